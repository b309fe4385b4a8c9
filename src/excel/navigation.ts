/** Takes the person to a cell, and tells in which one the person is. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { areaAddress } from '../workbook/snapshot/areaAddress';
import { runExcel } from './run';

/** Shows the sheet and selects the cell. Whether the sheet is hidden is asked only when Excel does not show it. */
export async function goTo({ sheet, row, column }: CellRef): Promise<Result<void, Problem>> {
  const shown = await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 })).select();
    await context.sync();
    return ok(undefined);
  });
  if (shown.ok) return shown;
  if (shown.problem.code === 'sheetNotFound') return fail({ code: 'sheetNotFound', detail: sheet });
  return (await isHidden(sheet)) ? fail({ code: 'hiddenSheet', detail: sheet }) : shown;
}

/** The active cell of the workbook; of a selection of several areas, the one in which the person types. */
export async function selectedCell(): Promise<Result<CellRef, Problem>> {
  return runExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex, columnIndex, worksheet/name');
    await context.sync();
    return ok({ sheet: cell.worksheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 });
  });
}

async function isHidden(sheet: string): Promise<boolean> {
  const hidden = await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load('visibility');
    await context.sync();
    return ok(!worksheet.isNullObject && worksheet.visibility !== 'Visible');
  });
  return hidden.ok && hidden.value;
}
