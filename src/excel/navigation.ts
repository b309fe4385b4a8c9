/** Takes the person to a cell. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { areaAddress } from './addresses';
import { runExcel } from './run';

/** Shows the sheet and selects the cell. */
export async function goTo({ sheet, row, column }: CellRef): Promise<Result<void, Problem>> {
  const shown = await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(areaAddress({ row, column, rows: 1, columns: 1 })).select();
    await context.sync();
    return ok(undefined);
  });
  const isMissing = !shown.ok && shown.problem.code === 'sheetNotFound';
  return isMissing ? fail({ code: 'sheetNotFound', detail: sheet }) : shown;
}
