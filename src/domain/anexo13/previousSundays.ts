import type { CalendarDate } from '../dates/calendarDate';
import { addDays, weekdayOf } from '../dates/calendarDate';

const DAYS_IN_WEEK = 7;

/**
 * The Sundays right before the election day, the earliest first: one for each simulacro.
 *
 * @example previousSundays(2024-06-02, 3) // => [2024-05-12, 2024-05-19, 2024-05-26]
 */
export function previousSundays(electionDay: CalendarDate, count: number): readonly CalendarDate[] {
  // A Sunday's day of the week is 7: the election's own Sunday must not count.
  const last = addDays(electionDay, -weekdayOf(electionDay));
  return Array.from({ length: count }, (_, index) => addDays(last, DAYS_IN_WEEK * (index + 1 - count)));
}
