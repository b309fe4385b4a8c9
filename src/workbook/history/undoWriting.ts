/**
 * Works out how an entry of the history is undone: rows are found by what identifies them and columns by their headings, and
 * only cells that still hold what was written are put back. Pure.
 */
import type { CellRef } from '../../domain/registers/cell';
import { cellAddress, columnLetters } from '../../domain/registers/cell';
import type { CellChange } from '../changes/cellChanges';
import { blankCells, withChanges } from '../changes/cellChanges';
import type { CellContent, Writing } from '../changes/repairs';
import { writingEdits } from '../changes/repairs';
import type { Area, Edit } from '../edits/edits';
import { parseReportMark } from '../edits/parseReportMark';
import { removeHighlightEdits } from '../highlight/highlight';
import { lastUsedColumn, lastUsedRow, numberFormatAt, textAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type {
  AddedRow,
  HistoryEntry,
  MadeSheet,
  Undoable,
  WrittenCell,
  WrittenRow,
  WrittenSheet,
} from './historyEntry';
import { cellsOf, contentHash, contentOf, holds, isFormula } from './historyEntry';
import type { Attachment, AttachmentKind, Attachments } from './attachments';
import { addedToRows, addedToSheet, NO_ATTACHMENTS } from './attachments';
import type { RestoredMark } from './deliveryMarks';
import { undoneMarks } from './deliveryMarks';
import type { Place } from './places';
import { addedRow, editedRow, isAsAdded, placeOf, placeOn } from './places';
import { deletableSheets } from './recordWriting';
import type { Found } from './rowReferences';
import { foundOf, referencesIn, referenceTo, referredRows } from './rowReferences';

/** Why a place stays as it is. */
export type LeftReason =
  /** The cell holds something else by now. */
  | 'changed'
  /** What was written stands in another row of its column. */
  | 'moved'
  /** A later entry of the history wrote there. */
  | 'later'
  /** A later entry put another content on the sheet that was made. */
  | 'replacedSince'
  /** The content of the sheet was replaced by this entry, and is not kept. */
  | 'overwritten'
  /** It is the heading of a column in which something is left. */
  | 'heading'
  /** Its row is blank again and stays between others: something else is in it or beside it. */
  | 'gap'
  /** A part of its text has a format of its own, which no add-in can put back. */
  | 'richText'
  /** Its row or its sheet was not found. */
  | 'notFound'
  /** Other rows say the same as its row. */
  | 'alike'
  /** Somebody wrote in a row or on a sheet that was added. */
  | 'inUse'
  /** A person marked the report as delivered. */
  | 'delivered'
  /** No sheet has the name of the one that was made, and none says the same. */
  | 'noSheet'
  /** The sheet of that name is another one, which a later entry made. */
  | 'madeSince'
  /** It was made together with a sheet that stays. */
  | 'together'
  /** Somebody put something else on a row or a sheet that was added: a link, a note, a validation. */
  | 'attached'
  /** Something refers to a row or a sheet that was added. */
  | 'referred';

export interface LeftPlace {
  /** The address of a cell, or the name of a sheet in quotes. */
  readonly place: string;
  readonly reason: LeftReason;
  /** What the later entry did, where only one wrote on the sheet. */
  readonly by?: string;
  /** What is attached or refers. */
  readonly found?: readonly Found[];
  /** The cell that says what was written in it. */
  readonly now?: string;
  /** A cell in which somebody wrote, and what it says. */
  readonly says?: { readonly cell: string; readonly text: string };
}

const leftAt = (cell: CellRef, reason: LeftReason): LeftPlace => ({ place: cellAddress(cell), reason });

/** A cell that is put back. */
export interface RestoredCell extends CellRef {
  /** What it holds, and what it held before. */
  readonly now: CellContent;
  readonly back: CellContent;
}

export interface UndoPlan {
  /** None when nothing of the entry is there any more. */
  readonly edits: readonly Edit[];
  readonly cells: readonly RestoredCell[];
  /** Rows that are deleted, at their first cell. */
  readonly rows: readonly CellRef[];
  /** Sheets that are deleted. */
  readonly sheets: readonly string[];
  /** Reports of which it is said again whether they were delivered. */
  readonly marks: readonly RestoredMark[];
  readonly removesHighlight: boolean;
  readonly left: readonly LeftPlace[];
  /** What of the entry is not undone. */
  readonly remaining: Undoable;
  /** What may be on rows or sheets that go, or in cells that are written, and this Excel does not tell. */
  readonly untold: readonly AttachmentKind[];
}

/** The sheet that stays when all others go: Excel keeps at least one. */
const EMPTY_SHEET = 'Hoja1';

/** The workbook as it is. */
interface Now {
  readonly snapshot: WorkbookSnapshot;
  readonly attachments: Attachments;
  /** Returns a sheet as it would be without what later entries wrote. */
  readonly beforeLater: (sheet: SheetSnapshot) => SheetSnapshot;
  /** Those that came after and were not undone. */
  readonly later: readonly HistoryEntry[];
}

/**
 * Whether the content of a sheet that was made was replaced by one of the entries after it. Where one of them made a sheet of
 * its name, that is another sheet: this one was renamed or deleted before.
 * @example isReplacedBy([again], 'Informe 2023-11')
 */
export function isReplacedBy(later: readonly HistoryEntry[], sheet: string): boolean {
  for (const { replaced = [], made } of [...later].sort((a, b) => a.id - b.id)) {
    if (replaced.includes(sheet)) return true;
    if (made.some((each) => each.sheet === sheet)) return false;
  }
  return false;
}

/** The sheets of a workbook that may be those of an entry: none that a later one made. */
const sheetsBefore = (
  { sheets }: WorkbookSnapshot,
  later: readonly HistoryEntry[],
): readonly SheetSnapshot[] =>
  sheets.filter(({ name }) => !later.some(({ made }) => made.some(({ sheet }) => sheet === name)));

/** The sheet of its name; where it was renamed, the only one that is as it was made. */
function madeSheetOf(sheets: readonly SheetSnapshot[], made: MadeSheet): SheetSnapshot | null {
  const named = sheets.find(({ name }) => name === made.sheet);
  if (named !== undefined) return named;
  const [only, another] = sheets.filter((sheet) => isAsMade(sheet, made));
  return another === undefined ? (only ?? null) : null;
}

/** Whether a person marked the report on a sheet as delivered. */
const isDelivered = ({ reportMark }: SheetSnapshot): boolean =>
  reportMark !== null && parseReportMark(reportMark)?.delivered !== undefined;

/** A place that a later entry wrote, with what that one did where it is the only one on the sheet. */
function byLater(place: LeftPlace, sheet: string, later: readonly HistoryEntry[]): LeftPlace {
  if (place.reason !== 'later') return place;
  const [only, another] = later.filter(({ sheets }) => sheets.some((each) => each.sheet === sheet));
  return only === undefined || another !== undefined ? place : { ...place, by: only.action };
}

/** Returns the sheets of a workbook without what some entries wrote, once they are asked for. */
function withoutLater(snapshot: WorkbookSnapshot, later: readonly HistoryEntry[]): Now['beforeLater'] {
  let book: WorkbookSnapshot | null = null;
  return (sheet) => {
    book ??= [...later].sort((a, b) => b.id - a.id).reduce(withoutEntry, snapshot);
    return book.sheets.find(({ name }) => name === sheet.name) ?? sheet;
  };
}

/** The changes that leave nothing in a row. */
function blankRow(sheet: SheetSnapshot, row: number): readonly CellChange[] {
  const blank: CellContent = { value: '', numberFormat: 'General' };
  return Array.from({ length: lastUsedColumn(sheet) - sheet.firstColumn + 1 }, (_, index) => {
    return { cell: { sheet: sheet.name, row, column: sheet.firstColumn + index }, from: blank, to: blank };
  });
}

/** A workbook without the cells of an entry; rows that were added are blanked. */
function withoutEntry(snapshot: WorkbookSnapshot, { sheets }: HistoryEntry): WorkbookSnapshot {
  return sheets.reduce((book, written) => {
    const place = placeOf(book, written);
    if (place === null) return book;
    const { sheet } = place;
    const cells = written.rows.flatMap((row) => cellsToRestore(place, row).writings);
    const rows = written.added.flatMap((added) => addedRow(place, added)?.row ?? []);
    const blanks = rows.flatMap((row) => blankRow(sheet, row));
    const changes = cells.map(({ cell, before, content }) => ({ cell, from: before, to: content }));
    const isUsed = ({ cell }: { readonly cell: CellRef }): boolean =>
      cell.row >= sheet.firstRow && cell.column >= sheet.firstColumn;
    return withChanges(book, [...changes, ...blanks].filter(isUsed));
  }, snapshot);
}

interface Undone {
  readonly writings: readonly Writing[];
  /** Rows to delete. */
  readonly rows: readonly number[];
  readonly left: readonly LeftPlace[];
  /** What of it is not undone. */
  readonly remaining: WrittenSheet;
}

/** A cell of a row that still holds what was written, or why another one stays. */
interface RowCells {
  readonly writings: readonly (Writing & { readonly column: number })[];
  readonly left: readonly (LeftPlace & { readonly column: number })[];
}

/** A record that was put into a blank row, of which people changed a part since: like a row that was added, it stays whole. */
function editedRecord(place: Place, { row, keys, cells }: WrittenRow): ReturnType<typeof editedRow> {
  return keys.length > 0
    ? null
    : editedRow(place, { row, cells: cells.map(({ column, to }) => [column, to.value]) });
}

function cellsToRestore(
  place: Place,
  written: WrittenRow,
  reasonAt: (row: number, column: number, to: CellValue) => LeftReason = () => 'changed',
): RowCells {
  const { sheet, columnOf } = place;
  const row = place.rowOf(written);
  if (typeof row !== 'number') {
    const edited = editedRecord(place, written);
    const leave = ({ column }: WrittenCell): RowCells['left'][number] =>
      edited === null
        ? { ...leftAt({ sheet: sheet.name, row: written.row, column }, row), column }
        : {
            ...leftAt({ sheet: sheet.name, row: edited.row, column: columnOf(column) }, 'inUse'),
            ...saidIn(sheet, edited),
            column,
          };
    return { writings: [], left: written.cells.map(leave) };
  }
  const writings: RowCells['writings'][number][] = [];
  const left: RowCells['left'][number][] = [];
  for (const each of written.cells) {
    const { column, from, to } = each;
    const cell = { sheet: sheet.name, row, column: columnOf(column) };
    if (holds(sheet, row, cell.column, to.value)) {
      const before = { value: to.value, numberFormat: numberFormatAt(sheet, row, cell.column) };
      writings.push({ cell, before, content: from, column });
      continue;
    }
    const isBack = holds(sheet, row, cell.column, from.value);
    const reason = isBack ? 'changed' : reasonAt(row, cell.column, to.value);
    const standsIn = reason === 'changed' ? place.standsIn(each) : null;
    if (standsIn !== null)
      left.push({ ...leftAt(cell, 'moved'), now: cellAddress({ ...cell, row: standsIn }), column });
    else if (!isBack) left.push({ ...leftAt(cell, reason), column });
  }
  return { writings, left };
}

/** Whether a cell is the heading of a column that was added, under which something is left. */
function isHeadingInUse(
  { sheet }: Place,
  { cell, content, before }: Writing,
  going: ReadonlySet<string>,
  rows: ReadonlySet<number>,
): boolean {
  if (content.value !== '' || typeof before.value !== 'string') return false;
  const { row: heading, column } = cell;
  for (let row = sheet.firstRow; row < heading; row++) if (contentOf(sheet, row, column) !== '') return false;
  for (let row = heading + 1; row <= lastUsedRow(sheet); row++) {
    if (contentOf(sheet, row, column) === '' || rows.has(row) || going.has(`${row} ${column}`)) continue;
    return true;
  }
  return false;
}

/** Whether a cell is a heading of a table that keeps its column: blanked, Excel would give it a name of its own. */
function isHeadingOfTable({ tables }: SheetSnapshot, shrunk: Shrunk, { cell, content }: Writing): boolean {
  if (content.value !== '') return false;
  return tables.some((table) => {
    const { row, column, columns } = shrunk.find((each) => each.table === table.name)?.area ?? table;
    return cell.row === row && column <= cell.column && cell.column < column + columns;
  });
}

/** Whether a part of a cell's text has a format of its own. */
const isRich = ({ found }: Attachments, { sheet, row, column }: CellRef): boolean =>
  found.some(
    ({ kind, sheet: on, areas }) =>
      kind === 'richText' && on === sheet && areas.some((area) => area.row === row && area.column === column),
  );

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

/** The first cell of an added row that does not say what was written there. */
function saidIn(
  sheet: SheetSnapshot,
  { row, cells }: NonNullable<ReturnType<typeof addedRow>>,
): Pick<LeftPlace, 'says'> {
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    if (holds(sheet, row, column, cells.get(column) ?? '')) continue;
    return { says: { cell: `${columnLetters(column)}${row}`, text: textAt(sheet, row, column) } };
  }
  return {};
}

