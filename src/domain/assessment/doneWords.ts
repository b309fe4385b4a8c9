/** What is written beside a state that says «done»: by whom, with what and when it was done leaves nothing open; anything else does. */
import type { CalendarDate } from '../dates/calendarDate';
import { addMonths, firstDay, isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { readDateText } from '../dates/spanishDate';
import { MONTH_WORDS } from '../dates/spanishMonths';
import { foldText } from '../text/foldText';

/** What is done or somebody did, folded: «concluida», «se concluyó». */
export const DONE_WORD =
  '(?:(?:conclu|termin|finaliz|entreg|cumpl|realiz|celebr|complet|logr|cumpliment|ejecut|efectu|atend|solvent|desahog|aprob|envi|remit|present|public|instal|cerr)(?:[ai]d[oa]s?|[iy]?o)|(?:complet|hech|list)[oa]s?|hizo|quedo|salio)';
/** Such a word and how its sentence goes on. */
export const DONE = new RegExp(
  `^(?:ya )?(?:se )?${DONE_WORD}(?: (?:al?|con|conforme|desde|el|en|mediante|por|segun) .+| (?:extem|fuera|tarde).*)?$`,
);

/** Words beside a done state that leave nothing open. */
const NEUTRAL = new RegExp(
  `^(?:${DONE_WORD}|${MONTH_WORDS}|(?!no$|ni$|sin$|aun$|mal$)[a-z]{1,3}|ante|conforme|desde|mediante|para|segun|fecha|dias|oficios?|acuerdos?|actas?|acuse|correo|sesion|tiempo|forma|plazo|unanimidad|mayoria|retraso|atraso|desfase|demora|tarde|fuera|extemporane(?:[oa]s?|amente))$`,
);
/** «1 de 3», «80 %»: not all. */
const NOT_ALL = /\b\d{1,3} de (?:l[oa]s )?\d{1,3}\b|%|\?/;
/** «Al 100 %» leaves nothing open. */
const ALL = /\b100 ?(?:%|por ciento)/;
const WORDS = /[\p{L}\p{M}]+|[^\s\p{L}\p{M}]+/gu;
/** A word before the name of who did it. */
const BEFORE_NAME = /^(?:al?|ante|con|del?|e|el|la|las|los|por|y)$/;

/**
 * Whether a text holds nothing but words that leave a done state as done. A name is known by its capital after such a word as «por».
 * @example saysNoMore('Entregada por Ana Ruiz con oficio 12/2026') // => true
 * @example saysNoMore('Entregada, devuelta por el INE') // => false
 */
export function saysNoMore(text: string): boolean {
  const rest = text.replace(ALL, '');
  if (NOT_ALL.test(foldText(rest))) return false;
  let beforeName = false;
  for (const word of rest.match(WORDS) ?? []) {
    const isName: boolean = beforeName && /^\p{Lu}/u.test(word);
    if (!isName && /\p{L}/u.test(word) && !NEUTRAL.test(foldText(word))) return false;
    beforeName = isName || BEFORE_NAME.test(word);
  }
  return true;
}

const DAYS_AND_MONTHS = new RegExp(
  `\\b(?:(?:\\d{1,2}(?: de |[-/ ]))?(?:${MONTH_WORDS})\\b(?:(?: del? |[-/ ])20\\d{2}\\b)?|\\d{1,2}[-/]\\d{1,2}[-/]20\\d{2}\\b)`,
  'g',
);

/**
 * Whether a text names a day or a month that begins after another day: what is done then is not done yet.
 * @example namesLaterDay('Concluida en diciembre', 2026-11-25) // => true
 */
export function namesLaterDay(text: string, day: CalendarDate): boolean {
  // An election that far away puts what has no year closest to the day.
  const context = { electionDay: addMonths(day, 4), dayMonthOrder: 'dmy' } as const;
  return (foldText(text).match(DAYS_AND_MONTHS) ?? []).some((written) => {
    const reading = readDateText(written, context);
    const first = reading.kind === 'month' ? firstDay(reading.month) : dayOfReading(reading);
    return first !== null && isAfter(first, day);
  });
}
