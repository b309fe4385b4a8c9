/** Blocks as units: runs of rows that a page takes whole, or that can be divided. */
import type { Font } from './fontMetrics';
import { lineHeight, PIXEL, textWidth } from './fontMetrics';
import type { PageGrid } from './page';
import { GRID_COLUMNS } from './gridColumns';
import { spanWidth } from './page';
import type { StyleName } from './styles';
import { INDENT_STEP, textStyle } from './styles';
import type { Line } from './wrapText';
import { wrapText, writableWidth } from './wrapText';

export interface PlacedCell {
  /** First column of the grid, from 1, and how many it takes. */
  readonly column: number;
  readonly span: number;
  readonly style: StyleName;
  readonly value: string | number;
  /** The value is the page on which this section starts, known when all pages are. */
  readonly pageOf?: string;
}

export interface PlacedRow {
  /** Points, in whole pixels. */
  readonly height: number;
  readonly cells: readonly PlacedCell[];
}

/** Excel's limit for a row is 409 points. */
export const MAX_ROW_HEIGHT = 405;

export interface Unit {
  readonly rows: readonly PlacedRow[];
  readonly height: number;
  /** Blank space before it, unless it starts a page. */
  readonly gap: number;
  /** Never the last of its page. */
  readonly keepWithNext: boolean;
  /** Rows written again when the unit starts a page: the heading of its table. */
  readonly repeat: readonly PlacedRow[];
  /** See ReportSection; 0 for everything but the first unit of a section. */
  readonly roomToStart: number;
  /** The section that starts here. */
  readonly section?: string;
  /**
   * Divides into what fits in `room` points and the rest; `null` when no sensible part fits. The first part is at most
   * {@link MAX_ROW_HEIGHT} high.
   */
  readonly divide?: (room: number) => readonly [Unit, Unit] | null;
  /** The least room in which it can begin: its height, or that of the smallest first part. */
  readonly least: number;
}

type UnitOptions = Partial<
  Pick<Unit, 'gap' | 'keepWithNext' | 'repeat' | 'roomToStart' | 'section' | 'divide' | 'least'>
>;

/** Makes a unit of rows; options that are not given take the plain case. */
export function unitOf(rows: readonly PlacedRow[], options: UnitOptions = {}): Unit {
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  return {
    rows,
    height,
    gap: 0,
    keepWithNext: false,
    repeat: [],
    roomToStart: 0,
    least: height,
    ...options,
  };
}

/** What goes in a cell before it is measured. */
export interface CellDraft {
  readonly column: number;
  readonly span: number;
  readonly style: StyleName;
  readonly value: string | number;
  readonly pageOf?: string;
}

/** A text across the whole grid. */
export function acrossPage(style: StyleName, value: string): CellDraft {
  return { column: 1, span: GRID_COLUMNS, style, value };
}

const upToPixel = (points: number): number => Math.ceil(points / PIXEL) * PIXEL;

const fontOf = (style: StyleName): Font => textStyle(style);

/** The lines that a cell's text takes at its width and font. */
export function cellLines(draft: CellDraft, grid: PageGrid): readonly Line[] {
  const style = textStyle(draft.style);
  const width = writableWidth(
    spanWidth(grid, draft.column, draft.span),
    style.size,
    style.indent * INDENT_STEP,
  );
  return wrapText(String(draft.value), width, fontOf(draft.style));
}

/** A justified line that fills less of its width has wide gaps between its words. */
const LEAST_FILLED_LINE = 0.86;

/** Whether a text would have wide gaps between its words if it were justified; the last line never is. */
export function hasRivers(draft: CellDraft, grid: PageGrid): boolean {
  const style = textStyle(draft.style);
  const text = String(draft.value);
  const width = writableWidth(spanWidth(grid, draft.column, draft.span), style.size);
  return cellLines(draft, grid)
    .slice(0, -1)
    .some(({ from, to }) => textWidth(text.slice(from, to), style) < width * LEAST_FILLED_LINE);
}

/** Height of a cell with that many lines. */
export function linesHeight(lines: number, style: StyleName): number {
  const { size, padding } = textStyle(style);
  return upToPixel(lines * lineHeight(size) + padding);
}