/** Rows that were added: those that are as they were added and have nothing of a person go. */
function undoneAdditions(
  { snapshot, attachments, beforeLater }: Now,
  place: Place,
  { added: rows, attached: kept }: WrittenSheet,
): Pick<Undone, 'rows' | 'left'> & { readonly remaining: readonly AddedRow[] } {
  const { sheet, columnOf } = place;
  const { name } = sheet;
  const column = columnOf(rows[0]?.cells[0]?.[0] ?? 1);
  const reasons = new Map<AddedRow, LeftPlace>();
  const asAdded = new Map<number, AddedRow>();
  for (const row of rows) {
    const found = addedRow(place, row) ?? editedRow(place, row);
    const leave = (reason: LeftReason): void =>
      void reasons.set(row, leftAt({ sheet: name, row: found?.row ?? row.row, column }, reason));
    if (found === null) leave('notFound');
    else if (isAsAdded(sheet, found.row, found.cells)) asAdded.set(found.row, row);
    else if (isAsAdded(beforeLater(sheet), found.row, found.cells)) leave('later');
    else
      reasons.set(row, {
        ...leftAt({ sheet: name, row: found.row, column }, 'inUse'),
        ...saidIn(sheet, found),
      });
  }
  const going = [...asAdded.keys()];
  const attached = attachedRows(addedToRows(attachments, name, new Set(going), kept), going);
  const free = going.filter((row) => !attached.has(row));
  const references = free.length === 0 ? [] : referencesIn(snapshot, attachments);
  const referred = referredRows(references, name, free);
  const keep = (row: number, reason: LeftReason, found: readonly Found[]): void => {
    const added = asAdded.get(row);
    if (added !== undefined) reasons.set(added, { ...leftAt({ sheet: name, row, column }, reason), found });
  };
  for (const [row, found] of attached) keep(row, 'attached', found);
  for (const [row, found] of referred) keep(row, 'referred', [found]);
  return {
    rows: free.filter((row) => !referred.has(row)),
    left: rows.flatMap((row) => reasons.get(row) ?? []),
    remaining: rows.filter((row) => reasons.has(row)),
  };
}

