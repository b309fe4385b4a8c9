/** The days that a process is counted from, held against each other: which of them cannot be, and which may be counted from. */
import type { CalendarDate } from '../dates/calendarDate';
import { addMonths, isBefore, isSameDate, isWithin } from '../dates/calendarDate';
import type { CalendarAnchors } from './calendar';

/** A stretch of days around the election day, in months. */
export interface MonthsAround {
  readonly before: number;
  readonly after: number;
}

/**
 * A process runs from nine months before the election to one month after it; preparation and paperwork reach further.
 * Beyond this a date is a slip in the year.
 */
export const PROCESS: MonthsAround = { before: 15, after: 6 };

/** First and last day that a cell may reasonably hold in the process of that election day. */
export function allowedDays(
  around: MonthsAround,
  electionDay: CalendarDate,
): { readonly first: CalendarDate; readonly last: CalendarDate } {
  return { first: addMonths(electionDay, -around.before), last: addMonths(electionDay, around.after) };
}

/** The days of a process that hang on each other. */
export type ProcessDays = Pick<CalendarAnchors, 'electionDay' | 'start' | 'tests' | 'simulacros' | 'closing'>;

/** Whether a day is near enough to the election day to be one of its process; any is while it is not known. */
export function isOfProcess(day: CalendarDate, electionDay: CalendarDate | null): boolean {
  if (electionDay === null) return true;
  const { first, last } = allowedDays(PROCESS, electionDay);
  return isWithin(day, first, last);
}

export function distinct(days: readonly CalendarDate[] | undefined): readonly CalendarDate[] {
  return (days ?? []).filter((day, index, all) => all.findIndex((other) => isSameDate(other, day)) === index);
}

/**
 * The days that may be counted from: those that are not of the process, or on the wrong side of the election day, are left
 * out, and a day given twice is one. Tests keep their order, which numbers them.
 *
 * @example countedDays({ electionDay: 2024-06-02, closing: 2024-06-01 }).closing // => null
 */
export function countedDays<Days extends ProcessDays>(days: Days): Days {
  const { electionDay, start, closing } = days;
  const isEarlier = (day: CalendarDate): boolean =>
    isOfProcess(day, electionDay) && isBefore(day, electionDay);
  return {
    ...days,
    start: start && isEarlier(start) ? start : null,
    tests: distinct(days.tests).filter(isEarlier),
    simulacros: distinct(days.simulacros).filter(isEarlier),
    closing: closing && isOfProcess(closing, electionDay) && !isBefore(closing, electionDay) ? closing : null,
  };
}
