/** Conditional formats: the formula of the first cell, as it reads from another cell. */
import { columnIndex, columnName } from '../../host/address';

/** Texts in quotes and quoted sheet names pass untouched; then cell references; then any other word or number. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(!.])|[\p{L}_][\p{L}\p{N}_.]*/giu;

/**
 * The formula moved by some rows and columns: relative references follow, those with `$` stay. Whole columns and rows
 * stay too.
 * @param formula in English, without its equals sign
 * @example moveFormula('AND($E7<Corte,G7="")', 2, 0) // => 'AND($E9<Corte,G9="")'
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (token: string, columnFixed?: string, column?: string, rowFixed?: string, row?: string) => {
      if (column === undefined || row === undefined) return token;
      const newColumn = columnFixed ? column : columnName(columnIndex(column) + columns);
      const newRow = rowFixed ? row : String(Number(row) + rows);
      return `${columnFixed ?? ''}${newColumn}${rowFixed ?? ''}${newRow}`;
    },
  );
}
