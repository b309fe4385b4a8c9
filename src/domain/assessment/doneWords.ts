/** What says that something is done, and what beside it leaves that open. */
import type { CalendarDate } from '../dates/calendarDate';
import { addMonths, firstDay, isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { readDateText } from '../dates/spanishDate';
import { MONTH_WORDS } from '../dates/spanishMonths';
import { foldText } from '../text/foldText';

const STEMS =
  'conclu|termin|finaliz|entreg|cumpl|realiz|celebr|complet|logr|cumpliment|ejecut|efectu|atend|solvent|desahog|aprob|envi|remit|present|public|instal|cerr';
const DONE_THINGS = `(?:(?:${STEMS})[ai]d[oa]s?|complet[oa]s?|hech[oa]s?)`;
const SOMEBODY_DID = `(?:(?:${STEMS})[iy]?o|hizo|quedo|salio)`;
/** What is done or somebody did, folded: «concluida», «se concluyó». */
export const DONE_WORD = `(?:${DONE_THINGS}|${SOMEBODY_DID}|list[oa]s?)`;
/** Such a word and how its sentence goes on; «Lista de asistencia» and «Término, 5 de mayo» say of nothing that it is done. */
export const DONE = new RegExp(
  `^(?:ya )?(?:se )?(?:${DONE_THINGS}(?: .+)?|${SOMEBODY_DID}(?: (?:al?|con|conforme|desde|el|en|mediante|por|segun) .+)?|list[oa]s?(?: con .+)?)$`,
);

/** What is missing without harm, or was settled: «sin observaciones». */
const HARMLESS =
  /\b(?:sin|cero|0) (?:mayor(?:es)? )?(?:observacion|incidencia|novedad|contratiempo|cambio|problema|retraso)\w*|\bcon observaciones (?:atendid|solventad|desahogad)as|\b(?:100|cien) ?(?:%|por ciento)/g;
/** Words that say what is missing, on what it hangs, who sent it back or what is still to be done. */
const OPEN = new RegExp(
  [
    '\\d ?%|por ciento|[?]|\\bfals[eo]\\b',
    // Nothing of it: «0/3», «: 0».
    '(?<![\\d./:-])0(?![\\d:-])',
    '\\b(?:no|ni|sin|pendientes?|menos|salvo|excepto|casi|aun|todavia|medias|mitad|solo|unicamente|hasta|cuando|manana|proxim[oa]|restan?|requiere|necesita|pidio)\\b',
    '\\b(?:en (?:parte|su mayoria|cuanto)|primera (?:parte|etapa|fase)|(?:fase|etapa) \\d|tal vez|una vez|si (?:el|la|se|hay)|con observaciones|a reserva|de manera preliminar)\\b',
    '\\b(?:falta|parcial|quiza|borrador|devuel|devol|rechaz|reab|regres|correg|correcc|observad|suspend|cancel|anulad|revoc|impugn|pospu|aplaz|(?:re)?programad|incomplet|sujet[oa]|condicionad|tentativ|provisional)',
    '\\b(?:en|a|por|para) (?:su )?(?:revision|proceso|tramite|espera|firma|correccion|validacion|\\w+[aei]r(?:se)?)\\b',
    '\\bse \\w+[aei]ran?\\b',
  ].join('|'),
);
/** «1 de 3»; «5 de 5» is all of them, and «12 de noviembre» a day. */
const SOME_OF = /\b(\d{1,2}) de (?:l[oa]s )?(\d{1,2})\b(?! de)/g;

/**
 * Whether what is written beside a done state leaves it as done: by whom, with what and when does; what is missing, sent back or still to
 * come does not.
 * @example saysNoMore('Entregada por el área con oficio 12/2026') // => true
 * @example saysNoMore('Entregada, devuelta por el INE') // => false
 */
export function saysNoMore(text: string): boolean {
  const rest = foldText(text).replace(HARMLESS, '');
  const isOfSome = Array.from(rest.matchAll(SOME_OF)).some(([, done, all]) => Number(done) < Number(all));
  return !isOfSome && !OPEN.test(rest);
}

/** A day that its month goes before: «nov 30». */
const MONTH_FIRST = new RegExp(`\\b(${MONTH_WORDS})[. ]{1,2}(\\d{1,2})\\b(?![/-]\\d)`, 'g');

const DAYS_AND_MONTHS = new RegExp(
  [
    '\\b20\\d{2}-\\d{1,2}-\\d{1,2}\\b|(?<![\\d/.-])\\d{1,2}([-/.])\\d{1,2}(?:\\1(?:20)?\\d{2})?(?![\\d/-])',
    `\\b(?:\\d{1,2}(?: de |[-/ ]))?(?:${MONTH_WORDS})\\b(?:(?: del? |[-/ ])20\\d{2}\\b)?`,
  ].join('|'),
  'g',
);

/**
 * Whether a text names a day or a month that begins after another day: what is done then is not done yet.
 * @example namesLaterDay('Concluida en diciembre', 2026-11-25) // => true
 */
export function namesLaterDay(text: string, day: CalendarDate): boolean {
  // An election that far away puts what has no year closest to the day.
  const context = { electionDay: addMonths(day, 4), dayMonthOrder: 'dmy' } as const;
  const folded = foldText(text).replace(MONTH_FIRST, '$2 $1');
  return (folded.match(DAYS_AND_MONTHS) ?? []).some((written) => {
    const reading = readDateText(written, context);
    const first = reading.kind === 'month' ? firstDay(reading.month) : dayOfReading(reading);
    return first !== null && isAfter(first, day);
  });
}
