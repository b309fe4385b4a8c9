/** Candidate tables of a sheet: rows that may be headings, the rows below them, and the columns that belong together. */
import { foldText } from '../../domain/text/foldText';
import type { Steps } from '../../domain/steps';
import { finish, isStep } from '../../domain/steps';
import { once } from '../../domain/text/oncePer';
import { wordsOf } from '../../domain/text/words';
import type { TableKind } from '../vocabulary/headings';
import { OTHER } from '../vocabulary/phrases';
import { lastUsedColumn, lastUsedRow } from '../snapshot/sheetCells';
import type { Cell, CellKind, Grid } from './grid';
import { headingScores } from './headingScores';

/** A table as it may be: nothing is known yet of what it is. */
export interface Candidate {
  readonly grid: Grid;
  /** From top to bottom, at most three; none for a table without headings. */
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  /** The last row that may belong to it. */
  readonly lastRow: number;
  readonly columns: readonly number[];
}

const MOST_HEADING_ROWS = 3;
const LEAST_HEADINGS = 2;
/** Headings are short; a longer text is a sentence. */
const LONGEST_HEADING_WORDS = 12;
/** Cells of a heading row that are no text: a time line has them, a row of records too. */
const MOST_OTHERS = 0.34;
/** A phrase this close makes of a text a known heading. */
const KNOWN = 0.75;
const LEAST_KNOWN = 2;
/** Rows that are looked at below a heading. */
export const SAMPLE_ROWS = 60;
const MOST_COLUMNS = 80;
const LEAST_TIMELINE = 3;

const NOT_IN_HEADINGS: ReadonlySet<CellKind> = new Set([
  'day',
  'month',
  'range',
  'decimal',
  'percent',
  'integer',
  'key',
  'sentence',
  'list',
]);

const KINDS: readonly TableKind[] = ['plan', 'sessions', 'members', 'agreements', 'notes', 'calendar'];

/** What stands over the months of a time line. */
const YEAR = /^20\d{2}$/;
/** What a title says with its day or number: «Corte: 27 nov 2026». */
const TOLD = /^\p{L}[^:]*:\s*\d/u;

