/**
 * What the add-in wrote at one time, as the workbook keeps it: enough to find the cells again by the texts of their rows and
 * columns, and to put back what they held.
 */
import type { AttachmentKind } from './attachments';
import type { CellContent } from '../changes/repairs';
import type { LookChange } from './looks';
import { textHash } from '../../domain/text/textHash';
import { formulaAt, lastUsedColumn, lastUsedRow, valueAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot } from '../snapshot/snapshot';

/** One cell that was written. A formula is a content that begins with its equals sign. */
export interface WrittenCell {
  readonly column: number;
  /** No other cell of the column said the same: wherever it is, it stands there and nowhere else. */
  readonly isOnly?: true;
  readonly from: CellContent;
  readonly to: CellContent;
}

/** A row in which cells were written. */
export interface WrittenRow {
  readonly row: number;
  /** The columns that identify the row, its number and its name; all where others have the same; none where nothing else is in it. */
  readonly keys: readonly number[];
  /** What those columns hold, see {@link rowKey}. */
  readonly key: string;
  readonly cells: readonly WrittenCell[];
  /** How many rows hold the same in those columns, and which of them it is, from 0; left out, it is the only one. */
  readonly alike?: { readonly count: number; readonly place: number };
}

/** What a table grew by, besides rows that were inserted in it. */
export interface GrownTable {
  readonly table: string;
  readonly rows: number;
  readonly columns: number;
}

/** A row that was inserted, with all that was written in it. */
export interface AddedRow {
  readonly row: number;
  readonly cells: readonly (readonly [column: number, value: CellValue])[];
}

/** What was written on a sheet that was there before. */
export interface WrittenSheet {
  readonly sheet: string;
  /** The first text of each column that the rows speak of. */
  readonly headings: readonly (readonly [column: number, heading: string])[];
  readonly rows: readonly WrittenRow[];
  readonly added: readonly AddedRow[];
  /** Keys of what rows that were added take along, see attachments.ts; none where none were added. */
  readonly attached: readonly string[];
  /** Short hashes of the names in the sheet's rows, see {@link nameMark}; none where there are too many, or no row needs them. */
  readonly names: readonly string[];
  readonly grown?: readonly GrownTable[];
  /** Looks that it changed beside contents; left out, none. */
  readonly looks?: readonly LookChange[];
}

/** A sheet that was made. */
export interface MadeSheet {
  readonly sheet: string;
  /** The name under which it is written before it takes its own; left out once it has. */
  readonly draft?: string;
  /** Hash of its content; see {@link contentHash}. */
  readonly hash: string;
  /** Keys of what was on it beside the contents of its cells, see attachments.ts. */
  readonly attached: readonly string[];
  /** Cells that a person filled with the same writing, which are blanked where the sheet stays. */
  readonly filled: WrittenSheet | null;
}

/** The mark of a report that is there, of which a writing changed whether it was delivered: as the formulas of its name. */
export interface WrittenMark {
  readonly sheet: string;
  readonly from: string;
  readonly to: string;
}

/** Everything that one writing did. */
export interface Written {
  readonly sheets: readonly WrittenSheet[];
  readonly made: readonly MadeSheet[];
  /** Reports that it marked as delivered, or not; left out, none. */
  readonly marks?: readonly WrittenMark[];
  readonly highlight: 'made' | 'removed' | null;
  /** Why it cannot be undone: a sheet's content was replaced, or there is too much of it to be kept. */
  readonly obstacle: 'replaced' | 'tooLarge' | null;
  /** Sheets of which the content was replaced, by the names that they have since; left out, none. */
  readonly replaced?: readonly string[];
}

/** What of a writing an undo puts back or takes away, besides the highlight. */
export type Undoable = Pick<Written, 'sheets' | 'made' | 'marks'>;

/** The first rows of a writing, by what people know them, and how many there are besides. */
export interface RowsTold {
  readonly names: readonly string[];
  readonly more: number;
}

