/** What the workbook keeps of what was written: the history. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { AttachmentKind } from '../workbook/history/attachments';
import type { SheetLookChange } from '../workbook/history/looks';
import type { HistoryEntry, Written, WrittenSheet } from '../workbook/history/historyEntry';
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

/** How often what somebody else kept in the same moment, without having seen ours, is kept again with ours. */
const MOST_ATTEMPTS = 3;

/** What each pane wrote since it was opened, by {@link HistoryEntry.token}: it puts back what others took away. */
const ownEntries = new WeakMap<Pick<WorkbookPort, 'keep'>, Map<string, HistoryEntry>>();

function remember(port: Pick<WorkbookPort, 'keep'>, entry: HistoryEntry): void {
  const own = ownEntries.get(port) ?? new Map<string, HistoryEntry>();
  if (entry.token !== undefined) own.set(entry.token, entry);
  ownEntries.set(port, own);
}

/** A history with what a pane wrote and somebody else took away, who had not seen it. */
function withOwn(port: Pick<WorkbookPort, 'keep'>, known: readonly HistoryEntry[]): readonly HistoryEntry[] {
  let all = known;
  for (const [token, entry] of ownEntries.get(port) ?? []) {
    if (known.some((each) => each.token === token)) continue;
    const id = all.some((each) => each.id === entry.id) ? nextId(all) : entry.id;
    all = [...all, { ...entry, id }].sort((a, b) => a.id - b.id);
  }
  return all;
}

/**
 * Changes the history, and looks whether it is kept: settings have no comparison, so that who saves last takes away what
 * another pane kept since both read it. What this pane kept before and somebody else took away is put back.
 * @param change what it is to be; done again on its own result, it changes nothing
 */
export async function changeHistory(
  port: Pick<WorkbookPort, 'keep'>,
  change: (known: readonly HistoryEntry[]) => readonly HistoryEntry[],
): Promise<Result<readonly HistoryEntry[], Problem>> {
  let entries: readonly HistoryEntry[] = [];
  let isKept = false;
  for (let attempt = 0; attempt < MOST_ATTEMPTS && !isKept; attempt++) {
    const kept = await port.keep(KEPT_AS, (text) => {
      const wanted = formatHistory(change(withOwn(port, parseHistory(text))));
      entries = parseHistory(wanted);
      isKept = wanted === (text ?? formatHistory([]));
      return isKept ? text : wanted;
    });
    if (!kept.ok) return kept;
  }
  return ok(entries);
}

/** Changes one entry of the history. */
export async function changeEntry(
  port: Pick<WorkbookPort, 'keep'>,
  id: number,
  change: Partial<HistoryEntry>,
): Promise<void> {
  const changed = await changeHistory(port, (known) =>
    known.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
  );
  const entry = changed.ok ? changed.value.find((each) => each.id === id) : undefined;
  if (entry?.token !== undefined && ownEntries.get(port)?.has(entry.token)) remember(port, entry);
}

/** Where a writing was, for people. */
const whereOf = ({ sheets, made, marks = [], replaced = [] }: Written): readonly string[] => [
  ...new Set([...[...sheets, ...made, ...marks].map(({ sheet }) => sheet), ...replaced]),
];

