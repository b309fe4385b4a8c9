/** Works out from edits, and the workbook on which they were planned, what there will be to undo. Pure. */
import type { CellChange } from '../changes/cellChanges';
import { changeEdits, withChanges } from '../changes/cellChanges';
import type { Edit } from '../edits/edits';
import { constantColumns, KEY_CELLS, keyColumns, rowBefore } from '../edits/expectations';
import { headingTexts } from '../snapshot/columnTexts';
import { formulaAt, lastUsedRow, numberFormatAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type {
  AddedRow,
  GrownTable,
  HistoryEntry,
  MadeSheet,
  Undoable,
  Written,
  WrittenCell,
  WrittenRow,
  WrittenSheet,
} from './historyEntry';
import type { AttachmentKind, Attachments } from './attachments';
import type { SheetLookChange } from './looks';
import { keysOfRows, keysOfSheet } from './attachments';
import { writtenMarks } from './deliveryMarks';
import { contentHash, contentOf, isFormula, isNumberKey, keyOf, nameMark, rowKey } from './historyEntry';

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;

const REPLACING: ReadonlySet<Edit['kind']> = new Set([
  'clearSheet',
  'deleteSheet',
  'renameSheet',
  'deleteRows',
]);

/** Whether the edits of a sheet replace its content: none of its rows is the same afterwards. */
export const replacesContent = (edits: readonly Edit[]): boolean =>
  edits.some(({ kind }) => REPLACING.has(kind));

/** What edits put into the cells of one sheet, by row and column, and the number formats that they set. */
interface PutCells {
  readonly contents: ReadonlyMap<number, ReadonlyMap<number, CellValue>>;
  readonly formatAt: (row: number, column: number) => string | null;
}

function putCells(edits: readonly Edit[]): PutCells {
  const contents = new Map<number, Map<number, CellValue>>();
  const formats = new Map<string, string>();
  const put = (
    { row, column }: { readonly row: number; readonly column: number },
    lines: readonly (readonly (CellValue | null)[])[],
  ): void =>
    lines.forEach((line, r) =>
      line.forEach((content, c) => {
        if (content === null) return;
        const cells = contents.get(row + r) ?? new Map<number, CellValue>();
        contents.set(row + r, cells.set(column + c, content));
      }),
    );
  for (const edit of edits) {
    if (edit.kind === 'write') put(edit, edit.values);
    if (edit.kind === 'writeFormulas') put(edit, edit.formulas);
    if (edit.kind === 'format') putFormat(edit, formats);
  }
  return { contents, formatAt: (row, column) => formats.get(`${row} ${column}`) ?? null };
}

function putFormat(
  { areas, format: { numberFormat } }: EditOf<'format'>,
  formats: Map<string, string>,
): void {
  if (numberFormat === undefined) return;
  for (const { row, column, rows, columns } of areas) {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) formats.set(`${r} ${c}`, numberFormat);
  }
}

type Insertions = readonly EditOf<'insertRows'>[];

/** Returns the rows that have a key in some columns once the edits are written. What was worked out once is kept. */
function rowsAfter(
  sheet: SheetSnapshot,
  { contents }: PutCells,
  insertions: Insertions,
): (key: string, columns: readonly number[]) => readonly number[] {
  const known = new Map<string, Map<string, number[]>>();
  const inserted = insertions.reduce((sum, { rows }) => sum + rows, 0);
  const grouped = (columns: readonly number[]): Map<string, number[]> => {
    const rows = new Map<string, number[]>();
    for (let row = sheet.firstRow; row <= lastUsedRow(sheet) + inserted; row++) {
      const before = rowBefore(row, insertions);
      const contentAt = (column: number): CellValue =>
        contents.get(row)?.get(column) ?? (before === null ? '' : contentOf(sheet, before, column));
      const key = keyOf(columns.map(contentAt));
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    return rows;
  };
  return (key, columns) => {
    const rows = known.get(columns.join()) ?? grouped(columns);
    known.set(columns.join(), rows);
    return rows.get(key) ?? [];
  };
}

function writtenRow(
  sheet: SheetSnapshot,
  { row, before }: { readonly row: number; readonly before: number },
  put: ReadonlyMap<number, CellValue>,
  formatAt: PutCells['formatAt'],
  rowsWith: ReturnType<typeof rowsAfter>,
): WrittenRow | null {
  const cells = [...put].flatMap(([column, value]): readonly WrittenCell[] => {
    const numberFormat = numberFormatAt(sheet, before, column);
    const from = { value: contentOf(sheet, before, column), numberFormat };
    const to = { value, numberFormat: formatAt(row, column) ?? numberFormat };
    if (from.value === to.value && from.numberFormat === to.numberFormat) return [];
    const isOnly = value !== '' && !isFormula(value) && rowsWith(keyOf([value]), [column]).length === 1;
    return [{ column, from, to, ...(isOnly && { isOnly }) }];
  });
  if (cells.length === 0) return null;
  const written = new Set(put.keys());
  const isKey = (column: number): boolean => contentOf(sheet, before, column) !== '' && !written.has(column);
  const identified = (columns: readonly number[]) => {
    const keys = columns.filter(isKey);
    const key = keys.length === 0 ? '' : rowKey(sheet, before, keys);
    const same = keys.length === 0 ? [row] : rowsWith(key, keys);
    const alike = same.length > 1 ? { alike: { count: same.length, place: same.indexOf(row) } } : {};
    return { row, keys, key, cells, ...alike };
  };
  const byName = identified(keyColumns(sheet, before, written));
  return byName.alike === undefined ? byName : identified(constantColumns(sheet, before));
}

/** The formulas that edits continue in a row, as the row says them from which they come. */
function filledIn(
  sheet: SheetSnapshot,
  row: number,
  edits: readonly Edit[],
): readonly (readonly [column: number, formula: string])[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== 'fillFormulas' || row < edit.row || row >= edit.row + edit.rows) return [];
    const { row: model, column, columns } = edit.from;
    return Array.from({ length: columns }, (_, index) => column + index).flatMap((each) => {
      const formula = formulaAt(sheet, model, each);
      return formula === null ? [] : [[each, formula] as const];
    });
  });
}

