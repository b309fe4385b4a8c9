/** The history as the pane previews and undoes it. */
import type { UndoOutcome } from '../../app/undoHistory';
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

/**
 * How an entry will be undone, on the workbook as it is now: Excel tells of no change where rules, names or formats were
 * written. Where it does not answer, all that may be lost is named.
 */
export const previewUndo =
  (entry: HistoryEntry): PanePreview<UndoPreview> =>
  async (last, _, port) => {
    const read = await port.readChanges();
    const snapshot = read.ok ? read.value : last;
    const planned = await planUndoNow(port, entry, snapshot);
    const nothingTold = { found: [], untold: ATTACHMENT_KINDS };
    const plan = planned.ok ? planned.value : planUndo(entry, snapshot, nothingTold);
    return ok({ ...plan, system: snapshot.dateSystem });
  };

/** What a preview shows, wherever the rows are by now. */
const shownOf = ({ cells, rows, sheets, marks, removesHighlight, left }: UndoPlan): string =>
  JSON.stringify([
    cells.map(({ column, now, back }) => [column, now.value, back.value]),
    ...[rows.length, sheets, marks, removesHighlight],
    left.map(({ reason }) => reason),
  ]);

function told({ snapshot, ...done }: UndoOutcome) {
  const isPartial = done.left.length + done.untold.length > 0 || done.isHighlightOutdated;
  return ok({ outcome: HISTORY_TEXTS.undone(done), isPartial, snapshot });
}

/** Undoes an entry as a person saw it, as far as the cells still hold it. */
export const undo =
  (id: number, seen: UndoPlan): PaneAction =>
  async (port, options) => {
    const approves = (now: UndoPlan): boolean => shownOf(now) === shownOf(seen);
    const done = await undoEntry(port, id, { ...options, approves });
    return done.ok ? told(done.value) : done;
  };

/**
 * Undoes an entry that nobody saw a preview of, if all that it wrote is still there.
 * @param onChanged called where it is not: nothing was undone then
 */
export const undoWhole =
  (id: number, onChanged: () => void): PaneAction =>
  async (port, options) => {
    let isChanged = false;
    const approves = ({ left }: UndoPlan): boolean => {
      isChanged = left.length > 0;
      return !isChanged;
    };
    const done = await undoEntry(port, id, { ...options, approves });
    if (done.ok) return told(done.value);
    if (!isChanged) return done;
    const now = await port.read();
    onChanged();
    return ok({ outcome: HISTORY_TEXTS.changedSince, ...(now.ok ? { snapshot: now.value } : {}) });
  };
