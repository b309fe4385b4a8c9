/** What somebody made within the last round trip under a name that the edits were to give: Excel ends the writing there. */
import type { ApplyOptions } from '../app/port';
import type { Problem } from '../domain/problem';
import type { Edit } from '../workbook/edits/edits';
import { UNFINISHED_SHEETS_NAME } from '../workbook/edits/hiddenNames';
import { holdsOnlyPlanned } from '../workbook/edits/unfinishedSheets';
import { queueEdit } from './appliers/appliers';
import { problemOf } from './errorCodes';
import { isExcelError } from './excelError';
import { PLACE, usedCells } from './usedCells';
import { checkWritable } from './writableSheets';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

/** Whether a name that the edits give was taken: of a sheet that they add or rename, or one that they define. */
export function isTaken(error: unknown): boolean {
  return isExcelError(error) && error.code === 'ItemAlreadyExists';
}

/**
 * Says what was made in the same moment. The list of unfinished sheets is put right first: it would name the other's sheet,
 * which is finished, and the next run would make that anew. A draft that could not take its name goes, unless somebody wrote
 * on it: then it is named.
 * @param error of which {@link isTaken} holds
 */
export async function takenMeanwhile(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  options: ApplyOptions,
  error: unknown,
): Promise<Problem> {
  const list = edits.filter((edit) => 'name' in edit && edit.name === UNFINISHED_SHEETS_NAME).at(-1);
  if (list !== undefined) queueEdit(context, list);
  const renaming = edits.find((edit): edit is EditOf<'renameSheet'> => edit.kind === 'renameSheet');
  const { worksheets } = context.workbook;
  const taken = worksheets.getItemOrNullObject(renaming?.to ?? '').load('name');
  const draft = worksheets.getItemOrNullObject(renaming?.sheet ?? '').load('name');
  const used = usedCells(draft).load(`${PLACE},formulas`);
  await context.sync();
  if (renaming !== undefined && !taken.isNullObject) {
    const isThere = `ya hay una hoja «${renaming.to}»`;
    if (draft.isNullObject || !holdsMore(draft.name, used, edits)) {
      if (!draft.isNullObject) draft.delete();
      await context.sync();
      return { code: 'changedMeanwhile', detail: isThere };
    }
    return { code: 'changedWhileWriting', detail: `${isThere}, y en «${draft.name}» alguien escribió` };
  }
  const again = await checkWritable(context, edits, options);
  return again.ok ? problemOf(error) : again.problem;
}

/** Whether a sheet holds anything that the edits did not write on it. */
function holdsMore(name: string, used: Excel.Range, edits: readonly Edit[]): boolean {
  if (used.isNullObject) return false;
  const { rowIndex, columnIndex, formulas } = used;
  const cells = { name, firstRow: rowIndex + 1, firstColumn: columnIndex + 1, formulas };
  return !holdsOnlyPlanned(cells, edits);
}
