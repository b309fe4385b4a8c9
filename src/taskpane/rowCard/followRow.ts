/** Which row the card shows while the person stays where they are and rows come and go. Pure. */
import type { CellRef } from '../../domain/registers/cell';
import type { RowFacts, RowIndex } from './rowFacts';

/** What is shown for a selected cell, and the workbook in which it was found. */
export interface Followed {
  readonly cell: CellRef | null;
  readonly index: RowIndex | null;
  readonly row: RowFacts | null;
  /** The row that was shown for this cell and is no longer in the workbook. */
  readonly gone: RowFacts | null;
}

export const NOTHING_FOLLOWED: Followed = { cell: null, index: null, row: null, gone: null };

/**
 * Returns what is shown next. A cell that was selected anew shows its row. One that was not keeps the row that it showed, wherever
 * that is by now: Excel tells of no selection when rows are inserted or deleted. A row is gone where it is found no more and
 * another one of before has taken its place; otherwise somebody wrote in it.
 *
 * @example followRow(followed, null, null) // => { cell: null, index: null, row: null, gone: null }
 */
export function followRow(last: Followed, index: RowIndex | null, cell: CellRef | null): Followed {
  if (index === null || cell === null) return { ...NOTHING_FOLLOWED, index, cell };
  const before = last.cell === cell ? (last.row ?? last.gone) : null;
  const here = index.at(cell);
  if (before === null || last.index === null) return { cell, index, row: here, gone: null };
  const again = index.again(before);
  if (again !== null) return { cell, index, row: again, gone: null };
  const isEdited = here !== null && last.gone === null && last.index.again(here) === null;
  return isEdited ? { cell, index, row: here, gone: null } : { cell, index, row: null, gone: before };
}
