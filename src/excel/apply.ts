/**
 * Writes edits into the workbook: a round trip that checks, one that writes, plus one for each 1.5 MB, and one for what is
 * done at the end and may fail.
 */
import type { ApplyOptions, ApplyOutcome } from '../app/port';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { SheetLookChange } from '../workbook/history/looks';
import { looksWritten } from '../workbook/history/looks';
import type { Expectation } from '../workbook/edits/expectations';
import type { Afterwards } from './appliers/applier';
import { queueEdit } from './appliers/appliers';
import { chunksOf } from './chunks';
import { finish, lateEdits, withoutWaiting } from './finish';
import { isExcelError } from './excelError';
import type { AskedBlock } from './expected';
import { askExpected, conflictIn, changedCells, guardRows, putBack } from './expected';
import type { AskedLooks } from './looks';
import { askLooks, askRestored, changedLooks, withoutChangedLooks } from './looks';
import { isTaken, takenMeanwhile } from './takenNames';
import { unsupportedEdit } from './unsupportedEdit';
import { checkWritable } from './writableSheets';
import type { WrittenBlock } from './written';
import { askWritten, notTakenProblem, withoutApostrophes } from './written';

export interface WriteOptions extends ApplyOptions {
  /** Called when Excel does not turn events on again. */
  readonly onEventsOff?: () => void;
}

/**
 * Applies the edits in order, and at the end what may fail without harm, such as showing a sheet while the person is in
 * another workbook. Add-in events rest meanwhile, so that our own writing is no change.
 *
 * What the edits expect is compared in a request of its own. The writing request begins with searches that end it when a
 * row has moved since, and reads once more what it writes over, to put back what somebody wrote in between.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  options: WriteOptions,
): Promise<Result<ApplyOutcome, Problem>> {
  const { signal, trace = { mayBeThere: false } } = options;
  if (signal?.aborted) return fail({ code: 'cancelled' });
  const unsupported = unsupportedEdit(edits);
  if (unsupported !== undefined) return fail({ code: 'apiNotAvailable', detail: unsupported });
  let restored: ReturnType<typeof askRestored> = [];
  let looks: AskedLooks = [];
  const writable = await checkWritable(context, edits, options, () => {
    restored = askRestored(context, edits);
    looks = options.tellsLooks === true ? askLooks(context, looksWritten(edits), 'before') : [];
  });
  if (!writable.ok) return writable;
  const left = withoutChangedLooks(edits, restored);
  const write = (guard: Guard) => writeChunks({ context, options, guard, looks }, left);
  try {
    return await write(guardRows);
  } catch (error) {
    if (isTaken(error)) return fail(await takenMeanwhile(context, edits, options, error));
    if (!isMovedRow(error)) throw error;
    trace.mayBeThere = false;
    const again = await checkWritable(context, edits, options);
    // Excel does not find a text that is there: its search does not reach it, so the comparison has to do.
    return again.ok ? write(() => undefined) : again;
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
  asked: Pick<Writing, 'context' | 'options' | 'guard' | 'looks'>,
  edits: readonly Edit[],
): Promise<Result<ApplyOutcome, Problem>> {
  const { context, options, looks } = asked;
  const { expected = [], trace = { mayBeThere: false } } = options;
  const writing: Writing = { ...asked, afterwards: [], written: [], asked: [] };
  const chunks = chunksOf(edits.flatMap(withoutWaiting));
  const isDone = await writeEach(writing, chunks);
  if (!isDone) return fail({ code: 'cancelled' });
  const isAllPutBack = edits.every(isPutBack);
  const conflict = conflictIn(writing.asked, edits, 'changedWhileWriting');
  if (conflict !== null) {
    await putBack(context, writing.asked, changedCells(writing.asked));
    trace.mayBeThere = !isAllPutBack;
    return fail(conflict);
  }
  const written = await withoutApostrophes(context, writing.written, expected);
  const lost = notTakenProblem(written);
  if (lost !== null) {
    if (!isAllPutBack) return fail(lost);
    await putBack(context, writing.asked, []);
    trace.mayBeThere = false;
    return fail({ ...lost, code: 'takenBack' });
  }
  const settingsNotTaken = writing.afterwards.flatMap((notTaken) => notTaken());
  const notTaken = [...settingsNotTaken, ...(await finish(context, lateEdits(edits)))];
  const changedLook = await looksChanged(context, looks);
  return ok({ settingsNotTaken: notTaken, ...(changedLook.length > 0 && { looks: changedLook }) });
}

/** Edits of which nothing is left once the contents of cells are put back. */
const PUT_BACK: ReadonlySet<Edit['kind']> = new Set([
  'write',
  'writeFormulas',
  'format',
  'autofitRows',
  'restoreLook',
]);
const isPutBack = ({ kind }: Edit): boolean => PUT_BACK.has(kind);

