/** A row as a person saw it, and the same row in the workbook as it is now. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Activity } from '../domain/registers/records';
import { foldText } from '../domain/text/foldText';

/** A row of the plan or of the agreements, by what identifies it: its address is only where it was. */
export interface RowRef {
  readonly kind: 'plan' | 'agreements';
  readonly cell: CellRef;
  /** The number or key, and the name or subject, as the cells show them. */
  readonly number: string;
  readonly name: string;
}

/** A record of a register with what identifies its row. */
export interface Identified<Row> extends Omit<RowRef, 'kind'> {
  readonly row: Row;
}

/** An activity with what identifies its row. */
export const activityRow = (row: Activity): Identified<Activity> => ({
  row,
  cell: row.number.cell,
  number: row.number.text,
  name: row.name.text,
});

/**
 * An activity as it is found again.
 * @example activityRef(activity) // => { kind: 'plan', cell: …, number: '6.', name: 'Integrar el COTAPREP' }
 */
export function activityRef(activity: Activity): RowRef {
  const { cell, number, name } = activityRow(activity);
  return { kind: 'plan', cell, number, name };
}

/** The row that still has the number and the name: where it was, or the only one elsewhere. */
export function findRow<Row>(
  rows: readonly Identified<Row>[],
  { cell, number, name }: Omit<RowRef, 'kind'>,
): Row | null {
  const isIt = (row: Identified<Row>): boolean =>
    foldText(row.number) === foldText(number) && foldText(row.name) === foldText(name);
  const same = rows.filter(isIt);
  const there = same.find((each) => each.cell.sheet === cell.sheet && each.cell.row === cell.row);
  return there?.row ?? (same.length === 1 ? (same[0]?.row ?? null) : null);
}

/** The problem of a row that {@link findRow} does not find. */
export function rowGone({ number, name }: RowRef): Problem {
  const said = [number, name].filter((text) => text !== '').join(' ');
  return { code: 'changedMeanwhile', detail: `la fila «${said}» ya no está` };
}
