/** Rows that an interrupted run inserted into a plan and did not fill, and how they are taken out again. */
import type { Edit } from '../edits/edits';
import { formulaAt, lastUsedColumn, lastUsedRow, valueAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';

type Insertion = Extract<Edit, { readonly kind: 'insertRows' }>;

/** Whether a row holds the constants of another; formulas change when rows are inserted. */
function isSameRow(a: SheetSnapshot, rowA: number, b: SheetSnapshot, rowB: number): boolean {
  const last = Math.max(lastUsedColumn(a), lastUsedColumn(b));
  for (let column = 1; column <= last; column++) {
    const isFormula = formulaAt(a, rowA, column) !== null || formulaAt(b, rowB, column) !== null;
    if (!isFormula && valueAt(a, rowA, column) !== valueAt(b, rowB, column)) return false;
  }
  return true;
}

/** What the edits write into the inserted rows, by row and column. */
function plannedCells(
  { sheet, row, rows }: Insertion,
  edits: readonly Edit[],
): ReadonlyMap<string, CellValue> {
  const cells = new Map<string, CellValue>();
  for (const edit of edits) {
    if (edit.kind !== 'write' || edit.sheet !== sheet) continue;
    edit.values.forEach((line, index) => {
      const at = edit.row + index;
      if (at < row || at >= row + rows) return;
      line.forEach((value, column) => {
        if (value !== null) cells.set(`${at} ${edit.column + column}`, value);
      });
    });
  }
  return cells;
}

/**
 * The edits that take inserted rows out again; none when the rows are not there, or hold what nobody planned.
 * @param before the workbook on which the edits were planned
 * @param now the workbook after they failed
 */
export function withoutInterruptedRows(
  before: WorkbookSnapshot,
  now: WorkbookSnapshot,
  edits: readonly Edit[],
): readonly Edit[] {
  const insertion = edits.find((edit): edit is Insertion => edit.kind === 'insertRows');
  const old = before.sheets.find(({ name }) => name === insertion?.sheet);
  const sheet = now.sheets.find(({ name }) => name === insertion?.sheet);
  if (insertion === undefined || old === undefined || sheet === undefined) return [];
  const { row, rows } = insertion;
  const planned = plannedCells(insertion, edits);
  for (let at = row; at < row + rows; at++) {
    for (let column = 1; column <= lastUsedColumn(sheet); column++) {
      const value = valueAt(sheet, at, column);
      const isOurs = value === '' || value === planned.get(`${at} ${column}`);
      if (!isOurs && formulaAt(sheet, at, column) === null) return [];
    }
  }
  const last = Math.max(lastUsedRow(old), lastUsedRow(sheet) - rows);
  for (let at = 1; at <= last; at++) {
    if (!isSameRow(old, at, sheet, at < row ? at : at + rows)) return [];
  }
  // Below the last used row nothing tells inserted rows from empty ones, and empty ones can go as well.
  return [{ kind: 'deleteRows', sheet: sheet.name, row, rows }];
}