/** Cells of a row that are put back, or a row that goes. */
interface Step {
  readonly rows: readonly number[];
  readonly changes: readonly CellChange[];
}

/**
 * Returns the steps that have to wait: without what they take away, a later entry would not find one of its rows any more. All
 * of them wait where it cannot be told which one does it.
 */
function waitingSteps<Each extends Step>(
  { snapshot, later }: Now,
  { sheet }: Place,
  steps: readonly Each[],
): ReadonlySet<Each> {
  const written = later.flatMap(({ sheets }) => sheets.filter((each) => each.sheet === sheet.name));
  const rowsOn = (on: SheetSnapshot): readonly unknown[] =>
    written.flatMap((each) => each.rows.map(placeOn(on, each).rowOf));
  const waiting = new Set<Each>();
  if (written.length === 0) return waiting;
  const before = rowsOn(sheet);
  for (;;) {
    const going = steps.filter((step) => !waiting.has(step));
    const changes = going.flatMap((step) => step.changes);
    const after = rowsOn(withChanges({ ...snapshot, sheets: [sheet] }, changes).sheets[0] ?? sheet);
    const lost = new Set(before.filter((row, index) => typeof row === 'number' && after[index] !== row));
    if (lost.size === 0 || going.length === 0) return waiting;
    const causing = going.filter(({ rows }) => rows.some((row) => lost.has(row)));
    for (const step of causing.length > 0 ? causing : going) waiting.add(step);
  }
}

