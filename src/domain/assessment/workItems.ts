/** The rows of a plan that are work by themselves: what is counted as overdue, pending or done, everywhere. */
import type { ActivityStatus, AssessedActivity } from './assessment';

type Row = Pick<AssessedActivity, 'number' | 'parent' | 'progress' | 'status'>;

/** Statuses in which an activity stands for its steps: a step in the same one tells nothing new. */
const TOLD_ONCE: ReadonlySet<ActivityStatus> = new Set(['overdue', 'dueSoon', 'doneLate']);

/**
 * Returns what gives the row that a row is counted with: the highest one above it that is overdue, due soon or done late as it is; `null`
 * for a row that is counted by itself. A repeated number is that of the nearest row above. A view that shows every row says
 * with which one it is counted, so that its number can be told from that of Hoy, findings, highlight and report.
 *
 * @example countedWith(assessment.activities)(step)?.number // => '1', of the overdue step 1.1 of the overdue activity 1
 */
export function countedWith<T extends Row>(activities: readonly T[]): (row: T) => T | null {
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
    for (let one = parents.get(row); one !== undefined && one !== row; one = parents.get(one)) {
      if (one.status === row.status) counted = one;
    }
    return counted;
  };
}

/**
 * The activities that are counted: those without sub-activities, and those with some that are overdue, due soon or done late, which
 * then stand for the rows below in the same status. So nothing is counted twice and nothing late is left out.
 *
 * @example workItems(assessment.activities).filter(({ status }) => status === 'overdue').length // => 2, that of 7.5 and 8.2
 */
export function workItems<T extends Row>(activities: readonly T[]): readonly T[] {
  const counted = countedWith(activities);
  return activities.filter((row) =>
    TOLD_ONCE.has(row.status) ? counted(row) === null : row.progress === null,
  );
}
