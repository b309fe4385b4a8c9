/** What the workbook keeps of what was written: the history. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { AttachmentKind } from '../workbook/history/attachments';
import type { SheetLookChange } from '../workbook/history/looks';
import type { HistoryEntry, Written } from '../workbook/history/historyEntry';
import { formatHistory, parseHistory } from '../workbook/history/historyText';
import {
  attachedKinds,
  countOf,
  deletableSheets,
  isWorthTelling,
  joined,
  unitOf,
  withAttached,
  withLooks,
  writtenBy,
} from '../workbook/history/recordWriting';
import { rowsTold } from '../workbook/history/rowsTold';
import { isReplacedBy, planUndo } from '../workbook/history/undoWriting';
import { valueAt } from '../workbook/snapshot/sheetCells';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { WorkbookPort, WritingRecord } from './port';

/** The name under which the workbook keeps it. */
const KEPT_AS = 'seguimientoPrep.historial';

/**
 * The history that the workbook keeps, the oldest entry first.
 * @example (await recallHistory(port)).at(-1)?.action // => 'repair'
 */
export async function recallHistory(port: Pick<WorkbookPort, 'recall'>): Promise<readonly HistoryEntry[]> {
  return parseHistory(await port.recall(KEPT_AS));
}

/** Has the workbook keep these entries. */
export async function keepHistory(
  port: Pick<WorkbookPort, 'keep'>,
  entries: readonly HistoryEntry[],
): Promise<Result<void, Problem>> {
  return port.keep(KEPT_AS, formatHistory(entries));
}

/** How often what somebody else kept in the same moment, without having seen ours, is kept again with ours. */
const MOST_ATTEMPTS = 3;

/**
 * Changes the history, and looks whether it is kept: settings have no comparison, so that who saves last takes away what
 * another pane kept since both read it.
 * @param change what it is to be; gives a history that is so already as it is
 */
async function changeHistory(
  port: Pick<WorkbookPort, 'recall' | 'keep'>,
  change: (known: readonly HistoryEntry[]) => readonly HistoryEntry[],
): Promise<Result<void, Problem>> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const known = await recallHistory(port);
    const entries = change(known);
    if (entries === known) break;
    const kept = await keepHistory(port, entries);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

/** An entry of what a writing does. */
function entryOf(written: Written, id: number, { action, at }: WritingRecord): HistoryEntry {
  const { sheets, made, replaced = [] } = written;
  const where = [...new Set([...[...sheets, ...made].map(({ sheet }) => sheet), ...replaced])];
  return {
    ...written,
    count: countOf(written),
    unit: unitOf(written),
    id,
    at,
    action,
    where,
    isUndone: false,
  };
}

const nextId = (known: readonly HistoryEntry[]): number =>
  known.reduce((most, entry) => Math.max(most, entry.id), 0) + 1;

/**
 * Has the workbook keep what edits will write, before they are written: whoever finds the entry open later sees from the
 * cells what became of it. A history that cannot be kept does not make a writing fail.
 * @param snapshot the workbook on which the edits were planned
 * @returns `null` where nothing of it is worth telling
 */
export async function openWriting(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  record: WritingRecord,
): Promise<HistoryEntry | null> {
  const written = writtenBy(snapshot, edits, record.filled);
  if (!isWorthTelling(written)) return null;
  const known = await settledHistory(port);
  const about = rowsTold(snapshot, edits, record.filled);
  const entry: HistoryEntry = {
    ...entryOf(written, nextId(known), record),
    ...(about && { about }),
    open: attachedKinds(edits),
  };
  await changeHistory(port, (now) => (now.some((each) => isOpened(each, entry)) ? now : [...now, entry]));
  return entry;
}

/** What became of edits that were applied. */
interface Ended {
  readonly edits: readonly Edit[];
  readonly record: WritingRecord;
  /** Excel stopped at none of them. */
  readonly isWhole: boolean;
  /** Whoever wrote them takes them out again, or writes them anew. */
  readonly isLost: boolean;
  /** What they changed in the look of cells. */
  readonly looks?: readonly SheetLookChange[] | undefined;
}

/**
 * Settles the entry of edits that were written: it is kept with what of it is in the workbook, or dropped where nothing is.
 * @param opened what {@link openWriting} gave
 */
export async function settleWriting(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  opened: HistoryEntry,
  { edits, record, isWhole, isLost, looks = [] }: Ended,
): Promise<void> {
  const done = isWhole || isLost ? edits : await writtenOf(port, edits);
  const written = await attachedTo(port, withLooks(writtenBy(snapshot, done, record.filled), looks));
  const isKept =
    isWhole || (!isLost && isWorthTelling(written) && (await isThere(port, entryOf(written, 0, record))));
  let own: HistoryEntry | null = null;
  const kept = await changeHistory(port, (now) => {
    const known = now.filter((entry) => !isOpened(entry, opened));
    if (!isKept) return known.length < now.length ? known : now;
    if (own !== null && formatHistory(now.filter(({ id }) => id === own?.id)) === formatHistory([own]))
      return now;
    const before = known.find(({ id }) => id === record.joins?.());
    const both = before === undefined ? null : joined(before, written);
    // Somebody else may have taken its number meanwhile.
    const id = known.some((entry) => entry.id === opened.id) ? nextId(known) : opened.id;
    const all =
      before === undefined || both === null
        ? { ...entryOf(written, id, record), ...(opened.about && { about: opened.about }) }
        : entryOf(both, before.id, record);
    own = all;
    return [...known.filter((entry) => entry.id !== all.id), all];
  });
  const all = own as HistoryEntry | null;
  if (kept.ok && all !== null)
    record.onKept?.(all.id, all.obstacle === null && (all.replaced ?? []).length === 0);
}

