/** The history as the pane previews and undoes it. */
import { planUndoNow, undoEntry } from '../../app/undoHistory';
import { ok } from '../../domain/result';
import type { HistoryEntry } from '../../workbook/history/historyEntry';
import { ATTACHMENT_KINDS } from '../../workbook/history/attachments';
import type { UndoPlan } from '../../workbook/history/undoWriting';
import { planUndo } from '../../workbook/history/undoWriting';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { HISTORY_TEXTS } from './historyTexts';

/** How an entry will be undone; where Excel does not answer, all that may be lost is named. */
export const previewUndo =
  (entry: HistoryEntry): PanePreview<UndoPlan> =>
  async (snapshot, _, port) => {
    const planned = await planUndoNow(port, entry, snapshot);
    return planned.ok ? planned : ok(planUndo(entry, snapshot, { found: [], untold: ATTACHMENT_KINDS }));
  };

/** Undoes an entry as far as the cells still hold it. */
export const undo =
  (id: number): PaneAction =>
  async (port, options) => {
    const done = await undoEntry(port, id, options);
    if (!done.ok) return done;
    return ok({ outcome: HISTORY_TEXTS.undone(done.value), snapshot: done.value.snapshot });
  };
