/** The activities of which a plan says that they are concluded and not on what day. */
import type { AssessedActivity, Statuses } from '../../assessment/assessment';

/** Whether an activity is done by what its row says without any day, and has an end to go by. */
function isUndated({ activity, status, statusInherited, completed, end }: AssessedActivity): boolean {
  if (status !== 'done' || statusInherited || completed !== null || end === null) return false;
  return activity.sentToIne?.value.kind !== 'date';
}

/**
 * Counts the concluded activities without a day, of which the report of a past month takes the end.
 * @example undatedConclusions(assessment) // => 6, in a plan of ticks alone
 */
export function undatedConclusions({ activities }: Pick<Statuses, 'activities'>): number {
  return activities.filter(isUndated).length;
}