function writtenSheet(sheet: SheetSnapshot, edits: readonly Edit[]): WrittenSheet | null {
  const insertions = edits.filter((edit): edit is EditOf<'insertRows'> => edit.kind === 'insertRows');
  const cells = putCells(edits);
  const { contents, formatAt } = cells;
  const rowsWith = rowsAfter(sheet, cells, insertions);
  const rows: WrittenRow[] = [];
  const added: AddedRow[] = [];
  for (const [row, put] of contents) {
    const before = rowBefore(row, insertions);
    if (before === null) {
      added.push({
        row,
        cells: [...[...put].filter(([, value]) => value !== ''), ...filledIn(sheet, row, edits)],
      });
      continue;
    }
    const all = new Map([...put, ...filledIn(sheet, row, edits)]);
    const written = writtenRow(sheet, { row, before }, all, formatAt, rowsWith);
    if (written !== null) rows.push(written);
  }
  if (rows.length + added.length === 0) return null;
  const columns = new Set([
    ...rows.flatMap(({ keys, cells }) => [...keys, ...cells.map(({ column }) => column)]),
    ...added.flatMap(({ cells }) => cells.map(([column]) => column)),
  ]);
  const firstPut = (column: number): string =>
    String(
      [...contents.values()].map((put) => put.get(column)).find((value) => typeof value === 'string') ?? '',
    );
  const headings = [...columns].map((column): readonly [number, string] => [
    column,
    headingTexts(sheet, column) || firstPut(column),
  ]);
  const grown = grownTables(sheet, edits, insertions);
  const all = { sheet: sheet.name, headings, rows, added, attached: [], names: namesIn(sheet, rows) };
  return grown.length === 0 ? all : { ...all, grown };
}

/** The tables of a sheet that edits make larger, without the rows that come and go with an insertion. */
function grownTables(
  { tables }: SheetSnapshot,
  edits: readonly Edit[],
  insertions: Insertions,
): readonly GrownTable[] {
  return edits.flatMap((edit) => {
    const table = edit.kind === 'resizeTable' && tables.find(({ name }) => name === edit.table);
    if (!table) return [];
    const { area } = edit;
    const below = Array.from({ length: area.rows }, (_, index) => rowBefore(area.row + index, insertions));
    const rows = below.filter((before) => before !== null && before >= table.row + table.rows).length;
    const columns = area.columns - table.columns;
    return rows + columns === 0 ? [] : [{ table: table.name, rows, columns }];
  });
}

/** Rows of which the names are kept at most: 4 KB of an entry. */
const MOST_NAMES = 800;

/** The names in the columns in which written rows that have a number have theirs. */
function namesIn(sheet: SheetSnapshot, rows: readonly WrittenRow[]): readonly string[] {
  const columns = new Set(
    rows.flatMap(({ keys, key }) => {
      // Rows that are known by more are not found by a name alone.
      const parts = keys.length > KEY_CELLS ? [] : key.split(' ');
      return parts.some(isNumberKey) ? keys.filter((_, index) => !isNumberKey(parts[index] ?? '')) : [];
    }),
  );
  const count = lastUsedRow(sheet) - sheet.firstRow + 1;
  if (count * columns.size > MOST_NAMES) return [];
  return Array.from({ length: count }, (_, index) => sheet.firstRow + index).flatMap((row) =>
    [...columns].map((column) => nameMark(rowKey(sheet, row, [column]))),
  );
}

