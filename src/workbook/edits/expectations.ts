/**
 * What the cells that edits touch must still hold when they are written: their content, and the texts that identify their
 * rows and columns. Derived from the edits and the snapshot on which they were planned, so that no use case can forget it.
 */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { headingRows } from '../snapshot/columnTexts';
import { contentAt, lastUsedColumn, lastUsedRow } from '../snapshot/sheetCells';
import type { Area, Edit } from './edits';

/** A block of cells as it was read. */
export interface Expectation {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Formulas with their equals sign, constants, `''` for nothing; `null` where anything may be. */
  readonly formulas: readonly (readonly (CellValue | null)[])[];
  /** The columns of each line that the edits write, from 1; the others only identify rows and columns. */
  readonly written: readonly (readonly number[])[];
  /** Nothing may be outside the block: the sheet is deleted, or its content replaced. */
  readonly isWholeSheet: boolean;
}

/** Cells that identify a row: in a plan its number and its name. */
export const KEY_CELLS = 2;
/** Cells of a row without any text that must still be empty. */
const BLANK_CELLS = 8;

interface Insertion {
  readonly row: number;
  readonly rows: number;
}

const range = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);

const isFormula = (content: CellValue): boolean => typeof content === 'string' && content.startsWith('=');

/** The columns that identify a row: its first constants; those of an empty row are its first cells. */
export function keyColumns(
  sheet: SheetSnapshot,
  row: number,
  written: ReadonlySet<number>,
): readonly number[] {
  const width = lastUsedColumn(sheet) - sheet.firstColumn + 1;
  const columns = range(sheet.firstColumn, Math.max(width, 1));
  const filled = columns.filter((column) => {
    const content = contentAt(sheet, row, column);
    return content !== '' && !isFormula(content) && !written.has(column);
  });
  return filled.length > 0 ? filled.slice(0, KEY_CELLS) : columns.slice(0, BLANK_CELLS);
}

/** The columns of a row in which a constant is. */
export function constantColumns(sheet: SheetSnapshot, row: number): readonly number[] {
  return (sheet.formulas[row - sheet.firstRow] ?? []).flatMap((content, at) =>
    content === '' || isFormula(content) ? [] : [sheet.firstColumn + at],
  );
}

/** Finds rows that hold the same as one in some columns, itself among them. What was looked for once is kept. */
class AlikeRows {
  private readonly byColumns = new Map<string, ReadonlyMap<string, readonly number[]>>();

  constructor(private readonly sheet: SheetSnapshot) {}

  of(row: number, columns: readonly number[]): readonly number[] {
    const key = columns.join(' ');
    const rows = this.byColumns.get(key) ?? this.grouped(columns);
    this.byColumns.set(key, rows);
    return rows.get(this.said(row, columns)) ?? [];
  }

  private grouped(columns: readonly number[]): ReadonlyMap<string, readonly number[]> {
    const rows = new Map<string, number[]>();
    for (const row of range(this.sheet.firstRow, this.sheet.formulas.length)) {
      const said = this.said(row, columns);
      const own = rows.get(said);
      if (own === undefined) rows.set(said, [row]);
      else own.push(row);
    }
    return rows;
  }

  private said(row: number, columns: readonly number[]): string {
    return JSON.stringify(columns.map((column) => contentAt(this.sheet, row, column)));
  }
}

/** The row of the snapshot that is a given row after insertions; `null` for a row that they brought. */
export function rowBefore(row: number, insertions: readonly Insertion[]): number | null {
  let before = row;
  for (const insertion of [...insertions].reverse()) {
    if (before >= insertion.row + insertion.rows) before -= insertion.rows;
    else if (before >= insertion.row) return null;
  }
  return before;
}

