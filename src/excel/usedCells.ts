/** The used cells of a sheet, in one piece or in blocks. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { CellType, CellValue, SheetSnapshot } from '../workbook/snapshot/snapshot';

export type SheetCells = Pick<
  SheetSnapshot,
  'firstRow' | 'firstColumn' | 'values' | 'texts' | 'types' | 'numberFormats' | 'formulas'
>;

/** Where a range lies. */
export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';
const CONTENT = 'values,text,valueTypes,numberFormat,formulas';

/** Cells in a block: some 100 bytes each, far below the 5 MB that one answer may have. */
const CELLS_IN_BLOCK = 20_000;
/** A sheet with more is raw data and no register: it is left out rather than waited for. */
const CELLS_IN_REGISTER = 500_000;

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

/** Whether a range has more cells than a register: Excel hands over none of them. */
export function isTooLarge(range: Excel.Range): boolean {
  return !range.isNullObject && range.rowCount * range.columnCount > CELLS_IN_REGISTER;
}

const headRows = ({ columnCount }: Excel.Range): number => Math.floor(CELLS_IN_REGISTER / columnCount);

/** The used cells among the first rows of a range that is too large: a stray value far below is no part of a register. */
function headOf(worksheet: Excel.Worksheet, range: Excel.Range): Excel.Range {
  return worksheet
    .getRangeByIndexes(range.rowIndex, range.columnIndex, headRows(range), range.columnCount)
    .getUsedRangeOrNullObject(true);
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
  const heads = places.map(({ worksheet, range }) =>
    isTooLarge(range) ? headOf(worksheet, range).load(PLACE) : range,
  );
  if (places.some(({ range }) => isTooLarge(range))) await context.sync();
  const sheets: SheetCells[] = [];
  for (const [index, { worksheet, range }] of places.entries()) {
    const head = heads[index] ?? range;
    const isRegister = !head.isNullObject && (head === range || head.rowCount < headRows(range));
    const blocks = isRegister ? await readBlocks(context, worksheet, head) : [];
    if (blocks === null) return fail({ code: 'truncatedRead', detail: worksheet.name });
    sheets.push(joined(blocks));
  }
  return ok(sheets);
}

async function readBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<readonly SheetCells[] | null> {
  const step = Math.max(1, Math.floor(CELLS_IN_BLOCK / columnCount));
  const blocks: SheetCells[] = [];
  for (let row = 0; row < rowCount; row += step) {
    const rows = Math.min(step, rowCount - row);
    const block = worksheet
      .getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount)
      .load(`${PLACE},${CONTENT}`);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one answer holds one block
    await context.sync();
    const cells = takeUsedCells(block);
    if (cells === null) return null;
    blocks.push(cells);
  }
  return blocks;
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
