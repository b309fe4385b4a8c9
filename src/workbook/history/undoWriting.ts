/**
 * Works out how an entry of the history is undone: rows are found by what identifies them and columns by their headings, and
 * only cells that still hold what was written are put back. Pure.
 */
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress } from '../../domain/registers/cell';
import type { Writing } from '../changes/repairs';
import { writingEdits } from '../changes/repairs';
import type { Edit } from '../edits/edits';
import { removeHighlightEdits } from '../highlight/highlight';
import { lastUsedColumn, lastUsedRow, numberFormatAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { AddedRow, HistoryEntry, MadeSheet, WrittenRow, WrittenSheet } from './historyEntry';
import { cellsOf, contentHash, contentOf, headingOf, holds, isFormula, rowKey } from './historyEntry';
import type { Attachment, AttachmentKind, Attachments } from './attachments';
import { addedToRows, addedToSheet, NO_ATTACHMENTS } from './attachments';
import { deletableSheets } from './recordWriting';
import type { Found } from './rowReferences';
import { foundOf, referencesIn, referenceTo, referredRows } from './rowReferences';

/** Why a place stays as it is. */
export type LeftReason =
  /** The cell holds something else by now. */
  | 'changed'
  /** Its row or its sheet was not found. */
  | 'notFound'
  /** Somebody wrote in a row or on a sheet that was added. */
  | 'inUse'
  /** Somebody put something else on a row or a sheet that was added: a link, a note, a validation. */
  | 'attached'
  /** Something refers to a row or a sheet that was added. */
  | 'referred';

export interface LeftPlace {
  /** The address of a cell, or the name of a sheet in quotes. */
  readonly place: string;
  readonly reason: LeftReason;
  /** What is attached or refers. */
  readonly found?: readonly Found[];
}

const leftAt = (cell: CellRef, reason: LeftReason): LeftPlace => ({ place: cellAddress(cell), reason });

export interface UndoPlan {
  /** None when nothing of the entry is there any more. */
  readonly edits: readonly Edit[];
  /** Cells that are put back. */
  readonly cells: readonly CellRef[];
  /** Rows that are deleted, at their first cell. */
  readonly rows: readonly CellRef[];
  /** Sheets that are deleted. */
  readonly sheets: readonly string[];
  readonly removesHighlight: boolean;
  readonly left: readonly LeftPlace[];
  /** What may be on rows or sheets that go and this Excel does not tell. */
  readonly untold: readonly AttachmentKind[];
}

/** The sheet that stays when all others go: Excel keeps at least one. */
const EMPTY_SHEET = 'Hoja1';

/** Where the rows and columns of a written sheet are by now. */
interface Place {
  readonly sheet: SheetSnapshot;
  readonly columnOf: (column: number) => number;
  /** `null` when the row is gone or cannot be told from another. */
  readonly rowOf: (row: WrittenRow) => number | null;
}

function columnsNow(sheet: SheetSnapshot, { headings }: WrittenSheet): (column: number) => number {
  const now = new Map<number, string>();
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++)
    now.set(column, headingOf(sheet, column));
  const moved = new Map(
    headings.map(([column, heading]): readonly [number, number] => {
      if (now.get(column) === heading) return [column, column];
      const alike = [...now].filter(([, text]) => text === heading).map(([at]) => at);
      return [column, heading !== '' && alike.length === 1 ? (alike[0] ?? column) : column];
    }),
  );
  return (column) => moved.get(column) ?? column;
}

/** The rows of a sheet by their keys, worked out once for each choice of key columns. */
function rowsByKey(
  sheet: SheetSnapshot,
): (columns: readonly number[]) => ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, Map<string, number[]>>();
  return (columns) => {
    const found = known.get(columns.join());
    if (found !== undefined) return found;
    const rows = new Map<string, number[]>();
    for (let row = sheet.firstRow; row <= lastUsedRow(sheet); row++) {
      const key = rowKey(sheet, row, columns);
      const same = rows.get(key);
      if (same === undefined) rows.set(key, [row]);
      else same.push(row);
    }
    known.set(columns.join(), rows);
    return rows;
  };
}

