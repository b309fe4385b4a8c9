/** The rows of a plan that are work by themselves: what is counted as overdue, pending or done, everywhere. */
import { isBefore } from '../dates/calendarDate';
import type { ActivityStatus, AssessedActivity } from './assessment';

/** What of an activity decides with what it is counted. */
export type CountedRow = Pick<
  AssessedActivity,
  'delivery' | 'end' | 'number' | 'parent' | 'progress' | 'status'
>;

/** Statuses in which an activity stands for its steps: a step in the same one, by the same day or of its document, tells nothing new. */
const TOLD_ONCE: ReadonlySet<ActivityStatus> = new Set(['overdue', 'dueSoon', 'doneLate']);

/** Whether a row is told by one above it, as a step of its document or by a day that is no earlier. */
const isToldBy = (row: CountedRow, above: CountedRow): boolean =>
  above.status === row.status &&
  (above.delivery !== null || row.end === null || above.end === null || !isBefore(row.end, above.end));

/**
 * Returns what gives the row that a row is counted with: the highest one above it that is overdue, due soon or done late as it is, and
 * answers a document of the law, of which the row is a step, or does not end after it. `null` for a row that is counted by itself, as one
 * with a document of its own and a step that should have ended before its activity is. A repeated number is that of the nearest row above.
 * A view that shows every row says with which one it is counted, so that its number can be told from that of Hoy, findings, highlight and report.
 *
 * @example countedWith(assessment.activities)(step)?.number // => '1', of the overdue step 1.1 of the overdue activity 1, on one day
 */
export function countedWith<T extends CountedRow>(activities: readonly T[]): (row: T) => T | null {
  const parents = new Map<T, T | undefined>();
  const anywhere = new Map(activities.map((row) => [row.number, row]));
  const above = new Map<string, T>();
  for (const row of activities) {
    if (row.parent) parents.set(row, above.get(row.parent) ?? anywhere.get(row.parent));
    above.set(row.number, row);
  }
  return (row) => {
    let counted: T | null = null;
    if (!TOLD_ONCE.has(row.status)) return counted;
    for (let below = row, one = parents.get(row); one !== undefined && one !== row; one = parents.get(one)) {
      if (below.delivery !== null) break;
      if (isToldBy(row, one)) counted = one;
      below = one;
    }
    return counted;
  };
}

/**
 * The activities that are counted: those without sub-activities, and those with some that are overdue, due soon or done late, which
 * then stand for the rows below that tell nothing new. So nothing is counted twice and nothing late is left out.
 *
 * @example workItems(assessment.activities).filter(({ status }) => status === 'overdue').length // => 2, that of 7.5 and 8.2
 */
export function workItems<T extends CountedRow>(activities: readonly T[]): readonly T[] {
  const counted = countedWith(activities);
  return activities.filter((row) =>
    TOLD_ONCE.has(row.status) ? counted(row) === null : row.progress === null,
  );
}
