/** Turns written dates into days of the calendar and the process. */
import type { CalendarDate, MonthKey } from './calendarDate';
import { addDays, dateOf, isSameDate, isWithin, monthFrom, weekdayOf } from './calendarDate';
import type { DateContext, DateReading, DayMonthOrder, NotDateReason, ReadDay } from './dateReading';
import { inferDay, inferMonth, processWindow } from './processYear';
import type { WrittenDate, WrittenMonth, WrittenPair } from './writtenDate';

/** Serials begin in 1900: a year before that is a slip of the hand. */
const FIRST_YEAR = 1900;

type Placed = CalendarDate | Exclude<NotDateReason, 'unreadable' | 'ambiguous' | 'errorValue'>;

/** Days beyond the process's window in which the weekday beside a day still tells its year. */
const DAYS_BEYOND = 62;

/** The day in the year beside that has the weekday written with it, where the process's own has not and lies at the window's edge. */
function onWeekday(date: CalendarDate, weekday: number | null, { electionDay }: DateContext): CalendarDate {
  if (weekday === null || !electionDay || weekdayOf(date) === weekday) return date;
  const { first, last } = processWindow(electionDay);
  const others = [date.year - 1, date.year + 1].map((year) => dateOf(year, date.month, date.day));
  const isMeant = (other: CalendarDate | null): boolean =>
    other !== null &&
    weekdayOf(other) === weekday &&
    isWithin(other, addDays(first, -DAYS_BEYOND), addDays(last, DAYS_BEYOND));
  return others.find(isMeant) ?? date;
}

/** The day of three numbers, the year taken from the process when it is not written. */
function place(
  day: number,
  month: number,
  year: number | null,
  context: DateContext,
  weekday: number | null = null,
): Placed {
  if (year === null) {
    const date = inferDay(day, month, context);
    if (date !== 'unknown' && date !== 'impossible') return onWeekday(date, weekday, context);
    if (date === 'impossible') return date;
    // 2000 is a leap year: 29 de febrero lacks only its year, while 31 de noviembre is impossible in any.
    return dateOf(2000, month, day) === null ? 'impossible' : 'noYear';
  }
  if (year < FIRST_YEAR) return 'outOfRange';
  return dateOf(year, month, day) ?? 'impossible';
}

/**
 * Which order a pair of numbers shows by itself: a 21 can only be a day.
 *
 * @example orderOfPair({ kind: 'pair', first: 21, second: 9, year: 2026 }) // => 'dmy'
 */
export function orderOfPair({ first, second }: WrittenPair): DayMonthOrder {
  if (first > 12 && first <= 31 && second <= 12) return 'dmy';
  if (second > 12 && second <= 31 && first <= 12) return 'mdy';
  return 'unknown';
}

/** Both days that a pair of numbers could be; null where the calendar (or the process) has none. */
function bothOrders({ first, second, year }: WrittenPair, context: DateContext): [Placed, Placed] {
  return [place(first, second, year, context), place(second, first, year, context)];
}

/** Whether the weekday written beside a date agrees with day first, the Spanish order, and not with month first. */
function weekdayConfirms(weekday: number | null, dayFirst: CalendarDate, monthFirst: CalendarDate): boolean {
  return weekday !== null && weekdayOf(dayFirst) === weekday && weekdayOf(monthFirst) !== weekday;
}

/** The order that a written date shows by its own numbers or by the weekday beside it. */
export function orderShownBy({ found, weekday }: WrittenDate): DayMonthOrder {
  if (found.kind !== 'pair') return 'unknown';
  const own = orderOfPair(found);
  if (own !== 'unknown' || found.year === null) return own;
  const [dayFirst, monthFirst] = bothOrders(found, {});
  if (typeof dayFirst === 'string' || typeof monthFirst === 'string') return 'unknown';
  return weekdayConfirms(weekday, dayFirst, monthFirst) ? 'dmy' : 'unknown';
}

function dayReading(placed: Placed, year: number | null, written: WrittenDate, text: string): DateReading {
  if (typeof placed === 'string') return { kind: 'notDate', reason: placed, text };
  const { hasTime, weekday } = written;
  const day: ReadDay = {
    kind: 'date',
    date: placed,
    source: 'text',
    yearInferred: year === null,
    hasTime,
    text,
  };
  return weekday === null || weekday === weekdayOf(placed) ? day : { ...day, weekday };
}

function monthReading({ month, year }: WrittenMonth, text: string, context: DateContext): DateReading {
  if (year !== null && year < FIRST_YEAR) return { kind: 'notDate', reason: 'outOfRange', text };
  const key: MonthKey | null = year === null ? inferMonth(month, context) : monthFrom(year, month);
  return key === null
    ? { kind: 'notDate', reason: 'noYear', text }
    : { kind: 'month', month: key, source: 'text', yearInferred: year === null, text };
}

function pairReading(
  pair: WrittenPair,
  written: WrittenDate,
  text: string,
  context: DateContext,
): DateReading {
  const { weekday } = written;
  const read = (placed: Placed): DateReading => dayReading(placed, pair.year, written, text);
  const [dayFirst, monthFirst] = bothOrders(pair, context);
  const own = orderOfPair(pair);
  if (own !== 'unknown') return read(own === 'dmy' ? dayFirst : monthFirst);
  const order = context.dayMonthOrder ?? 'unknown';
  if (order !== 'unknown') return read(order === 'dmy' ? dayFirst : monthFirst);
  if (typeof dayFirst === 'string' || typeof monthFirst === 'string') return read(dayFirst);
  if (isSameDate(dayFirst, monthFirst) || weekdayConfirms(weekday, dayFirst, monthFirst)) {
    return read(dayFirst);
  }
  return { kind: 'notDate', reason: 'ambiguous', text, candidates: [dayFirst, monthFirst] };
}

/** A day of the month around it: no real date can take the place of a part. */
function bareDayReading(day: number, written: WrittenDate, text: string, context: DateContext): DateReading {
  if (context.monthAround === undefined) return { kind: 'notDate', reason: 'unreadable', text };
  const { month, year } = context.monthAround;
  const reading = dayReading(place(day, month, year, context), year, written, text);
  return reading.kind === 'date' ? { ...reading, inRange: true } : reading;
}

/**
 * The reading of a written date: the year that is not written comes from the process, the order of a pair from the context.
 *
 * @param text what the reading shows as written
 */
export function placeWritten(written: WrittenDate, text: string, context: DateContext): DateReading {
  const { found } = written;
  switch (found.kind) {
    case 'nothing':
      return { kind: 'notDate', reason: 'unreadable', text };
    case 'word':
      return { kind: 'word', word: found.word, text };
    case 'bareDay':
      return bareDayReading(found.day, written, text, context);
    case 'month':
      return monthReading(found, text, context);
    case 'day':
      return dayReading(
        place(found.day, found.month, found.year, context, written.weekday),
        found.year,
        written,
        text,
      );
    case 'pair':
      return pairReading(found, written, text, context);
  }
}
