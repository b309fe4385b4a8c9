/** Finds two dates in one text by the words or signs between them. Syntax only: `dateRange.ts` says which days they are. */
import { memoised } from '../text/memo';
import type { WrittenDate } from './writtenDate';
import { readBareDay, readWritten } from './writtenDate';

/** The ends of a range as they are written; null where the text names no such end. */
export interface WrittenRange {
  readonly from: WrittenDate | null;
  readonly to: WrittenDate | null;
  /** The first end's day when only its day is written: the 3 of «del 3 al 15 de octubre». `from` is null then. */
  readonly fromDay: number | null;
  /** Whether it lasts until the last day of the month that `to` is. */
  readonly isToLastDay?: boolean;
}

/** Words that open a range and belong to neither end. */
const LEAD =
  /^(?:(?:periodo|fechas?|plazo|vigencia|sem(?:ana|\.)?(?: \d{1,2}(?=:| del ))?)(?: comprendid[oa])?:? )?(?:(?:del|de|desde|entre|a partir del?|inicia) )?(?:los )?(?:el )?(?:dias? )?/;
const BETWEEN = /^(?:[a-z:]+ )?entre /;
/** A colon after a word that opens an end: «Del: 3 de octubre Al: 2 de noviembre». */
const COLON = /\b(del?|al?|desde|hasta|periodo|plazo|vigencia|semana|fechas?) ?:/g;

const ONLY_END =
  /^(?:(?:dentro del?|en el) plazo que )?(?:a mas tardar|como maximo|maximo|hasta|antes|fecha limite|limite|vence|concluye|termina)(?: (?:antes|en))?(?: (?:el|del|al|de))?(?: dia)? (.+)$/;
const ONLY_START = /^(?:a partir|desde|inicia|comienza)(?: (?:el|del|de|al|en))?(?: dia)? (.+)$/;
const ONWARDS = /^(?:(?:del|desde) )?(?:el )?(?:dia )?(.+) en adelante$/;

/** The words and signs between both ends, the surest first. A text is split by the first kind that leaves two ends. */
const SEPARATORS: readonly RegExp[] = [
  / (?:al|hasta) (?:el )?(?:dia )?/g,
  / a (?:el )?(?:dia )?/g,
  / - /g,
  / ?- ?/g,
  / ?\/ ?/g,
];
const AND = / y (?:el )?(?:dia )?/g;

const HALF_MONTH = /^(?:(?:la )?(1|2)(?:a|ra|da)?|(primera|segunda))\.? quincena (?:de(?:l mes de)? )?(.+)$/;
/** The ends of «primera quincena de octubre»: the days 1 to 15, or 16 to the last one. */
function halfMonth(text: string): WrittenRange | null {
  const [, figure, word, rest] = HALF_MONTH.exec(text) ?? [];
  const month = rest === undefined ? null : readWritten(rest);
  if (month?.found.kind !== 'month') return null;
  const found = { ...month.found, kind: 'day' } as const;
  const isFirst = figure === '1' || word === 'primera';
  return {
    from: { ...month, found: { ...found, day: isFirst ? 1 : 16 } },
    to: isFirst ? { ...month, found: { ...found, day: 15 } } : month,
    fromDay: null,
    isToLastDay: !isFirst,
  };
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
  const written = readWritten(text);
  const { found } = written;
  if (found.kind === 'word') return found.word === 'notApplicable' ? null : written;
  return endOf(text);
}

function rangeOf(left: string, right: string): WrittenRange | null {
  const to = lastEndOf(right);
  if (to === null) return null;
  const { kind } = to.found;
  const fromDay = kind === 'day' || kind === 'pair' ? readBareDay(left) : null;
  if (fromDay !== null) return { from: null, to, fromDay };
  const from = endOf(left);
  return from === null ? null : { from, to, fromDay: null };
}

/** The ranges that one kind of separator makes of a text: more than one is no answer. */
function splitsBy(separator: RegExp, text: string): WrittenRange[] {
  const places = [...text.matchAll(separator)];
  if (places.length > MOST_SPLITS) return [];
  return places.flatMap(({ 0: between, index }) => {
    const range = rangeOf(text.slice(0, index).trim(), text.slice(index + between.length).trim());
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

/** «6 y 7 de junio» are days in a row; «6 y 20 de junio» are two days and nothing in between. */
function twoDays(text: string): WrittenRange | null {
  const [range] = splitsBy(AND, text);
  const found = range?.to?.found;
  return found?.kind === 'day' && range?.fromDay === found.day - 1 ? range : null;
}

/**
 * Finds the two ends of a range in a folded text, or null when it is none. A text that is one date is no range.
 *
 * @param folded text as `foldText` gives it
 * @example readWrittenRange('del 3 al 15 de octubre de 2023') // => { from: null, fromDay: 3, to: 15 October 2023 }
 */
export const readWrittenRange: (folded: string) => WrittenRange | null = memoised((folded) => {
  if (folded.length > LONGEST_RANGE) return null;
  const text = folded
    .replace(COLON, '$1')
    .replace(/[.,;]+$/, '')
    .trim();
  if (readWritten(text).found.kind !== 'nothing') return null;
  const bare = text.replace(LEAD, '');
  const half = halfMonth(text);
  if (half !== null) return half;
  const both = twoEnds(bare, BETWEEN.test(text) ? [AND, ...SEPARATORS] : SEPARATORS);
  if (both !== null) return both;
  const row = twoDays(bare);
  if (row !== null) return row;
  const start = (ONLY_START.exec(text) ?? ONWARDS.exec(text))?.[1];
  const from = start === undefined ? null : endOf(start);
  if (from !== null) return { from, to: null, fromDay: null };
  const end = ONLY_END.exec(text)?.[1];
  const to = end === undefined ? null : endOf(end);
  return to === null ? null : { from: null, to, fromDay: null };
});