function placeOn(sheet: SheetSnapshot, written: WrittenSheet): Place {
  const columnOf = columnsNow(sheet, written);
  const byKey = rowsByKey(sheet);
  const rowOf = ({ row, keys, key, cells }: WrittenRow): number | null => {
    // Nothing else identifies the row: it is where it was if all that was written is there.
    if (keys.length === 0)
      return cells.every(({ column, to }) => holds(sheet, row, columnOf(column), to.value)) ? row : null;
    const found = byKey(keys.map(columnOf)).get(key) ?? [];
    if (found.includes(row)) return row;
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return { sheet, columnOf, rowOf };
}

/** The sheet of its name; where it was renamed, the one on which most of the rows are. */
function placeOf({ sheets }: WorkbookSnapshot, written: WrittenSheet): Place | null {
  const named = sheets.find(({ name }) => name === written.sheet);
  if (named !== undefined) return placeOn(named, written);
  const known = written.rows.filter(({ keys }) => keys.length > 0);
  const places = sheets.map((sheet) => {
    const place = placeOn(sheet, written);
    return { place, rows: known.filter((row) => place.rowOf(row) !== null).length };
  });
  const best = places.reduce((most, each) => Math.max(most, each.rows), 0);
  const fitting = places.filter(({ rows }) => rows === best);
  return best > 0 && fitting.length === 1 ? (fitting[0]?.place ?? null) : null;
}

/** The workbook as it is. */
interface Now {
  readonly snapshot: WorkbookSnapshot;
  readonly attachments: Attachments;
}

interface Undone {
  readonly writings: readonly Writing[];
  /** Rows to delete. */
  readonly rows: readonly number[];
  readonly left: readonly LeftPlace[];
}

function undoneRow(place: Place, written: WrittenRow, name: string): Undone {
  const { sheet, columnOf } = place;
  const row = place.rowOf(written);
  if (row === null) {
    const left = written.cells.map(({ column }) =>
      leftAt({ sheet: name, row: written.row, column }, 'notFound'),
    );
    return { writings: [], rows: [], left };
  }
  const writings: Writing[] = [];
  const left: LeftPlace[] = [];
  for (const { column, from, to } of written.cells) {
    const cell = { sheet: sheet.name, row, column: columnOf(column) };
    const now = { value: to.value, numberFormat: numberFormatAt(sheet, row, cell.column) };
    if (holds(sheet, row, cell.column, to.value)) writings.push({ cell, before: now, content: from });
    else if (!holds(sheet, row, cell.column, from.value)) left.push(leftAt(cell, 'changed'));
  }
  return { writings, rows: [], left };
}

/** Whether a row holds what was written in it and nothing else, and no cells are merged that are not in other rows. */
function isAsAdded(sheet: SheetSnapshot, row: number, cells: ReadonlyMap<number, CellValue>): boolean {
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++)
    if (!holds(sheet, row, column, cells.get(column) ?? '')) return false;
  const merges = sheet.merges ?? [];
  return merges
    .filter((area) => area.row <= row && row < area.row + area.rows)
    .every(
      ({ column, columns, rows }) =>
        rows === 1 &&
        merges.some((area) => area.row < row && area.column === column && area.columns === columns),
    );
}

/** Cells that identify an added row: in a plan its number and its name. */
const KEY_CELLS = 2;

function undoneAddition(place: Place, added: AddedRow): Undone {
  const { sheet, columnOf } = place;
  const cells = added.cells.map(([column, value]) => [columnOf(column), value] as const);
  const keys = cells.filter(([, value]) => !isFormula(value)).slice(0, KEY_CELLS);
  const rows = Array.from({ length: lastUsedRow(sheet) }, (_, index) => index + 1).filter((row) =>
    keys.every(([column, value]) => contentOf(sheet, row, column) === value),
  );
  const row = rows.includes(added.row) ? added.row : rows.length === 1 ? rows[0] : undefined;
  const cell = { sheet: sheet.name, row: row ?? added.row, column: cells[0]?.[0] ?? 1 };
  const leave = (reason: LeftReason): Undone => ({ writings: [], rows: [], left: [leftAt(cell, reason)] });
  if (row === undefined) return leave('notFound');
  if (!isAsAdded(sheet, row, new Map(cells))) return leave('inUse');
  return { writings: [], rows: [row], left: [] };
}

/** Rows that people put something on; all of them where Excel does not tell on which it is. */
function attachedRows(
  added: readonly Attachment[],
  rows: readonly number[],
): ReadonlyMap<number, readonly Found[]> {
  const attached = new Map<number, readonly Found[]>();
  for (const attachment of added) {
    const { areas } = attachment;
    for (const row of rows) {
      const isOn = areas.length === 0 || areas.some((area) => area.row <= row && row < area.row + area.rows);
      if (isOn) attached.set(row, [...(attached.get(row) ?? []), foundOf(attachment)]);
    }
  }
  return attached;
}

function undoneSheet({ snapshot, attachments }: Now, place: Place, written: WrittenSheet): Undone {
  const { name } = place.sheet;
  const parts = [
    ...written.rows.map((row) => undoneRow(place, row, written.sheet)),
    ...written.added.map((row) => undoneAddition(place, row)),
  ];
  const asAdded = parts.flatMap((part) => part.rows);
  const added = addedToRows(attachments, name, new Set(asAdded), written.attached);
  const attached = attachedRows(added, asAdded);
  const free = asAdded.filter((row) => !attached.has(row));
  const references = free.length === 0 ? [] : referencesIn(snapshot, attachments);
  const referred = referredRows(references, name, free);
  const column = place.columnOf(written.added[0]?.cells[0]?.[0] ?? 1);
  const keep = (row: number, reason: LeftReason, found: readonly Found[]): LeftPlace => ({
    ...leftAt({ sheet: name, row, column }, reason),
    found,
  });
  return {
    writings: parts.flatMap(({ writings }) => writings),
    rows: free.filter((row) => !referred.has(row)),
    left: [
      ...parts.flatMap(({ left }) => left),
      ...[...attached].map(([row, found]) => keep(row, 'attached', found)),
      ...[...referred].map(([row, found]) => keep(row, 'referred', [found])),
    ],
  };
}

