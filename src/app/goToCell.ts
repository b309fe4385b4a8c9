/** Use case: show a cell of a list that may be out of date, wherever its row is now. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import { formulaAt, lastUsedColumn, lastUsedRow, textAt, valueAt } from '../workbook/snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { WorkbookPort } from './port';

/** Cells that identify a row: in a plan its number and its name. */
const KEY_CELLS = 2;

interface KeyCell {
  readonly column: number;
  readonly value: CellValue;
}

/** The first constants of a row; none in an empty row. */
function rowKey(sheet: SheetSnapshot, row: number): readonly KeyCell[] {
  const key: KeyCell[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    const value = valueAt(sheet, row, column);
    if (value !== '' && formulaAt(sheet, row, column) === null) key.push({ column, value });
    if (key.length === KEY_CELLS) break;
  }
  return key;
}

/** The row that a key identifies, the nearest one of several; `null` when it is gone. */
function findRow(sheet: SheetSnapshot, key: readonly KeyCell[], near: number): number | null {
  let found: number | null = null;
  for (let row = sheet.firstRow; row <= lastUsedRow(sheet); row++) {
    const isIt = key.every(({ column, value }) => valueAt(sheet, row, column) === value);
    if (isIt && (found === null || Math.abs(row - near) < Math.abs(found - near))) found = row;
  }
  return found;
}

/**
 * Shows a cell of a workbook that was read before and has changed since. Its row is found by what identifies it.
 * @param seen the workbook as the person sees it in the list
 * @returns besides the problems of reading and showing: `rowGone` (what identified the row)
 * @example await goToCell(port, { sheet: 'Plan', row: 7, column: 5 }, seen) // the row is 9 now, and E9 is shown
 */
export async function goToCell(
  port: WorkbookPort,
  cell: CellRef,
  seen: WorkbookSnapshot,
): Promise<Result<void, Problem>> {
  const before = seen.sheets.find(({ name }) => name === cell.sheet);
  const key = before === undefined ? [] : rowKey(before, cell.row);
  if (before === undefined || key.length === 0) return port.goTo(cell);
  const read = await port.read();
  if (!read.ok) return read;
  const now = read.value.sheets.find(({ name }) => name === cell.sheet);
  if (now === undefined) return fail({ code: 'sheetNotFound', detail: cell.sheet });
  const row = findRow(now, key, cell.row);
  if (row !== null) return port.goTo({ ...cell, row });
  const said = key.map(({ column }) => textAt(before, cell.row, column)).join(' ');
  return fail({ code: 'rowGone', detail: said });
}
