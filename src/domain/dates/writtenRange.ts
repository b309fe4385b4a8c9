/** Finds two dates in one text by the words or signs between them. Syntax only: `dateRange.ts` says which days they are. */
import { memoised } from '../text/memo';
import type { Written, WrittenDate } from './writtenDate';
import { readWritten } from './writtenDate';

/** The ends of a range as they are written; null where the text names no such end. */
export interface WrittenRange {
  readonly from: WrittenDate | null;
  readonly to: WrittenDate | null;
  /** Whether it lasts until the last day of the month that `to` is. */
  readonly isToLastDay?: boolean;
}

/** The number of a week, which is no date by itself: «Semana 36:», «sem. 36-38 (», « (semana 36)». */
const WEEK = '(?:semana|sem)\\.? ?\\d{1,2}(?: ?(?:-|al?|y) ?\\d{1,2})?';
const WEEK_BEFORE = new RegExp(`^${WEEK}(?: ?[:,(] ?| (?=del ))(.+?)\\)?$`);
const WEEK_AFTER = new RegExp(`[ ,]*[(,] ?${WEEK}\\)?$`);
/** Words that open a range and belong to neither end. */
const LEAD =
  /^(?:(?:periodo|fechas?|plazo|vigencia|semana|sem\.?|bimestre|trimestre|semestre)(?: comprendid[oa])?:? )?(?:(?:del|de|desde|entre|a partir del?|inici[ao]|comienza)(?: el)? )?(?:los )?(?:el )?(?:dias? )?/;
const BETWEEN = /^(?:[a-z:]+ )?entre /;
/** A colon after a word that opens an end: «Del: 3 de octubre Al: 2 de noviembre». */
const COLON =
  /\b(del?|al?|desde|hasta|periodo|plazo|vigencia|semana|fechas?|inici[ao]|fin|termin[ao]|limite) ?:/g;
const SAME_MONTH = / del? (?:mismo|ese|dicho) mes(?: y ano)?$/;

const ONLY_END =
  /^(?:(?:dentro del?|en el) plazo que )?(?:a mas tardar|no despues|no mas tarde|como maximo|maximo|hasta|antes|previo|fecha limite|limite|vence|concluye|termina)(?: (?:antes|en))?(?: (?:el|del|al|de))?(?: dia)? (.+)$/;
const ONLY_START =
  /^(?:a partir|desde|inicia|comienza)(?: (?:el|del|de|al|en))?(?: dia)? (.+?)(?: en adelante)?$/;
const ONWARDS = /^(?:del )?(?:el )?(?:dia )?(.+) en adelante$/;

/** The words and signs between both ends, the surest first. A text is split by the first kind that leaves two ends. */
const SEPARATORS: readonly RegExp[] = [
  /(?:,| y)? (?:al|hasta|termin[ao]|fin|concluye|finaliza|to)(?: el)?(?: dia)? /g,
  / ?(?:[→»~]|[-=]?>+|\.{2,3}) ?/g,
  / a (?:el )?(?:dia )?/g,
  / - /g,
  / ?- ?/g,
  / ?\/ ?/g,
];
const AND = / y (?:el )?(?:dia )?/g;
/** Between the members of a list. */
const IN_LIST = /, (?:y )?| y (?:el )?(?:dia )?/;

const HALF_MONTH =
  /^(?:la )?(?:(1|2|i{1,2})\.?(?:a|ra|da)?|(primera|segunda))\.? ?(?:quincena|quinc?|qna|q)\.? (?:de(?:l mes de)? )?(.+)$/;
const LAST_DAY = /^(?:(?:a mas tardar|hasta) )?(?:el )?ultimo dia (?:del mes )?de (.+)$/;
/** «agosto 10 al 14», «Agosto: del 10 al 14», «Sep 28 - Oct 9, 2026». */
const MONTHS_FIRST =
  /^([a-z]{3,10})\.?[:,]? (?:del? )?(\d{1,2}) ?(?:al?|to|-) ?(?:([a-z]{3,10})\.? )?(\d{1,2})(?:,? (?:del? )?(\d{4}))?$/;

/** The ends of «primera quincena de octubre»: the days 1 to 15, or 16 to the last one. */
function halfMonth(text: string): WrittenRange | null {
  const [, figure, word, rest] = HALF_MONTH.exec(text) ?? [];
  const month = rest === undefined ? null : readWritten(rest);
  if (month?.found.kind !== 'month') return null;
  const found = { ...month.found, kind: 'day' } as const;
  const isFirst = figure === '1' || figure === 'i' || word === 'primera';
  return {
    from: { ...month, found: { ...found, day: isFirst ? 1 : 16 } },
    to: isFirst ? { ...month, found: { ...found, day: 15 } } : month,
    isToLastDay: !isFirst,
  };
}

/** The last day of a month: its number is that of the month's year. */
function lastOfMonth(text: string): WrittenRange | null {
  const rest = LAST_DAY.exec(text)?.[1];
  const month = rest === undefined ? null : readWritten(rest);
  return month?.found.kind === 'month' ? { from: null, to: month, isToLastDay: true } : null;
}

/** The ends of a range whose months are written before their days; two months with figures and no year may be two years. */
function monthsFirst(text: string): WrittenRange | null {
  const [, month, first, otherMonth, last, year] = MONTHS_FIRST.exec(text) ?? [];
  if (month === undefined || (otherMonth !== undefined && year === undefined)) return null;
  const from = readWritten(`${first} ${month}`);
  const to = readWritten(`${last} ${otherMonth ?? month} ${year ?? ''}`.trim());
  return from.found.kind === 'day' && to.found.kind === 'day' ? { from, to } : null;
}

