/** Use case: show a cell of a list that may be out of date, wherever its row is now. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import { formulaAt, lastUsedColumn, lastUsedRow, textAt, valueAt } from '../workbook/snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { WorkbookPort } from './port';
import { placeNow } from './rowRef';

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

/** The rows that a key identifies, with what each says. */
function rowsWith(sheet: SheetSnapshot, key: readonly KeyCell[]) {
  const rows: number[] = [];
  for (let row = sheet.firstRow; row <= lastUsedRow(sheet); row++)
    if (key.every(({ column, value }) => valueAt(sheet, row, column) === value)) rows.push(row);
  return { rows, contents: rows.map((row) => JSON.stringify(sheet.values[row - sheet.firstRow])) };
}

/**
 * Shows a cell of a workbook that was read before and has changed since. Its row is found by what identifies it, and of several alike by what
 * the rest of the row says.
 * @param seen the workbook as the person sees it in the list
 * @returns besides the problems of reading and showing: `rowGone`, `rowUnclear` (what identified the row)
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
  const { rows: alike, contents } = rowsWith(before, key);
  const found = rowsWith(now, key);
  const row = found.rows[placeNow({ contents, place: alike.indexOf(cell.row) }, found.contents) ?? -1];
  if (row !== undefined) return port.goTo({ ...cell, row });
  const said = key.map(({ column }) => textAt(before, cell.row, column)).join(' ');
  return fail({ code: found.rows.length > 1 ? 'rowUnclear' : 'rowGone', detail: said });
}
