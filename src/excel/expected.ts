/** Asks Excel whether cells still hold what they held when the edits were planned. */
import type { Problem } from '../domain/problem';
import { cellAddress } from '../domain/registers/cell';
import type { Edit } from '../workbook/edits/edits';
import type { Expectation } from '../workbook/edits/expectations';
import type { CellValue } from '../workbook/snapshot/snapshot';
import { areaAddress } from '../workbook/snapshot/areaAddress';
import { PLACE, usedCells } from './usedCells';
import { writtenText } from './writtenText';

/** The longest text that is searched for; Excel takes 255 characters, and wildcards are doubled. */
const LONGEST_KEY = 100;

/** A block whose reading is queued. */
export interface AskedBlock {
  readonly expectation: Expectation;
  readonly range: Excel.Range;
}

/** A cell that no longer holds what it held. */
export interface ChangedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly now: CellValue;
  /** What the cell shows, by its format. */
  readonly shown: string;
}

function addressOf({ row, column, formulas }: Expectation): string {
  return areaAddress({ row, column, rows: formulas.length, columns: formulas[0]?.length ?? 0 });
}

/** Queues the reading of the blocks, by address and at the place in the request where it is called. */
export function askExpected(
  { workbook }: Excel.RequestContext,
  expectations: readonly Expectation[],
): readonly AskedBlock[] {
  return expectations
    .filter(({ isWholeSheet, formulas }) => isWholeSheet || formulas.length > 0)
    .map((expectation) => {
      const sheet = workbook.worksheets.getItemOrNullObject(expectation.sheet);
      const range = expectation.isWholeSheet ? usedCells(sheet) : sheet.getRange(addressOf(expectation));
      return { expectation, range: range.load(`${PLACE},formulas,text`) };
    });
}

/** The cells that hold something else now, row by row. */
export function changedCells(asked: readonly AskedBlock[]): readonly ChangedCell[] {
  return asked.flatMap(({ expectation, range }) =>
    expectation.isWholeSheet ? changedOnSheet(expectation, range) : changedInBlock(expectation, range),
  );
}

function changedInBlock(
  { sheet, row, column, formulas }: Expectation,
  range: Excel.Range,
): readonly ChangedCell[] {
  const found = range.formulas as readonly (readonly CellValue[])[];
  return formulas.flatMap((line, index) =>
    line.flatMap((expected, at) => {
      const now = found[index]?.[at] ?? '';
      if (expected === null || now === expected) return [];
      const shown = range.text[index]?.[at] ?? '';
      return [{ sheet, row: row + index, column: column + at, now, shown }];
    }),
  );
}

type Cells = ReadonlyMap<
  string,
  { readonly row: number; readonly column: number; readonly content: CellValue; readonly shown: string }
>;

function filledCells(
  firstRow: number,
  firstColumn: number,
  lines: Expectation['formulas'],
  texts: readonly (readonly string[])[] = [],
): Cells {
  return new Map(
    lines.flatMap((line, row) =>
      line.flatMap((content, column) => {
        const place = { row: firstRow + row, column: firstColumn + column };
        const cell = { ...place, content: content ?? '', shown: texts[row]?.[column] ?? '' };
        return cell.content === '' ? [] : [[`${cell.row} ${cell.column}`, cell] as const];
      }),
    ),
  );
}

function changedOnSheet(expectation: Expectation, range: Excel.Range): readonly ChangedCell[] {
  const { sheet, row, column, formulas } = expectation;
  const before = filledCells(row, column, formulas);
  const now: Cells = range.isNullObject
    ? new Map()
    : filledCells(range.rowIndex + 1, range.columnIndex + 1, range.formulas as CellValue[][], range.text);
  const changed = new Map<string, ChangedCell>();
  for (const [key, cell] of before) {
    const { content, shown } = now.get(key) ?? { content: '', shown: '' };
    if (content !== cell.content)
      changed.set(key, { sheet, row: cell.row, column: cell.column, now: content, shown });
  }
  for (const [key, { row: at, column: across, content, shown }] of now) {
    if (!before.has(key)) changed.set(key, { sheet, row: at, column: across, now: content, shown });
  }
  return [...changed.values()];
}

type Found = readonly (readonly [key: string, value: CellValue])[];

/** The cells of a block that are not left open, with what they hold. */
const cellsIn = (
  { sheet, row, column }: Pick<Expectation, 'sheet' | 'row' | 'column'>,
  lines: readonly (readonly (CellValue | null)[])[],
): Found =>
  lines.flatMap((line, at) =>
    line.flatMap((value, across) =>
      value === null ? [] : [[JSON.stringify([sheet, row + at, column + across]), value] as const],
    ),
  );

/** Whether all cells that changed, and all that edits write, say what the edits would write: somebody else did the same. */
function isSameDone(
  asked: readonly AskedBlock[],
  edits: readonly Edit[],
  changed: readonly ChangedCell[],
): boolean {
  // Rows that came twice would stay.
  if (asked.some(({ expectation }) => expectation.isWholeSheet)) return false;
  if (edits.some(({ kind }) => kind === 'insertRows' || kind === 'deleteRows')) return false;
  const wanted = new Map(edits.flatMap((edit) => (edit.kind === 'write' ? cellsIn(edit, edit.values) : [])));
  const found = new Map(
    asked.flatMap(({ expectation, range }) => cellsIn(expectation, range.formulas as CellValue[][])),
  );
  const hasChanged = changed.every((cell) => wanted.has(JSON.stringify([cell.sheet, cell.row, cell.column])));
  return hasChanged && [...wanted].every(([key, value]) => found.get(key) === value);
}

