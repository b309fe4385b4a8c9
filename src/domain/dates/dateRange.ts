/** Reads a range of days written in one cell: what a period's text says of its first and its last day. */
import { dateOf, daysBetween, isAfter, isSameDate, lastDay } from './calendarDate';
import type { DateContext, DateReading, DayMonthOrder } from './dateReading';
import { foldText, tidyBlanks } from '../text/foldText';
import { orderOfPair, orderShownBy, placeWritten } from './placedDate';
import type { Written, WrittenDate, WrittenDay, WrittenMonth } from './writtenDate';
import type { WrittenRange } from './writtenRange';
import { readWrittenRange } from './writtenRange';

/** Both ends of a range, each read as a date of its own; `blank` where the text names only the other one. */
export interface DateRange {
  readonly from: DateReading;
  readonly to: DateReading;
}

type KnownOrder = Exclude<DayMonthOrder, 'unknown'>;

/** A range over new year is shorter than this, in days; a longer one is one written backwards. */
const HALF_A_YEAR = 183;
/** Any leap year: what is compared is only which day of the year comes first. */
const ANY_YEAR = 2024;

/** A pair of figures as day and month. What one end shows of the order holds for the other. */
function settled(written: WrittenDate, order: KnownOrder): WrittenDate {
  const { found } = written;
  if (found.kind !== 'pair') return written;
  const own = orderOfPair(found);
  const { first, second, year } = found;
  const isDayFirst = (own === 'unknown' ? order : own) === 'dmy';
  const day: WrittenDay = isDayFirst
    ? { kind: 'day', day: first, month: second, year }
    : { kind: 'day', day: second, month: first, year };
  return { ...written, found: day };
}

/** How many days of one year lie between two written ends; negative when the second comes first in the year. */
function daysOfYearBetween(from: WrittenDay | WrittenMonth, to: WrittenDay | WrittenMonth): number | null {
  const first = dateOf(ANY_YEAR, from.month, from.kind === 'day' ? from.day : 1);
  const last = dateOf(ANY_YEAR, to.month, to.kind === 'day' ? to.day : 28);
  return first === null || last === null ? null : daysBetween(first, last);
}

function isDated(found: Written): found is WrittenDay | WrittenMonth {
  return found.kind === 'day' || found.kind === 'month';
}

/** The year that only one end has, for both: the year before or after when the range lies over new year. */
function withYears(from: Written, to: Written): [Written, Written] {
  if (!isDated(from) || !isDated(to) || (from.year === null) === (to.year === null)) return [from, to];
  const days = daysOfYearBetween(from, to);
  const overNewYear = 366 + (days ?? 0) < HALF_A_YEAR ? 1 : 0;
  return from.year === null
    ? [{ ...from, year: (to.year ?? 0) - overNewYear }, to]
    : [from, { ...to, year: from.year + overNewYear }];
}

function endReading(written: WrittenDate, text: string, context: DateContext): DateReading {
  const reading = placeWritten(written, text, context);
  return reading.kind === 'date' || reading.kind === 'month' ? { ...reading, inRange: true } : reading;
}

/** A month as its last day. */
function lastDayOf(reading: DateReading): DateReading {
  if (reading.kind !== 'month') return reading;
  const { month, source, yearInferred, text } = reading;
  return { kind: 'date', date: lastDay(month), source, yearInferred, hasTime: false, text, inRange: true };
}

function readEnds(range: WrittenRange, order: KnownOrder, text: string, context: DateContext): DateRange {
  const blank: DateReading = { kind: 'blank' };
  const to = range.to === null ? null : settled(range.to, order);
  const from = range.from === null ? null : inMonthOf(settled(range.from, order), to);
  if (from === null) return { from: blank, to: to === null ? blank : lastEnd(range, to, text, context) };
  if (to === null) return { from: endReading(from, text, context), to: blank };
  const [first, last] = withYears(from.found, to.found);
  const ends: DateRange = {
    from: endReading({ ...from, found: first }, text, context),
    to: lastEnd(range, { ...to, found: last }, text, context),
  };
  return isOrderOfInference(ends, first, last) ? { from: noYear(text), to: noYear(text) } : ends;
}