/** How many lines of that style fit in a height. */
export function linesThatFit(height: number, style: StyleName): number {
  const { size, padding } = textStyle(style);
  return Math.floor((height - padding) / lineHeight(size) + 1e-9);
}

/** A row of cells as high as its highest. */
export function rowOf(drafts: readonly CellDraft[], grid: PageGrid): PlacedRow {
  const height = Math.max(...drafts.map((draft) => linesHeight(cellLines(draft, grid).length, draft.style)));
  return { height, cells: drafts };
}

/** Blank rows that add up to a height; more than one where Excel would not take it as one. */
export function spaceRows(height: number): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (let rest = upToPixel(height); rest > 0; rest -= MAX_ROW_HEIGHT) {
    rows.push({ height: Math.min(rest, MAX_ROW_HEIGHT), cells: [] });
  }
  return rows;
}

/** Fewer lines than this are not left alone on either side of a page break. */
const ALONE = 2;
/** How many lines before the cut a sentence may end for the cut to move there. */
const SENTENCE_REACH = 3;

interface DraftLines {
  readonly draft: CellDraft;
  readonly text: string;
  readonly lines: readonly Line[];
}

const measure = (draft: CellDraft, grid: PageGrid): DraftLines => ({
  draft,
  text: String(draft.value),
  lines: cellLines(draft, grid),
});

const SENTENCE_END = /[.;:!?…]["»”)]*\s/g;

/** Where a text that keeps at most that many lines is best cut: after a sentence if one ends near there, else at the line's end. */
function cutPosition({ text, lines }: DraftLines, most: number): number {
  const last = lines[most - 1];
  if (!last || lines.length <= most) return text.length;
  const from = lines[Math.max(ALONE, most - SENTENCE_REACH)]?.from ?? last.to;
  const ends = [...text.slice(from, last.to + 1).matchAll(SENTENCE_END)];
  const end = ends.at(-1);
  return end ? from + end.index + end[0].length : last.to;
}

interface Divisible extends Pick<UnitOptions, 'gap' | 'keepWithNext' | 'repeat' | 'section' | 'roomToStart'> {
  /** What every part but the first repeats where it starts a page; the same as the first unless given. */
  readonly repeatForRest?: readonly PlacedRow[];
}

/**
 * A unit of one row whose texts may continue on the next page, as paragraphs, list items and table rows do.
 *
 * @param wholeUpTo points up to which it is moved to the next page rather than divided
 */
export function divisibleUnit(
  drafts: readonly CellDraft[],
  grid: PageGrid,
  wholeUpTo: number,
  { repeatForRest, ...options }: Divisible = {},
): Unit {
  const measured = drafts.map((draft) => measure(draft, grid));
  const row = rowOf(drafts, grid);
  const limit = Math.min(wholeUpTo, MAX_ROW_HEIGHT);
  const tallest = measured.reduce((most, one) => (one.lines.length > most.lines.length ? one : most));
  if (row.height <= limit || tallest.lines.length <= ALONE) return unitOf([row], options);

  const divide = (room: number): readonly [Unit, Unit] | null => {
    const height = Math.min(room, MAX_ROW_HEIGHT);
    const fitting = Math.min(...drafts.map(({ style }) => linesThatFit(height, style)));
    const most = Math.min(fitting, tallest.lines.length - ALONE);
    if (most < ALONE) return null;
    const parts = measured.map((one) => ({ ...one, cut: cutPosition(one, most) }));
    const head = parts.map(({ draft, text, cut }) => ({ ...draft, value: text.slice(0, cut).trimEnd() }));
    const tail = parts.map(({ draft, text, cut }) => ({ ...draft, value: text.slice(cut).trimStart() }));
    const repeat = repeatForRest ?? options.repeat ?? [];
    const { keepWithNext = false } = options;
    return [
      unitOf([rowOf(head, grid)], { ...options, keepWithNext: false }),
      divisibleUnit(tail, grid, wholeUpTo, { repeat, keepWithNext }),
    ];
  };
  return unitOf([row], { ...options, divide, least: linesHeight(ALONE, tallest.draft.style) });
}
