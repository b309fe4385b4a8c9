/**
 * The days of a process that nobody has set when its workbook is made. They are proposals for planning, marked as such in
 * the workbook, and a person confirms or changes them.
 */
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, addMonths, weekdayOf } from '../dates/calendarDate';
import { workdayUpTo } from '../dates/workdays';

export interface ProposedDays {
  readonly tests: readonly [CalendarDate];
  /** From the first to the last. */
  readonly simulacros: readonly CalendarDate[];
  readonly closing: CalendarDate;
}

const DAYS_IN_WEEK = 7;
/** Before the simulacros, with time left to mend what the test shows. */
const TEST_MONTHS_BEFORE = 1;
/** The publication goes on for a day after the election. */
const CLOSING_DAYS_AFTER = 1;

/**
 * The days that a new plan counts with: the test a month before the election day, the simulacros on the Sundays right
 * before it (Anexo 13 asks for three) and the closing on the day after it.
 *
 * @param simulacros how many the rule set asks for
 * @example proposedDays(2027-06-06, 3).simulacros // => [2027-05-16, 2027-05-23, 2027-05-30]
 */
export function proposedDays(electionDay: CalendarDate, simulacros: number): ProposedDays {
  // A Sunday's day of the week is 7: the election's own Sunday must not count.
  const lastSunday = addDays(electionDay, -weekdayOf(electionDay));
  return {
    tests: [workdayUpTo(addMonths(electionDay, -TEST_MONTHS_BEFORE))],
    simulacros: Array.from({ length: simulacros }, (_, index) =>
      addDays(lastSunday, (index - simulacros + 1) * DAYS_IN_WEEK),
    ),
    closing: addDays(electionDay, CLOSING_DAYS_AFTER),
  };
}
