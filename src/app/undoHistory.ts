/** Use case: undo an entry of the history. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { removeHighlightEdits, removeRulesEdits } from '../workbook/highlight/highlight';
import { hasShortRules, isHighlighted } from '../workbook/highlight/highlightNames';
import type { Attachment } from '../workbook/history/attachments';
import { NO_ATTACHMENTS } from '../workbook/history/attachments';
import type { UndoPlan } from '../workbook/history/undoWriting';
import {
  headingsLeft,
  isDone,
  isForGood,
  mayDelete,
  planUndo,
  stillThere,
  textsOf,
} from '../workbook/history/undoWriting';
import type { HistoryEntry } from '../workbook/history/historyEntry';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessOptions } from './assessWorkbook';
import { applyHighlight, planHighlight, refreshHighlight } from './highlightOverdue';
import { changeEntry, isUndoable, recallHistory } from './history';
import type { ApplyOptions, WorkbookPort, WritingTrace } from './port';
import type { Approval } from './writeEdits';
import { notAsSeen, unconfirmedReading, writeEdits } from './writeEdits';

/** What undoing an entry did. */
export interface UndoOutcome extends Omit<UndoPlan, 'edits' | 'remaining'> {
  /** The workbook as it is afterwards. */
  readonly snapshot: WorkbookSnapshot;
  /** The highlight could not be written anew, or shows rows as they were before the undo. */
  readonly isHighlightOutdated: boolean;
  /** Nothing of it can be undone any more, whatever else is undone: it is not offered again. */
  readonly hasEnded: boolean;
}

/** Works out how an entry is undone, with what people put on what would be deleted. */
export async function planUndoNow(
  port: Pick<WorkbookPort, 'attachments' | 'richTexts' | 'recall'>,
  entry: HistoryEntry,
  snapshot: WorkbookSnapshot,
): Promise<Result<UndoPlan, Problem>> {
  const known = await recallHistory(port);
  const later = known.filter(({ id, isUndone }) => id > entry.id && !isUndone);
  const waiting = headingsLeft(known);
  const attachments = mayDelete(entry, snapshot) ? await port.attachments() : ok(NO_ATTACHMENTS);
  if (!attachments.ok) return attachments;
  const { found, untold } = attachments.value;
  const plan = planUndo(entry, snapshot, attachments.value, later, waiting);
  const rich = await port.richTexts(textsOf(plan, snapshot));
  if (!rich.ok) return rich;
  if (rich.value.length === 0) return ok(plan);
  const texts = rich.value.map(({ sheet, row, column }): Attachment => {
    const areas = [{ row, column, rows: 1, columns: 1 }];
    return { kind: 'richText', sheet, areas, text: '', formulas: [] };
  });
  return ok(planUndo(entry, snapshot, { found: [...found, ...texts], untold }, later, waiting));
}

/** An undo, and the workbook for which it was worked out. */
interface PlannedUndo {
  readonly entry: HistoryEntry;
  readonly before: WorkbookSnapshot;
  readonly planned: UndoPlan;
}

type UndoOptions = AssessOptions & ApplyOptions & Approval<UndoPlan>;

/**
 * Works out an undo as it was approved, on what changed since the last reading. Where something would stay, or it is not what
 * was approved, the whole workbook says: Excel does not tell of every change.
 */
async function planApproved(
  port: WorkbookPort,
  id: number,
  options: UndoOptions,
): Promise<Result<PlannedUndo, Problem>> {
  const planOn = async (read: Result<WorkbookSnapshot, Problem>): Promise<Result<PlannedUndo, Problem>> => {
    if (!read.ok) return read;
    const entry = (await recallHistory(port)).find((each) => each.id === id);
    if (entry === undefined || !isUndoable(entry)) return fail({ code: 'notInHistory' });
    const planned = await planUndoNow(port, entry, read.value);
    if (!planned.ok) return planned;
    const outdated = notAsSeen(planned.value, read.value, options);
    return outdated === null ? ok({ entry, before: read.value, planned: planned.value }) : fail(outdated);
  };
  const known = await planOn(await port.readChanges());
  const isSettled = known.ok
    ? known.value.planned.left.length === 0
    : known.problem.code !== 'changedMeanwhile';
  return isSettled ? known : planOn(await port.read());
}