/** An entry of what a writing does. */
function entryOf(
  written: Written,
  id: number,
  { action, at }: WritingRecord,
  token: string | undefined,
): HistoryEntry {
  return {
    ...written,
    count: countOf(written),
    unit: unitOf(written),
    id,
    at,
    action,
    where: whereOf(written),
    isUndone: false,
    ...(token !== undefined && { token }),
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
  const about = record.about ?? rowsTold(snapshot, edits, record.filled);
  const entry: HistoryEntry = {
    ...entryOf(written, nextId(known), record, port.newToken()),
    ...(about && { about }),
    open: attachedKinds(edits),
  };
  await changeHistory(port, (now) => {
    if (now.some((each) => isSame(each, entry))) return now;
    // Somebody else may have taken its number meanwhile.
    return [...now, { ...entry, id: Math.max(entry.id, nextId(now)) }];
  });
  return entry;
}

/**
 * How a writing ended: Excel stopped nowhere, or somewhere; the cells that it wrote over hold again what they held; or nothing
 * of it is there, or will not be in a moment.
 */
export type WritingEnd = 'whole' | 'stopped' | 'putBack' | 'lost';

/** What became of edits that were applied. */
interface Ended {
  readonly edits: readonly Edit[];
  readonly record: WritingRecord;
  readonly end: WritingEnd;
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
  { edits, record, end, looks = [] }: Ended,
): Promise<void> {
  const done = writtenBy(snapshot, edits, record.filled);
  const there = end === 'whole' ? withNames(done) : await leftOf(port, snapshot, { edits, record, end });
  const written = await attachedTo(port, withLooks(there ?? done, looks));
  const isKept = there !== null;
  let own: HistoryEntry | null = null;
  const kept = await changeHistory(port, (now) => {
    if (own !== null && now.some((entry) => isSame(entry, own as HistoryEntry) && !isOpen(entry))) return now;
    // Another pane may have found it open and settled it by what the cells said then.
    const known = now.filter((entry) => !isSame(entry, opened));
    if (!isKept) return known;
    const before = known.find(({ id }) => id === record.joins?.());
    const both = before === undefined ? null : joined(before, written);
    const id = now.find((entry) => isSame(entry, opened))?.id ?? nextId(known);
    own =
      before === undefined || both === null
        ? { ...entryOf(written, id, record, opened.token), ...(opened.about && { about: opened.about }) }
        : entryOf(both, before.id, record, before.token);
    const all = own;
    return [...known.filter((entry) => entry.id !== all.id), all].sort((a, b) => a.id - b.id);
  });
  const all = own as HistoryEntry | null;
  if (!kept.ok || all === null) return;
  remember(port, all);
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
  const changedBack = await changeHistory(port, (now) => now);
  const known = changedBack.ok ? changedBack.value : await recallHistory(port);
  const opened = known.filter(isOpen);
  if (opened.length === 0) return known;
  const read = await port.read();
  if (!read.ok) return known;
  const settled: HistoryEntry[] = [];
  for (const { open, ...each } of opened) {
    const entry = { ...each, ...withNames(each, read.value) };
    if (isIn(read.value, entry)) {
      const there = { ...entry, made: madeIn(read.value, entry) };
      settled.push({ ...there, ...(await attachedTo(port, there, open)), where: whereOf(there) });
    }
  }
  const changed = await changeHistory(port, (now) =>
    now.flatMap((entry) =>
      isOpen(entry) && opened.some((each) => isSame(each, entry))
        ? settled.filter((each) => isSame(each, entry))
        : [entry],
    ),
  );
  return changed.ok ? changed.value : known;
}

/** Whether two entries are of one writing; entries of earlier versions have no token. */
const isSame = (one: HistoryEntry, other: HistoryEntry): boolean =>
  one.token === other.token &&
  (one.token !== undefined ||
    ((['id', 'at', 'action', 'count'] as const).every((each) => one[each] === other[each]) &&
      one.where.join() === other.where.join()));

/** Whether something of an entry is in a workbook. */
const isIn = (snapshot: WorkbookSnapshot, entry: HistoryEntry): boolean =>
  planUndo(entry, snapshot).edits.length > 0;

/** The sheets that an entry says were made and that are in the workbook: an interrupted writing may not have come to them. */
function madeIn(snapshot: WorkbookSnapshot, entry: HistoryEntry): HistoryEntry['made'] {
  const { left } = planUndo(entry, snapshot);
  const missing = new Set(
    left.flatMap(({ place, reason }) => (reason === 'noSheet' || reason === 'madeSince' ? place : [])),
  );
  return entry.made.filter(({ sheet }) => !missing.has(`«${sheet}»`));
}

/** Whether it is not known yet if an entry is in the workbook: its writing goes on, or was interrupted. */
export const isOpen = ({ open }: HistoryEntry): boolean => open !== undefined;

/** What is left in the workbook of a writing that was not done; `null` where nothing is. */
async function leftOf(
  port: WorkbookPort,
  planned: WorkbookSnapshot,
  { edits, record, end }: Ended,
): Promise<Written | null> {
  const read = end === 'lost' ? null : await port.read();
  if (read === null) return null;
  const done = read.ok ? writtenIn(read.value, edits) : edits;
  const all = withNames(writtenBy(planned, done, record.filled), read.ok ? read.value : undefined);
  const isAdded = ({ added }: WrittenSheet): boolean => added.length > 0;
  const left =
    end === 'putBack'
      ? { ...all, sheets: all.sheets.filter(isAdded).map((sheet) => ({ ...sheet, rows: [] })) }
      : all;
  if (!isWorthTelling(left)) return null;
  return !read.ok || isIn(read.value, entryOf(left, 0, record, undefined)) ? left : null;
}

/** A writing with the names that the sheets have that it made: a draft that is still there has not taken its name. */
function withNames(written: Written, now?: WorkbookSnapshot): Written {
  const made = written.made.map(({ draft, ...each }) => {
    const isDraft = draft !== undefined && now?.sheets.some(({ name }) => name === draft);
    return isDraft ? { ...each, sheet: draft } : each;
  });
  return { ...written, made };
}

/** Edits without the values that a workbook does not hold: Excel stopped before it wrote them, or did not keep them. */
function writtenIn(snapshot: WorkbookSnapshot, edits: readonly Edit[]): readonly Edit[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
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
export const isUndoable = ({ isUndone, open, obstacle, highlight, ...entry }: HistoryEntry): boolean =>
  !isUndone &&
  open === undefined &&
  obstacle === null &&
  (highlight === 'made' || entry.sheets.length + entry.made.length + (entry.marks ?? []).length > 0);
