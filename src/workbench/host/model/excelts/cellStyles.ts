/** Reading and changing the engine's styles of cells, rows and columns. */
import type { Cell, Style, Worksheet } from '@cj-tech-master/excelts';
import { cellArea, contains, forEachCellIn, isWholeColumns, isWholeRows, type Area } from '../../area';
import type { CellStyle, StylePatch } from '../cellStyle';
import { ensureCell, findCell, forEachCell, isEmptyStyle } from './engineCells';

type EngineStyle = Partial<Style>;
export type StyleChange = (style: EngineStyle | undefined) => EngineStyle;

/** Told which cells, and which whole rows and columns, got another style. */
export interface StyleListener {
  cell(row: number, column: number): void;
  row(row: number): void;
  column(column: number): void;
}

/** Returns the style of a cell; a cell that does not exist has the style of its row, or else of its column. */
export function styleAt(engine: Worksheet, row: number, column: number): EngineStyle | undefined {
  const cell = findCell(engine, row, column);
  return cell ? cell.style : bandStyle(engine, row, column);
}

/** Returns the style of a cell to which nobody gave one: that of its row, or else of its column. */
export function bandStyle(engine: Worksheet, row: number, column: number): EngineStyle | undefined {
  const rowStyle = engine.findRow(row + 1)?.style;
  if (!isEmptyStyle(rowStyle)) return rowStyle;
  return column < engine.columns.length ? engine.columns[column]?.style : undefined;
}

/** Computes the change once for each distinct style object, so that cells share the result as they shared the style. */
function oncePerStyle(change: StyleChange): StyleChange {
  const changed = new Map<EngineStyle | undefined, EngineStyle>();
  return (style) => {
    const known = changed.get(style);
    if (known) return known;
    const next = change(style);
    changed.set(style, next);
    return next;
  };
}

function changeCell(
  cell: Cell,
  [row, column]: readonly [number, number],
  change: StyleChange,
  listener: StyleListener,
): void {
  const next = change(cell.style);
  if (next === cell.style) return;
  cell.style = next;
  listener.cell(row, column);
}

/** Changes whole rows or columns: their own style, and that of each of their cells that exists. */
function changeBand(engine: Worksheet, area: Area, change: StyleChange, listener: StyleListener): void {
  forEachCell(engine, (cell, row, column) => {
    if (contains(area, cellArea(row, column))) changeCell(cell, [row, column], change, listener);
  });
  if (isWholeColumns(area)) {
    for (let column = area.left; column <= area.right; column++) {
      const target = engine.getColumn(column + 1);
      target.style = change(target.style);
      listener.column(column);
    }
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    const target = engine.getRow(row + 1);
    target.style = change(target.style);
    listener.row(row);
  }
}

/**
 * Replaces the style of each cell of the areas by what `change` returns for it.
 *
 * @example changeStyles(engine, [area], () => ({}), listener) // clears the formats
 */
export function changeStyles(
  engine: Worksheet,
  areas: readonly Area[],
  change: StyleChange,
  listener: StyleListener,
): void {
  const next = oncePerStyle(change);
  for (const area of areas) {
    if (isWholeColumns(area) || isWholeRows(area)) changeBand(engine, area, next, listener);
    else
      forEachCellIn(area, (row, column) =>
        changeCell(ensureCell(engine, row, column), [row, column], next, listener),
      );
  }
}

/** A cell of a merged area with the borders that it gets: of each cell the edges that are on the area's outline. */
interface MergedStyle {
  readonly row: number;
  readonly column: number;
  readonly borders: NonNullable<StylePatch['borders']>;
}

/** Returns the borders of the cells of an area that is merged. */
export function mergedStyles(
  area: Area,
  bordersOf: (row: number, column: number) => CellStyle['borders'],
): readonly MergedStyle[] {
  const styles: MergedStyle[] = [];
  forEachCellIn(area, (row, column) => {
    const { top, bottom, left, right } = bordersOf(row, column);
    const borders = {
      top: row === area.top ? top : null,
      bottom: row === area.bottom ? bottom : null,
      left: column === area.left ? left : null,
      right: column === area.right ? right : null,
    };
    styles.push({ row, column, borders });
  });
  return styles;
}
