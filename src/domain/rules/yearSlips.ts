/** Slips of a year, the commonest of a date: what day was meant. */
import { isOfProcess } from '../anexo13/processDays';
import type { CalendarDate } from '../dates/calendarDate';
import { dateOf, daysBetween, isBefore } from '../dates/calendarDate';

/** Natural days within which what follows a start is looked for in another year: beyond, it is the day that is wrong. */
const LONGEST_PERIOD = 245;

/**
 * Whether a day follows a start as closely as one activity does.
 * @example follows(2027-03-06, 2027-02-01) // => true
 */
export function follows(day: CalendarDate, start: CalendarDate): boolean {
  return !isBefore(day, start) && daysBetween(start, day) <= LONGEST_PERIOD;
}

/**
 * The same day of the year before or after, where it is of the process and that year alone fits.
 *
 * @returns `null` where no other year fits, or both do
 * @example inAnotherYear(2026-03-06, (day) => follows(day, 2027-02-01), 2027-06-06) // => 2027-03-06
 */
export function inAnotherYear(
  day: CalendarDate,
  fits: (day: CalendarDate) => boolean,
  electionDay: CalendarDate | null,
): CalendarDate | null {
  const meant = [day.year + 1, day.year - 1]
    .flatMap((year) => dateOf(year, day.month, day.day) ?? [])
    .filter((other) => fits(other) && isOfProcess(other, electionDay));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
