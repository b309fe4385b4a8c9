/** The cells of an engine sheet: finding and visiting them without creating new ones. Rows and columns count from 0. */
import { ValueType, type Cell, type Style, type Worksheet } from '@cj-tech-master/excelts';
import { formatArea } from '../../address';
import { boundingArea, cellArea, type Area } from '../../area';

/** Returns the cell, or undefined when the engine has none there. */
export function findCell(engine: Worksheet, row: number, column: number): Cell | undefined {
  // The engine finds a cell by its address, which it would write and read for each.
  return engine.findRow(row + 1)?.findCell(column + 1);
}

/** Returns the cell, a new one where the engine has none there. */
export function ensureCell(engine: Worksheet, row: number, column: number): Cell {
  return findCell(engine, row, column) ?? engine.getCell(row + 1, column + 1);
}

/** Calls `visit` for each cell that exists. */
export function forEachCell(
  engine: Worksheet,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (let row = 1; row <= engine.rowCount; row++) {
    const found = engine.findRow(row);
    if (!found) continue;
    for (let column = 1; column <= found.cellCount; column++) {
      const cell = found.findCell(column);
      if (cell) visit(cell, row - 1, column - 1);
    }
  }
}

/** Whether the cell is in a merged area and not its first cell. */
export function isMergedAway(cell: Cell): boolean {
  return cell.type === ValueType.Merge;
}

/** Whether the style sets nothing. */
export function isEmptyStyle(style: Partial<Style> | undefined): boolean {
  return style === undefined || Object.keys(style).length === 0;
}

function hasValue(cell: Cell): boolean {
  return !isMergedAway(cell) && cell.value !== null && cell.value !== undefined && cell.value !== '';
}

/**
 * Returns the smallest area with all cells that have a value, or a value or format; null without such a cell.
 *
 * @example usedArea(engine, true) // => { top: 0, left: 0, bottom: 4, right: 2 }
 */
export function usedArea(engine: Worksheet, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  forEachCell(engine, (cell, row, column) => {
    if (!hasValue(cell) && (valuesOnly || isEmptyStyle(cell.style))) return;
    const area = cellArea(row, column);
    used = used ? boundingArea(used, area) : area;
  });
  return used;
}

const inOrder = (a: Area, b: Area): number => a.top - b.top || a.left - b.left;

/** The merged areas of each sheet in their order: a report merges some hundred, one by one, and each looks at those before. */
const knownMerges = new WeakMap<Worksheet, readonly Area[]>();

/** Returns the merged areas from top to bottom and left to right. */
export function mergedAreas(engine: Worksheet): readonly Area[] {
  const known = knownMerges.get(engine);
  if (known) return known;
  const regions = engine.mergedRegions.map(({ top, left, bottom, right }) => ({
    top: top - 1,
    left: left - 1,
    bottom: bottom - 1,
    right: right - 1,
  }));
  regions.sort(inOrder);
  knownMerges.set(engine, regions);
  return regions;
}

/** Merges an area; the formats of its cells stay. */
export function mergeCells(engine: Worksheet, area: Area): void {
  const before = mergedAreas(engine);
  engine.mergeCellsWithoutStyle(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
  const next = before.findIndex((each) => inOrder(each, area) > 0);
  const place = next < 0 ? before.length : next;
  knownMerges.set(engine, [...before.slice(0, place), area, ...before.slice(place)]);
}

/** Takes apart one of the merged areas. */
export function unmergeCells(engine: Worksheet, merged: Area): void {
  const before = mergedAreas(engine);
  engine.unMergeCells(formatArea(merged));
  knownMerges.set(
    engine,
    before.filter((each) => each !== merged),
  );
}
