/** Checks before changes: read-only workbooks, protected sheets, protected structure, PivotTables, limits. */
import { cellCountOf, overlaps, isWholeColumns, isWholeRows, type Area } from '../area';
import { HostError } from '../errors';
import type { ProtectionOption, SheetModel } from '../model/workbookModel';
import type { HostContext } from './context';

/** Cells: the largest operation in Excel on the web. */
const OPERATION_CELL_LIMIT = 33_554_000;

/** Throws when the workbook is read-only. */
export function assertWritable({ readOnly }: HostContext): void {
  if (readOnly) throw new HostError('AccessDenied', 'The workbook is read-only.');
}

/** Throws when the workbook is read-only or its structure protected: sheets cannot be added, moved, renamed or hidden. */
export function assertStructureWritable(context: HostContext): void {
  assertWritable(context);
  if (context.model.structureProtected)
    throw new HostError('AccessDenied', "The workbook's structure is protected.");
}

/** Throws when the sheet is protected and does not allow `option`; without an option, when it is protected. */
export function assertAllowed(context: HostContext, sheet: SheetModel, option?: ProtectionOption): void {
  assertWritable(context);
  const { protection } = sheet;
  if (!protection || (option !== undefined && protection.allowed.has(option))) return;
  throw new HostError('AccessDenied', `The worksheet ${sheet.name} is protected.`);
}

/** Throws when the area has cells of a PivotTable, which change through its fields only. */
export function assertNoPivotTable(sheet: SheetModel, area: Area): void {
  if (sheet.pivotTables.some((pivot) => overlaps(pivot.area, area)))
    throw new HostError('InvalidOperation', 'part of a PivotTable cannot be changed');
}

/** Throws when content cannot be written: in PivotTables, and in locked cells of a protected sheet. */
export function assertUnlocked(context: HostContext, sheet: SheetModel, areas: readonly Area[]): void {
  assertWritable(context);
  for (const area of areas) assertNoPivotTable(sheet, area);
  if (!sheet.protection) return;
  const locked = areas.some((area) => {
    if (isWholeColumns(area) || isWholeRows(area)) return true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (sheet.style(row, column).locked) return true;
      }
    }
    return false;
  });
  if (locked) throw new HostError('AccessDenied', `The worksheet ${sheet.name} is protected.`);
}

/** Throws when the areas have more cells than Excel's limit for one operation. */
export function assertCellCount(areas: readonly Area[]): void {
  const count = areas.reduce((sum, area) => sum + cellCountOf(area), 0);
  if (count > OPERATION_CELL_LIMIT) throw new HostError('OperationCellsExceedLimit');
}
