/** Writes edits into the workbook: a round trip that checks, one that writes, plus one for each 1.5 MB. */
import type { ApplyOptions, ApplyOutcome } from '../app/port';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { Expectation } from '../workbook/edits/expectations';
import type { Afterwards } from './appliers/applier';
import { queueEdit } from './appliers/appliers';
import { chunksOf } from './chunks';
import { isExcelError } from './errorCodes';
import type { AskedBlock } from './expected';
import { askExpected, changedCells, changedProblem, guardRows, putBack } from './expected';
import { supportsAll } from './requirementSets';
import { checkWritable } from './writableSheets';
import type { WrittenBlock } from './written';
import { askWritten, notTakenProblem } from './written';

/**
 * Applies the edits in order, the ones that show a sheet last: showing fails when the person has gone to another workbook,
 * and by then everything is written. Add-in events rest meanwhile, so that we do not hear our own writing.
 *
 * What the edits expect is compared in a request of its own. The writing request begins with searches that end it when a
 * row has moved since, and reads once more what it writes over, to put back what somebody wrote in between.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  options: ApplyOptions,
): Promise<Result<ApplyOutcome, Problem>> {
  const { signal, expected = [] } = options;
  if (signal?.aborted) return fail({ code: 'cancelled' });
  if (!supportsAll(edits)) return fail({ code: 'apiNotAvailable' });
  const writable = await checkWritable(context, edits, expected);
  if (!writable.ok) return writable;
  try {
    return await writeChunks(context, edits, options, guardRows);
  } catch (error) {
    if (!isMovedRow(error)) throw error;
    const again = await checkWritable(context, edits, expected);
    // Excel does not find a text that is there: its search does not reach it, so the comparison has to do.
    return again.ok ? writeChunks(context, edits, options, () => undefined) : again;
  }
}

/** Whether a search of {@link guardRows} ended the request, before anything was written. */
function isMovedRow(error: unknown): boolean {
  return (
    isExcelError(error) &&
    error.code === 'ItemNotFound' &&
    error.debugInfo?.errorLocation?.toLowerCase() === 'range.find'
  );
}

type Guard = (context: Excel.RequestContext, expected: readonly Expectation[]) => void;

async function writeChunks(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { onProgress, signal, expected = [] }: ApplyOptions,
  guard: Guard,
): Promise<Result<ApplyOutcome, Problem>> {
  const chunks = chunksOf(inOrder(edits));
  const afterwards: Afterwards[] = [];
  const written: WrittenBlock[] = [];
  let asked: readonly AskedBlock[] = [];
  let eventsRest = false;
  try {
    for (const [index, chunk] of chunks.entries()) {
      if (signal?.aborted) return fail({ code: 'cancelled' });
      if (index === 0) {
        guard(context, expected);
        asked = askExpected(context, expected);
      }
      context.application.suspendScreenUpdatingUntilNextSync();
      context.runtime.enableEvents = false;
      eventsRest = true;
      afterwards.push(...chunk.map((edit) => queueEdit(context, edit)).filter((each) => each !== undefined));
      written.push(...askWritten(context, chunk, expected));
      const isLast = index === chunks.length - 1;
      if (isLast) context.runtime.enableEvents = true;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a chunk is as much as one request may hold
      await context.sync();
      eventsRest = !isLast;
      onProgress?.((index + 1) / chunks.length);
    }
  } finally {
    if (eventsRest) {
      context.runtime.enableEvents = true;
      await context.sync();
    }
  }
  const changed = changedCells(asked);
  const conflict = changedProblem(changed, 'changedWhileWriting');
  if (conflict === null) {
    const lost = notTakenProblem(written);
    if (lost !== null) return fail(lost);
    return ok({ settingsNotTaken: afterwards.flatMap((notTaken) => notTaken()) });
  }
  putBack(context, asked, changed);
  await context.sync();
  return fail(conflict);
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const shows = (edit: Edit): boolean => edit.kind === 'activate';
  return [...edits.filter((edit) => !shows(edit)), ...edits.filter(shows)];
}
