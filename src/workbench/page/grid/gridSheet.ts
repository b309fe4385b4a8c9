/** A sheet of the model as the grid shows it: plain data, so that two states can be compared. */
import type { ICellData, IRange, IStyleData, IWorksheetData } from '@univerjs/core';
import type { Area } from '../../host/area';
import { displayText } from '../../host/displayText';
import type { CellStyle } from '../../host/model/cellStyle';
import {
  isCellError,
  type CellContent,
  type SheetModel,
  type WorkbookModel,
} from '../../host/model/workbookModel';
import { cellKey } from './cellKey';
import { conditionalLooks } from './conditionalLooks';
import { flag, VALUE } from './gridCodes';
import { gridLook, gridStyle } from './gridStyle';

/** What is shown over a cell's own value and style. */
export interface CellOverlay {
  /** The value as the cell's number format writes it; absent where it is the value itself. */
  readonly text?: string;
  /** What conditional formats lay over the style. */
  readonly look?: IStyleData;
}

export interface GridSheet {
  readonly id: string;
  /** Everything but the cells: a change here rebuilds the sheet in the grid. */
  readonly layout: Partial<IWorksheetData>;
  readonly cells: ReadonlyMap<number, ICellData>;
  readonly overlays: ReadonlyMap<number, CellOverlay>;
  /** Rows whose height follows from their wrapped text. */
  readonly fittedRows: readonly number[];
}

const SPARE_ROWS = 40;
const SPARE_COLUMNS = 4;
const LEAST_ROWS = 100;
const LEAST_COLUMNS = 20;
const PIXELS_PER_POINT = 4 / 3;
/** Of a line of text, in sizes of its font. */
const LINE_HEIGHT = 1.3;
/** Width of a digit in the default font of 11 points, in pixels. */
const DIGIT_WIDTH = 7;

/**
 * Pixels of a column whose width the file gives in characters (ECMA-376, 18.3.1.13).
 * @example columnPixels(8.43) // => 59
 */
export function columnPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_WIDTH)) / 256) * DIGIT_WIDTH);
}

/** @example rowPixels(15) // => 20 */
export function rowPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

const asRange = ({ top, bottom, left, right }: Area): IRange => ({
  startRow: top,
  endRow: bottom,
  startColumn: left,
  endColumn: right,
});

function cellData({ value, formula }: CellContent, style: CellStyle): ICellData {
  const s = gridStyle(style);
  const f = formula === null ? {} : { f: `=${formula}` };
  if (value === null) return { ...f, s };
  if (isCellError(value)) return { v: value.error, t: VALUE.string, ...f, s };
  if (typeof value === 'number') return { v: value, t: VALUE.number, ...f, s };
  if (typeof value === 'boolean') return { v: flag(value), t: VALUE.boolean, ...f, s };
  return { v: value, t: VALUE.string, ...f, s };
}

/** Runs of cells centred across the selection: a text and the empty cells to its right. Drawn as if merged. */
function acrossRuns(sheet: SheetModel, used: Area): Area[] {
  const runs: Area[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    let start: number | null = null;
    const close = (end: number): void => {
      if (start !== null && end > start) runs.push({ top: row, bottom: row, left: start, right: end });
      start = null;
    };
    for (let column = used.left; column <= used.right + 1; column++) {
      const across = column <= used.right && sheet.style(row, column).horizontal === 'CenterAcrossSelection';
      const empty = sheet.content(row, column).value === null;
      if (!across || !empty) close(column - 1);
      if (across && !empty) start = column;
    }
  }
  return runs;
}

function layoutOf(sheet: SheetModel, used: Area | null): Pick<GridSheet, 'layout' | 'fittedRows'> {
  const lastRow = used?.bottom ?? 0;
  const lastColumn = used?.right ?? 0;
  const rowData: NonNullable<IWorksheetData['rowData']> = {};
  const fittedRows: number[] = [];
  for (let row = 0; row <= lastRow; row++) {
    const { height, custom, hidden } = sheet.row(row);
    const fitted = !custom && !hidden && used !== null && hasWrappedText(sheet, row, used);
    if (fitted) fittedRows.push(row);
    const least = custom || used === null ? 0 : largestFont(sheet, row, used) * LINE_HEIGHT;
    rowData[row] = { h: rowPixels(Math.max(height, least)), hd: flag(hidden), ia: flag(fitted) };
  }
  const columnData: NonNullable<IWorksheetData['columnData']> = {};
  for (let column = 0; column <= lastColumn; column++) {
    const { width, hidden } = sheet.column(column);
    columnData[column] = { w: columnPixels(width), hd: flag(hidden) };
  }
  const { frozen } = sheet;
  const layout: Partial<IWorksheetData> = {
    name: sheet.name,
    hidden: flag(sheet.visibility !== 'Visible'),
    tabColor: sheet.tabColor ?? '',
    showGridlines: flag(sheet.showGridlines),
    rowCount: Math.max(lastRow + 1 + SPARE_ROWS, LEAST_ROWS),
    columnCount: Math.max(lastColumn + 1 + SPARE_COLUMNS, LEAST_COLUMNS),
    defaultRowHeight: rowPixels(sheet.defaultRowHeight),
    defaultColumnWidth: columnPixels(sheet.defaultColumnWidth),
    rowHeader: { width: 46, hidden: flag(!sheet.showHeadings) },
    columnHeader: { height: 20, hidden: flag(!sheet.showHeadings) },
    mergeData: [...sheet.merges(), ...(used ? acrossRuns(sheet, used) : [])].map(asRange),
    rowData,
    columnData,
    freeze: frozen
      ? {
          xSplit: frozen.columns,
          ySplit: frozen.rows,
          startRow: frozen.rows || -1,
          startColumn: frozen.columns || -1,
        }
      : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
  return { layout, fittedRows };
}

function largestFont(sheet: SheetModel, row: number, used: Area): number {
  let largest = 0;
  for (let column = used.left; column <= used.right; column++) {
    if (sheet.content(row, column).value !== null) {
      largest = Math.max(largest, sheet.style(row, column).font.size);
    }
  }
  return largest;
}

function hasWrappedText(sheet: SheetModel, row: number, used: Area): boolean {
  for (let column = used.left; column <= used.right; column++) {
    if (sheet.content(row, column).value !== null && sheet.style(row, column).wrapText) return true;
  }
  return false;
}

/** The state of one sheet for the grid. */
export function gridSheet(workbook: WorkbookModel, sheet: SheetModel): GridSheet {
  const { date1904 } = workbook;
  const used = sheet.usedArea(false);
  const cells = new Map<number, ICellData>();
  const overlays = new Map<number, CellOverlay>();
  const looks = conditionalLooks(workbook, sheet);
  if (used) {
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const key = cellKey(row, column);
        const content = sheet.content(row, column);
        const style = sheet.style(row, column);
        cells.set(key, cellData(content, style));
        const text = displayText(content.value, style.numberFormat, { locale: 'es-MX', date1904 });
        const look = looks.get(key);
        const formatted = content.value !== null && text !== content.value;
        if (formatted || look) {
          overlays.set(key, { ...(formatted && { text }), ...(look && { look: gridLook(look) }) });
        }
      }
    }
  }
  return { id: sheet.id, ...layoutOf(sheet, used), cells, overlays };
}
