/** What is recorded in a row, as the pane previews and runs it. */
import type { DeliveryChoice, PlannedLinks } from '../../app/linkDeliveries';
import { planLinks } from '../../app/linkDeliveries';
import type { PlannedEntry } from '../../app/recordInRow';
import { planEntry, recordEntry } from '../../app/recordInRow';
import { takenByCells } from '../../app/refusedCells';
import type { RowRef } from '../../app/rowRef';
import { ok } from '../../domain/result';
import type { RowEntry } from '../../workbook/changes/rowEntry';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { loadProblemTexts } from '../pane/problemTexts';
import { asShown } from '../shared/asShown';
import { sentences } from '../shared/sentences';
import { ROW_CARD_TEXTS } from './rowCardTexts';

/** What will be written, or in words why nothing can be. */
export type EntryPreview = PlannedEntry | { readonly refusal: string };

export const previewEntry =
  (row: RowRef, entry: RowEntry): PanePreview<EntryPreview> =>
  async (snapshot, options, port) => {
    const planned = await takenByCells(port, snapshot, planEntry(snapshot, { ...options, row, entry }));
    if (planned.ok) return planned;
    const { problemText } = await loadProblemTexts();
    const { what, why, whatToDo } = problemText(planned.problem);
    return ok({ refusal: sentences(what, why, whatToDo) });
  };

/** What the preview shows, wherever the row is by now. */
function shownOf({ changes, formulas }: PlannedEntry): unknown {
  return [changes.map(({ cell, from, to }) => [cell.column, from.value, to.value]), formulas];
}

export const writeEntry =
  (row: RowRef, entry: RowEntry): PaneAction =>
  async (port, options) => {
    const approves = asShown(
      options.seen,
      (snapshot) => planEntry(snapshot, { ...options, row, entry }),
      shownOf,
    );
    const done = await recordEntry(port, { ...options, row, entry, approves });
    if (!done.ok) return done;
    return ok({
      outcome: ROW_CARD_TEXTS.recorded(done.value.changes.length),
      place: done.value.changes.at(-1)?.cell,
      snapshot: done.value.snapshot,
    });
  };

export const previewLink =
  (link: DeliveryChoice): PanePreview<PlannedLinks> =>
  (snapshot, options) =>
    Promise.resolve(planLinks(snapshot, { ...options, links: [link] }));
