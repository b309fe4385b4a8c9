/** Areas as addresses, as workbooks and people write them. */
import { columnLetters } from '../../domain/registers/cell';
import type { Area } from './area';

/**
 * An area as Excel writes it.
 * @example areaAddress({ row: 7, column: 1, rows: 13, columns: 8 }) // => 'A7:H19'
 */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
  return first === last ? first : `${first}:${last}`;
}