/** A row of an entry, and what of it is put back. */
interface RowPart extends RowCells {
  readonly row: WrittenRow;
}

/** A row of which nothing is put back before a later entry is undone. */
const waitingPart = (part: RowPart): RowPart => ({
  ...part,
  writings: [],
  left: [...part.writings.map(({ cell, column }) => ({ ...leftAt(cell, 'later'), column })), ...part.left],
});

/**
 * The rows of an entry, those whole on which a later entry wrote or by which it finds its own, and the added rows of which it
 * needs none.
 */
function withoutWaiting(
  now: Now,
  place: Place,
  parts: readonly RowPart[],
  goingRows: readonly number[],
): { readonly parts: readonly RowPart[]; readonly rows: ReadonlySet<number> } {
  const overwritten = parts.map((part) =>
    part.left.some(({ reason }) => reason === 'later') ? waitingPart(part) : part,
  );
  const steps = [
    ...overwritten.map((part) => ({
      part,
      rows: part.writings.map(({ cell }) => cell.row),
      changes: part.writings.map(({ cell, before, content }) => ({ cell, from: before, to: content })),
    })),
    ...goingRows.map((row) => ({
      part: null,
      rows: [row],
      changes: blankRow(place.sheet, row),
    })),
  ].filter(({ changes }) => changes.length > 0);
  const waiting = [...waitingSteps(now, place, steps)];
  const parted = new Set(waiting.map(({ part }) => part));
  return {
    parts: overwritten.map((part) => (parted.has(part) ? waitingPart(part) : part)),
    rows: new Set(waiting.flatMap(({ part, rows }) => (part === null ? rows : []))),
  };
}

type Additions = ReturnType<typeof undoneAdditions>;

/** Whether a row was blank before it was written, and would be again between others. */
function leavesGap(sheet: SheetSnapshot, { row, writings, left }: RowPart): boolean {
  const [first] = writings;
  if (first === undefined || left.length > 0 || writings.length < row.cells.length) return false;
  const wasBlank = row.keys.length === 0 && writings.every(({ content }) => content.value === '');
  const at = first.cell.row;
  const now = new Map(writings.map(({ cell, before }) => [cell.column, before.value]));
  const goesOn = [...now.keys()].some((column) => contentOf(sheet, at + 1, column) !== '');
  return wasBlank && goesOn && isAsAdded(sheet, at, now);
}

/** Whether nothing stands beside the rows that a row is one of, from it on, which would move up with them. */
function standsAlone(sheet: SheetSnapshot, { writings }: RowPart): boolean {
  const row = writings[0]?.cell.row ?? 0;
  const isIn = (column: number): boolean =>
    [row - 1, row, row + 1].some((each) => contentOf(sheet, each, column) !== '');
  const columns = writings.map(({ cell }) => cell.column);
  let [first, last] = [Math.min(...columns), Math.max(...columns)];
  while (first > sheet.firstColumn && isIn(first - 1)) first--;
  while (last < lastUsedColumn(sheet) && isIn(last + 1)) last++;
  const isOwn = ({ column, columns: width }: Area): boolean => first <= column && column + width - 1 <= last;
  const isBelow = (area: Area): boolean => area.row + area.rows > row;
  const areas = [...sheet.tables, ...sheet.pivotTables, ...(sheet.merges ?? [])];
  if (areas.some((area) => isBelow(area) && !isOwn(area))) return false;
  return ![...cellsOf(sheet)].some(
    ([at, column, content]) => at > row && content !== '' && (column < first || column > last),
  );
}

/**
 * The rows into which a writing put all that is in them and that would be left blank between others: those that go whole, and
 * those that stay, because something else is on them, beside them or refers to them.
 */
