/** What somebody made within the last round trip under a name that the edits were to give: Excel ends the writing there. */
import type { ApplyOptions } from '../app/port';
import type { Problem } from '../domain/problem';
import type { Edit } from '../workbook/edits/edits';
import { UNFINISHED_SHEETS_NAME } from '../workbook/edits/hiddenNames';
import { queueEdit } from './appliers/appliers';
import { isExcelError, problemOf } from './errorCodes';
import { checkWritable } from './writableSheets';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

/** Whether a name that the edits give was taken: of a sheet that they add or rename, or one that they define. */
export function isTaken(error: unknown): boolean {
  return isExcelError(error) && error.code === 'ItemAlreadyExists';
}

/**
 * Says what was made in the same moment. The list of unfinished sheets is put right first: it would name the other's sheet,
 * which is finished, and the next run would make that anew. A draft that could not take its name stays, and is named: the
 * next run takes it away unless somebody wrote on it.
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
  const taken = context.workbook.worksheets.getItemOrNullObject(renaming?.to ?? '').load('name');
  await context.sync();
  if (renaming !== undefined && !taken.isNullObject) {
    const left = `la hoja «${renaming.sheet}» se quitará cuando se genere de nuevo`;
    return { code: 'changedWhileWriting', detail: `ya hay una hoja «${renaming.to}»; ${left}` };
  }
  const again = await checkWritable(context, edits, options);
  return again.ok ? problemOf(error) : again.problem;
}
