/** A cell taken out of its place, with all that is tied to it, to be put in another. */
import { ValueType, type Cell, type Style } from '@cj-tech-master/excelts';
import { cellKey, type SheetAdapter } from './sheetState';

export interface HeldCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell['value'] | undefined;
  readonly style: Partial<Style>;
  readonly comment: Cell['comment'];
  readonly quoted: boolean;
}

/** Leaves an empty cell without format behind. */
export function takeCell({ extras }: SheetAdapter, cell: Cell, row: number, column: number): HeldCell {
  const held: HeldCell = {
    row,
    column,
    value: cell.type === ValueType.Null ? undefined : cell.value,
    style: cell.style,
    comment: cell.comment,
    quoted: extras.quotePrefixes.delete(cellKey(row, column)),
  };
  cell.value = null;
  cell.style = {};
  if (cell.comment) cell.comment = undefined;
  return held;
}

/** Puts the cell where another is, or none. */
export function putCell({ engine, extras }: SheetAdapter, held: HeldCell, row: number, column: number): void {
  const cell = engine.getCell(row + 1, column + 1);
  if (held.value !== undefined) cell.value = held.value;
  cell.style = held.style;
  if (held.comment) cell.comment = held.comment;
  if (held.quoted) extras.quotePrefixes.add(cellKey(row, column));
}