/** An entry of the history. */
export interface HistoryEntry extends Written {
  /** Counts up in each workbook. */
  readonly id: number;
  /** Which writing of which pane it is of; left out by earlier versions. */
  readonly token?: string;
  /** Which action of the pane or the ribbon it was. */
  readonly action: string;
  /** When, on the clock of the person: `2026-11-26T10:44`. */
  readonly at: string;
  /** Where, for people: names of sheets. */
  readonly where: readonly string[];
  /** How many cells, rows or sheets were written; 0 for a highlight. */
  readonly count: number;
  /** Which of them it counts. */
  readonly unit: 'cells' | 'rows' | 'sheets';
  /** The rows it is about; left out, none are known. */
  readonly about?: RowsTold;
  readonly isUndone: boolean;
  /**
   * It was kept before it was written, and nobody has seen since what became of it: the kinds of what it puts on rows and
   * sheets beside contents.
   */
  readonly open?: readonly AttachmentKind[];
  /** Some of it was undone; the entry keeps the rest. */
  readonly isPartlyUndone?: boolean;
  /** What was not undone cannot be any more; the entry is undone as far as it goes. */
  readonly hasEnded?: boolean;
}

/** A cell's formula with its equals sign, or its value. */
export function contentOf(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return formulaAt(sheet, row, column) ?? valueAt(sheet, row, column);
}

export const isFormula = (content: CellValue): content is string =>
  typeof content === 'string' && content.startsWith('=');

/**
 * A formula without what Excel spells in its own way and what insertions change.
 * @example plainFormula("='Plan'!$D$5") // => '=PLAN!D'
 */
export const plainFormula = (formula: string): string => formula.toUpperCase().replace(/['"$@\s\d]/g, '');

/**
 * Whether a cell holds a content that was written.
 * @example holds(sheet, 7, 5, 45232)
 */
export function holds(sheet: SheetSnapshot, row: number, column: number, written: CellValue): boolean {
  const content = contentOf(sheet, row, column);
  if (isFormula(content) && isFormula(written)) return plainFormula(content) === plainFormula(written);
  return !isFormula(content) && content === written;
}

/** Hash of a sheet's cells by place, for a sheet that the add-in made; blank cells do not count. */
export function contentHash(
  cells: Iterable<readonly [row: number, column: number, content: CellValue]>,
): string {
  const parts = [...cells]
    .filter(([, , content]) => content !== '')
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
    .map(
      ([row, column, content]) => `${row},${column}=${isFormula(content) ? plainFormula(content) : content}`,
    );
  return textHash(parts.join('\n'));
}

/** The cells of a sheet for {@link contentHash}. */
export function* cellsOf(sheet: SheetSnapshot): Generator<readonly [number, number, CellValue]> {
  for (let row = sheet.firstRow; row <= lastUsedRow(sheet); row++) {
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      yield [row, column, contentOf(sheet, row, column)];
    }
  }
}

/** The first text of a column, by which it is known when columns have moved; `''` when it has none. */
export function headingOf(sheet: SheetSnapshot, column: number): string {
  for (let row = sheet.firstRow; row <= lastUsedRow(sheet); row++) {
    const content = contentOf(sheet, row, column);
    if (typeof content === 'string' && content !== '' && !isFormula(content)) return content;
  }
  return '';
}

const KEY_DIGITS = 8;
const MARK_DIGITS = 4;

/** Marks the hash of a number, such as that of an activity, and no date. */
const NUMBER = '#';

/** Numbers from here on are days: of 1927. */
const FIRST_DAY = 10_000;

function contentKey(content: CellValue): string {
  const text = String(content).trim();
  const isDay = typeof content === 'number' ? content >= FIRST_DAY : /\d[/-]\d+[/-]\d/.test(text);
  const isNumber = !isDay && /\d/.test(text) && !/\p{L}{3}/u.test(text);
  return `${isNumber ? NUMBER : ''}${textHash(text).slice(0, KEY_DIGITS)}`;
}

/**
 * What identifies a row: a hash of each of its key columns, in their order.
 * @example rowKey(sheet, 7, [1, 2]) // => '#0f3c1a9e 77aa01bc'
 */
export const rowKey = (sheet: SheetSnapshot, row: number, columns: readonly number[]): string =>
  keyOf(columns.map((column) => contentOf(sheet, row, column)));

/** The key of a row of which the key columns hold these contents, see {@link rowKey}. */
export const keyOf = (contents: readonly CellValue[]): string => contents.map(contentKey).join(' ');

/** Whether a part of a row's key is the hash of a number. */
export const isNumberKey = (part: string): boolean => part.startsWith(NUMBER);

/** A shorter hash of a name, for a list of all names of a sheet. */
export const nameMark = (part: string): string => part.slice(0, MARK_DIGITS);