function gapsOf(
  { snapshot, attachments }: Now,
  { sheet }: Place,
  parts: readonly RowPart[],
): { readonly going: ReadonlySet<RowPart>; readonly staying: ReadonlySet<RowPart> } {
  const gaps = parts.filter((part) => leavesGap(sheet, part));
  const rowOf = ({ writings }: RowPart): number => writings[0]?.cell.row ?? 0;
  const alone = gaps.filter((part) => standsAlone(sheet, part)).map(rowOf);
  const attached = attachedRows(addedToRows(attachments, sheet.name, new Set(alone), []), alone);
  const free = alone.filter((row) => !attached.has(row));
  const references = free.length === 0 ? [] : referencesIn(snapshot, attachments);
  const referred = referredRows(references, sheet.name, free);
  const going = new Set(gaps.filter((part) => free.includes(rowOf(part)) && !referred.has(rowOf(part))));
  return { going, staying: new Set(gaps.filter((part) => !going.has(part))) };
}

/** Rows that were added, without those that have to wait. */
function keptToo(
  place: Place,
  { added }: WrittenSheet,
  { rows, left, remaining }: Additions,
  waiting: ReadonlySet<number>,
): Additions {
  if (waiting.size === 0) return { rows, left, remaining };
  const column = place.columnOf(added[0]?.cells[0]?.[0] ?? 1);
  const stay = (row: AddedRow): boolean => waiting.has(addedRow(place, row)?.row ?? 0);
  return {
    rows: rows.filter((row) => !waiting.has(row)),
    left: [...left, ...[...waiting].map((row) => leftAt({ sheet: place.sheet.name, row, column }, 'later'))],
    remaining: added.filter((row) => remaining.includes(row) || stay(row)),
  };
}

