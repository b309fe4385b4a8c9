/** What a workbook would read like with more rows: for judging an edit before it is made. */
import { isConfigurationSheet } from '../configuration/configurationSheet';
import { cellFormula, rowFormula } from '../configuration/headingFormulas';
import { parseHeadingReference } from '../configuration/headingReference';
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

/** A formula that is a reference to a heading, or to its row, as Excel rewrites it; any other as it is. */
function moved(formula: CellValue, sheet: string, row: number, rows: number): CellValue {
  const reference = typeof formula === 'string' ? parseHeadingReference(formula) : null;
  if (reference === null || reference.kind === 'broken' || reference.row < row) return formula;
  if (reference.sheet.toLowerCase() !== sheet.toLowerCase()) return formula;
  return reference.kind === 'row'
    ? rowFormula(sheet, reference.row + rows)
    : cellFormula(sheet, reference.row + rows, reference.column);
}

/**
 * The snapshot with rows put in front of `row` of a sheet. Within the used columns. Of the references in formulas only those to
 * the headings that people confirmed are rewritten, by which the registers below are read; Excel rewrites all.
 */
export function insertIntoSnapshot(
  snapshot: WorkbookSnapshot,
  sheet: string,
  row: number,
  rows: readonly NewRow[],
): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((each): SheetSnapshot => {
    if (each.name === sheet) return insertIntoSheet(each, row, rows);
    if (!isConfigurationSheet(each)) return each;
    const formulas = each.formulas.map((line) => line.map((cell) => moved(cell, sheet, row, rows.length)));
    return { ...each, formulas };
  });
  return { ...snapshot, sheets };
}
