/** The history as the pane previews and undoes it. */
import { undoEntry } from '../../app/undoHistory';
import { ok } from '../../domain/result';
import type { HistoryEntry } from '../../workbook/history/historyEntry';
import type { UndoPlan } from '../../workbook/history/undoWriting';
import { planUndo } from '../../workbook/history/undoWriting';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { HISTORY_TEXTS } from './historyTexts';

export const previewUndo =
  (entry: HistoryEntry): PanePreview<UndoPlan> =>
  (snapshot) =>
    Promise.resolve(ok(planUndo(entry, snapshot)));

/** Undoes an entry as far as the cells still hold it. */
export const undo =
  (id: number): PaneAction =>
  async (port, options) => {
    const done = await undoEntry(port, id, options);
    if (!done.ok) return done;
    return ok({ outcome: HISTORY_TEXTS.undone(done.value), snapshot: done.value.snapshot });
  };
