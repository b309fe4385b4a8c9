/** Asks which columns nobody sees: what is written there stays unseen until a person shows them. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import { columnLetters } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';

/** Reads which of some cells are in a hidden column; of a sheet that is gone, none. */
export async function readHiddenColumns(
  context: Excel.RequestContext,
  cells: readonly CellRef[],
): Promise<Result<readonly CellRef[], Problem>> {
  const asked = cells.map(({ sheet, column }) => {
    const letters = columnLetters(column);
    return context.workbook.worksheets
      .getItemOrNullObject(sheet)
      .getRange(`${letters}:${letters}`)
      .load('columnHidden');
  });
  await context.sync();
  return ok(cells.filter((_, index) => asked[index]?.isNullObject === false && asked[index].columnHidden));
}