/** What an edit needs of the sheet as it is: cells that it writes, rows and columns that it relies on. */
interface Needs {
  readonly cells: readonly { readonly row: number; readonly columns: readonly number[] }[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const NOTHING: Needs = { cells: [], rows: [], columns: [] };

function writtenCells(
  { row, column }: { readonly row: number; readonly column: number },
  lines: readonly (readonly unknown[])[],
): Needs {
  const cells = lines.map((line, index) => ({
    row: row + index,
    columns: line.flatMap((cell, at) => (cell === null ? [] : [column + at])),
  }));
  return {
    ...NOTHING,
    cells: cells.filter(({ columns }) => columns.length > 0),
    columns: cells.flatMap(({ columns }) => columns),
  };
}

const rowsOf = (areas: readonly Area[]): Needs => ({
  ...NOTHING,
  rows: areas.flatMap(({ row, rows }) => range(row, rows)),
});

function needsOf(edit: Edit): Needs {
  switch (edit.kind) {
    case 'write':
      return writtenCells(edit, edit.values);
    case 'writeFormulas':
      return writtenCells(edit, edit.formulas);
    case 'format':
    case 'merge':
      return rowsOf(edit.areas);
    case 'choices':
    case 'prompt':
      return rowsOf([edit.area]);
    case 'conditionalFormat':
      // The row after the last one tells whether the list goes on.
      return {
        ...rowsOf([{ ...edit.area, rows: edit.area.rows + 1 }]),
        columns: range(edit.area.column, edit.area.columns),
      };
    case 'newColumn':
      return { ...rowsOf([{ ...edit.like, rows: 1 }]), columns: [edit.like.column] };
    case 'resizeTable':
      return rowsOf([{ ...edit.area, rows: 1 }]);
    case 'deleteRows':
      return { ...NOTHING, rows: [edit.row - 1, edit.row + edit.rows] };
    case 'insertRows':
      return { ...NOTHING, rows: [edit.row - 1, edit.row, edit.like.row] };
    default:
      return NOTHING;
  }
}

/** What edits need of one sheet as it was read. */
class SheetNeeds {
  /** Columns that must be as they were, by row. */
  private readonly columns = new Map<number, Set<number>>();
  private readonly written = new Map<number, readonly number[]>();
  private readonly reliedOn = new Set<number>();
  private readonly reliedOnColumns = new Set<number>();
  private readonly insertions: Insertion[] = [];
  private readonly alike: AlikeRows;
  /** Groups of rows that say the same, all of which are expected. */
  private readonly same = new Set<readonly number[]>();

  constructor(private readonly sheet: SheetSnapshot) {
    this.alike = new AlikeRows(sheet);
  }

  add(edit: Edit): void {
    const { cells, rows, columns: relied } = needsOf(edit);
    for (const column of relied) this.reliedOnColumns.add(column);
    if (edit.kind === 'deleteRows') this.expectWholeRows(edit);
    for (const { row, columns } of cells) this.expectWritten(row, columns);
    for (const row of [...rows, ...cells.map((cell) => cell.row)]) {
      const before = rowBefore(row, this.insertions);
      if (before !== null && before >= 1) this.reliedOn.add(before);
    }
    if (edit.kind === 'insertRows') this.insertions.push(edit);
  }

  /** Rows below one another as one block. */
  blocks(): readonly Expectation[] {
    for (const row of this.reliedOn) if (row <= lastUsedRow(this.sheet) + 1) this.expectRow(row);
    for (const column of this.reliedOnColumns)
      for (const row of headingRows(this.sheet, column)) this.widen(row, [column]);
    const blocks: { readonly row: number; readonly lines: ReadonlySet<number>[] }[] = [];
    for (const [row, columns] of [...this.columns].sort(([a], [b]) => a - b)) {
      const last = blocks.at(-1);
      if (last !== undefined && last.row + last.lines.length === row) last.lines.push(columns);
      else blocks.push({ row, lines: [columns] });
    }
    return blocks.map(({ row, lines }) => this.block(row, lines));
  }

  /**
   * What identifies a row: its first constants, all of them where other rows have the same first ones, and where other rows
   * have the same in all, those as well: so its place among them is the same.
   */
  private expectRow(row: number): void {
    const keys = keyColumns(this.sheet, row, this.columns.get(row) ?? new Set());
    this.widen(row, keys);
    const constants = constantColumns(this.sheet, row);
    if (constants.length === 0 || this.alike.of(row, keys).length < 2) return;
    this.widen(row, constants);
    const same = this.alike.of(row, constants);
    if (same.length < 2 || this.same.has(same)) return;
    this.same.add(same);
    for (const each of same) this.widen(each, constants);
  }

  private widen(row: number, columns: readonly number[]): void {
    this.columns.set(row, new Set([...(this.columns.get(row) ?? []), ...columns]));
  }

  /** Nobody may have written in rows that go. */
  private expectWholeRows({ row, rows }: Insertion): void {
    const { firstColumn } = this.sheet;
    const columns = range(firstColumn, lastUsedColumn(this.sheet) - firstColumn + 1);
    for (const each of range(row, rows)) if (each <= lastUsedRow(this.sheet)) this.expect(each, columns);
  }

  private expectWritten(row: number, columns: readonly number[]): void {
    const before = rowBefore(row, this.insertions);
    if (before === null) return;
    this.expect(row, columns);
    this.written.set(before, [...new Set([...(this.written.get(before) ?? []), ...columns])]);
  }

  private expect(row: number, columns: readonly number[]): void {
    const before = rowBefore(row, this.insertions);
    if (before === null) return;
    this.widen(before, columns);
  }

  private block(row: number, lines: readonly ReadonlySet<number>[]): Expectation {
    const used = lines.flatMap((columns) => [...columns]);
    const first = used.reduce((least, column) => Math.min(least, column), Infinity);
    const last = used.reduce((most, column) => Math.max(most, column), 0);
    const formulas = lines.map((columns, index) =>
      range(first, last - first + 1).map((column) =>
        columns.has(column) ? contentAt(this.sheet, row + index, column) : null,
      ),
    );
    const written = lines.map((_, index) => this.written.get(row + index) ?? []);
    return { sheet: this.sheet.name, row, column: first, formulas, written, isWholeSheet: false };
  }
}

/**
 * What must still be so when the edits are written. Sheets that the edits make themselves are left out, and so are rows
 * that they insert.
 *
 * @example expectationsOf(snapshot, [{ kind: 'write', sheet: 'Plan', row: 7, column: 5, values: [[45232]] }])
 *   // => [{ sheet: 'Plan', row: 7, column: 1, formulas: [['6.', 'Integrar', null, null, '02/11/2023']], … }]
 */
export function expectationsOf(
  { sheets, unfinished }: WorkbookSnapshot,
  edits: readonly Edit[],
): readonly Expectation[] {
  const known = new Map([...sheets, ...unfinished].map((sheet) => [sheet.name, sheet]));
  const needs = new Map<string, SheetNeeds>();
  const whole: Expectation[] = [];
  for (const edit of edits) {
    const sheet = 'sheet' in edit && edit.sheet !== null ? known.get(edit.sheet) : undefined;
    if (sheet === undefined) continue;
    const { name, firstRow, firstColumn, formulas } = sheet;
    const needed = needs.get(name) ?? new SheetNeeds(sheet);
    needs.set(name, needed);
    needed.add(edit);
    if (edit.kind !== 'deleteSheet' && edit.kind !== 'clearSheet') continue;
    const block = { sheet: name, row: firstRow, column: firstColumn, formulas, written: [] };
    whole.push({ ...block, isWholeSheet: true });
    known.delete(name);
  }
  return [...whole, ...[...needs.values()].flatMap((needed) => needed.blocks())];
}
