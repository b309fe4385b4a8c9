/** What the workbook keeps of what was written: the history. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import type { Edit } from '../workbook/edits/edits';
import type { HistoryEntry, Written } from '../workbook/history/historyEntry';
import { formatHistory, parseHistory } from '../workbook/history/historyText';
import {
  countOf,
  deletableSheets,
  isWorthTelling,
  joined,
  unitOf,
  withAttached,
  writtenBy,
} from '../workbook/history/recordWriting';
import { planUndo, replaces } from '../workbook/history/undoWriting';
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

/**
 * Has the workbook keep what edits wrote. A history that cannot be kept does not make a writing fail.
 * @param snapshot the workbook on which the edits were planned
 * @param isWhole false when Excel stopped: the entry is kept if something of it is in the workbook
 */
export async function keepWriting(
  port: WorkbookPort,
  snapshot: WorkbookSnapshot,
  edits: readonly Edit[],
  {
    record: { action, at, onKept, filled, joins },
    isWhole,
  }: { readonly record: WritingRecord; readonly isWhole: boolean },
): Promise<void> {
  const done = isWhole ? edits : await writtenOf(port, edits);
  const written = await attachedTo(port, writtenBy(snapshot, done, filled));
  if (!isWorthTelling(written)) return;
  const known = await recallHistory(port);
  const entryOf = (all: Written, id: number): HistoryEntry => {
    const where = [
      ...new Set([...[...all.sheets, ...all.made].map(({ sheet }) => sheet), ...(all.replaced ?? [])]),
    ];
    return { ...all, count: countOf(all), unit: unitOf(all), id, at, action, where, isUndone: false };
  };
  const next = known.reduce((most, entry) => Math.max(most, entry.id), 0) + 1;
  const entry = entryOf(written, next);
  if (!isWhole && !(await isThere(port, entry))) return;
  const before = known.find(({ id }) => id === joins?.());
  const both = before === undefined ? null : joined(before, written);
  const all = before === undefined || both === null ? entry : entryOf(both, before.id);
  const kept = await keepHistory(port, [...known.filter(({ id }) => id !== all.id), all]);
  if (kept.ok) onKept?.(all.id, all.obstacle === null && (all.replaced ?? []).length === 0);
}

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

/** A writing with what there is by now on what its undo would delete. Where Excel tells nothing, its undo keeps all. */
async function attachedTo(port: WorkbookPort, written: Written): Promise<Written> {
  const sheets = deletableSheets(written);
  const read = sheets.length === 0 ? null : await port.attachments(sheets);
  return read?.ok ? withAttached(written, read.value) : written;
}

async function isThere(port: WorkbookPort, entry: HistoryEntry): Promise<boolean> {
  const read = await port.read();
  return !read.ok || planUndo(entry, read.value).edits.length > 0;
}

/** Whether all that an entry made was replaced, or made again, by entries after it: there is nothing of it to undo. */
export const isReplacedSince = (
  { id, sheets, made, highlight }: HistoryEntry,
  entries: readonly HistoryEntry[],
): boolean =>
  made.length > 0 &&
  sheets.length === 0 &&
  highlight === null &&
  made.every(({ sheet }) =>
    entries.some((later) => later.id > id && !later.isUndone && replaces(later, sheet)),
  );

/** Whether an entry can be undone at all, as far as its cells still hold it. */
export const isUndoable = ({ isUndone, obstacle, highlight, sheets, made }: HistoryEntry): boolean =>
  !isUndone && obstacle === null && (highlight === 'made' || sheets.length + made.length > 0);
