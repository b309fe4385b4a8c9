/** Sheets of the workbook engine itself, for workbooks with what the host only keeps. */
import type { CellValue, Worksheet } from '@cj-tech-master/excelts';

/**
 * Writes rows below what a sheet holds. The engine, which all test files share, does not know a test file's arrays as arrays.
 *
 * @example appendRows(workbook.addWorksheet('Datos'), [['Área', 'Días'], ['A', 1]])
 */
export function appendRows(sheet: Worksheet, rows: readonly (readonly CellValue[])[]): void {
  const below = sheet.rowCount + 1;
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => {
      sheet.getCell(below + row, column + 1).value = value;
    }),
  );
}
