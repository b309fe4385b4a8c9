/** A cell removed from its place with its style and apostrophe mark, until it is put in another place. */
import { ValueType, type Cell, type Style } from '@cj-tech-master/excelts';
import { formatArea, parseAddress } from '../../address';
import { offsetArea } from '../../area';
import { NEW_CELL, type CellChange } from '../saving/cellChanges';
import { cellKey, type SheetAdapter } from './sheetState';

export interface HeldCell {
  readonly sheet: SheetAdapter;
  readonly row: number;
  readonly column: number;
  readonly value: Cell['value'] | undefined;
  readonly style: Partial<Style>;
  readonly quoted: boolean;
  readonly change: CellChange;
}

/** Removes the cell and returns it; an empty cell without format remains. */
export function takeCell(sheet: SheetAdapter, cell: Cell, row: number, column: number): HeldCell {
  const { extras } = sheet;
  const held: HeldCell = {
    sheet,
    row,
    column,
    value: cell.type === ValueType.Null ? undefined : cell.value,
    style: cell.style,
    quoted: extras.quotePrefixes.delete(cellKey(row, column)),
    change: extras.changes.take(row, column),
  };
  cell.value = null;
  cell.style = {};
  return held;
}

/** Returns a value with the area of an array formula moved along with its cell. */
function movedArray({ value, row, column }: HeldCell, toRow: number, toColumn: number): HeldCell['value'] {
  if (typeof value !== 'object' || value === null || !('ref' in value)) return value;
  const area = typeof value.ref === 'string' ? parseAddress(value.ref)?.area : undefined;
  return area ? { ...value, ref: formatArea(offsetArea(area, toRow - row, toColumn - column)) } : value;
}

/** Writes the cell to a place, over the cell that is there; the area of an array formula moves with its first cell. */
export function putCell(sheet: SheetAdapter, held: HeldCell, row: number, column: number): void {
  const { engine, extras } = sheet;
  const cell = engine.getCell(row + 1, column + 1);
  if (held.value !== undefined) cell.value = movedArray(held, row, column);
  cell.style = held.style;
  if (held.quoted) extras.quotePrefixes.add(cellKey(row, column));
  // The cell of another sheet is written anew: its text in the file may refer to its neighbours.
  extras.changes.put(row, column, held.sheet === sheet ? held.change : NEW_CELL);
}
