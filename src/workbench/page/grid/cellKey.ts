/** One number for a cell of a sheet, to look it up by. */
import { COLUMN_COUNT } from '../../host/area';

/** @example cellKey(1, 0) // => 16384 */
export function cellKey(row: number, column: number): number {
  return row * COLUMN_COUNT + column;
}

/** @example cellOfKey(16384) // => { row: 1, column: 0 } */
export function cellOfKey(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMN_COUNT), column: key % COLUMN_COUNT };
}
