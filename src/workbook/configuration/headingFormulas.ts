/** The formulas that keep the place of headings and rows. */
import { nameOf, SHEET } from './headingReference';
import { columnLetters } from '../../domain/registers/cell';

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const ROWS = new RegExp(String.raw`^=${SHEET}\$?(\d{1,7}):\$?(\d{1,7})$`, 'iu');

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
