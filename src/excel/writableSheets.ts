/** Asks, before anything is written, whether the sheets that people made take it. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits';

/** Edits that put something into cells; a filter would send values to the wrong rows (office-js #224). */
const CELL_EDITS: ReadonlySet<Edit['kind']> = new Set([
  'write',
  'format',
  'merge',
  'rowHeights',
  'columnWidths',
]);

/** Sheets that exist before the edits and whose cells they change. */
function existingSheets(edits: readonly Edit[]): readonly string[] {
  const made = new Set(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));
  const touched = edits.flatMap((edit) =>
    CELL_EDITS.has(edit.kind) && 'sheet' in edit && edit.sheet !== null && !made.has(edit.sheet)
      ? [edit.sheet]
      : [],
  );
  return [...new Set(touched)];
}

/** One round trip, and none when every sheet is new. */
export async function checkWritable(
  context: Excel.RequestContext,
  edits: readonly Edit[],
): Promise<Result<void, Problem>> {
  const sheets = existingSheets(edits).map((name) => {
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
