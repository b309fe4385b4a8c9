/** Where the highlight lies, as its names keep it. */
import { columnNumber } from '../../domain/registers/cell';
import type { Area } from '../snapshot/area';
import type { NameSnapshot } from '../snapshot/snapshot';
import { PLAN_ROWS_NAME } from './ownNames';

export interface HighlightedArea {
  readonly sheet: string;
  readonly area: Area;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

/**
 * The rows of the highlight's names; one whose rows were deleted has none.
 * @example highlightedAreas([{ name: 'PREP_Plan', formula: "='Plan'!$A$7:$H$19" }]) // => [{ sheet: 'Plan', area: … }]
 */
export function highlightedAreas(names: readonly NameSnapshot[]): readonly HighlightedArea[] {
  return names.filter(({ name }) => isRowsName(name)).flatMap(({ formula }) => areaIn(formula) ?? []);
}

/**
 * Whether a name keeps the rows of the highlight.
 * @example isRowsName('PREP_Plan_2') // => true
 */
export function isRowsName(name: string): boolean {
  return name.replace(/_\d+$/, '').toLowerCase() === PLAN_ROWS_NAME.toLowerCase();
}

function areaIn(formula: string): HighlightedArea | null {
  const [, quoted, plain, left = '', top = '', right = left, bottom = top] = REFERENCE.exec(formula) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  if (sheet === undefined) return null;
  const [row, column] = [Number(top), columnNumber(left.toUpperCase())];
  const columns = columnNumber(right.toUpperCase()) - column + 1;
  return { sheet, area: { row, column, rows: Number(bottom) - row + 1, columns } };
}
