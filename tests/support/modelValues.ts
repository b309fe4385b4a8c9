/** The cells of a workbook that is open in the host as a snapshot, without office.js. */
import type { WorkbookModel } from '../../src/workbench/host';
import type { SheetModel } from '../../src/workbench/host/model/workbookModel';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { Cell } from './snapshot';
import { sheetOf, workbookOf } from './snapshot';

/** The host counts rows and columns from 0. */
function valueAt(sheet: SheetModel, row: number, column: number): Cell {
  const { value } = sheet.content(row, column);
  return typeof value === 'object' && value !== null ? value.error : value;
}

function snapshotOf(sheet: SheetModel): SheetSnapshot {
  const used = sheet.usedArea(true);
  if (used === null) return sheetOf(sheet.name, []);
  const { top, left, bottom, right } = used;
  const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, column) => valueAt(sheet, top + row, left + column)),
  );
  const merges = sheet.merges().map((area) => ({
    row: area.top + 1,
    column: area.left + 1,
    rows: area.bottom - area.top + 1,
    columns: area.right - area.left + 1,
  }));
  return sheetOf(sheet.name, rows, { firstRow: top + 1, firstColumn: left + 1, merges });
}

/**
 * Returns the values and merged areas of each sheet. Number formats, formulas, tables and marks are left out.
 *
 * @example valuesOf(await openModel(bytes))
 */
export function valuesOf(model: WorkbookModel): WorkbookSnapshot {
  return workbookOf(...model.sheets.map(snapshotOf));
}
