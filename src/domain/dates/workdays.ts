/** The days on which offices work: no weekend, no day of rest of the Ley Federal del Trabajo, not the year-end recess. */
import type { CalendarDate } from './calendarDate';
import { addDays, weekdayOf } from './calendarDate';

/** A day of rest: the day of its month, or which Monday of it. */
export interface Holiday {
  readonly month: number;
  readonly day?: number;
  readonly monday?: number;
  readonly name: string;
}

const HOLIDAYS: readonly Holiday[] = [
  { month: 1, day: 1, name: 'Año Nuevo' },
  { month: 2, monday: 1, name: 'por el aniversario de la Constitución' },
  { month: 3, monday: 3, name: 'por el natalicio de Benito Juárez' },
  { month: 5, day: 1, name: 'Día del Trabajo' },
  { month: 9, day: 16, name: 'Día de la Independencia' },
  { month: 11, monday: 3, name: 'por el aniversario de la Revolución' },
  { month: 12, day: 25, name: 'Navidad' },
];
/** The year-end recess, both days included, as month and day. */
const RECESS = { first: { month: 12, day: 20 }, last: { month: 1, day: 6 } };
const MONDAY = 1;
const FRIDAY = 5;

function isHoliday({ month, day, monday }: Holiday, date: CalendarDate): boolean {
  if (date.month !== month) return false;
  if (day !== undefined) return date.day === day;
  return weekdayOf(date) === MONDAY && Math.ceil(date.day / 7) === monday;
}

/**
 * Returns the day of rest that a date is, or null.
 * @example holidayOf(2027-03-15)?.name // => 'por el natalicio de Benito Juárez'
 */
export function holidayOf(date: CalendarDate): Holiday | null {
  return HOLIDAYS.find((holiday) => isHoliday(holiday, date)) ?? null;
}

/**
 * Returns the year in which the recess of a date begins, or null outside it.
 * @example recessOf(2027-01-04) // => 2026
 */
export function recessOf({ year, month, day }: CalendarDate): number | null {
  const { first, last } = RECESS;
  if (month === first.month && day >= first.day) return year;
  return month === last.month && day <= last.day ? year - 1 : null;
}

/**
 * Whether an office works on a day, the recess apart.
 * @example isOpenDay(2027-05-01) // => false
 */
export function isOpenDay(date: CalendarDate): boolean {
  return weekdayOf(date) <= FRIDAY && holidayOf(date) === null;
}

/**
 * Whether a day is good for planning: an office works and it is not in the recess.
 * @example isWorkday(2026-12-21) // => false
 */
export function isWorkday(date: CalendarDate): boolean {
  return isOpenDay(date) && recessOf(date) === null;
}

/**
 * The day itself, or the last workday before it.
 * @example workdayUpTo(2026-09-06) // => 2026-09-04
 */
export function workdayUpTo(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, -1);
  return day;
}

/**
 * The day itself, or the first workday after it.
 * @example workdayFrom(2026-09-06) // => 2026-09-07
 */
export function workdayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isWorkday(day)) day = addDays(day, 1);
  return day;
}

/**
 * The workday so many workdays after a date, or before it where the count is negative.
 * @example addWorkdays(2026-12-18, 1) // => 2027-01-07
 */
export function addWorkdays(date: CalendarDate, count: number): CalendarDate {
  const step = Math.sign(count);
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkday(day)) left--;
  }
  return day;
}
