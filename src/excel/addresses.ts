/** Areas as the addresses that Office.js takes. */
import { columnLetters } from '../domain/registers/cell';
import type { Area } from '../workbook/edits/edits';

/** The longest address that Excel accepts. */
const MAX_ADDRESS = 8192;

/**
 * An area as Excel writes it.
 * @example areaAddress({ row: 7, column: 1, rows: 13, columns: 8 }) // => 'A7:H19'
 */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
  return first === last ? first : `${first}:${last}`;
}

/**
 * Joins addresses with commas into as few as possible of at most 8192 characters.
 * @example joinedAddresses(['A1', 'B2:C3']) // => ['A1,B2:C3']
 */
export function joinedAddresses(addresses: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const address of addresses) {
    const last = joined.at(-1);
    if (last === undefined || last.length + address.length + 1 > MAX_ADDRESS) joined.push(address);
    else joined[joined.length - 1] = `${last},${address}`;
  }
  return joined;
}