/** The first changed cell in words: which one, and what is there now, or that all of it is what the edits would write. */
export function conflictIn(
  asked: readonly AskedBlock[],
  edits: readonly Edit[],
  code: Problem['code'],
): Problem | null {
  const changed = changedCells(asked);
  const [first, ...others] = changed;
  if (first === undefined) return null;
  if (isSameDone(asked, edits, changed)) return { code: 'doneMeanwhile', detail: cellAddress(first) };
  const now = first.now === '' ? 'está vacía' : `dice «${first.shown || String(first.now)}»`;
  const more = others.length === 0 ? '' : `, y hay ${others.length} más`;
  return { code, detail: `la celda ${cellAddress(first)} ahora ${now}${more}` };
}

/**
 * Queues searches that Excel ends the request with, before its first change, when a row is not where it was: the first and
 * the last row of each block are looked for by one of their texts.
 */
export function guardRows({ workbook }: Excel.RequestContext, expectations: readonly Expectation[]): void {
  for (const { sheet, row, column, formulas, isWholeSheet } of expectations) {
    if (isWholeSheet) continue;
    const keyed = formulas.flatMap((line, index) => {
      const key = line.find(isSearchable);
      return key === undefined ? [] : [{ row: row + index, key }];
    });
    const ends = keyed.length > 1 ? [keyed.at(0), keyed.at(-1)] : keyed;
    for (const end of ends) {
      if (end === undefined) continue;
      // One cell alone would stand for the whole sheet.
      const columns = Math.max(2, formulas[0]?.length ?? 0);
      workbook.worksheets
        .getItem(sheet)
        .getRange(areaAddress({ row: end.row, column, rows: 1, columns }))
        .find(end.key.replace(/[~*?]/g, '~$&'), { completeMatch: true, matchCase: true });
    }
  }
}

/** Whether Excel shows a content as it is and can search for it: a text, and no formula. */
function isSearchable(content: CellValue | null): content is string {
  return (
    typeof content === 'string' &&
    content !== '' &&
    content.length <= LONGEST_KEY &&
    !/^[=']|[\n\r]/.test(content)
  );
}

/**
 * Writes back what was read before the edits: each cell that they wrote, and on a sheet whose content was replaced what people
 * wrote on it meanwhile. A sheet that was deleted is made again with all that it said, without its formats.
 */
export async function putBack(
  context: Excel.RequestContext,
  asked: readonly AskedBlock[],
  changed: readonly ChangedCell[],
): Promise<void> {
  const { worksheets } = context.workbook;
  const isChanged = ({ sheet }: Expectation): boolean => changed.some((cell) => cell.sheet === sheet);
  const whole = asked
    .filter(({ expectation }) => expectation.isWholeSheet && isChanged(expectation))
    .map(({ expectation: { sheet }, range }) => {
      return { sheet, range, now: worksheets.getItemOrNullObject(sheet).load('name') };
    });
  for (const { expectation, range } of asked)
    if (!expectation.isWholeSheet) putBackInBlock(expectation, range);
  await context.sync();
  for (const { sheet, range, now } of whole) {
    if (now.isNullObject) remake(worksheets.add(sheet), range);
    else putBackOnSheet(now, sheet, changed);
  }
  if (whole.length > 0) await context.sync();
}

/** Queues the writing of all that a sheet said into an empty one. */
function remake(worksheet: Excel.Worksheet, said: Excel.Range): void {
  if (said.isNullObject) return;
  const { rowIndex, columnIndex, formulas } = said;
  const lines = (formulas as readonly (readonly CellValue[])[]).map((line) => line.map(asWritten));
  worksheet.getRangeByIndexes(rowIndex, columnIndex, lines.length, lines[0]?.length ?? 0).formulas = lines;
}

function putBackInBlock({ column, formulas, written }: Expectation, range: Excel.Range): void {
  const found = range.formulas as readonly (readonly CellValue[])[];
  formulas.forEach((line, index) => {
    const columns = written[index] ?? [];
    if (columns.length === 0) return;
    // The range has moved with its cells if the edits inserted rows before them.
    range.getRow(index).formulas = [
      line.map((_, at) => (columns.includes(column + at) ? asWritten(found[index]?.[at] ?? '') : null)),
    ];
  });
}

function putBackOnSheet(worksheet: Excel.Worksheet, sheet: string, changed: readonly ChangedCell[]): void {
  for (const cell of changed) {
    if (cell.sheet !== sheet || cell.now === '') continue;
    worksheet.getRange(areaAddress({ ...cell, rows: 1, columns: 1 })).formulas = [[asWritten(cell.now)]];
  }
}

function asWritten(content: CellValue): CellValue {
  return typeof content === 'string' && content !== '' && !content.startsWith('=')
    ? writtenText(content)
    : content;
}
