/** The status of one activity on the cut-off date: a function of its dates, its declaration and that date, of nothing else. */
import type { CalendarDate } from '../dates/calendarDate';
import { daysBetween, isAfter } from '../dates/calendarDate';
import type { ActivityStatus } from './assessment';
import type { DeclaredStatus } from './declaredStatus';

/** Natural days before the planned end in which an activity counts as due soon, unless the person changes it. */
export const DEFAULT_WARNING_DAYS = 7;

export interface StatusFacts {
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly completed: CalendarDate | null;
  readonly declared: DeclaredStatus;
  /** It is to be done only if something happens: then it is not overdue by its date alone. */
  readonly isConditional?: boolean;
}

export interface ComputedStatus {
  readonly status: ActivityStatus;
  readonly daysLate: number;
  readonly daysLeft: number | null;
}

const of = (status: ActivityStatus, daysLate = 0, daysLeft: number | null = null): ComputedStatus => ({
  status,
  daysLate,
  daysLeft,
});

/**
 * Judges one activity. The due day itself is on time. A completion date wins over the declaration; one after the
 * cut-off had not happened yet, so that a report for an earlier cut-off can be made again.
 *
 * @param warningDays natural days, both ends included: with 7, the day 7 days before the planned end is due soon
 * @example computeStatus({ start, end: 2023-11-04, completed: 2023-11-06, declared: 'done' }, 2023-11-30)
 * // => { status: 'doneLate', daysLate: 2, daysLeft: null }
 */
export function computeStatus(
  facts: StatusFacts,
  cutoff: CalendarDate,
  warningDays: number = DEFAULT_WARNING_DAYS,
): ComputedStatus {
  const { start, end, completed, declared, isConditional = false } = facts;
  if (completed !== null && !isAfter(completed, cutoff)) {
    return end !== null && isAfter(completed, end) ? of('doneLate', daysBetween(end, completed)) : of('done');
  }
  if (completed === null && declared === 'done') return of('done');
  if (declared === 'notApplicable') return of('notApplicable');
  if (end === null) return openEnded(start, cutoff);
  const daysLeft = daysBetween(cutoff, end);
  // What may not have to be done at all is neither overdue nor due soon.
  if (isConditional && daysLeft <= warningDays) return of('notStarted');
  if (daysLeft < 0) return of('overdue', -daysLeft);
  if (daysLeft <= warningDays) return of('dueSoon', 0, daysLeft);
  return openStatus(start, cutoff, declared);
}

/** What is still to come has begun by its start, or by what its row declares where it has none. */
function openStatus(
  start: CalendarDate | null,
  cutoff: CalendarDate,
  declared: DeclaredStatus,
): ComputedStatus {
  const started = start === null ? declared === 'inProgress' : !isAfter(start, cutoff);
  return of(started ? 'inProgress' : 'notStarted');
}

/** With no planned end nothing can be overdue, but a start still says whether it has begun. */
function openEnded(start: CalendarDate | null, cutoff: CalendarDate): ComputedStatus {
  if (start === null) return of('noDate');
  return of(isAfter(start, cutoff) ? 'notStarted' : 'inProgress');
}

/** Whether the status means that the work is finished, on time or not. */
export function isFinished(status: ActivityStatus): boolean {
  return status === 'done' || status === 'doneLate';
}

/** Whether the status means that nothing more is expected: finished, or not applicable. */
export function isClosed(status: ActivityStatus): boolean {
  return isFinished(status) || status === 'notApplicable';
}
