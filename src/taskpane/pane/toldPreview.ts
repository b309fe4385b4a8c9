/** Previews that say in words why the workbook would not take what was planned. */
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import type { WorkbookPort } from '../../app/port';
import { hiddenTargets, takenByCells } from '../../app/refusedCells';
import { unconfirmedReading } from '../../app/writeEdits';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Edit } from '../../workbook/edits/edits';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import { FORM_TEXTS } from '../shared/formTexts';
import { sentences } from '../shared/sentences';
import type { Previewed } from '../shared/usePlanned';
import type { PanePreview } from './paneModel';
import { loadProblemTexts } from './problemTexts';

/** What a plan would write. */
interface WithEdits {
  readonly edits: readonly Edit[];
}

type Planning<Planned> = (
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
  port: WorkbookPort,
) => Result<Planned, Problem> | Promise<Result<Planned, Problem>>;

/** What follows from how the workbook was read; where that is to be confirmed first, why. */
export function surelyRead<Planned extends { readonly assessed: AssessedWorkbook }>(
  planned: Result<Planned, Problem>,
): Result<Planned, Problem> {
  const doubt = planned.ok ? unconfirmedReading(planned.value.assessed) : null;
  return doubt === null ? planned : fail(doubt);
}

/** A problem in one paragraph: what happened, why, what to do. */
export async function refusalText(problem: Problem): Promise<string> {
  const { problemText } = await loadProblemTexts();
  const { what, why, whatToDo } = problemText(problem);
  return sentences(what, why, whatToDo);
}

/** Why nothing is written before it is confirmed how the workbook was read, in words; `null` where that is sure. */
export async function doubtText(assessed: AssessedWorkbook): Promise<string | null> {
  const doubt = unconfirmedReading(assessed);
  return doubt && refusalText(doubt);
}

/** Which hidden columns edits would write in, in words; `null` for none. */
export async function unseenText(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
): Promise<string | null> {
  const hidden = await hiddenTargets(port, snapshot, edits);
  return hidden.length === 0 ? null : FORM_TEXTS.unseen(hidden);
}

/**
 * The preview of a plan; where there is none, or the sheet or a cell would not take it, the reason.
 * @example pane.preview(toldPreview((snapshot, options) => planLinks(snapshot, { ...options, links })))
 */
export const toldPreview =
  <Planned extends WithEdits>(plan: Planning<Planned>): PanePreview<Previewed<Planned>> =>
  async (snapshot, options, port) => {
    const taken = await takenByCells(port, snapshot, await plan(snapshot, options, port));
    if (!taken.ok) return ok({ refusal: await refusalText(taken.problem) });
    return ok({ ...taken.value, unseen: await unseenText(port, snapshot, taken.value.edits) });
  };

/** A plan that is also of use where it cannot be written: with the reason, `null` where it can. */
export const previewWithRefusal =
  <Planned extends WithEdits>(
    plan: Planning<Planned>,
  ): PanePreview<Planned & { readonly refusal: string | null; readonly unseen: string | null }> =>
  async (snapshot, options, port) => {
    const planned = await plan(snapshot, options, port);
    if (!planned.ok) return planned;
    const taken = await takenByCells(port, snapshot, planned);
    const unseen = await unseenText(port, snapshot, planned.value.edits);
    return ok({ ...planned.value, refusal: taken.ok ? null : await refusalText(taken.problem), unseen });
  };
