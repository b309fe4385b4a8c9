/** How wide the columns of a table are: each at least as its longest word, the rest by their shares. */
import type { TableBlock, TableColumn, TableRow } from '../content/reportContent';
import { textWidth } from './fontMetrics';
import type { PageGrid } from './page';
import { GRID_COLUMNS } from './gridColumns';
import type { StyleName } from './styles';
import { INDENT_STEP, textStyle } from './styles';
import { cellWidthFor } from './wrapText';

/** A word may ask for at most this share of the page; what is longer is cut, whatever the column's width. */
const WIDEST_WORD = 0.3;

type StyleOfHeading = (column: TableColumn) => StyleName;
type StyleOfCell = (look: TableRow['look'], column: TableColumn) => StyleName;

/** The least width of a cell that divides none of its words but those that are wider than `most`, in points. */
function widthOfWords(text: string, name: StyleName, most: number): number {
  const style = textStyle(name);
  const widths = text
    .split(/[ \n]/)
    .map((word) => cellWidthFor(textWidth(word, style), style.size, style.indent * INDENT_STEP));
  return Math.max(0, ...widths.filter((width) => width <= most));
}

/** The text of each cell that takes one column, with the place of that column. */
function* singleCells({ cells, spans }: TableRow): Generator<readonly [column: number, text: string]> {
  let column = 0;
  for (const [index, value] of cells.entries()) {
    const span = spans?.[index] ?? 1;
    if (span === 1) yield [column, String(value)];
    column += span;
  }
}

function leastWidths(
  { columns, rows }: TableBlock,
  headings: StyleOfHeading,
  styleOf: StyleOfCell,
  most: number,
): number[] {
  const widths = columns.map((column) => widthOfWords(column.title, headings(column), most));
  for (const row of rows) {
    for (const [index, text] of singleCells(row)) {
      const column = columns[index];
      if (column === undefined) continue;
      widths[index] = Math.max(widths[index] ?? 0, widthOfWords(text, styleOf(row.look, column), most));
    }
  }
  return widths;
}

/** Divides what is left among the columns by their shares, in whole grid columns; what remains goes to the largest. */
function shareOut(least: readonly number[], shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const weights = total === 0 ? least : shares;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const free = GRID_COLUMNS - least.reduce((sum, units) => sum + units, 0);
  const given = weights.map((weight) => Math.floor((free * weight) / all));
  const widest = weights.indexOf(Math.max(...weights));
  const rest = free - given.reduce((sum, units) => sum + units, 0);
  return least.map((units, index) => units + (given[index] ?? 0) + (index === widest ? rest : 0));
}

/** Takes from the widest until they fit the page. */
function narrowed(units: readonly number[]): readonly number[] {
  const fitting = [...units];
  while (fitting.reduce((sum, one) => sum + one, 0) > GRID_COLUMNS) {
    const widest = fitting.indexOf(Math.max(...fitting));
    fitting[widest] = (fitting[widest] ?? 2) - 1;
  }
  return fitting;
}

/**
 * The grid columns that each column of a table takes; they add up to the grid's.
 *
 * @param styles the styles of its headings and cells, which decide how wide a word is
 * @example columnSpans(table, grid, styles) // => [3, 14, 7, 5, 7]
 */
export function columnSpans(
  table: TableBlock,
  grid: PageGrid,
  styles: { readonly heading: StyleOfHeading; readonly cell: StyleOfCell },
): readonly number[] {
  const width = grid.columns.reduce((sum, one) => sum + one, 0);
  const narrowest = Math.min(...grid.columns);
  const least = leastWidths(table, styles.heading, styles.cell, width * WIDEST_WORD).map((points) =>
    Math.ceil(points / narrowest),
  );
  return shareOut(
    narrowed(least),
    table.columns.map(({ share }) => share),
  );
}
