/** Rectangles of cells. Rows and columns count from 0, and `bottom` and `right` are inside the area. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROW_COUNT - 1, right: COLUMN_COUNT - 1 };

/** Number of rows. */
export function heightOf(area: Area): number {
  return area.bottom - area.top + 1;
}

/** Number of columns. */
export function widthOf(area: Area): number {
  return area.right - area.left + 1;
}

/** Calls `visit` for each cell of the area, row by row. */
export function forEachCellIn(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

/** @example rowsOf({ top: 0, left: 0, bottom: 1, right: 3 }) // => the areas of A1:D1 and A2:D2 */
export function rowsOf(area: Area): Area[] {
  return Array.from({ length: heightOf(area) }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

/** Number of cells. */
export function cellCountOf(area: Area): number {
  return heightOf(area) * widthOf(area);
}

/** @example cellArea(0, 2) // => the area of C1 */
export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether the area runs from the first to the last row, as `A:C` does. */
export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === ROW_COUNT - 1;
}

/** Whether the area runs from the first to the last column, as `2:5` does. */
export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === COLUMN_COUNT - 1;
}

/** Whether the area has at least one cell and all of its cells are on the sheet. */
export function isOnSheet(area: Area): boolean {
  return (
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < ROW_COUNT &&
    area.right < COLUMN_COUNT &&
    area.top <= area.bottom &&
    area.left <= area.right
  );
}

/** Returns the cells that both areas have; null without any. */
export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** Whether both areas have a cell. */
export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether all cells of `inner` are in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** Returns the smallest area that contains both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Returns `area` without `hole`, as up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  const rest: Area[] = [];
  if (area.top < common.top) rest.push({ ...area, bottom: common.top - 1 });
  if (common.bottom < area.bottom) rest.push({ ...area, top: common.bottom + 1 });
  const band = { ...area, top: common.top, bottom: common.bottom };
  if (area.left < common.left) rest.push({ ...band, right: common.left - 1 });
  if (common.right < area.right) rest.push({ ...band, left: common.right + 1 });
  return rest;
}

/** @example offsetArea(cellArea(2, 0), 2, 1) // => the area of B5 */
export function offsetArea({ top, left, bottom, right }: Area, rows: number, columns: number): Area {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}
