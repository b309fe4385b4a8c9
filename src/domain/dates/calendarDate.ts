/**
 * Civil days and months, without clock or time zone. Every function gives the same result for the same arguments.
 */
import { civilDayOf, daysInMonth, epochDayOf } from './epochDays';

/** The instances of {@link CalendarDate}. */
class CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;

  /** @param days from 1 January 1970 */
  constructor(readonly days: number) {
    ({ year: this.year, month: this.month, day: this.day } = civilDayOf(days));
  }

  /** Returns the day as ISO 8601 writes it: `2023-11-02`. */
  toString(): string {
    return `${monthKey(this.year, this.month)}-${String(this.day).padStart(2, '0')}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** Throws, so that `<` does not compare the texts of two days. */
  valueOf(): never {
    throw new TypeError('Compare days with compareDates');
  }
}

/** A civil day. Compare with the functions of this file: `<` and `===` do not work on it. */
export type CalendarDate = CivilDate;

declare const monthKeyBrand: unique symbol;

/**
 * A month, written `2023-11`. It is a string so that it can be the key of a map, compared with `<` and kept in
 * JSON; the brand only lets in what {@link parseMonth} or {@link monthOf} made.
 */
export type MonthKey = string & { readonly [monthKeyBrand]: true };

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const ISO_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const SUNDAY = 7;
/** Excel and ISO text go no further. */
const LAST_YEAR = 9999;
/** Days kept for using again: those of 27 years, three times what the dates of one workbook span. */
const MOST_KEPT_DAYS = 10_000;

const keptDays = new Map<number, CalendarDate>();

/**
 * Returns the days from 1 January 1970 to a day, an integer to compare and count with in loops.
 *
 * @example epochDay(1970-01-02) // => 1
 */
export function epochDay(date: CalendarDate): number {
  return date.days;
}

/**
 * Returns the day that many days after 1 January 1970. Dates cannot change, so the same one is given again.
 *
 * @example dayAtEpoch(1) // => 1970-01-02
 */
export function dayAtEpoch(days: number): CalendarDate {
  const kept = keptDays.get(days);
  if (kept !== undefined) return kept;
  const date = new CivilDate(days);
  if (keptDays.size >= MOST_KEPT_DAYS) keptDays.clear();
  keptDays.set(days, date);
  return date;
}

/**
 * Returns the day of a moment by the clock where the program runs.
 *
 * @example localDay(new Date(2023, 10, 2, 23, 59)) // => 2023-11-02
 */
export function localDay(moment: Date): CalendarDate {
  return dayAtEpoch(epochDayOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate()));
}

/**
 * Returns a moment by the clock where the program runs, to the minute.
 *
 * @example localMinute(new Date(2023, 10, 2, 9, 5)) // => '2023-11-02T09:05'
 */
export function localMinute(moment: Date): string {
  const [hours, minutes] = [moment.getHours(), moment.getMinutes()].map((n) => String(n).padStart(2, '0'));
  return `${localDay(moment).toString()}T${hours}:${minutes}`;
}

/**
 * Returns the day of three numbers, or null when the years 0 to 9999 have no such day.
 *
 * @example dateOf(2023, 11, 31) // => null
 */
export function dateOf(year: number, month: number, day: number): CalendarDate | null {
  const isDay =
    Number.isInteger(year) &&
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    year >= 0 &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return isDay ? dayAtEpoch(epochDayOf(year, month, day)) : null;
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
  return Math.sign(epochDay(a) - epochDay(b));
}

/** Whether `a` and `b` are the same day; no day is the same as no day. */
export function isSameDate(a: CalendarDate | null, b: CalendarDate | null): boolean {
  return a?.days === b?.days;
}

/** Whether `a` is a day earlier than `b`; the same day is not before. */
export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return epochDay(a) < epochDay(b);
}

/** Whether `a` is a day later than `b`; the same day is not after. */
export function isAfter(a: CalendarDate, b: CalendarDate): boolean {
  return epochDay(a) > epochDay(b);
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
  return epochDay(to) - epochDay(from);
}

/**
 * The day that many natural days later (earlier when negative).
 *
 * @example addDays(2023-11-02, 5) // => 2023-11-07
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayAtEpoch(epochDay(date) + days);
}

/**
 * The same day of the month, that many months later (earlier when negative), clamped to the month's end.
 *
 * @example addMonths(2027-10-31, -8) // => 2027-02-28
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = date;
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), modulo(count, 12) + 1];
  return dayAtEpoch(epochDayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth))));
}

function modulo(number: number, divisor: number): number {
  return ((number % divisor) + divisor) % divisor;
}

/**
 * Returns the day of the week, from 1 for Monday to 7 for Sunday.
 *
 * @example weekdayOf(1970-01-01) // => 4
 */
export function weekdayOf(date: CalendarDate): number {
  // 1 January 1970 was a Thursday.
  return modulo(epochDay(date) + 3, 7) + 1;
}

/** Whether the day is a Sunday, the weekday of elections and simulacros. */
export function isSunday(date: CalendarDate): boolean {
  return weekdayOf(date) === SUNDAY;
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
  return parseMonth(monthKey(year, month));
}

function monthKey(year: number, month: number): MonthKey {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}` as MonthKey;
}

/**
 * The month a day falls in.
 *
 * @example monthOf(2023-11-02) // => '2023-11'
 */
export function monthOf({ year, month }: CalendarDate): MonthKey {
  return monthKey(year, month);
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
  return dayAtEpoch(epochDayOf(yearOfMonth(month), numberOfMonth(month), 1));
}

/**
 * The last day of a month.
 *
 * @example lastDay('2024-02') // => 2024-02-29
 */
export function lastDay(month: MonthKey): CalendarDate {
  const [year, number] = [yearOfMonth(month), numberOfMonth(month)];
  return dayAtEpoch(epochDayOf(year, number, daysInMonth(year, number)));
}

/**
 * The month that many months later (earlier when negative).
 *
 * @example shiftMonth('2024-01', -1) // => '2023-12'
 */
export function shiftMonth(month: MonthKey, months: number): MonthKey {
  return monthOf(addMonths(firstDay(month), months));
}

/** Orders two months, as {@link compareDates} orders days. */
export function compareMonths(a: MonthKey, b: MonthKey): number {
  return Number(a > b) - Number(a < b);
}