function lastEnd(
  { isToLastDay }: WrittenRange,
  to: WrittenDate,
  text: string,
  context: DateContext,
): DateReading {
  const end = endReading(to, text, context);
  return isToLastDay === true ? lastDayOf(end) : end;
}

/** The start of «3 al 15/10/2023»: a day of the other end's month; that of «28 al 9 de octubre» is one of the month before. */
function inMonthOf(from: WrittenDate, to: WrittenDate | null): WrittenDate {
  if (from.found.kind !== 'bareDay' || to?.found.kind !== 'day') return from;
  const { found } = to;
  const { day } = from.found;
  if (day <= found.day) return { ...from, found: { ...found, day } };
  const isOverNewYear = found.month === 1;
  const year = found.year === null || !isOverNewYear ? found.year : found.year - 1;
  return { ...from, found: { kind: 'day', day, month: isOverNewYear ? 12 : found.month - 1, year } };
}

function noYear(text: string): DateReading {
  return { kind: 'notDate', reason: 'noYear', text };
}

/**
 * Whether a range is backwards only because each end got its year by itself: «15 de julio al 15 de agosto» where the
 * process's own year begins in between. The year that is meant cannot be known.
 */
function isOrderOfInference({ from, to }: DateRange, first: Written, last: Written): boolean {
  if (from.kind !== 'date' || to.kind !== 'date' || !from.yearInferred || !to.yearInferred) return false;
  if (!isDated(first) || !isDated(last) || !isAfter(from.date, to.date)) return false;
  const days = daysOfYearBetween(first, last);
  return days !== null && days >= 0;
}

function orderIn({ from, to }: WrittenRange, context: DateContext): DayMonthOrder {
  const shown = [from, to].map((end) => (end === null ? 'unknown' : orderShownBy(end)));
  const known = new Set(shown.filter((order) => order !== 'unknown'));
  const [own] = known;
  return own !== undefined && known.size === 1 ? own : (context.dayMonthOrder ?? 'unknown');
}

/** One end when nobody knows the order: sure where both orders agree or only one of them is a day. */
function eitherOrder(dayFirst: DateReading, monthFirst: DateReading, text: string): DateReading {
  if (dayFirst.kind !== 'date' || monthFirst.kind !== 'date') {
    return monthFirst.kind === 'date' ? monthFirst : dayFirst;
  }
  return isSameDate(dayFirst.date, monthFirst.date)
    ? dayFirst
    : { kind: 'notDate', reason: 'ambiguous', text, candidates: [dayFirst.date, monthFirst.date] };
}

/**
 * Reads a range of dates in one text, or null when the text is no range (one date is none). The month and the year that
 * one end lacks are those of the other, over new year too; a year that neither has comes from the process. A range
 * written backwards is read as it is. «Hasta el», «a más tardar» and «antes del» name only the last day, which is the
 * one written; «a partir del» and «desde el» only the first. A month is read as a month: its first or last day is for the
 * reader to take. Pure, never throws.
 *
 * @example readDateRange('del 3 al 15 de octubre de 2023') // => { from: 2023-10-03, to: 2023-10-15 }
 * @example readDateRange('15 de diciembre al 15 de enero de 2024') // => { from: 2023-12-15, to: 2024-01-15 }
 * @example readDateRange('3 de octubre de 2023') // => null
 */
export function readDateRange(raw: string, context: DateContext = {}): DateRange | null {
  const range = readWrittenRange(foldText(raw));
  if (range === null) return null;
  if (range.to?.found.kind === 'bareDay' && context.monthAround === undefined) return null;
  const text = tidyBlanks(raw);
  const order = orderIn(range, context);
  if (order !== 'unknown') return readEnds(range, order, text, context);
  const dayFirst = readEnds(range, 'dmy', text, context);
  const monthFirst = readEnds(range, 'mdy', text, context);
  return {
    from: eitherOrder(dayFirst.from, monthFirst.from, text),
    to: eitherOrder(dayFirst.to, monthFirst.to, text),
  };
}
