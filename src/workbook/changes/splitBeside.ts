/** What stands beside a register and gets blank rows when rows are inserted below it: Excel inserts them across the whole sheet. */
import { isBlankAt, lastUsedColumn, lastUsedRow } from '../snapshot/sheetCells';
import type { Area } from '../edits/edits';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** Something that is parted, where it is before. */
export interface SplitArea extends Area {
  /** The name of the table; `null` for cells in none. */
  readonly table: string | null;
}

/** The columns of a register, with those right and left of them that have a heading without a gap. */
function ownColumns(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  columns: readonly number[],
): readonly [first: number, last: number] {
  const isHeaded = (column: number): boolean => headerRows.some((row) => !isBlankAt(sheet, row, column));
  let [first, last] = [Math.min(...columns), Math.max(...columns)];
  while (first > sheet.firstColumn && isHeaded(first - 1)) first--;
  while (last < lastUsedColumn(sheet) && isHeaded(last + 1)) last++;
  return [first, last];
}

/**
 * Finds the tables and the blocks of cells beside a register that go on where rows are inserted.
 * @param row before which they are inserted
 * @example splitBeside(sheet, { headerRows: [5], columns: [1, 8] }, 20) // => [{ table: 'TLado', row: 6, column: 11, rows: 25, columns: 2 }]
 */
export function splitBeside(
  sheet: SheetSnapshot,
  register: { readonly headerRows: readonly number[]; readonly columns: readonly number[] },
  row: number,
): readonly SplitArea[] {
  const inTables = new Set<number>();
  const [first, last] = ownColumns(sheet, register.headerRows, register.columns);
  const isBeside = ({ column, columns }: Area): boolean => column > last || column + columns - 1 < first;
  const tables = sheet.tables
    .filter((table) => isBeside(table) && table.row < row && row < table.row + table.rows)
    .map(({ name, row: top, column, rows, columns }): SplitArea => {
      for (let at = column; at < column + columns; at++) inTables.add(at);
      return { table: name, row: top, column, rows, columns };
    });
  const goesOn = (column: number): boolean =>
    (column < first || column > last) &&
    !inTables.has(column) &&
    !isBlankAt(sheet, row - 1, column) &&
    !isBlankAt(sheet, row, column);
  const blocks: SplitArea[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    if (!goesOn(column)) continue;
    const from = column;
    while (goesOn(column + 1)) column++;
    blocks.push(blockOf(sheet, row, from, column));
  }
  return [...tables, ...blocks];
}

/** The rows around one in which some columns have no gap. */
function blockOf(sheet: SheetSnapshot, row: number, from: number, to: number): SplitArea {
  const isFilled = (at: number): boolean => {
    for (let column = from; column <= to; column++) if (!isBlankAt(sheet, at, column)) return true;
    return false;
  };
  let [top, bottom] = [row - 1, row];
  while (top > sheet.firstRow && isFilled(top - 1)) top--;
  while (bottom < lastUsedRow(sheet) && isFilled(bottom + 1)) bottom++;
  return { table: null, row: top, column: from, rows: bottom - top + 1, columns: to - from + 1 };
}