function madeSheet(sheet: string, edits: readonly Edit[], filled: readonly CellChange[]): MadeSheet {
  const { contents } = putCells(edits);
  const cells = [...contents].flatMap(([row, put]) =>
    [...put].map(([column, content]): readonly [number, number, CellValue] => [row, column, content]),
  );
  const renaming = edits.find((edit): edit is EditOf<'renameSheet'> => edit.kind === 'renameSheet');
  return {
    sheet: renaming?.to ?? sheet,
    ...(renaming !== undefined && { draft: sheet }),
    hash: contentHash(cells),
    attached: [],
    filled: filled.length === 0 ? null : writtenSheet(sheetWith(sheet, cells, filled), changeEdits(filled)),
  };
}

/** A sheet as it is made, without the cells that a person fills. */
function sheetWith(
  name: string,
  cells: readonly (readonly [row: number, column: number, content: CellValue])[],
  filled: readonly CellChange[],
): SheetSnapshot {
  const blank: SheetSnapshot = {
    ...{ name, visibility: 'Visible', isProtected: false, isFiltered: false, firstRow: 1, firstColumn: 1 },
    ...{ values: [], texts: [], types: [], numberFormats: [], formulas: [], merges: [], tables: [] },
    ...{
      pivotTables: [],
      reportMark: null,
      reservedNames: [],
      printArea: null,
      objects: null,
      ownFormats: [],
    },
  };
  const changes = cells.map(([row, column, value]): CellChange => {
    const cell = { sheet: name, row, column };
    const content = { value, numberFormat: 'General' };
    return { cell, from: content, to: content };
  });
  const back = filled.map(({ cell, from, to }): CellChange => ({ cell, from: to, to: from }));
  const book: WorkbookSnapshot = {
    ...{ sheets: [blank], unfinished: [], ownNames: [], names: [], readOnly: false, dateSystem: '1900' },
  };
  return withChanges(book, [...changes, ...back]).sheets[0] ?? blank;
}

function highlightOf(edits: readonly Edit[]): Written['highlight'] {
  if (edits.some(({ kind }) => kind === 'conditionalFormat')) return 'made';
  return edits.some(({ kind }) => kind === 'removeConditionalFormat') ? 'removed' : null;
}

/**
 * What edits write, as it can be undone. Edits insert rows before they write below them.
 *
 * @param cells those among the edits that are not part of a sheet that is made, where they are on one
 * @example writtenBy(snapshot, [{ kind: 'write', sheet: 'Plan', row: 7, column: 5, values: [[45232]] }]).sheets[0]?.rows
 *   // => [{ row: 7, keys: [1, 2], key: '0f3c1a9e', cells: [{ column: 5, from: …, to: … }] }]
 */
export function writtenBy(
  { sheets }: WorkbookSnapshot,
  edits: readonly Edit[],
  cells: readonly CellChange[] = [],
): Written {
  const bySheet = new Map<string, Edit[]>();
  for (const edit of edits) {
    if (!('sheet' in edit) || edit.sheet === null) continue;
    bySheet.set(edit.sheet, [...(bySheet.get(edit.sheet) ?? []), edit]);
  }
  const isMade = (name: string): boolean => {
    const kinds = new Set((bySheet.get(name) ?? []).map(({ kind }) => kind));
    const isFree = kinds.has('deleteSheet') || !sheets.some((sheet) => sheet.name === name);
    return kinds.has('addSheet') && isFree;
  };
  // What an earlier run left of a sheet goes before the sheet is made.
  const known = sheets.filter(({ name }) => bySheet.has(name) && !isMade(name));
  const isReplaced = ({ name }: SheetSnapshot): boolean => replacesContent(bySheet.get(name) ?? []);
  const made = [...bySheet].filter(([name]) => isMade(name));
  const replaced = known.filter(isReplaced).map(({ name }) => name);
  const kept = known.filter((sheet) => !isReplaced(sheet));
  const marks = writtenMarks(kept, edits);
  return {
    sheets: kept.flatMap((sheet) => writtenSheet(sheet, bySheet.get(sheet.name) ?? []) ?? []),
    made: made.map(([name, own]) =>
      madeSheet(
        name,
        own,
        cells.filter(({ cell }) => cell.sheet === name),
      ),
    ),
    ...(marks.length > 0 ? { marks } : {}),
    highlight: highlightOf(edits),
    obstacle: replaced.length > 0 ? 'replaced' : null,
    ...(replaced.length > 0 ? { replaced } : {}),
  };
}

