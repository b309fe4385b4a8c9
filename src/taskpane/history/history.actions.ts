/** The history as the pane previews and undoes it. */
import { planUndoNow, undoEntry } from '../../app/undoHistory';
import type { DateSystem } from '../../domain/dates/serial';
import { ok } from '../../domain/result';
import type { HistoryEntry } from '../../workbook/history/historyEntry';
import { ATTACHMENT_KINDS } from '../../workbook/history/attachments';
import type { UndoPlan } from '../../workbook/history/undoWriting';
import { planUndo } from '../../workbook/history/undoWriting';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { HISTORY_TEXTS } from './historyTexts';

/** An undo as it is shown before. */
export interface UndoPreview extends UndoPlan {
  readonly system: DateSystem;
}

/** How an entry will be undone; where Excel does not answer, all that may be lost is named. */
export const previewUndo =
  (entry: HistoryEntry): PanePreview<UndoPreview> =>
  async (snapshot, _, port) => {
    const planned = await planUndoNow(port, entry, snapshot);
    const nothingTold = { found: [], untold: ATTACHMENT_KINDS };
    const plan = planned.ok ? planned.value : planUndo(entry, snapshot, nothingTold);
    return ok({ ...plan, system: snapshot.dateSystem });
  };

/** Undoes an entry as far as the cells still hold it. */
export const undo =
  (id: number): PaneAction =>
  async (port, options) => {
    const done = await undoEntry(port, id, options);
    if (!done.ok) return done;
    const { snapshot, left, untold } = done.value;
    const isPartial = left.length + untold.length > 0;
    return ok({ outcome: HISTORY_TEXTS.undone(done.value), isPartial, snapshot });
  };
