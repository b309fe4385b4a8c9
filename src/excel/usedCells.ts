/** The used cells of a sheet, in one piece or in blocks. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { CellType, CellValue, SheetSnapshot } from '../workbook/snapshot/snapshot';

export type SheetCells = Pick<
  SheetSnapshot,
  'firstRow' | 'firstColumn' | 'values' | 'texts' | 'types' | 'numberFormats' | 'formulas' | 'isUnread'
>;

/** Where a range lies. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
/** What is read of cells. */
export const CONTENT = 'values,text,valueTypes,numberFormat,formulas';

/** Cells in a block: some 100 bytes each, far below the 5 MB that one answer may have. */
const CELLS_IN_BLOCK = 20_000;
/** A sheet with more is raw data and no register: it is left out, and marked so, rather than waited for. */
const CELLS_IN_REGISTER = 500_000;
/** Of a sheet that is too large as many columns are read, where the last of them are blank. */
const COLUMNS_IN_REGISTER = 128;
const BLANK_COLUMNS_AT_END = 32;
/** So many blank rows end a sheet that is too large: what lies below was left there by mistake. */
const BLANK_ROWS_AT_END = 2000;
/** Columns of a sheet: of whole rows Excel tells no cell. */
const ALL_COLUMNS = 16_384;

/** The part of a sheet that holds something; a null object when nothing does. */
export function usedCells(worksheet: Excel.Worksheet): Excel.Range {
  return worksheet.getUsedRangeOrNullObject(true);
}

/** Queues the reading of a sheet's cells that hold something. */
export function loadUsedCells(worksheet: Excel.Worksheet): Excel.Range {
  return usedCells(worksheet).load(`${PLACE},${CONTENT}`);
}

/**
 * The cells of a range that was read.
 * @returns null when Excel did not hand over all of them, which it does without saying so (office-js #6781)
 */
export function takeUsedCells(range: Excel.Range): SheetCells | null {
  const { rowCount, columnCount } = range;
  const cells: SheetCells = {
    firstRow: range.rowIndex + 1,
    firstColumn: range.columnIndex + 1,
    values: range.values as CellValue[][],
    texts: range.text,
    types: range.valueTypes as CellType[][],
    numberFormats: range.numberFormat as string[][],
    formulas: range.formulas as CellValue[][],
  };
  const matrices = [cells.values, cells.texts, cells.types, cells.numberFormats, cells.formulas];
  return matrices.every((matrix) => isComplete(matrix, rowCount, columnCount)) ? cells : null;
}

function isComplete(matrix: unknown, rows: number, columns: number): boolean {
  return (
    Array.isArray(matrix) &&
    matrix.length === rows &&
    matrix.every((line) => Array.isArray(line) && line.length === columns)
  );
}

/** Whether a range has more cells than a register, or whole rows: Excel hands over none of them. */
export function isTooLarge({ isNullObject, rowCount, columnCount }: Excel.Range): boolean {
  return !isNullObject && (rowCount * columnCount > CELLS_IN_REGISTER || columnCount === ALL_COLUMNS);
}

/**
 * Reads the sheets block by block: slower, only for workbooks that do not fit in one answer.
 */
export async function readUsedCellsInBlocks(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
): Promise<Result<readonly SheetCells[], Problem>> {
  const places = worksheets.map((worksheet) => ({
    worksheet,
    range: usedCells(worksheet).load(PLACE),
  }));
  await context.sync();
  const sheets: SheetCells[] = [];
  for (const { worksheet, range } of places) {
    const blocks = range.isNullObject ? [] : await readBlocks(context, worksheet, range);
    if (blocks === null) return fail({ code: 'truncatedRead', detail: worksheet.name });
    sheets.push(blocks === 'tooMany' ? { ...joined([]), isUnread: true } : joined(blocks));
  }
  return ok(sheets);
}

/** How many rows at the end of a block are blank. */
function blankRowsAtEnd({ values }: SheetCells): number {
  let blank = 0;
  while (blank < values.length && values.at(-1 - blank)?.every((value) => value === '') === true) blank += 1;
  return blank;
}

/** Whether the last columns of blocks hold nothing. */
function areLastColumnsBlank(blocks: readonly SheetCells[]): boolean {
  return blocks.every(({ values }) =>
    values.every((line) => line.slice(-BLANK_COLUMNS_AT_END).every((value) => value === '')),
  );
}

/**
 * Reads a range block by block. Of one with too many cells only what lies above and left of its first wide gap is read.
 * @returns `tooMany` when there is no such gap, null when Excel did not hand over all cells of a block
 */
async function readBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  range: Excel.Range,
): Promise<readonly SheetCells[] | 'tooMany' | null> {
  const { rowIndex, columnIndex, rowCount, columnCount: allColumns } = range;
  const isLarge = isTooLarge(range);
  const columnCount = isLarge ? Math.min(allColumns, COLUMNS_IN_REGISTER) : allColumns;
  const step = Math.max(1, Math.floor(CELLS_IN_BLOCK / columnCount));
  const blocks: SheetCells[] = [];
  let blankRows = 0;
  for (let row = 0; row < rowCount && !(isLarge && blankRows >= BLANK_ROWS_AT_END); row += step) {
    const rows = Math.min(step, rowCount - row);
    if (isLarge && (row + rows - blankRows) * columnCount > CELLS_IN_REGISTER) return 'tooMany';
    const block = worksheet
      .getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount)
      .load(`${PLACE},${CONTENT}`);
    // One answer holds one block.
    await context.sync();
    const cells = takeUsedCells(block);
    if (cells === null) return null;
    const blank = blankRowsAtEnd(cells);
    blankRows = blank === rows ? blankRows + rows : blank;
    blocks.push(cells);
  }
  if (columnCount < allColumns && !areLastColumnsBlank(blocks)) return 'tooMany';
  return isLarge ? withoutBlankEnd(blocks, blankRows) : blocks;
}

/** Leaves out the blank rows and columns at the end of blocks that were read. */
function withoutBlankEnd(blocks: readonly SheetCells[], blankRows: number): readonly SheetCells[] {
  const { values, texts, types, numberFormats, formulas, ...place } = joined(blocks);
  const end = values.length - blankRows;
  const filled = (line: readonly CellValue[]): number =>
    line.reduce<number>((width, value, at) => (value === '' ? width : at + 1), 0);
  const width = values.reduce((most, line) => Math.max(most, filled(line)), 0);
  const cut = <T>(matrix: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    matrix.slice(0, end).map((line) => line.slice(0, width));
  return [
    {
      ...place,
      values: cut(values),
      texts: cut(texts),
      types: cut(types),
      numberFormats: cut(numberFormats),
      formulas: cut(formulas),
    },
  ];
}

function joined(blocks: readonly SheetCells[]): SheetCells {
  return {
    firstRow: blocks[0]?.firstRow ?? 1,
    firstColumn: blocks[0]?.firstColumn ?? 1,
    values: blocks.flatMap(({ values }) => values),
    texts: blocks.flatMap(({ texts }) => texts),
    types: blocks.flatMap(({ types }) => types),
    numberFormats: blocks.flatMap(({ numberFormats }) => numberFormats),
    formulas: blocks.flatMap(({ formulas }) => formulas),
  };
}