function undoneSheet(now: Now, place: Place, written: WrittenSheet): Undone {
  const { sheet } = place;
  const additions = undoneAdditions(now, place, written);
  const reasonAt = (row: number, column: number, to: CellValue): LeftReason =>
    holds(now.beforeLater(sheet), row, column, to) ? 'later' : 'changed';
  const isThereBefore = (row: WrittenRow): boolean =>
    typeof placeOn(now.beforeLater(sheet), written).rowOf(row) === 'number';
  const all = written.rows.map((row): RowPart => {
    const { writings, left } = cellsToRestore(place, row, reasonAt);
    const isLater = typeof place.rowOf(row) !== 'number' && now.later.length > 0 && isThereBefore(row);
    return {
      row,
      writings,
      left: isLater ? left.map((each) => ({ ...each, reason: 'later' as const })) : left,
    };
  });
  const { parts, rows: waiting } = withoutWaiting(now, place, all, additions.rows);
  const { rows, left: kept, remaining: added } = keptToo(place, written, additions, waiting);
  const rich = new Set(
    parts.flatMap(({ writings }) => writings.filter(({ cell }) => isRich(now.attachments, cell))),
  );
  const plain = parts.flatMap(({ writings }) => writings.filter((writing) => !rich.has(writing)));
  const going = new Set(plain.map(({ cell: { row, column } }) => `${row} ${column}`));
  const gaps = gapsOf(now, place, parts);
  const gone = [...gaps.going].flatMap(({ writings }) => writings[0]?.cell.row ?? []);
  const shrunk = shrunkTables(sheet, written, { writings: plain, rows });
  const headings = new Set(
    plain.filter(
      (writing) =>
        isHeadingInUse(place, writing, going, new Set(rows)) || isHeadingOfTable(sheet, shrunk, writing),
    ),
  );
  const leftOf = ({ writings, left }: RowCells): RowCells['left'] => [
    ...left,
    ...writings
      .filter((writing) => rich.has(writing) || headings.has(writing))
      .map((writing) => ({
        ...leftAt(writing.cell, rich.has(writing) ? 'richText' : 'heading'),
        column: writing.column,
      })),
  ];
  const remaining = parts.flatMap((part): readonly WrittenRow[] => {
    const columns = new Set(leftOf(part).map(({ column }) => column));
    const cells = part.row.cells.filter(({ column }) => columns.has(column));
    return cells.length === 0 ? [] : [{ ...part.row, cells }];
  });
  const blank = [...gaps.staying].flatMap(({ writings }) =>
    writings.slice(0, 1).map(({ cell }) => leftAt(cell, 'gap')),
  );
  return {
    writings: plain.filter((writing) => !headings.has(writing) && !gone.includes(writing.cell.row)),
    rows: [...rows, ...gone],
    left: [...parts.flatMap(leftOf).map(({ column: _, ...each }) => each), ...kept, ...blank].map((each) =>
      byLater(each, sheet.name, now.later),
    ),
    remaining: { ...written, rows: remaining, added },
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

type Shrunk = readonly Extract<Edit, { readonly kind: 'resizeTable' }>[];

/**
 * Tables that grew, without the rows and columns of those that are blank at their end once the cells are put back and the
 * added rows are gone. The rows above totals stay.
 */
function shrunkTables(
  sheet: SheetSnapshot,
  { grown = [] }: WrittenSheet,
  { writings, rows: going }: Pick<Undone, 'writings' | 'rows'>,
): Shrunk {
  const back = new Map(
    writings.map(({ cell, content }) => [`${cell.row} ${cell.column}`, content.value] as const),
  );
  const isBlank = ({ row, column, rows, columns }: Area, gone: readonly number[] = []): boolean => {
    for (let r = row; r < row + rows; r++)
      if (gone.includes(r)) continue;
      else
        for (let c = column; c < column + columns; c++)
          if ((back.get(`${r} ${c}`) ?? contentOf(sheet, r, c)) !== '') return false;
    return true;
  };
  return grown.flatMap((growth) => {
    const table = sheet.tables.find(({ name }) => name === growth.table);
    if (table === undefined) return [];
    const { row, column } = table;
    let { rows, columns } = table;
    const least = table.hasTotals === true ? rows : Math.max(2, rows - growth.rows);
    const narrowest = columns - growth.columns;
    while (rows > least && isBlank({ row: row + rows - 1, column, rows: 1, columns })) rows--;
    const lastColumn = (): Area => ({ row, column: column + columns - 1, rows, columns: 1 });
    while (columns > narrowest && isBlank(lastColumn(), going)) columns--;
    if (rows === table.rows && columns === table.columns) return [];
    return [
      { kind: 'resizeTable', sheet: sheet.name, table: table.name, area: { row, column, rows, columns } },
    ];
  });
}

/** The edits that give rows their looks back in which all is put back that was written beside them. */
function restoringLooks(
  { sheet, columnOf, rowOf }: Place,
  written: WrittenSheet,
  undone: Undone,
): readonly Edit[] {
  const back = new Set(undone.writings.map(({ cell: { row, column } }) => `${row} ${column}`));
  return (written.looks ?? []).flatMap(({ row, area, from, to }) => {
    const own = written.rows.find((each) => each.row === row);
    const now = own && rowOf(own);
    if (own === undefined || typeof now !== 'number') return [];
    const isIn = (column: number): boolean => area.column <= column && column < area.column + area.columns;
    const inArea = own.cells.filter(({ column }) => isIn(column));
    const cells = inArea.length > 0 ? inArea : own.cells;
    if (!cells.every(({ column }) => back.has(`${now} ${columnOf(column)}`))) return [];
    const place = { ...area, row: area.row + now - row, column: columnOf(area.column) };
    return [{ kind: 'restoreLook', sheet: sheet.name, area: place, from, to }];
  });
}

/** The edits that put contents back: formulas as formulas. */
function restoringEdits(snapshot: WorkbookSnapshot, writings: readonly Writing[]): readonly Edit[] {
  const formulas = writings.filter(({ content }) => isFormula(content.value));
  return [
    ...writingEdits(
      writings.filter((writing) => !formulas.includes(writing)),
      blankCells(snapshot),
    ),
    ...formulas.map(({ cell, content }): Edit => {
      const { sheet, row, column } = cell;
      return { kind: 'writeFormulas', sheet, row, column, formulas: [[String(content.value)]] };
    }),
  ];
}

/** Whether a sheet is as it was made, but for cells that a person filled with it and that are blank again. */
function isAsMade(sheet: SheetSnapshot, { hash, filled }: MadeSheet): boolean {
  if (contentHash(cellsOf(sheet)) === hash) return true;
  if (filled === null) return false;
  const { rowOf, columnOf } = placeOn(sheet, filled);
  const blanked = filled.rows.flatMap((written) => {
    const row = rowOf(written);
    if (typeof row !== 'number') return [];
    return written.cells
      .map(({ column, from, to }) => ({ column: columnOf(column), from, to }))
      .filter(({ column, from }) => holds(sheet, row, column, from.value))
      .map(({ column, to }) => [row, column, to.value] as const);
  });
  const others = [...cellsOf(sheet)].filter(
    ([row, column]) => !blanked.some(([r, c]) => r === row && c === column),
  );
  return contentHash([...others, ...blanked]) === hash;
}

/** The sheets that were made of which something does not let them go, and what it is. */
function staying(
  { snapshot, attachments, beforeLater, later }: Now,
  there: readonly { readonly sheet: SheetSnapshot; readonly each: MadeSheet }[],
): readonly LeftPlace[] {
  const names = new Set(there.map(({ sheet }) => sheet.name));
  const references = there.length === 0 ? [] : referencesIn(snapshot, attachments);
  return there.flatMap(({ sheet, each }): readonly LeftPlace[] => {
    const place = `«${sheet.name}»`;
    if (isDelivered(sheet)) return [{ place, reason: 'delivered' }];
    if (!isAsMade(sheet, each)) {
      if (isReplacedBy(later, sheet.name)) return [{ place, reason: 'replacedSince' }];
      const isLater = isAsMade(beforeLater(sheet), each);
      return [byLater({ place, reason: isLater ? 'later' : 'inUse' }, sheet.name, later)];
    }
    const added = addedToSheet(attachments, sheet.name, each.attached);
    if (added.length > 0) return [{ place, reason: 'attached', found: added.map(foundOf) }];
    const reference = referenceTo(references, sheet.name, names);
    return reference === null ? [] : [{ place, reason: 'referred', found: [reference] }];
  });
}

/**
 * Sheets that were made go all together or none does: half of them would refer to what is gone. From a sheet that stays go the
 * cells that a person filled with it.
 */
function undoneMaking(
  now: Now,
  made: readonly MadeSheet[],
): Pick<UndoPlan, 'edits' | 'sheets' | 'left'> & {
  readonly filled: readonly Placed[];
  readonly remaining: readonly MadeSheet[];
} {
  const { snapshot, later } = now;
  const own = sheetsBefore(snapshot, later);
  const there: { readonly sheet: SheetSnapshot; readonly each: MadeSheet }[] = [];
  const gone: LeftPlace[] = [];
  for (const each of made) {
    const sheet = madeSheetOf(own, each);
    if (sheet !== null) there.push({ sheet, each });
    else {
      const isOther = snapshot.sheets.some(({ name }) => name === each.sheet);
      gone.push({ place: `«${each.sheet}»`, reason: isOther ? 'madeSince' : 'noSheet' });
    }
  }
  const names = new Set(there.map(({ sheet }) => sheet.name));
  const stays = staying(now, there);
  if (stays.length > 0) {
    const filled = there.flatMap(({ sheet, each }) =>
      each.filled === null ? [] : [{ place: placeOn(sheet, each.filled), written: each.filled }],
    );
    const named = new Set(stays.map(({ place }) => place));
    const others = there
      .map(({ sheet }): LeftPlace => ({ place: `«${sheet.name}»`, reason: 'together' }))
      .filter(({ place }) => !named.has(place));
    return { edits: [], sheets: [], left: [...stays, ...others, ...gone], filled, remaining: made };
  }
  if (there.length === 0) return { edits: [], sheets: [], left: gone, filled: [], remaining: [] };
  const isEmptied = !snapshot.sheets.some(
    ({ name, visibility }) => visibility === 'Visible' && !names.has(name),
  );
  return {
    edits: [
      ...(isEmptied ? [{ kind: 'addSheet', sheet: EMPTY_SHEET } as const] : []),
      ...[...names].map((sheet): Edit => ({ kind: 'deleteSheet', sheet })),
    ],
    sheets: [...names],
    left: gone,
    filled: [],
    remaining: [],
  };
}

/** What was written on a sheet, and where it is by now; `null` where it is not found. */
interface Placed {
  readonly place: Place | null;
  readonly written: WrittenSheet;
}

function missing({ sheet, rows, added }: WrittenSheet): readonly LeftPlace[] {
  const at = (row: number, column: number): LeftPlace => leftAt({ sheet, row, column }, 'notFound');
  return [
    ...rows.flatMap(({ row, cells }) => cells.map(({ column }) => at(row, column))),
    ...added.map(({ row, cells }) => at(row, cells[0]?.[0] ?? 1)),
  ];
}

/** Whether an undo may delete something, so that what is attached to it has to be known. */
export const mayDelete = (entry: HistoryEntry, snapshot: WorkbookSnapshot): boolean =>
  deletableSheets(entry).length > 0 ||
  entry.sheets.some((written) => {
    const place = placeOf(snapshot, written);
    if (place === null) return false;
    return written.rows.some((row) => leavesGap(place.sheet, { row, ...cellsToRestore(place, row) }));
  });

/** The headings that entries left which were undone while their columns were in use. */
export const headingsLeft = (known: readonly HistoryEntry[]): readonly WrittenSheet[] =>
  known.flatMap(({ isUndone, hasEnded, sheets }) => (isUndone && hasEnded !== true ? sheets : []));

/** Headings that earlier undos left, under which nothing is any more. */
function freedHeadings(place: Place, undone: Undone, waiting: readonly WrittenSheet[]): readonly Writing[] {
  const going = new Set(undone.writings.map(({ cell: { row, column } }) => `${row} ${column}`));
  const rows = new Set(undone.rows);
  return waiting
    .flatMap((written) =>
      written.rows.flatMap((row) => cellsToRestore(placeOn(place.sheet, written), row).writings),
    )
    .filter(
      (writing) =>
        writing.content.value === '' &&
        !isHeadingInUse(place, writing, going, rows) &&
        !isHeadingOfTable(place.sheet, [], writing),
    );
}

const isLeft = ({ rows, added }: WrittenSheet): boolean => rows.length + added.length > 0;

/**
 * How an entry is undone on the workbook as it is. Cells that hold again what they held before are left out.
 *
 * @param attachments those of the whole workbook, where the undo {@link mayDelete}
 * @param later the entries that came after it and were not undone
 * @param waiting the headings that earlier undos left, see {@link headingsLeft}
 * @example planUndo(entry, snapshot, attachments).left // => [{ place: 'Plan!E9', reason: 'changed' }]
 */
export function planUndo(
  entry: HistoryEntry,
  snapshot: WorkbookSnapshot,
  attachments: Attachments = NO_ATTACHMENTS,
  later: readonly HistoryEntry[] = [],
  waiting: readonly WrittenSheet[] = [],
): UndoPlan {
  const now: Now = { snapshot, attachments, beforeLater: withoutLater(snapshot, later), later };
  const making = undoneMaking(now, entry.made);
  const edits: Edit[] = [];
  const cells: RestoredCell[] = [];
  const rows: CellRef[] = [];
  const left: LeftPlace[] = [];
  const remaining: WrittenSheet[] = [];
  const own = { ...snapshot, sheets: sheetsBefore(snapshot, later) };
  const sheets = entry.sheets.map((written): Placed => ({ place: placeOf(own, written), written }));
  for (const { place, written } of [...sheets, ...making.filled]) {
    if (place === null) {
      left.push(...missing(written));
      remaining.push(written);
      continue;
    }
    const own = undoneSheet(now, place, written);
    const { name } = place.sheet;
    const headings = waiting.filter(({ sheet }) => sheet === name);
    const undone = { ...own, writings: [...own.writings, ...freedHeadings(place, own, headings)] };
    edits.push(
      // A heading that is blanked in a table would get another name.
      ...shrunkTables(place.sheet, written, undone),
      ...restoringEdits(now.snapshot, undone.writings),
      ...[written, ...headings].flatMap((each) => restoringLooks(placeOn(place.sheet, each), each, undone)),
      ...deletions(name, undone.rows),
    );
    cells.push(
      ...undone.writings.map(({ cell, before, content }) => ({ ...cell, now: before, back: content })),
    );
    rows.push(...undone.rows.map((row) => ({ sheet: name, row, column: 1 })));
    left.push(...undone.left);
    remaining.push(undone.remaining);
  }
  const marked = undoneMarks(entry, snapshot.sheets, later);
  const isOnlyHighlight = entry.highlight === 'made' && entry.sheets.length === 0;
  const highlight = isOnlyHighlight ? removeHighlightEdits(snapshot) : [];
  const goes = cells.length + rows.length + making.sheets.length > 0;
  return {
    edits: [...edits, ...making.edits, ...marked.edits, ...highlight],
    cells,
    rows,
    sheets: making.sheets,
    marks: marked.marks,
    removesHighlight: highlight.length > 0,
    left: [
      ...left,
      ...making.left,
      ...marked.left,
      ...(entry.replaced ?? []).map((sheet): LeftPlace => ({ place: `«${sheet}»`, reason: 'overwritten' })),
    ],
    remaining: {
      sheets: remaining.slice(0, entry.sheets.length).filter(isLeft),
      made: making.remaining,
      ...(marked.remaining.length > 0 ? { marks: marked.remaining } : {}),
    },
    untold: goes
      ? attachments.untold.filter((kind) => rows.length + making.sheets.length > 0 || kind === 'richText')
      : [],
  };
}

/** What stays until somebody changes the workbook back cell by cell; the rest waits for another undo, or for what a person takes away. */
const FOR_GOOD: ReadonlySet<LeftReason> = new Set([
  'changed',
  'moved',
  'notFound',
  'alike',
  'overwritten',
  'noSheet',
  'madeSince',
]);

/** What an undo leaves without anything of it being still to undo. */
const DONE: ReadonlySet<LeftReason> = new Set(['heading', 'gap']);

/** Whether an undo leaves nothing to undo: a heading over what others wrote stays, and goes with the last of that. */
export const isDone = ({ remaining: { sheets, made, marks = [] }, left }: UndoPlan): boolean =>
  sheets.length + made.length + marks.length === 0 || left.every(({ reason }) => DONE.has(reason));

/** Whether nothing is undone, and nothing of it could be later. */
export const isForGood = ({ edits, left }: UndoPlan): boolean =>
  edits.length === 0 && left.length > 0 && left.every(({ reason }) => FOR_GOOD.has(reason));

/**
 * What there is still to undo of an entry after an undo that Excel stopped: without the rows and sheets that were there before
 * it and are not any more.
 * @returns `null` where none of them went
 */
export function stillThere(
  { sheets, made, marks }: HistoryEntry,
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
): UndoPlan['remaining'] | null {
  const has = ({ sheets: all }: WorkbookSnapshot, each: MadeSheet): boolean =>
    madeSheetOf(all, each) !== null;
  const went = (written: WrittenSheet, row: AddedRow): boolean => {
    const [was, is] = [placeOf(before, written), placeOf(after, written)];
    return was !== null && is !== null && addedRow(was, row) !== null && addedRow(is, row) === null;
  };
  const rest = {
    sheets: sheets
      .map((written) => ({ ...written, added: written.added.filter((row) => !went(written, row)) }))
      .filter(isLeft),
    made: made.filter((each) => !has(before, each) || has(after, each)),
    ...(marks && { marks }),
  };
  const count = (all: UndoPlan['remaining']): number =>
    all.made.length + all.sheets.reduce((sum, { added }) => sum + added.length, 0);
  return count(rest) === count({ sheets, made }) ? null : rest;
}

/** The cells that an undo writes over, or deletes, in which there is a text. */
export function textsOf({ cells, rows, sheets }: UndoPlan, snapshot: WorkbookSnapshot): readonly CellRef[] {
  const texts: CellRef[] = cells.filter(({ now }) => typeof now.value === 'string' && now.value !== '');
  for (const sheet of snapshot.sheets) {
    const { name } = sheet;
    const isMade = sheets.includes(name);
    const going = new Set(rows.filter((row) => row.sheet === name).map(({ row }) => row));
    if (!isMade && going.size === 0) continue;
    for (const [row, column, content] of cellsOf(sheet))
      if ((isMade || going.has(row)) && typeof content === 'string' && content !== '' && !isFormula(content))
        texts.push({ sheet: name, row, column });
  }
  return texts.map(({ sheet, row, column }) => ({ sheet, row, column }));
}
