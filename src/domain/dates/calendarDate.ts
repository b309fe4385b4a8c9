/**
 * Civil days and months, with no clock and no time zone: a day in a plan is a square of the calendar, not an
 * instant. Everything here is pure.
 */
import { Temporal } from 'temporal-polyfill';

/** A civil day. Compare with the functions of this file: `<` and `===` do not work on it. */
export type CalendarDate = Temporal.PlainDate;

declare const monthKeyBrand: unique symbol;

/**
 * A month, written `2023-11`. It is a string so that it can be the key of a map, compared with `<` and kept in
 * JSON; the brand only lets in what {@link parseMonth} or {@link monthOf} made.
 */
export type MonthKey = string & { readonly [monthKeyBrand]: true };

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const SUNDAY = 7;

/**
 * Makes a day from its three numbers, or null when the calendar has no such day.
 *
 * @example dateOf(2023, 11, 31) // => null
 */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/**
 * Reads `AAAA-MM-DD` exactly; anything else, impossible days included, is null.
 *
 * @example parseIsoDate('2023-11-02')?.toString() // => '2023-11-02'
 * @example parseIsoDate('2023-11-31') // => null
 */
export function parseIsoDate(text: string): CalendarDate | null {
  if (!ISO_DATE.test(text)) return null;
  return dateOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

/**
 * Orders two days: negative when `a` is earlier, 0 when they are the same day, positive when later.
 *
 * @example [b, a].sort(compareDates) // => [a, b] when a is earlier
 */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return Temporal.PlainDate.compare(a, b);
}

/** Whether `a` and `b` are the same day. */
export function isSameDate(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) === 0;
}

/** Whether `a` is a day earlier than `b`; the same day is not before. */
export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) < 0;
}

/** Whether `a` is a day later than `b`; the same day is not after. */
export function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  return compareDates(a, b) > 0;
}

/** Whether `date` lies from `first` to `last`, both included. */
export function isWithin(date: CalendarDate, first: CalendarDate, last: CalendarDate): boolean {
  return !isBefore(date, first) && !isAfter(date, last);
}

/**
 * Natural days from `from` to `to`; negative when `to` is earlier.
 *
 * @example daysBetween(2023-11-04, 2023-11-06) // => 2
 */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return from.until(to, { largestUnit: 'day' }).days;
}

/**
 * The day that many natural days later (earlier when negative).
 *
 * @example addDays(2023-11-02, 5) // => 2023-11-07
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return date.add({ days });
}

/**
 * The same day of the month, that many months later (earlier when negative), clamped to the month's end.
 *
 * @example addMonths(2027-10-31, -8) // => 2027-02-28
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return date.add({ months });
}

/** Whether the day is a Sunday, the weekday of elections and simulacros. */
export function isSunday(date: CalendarDate): boolean {
  return date.dayOfWeek === SUNDAY;
}

/**
 * Reads `AAAA-MM` exactly; anything else is null.
 *
 * @example parseMonth('2023-11') // => '2023-11'
 * @example parseMonth('2023-13') // => null
 */
export function parseMonth(text: string): MonthKey | null {
  return ISO_MONTH.test(text) ? (text as MonthKey) : null;
}

/**
 * Makes a month from its two numbers, or null when they are not a month of the years 0 to 9999.
 *
 * @example monthFrom(2023, 11) // => '2023-11'
 */
export function monthFrom(year: number, month: number): MonthKey | null {
  return parseMonth(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`);
}

/**
 * The month a day falls in.
 *
 * @example monthOf(2023-11-02) // => '2023-11'
 */
export function monthOf(date: CalendarDate): MonthKey {
  return date.toPlainYearMonth().toString() as MonthKey;
}

/** The year of a month: `2023` for `2023-11`. */
export function yearOfMonth(month: MonthKey): number {
  return Number(month.slice(0, 4));
}

/** The number of a month in its year: `11` for `2023-11`. */
export function numberOfMonth(month: MonthKey): number {
  return Number(month.slice(5, 7));
}

/** The first day of a month. */
export function firstDay(month: MonthKey): CalendarDate {
  return Temporal.PlainDate.from(`${month}-01`);
}

/**
 * The last day of a month.
 *
 * @example lastDay('2024-02') // => 2024-02-29
 */
export function lastDay(month: MonthKey): CalendarDate {
  const first = firstDay(month);
  return first.with({ day: first.daysInMonth });
}

/**
 * The month that many months later (earlier when negative).
 *
 * @example shiftMonth('2024-01', -1) // => '2023-12'
 */
export function shiftMonth(month: MonthKey, months: number): MonthKey {
  return monthOf(firstDay(month).add({ months }));
}

/** Orders two months, as {@link compareDates} orders days. */
export function compareMonths(a: MonthKey, b: MonthKey): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
