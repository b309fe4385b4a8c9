/** Where the formulas of a sheet are, whose results change without a person's changing their cells. */
import type { Area } from './area';
import type { CellValue, SheetSnapshot } from './snapshot';

/** More areas cost more to ask for than the sheet. */
const MOST_AREAS = 100;

/**
 * Whether what a cell was given is a formula. A text that begins so only looks like one, and is taken for one: it is read
 * once too often.
 */
export const isFormula = (given: CellValue | undefined): boolean =>
  typeof given === 'string' && given.startsWith('=');

/**
 * Returns the rectangles of cells that hold formulas, as few as rows of one column below each other and columns with the same
 * rows beside each other make.
 *
 * @returns `null` where there are more than {@link MOST_AREAS}
 * @example formulaAreas(sheet) // => [{ row: 2, column: 9, rows: 5000, columns: 1 }], a column «Días restantes»
 */
export function formulaAreas({
  firstRow,
  firstColumn,
  formulas,
}: Pick<SheetSnapshot, 'firstRow' | 'firstColumn' | 'formulas'>): readonly Area[] | null {
  const areas: Area[] = [];
  const width = formulas[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    for (const { top, rows } of runsIn(formulas, column)) {
      const run = { row: firstRow + top, column: firstColumn + column, rows, columns: 1 };
      const index = areas.findIndex((area) => isBeside(area, run));
      const left = areas[index];
      if (left !== undefined) areas[index] = { ...left, columns: left.columns + 1 };
      else if (areas.length === MOST_AREAS) return null;
      else areas.push(run);
    }
  }
  return areas;
}

/** Whether a run of cells has the rows of an area and lies right of it. */
function isBeside(area: Area, run: Area): boolean {
  return area.row === run.row && area.rows === run.rows && area.column + area.columns === run.column;
}

/** The formulas of a column that lie below each other, from the first row of the sheet. */
function* runsIn(
  formulas: SheetSnapshot['formulas'],
  column: number,
): Generator<{ readonly top: number; readonly rows: number }> {
  let rows = 0;
  for (let row = 0; row <= formulas.length; row++) {
    if (isFormula(formulas[row]?.[column])) rows += 1;
    else if (rows > 0) {
      yield { top: row - rows, rows };
      rows = 0;
    }
  }
}
