/** A cell removed from its place with its style, comment and apostrophe mark, until it is put in another place. */
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

/** Removes the cell and returns it; an empty cell without format remains. */
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

/** Writes the cell to a place, over the cell that is there. */
export function putCell({ engine, extras }: SheetAdapter, held: HeldCell, row: number, column: number): void {
  const cell = engine.getCell(row + 1, column + 1);
  if (held.value !== undefined) cell.value = held.value;
  cell.style = held.style;
  if (held.comment) cell.comment = held.comment;
  if (held.quoted) extras.quotePrefixes.add(cellKey(row, column));
}
