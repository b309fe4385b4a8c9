/** Who is in office on a day. */
import type { CalendarDate } from '../dates/calendarDate';
import type { Member } from './records';
import type { TermCounts } from './membership';
import { compareDates } from '../dates/calendarDate';
import { coversDay, termOf } from './membership';

/** Whether a member is in office on a day; see {@link coversDay}. */
export function isMemberInOffice(member: Member, day: CalendarDate): boolean {
  return coversDay(termOf(member), day);
}

/**
 * Members in office on a day. The day of a departure no longer counts, so that a substitute who enters the same day
 * is not one too many; `includeDeparting` counts it, for who may still have sat in that day's session.
 */
export function inOffice(counts: TermCounts, day: CalendarDate, includeDeparting = false): number {
  const begun = counts.always + countUntil(counts.appointments, day, true);
  return begun - countUntil(counts.departures, day, !includeDeparting);
}

/** How many sorted days come before `day`, or up to it when `inclusive`. */
function countUntil(days: readonly CalendarDate[], day: CalendarDate, inclusive: boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = days[middle];
    const order = at === undefined ? 1 : compareDates(at, day);
    if (order < 0 || (inclusive && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}
