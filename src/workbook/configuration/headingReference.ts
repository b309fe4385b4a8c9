/** References to headings as formulas, which Excel keeps right while people insert, move and rename around them. */
import { columnLetters, columnNumber } from '../../domain/registers/cell';

/** What a formula of the configuration refers to. */
export type HeadingReference =
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: 'row'; readonly sheet: string; readonly row: number }
  /** The cell was deleted, or it is in another workbook; the sheet is known where the formula still says it. */
  | { readonly kind: 'broken'; readonly sheet: string | null };

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([^\s'!()[\]]+))!`;
/** A joined blank text is what people write so that a blank cell does not show as 0. */
const CELL = new RegExp(String.raw`^=\+?${SHEET}\$?([A-Z]{1,3})\$?(\d{1,7})(?:&"")?$`, 'iu');
const ROW = new RegExp(String.raw`^=ROW\(${SHEET}\$?(\d{1,7}):\$?\d{1,7}\)$`, 'iu');
const ROWS = new RegExp(String.raw`^=${SHEET}\$?(\d{1,7}):\$?(\d{1,7})$`, 'iu');
const LOST = new RegExp(String.raw`${SHEET}#REF!`, 'iu');
/** Only the name of another workbook stands in brackets. */
const OTHER_WORKBOOK = /[[\]]/;

function nameOf(quoted: string | undefined, plain: string | undefined): string | null {
  const name = quoted === undefined ? plain : quoted.replaceAll("''", "'");
  return name === undefined || name.startsWith('#') || OTHER_WORKBOOK.test(name) ? null : name;
}

/**
 * Reads a formula that refers to one cell, or to the number of one row. Any other formula is broken.
 *
 * @param formula as Excel hands it over: English, with its equals sign
 * @example parseHeadingReference("='Plan de trabajo'!$F$6")
 * // => { kind: 'cell', sheet: 'Plan de trabajo', row: 6, column: 6 }
 * @example parseHeadingReference("='Plan de trabajo'!#REF!") // => { kind: 'broken', sheet: 'Plan de trabajo' }
 */
export function parseHeadingReference(formula: string): HeadingReference {
  const text = formula.trim();
  const cell = CELL.exec(text);
  const cellSheet = cell && nameOf(cell[1], cell[2]);
  if (cell !== null && cellSheet !== null) {
    const column = columnNumber((cell[3] ?? '').toUpperCase());
    return { kind: 'cell', sheet: cellSheet, row: Number(cell[4]), column };
  }
  const row = ROW.exec(text);
  const rowSheet = row && nameOf(row[1], row[2]);
  if (row !== null && rowSheet !== null) return { kind: 'row', sheet: rowSheet, row: Number(row[3]) };
  const lost = LOST.exec(text);
  return { kind: 'broken', sheet: lost && nameOf(lost[1], lost[2]) };
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/**
 * A formula that shows a cell. Fixed with dollar signs: sorting the rows of the configuration must not move it.
 * @example cellFormula('Plan', 6, 5) // => "='Plan'!$E$6"
 */
export function cellFormula(sheet: string, row: number, column: number): string {
  return `=${quoted(sheet)}!$${columnLetters(column)}$${row}`;
}

/**
 * A formula that shows the number of a row. It refers to the whole row, so that no deleted column breaks it.
 * @example rowFormula('Plan', 6) // => "=ROW('Plan'!$6:$6)"
 */
export function rowFormula(sheet: string, row: number): string {
  return `=ROW(${quoted(sheet)}!$${row}:$${row})`;
}

/**
 * A formula that refers to whole rows.
 * @example rowsFormula('Plan', 19, 20) // => "='Plan'!$19:$20"
 */
export function rowsFormula(sheet: string, first: number, last: number): string {
  return `=${quoted(sheet)}!$${first}:$${last}`;
}

/**
 * Reads a formula that refers to whole rows; any other is `null`.
 * @example parseRowsReference("='Plan'!$19:$23") // => { sheet: 'Plan', first: 19, last: 23 }
 */
export function parseRowsReference(
  formula: string,
): { readonly sheet: string; readonly first: number; readonly last: number } | null {
  const rows = ROWS.exec(formula.trim());
  const sheet = rows && nameOf(rows[1], rows[2]);
  return rows === null || sheet === null ? null : { sheet, first: Number(rows[3]), last: Number(rows[4]) };
}
