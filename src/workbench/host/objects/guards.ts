/** Who may change what: read-only workbooks, protected sheets, protected structure. */
import { cellCountOf, intersect, isWholeColumns, isWholeRows, type Area } from '../area';
import { HostError } from '../errors';
import type { ProtectionOption, SheetModel } from '../model/workbookModel';
import type { HostContext } from './context';

/** Excel on the web refuses operations on more cells. */
const OPERATION_CELL_LIMIT = 33_554_000;

export function assertWritable({ readOnly }: HostContext): void {
  if (readOnly) throw new HostError('AccessDenied', 'The workbook is read-only.');
}

function assertStructure(context: HostContext): void {
  assertWritable(context);
  if (context.model.structureProtected)
    throw new HostError('AccessDenied', "The workbook's structure is protected.");
}

/** Sheets may be added, deleted, moved, renamed and hidden only while the workbook's structure is not protected. */
export const assertStructureWritable = assertStructure;

/** Something that a protected sheet allows only when its options say so; never, when no option does. */
export function assertAllowed(context: HostContext, sheet: SheetModel, option?: ProtectionOption): void {
  assertWritable(context);
  const { protection } = sheet;
  if (!protection || (option !== undefined && protection.allowed.has(option))) return;
  throw new HostError('AccessDenied', `The worksheet ${sheet.name} is protected.`);
}

/** What a PivotTable shows is changed through its fields only. */
export function assertNoPivotTable(sheet: SheetModel, area: Area): void {
  if (sheet.pivotTables.some((pivot) => intersect(pivot.area, area)))
    throw new HostError('InvalidOperation', 'part of a PivotTable cannot be changed');
}

/** Content may be written outside of PivotTables, and on a protected sheet only where every cell is unlocked. */
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

export function assertCellCount(areas: readonly Area[]): void {
  const count = areas.reduce((sum, area) => sum + cellCountOf(area), 0);
  if (count > OPERATION_CELL_LIMIT) throw new HostError('OperationCellsExceedLimit');
}
