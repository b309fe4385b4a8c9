/** Looking at the cells of a snapshot by Excel's own rows and columns, counted from 1. */
import type { CellType, CellValue, SheetSnapshot } from './snapshot';

/** The last row of the used range; 0 when the sheet is empty. */
export function lastUsedRow(sheet: SheetSnapshot): number {
  return sheet.values.length === 0 ? 0 : sheet.firstRow + sheet.values.length - 1;
}

/** The last column of the used range; 0 when the sheet is empty. */
export function lastUsedColumn(sheet: SheetSnapshot): number {
  return sheet.values.length === 0 ? 0 : sheet.firstColumn + (sheet.values[0]?.length ?? 0) - 1;
}

function at<T>(
  matrix: readonly (readonly T[])[],
  sheet: SheetSnapshot,
  row: number,
  column: number,
): T | undefined {
  return matrix[row - sheet.firstRow]?.[column - sheet.firstColumn];
}

/** The value of a cell, `''` outside the used range. */
export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return at(sheet.values, sheet, row, column) ?? '';
}

/** The type of a cell, `Empty` outside the used range. */
export function typeAt(sheet: SheetSnapshot, row: number, column: number): CellType {
  return at(sheet.types, sheet, row, column) ?? 'Empty';
}

/** The number format of a cell, `General` outside the used range. */
export function numberFormatAt(sheet: SheetSnapshot, row: number, column: number): string {
  return at(sheet.numberFormats, sheet, row, column) ?? 'General';
}

/** The formula of a cell, with its equals sign; null where it holds a value or nothing. */
export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  const formula = at(sheet.formulas, sheet, row, column);
  const isFormula = typeof formula === 'string' && formula.startsWith('=');
  return isFormula && formula !== valueAt(sheet, row, column) ? formula : null;
}

/** What was entered in a cell: a formula with its equals sign or a constant, `''` outside the used range. */
export function contentAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return at(sheet.formulas, sheet, row, column) ?? '';
}

/** What Excel shows when a column is too narrow for its number: not what the cell says. */
const TOO_NARROW = /^#+$/;

/** What the person sees in a cell, trimmed; the value itself where the column is too narrow to show it. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  if (typeof value === 'string') return value.trim();
  const text = (at(sheet.texts, sheet, row, column) ?? '').trim();
  return text === '' || TOO_NARROW.test(text) ? String(value) : text;
}

/** Whether nothing is seen in a cell: empty, blanks, or a formula that gives an empty text. */
export function isBlankAt(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' && value.trim() === '';
}
