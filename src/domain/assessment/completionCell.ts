/** Where the day on which an activity was completed is written. */
import type { CellRef } from '../registers/cell';
import type { AssessedActivity } from './assessment';

/**
 * The cell that gives the day on which an activity was completed: that of its completion or, of a step that only notes its
 * sending, that of the sending. Where only the mark of a delivered report says it, the cell where it is missing.
 * @example completionCell(assessed) // => H19 of «Plan de trabajo»
 */
export function completionCell({ activity, completed, markedReport }: AssessedActivity): CellRef | null {
  const isOwn = completed === null || markedReport !== null || activity.completed?.value.kind === 'date';
  return (isOwn ? activity.completed : (activity.sentToIne ?? activity.number))?.cell ?? null;
}
