/** Reading and changing the engine's styles of cells, rows and columns. */
import type { Style, Worksheet } from '@cj-tech-master/excelts';
import { cellArea, contains, forEachCellIn, isWholeColumns, isWholeRows, type Area } from '../../area';
import { findCell, forEachCell, isEmptyStyle } from './engineCells';

type EngineStyle = Partial<Style>;
type StyleChange = (style: EngineStyle | undefined) => EngineStyle;

/** Returns the style of a cell; a cell that does not exist has the style of its row, or else of its column. */
export function styleAt(engine: Worksheet, row: number, column: number): EngineStyle | undefined {
  const cell = findCell(engine, row, column);
  if (cell) return cell.style;
  const rowStyle = engine.findRow(row + 1)?.style;
  if (!isEmptyStyle(rowStyle)) return rowStyle;
  return column < engine.columns.length ? engine.columns[column]?.style : undefined;
}

/** Computes the change once for each distinct style object, so that cells share the result as they shared the style. */
function oncePerStyle(change: StyleChange): StyleChange {
  const changed = new Map<EngineStyle | undefined, EngineStyle>();
  return (style) => {
    const key = isEmptyStyle(style) ? undefined : style;
    const known = changed.get(key);
    if (known) return known;
    const next = change(key);
    changed.set(key, next);
    return next;
  };
}

/** Changes whole rows or columns: their own style, and that of each of their cells that exists. */
function changeBand(engine: Worksheet, area: Area, change: StyleChange): void {
  forEachCell(engine, (cell, row, column) => {
    if (contains(area, cellArea(row, column))) cell.style = change(cell.style);
  });
  if (isWholeColumns(area)) {
    for (let column = area.left; column <= area.right; column++) {
      const target = engine.getColumn(column + 1);
      target.style = change(target.style);
    }
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    const target = engine.getRow(row + 1);
    target.style = change(target.style);
  }
}

/**
 * Replaces the style of each cell of the areas by what `change` returns for it.
 *
 * @example changeStyles(engine, [area], () => ({})) // clears the formats
 */
export function changeStyles(engine: Worksheet, areas: readonly Area[], change: StyleChange): void {
  const next = oncePerStyle(change);
  for (const area of areas) {
    if (isWholeColumns(area) || isWholeRows(area)) changeBand(engine, area, next);
    else
      forEachCellIn(area, (row, column) => {
        const cell = engine.getCell(row + 1, column + 1);
        cell.style = next(cell.style);
      });
  }
}
