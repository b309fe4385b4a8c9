/** Figures as rows of filled cells: labels at the left, cells as wide as their counts, the same in figures at the right. */
import type { FigureBlock, FigureCell, FigureFill, FigureRow } from '../content/reportContent';
import type { PageGrid } from './page';
import { GRID_COLUMNS } from './gridColumns';
import type { StyleName } from './styles';
import type { CellDraft, PlacedRow } from './units';
import { rowOf } from './units';

const FILL_STYLES: Readonly<Record<FigureFill, StyleName>> = {
  done: 'figureDone',
  doneLate: 'figureDoneLate',
  overdue: 'figureOverdue',
  open: 'figureOpen',
  unknown: 'figureUnknown',
  track: 'figureTrack',
};

/** Grid columns of the labels where there are any, and of the figures beside short and long rows. */
const LABEL = 9;
const FIGURES = { short: 5, long: 13 } as const;
/** Characters: figures up to here are short, such as a date. */
const SHORT_FIGURES = 12;
/** A count of one takes at most this many grid columns where rows are compared. */
const WIDEST_ONE = 2;

/** Where the parts of a figure's rows are, in grid columns. */
interface FigurePlaces {
  readonly label: number;
  readonly plot: number;
  readonly figures: number;
}

function placesOf({ rows }: FigureBlock): FigurePlaces {
  const label = rows.some((row) => row.label !== '') ? LABEL : 0;
  const longest = Math.max(0, ...rows.map((row) => row.figures.length));
  const figures = longest === 0 ? 0 : longest <= SHORT_FIGURES ? FIGURES.short : FIGURES.long;
  return { label, figures, plot: GRID_COLUMNS - label - figures };
}

/** The grid columns of a count of one. */
function unitOf({ headings, full }: FigureBlock, { plot, label }: FigurePlaces): number {
  const share = plot / full;
  if (label === 0 || share < 1) return share;
  return headings.length > 0 ? Math.floor(share) : Math.min(Math.floor(share), WIDEST_ONE);
}

/** The grid columns of each cell of a row, one at least; counts are compared row with row. */
function cellSpans(cells: readonly FigureCell[], unit: number, { plot }: FigurePlaces): number[] {
  let edge = 0;
  let used = 0;
  return cells.map(({ count }, index) => {
    edge += count * unit;
    const left = cells.length - index - 1;
    const span = Math.max(1, Math.min(plot - used - left, Math.round(edge) - used));
    used += span;
    return span;
  });
}

function cellDrafts(row: FigureRow, unit: number, places: FigurePlaces): readonly CellDraft[] {
  let column = places.label + 1;
  return cellSpans(row.cells, unit, places).flatMap((span, index) => {
    const cell = row.cells[index];
    if (cell === undefined) return [];
    const draft = { column, span, style: FILL_STYLES[cell.fill], value: cell.text };
    column += span;
    return [draft];
  });
}

function headingDrafts({ headings }: FigureBlock, unit: number, places: FigurePlaces): readonly CellDraft[] {
  const cells = headings.map((text): FigureCell => ({ fill: 'track', count: 1, text }));
  return cellDrafts({ label: '', cells, figures: '' }, unit, places).map((draft) => ({
    ...draft,
    style: 'figureHeading',
  }));
}

/**
 * The rows of a figure, with its headings first where it has any.
 * @example figureRows(figure, grid)[0]?.cells.map(({ style }) => style) // => ['figureLabel', 'figureDone', 'figureFigures']
 */
export function figureRows(figure: FigureBlock, grid: PageGrid): readonly PlacedRow[] {
  const places = placesOf(figure);
  const { label, figures } = places;
  const unit = unitOf(figure, places);
  // Months are read together with the day beside them.
  const beside = figure.headings.length > 0 ? label + unit * figure.full + 1 : GRID_COLUMNS - figures + 1;
  const rows = figure.rows.map((row) =>
    rowOf(
      [
        ...(label === 0 ? [] : [{ column: 1, span: label, style: 'figureLabel', value: row.label } as const]),
        ...cellDrafts(row, unit, places),
        ...(figures === 0
          ? []
          : [
              {
                column: Math.min(beside, GRID_COLUMNS - figures + 1),
                span: figures,
                style: 'figureFigures',
                value: row.figures,
              } as const,
            ]),
      ],
      grid,
    ),
  );
  return figure.headings.length === 0 ? rows : [rowOf(headingDrafts(figure, unit, places), grid), ...rows];
}

/** A row that says what the fills mean; none where no fill needs it. */
export function legendRow({ legend }: FigureBlock, grid: PageGrid): readonly PlacedRow[] {
  if (legend.length === 0) return [];
  const width = Math.floor(GRID_COLUMNS / Math.max(legend.length, 3));
  const cells = legend.flatMap(({ fill, text }, index): readonly CellDraft[] => [
    { column: index * width + 1, span: 1, style: FILL_STYLES[fill], value: '' },
    { column: index * width + 2, span: width - 1, style: 'figureFigures', value: text },
  ]);
  return [{ height: LEGEND_GAP, cells: [] }, rowOf(cells, grid)];
}

/** Points between the rows and what the fills mean. */
const LEGEND_GAP = 4.5;
