/** The first cell in which two readings of a workbook differ. */
import type { CellRef } from '../../domain/registers/cell';
import { lastUsedColumn, lastUsedRow, valueAt } from './sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** A cell and what it holds by now. */
export interface ChangedCell {
  readonly cell: CellRef;
  readonly now: CellValue;
}

function changeOn(before: SheetSnapshot, after: SheetSnapshot): ChangedCell | null {
  const last = Math.max(lastUsedRow(before), lastUsedRow(after));
  const right = Math.max(lastUsedColumn(before), lastUsedColumn(after));
  for (let row = 1; row <= last; row++) {
    for (let column = 1; column <= right; column++) {
      const now = valueAt(after, row, column);
      if (now !== valueAt(before, row, column)) return { cell: { sheet: after.name, row, column }, now };
    }
  }
  return null;
}

/**
 * Returns the first cell of which the value changed, on a sheet that has the same name in both readings; `null` for none.
 * @example firstChange(before, after) // => { cell: { sheet: 'Plan', row: 7, column: 5 }, now: 'pendiente' }
 */
export function firstChange(before: WorkbookSnapshot, after: WorkbookSnapshot): ChangedCell | null {
  for (const sheet of after.sheets) {
    const known = before.sheets.find(({ name }) => name === sheet.name);
    const change = known === undefined || known === sheet ? null : changeOn(known, sheet);
    if (change !== null) return change;
  }
  return null;
}