/** Longer texts are prose, and no part of them is looked for. */
const LONGEST_RANGE = 160;
/** More than the dashes or slashes of two dates: a list, not a range. */
const MOST_SPLITS = 8;

/** Either end must say a day or a month; the last may say that there is none. */
function endOf(text: string): WrittenDate | null {
  const written = readWritten(text);
  return written.found.kind === 'nothing' || written.found.kind === 'word' ? null : written;
}

function lastEndOf(text: string): WrittenDate | null {
  const written = readWritten(text.replace(SAME_MONTH, ''));
  const { found } = written;
  if (found.kind === 'word') return found.word === 'notApplicable' ? null : written;
  return endOf(text.replace(SAME_MONTH, ''));
}

function withFound(written: WrittenDate, found: Written): WrittenDate {
  return { ...written, found };
}

/** A range whose ends took from each other the month that only one of them has; null where neither can. */
function completed(from: WrittenDate, to: WrittenDate): WrittenRange | null {
  const [first, last] = [from.found, to.found];
  if (first.kind === 'bareDay') {
    const { day } = first;
    if (last.kind === 'day' && day <= last.day) return { from: withFound(from, { ...last, day }), to };
    // The order of a pair is not known here, nor the year of the month before: `dateRange.ts` gives the day its month.
    return ['day', 'pair', 'bareDay'].includes(last.kind) ? { from, to } : null;
  }
  // «12/13-nov» are days of one month, and no 13 December.
  if (first.kind === 'pair' && last.kind === 'month' && first.year === null && first.first < first.second) {
    const dayOf = (day: number): Written => ({ ...last, kind: 'day', day });
    return { from: withFound(from, dayOf(first.first)), to: withFound(to, dayOf(first.second)) };
  }
  if (last.kind !== 'bareDay') return { from, to };
  // «28 de agosto al 4» goes on in another month, which is not written.
  return first.kind === 'day' && last.day >= first.day
    ? { from, to: withFound(to, { ...first, day: last.day }) }
    : null;
}

/** The ranges that one kind of separator makes of a text: more than one is no answer. */
function splitsBy(separator: RegExp, text: string): WrittenRange[] {
  const places = [...text.matchAll(separator)];
  if (places.length > MOST_SPLITS) return [];
  return places.flatMap(({ 0: between, index }) => {
    const to = lastEndOf(text.slice(index + between.length).trim());
    const from = to === null ? null : endOf(text.slice(0, index).trim());
    const range = to === null || from === null ? null : completed(from, to);
    return range === null ? [] : [range];
  });
}

function twoEnds(text: string, separators: readonly RegExp[]): WrittenRange | null {
  for (const separator of separators) {
    const [range, ...others] = splitsBy(separator, text);
    if (range !== undefined) return others.length === 0 ? range : null;
  }
  return null;
}

/** The place of a day or month among those of its kind, as `last` counts them. */
function placeIn({ found }: WrittenDate, last: Written): number | null {
  if (last.kind !== 'month') return found.kind === 'bareDay' || found.kind === 'day' ? found.day : null;
  return found.kind === 'month' ? found.month : null;
}

/**
 * «6, 7 y 8 de junio» are days in a row, as «junio y julio» are months and «6 y 7» days of a month that stands elsewhere; «6 y 20 de
 * junio» are two days and nothing in between.
 */
function inARow(text: string): WrittenRange | null {
  const parts = text.split(IN_LIST);
  if (parts.length < 2 || parts.length > MOST_SPLITS) return null;
  const to = endOf(parts.at(-1) ?? '');
  const from = to === null ? null : endOf(parts[0] ?? '');
  if (from === null || to === null) return null;
  const last = to.found;
  if (last.kind !== 'day' && last.kind !== 'bareDay' && last.kind !== 'month') return null;
  const ends = parts.map(endOf);
  const places = ends.map((end) => (end === null ? null : placeIn(end, last)));
  const isRow = places.every((place, index) => place !== null && place - index === places[0]);
  return isRow && (last.kind === 'month' || from.found.kind === 'bareDay') ? completed(from, to) : null;
}

function oneEnd(text: string): WrittenRange | null {
  const start = (ONLY_START.exec(text) ?? ONWARDS.exec(text))?.[1];
  const from = start === undefined ? null : endOf(start);
  if (from !== null) return from.found.kind === 'bareDay' ? null : { from, to: null };
  const end = ONLY_END.exec(text)?.[1];
  const to = end === undefined ? null : endOf(end);
  return to === null || to.found.kind === 'bareDay' ? null : { from: null, to };
}

/**
 * Finds the two ends of a range in a folded text, or null when it is none. A text that is one date is no range. An end that is a
 * bare day has its month elsewhere, or the month of a pair of figures that is the other end.
 *
 * @param folded text as `foldText` gives it
 * @example readWrittenRange('del 3 al 15 de octubre de 2023') // => { from: 3 October 2023, to: 15 October 2023 }
 */
export const readWrittenRange: (folded: string) => WrittenRange | null = memoised((folded) => {
  if (folded.length > LONGEST_RANGE) return null;
  const whole = folded
    .replace(COLON, '$1')
    .replace(/[.,;]+$/, '')
    .trim();
  if (readWritten(whole).found.kind !== 'nothing') return null;
  const text = WEEK_BEFORE.exec(whole)?.[1] ?? whole.replace(WEEK_AFTER, '');
  const bare = text.replace(LEAD, '');
  return (
    halfMonth(text) ??
    lastOfMonth(text) ??
    monthsFirst(bare) ??
    twoEnds(bare, BETWEEN.test(text) ? [AND, ...SEPARATORS] : SEPARATORS) ??
    inARow(bare) ??
    oneEnd(text)
  );
});
