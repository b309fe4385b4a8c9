/** The activity that a cell is of: beside its row another register may have one. */
import type { CellRef } from '../registers/cell';
import type { AssessedActivity } from './assessment';

/** The cells of what a record says; each paper of a sending has one. */
function cellsOf(value: unknown): readonly CellRef[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(cellsOf);
  if ('cell' in value) return [value.cell as CellRef];
  return 'field' in value ? cellsOf(value.field) : [];
}

/**
 * Returns the activity in whose row and between whose first and last cell a cell is; `undefined` for none.
 * @example activityAt(assessment.activities, { sheet: 'Plan', row: 7, column: 5 })?.number // => '1.2'
 */
export function activityAt(
  activities: readonly AssessedActivity[],
  { sheet, row, column }: CellRef,
): AssessedActivity | undefined {
  return activities.find(({ activity }) => {
    const { cell } = activity.number;
    if (cell.sheet !== sheet || cell.row !== row) return false;
    const columns = Object.values(activity)
      .flatMap(cellsOf)
      .map((each) => each.column);
    return column >= Math.min(...columns) && column <= Math.max(...columns);
  });
}