/** What the writing changed in the look of cells; nothing where Excel does not tell. All of it is written by then. */
async function looksChanged(
  context: Excel.RequestContext,
  before: AskedLooks,
): Promise<readonly SheetLookChange[]> {
  if (before.length === 0) return [];
  const after = askLooks(
    context,
    before.map(({ of }) => of),
    'after',
  );
  try {
    await context.sync();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return [];
  }
  return changedLooks(before, after);
}

/** A writing under way, with what is asked of Excel in its requests. */
interface Writing {
  readonly context: Excel.RequestContext;
  readonly options: WriteOptions;
  readonly guard: Guard;
  readonly afterwards: Afterwards[];
  readonly written: WrittenBlock[];
  asked: readonly AskedBlock[];
  /** Cells whose look changes, as they were before the writing. */
  readonly looks: AskedLooks;
}

/** Sends the chunks. Returns false when the person cancelled between two of them. */
async function writeEach(writing: Writing, chunks: readonly (readonly Edit[])[]): Promise<boolean> {
  const { context, options } = writing;
  let eventsRest = false;
  try {
    for (const [index, chunk] of chunks.entries()) {
      if (options.signal?.aborted) return false;
      const isLast = index === chunks.length - 1;
      queueChunk(writing, chunk, index === 0, isLast);
      eventsRest = true;
      if (options.trace) options.trace.mayBeThere = true;
      // A chunk is as much as one request may hold.
      await context.sync();
      eventsRest = !isLast;
      options.onProgress?.((index + 1) / chunks.length);
    }
  } catch (error) {
    // Turning events on is the last thing that is asked for: all of the rest was done. Turning them off is the first.
    if (!isAboutEvents(error) || (await areEventsOn(context))) throw error;
    options.onProgress?.(1);
  } finally {
    if (eventsRest) await turnEventsOn(context, options);
  }
  return true;
}

function queueChunk(writing: Writing, chunk: readonly Edit[], isFirst: boolean, isLast: boolean): void {
  const { context, options, guard, afterwards, written } = writing;
  const { expected = [] } = options;
  if (isFirst) {
    guard(context, expected);
    writing.asked = askExpected(context, expected);
    // For each chunk it would make the pane flicker (office-js #545).
    context.application.suspendScreenUpdatingUntilNextSync();
    context.runtime.enableEvents = false;
  }
  afterwards.push(...chunk.map((edit) => queueEdit(context, edit)).filter((each) => each !== undefined));
  written.push(...askWritten(context, chunk, expected));
  if (isLast) context.runtime.enableEvents = true;
}

async function areEventsOn(context: Excel.RequestContext): Promise<boolean> {
  const runtime = context.runtime.load('enableEvents');
  await context.sync();
  return runtime.enableEvents;
}

function isAboutEvents(error: unknown): boolean {
  return isExcelError(error) && error.debugInfo?.errorLocation === 'Runtime.enableEvents';
}

async function turnEventsOn(context: Excel.RequestContext, { onEventsOff }: WriteOptions): Promise<void> {
  try {
    context.runtime.enableEvents = true;
    await context.sync();
  } catch (error) {
    if (!isExcelError(error)) throw error;
    onEventsOff?.();
  }
}
