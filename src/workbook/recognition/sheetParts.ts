/** Sheets that are one register in parts, one for each area, year or body; and sheets of a process that is over. */
import { foldText } from '../../domain/text/foldText';
import type { ProcessYears } from '../../domain/dates/dateReading';
import { readProcessYears } from '../../domain/dates/processYear';
import { MONTH_WORDS } from '../../domain/dates/spanishMonths';
import type { BodyKind } from '../../domain/registers/body';
import { bodyKind } from '../../domain/registers/body';
import { wordsOf } from '../../domain/text/words';
import { gridOf } from './grid';
import { dayNumber } from './pairs';
import type { TableRows } from './rows';
import { lastUsedColumn, textAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** A table as far as it matters here. */
export interface SheetTable extends Pick<TableRows, 'headerRows' | 'recordRows'> {
  readonly sheet: SheetSnapshot;
  readonly columns: ReadonlyMap<string, number>;
}

/** A title longer than this is a sentence about something. */
const LONGEST_TITLE = 160;
/** What a sheet's name says of a register that is no longer kept. */
const OLD_NAME =
  /\b(?:historic[oa]s?|anterior(?:es)?|consulta|obsolet[oa]s?|no vigentes?|sin (?:vigencia|efectos?)|vencid[oa]s?|viej[oa]s?|pasad[oa]s?|respaldos?)\b/;
/** The same in a title, where the words may as well speak of something else. */
const OLD_TITLE =
  /\b(?:(?:solo|para|unicamente) (?:de |para )?(?:consulta|referencia)|historic[oa]s?|(?:ya )?no vigente|sin (?:vigencia|efectos?)|(?:proceso|plan|programa|version)(?: electoral)? (?:anterior|concluid[oa]|pasad[oa]|cerrad[oa]))\b/;
/** Titles that say of which process a register is. */
const OF_PROCESS = /\b(?:proceso|plan|programa|cronograma|calendario|seguimiento|prep|pel)\b/;
const YEAR = /(?<!\d)20\d{2}(?!\d)/g;

/** The texts above a table's first heading. */
function titlesAbove({ sheet, headerRows }: SheetTable): readonly string[] {
  const titles: string[] = [];
  for (let row = sheet.firstRow; row < Math.min(...headerRows); row++) {
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      const text = textAt(sheet, row, column);
      if (text !== '' && text.length <= LONGEST_TITLE) titles.push(text);
    }
  }
  return titles;
}

/** Whether a title says that what it is of is kept no longer. */
export const saysOver = (title: string): boolean => OLD_TITLE.test(wordsOf(title).join(' '));

/** Whether a sheet says of its register that it is kept no longer: «Plan 2020-2021 (solo consulta)». */
export function saysItIsOver(table: SheetTable): boolean {
  return OLD_NAME.test(wordsOf(table.sheet.name).join(' ')) || titlesAbove(table).some(saysOver);
}

/** The process that a sheet's name, or a title of its table, says. */
function processYearsOf(table: SheetTable): ProcessYears | null {
  for (const text of [table.sheet.name, ...titlesAbove(table)]) {
    const years = readProcessYears(text);
    if (years !== null) return years;
  }
  return null;
}

/** The years that a sheet's name says, or the titles of its table that speak of a process or a plan. */
function yearsOf(table: SheetTable): readonly number[] {
  const process = processYearsOf(table);
  if (process !== null) return [process.from, process.to];
  const inName = table.sheet.name.match(YEAR) ?? [];
  const written =
    inName.length > 0
      ? inName
      : titlesAbove(table)
          .filter((title) => OF_PROCESS.test(foldText(title)))
          .flatMap((title) => title.match(YEAR) ?? []);
  return written.map(Number);
}

/** Whether a table says years, and none of them is one of the process. */
export function isOfOtherProcess(table: SheetTable, { from, to }: ProcessYears): boolean {
  const years = yearsOf(table);
  return years.length > 0 && !years.some((year) => year >= from && year <= to);
}

/** The last year of the process that a table says, or `null`. */
export function processYearOf(table: SheetTable): number | null {
  return processYearsOf(table)?.to ?? null;
}

