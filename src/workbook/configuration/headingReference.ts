/** References to headings as formulas, which Excel keeps right while people insert, move and rename around them. */
import { columnNumber } from '../../domain/registers/cell';

/** What a formula of the configuration refers to. */
export type HeadingReference =
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: 'row'; readonly sheet: string; readonly row: number }
  /** The cell was deleted, or it is in another workbook; the sheet is known where the formula still says it. */
  | { readonly kind: 'broken'; readonly sheet: string | null };

export const SHEET = String.raw`(?:'((?:[^']|'')+)'|([^\s'!()[\]]+))!`;
/** A joined blank text is what people write so that a blank cell does not show as 0. */
const CELL = new RegExp(String.raw`^=\+?${SHEET}\$?([A-Z]{1,3})\$?(\d{1,7})(?:&"")?$`, 'iu');
const ROW = new RegExp(String.raw`^=ROW\(${SHEET}\$?(\d{1,7}):\$?\d{1,7}\)$`, 'iu');
const LOST = new RegExp(String.raw`${SHEET}#REF!`, 'iu');
/** Only the name of another workbook stands in brackets. */
const OTHER_WORKBOOK = /[[\]]/;

export function nameOf(quoted: string | undefined, plain: string | undefined): string | null {
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
