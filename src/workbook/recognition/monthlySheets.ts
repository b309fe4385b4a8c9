/** Sheets that are one register by their names: one for each month, or for each numbered period of the process. */
import { monthNumber } from '../../domain/dates/spanishMonths';
import { foldText } from '../../domain/text/foldText';

/** Which month a sheet's name says, and the words around it. */
interface MonthlyName {
  readonly month: string;
  readonly rest: string;
}

const YEAR = /^(?:20)?\d{2}$/;
/** `2o bimestre`, `Etapa 3`, `Primer trimestre`. */
const PERIOD = /^(?:quincena|bimestre|trimestre|cuatrimestre|semestre|etapa|fase)$/;
const PLACE = /^(?:\d|i{1,3}|iv|v|vi{1,3}|primer|segund|tercer|cuart|quint|sext)[a-z]*$/;
/** `oct23` and `OCT2023` are two words without a blank between. */
const WORDS = /\p{L}+|\d+/gu;

function monthlyName(sheet: string): MonthlyName | null {
  const words = foldText(sheet).match(WORDS) ?? [];
  const isMonth = (word: string): boolean => monthNumber(word) !== null;
  const months = words.filter(isMonth).map(monthNumber);
  if (months.length === 0 && words.some((word) => PERIOD.test(word))) {
    const places = words.filter((word) => PLACE.test(word));
    return places.length === 1
      ? { month: places.join(''), rest: words.filter((word) => PERIOD.test(word)).join(' ') }
      : null;
  }
  if (months.length === 0) return null;
  const years = words.filter((word) => YEAR.test(word)).map((year) => year.slice(-2));
  const rest = words.filter((word) => !isMonth(word) && !YEAR.test(word) && word !== 'de' && word !== 'del');
  return { month: [...months, ...years].join('-'), rest: rest.join(' ') };
}

/**
 * Whether sheets are the months of one register: each is named after another month, and alike in everything else.
 *
 * @example areMonthsOfOne(['Plan octubre', 'Plan noviembre']) // => true
 * @example areMonthsOfOne(['Octubre', 'Octubre (2)']) // => false
 */
export function areMonthsOfOne(sheets: readonly string[]): boolean {
  const names = sheets.map(monthlyName);
  const months = new Set(names.map((name) => name?.month));
  const rests = new Set(names.map((name) => name?.rest));
  return sheets.length > 1 && !months.has(undefined) && months.size === sheets.length && rests.size === 1;
}

/** Whether a sheet is named after a month. */
export function isMonthly(sheet: string): boolean {
  return monthlyName(sheet) !== null;
}