/** What of a writing can be undone. */
const undoable = ({ sheets, made, marks = [], obstacle }: Written): Required<Undoable> =>
  obstacle === null ? { sheets, made, marks } : { sheets: [], made: [], marks: [] };

/**
 * Two writings of one action as one. It can be undone where one of them can.
 * @returns `null` where both wrote on one sheet: what comes first could not be told any more
 */
export function joined(first: Written, then: Written): Written | null {
  const [a, b] = [undoable(first), undoable(then)];
  const known = new Set([...a.sheets, ...a.made, ...a.marks].map(({ sheet }) => sheet));
  if ([...b.sheets, ...b.made, ...b.marks].some(({ sheet }) => known.has(sheet))) return null;
  const marks = [...a.marks, ...b.marks];
  const replaced = [...new Set([...(first.replaced ?? []), ...(then.replaced ?? [])])];
  return {
    sheets: [...a.sheets, ...b.sheets],
    made: [...a.made, ...b.made],
    ...(marks.length > 0 ? { marks } : {}),
    highlight: then.highlight ?? first.highlight,
    obstacle: first.obstacle !== null && then.obstacle !== null ? then.obstacle : null,
    ...(replaced.length > 0 ? { replaced } : {}),
  };
}

/** Kinds of what edits put on cells and sheets beside contents; rows that are inserted continue those of their neighbours. */
const ATTACHING: Readonly<Partial<Record<Edit['kind'], readonly AttachmentKind[]>>> = {
  insertRows: ['validation', 'conditionalFormat', 'merge'],
  choices: ['validation'],
  prompt: ['validation'],
  conditionalFormat: ['conditionalFormat'],
  merge: ['merge'],
  addTable: ['table'],
  picture: ['shape'],
  setName: ['name'],
};

/**
 * What edits put on cells and sheets beside contents: of anything else on them a person is the author.
 * @example attachedKinds([{ kind: 'merge', sheet: 'Informe', areas: [] }]) // => ['merge']
 */
export const attachedKinds = (edits: readonly Edit[]): readonly AttachmentKind[] => [
  ...new Set(edits.flatMap(({ kind }) => ATTACHING[kind] ?? [])),
];

/** The sheets of which an undo would delete rows, or all. */
export const deletableSheets = ({ sheets, made }: Written): readonly string[] =>
  [...sheets.filter(({ added }) => added.length > 0), ...made].map(({ sheet }) => sheet);

/**
 * A writing with the keys of what there is beside contents on what an undo would delete.
 * @param attachments what there is after the writing
 */
export function withAttached(written: Written, attachments: Attachments): Written {
  return {
    ...written,
    sheets: written.sheets.map((sheet) => {
      const rows = new Set(sheet.added.map(({ row }) => row));
      return rows.size === 0 ? sheet : { ...sheet, attached: keysOfRows(attachments, sheet.sheet, rows) };
    }),
    made: written.made.map((made) => ({ ...made, attached: keysOfSheet(attachments, made.sheet) })),
  };
}

/** A writing with what it changed in the look of cells in rows that it wrote in. */
export function withLooks(written: Written, looks: readonly SheetLookChange[]): Written {
  return {
    ...written,
    sheets: written.sheets.map((each) => {
      const rows = new Set(each.rows.map(({ row }) => row));
      const own = looks.filter(({ sheet, row }) => sheet === each.sheet && rows.has(row));
      return own.length === 0 ? each : { ...each, looks: own.map(({ sheet: _, ...look }) => look) };
    }),
  };
}

/** Whether a writing changed anything that the history tells. */
export function isWorthTelling({ sheets, made, marks = [], highlight, obstacle }: Written): boolean {
  return sheets.length + made.length + marks.length > 0 || highlight !== null || obstacle !== null;
}

/** What is counted of a writing: sheets where some were made or marked, else rows that were added, else cells. */
export function unitOf({ sheets, made, marks = [] }: Written): HistoryEntry['unit'] {
  if (made.length + marks.length > 0) return 'sheets';
  return sheets.some(({ added }) => added.length > 0) ? 'rows' : 'cells';
}

/** How many cells, rows or sheets were written, see {@link unitOf}. */
export function countOf(written: Written): number {
  const { sheets, made, marks = [] } = written;
  const sum = (count: (sheet: WrittenSheet) => number): number =>
    sheets.reduce((all, sheet) => all + count(sheet), 0);
  switch (unitOf(written)) {
    case 'sheets':
      return made.length + marks.length;
    case 'rows':
      return sum(({ added }) => added.length);
    case 'cells':
      return sum(({ rows }) => rows.reduce((cells, row) => cells + row.cells.length, 0));
  }
}