/** Whole rows as edits, from the lowest up, so that each leaves the others where they are. */
function deletions(sheet: string, rows: readonly number[]): readonly Edit[] {
  const blocks: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((a, b) => b - a)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.row === row + 1) {
      last.row = row;
      last.rows += 1;
    } else blocks.push({ row, rows: 1 });
  }
  return blocks.map((block): Edit => ({ kind: 'deleteRows', sheet, ...block }));
}

/** The edits that put contents back: formulas as formulas. */
function restoringEdits(writings: readonly Writing[]): readonly Edit[] {
  const formulas = writings.filter(({ content }) => isFormula(content.value));
  return [
    ...writingEdits(writings.filter((writing) => !formulas.includes(writing))),
    ...formulas.map(({ cell, content }): Edit => {
      const { sheet, row, column } = cell;
      return { kind: 'writeFormulas', sheet, row, column, formulas: [[String(content.value)]] };
    }),
  ];
}

/** Sheets that were made go all together or none does: half of them would refer to what is gone. */
function undoneMaking(
  { snapshot, attachments }: Now,
  made: readonly MadeSheet[],
): Pick<UndoPlan, 'edits' | 'sheets' | 'left'> {
  if (made.length === 0) return { edits: [], sheets: [], left: [] };
  const there = made.flatMap((each) => {
    const sheet = snapshot.sheets.find(({ name }) => name === each.sheet);
    return sheet === undefined ? [] : [{ sheet, each }];
  });
  const names = new Set(there.map(({ sheet }) => sheet.name));
  const references = referencesIn(snapshot, attachments);
  const left = there.flatMap(({ sheet, each }): readonly LeftPlace[] => {
    const place = `«${sheet.name}»`;
    if (contentHash(cellsOf(sheet)) !== each.hash) return [{ place, reason: 'inUse' }];
    const added = addedToSheet(attachments, sheet.name, each.attached);
    if (added.length > 0) return [{ place, reason: 'attached', found: added.map(foundOf) }];
    const reference = referenceTo(references, sheet.name, names);
    return reference === null ? [] : [{ place, reason: 'referred', found: [reference] }];
  });
  if (left.length > 0 || there.length === 0) return { edits: [], sheets: [], left };
  const stays = snapshot.sheets.some(({ name, visibility }) => visibility === 'Visible' && !names.has(name));
  return {
    edits: [
      ...(stays ? [] : [{ kind: 'addSheet', sheet: EMPTY_SHEET } as const]),
      ...[...names].map((sheet): Edit => ({ kind: 'deleteSheet', sheet })),
    ],
    sheets: [...names],
    left,
  };
}

function missing({ sheet, rows, added }: WrittenSheet): readonly LeftPlace[] {
  const at = (row: number, column: number): LeftPlace => leftAt({ sheet, row, column }, 'notFound');
  return [
    ...rows.flatMap(({ row, cells }) => cells.map(({ column }) => at(row, column))),
    ...added.map(({ row, cells }) => at(row, cells[0]?.[0] ?? 1)),
  ];
}

/** Whether an undo may delete something, so that what is attached to it has to be known. */
export const mayDelete = (entry: HistoryEntry): boolean => deletableSheets(entry).length > 0;

/**
 * How an entry is undone on the workbook as it is. Cells that hold again what they held before are left out.
 *
 * @param attachments those of the whole workbook, where the undo {@link mayDelete}
 * @example planUndo(entry, snapshot, attachments).left // => [{ place: 'Plan!E9', reason: 'changed' }]
 */
export function planUndo(
  entry: HistoryEntry,
  snapshot: WorkbookSnapshot,
  attachments: Attachments = NO_ATTACHMENTS,
): UndoPlan {
  const now = { snapshot, attachments };
  const edits: Edit[] = [];
  const cells: CellRef[] = [];
  const rows: CellRef[] = [];
  const left: LeftPlace[] = [];
  for (const written of entry.sheets) {
    const place = placeOf(snapshot, written);
    if (place === null) {
      left.push(...missing(written));
      continue;
    }
    const undone = undoneSheet(now, place, written);
    const { name } = place.sheet;
    edits.push(...restoringEdits(undone.writings), ...deletions(name, undone.rows));
    cells.push(...undone.writings.map(({ cell }) => cell));
    rows.push(...undone.rows.map((row) => ({ sheet: name, row, column: 1 })));
    left.push(...undone.left);
  }
  const making = undoneMaking(now, entry.made);
  const isOnlyHighlight = entry.highlight === 'made' && entry.sheets.length === 0;
  const highlight = isOnlyHighlight ? removeHighlightEdits(snapshot) : [];
  return {
    edits: [...edits, ...making.edits, ...highlight],
    cells,
    rows,
    sheets: making.sheets,
    removesHighlight: highlight.length > 0,
    left: [...left, ...making.left],
    untold: rows.length + making.sheets.length > 0 ? attachments.untold : [],
  };
}
