/** Single cells that a use case writes for a person: what each holds before and after, as edits. */
import type { CellRef } from '../../domain/registers/cell';
import type { Edit } from '../edits/edits';
import { formulaAt, numberFormatAt, valueAt } from '../snapshot/sheetCells';
import type { CellType, CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { CellContent, IsBlank } from './repairs';
import { writingEdits } from './repairs';

/** One cell that is written. */
export interface CellChange {
  readonly cell: CellRef;
  readonly from: CellContent;
  readonly to: CellContent;
}

const sheetOf = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name === name);

/**
 * The change of one cell; null where it holds that already, or a formula.
 *
 * @param numberFormat the format that the cell gets; its own unless given
 */
export function cellChange(
  snapshot: WorkbookSnapshot,
  cell: CellRef,
  value: CellValue,
  numberFormat?: string,
): CellChange | null {
  const sheet = sheetOf(snapshot, cell.sheet);
  if (sheet === undefined || formulaAt(sheet, cell.row, cell.column) !== null) return null;
  const from = {
    value: valueAt(sheet, cell.row, cell.column),
    numberFormat: numberFormatAt(sheet, cell.row, cell.column),
  };
  const to = { value, numberFormat: numberFormat ?? from.numberFormat };
  return from.value === value ? null : { cell, from, to };
}

/** The edits that write the changes, on the workbook in which they were planned. */
export function changeEdits(changes: readonly CellChange[], snapshot?: WorkbookSnapshot): readonly Edit[] {
  return writingEdits(
    changes.map(({ cell, from, to }) => ({ cell, before: from, content: to })),
    snapshot && blankCells(snapshot),
  );
}

/** Which cells of a workbook hold nothing. A sheet that is still to be made has none of which that is known. */
export const blankCells =
  (snapshot: WorkbookSnapshot): IsBlank =>
  ({ sheet: name, row, column }) => {
    const sheet = sheetOf(snapshot, name);
    return (
      sheet !== undefined && valueAt(sheet, row, column) === '' && formulaAt(sheet, row, column) === null
    );
  };

type Grid<T> = readonly (readonly T[])[];

function grown<T>(grid: Grid<T>, rows: number, columns: number, blank: T): T[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => grid[row]?.[column] ?? blank),
  );
}

function typeOf(value: CellValue): CellType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function changedSheet(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const { firstRow, firstColumn } = sheet;
  const last = (size: number, first: number, at: (cell: CellRef) => number): number =>
    Math.max(size, ...changes.map(({ cell }) => at(cell) - first + 1));
  const rows = last(sheet.values.length, firstRow, ({ row }) => row);
  const columns = last(sheet.values[0]?.length ?? 0, firstColumn, ({ column }) => column);
  const values = grown<CellValue>(sheet.values, rows, columns, '');
  const texts = grown(sheet.texts, rows, columns, '');
  const types = grown<CellType>(sheet.types, rows, columns, 'Empty');
  const numberFormats = grown(sheet.numberFormats, rows, columns, 'General');
  const formulas = grown<CellValue>(sheet.formulas, rows, columns, '');
  for (const { cell, to } of changes) {
    const [row, column] = [cell.row - firstRow, cell.column - firstColumn];
    const put = <T>(grid: T[][], value: T): void => {
      const line = grid[row];
      if (line !== undefined) line[column] = value;
    };
    put(values, to.value);
    put(texts, String(to.value));
    put(types, typeOf(to.value));
    put(numberFormats, to.numberFormat);
    put(formulas, to.value);
  }
  return { ...sheet, values, texts, types, numberFormats, formulas };
}

/** What the workbook reads like with the changes. Cells above or left of what is used are not among them. */
export function withChanges(snapshot: WorkbookSnapshot, changes: readonly CellChange[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = changes.filter(({ cell }) => cell.sheet === sheet.name);
      return own.length === 0 ? sheet : changedSheet(sheet, own);
    }),
  };
}