/**
 * The history, once every writing that was interrupted is settled: what of it is in the workbook is kept to be undone, and
 * an entry of which nothing is there is dropped. Where Excel cannot be read they stay open.
 * @example (await settledHistory(port)).some(isOpen) // => false
 */
export async function settledHistory(
  port: Pick<WorkbookPort, 'recall' | 'keep' | 'read' | 'attachments'>,
): Promise<readonly HistoryEntry[]> {
  const known = await recallHistory(port);
  const opened = known.filter(isOpen);
  if (opened.length === 0) return known;
  const read = await port.read();
  if (!read.ok) return known;
  const settled: HistoryEntry[] = [];
  for (const { open, ...entry } of opened)
    if (isIn(read.value, entry)) {
      const there = { ...entry, made: madeIn(read.value, entry) };
      settled.push({ ...there, ...(await attachedTo(port, there, open)) });
    }
  // Others may have kept something meanwhile.
  const entries = (await recallHistory(port)).flatMap((entry) =>
    opened.some((each) => isSame(each, entry)) ? settled.filter((each) => isSame(each, entry)) : [entry],
  );
  await keepHistory(port, entries);
  return entries;
}

/** Whether two entries are of one writing: those of two panes may have got the same number. */
const isSame = (one: HistoryEntry, other: HistoryEntry): boolean =>
  (['id', 'at', 'action', 'count'] as const).every((each) => one[each] === other[each]) &&
  one.where.join() === other.where.join();

/** Whether an entry is one that was opened and is not settled yet. */
const isOpened = (entry: HistoryEntry, opened: HistoryEntry): boolean =>
  isOpen(entry) && isSame(entry, opened);

/** Whether something of an entry is in a workbook. */
const isIn = (snapshot: WorkbookSnapshot, entry: HistoryEntry): boolean =>
  planUndo(entry, snapshot).edits.length > 0;

/** The sheets that an entry says were made and that are in the workbook: an interrupted writing may not have come to them. */
function madeIn(snapshot: WorkbookSnapshot, entry: HistoryEntry): HistoryEntry['made'] {
  const { left } = planUndo(entry, snapshot);
  const missing = new Set(left.flatMap(({ place, reason }) => (reason === 'noSheet' ? place : [])));
  return entry.made.filter(({ sheet }) => !missing.has(`«${sheet}»`));
}

/** Whether it is not known yet if an entry is in the workbook: its writing goes on, or was interrupted. */
export const isOpen = ({ open }: HistoryEntry): boolean => open !== undefined;

/** Edits without the values that the workbook does not hold: Excel stopped before it wrote them, or did not keep them. */
async function writtenOf(port: WorkbookPort, edits: readonly Edit[]): Promise<readonly Edit[]> {
  const read = await port.read();
  if (!read.ok) return edits;
  const sheets = new Map(read.value.sheets.map((sheet) => [sheet.name, sheet]));
  return edits.map((edit) => {
    const sheet = edit.kind === 'write' ? sheets.get(edit.sheet) : undefined;
    if (edit.kind !== 'write' || sheet === undefined) return edit;
    const values = edit.values.map((line, row) =>
      line.map((value, column) =>
        value !== null && valueAt(sheet, edit.row + row, edit.column + column) === value ? value : null,
      ),
    );
    return { ...edit, values };
  });
}

/**
 * A writing with what there is by now on what its undo would delete. Where Excel tells nothing, its undo keeps all.
 * @param kinds those that the writing puts there; all of them where nobody else can have put anything yet
 */
async function attachedTo(
  port: Pick<WorkbookPort, 'attachments'>,
  written: Written,
  kinds?: readonly AttachmentKind[],
): Promise<Written> {
  const sheets = deletableSheets(written);
  const read = sheets.length === 0 ? null : await port.attachments(sheets);
  if (!read?.ok) return written;
  const { found, untold } = read.value;
  return withAttached(written, { found: found.filter(({ kind }) => kinds?.includes(kind) ?? true), untold });
}

async function isThere(port: Pick<WorkbookPort, 'read'>, entry: HistoryEntry): Promise<boolean> {
  const read = await port.read();
  return !read.ok || isIn(read.value, entry);
}

/** Whether all that an entry made was replaced by entries after it: there is nothing of it to undo. */
export function isReplacedSince(
  { id, sheets, made, highlight }: HistoryEntry,
  entries: readonly HistoryEntry[],
): boolean {
  if (made.length === 0 || sheets.length > 0 || highlight !== null) return false;
  const later = entries.filter((entry) => entry.id > id && !entry.isUndone);
  return made.every(({ sheet }) => isReplacedBy(later, sheet));
}

/** Whether an entry can be undone at all, as far as its cells still hold it. */
export const isUndoable = ({ isUndone, open, obstacle, highlight, sheets, made }: HistoryEntry): boolean =>
  !isUndone &&
  open === undefined &&
  obstacle === null &&
  (highlight === 'made' || sheets.length + made.length > 0);
