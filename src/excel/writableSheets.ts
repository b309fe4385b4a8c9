/** Asks, before anything is written, whether the sheets that people made take it. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import { sheetsWithChangedCells } from '../workbook/edits/touchedSheets';

/** One round trip, and none when every sheet is new. */
export async function checkWritable(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<Result<void, Problem>> {
  const sheets = sheetsWithChangedCells(edits).map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('name,protection/protected,autoFilter/isDataFiltered');
    return { name, sheet };
  });
  if (sheets.length === 0) return ok(undefined);
  await context.sync();
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) return fail({ code: 'sheetNotFound', detail: name });
    if (sheet.protection.protected) return fail({ code: 'protectedSheet', detail: name });
    if (sheet.autoFilter.isDataFiltered) return fail({ code: 'filteredRows', detail: name });
  }
  return ok(undefined);
}
