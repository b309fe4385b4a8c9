/** How many activities of a plan are in each status. */
import type { ActivityStatus, StatusCounts } from './assessment';
import { ACTIVITY_STATUSES } from './assessment';
import type { CountedRow } from './workItems';
import { workItems } from './workItems';

/**
 * How many of the activities that are counted are in each status.
 * @example countWork(assessment.activities).overdue // => 2
 */
export function countWork(activities: readonly CountedRow[]): StatusCounts {
  const counts = Object.fromEntries(ACTIVITY_STATUSES.map((status) => [status, 0])) as Record<
    ActivityStatus,
    number
  >;
  for (const { status } of workItems(activities)) counts[status] += 1;
  return counts;
}
