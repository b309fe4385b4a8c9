/** What is recorded in a row, as the pane previews and runs it. */
import type { PlannedEntry } from '../../app/recordInRow';
import { planEntry, recordEntry } from '../../app/recordInRow';
import type { RowRef } from '../../app/rowRef';
import { ok } from '../../domain/result';
import type { RowEntry } from '../../workbook/changes/rowEntry';
import type { reviewedColumns, ReviewedColumns } from '../pane/reviewedColumn';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { surelyRead, toldPreview } from '../pane/toldPreview';
import { asShown } from '../shared/asShown';
import type { Previewed } from '../shared/usePlanned';
import { ROW_CARD_TEXTS } from './rowCardTexts';

/** What would be recorded, with the columns that are judged from then on. */
export interface PreviewedEntry extends PlannedEntry {
  readonly reviewed: ReviewedColumns | null;
}

export const previewEntry = (row: RowRef, entry: RowEntry): PanePreview<Previewed<PreviewedEntry>> =>
  toldPreview(async (snapshot, options) => {
    const planned = surelyRead(planEntry(snapshot, { ...options, row, entry }));
    if (!planned.ok) return planned;
    const { assessed, newColumns, changes } = planned.value;
    return ok({
      ...planned.value,
      reviewed:
        newColumns.length === 0 || row.kind !== 'plan' ? null : await reviewedBy(assessed, changes, options),
    });
  });

async function reviewedBy(
  ...of: Parameters<typeof reviewedColumns>
): Promise<ReturnType<typeof reviewedColumns>> {
  const judged = await import(/* webpackChunkName: "rules" */ '../pane/judged');
  return judged.reviewedColumns(...of);
}

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
