/** Writes edits into the workbook: one round trip, plus one for each 1.5 MB. */
import type { ApplyOptions, ApplyOutcome } from '../app/port';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { Afterwards } from './appliers/applier';
import { queueEdit } from './appliers/appliers';
import { chunksOf } from './chunks';
import { supportsAll } from './requirementSets';
import { checkWritable } from './writableSheets';

/**
 * Applies the edits in order, the ones that show a sheet last: showing fails when the person has gone to another workbook,
 * and by then everything is written. Add-in events rest meanwhile, so that we do not hear our own writing.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  { onProgress, signal, justRead }: ApplyOptions,
): Promise<Result<ApplyOutcome, Problem>> {
  if (signal?.aborted) return fail({ code: 'cancelled' });
  if (!supportsAll(edits)) return fail({ code: 'apiNotAvailable' });
  const writable = justRead === true ? ok(undefined) : await checkWritable(context, edits);
  if (!writable.ok) return writable;

  const chunks = chunksOf(inOrder(edits));
  const afterwards: Afterwards[] = [];
  let eventsRest = false;
  try {
    for (const [index, chunk] of chunks.entries()) {
      if (signal?.aborted) return fail({ code: 'cancelled' });
      context.application.suspendScreenUpdatingUntilNextSync();
      context.runtime.enableEvents = false;
      eventsRest = true;
      afterwards.push(...chunk.map((edit) => queueEdit(context, edit)).filter((each) => each !== undefined));
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
  return ok({ settingsNotTaken: afterwards.flatMap((notTaken) => notTaken()) });
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const shows = (edit: Edit): boolean => edit.kind === 'activate';
  return [...edits.filter((edit) => !shows(edit)), ...edits.filter(shows)];
}
