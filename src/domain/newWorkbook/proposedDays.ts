/**
 * The days of a process that nobody has set when its workbook is made. They are proposals for planning, marked as such in
 * the workbook, and a person confirms or changes them.
 */
import { previousSundays } from '../anexo13/previousSundays';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, addMonths } from '../dates/calendarDate';
import { workdayUpTo } from '../dates/workdays';

export interface ProposedDays {
  readonly tests: readonly [CalendarDate];
  /** From the first to the last. */
  readonly simulacros: readonly CalendarDate[];
  readonly closing: CalendarDate;
}

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
  return {
    tests: [workdayUpTo(addMonths(electionDay, -TEST_MONTHS_BEFORE))],
    simulacros: previousSundays(electionDay, simulacros),
    closing: addDays(electionDay, CLOSING_DAYS_AFTER),
  };
}
