import type { AssessedProcess } from '../../app/assessWorkbook';
import { reportableMonths } from '../../app/makeAllReports';
import type { MonthKey } from '../../domain/dates/calendarDate';
import { monthOf, shiftMonth } from '../../domain/dates/calendarDate';

/** A list of months longer than this means a date that is a slip; it is cut around the cut-off. */
const MAX_MONTHS = 60;

/**
 * The months one may report on, in order: from the first of which the workbook has anything, as for the reports of all months, to
 * the month after the election or the cut-off, whichever is later.
 * @example reportMonths(assessed) // => ['2023-09', '2023-10', …, '2024-07']
 */
export function reportMonths(
  assessed: Pick<AssessedProcess, 'registers' | 'assessment'>,
): readonly MonthKey[] {
  const { cutoff, electionDay } = assessed.assessment;
  const reported = monthOf(cutoff);
  const [earliest = reported] = reportableMonths(assessed);
  const closing = shiftMonth(monthOf(electionDay), 1);
  const floor = shiftMonth(reported, -MAX_MONTHS / 2);
  const ceiling = shiftMonth(reported, MAX_MONTHS / 2);
  const first = earliest < floor ? floor : earliest;
  const wanted = closing > reported ? closing : reported;
  const last = wanted > ceiling ? ceiling : wanted;
  const months: MonthKey[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