/** Returns the texts of a table's heading rows with their columns; which fields they were read as may differ by sheet. */
function headingsOf({ sheet, headerRows }: SheetTable): readonly string[] {
  const texts: string[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    const written = headerRows.map((row) => wordsOf(textAt(sheet, row, column)).join(' '));
    if (written.some((text) => text !== '')) texts.push(`${column}: ${written.join(' ')}`);
  }
  return texts;
}

/** Whether tables have the same headings; one may have a heading that the others lack. */
function haveHeadingsInCommon(tables: readonly SheetTable[]): boolean {
  const headings = tables.map(headingsOf);
  const all = new Set(headings.flat());
  return headings.every((own) => all.size - own.length <= 1);
}

/** Whether what fields say together is nowhere the same on two sheets, and every record says it. */
function areDifferent(tables: readonly SheetTable[], ...fields: readonly string[]): boolean {
  const owner = new Map<string, string>();
  return tables.every(({ sheet, columns, recordRows }) => {
    const own = fields.map((field) => columns.get(field)).filter((column) => column !== undefined);
    return (
      own.length === fields.length &&
      recordRows.every((row) => {
        const text = own.map((column) => wordsOf(textAt(sheet, row, column)).join(' ')).join('|');
        const known = owner.get(text);
        owner.set(text, sheet.name);
        return text !== '' && (known === undefined || known === sheet.name);
      })
    );
  });
}

/** Whether a title ends in the sheet's name: «Área: Informática» on the sheet «Informática». */
function namesItsArea(table: SheetTable): boolean {
  const name = wordsOf(table.sheet.name).join(' ');
  return titlesAbove(table).some((title) => {
    const words = wordsOf(title).join(' ');
    return name !== '' && words !== name && words.endsWith(name);
  });
}

/** The body that a table is of, by its sheet's name or the titles above it. */
function bodyOfTable(table: SheetTable): BodyKind | null {
  const said = [table.sheet.name, ...[...titlesAbove(table)].reverse()].map(bodyKind);
  return said.find((kind) => kind !== null) ?? null;
}

/** Whether each table is of another body, and none has a column that says which. */
function areOfBodies(tables: readonly SheetTable[]): boolean {
  const bodies = tables.map(bodyOfTable);
  return (
    tables.every(({ columns }) => !columns.has('body')) &&
    !bodies.includes(null) &&
    new Set(bodies).size === tables.length
  );
}

/** From so many sheets on, those under the same headings with other records each are parts; two may be two plans. */
const MANY_SHEETS = 3;

/** Whether the years in the names of sheets are those of one process: «Plan 2026» and «Plan 2027». */
function areOfOneProcess(sheets: Iterable<SheetSnapshot>): boolean {
  const years = [...sheets].flatMap(({ name }) => name.match(YEAR) ?? []).map(Number);
  return years.length === 0 || Math.max(...years) - Math.min(...years) <= 1;
}

/** Whether sheets are named alike but for the year. */
function areOfYears(sheets: Iterable<SheetSnapshot>): boolean {
  const names = [...sheets].map(({ name }) => name);
  const others = new Set(names.map((name) => wordsOf(name.replace(YEAR, '')).join(' ')));
  return others.size === 1 && names.every((name) => name.match(YEAR) !== null);
}

/** What a sheet's name says where others beside it have the calendars of other matters: «Capacitación», «PREP», «Conteo rápido». */
export const OF_PREP = /\bprep\b|\bresultados (?:electorales )?preliminares\b/;

/** Whether a sheet says by its name that it is of the PREP. */
export const isNamedPrep = ({ name }: SheetSnapshot): boolean => OF_PREP.test(wordsOf(name).join(' '));

/** Words of a sheet's name that say which version of a plan it is: «v2», «Borrador», «Plan modificado», «Corte». */
const VERSION =
  /^(?:v(?:er)?\d{0,2}|version|rev\d{0,2}|act|corte|copia|borrador|preliminar|propuesta|original|inicial|definitiv[oa]|final|vigente|nuev[oa]|actualizacion|(?:modific|actualiz|aprob|envi|observ|ajust|reprogram)ad[oa]|corregid[oa])$/;
