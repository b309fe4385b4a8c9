/** Heights of rows, widths of columns, and which of them are hidden, in an engine sheet. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { ColumnState, RowState } from '../workbookModel';

/** Points: the height of a row of Calibri 11 in Excel. */
const DEFAULT_ROW_HEIGHT = 15;
/** Characters of the default font: the width of a new column in Excel, 64 pixels. */
const DEFAULT_COLUMN_WIDTH = 9.140625;

/** Returns the height of rows without one of their own, in points. */
export function defaultRowHeight(engine: Worksheet): number {
  return engine.properties.defaultRowHeight ?? DEFAULT_ROW_HEIGHT;
}

/** Returns the width of columns without one of their own, in characters. */
export function defaultColumnWidth(engine: Worksheet): number {
  return engine.properties.defaultColWidth ?? DEFAULT_COLUMN_WIDTH;
}

/** @example readRow(engine, 0) // => { height: 15, custom: false, hidden: false } */
export function readRow(engine: Worksheet, row: number): RowState {
  const found = engine.findRow(row + 1);
  return {
    height: found?.height ?? defaultRowHeight(engine),
    custom: found?.height !== undefined,
    hidden: found?.hidden ?? false,
  };
}

/** Changes what `state` names; `custom: false` returns the row to the sheet's own height. */
export function writeRow(engine: Worksheet, row: number, state: Partial<RowState>): void {
  const found = engine.getRow(row + 1);
  if (state.hidden !== undefined) found.hidden = state.hidden;
  if (state.custom === false) {
    delete found.height;
    delete found.customHeight;
  } else if (state.height !== undefined) {
    found.height = state.height;
    found.customHeight = true;
  }
}

/** @example readColumn(engine, 0) // => { width: 9.140625, custom: false, hidden: false } */
export function readColumn(engine: Worksheet, column: number): ColumnState {
  const found = column < engine.columns.length ? engine.columns[column] : undefined;
  return {
    width: found?.width ?? defaultColumnWidth(engine),
    custom: found?.width !== undefined,
    hidden: found?.hidden ?? false,
  };
}

/** Changes what `state` names; `custom: false` returns the column to the sheet's own width. */
export function writeColumn(engine: Worksheet, column: number, state: Partial<ColumnState>): void {
  const found = engine.getColumn(column + 1);
  if (state.hidden !== undefined) found.hidden = state.hidden;
  if (state.custom === false) delete found.width;
  else if (state.width !== undefined) found.width = state.width;
}
