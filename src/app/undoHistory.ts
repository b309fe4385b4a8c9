/** Use case: undo an entry of the history. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { removeHighlightEdits } from '../workbook/highlight/highlight';
import { hasShortRules, isHighlighted } from '../workbook/highlight/highlightNames';
import type { UndoPlan } from '../workbook/history/undoWriting';
import { mayDelete, planUndo } from '../workbook/history/undoWriting';
import type { HistoryEntry } from '../workbook/history/historyEntry';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessOptions } from './assessWorkbook';
import { applyHighlight, planHighlight } from './highlightOverdue';
import { isUndoable, keepHistory, recallHistory } from './history';
import type { ApplyOptions, WorkbookPort } from './port';
import { writeEdits } from './writeEdits';

/** What undoing an entry did. */
export interface UndoOutcome extends Omit<UndoPlan, 'edits'> {
  /** The workbook as it is afterwards. */
  readonly snapshot: WorkbookSnapshot;
}

/** Works out how an entry is undone, with what people put on what would be deleted. */
export async function planUndoNow(
  port: Pick<WorkbookPort, 'attachments'>,
  entry: HistoryEntry,
  snapshot: WorkbookSnapshot,
): Promise<Result<UndoPlan, Problem>> {
  if (!mayDelete(entry)) return ok(planUndo(entry, snapshot));
  const attachments = await port.attachments();
  return attachments.ok ? ok(planUndo(entry, snapshot, attachments.value)) : attachments;
}

/**
 * Undoes an entry as far as the cells still hold it. Where rows go, the highlight is written anew.
 * @returns besides the port's problems: `notInHistory`, `readOnly`, `protectedSheet`, `filteredRows`, `cancelled`
 */
export async function undoEntry(
  port: WorkbookPort,
  id: number,
  options: AssessOptions & ApplyOptions,
): Promise<Result<UndoOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const entry = (await recallHistory(port)).find((each) => each.id === id);
  if (entry === undefined || !isUndoable(entry)) return fail({ code: 'notInHistory' });
  const planned = await planUndoNow(port, entry, read.value);
  if (!planned.ok) return planned;
  const { edits, ...plan } = planned.value;
  const { record: _, ...quietly } = options;
  const highlightsAgain = plan.rows.length > 0 && isHighlighted(read.value);
  const all = highlightsAgain ? [...removeHighlightEdits(read.value), ...edits] : edits;
  const written = await writeEdits(port, read.value, all, quietly);
  if (!written.ok) return written;
  const after = all.length === 0 ? read : await port.read();
  if (!after.ok) return after;
  const highlight = highlightsAgain
    ? planHighlight(after.value, { ...options, isShort: hasShortRules(read.value.ownNames) })
    : null;
  if (highlight?.ok) await applyHighlight(port, highlight.value, quietly);
  if (plan.left.length === 0) await markUndone(port, id);
  return ok({ ...plan, snapshot: after.value });
}

/** What was undone needs no cells any more. */
async function markUndone(port: WorkbookPort, id: number): Promise<void> {
  const entries = (await recallHistory(port)).map((entry) =>
    entry.id === id ? { ...entry, sheets: [], made: [], isUndone: true } : entry,
  );
  await keepHistory(port, entries);
}