/** Words that number or date a sheet. */
const COUNTED = new RegExp(`^(?:\\d+|hoja\\d*|al|${MONTH_WORDS})$`);
/** «01-sep», «2026-10-15», «(2)»: a day, or what a copy is called. */
const DAY_OR_COPY = new RegExp(`\\d(?:[-/. ]| de )(?:\\d{1,2}|${MONTH_WORDS})\\b|\\(\\d+\\)$`);

/** «Octubre», «Noviembre 2026»: the months of one plan. */
const MONTH = new RegExp(`^(?:${MONTH_WORDS})(?: (?:20)?\\d{2})?$`);

/** Whether a sheet's name says a version. */
const saysVersion = (name: string): boolean =>
  DAY_OR_COPY.test(foldText(name)) || wordsOf(name).some((word) => VERSION.test(word));

/** What a sheet's name says besides its version, number or date. */
const withoutVersion = (name: string): string =>
  wordsOf(name)
    .filter((word) => !VERSION.test(word) && !COUNTED.test(word))
    .join(' ');

/** From one version of a plan to another most activities are moved by so many days or fewer: the parts of one are months apart. */
const MOST_MOVED = 21;
const MOSTLY = 0.7;

/** So many days tell the activities of a plan apart. */
const LEAST_DAYS = 3;

/** Whether most of what has a number that another sheet has too is by the same area and begins within the same weeks, and not all at once. */
function areMoved(tables: readonly SheetTable[]): boolean {
  const known = new Map<
    string,
    { readonly sheet: SheetSnapshot; readonly area: string | undefined; readonly day: number | null }
  >();
  const days = new Set<number>();
  let [shared, alike] = [0, 0];
  for (const { sheet, columns, recordRows } of tables) {
    const texts = (row: number): readonly string[] =>
      ['number', 'area'].map((field) => textAt(sheet, row, columns.get(field) ?? 0));
    for (const row of recordRows) {
      const [number = '', area] = texts(row);
      const day = dayNumber(gridOf(sheet), row, columns.get('start') ?? columns.get('end') ?? 0);
      const before = known.get(number);
      known.set(number, { sheet, area, day });
      if (number === '' || before === undefined || before.sheet === sheet) continue;
      shared += 1;
      if (day === null || before.day === null || before.area !== area) continue;
      if (Math.abs(day - before.day) > MOST_MOVED) continue;
      alike += 1;
      days.add(day);
    }
  }
  return days.size >= LEAST_DAYS && alike >= shared * MOSTLY;
}

/**
 * Whether tables are versions of one plan: named alike but for a version, a number or a date, where two of them say a version; or the same
 * activities are on each under other words.
 * @example areVersions([v1, v2, v3]) // => true
 */
export function areVersions(tables: readonly SheetTable[]): boolean {
  const names = [...new Set(tables.map(({ sheet }) => sheet.name))];
  if (names.every((name) => MONTH.test(foldText(name)))) return false;
  const areAlike = new Set(names.map(withoutVersion)).size === 1;
  return (areAlike && names.filter(saysVersion).length > 1) || areMoved(tables);
}

/**
 * Whether tables on several sheets are one register in parts: under the same headings, with numbers that are nowhere repeated, or
 * each for the area, the year or the body that its sheet names. Two that count from one each may be two plans, and sheets that repeat
 * records versions of the same: that is asked.
 */
export function arePartsOfOne(kind: string, tables: readonly SheetTable[]): boolean {
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  const filled = tables.filter(({ recordRows }) => recordRows.length > 0);
  if (sheets.size < 2 || filled.length < tables.length) return false;
  if (!haveHeadingsInCommon(tables)) return false;
  if (kind !== 'plan') return areOfBodies(tables);
  if (!areOfOneProcess(sheets) || new Set([...sheets].map(isNamedPrep)).size > 1) return false;
  const isOfAreas = tables.every(namesItsArea);
  const areParts = isOfAreas || sheets.size >= MANY_SHEETS || areOfYears(sheets);
  if (areParts && areDifferent(tables, 'name') && (isOfAreas || !areVersions(tables))) return true;
  if (isOfAreas && areDifferent(tables, 'name', 'area', 'end')) return true;
  return tables.some(({ columns }) => columns.has('number')) && areDifferent(tables, 'number');
}