/** Whether a text may be a heading by itself. */
function mayBeHeading(cell: Cell): boolean {
  if (YEAR.test(cell.text)) return true;
  if (cell.text.length > 140 || !/\p{L}|#/u.test(cell.text) || TOLD.test(cell.text)) return false;
  if (cell.isTimeline) return true;
  const words = wordsOf(cell.text).length;
  if (words > LONGEST_HEADING_WORDS) return false;
  return words <= 5 || !cell.kinds.some((kind) => NOT_IN_HEADINGS.has(kind) && kind !== 'sentence');
}

/** How close a text is to any field of any register, 0 to 1. */
function knownAs(text: string): number {
  const scores = headingScores(text);
  let best = 0;
  for (const kind of KINDS) {
    for (const [field, { phrase }] of scores[kind]) if (field !== OTHER) best = Math.max(best, phrase);
  }
  return best;
}

interface Row {
  readonly row: number;
  readonly columns: readonly number[];
  readonly mayBeHeading: boolean;
  /** The columns whose texts may be headings. */
  readonly textColumns: readonly number[];
  /** Returns the columns whose texts are phrases of some field. */
  readonly known: () => readonly number[];
  readonly isBlank: boolean;
  /** A day stands above or below another day: the row is a record, whatever else it says. */
  readonly isDated: boolean;
  /** Months, weeks or days and hardly anything else: the lowest row of headings with a time line. */
  readonly isTimeline: boolean;
}

const isDay = (grid: Grid, row: number, column: number): boolean =>
  grid.cell(row, column)?.kinds.includes('day') === true;

/** Whether a cell holds a day, as the cell above or below it does. */
function isAmongDays(grid: Grid, row: number, column: number): boolean {
  return isDay(grid, row, column) && (isDay(grid, row - 1, column) || isDay(grid, row + 1, column));
}

function rowOf(grid: Grid, row: number, first: number, last: number): Row {
  const columns: number[] = [];
  const textColumns: number[] = [];
  let others = 0;
  let timeline = 0;
  for (let column = first; column <= last; column++) {
    const cell = grid.cell(row, column);
    if (cell === null) continue;
    columns.push(column);
    if (cell.isTimeline) {
      timeline += 1;
      continue;
    }
    if (mayBeHeading(cell)) textColumns.push(column);
    else others += 1;
  }
  const isTimeline = timeline >= LEAST_TIMELINE && timeline >= 2 * (columns.length - timeline);
  const isDated = !isTimeline && columns.some((column) => isAmongDays(grid, row, column));
  const headings = textColumns.length;
  const isHeading = !isDated && headings >= LEAST_HEADINGS && others <= headings * MOST_OTHERS;
  return {
    row,
    columns,
    mayBeHeading: isHeading,
    isDated,
    textColumns,
    known: once(() => textColumns.filter((column) => knownAs(grid.cell(row, column)?.text ?? '') >= KNOWN)),
    isBlank: columns.length === 0,
    isTimeline,
  };
}

/** Kinds that cells of a column share from record to record, and a heading with its records never does. */
const OF_RECORDS: ReadonlySet<CellKind> = new Set([
  'outline',
  'code',
  'roman',
  'day',
  'action',
  'status',
  'key',
  'person',
  'role',
  'sessionType',
  'reference',
  'range',
]);
/** So many cells like those of the next row make a record of a row; one is enough where it is a number. */
const LEAST_ALIKE = 3;

const isMostlyKnown = ({ columns, textColumns, known }: Row): boolean =>
  textColumns.length * 2 > columns.length && known().length * 2 > columns.length;

/** Whether a row is rather a record like the next one than its heading; where most texts are known as headings, they are no sign of it. */
function isLikeNext(grid: Grid, row: Row, next: Row | undefined): boolean {
  if (next === undefined || alikeCells(grid, row, next, []) < LEAST_ALIKE) return false;
  // Records may hold words of headings as well, but then those below hold them too.
  if (!isMostlyKnown(row) || isMostlyKnown(next)) return true;
  return alikeCells(grid, row, next, row.known()) >= LEAST_ALIKE;
}

const hasDigit = ({ text }: Cell): boolean => /\d/.test(text);

/** What a cell shares with the one below it in rows of records: a number, another kind of text, or nothing. */
function sharedKind(here: Cell, below: Cell): 'number' | 'text' | null {
  const shared = here.kinds.filter((kind) => OF_RECORDS.has(kind) && below.kinds.includes(kind));
  if (shared.length === 0) return null;
  if (!shared.includes('outline') && !shared.includes('code')) return 'text';
  // «C.» over 1, 2, 3 is short for a heading.
  return hasDigit(here) === hasDigit(below) ? 'number' : null;
}

/** How many cells of a row are like those of the next one, besides those of the columns that do not count. */
function alikeCells(grid: Grid, row: Row, next: Row, without: readonly number[]): number {
  let alike = 0;
  for (const column of row.columns) {
    const here = grid.cell(row.row, column);
    const below = grid.cell(next.row, column);
    const shared =
      here === null || below === null || without.includes(column) ? null : sharedKind(here, below);
    // A number where the next row has one is that of a record; further right it may be a day of a time line.
    if (shared === 'number') alike += column === row.columns[0] ? LEAST_ALIKE : 2;
    else if (shared === 'text') alike += 1;
  }
  return alike;
}

/** Heights of headings that end in a row: the rows above it that hold groups or the rest of the headings. */
function heights(grid: Grid, rows: readonly Row[], index: number): readonly (readonly number[])[] {
  const bottom = rows[index];
  if (bottom === undefined) return [];
  const found: number[][] = [[bottom.row]];
  let upper = [bottom.row];
  for (let above = index - 1; above >= 0 && upper.length < MOST_HEADING_ROWS; above--) {
    const row = rows[above];
    if (row === undefined || row.isBlank || row.isDated || row.columns.length < 2) break;
    const isText = row.columns.every((column) => {
      const cell = grid.cell(row.row, column);
      return cell !== null && mayBeHeading(cell);
    });
    if (!isText) break;
    upper = [row.row, ...upper];
    found.push(upper);
  }
  return found;
}

/** Whether a cell of a row goes on below it: it belongs to the records there, or to a heading that ends further down. */
function isMergedDown(grid: Grid, { row, columns }: Row): boolean {
  return columns.some((column) => {
    const area = grid.mergeAt(row, column);
    return area !== null && row < area.row + area.rows - 1;
  });
}

/** Runs of columns between columns in which nothing stands. */
function runsOf(columns: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run !== undefined && column === (run.at(-1) ?? 0) + 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

function columnsInUse(
  grid: Grid,
  headerRows: readonly number[],
  from: number,
  to: number,
  first: number,
  last: number,
): readonly number[] {
  const columns: number[] = [];
  // A heading that is merged down stands in the lower row as well.
  const isHeaded = (row: number, column: number): boolean =>
    grid.cell(grid.mergeAt(row, column)?.row ?? row, column) !== null;
  for (let column = first; column <= last; column++) {
    let isUsed = headerRows.some((row) => isHeaded(row, column));
    for (let row = from; row <= to && !isUsed; row++) isUsed = grid.cell(row, column) !== null;
    if (isUsed) columns.push(column);
  }
  return columns;
}

/** Whether each cell of a row says what a heading of its column says: the headings are written again, in one row or several. */
function isRepeatOf(grid: Grid, headings: readonly Row[], { row, columns }: Row): boolean {
  const folded = (at: number, column: number): string => foldText(grid.cell(at, column)?.text ?? '');
  return columns.every((column) =>
    headings.some((heading) => folded(heading.row, column) === folded(row, column)),
  );
}

/**
 * Whether a row may be the heading of a list within a record, as of its subtasks: the row below leaves the column of the first
 * heading to the records.
 *
 * @param columns those in which the row has cells
 * @param below those in which the next row has cells
 */
export function opensNestedList(columns: readonly number[], below: readonly number[]): boolean {
  return below.length > 0 && below.every((column) => column !== columns[0] && columns.includes(column));
}

/** Whether a heading is that of a list within a record: the records go on below the list. */
function isNested(grid: Grid, rows: readonly Row[], index: number): boolean {
  const [row, next] = [rows[index], rows[index + 1]];
  const first = row?.columns[0];
  if (first === undefined || !opensNestedList(row?.columns ?? [], next?.columns ?? [])) return false;
  const after = rows
    .slice(index + 1)
    .find(({ row: at, isBlank }) => isBlank || grid.cell(at, first) !== null);
  return after?.isBlank === false;
}

/** The last row before another table's headings begin below, in columns that both share. */
function lastRowOf(
  grid: Grid,
  rows: readonly Row[],
  index: number,
  columns: readonly number[],
  end: number,
): number {
  const own = rows[index];
  if (own === undefined) return end;
  const headings = rows.slice(Math.max(0, index - MOST_HEADING_ROWS + 1), index + 1);
  const span = new Set(columns);
  /** What a row above already says in the column is a value: «Baja» among «Alta», «Media» and «Baja» is no heading. */
  const isSaidAbove = (row: number, column: number): boolean => {
    const text = grid.cell(row, column)?.text;
    for (let above = own.row + 1; above < row; above++)
      if (grid.cell(above, column)?.text === text) return true;
    return false;
  };
  for (let below = index + 2; below < rows.length; below++) {
    const row = rows[below];
    if (row === undefined || !row.mayBeHeading || isLikeNext(grid, row, rows[below + 1] ?? rows[below - 1]))
      continue;
    // Below a title or a blank row the last record is like the one above that.
    const above = [...rows.slice(index + 1, below)].reverse().find((each) => each.columns.length > 1);
    if (isLikeNext(grid, row, above)) continue;
    const texts = row.columns.map((column) => foldText(grid.cell(row.row, column)?.text ?? ''));
    const isTwice = (column: number): boolean =>
      texts.indexOf(texts[row.columns.indexOf(column)] ?? '') !==
      texts.lastIndexOf(texts[row.columns.indexOf(column)] ?? '');
    const known = row
      .known()
      .filter((column) => span.has(column) && !isTwice(column) && !isSaidAbove(row.row, column));
    const isApart = rows[below - 1]?.isBlank === true || (rows[below - 1]?.columns.length ?? 0) === 1;
    if (
      known.length < LEAST_KNOWN ||
      known.length * (isApart ? 3 : 2) < row.columns.filter((column) => span.has(column)).length
    )
      continue;
    if (!isRepeatOf(grid, headings, row) && row.row > own.row + 1 && !isNested(grid, rows, below))
      return row.row - 1;
  }
  return end;
}

/** So many parts between blank columns are put together in every way; more are taken as a whole only. */
const MOST_PARTS = 6;
const LEAST_WIDTH = 2;

/** The whole width, and each run of neighbouring parts that blank columns set apart. */
function widths(columns: readonly number[]): readonly (readonly number[])[] {
  const parts = runsOf(columns);
  if (parts.length === 1 || parts.length > MOST_PARTS) return [columns];
  const found: (readonly number[])[] = [columns];
  for (let from = 0; from < parts.length; from++) {
    for (let to = from + 1; to <= parts.length; to++) {
      const width = parts.slice(from, to).flat();
      if (width.length >= LEAST_WIDTH && width.length < columns.length) found.push(width);
    }
  }
  return found;
}

/** The candidates whose lowest row of headings is this one, among the columns from one to another. */
function candidatesAt(
  grid: Grid,
  rows: readonly Row[],
  index: number,
  { end, from, to }: { readonly end: number; readonly from: number; readonly to: number },
): readonly Candidate[] {
  const row = rows[index];
  if (row === undefined) return [];
  const endsHeading = row.isTimeline && rows[index - 1]?.mayBeHeading === true;
  if (!endsHeading && (!row.mayBeHeading || isLikeNext(grid, row, rows[index + 1]))) return [];
  const candidates: Candidate[] = [];
  const sampleEnd = Math.min(end, row.row + SAMPLE_ROWS);
  const columns = columnsInUse(grid, [row.row], row.row + 1, sampleEnd, from, to);
  for (const width of widths(columns)) {
    const span = new Set(width);
    if (row.columns.filter((column) => span.has(column)).length < LEAST_HEADINGS) continue;
    // A time line alone is no heading: it is the lower row of one.
    const lastRow = lastRowOf(grid, rows, index, width, end);
    for (const headerRows of heights(grid, rows, index)) {
      if (headerRows.length < 2 ? endsHeading : isMergedDown(grid, row)) continue;
      candidates.push({ grid, headerRows, firstRow: row.row + 1, lastRow, columns: width });
    }
  }
  return candidates;
}

/** The candidates among the columns from one to another: each row that may be the lowest one of headings, each width. */
function* candidatesWithin(grid: Grid, from: number, to: number): Steps<readonly Candidate[]> {
  const end = lastUsedRow(grid.sheet);
  const rows: Row[] = [];
  for (let row = grid.sheet.firstRow; row <= end; row++) {
    rows.push(rowOf(grid, row, from, to));
    if (isStep(row)) yield;
  }
  const candidates: Candidate[] = [];
  for (const index of rows.keys()) {
    candidates.push(...candidatesAt(grid, rows, index, { end, from, to }));
    if (isStep(index)) yield;
  }
  const first = rows.find(({ columns }) => columns.length >= 3);
  if (first !== undefined && !candidates.some(({ headerRows }) => headerRows.includes(first.row))) {
    const columns = columnsInUse(grid, [], first.row, Math.min(end, first.row + SAMPLE_ROWS), from, to);
    // The month right above is that of the first records.
    const isBelowMonth = columns.some((column) => grid.cell(first.row - 1, column)?.kinds.includes('month'));
    candidates.push({
      grid,
      headerRows: [],
      firstRow: isBelowMonth ? first.row - 1 : first.row,
      lastRow: end,
      columns,
    });
  }
  return candidates;
}

/** The columns of a sheet in which something stands, as runs between columns that are blank from top to bottom. */
function columnRuns(grid: Grid, last: number): readonly (readonly number[])[] {
  const { sheet } = grid;
  const used = columnsInUse(grid, [], sheet.firstRow, lastUsedRow(sheet), sheet.firstColumn, last);
  const runs = runsOf(used).filter(({ length }) => length >= LEAST_WIDTH);
  return runs.length > 1 && runs.length <= MOST_PARTS ? runs : [];
}

/**
 * The candidate tables of a sheet: each row that may be the lowest row of headings with one to three rows, each width that
 * blank columns allow; headings beside records of another table; and the table without headings that begins where the sheet does.
 */
export function candidatesOf(grid: Grid): readonly Candidate[] {
  return finish(candidateSteps(grid));
}

/** {@link candidatesOf} in steps. */
export function* candidateSteps(grid: Grid): Steps<readonly Candidate[]> {
  const { sheet } = grid;
  const last = Math.min(lastUsedColumn(sheet), sheet.firstColumn + MOST_COLUMNS - 1);
  const whole = yield* candidatesWithin(grid, sheet.firstColumn, last);
  const headings = new Set(whole.map(({ headerRows }) => headerRows.at(-1)));
  const beside: Candidate[] = [];
  for (const run of columnRuns(grid, last)) {
    const within = yield* candidatesWithin(grid, run[0] ?? 0, run.at(-1) ?? 0);
    beside.push(
      ...within.filter(({ headerRows }) => headerRows.length > 0 && !headings.has(headerRows.at(-1))),
    );
  }
  return [...whole, ...beside];
}
