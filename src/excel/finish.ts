/**
 * What is done after everything is written, and may fail without harm: choosing paper where no printer is installed, and
 * showing sheets while the person is in another workbook. All of it goes in one request; where that fails, each in its own.
 */
import type { Edit } from '../workbook/edits/edits';
import type { Afterwards, EditOf } from './appliers/applier';
import { PAPER_NAME, paper, zoom, ZOOM_NAME } from './appliers/page';
import { activate, freezeRows } from './appliers/sheets';
import { isExcelError } from './excelError';

/** Edits with something that can wait until the end. */
type LateEdit = EditOf<'activate' | 'freezeRows' | 'pageSetup'>;

/** What of the edits is done at the end, with the names that the sheets have by then. */
export function lateEdits(edits: readonly Edit[]): readonly LateEdit[] {
  return edits.flatMap((edit, index) => {
    if (!canWait(edit)) return [];
    const renamed = edits
      .slice(index)
      .find((later) => later.kind === 'renameSheet' && later.sheet === edit.sheet);
    return renamed?.kind === 'renameSheet' ? [{ ...edit, sheet: renamed.to }] : [edit];
  });
}

function canWait(edit: Edit): edit is LateEdit {
  return edit.kind === 'activate' || edit.kind === 'freezeRows' || edit.kind === 'pageSetup';
}

/** What of an edit is written at once: a page is set up at once, but for its paper. */
export function withoutWaiting(edit: Edit): readonly Edit[] {
  return edit.kind === 'activate' || edit.kind === 'freezeRows' ? [] : [edit];
}

interface Step {
  readonly queue: (context: Excel.RequestContext) => Afterwards | undefined | void;
  /** What a person calls what Excel did not take; `null` for what is seen to be missing and harms nothing. */
  readonly name: string | null;
}

function stepOf(edit: LateEdit): Step {
  switch (edit.kind) {
    case 'activate':
      return { queue: (context) => activate(context, edit), name: null };
    case 'freezeRows':
      return { queue: (context) => freezeRows(context, edit), name: 'Inmovilizar filas' };
    case 'pageSetup':
      return { queue: (context) => paper(context, edit), name: PAPER_NAME };
  }
}

/** Showing a sheet comes last: it is what fails first. */
const inOrder = (edits: readonly LateEdit[]): readonly LateEdit[] => [
  ...edits.filter(({ kind }) => kind !== 'activate'),
  ...edits.filter(({ kind }) => kind === 'activate'),
];

/**
 * Does what waited.
 * @returns the settings, by their es-MX name, that Excel did not take
 */
export async function finish(
  context: Excel.RequestContext,
  edits: readonly LateEdit[],
): Promise<readonly string[]> {
  if (edits.length === 0) return [];
  const pages = edits.filter((edit) => edit.kind === 'pageSetup');
  const scales = pages.map((edit): Step => ({ queue: (each) => zoom(each, edit), name: ZOOM_NAME }));
  const notTaken = await doAll(context, [...inOrder(edits).map(stepOf), ...scales]);
  return [...new Set(notTaken)];
}

async function doAll(context: Excel.RequestContext, steps: readonly Step[]): Promise<readonly string[]> {
  const together = await attempt(context, steps);
  if (together !== null) return together;
  const notTaken: string[] = [];
  for (const step of steps) {
    const own = await attempt(context, [step]);
    notTaken.push(...(own ?? (step.name === null ? [] : [step.name])));
  }
  return notTaken;
}

/** The settings that Excel did not take of those steps; `null` when it failed over one of them. */
async function attempt(
  context: Excel.RequestContext,
  steps: readonly Step[],
): Promise<readonly string[] | null> {
  try {
    const afterwards = steps.map(({ queue }) => queue(context)).filter((each) => typeof each === 'function');
    await context.sync();
    return afterwards.flatMap((notTaken) => notTaken());
  } catch (error) {
    if (!isExcelError(error)) throw error;
    return null;
  }
}
