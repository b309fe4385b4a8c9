/** The rows of a plan that are work by themselves: what is counted as overdue, pending or done, everywhere. */
import type { ActivityStatus, AssessedActivity, StatusCounts } from './assessment';
import { ACTIVITY_STATUSES } from './assessment';

type Row = Pick<AssessedActivity, 'number' | 'parent' | 'progress' | 'status'>;

/** The numbers of the activities with an overdue row below them, at any depth. */
function aboveOverdue(activities: readonly Row[]): ReadonlySet<string> {
  const parents = new Map(activities.map(({ number, parent }) => [number, parent]));
  const above = new Set<string>();
  for (const { parent, status, progress } of activities) {
    if (status !== 'overdue' || progress !== null) continue;
    for (let number = parent; number !== null && !above.has(number); number = parents.get(number) ?? null) {
      above.add(number);
    }
  }
  return above;
}

/**
 * The activities that are counted: those without sub-activities, and those with some that are overdue although none of the
 * rows below is. So nothing is counted twice and nothing overdue is left out.
 *
 * @example workItems(assessment.activities).filter(({ status }) => status === 'overdue').length // => 2, that of 7.5 and 8.2
 */
export function workItems<T extends Row>(activities: readonly T[]): readonly T[] {
  const above = aboveOverdue(activities);
  return activities.filter(
    ({ number, progress, status }) =>
      progress === null || (status === 'overdue' && (number === '' || !above.has(number))),
  );
}

/**
 * How many of them are in each status.
 * @example countWork(assessment.activities).overdue // => 2
 */
export function countWork(activities: readonly Row[]): StatusCounts {
  const counts = Object.fromEntries(ACTIVITY_STATUSES.map((status) => [status, 0])) as Record<
    ActivityStatus,
    number
  >;
  for (const { status } of workItems(activities)) counts[status] += 1;
  return counts;
}
