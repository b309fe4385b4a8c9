/** What a workbook would read like with more rows: for judging an edit before it is made. */
import { lastUsedRow } from './sheetCells';
import type { CellType, CellValue, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** Cells of a new row, by column from 1. */
export type NewRow = ReadonlyMap<number, { readonly value: CellValue; readonly numberFormat: string }>;

function typeOf(value: CellValue): CellType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function inserted<T>(
  matrix: readonly (readonly T[])[],
  index: number,
  rows: readonly (readonly T[])[],
): readonly (readonly T[])[] {
  return [...matrix.slice(0, index), ...rows, ...matrix.slice(index)];
}

function insertIntoSheet(sheet: SheetSnapshot, row: number, rows: readonly NewRow[]): SheetSnapshot {
  const width = sheet.values[0]?.length ?? 0;
  const index = Math.min(row, lastUsedRow(sheet) + 1) - sheet.firstRow;
  const cells = rows.map((cell) =>
    Array.from({ length: width }, (_, at) => cell.get(sheet.firstColumn + at)),
  );
  const matrixOf = <T>(pick: (value: CellValue, numberFormat: string) => T): readonly (readonly T[])[] =>
    cells.map((line) => line.map((cell) => pick(cell?.value ?? '', cell?.numberFormat ?? 'General')));
  const values = matrixOf((value) => value);
  return {
    ...sheet,
    values: inserted(sheet.values, index, values),
    // What Excel shows of a number is not known before it is there; readers then take the value.
    texts: inserted(
      sheet.texts,
      index,
      matrixOf((value) => (typeof value === 'string' ? value : '')),
    ),
    types: inserted(sheet.types, index, matrixOf(typeOf)),
    numberFormats: inserted(
      sheet.numberFormats,
      index,
      matrixOf((_, numberFormat) => numberFormat),
    ),
    formulas: inserted(sheet.formulas, index, values),
    merges:
      sheet.merges?.map((area) => (area.row < row ? area : { ...area, row: area.row + rows.length })) ?? null,
  };
}

/**
 * The snapshot with rows put in front of `row` of a sheet. Within the used columns; references in formulas are not
 * rewritten, which Excel does.
 */
export function insertIntoSnapshot(
  snapshot: WorkbookSnapshot,
  sheet: string,
  row: number,
  rows: readonly NewRow[],
): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => (each.name === sheet ? insertIntoSheet(each, row, rows) : each)),
  };
}
