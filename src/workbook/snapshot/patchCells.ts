/** Puts cells that were read again into a sheet that was read before, and keeps the rows that are the same. */
import type { SheetSnapshot } from './snapshot';

/** The cells of a sheet, or of a block in it. */
export type CellBlock = Pick<
  SheetSnapshot,
  'firstRow' | 'firstColumn' | 'values' | 'texts' | 'types' | 'numberFormats' | 'formulas'
>;

/** The cells of a sheet, without what else is known of it. */
export function cellBlockOf({
  firstRow,
  firstColumn,
  values,
  texts,
  types,
  numberFormats,
  formulas,
}: CellBlock): CellBlock {
  return { firstRow, firstColumn, values, texts, types, numberFormats, formulas };
}

function patched<T>(
  matrix: readonly (readonly T[])[],
  block: readonly (readonly T[])[],
  top: number,
  left: number,
): readonly (readonly T[])[] {
  const rows = [...matrix];
  let isChanged = false;
  for (const [index, line] of block.entries()) {
    const row = rows[top + index];
    if (row === undefined || line.every((cell, column) => Object.is(cell, row[left + column]))) continue;
    rows[top + index] = [...row.slice(0, left), ...line, ...row.slice(left + line.length)];
    isChanged = true;
  }
  return isChanged ? rows : matrix;
}

/**
 * Returns the cells with those of a block in them. What the block does not change are the same objects as before: rows,
 * or the whole matrix.
 *
 * @param block lies within the cells
 * @example patchCells(sheet, sheet).values === sheet.values // => true
 */
export function patchCells(cells: CellBlock, block: CellBlock): CellBlock {
  const top = block.firstRow - cells.firstRow;
  const left = block.firstColumn - cells.firstColumn;
  return {
    firstRow: cells.firstRow,
    firstColumn: cells.firstColumn,
    values: patched(cells.values, block.values, top, left),
    texts: patched(cells.texts, block.texts, top, left),
    types: patched(cells.types, block.types, top, left),
    numberFormats: patched(cells.numberFormats, block.numberFormats, top, left),
    formulas: patched(cells.formulas, block.formulas, top, left),
  };
}
