import type { Assessment } from '../../domain/assessment/assessment';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { monthOf, shiftMonth } from '../../domain/dates/calendarDate';

/** A list of months longer than this means a date that is a slip; it is cut around the cut-off. */
const MAX_MONTHS = 60;

/**
 * The months one may report on, in order: from the plan's first to the month after the election or the cut-off,
 * whichever is later.
 * @example reportMonths(assessment) // => ['2023-10', '2023-11', …, '2024-07']
 */
export function reportMonths({ activities, cutoff, electionDay }: Assessment): readonly MonthKey[] {
  const reported = monthOf(cutoff);
  const planned = activities
    .flatMap(({ start, end }) => [start, end])
    .filter((date) => date !== null)
    .map(monthOf);
  const earliest = planned.reduce((least, month) => (month < least ? month : least), reported);
  const closing = shiftMonth(monthOf(electionDay ?? cutoff), 1);
  const floor = shiftMonth(reported, -MAX_MONTHS / 2);
  const ceiling = shiftMonth(reported, MAX_MONTHS / 2);
  const first = earliest < floor ? floor : earliest;
  const wanted = closing > reported ? closing : reported;
  const last = wanted > ceiling ? ceiling : wanted;
  const months: MonthKey[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
