/** The paper, its margins, and the grid of columns that fits it. Points, but for the margins, which Excel keeps in centimetres. */
import { PIXEL } from './fontMetrics';
import { GRID_COLUMNS } from './gridColumns';

export type Paper = 'letter' | 'legal' | 'a4';

export const POINTS_PER_CENTIMETRE = 72 / 2.54;

const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
  a4: { width: 595.28, height: 841.89 },
};

/** Centimetres. The sides are less than they look: the grid is narrower and centred, see {@link WIDTH_FILLED}. */
export const MARGINS = { top: 2.6, bottom: 2.2, left: 0.65, right: 0.65, header: 1.2, footer: 1 } as const;

/**
 * Share of the space between the side margins that the grid fills. Excel keeps column widths in digits of the workbook's
 * default font, so they come out wider where that font is missing: LibreOffice without Calibri draws them a third
 * wider, with its own substitute 6 % wider, and printer drivers round them too. A column that did not fit would go to
 * pages of its own. Centred on the paper, the grid leaves the side margins of a letter.
 */
const WIDTH_FILLED = 0.75;

/**
 * Share of the height that rows fill. Row heights are true points everywhere, but printer drivers round them: if the last
 * row did not fit, Excel would break the page before we do.
 */
const HEIGHT_FILLED = 0.97;

export interface PageGrid {
  readonly paper: Paper;
  /** Column widths in whole pixels. */
  readonly columns: readonly number[];
  /** What the rows of a page may add up to. */
  readonly capacity: number;
}

const toPixels = (points: number): number => Math.floor(points / PIXEL) * PIXEL;

/**
 * The grid for a paper.
 * @example pageGrid('letter').capacity // => 636.75
 */
export function pageGrid(paper: Paper): PageGrid {
  const { width, height } = PAPERS[paper];
  const usableWidth = (width - (MARGINS.left + MARGINS.right) * POINTS_PER_CENTIMETRE) * WIDTH_FILLED;
  const usableHeight = (height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_CENTIMETRE) * HEIGHT_FILLED;
  // Rounded at their right edges, so that they add up.
  const edge = (column: number): number => toPixels((usableWidth * column) / GRID_COLUMNS);
  return {
    paper,
    columns: Array.from({ length: GRID_COLUMNS }, (_, index) => edge(index + 1) - edge(index)),
    capacity: toPixels(usableHeight),
  };
}

/** Width of `span` columns from `column` (from 1) on. */
export function spanWidth(grid: PageGrid, column: number, span: number): number {
  return grid.columns.slice(column - 1, column - 1 + span).reduce((sum, width) => sum + width, 0);
}