/**
 * Undoes an entry as far as the cells still hold it. A highlight that is another one after it is written anew.
 * @returns besides the port's problems: `notInHistory`, `changedMeanwhile` where the plan is not approved, `readOnly`, `protectedSheet`, `filteredRows`, `cancelled`
 */
export async function undoEntry(
  port: WorkbookPort,
  id: number,
  options: UndoOptions,
): Promise<Result<UndoOutcome, Problem>> {
  const found = await planApproved(port, id, options);
  if (!found.ok) return found;
  const { entry, before, planned } = found.value;
  const { edits, remaining, ...plan } = planned;
  const { record: _, ...quietly } = options;
  // Also where the rows went in a run that Excel stopped.
  const hasRows = plan.rows.length > 0 || entry.sheets.some(({ added }) => added.length > 0);
  const highlightsAgain = hasRows && isHighlighted(before);
  const all = plan.rows.length > 0 && highlightsAgain ? [...removeRulesEdits(before), ...edits] : edits;
  const trace = { mayBeThere: false };
  const written = await writeEdits(port, before, all, { ...quietly, trace });
  if (!written.ok) {
    await keepInterrupted(port, found.value, trace);
    return written;
  }
  const after = all.length === 0 ? ok(before) : await port.read();
  if (!after.ok) return after;
  const isShort = hasShortRules(before.ownNames);
  const highlighted = highlightsAgain
    ? await highlightAgain(port, after.value, { ...quietly, isShort })
    : ok(null);
  if (!highlighted.ok) return highlighted;
  const isHighlightOutdated =
    !highlightsAgain &&
    (plan.marks.length > 0 || isOutdatedBy(before, after.value, quietly)) &&
    !(await refreshHighlight(port, before, quietly));
  const hasEnded = isForGood(planned);
  const isUndone = isDone(planned);
  if (isUndone || all.length > 0) await keepUndone(port, id, remaining, isUndone);
  else if (hasEnded) await changeEntry(port, id, { isUndone: true, hasEnded });
  return ok({ ...plan, isHighlightOutdated, hasEnded, snapshot: after.value });
}

/** Whether a highlight stays that would be written otherwise now, and not as it would have been before the undo. */
function isOutdatedBy(before: WorkbookSnapshot, after: WorkbookSnapshot, options: AssessOptions): boolean {
  if (!isHighlighted(after)) return false;
  const isShort = hasShortRules(after.ownNames);
  const [was, now] = [before, after].map((snapshot) => {
    const planned = planHighlight(snapshot, { ...options, isShort });
    return JSON.stringify(planned.ok ? planned.value.edits : []);
  });
  return now !== was && now !== '[]';
}

/** Writes the highlight anew; takes it away where the plan is not judged any more. */
async function highlightAgain(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  options: AssessOptions & ApplyOptions & { readonly isShort: boolean },
): Promise<Result<unknown, Problem>> {
  const highlight = planHighlight(snapshot, options);
  if (highlight.ok && unconfirmedReading(highlight.value.assessed) === null)
    return applyHighlight(port, highlight.value, options);
  return writeEdits(port, snapshot, removeHighlightEdits(snapshot), options);
}

/** Keeps of an entry what was not undone. */
function keepUndone(
  port: WorkbookPort,
  id: number,
  { sheets, made, marks = [] }: UndoPlan['remaining'],
  isUndone = sheets.length + made.length + marks.length === 0,
): Promise<void> {
  return changeEntry(port, id, { sheets, made, marks, isUndone, isPartlyUndone: !isUndone });
}

/** Keeps of an entry what is still there after an undo that Excel stopped: rows and sheets that went are not looked for again. */
async function keepInterrupted(
  port: WorkbookPort,
  { entry, before }: PlannedUndo,
  { mayBeThere }: WritingTrace,
): Promise<void> {
  if (!mayBeThere) return;
  const after = await port.read();
  const remaining = after.ok ? stillThere(entry, before, after.value) : null;
  if (remaining !== null) await keepUndone(port, entry.id, remaining);
}
