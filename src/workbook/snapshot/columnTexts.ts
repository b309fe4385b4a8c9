/** The texts by which a column is known, wherever it is by now. */
import { contentAt, lastUsedColumn, lastUsedRow } from './sheetCells';
import type { SheetSnapshot } from './snapshot';

/** Texts that a column is known by at most, where others begin with the same: a group of headings is headed itself. */
const MOST_TEXTS = 3;

/** The rows of the first texts of a column that are no formulas. */
function* textRows(sheet: SheetSnapshot, column: number): Generator<number> {
  for (let row = sheet.firstRow; row <= lastUsedRow(sheet); row++) {
    const content = contentAt(sheet, row, column);
    if (typeof content === 'string' && content !== '' && !content.startsWith('=')) yield row;
  }
}

/**
 * The rows of the texts that identify a column: its first one, and up to two more as long as another column has the same.
 * @example headingRows(sheet, 5) // => [1, 2] // «Real», as in another column, and «Término»
 */
export function headingRows(sheet: SheetSnapshot, column: number): readonly number[] {
  const found: number[] = [];
  let alike = Array.from(
    { length: lastUsedColumn(sheet) - sheet.firstColumn + 1 },
    (_, at) => sheet.firstColumn + at,
  );
  for (const row of textRows(sheet, column)) {
    found.push(row);
    alike = alike.filter((each) => contentAt(sheet, row, each) === contentAt(sheet, row, column));
    if (alike.length < 2 || found.length === MOST_TEXTS) break;
  }
  return found;
}

const inLines = (sheet: SheetSnapshot, rows: readonly number[], column: number): string =>
  rows.map((row) => String(contentAt(sheet, row, column))).join('\n');

/** The texts that identify a column, in lines; `''` when it has none. */
export const headingTexts = (sheet: SheetSnapshot, column: number): string =>
  inLines(sheet, headingRows(sheet, column), column);

/** Whether a column begins with texts that identified one before. */
export function isHeadedBy(sheet: SheetSnapshot, column: number, texts: string): boolean {
  const rows: number[] = [];
  for (const row of textRows(sheet, column)) if (rows.push(row) === MOST_TEXTS) break;
  return `${inLines(sheet, rows, column)}\n`.startsWith(`${texts}\n`);
}
