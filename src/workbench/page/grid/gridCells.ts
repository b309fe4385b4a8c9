/** Cells as Univer holds them: laid out by rows, and with what is drawn over them. */
import { CellValueType, type ICellDataForSheetInterceptor } from '@univerjs/core';
import { cellOfKey } from './cellKey';
import type { CellOverlay } from './gridSheet';

/** Returns cells by row and column. */
export function matrix<Cell>(cells: ReadonlyMap<number, Cell>): Record<number, Record<number, Cell>> {
  const rows: Record<number, Record<number, Cell>> = {};
  for (const [key, cell] of cells) {
    const { row, column } = cellOfKey(key);
    (rows[row] ??= {})[column] = cell;
  }
  return rows;
}

/** Returns a cell with the text and the look that are drawn over it. */
export function withOverlay(
  cell: ICellDataForSheetInterceptor,
  { text, look }: CellOverlay,
): ICellDataForSheetInterceptor {
  return {
    ...cell,
    ...(text !== undefined && {
      v: text,
      t: cell.t === CellValueType.NUMBER ? cell.t : CellValueType.STRING,
    }),
    ...(look && { interceptorStyle: { ...cell.interceptorStyle, ...look } }),
  };
}
