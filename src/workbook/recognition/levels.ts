/** Names that descend over several columns, one a level: a phase in B, its activities in C, their tasks in D. */
import { parseOutlineNumber } from '../../domain/registers/outlineNumber';
import type { Candidate } from './candidates';
import type { CellKind, Grid } from './grid';

/** The share of rows in which exactly one of the columns is filled. */
const LEAST_SHARE = 0.9;
const MOST_LEVELS = 5;
/** The deepest level holds at least this share of the names, and so does what is above it together. */
const LEAST_EACH = 0.05;

const NO_NAMES: ReadonlySet<CellKind> = new Set([
  'day',
  'integer',
  'decimal',
  'percent',
  'mark',
  'range',
  'outline',
]);

function isName(grid: Grid, row: number, column: number): boolean {
  const cell = grid.cell(row, column);
  return (
    cell !== null &&
    cell.text.length > 2 &&
    parseOutlineNumber(cell.text) === null &&
    !cell.kinds.some((kind) => NO_NAMES.has(kind))
  );
}

function isStaircase(grid: Grid, rows: readonly number[], columns: readonly number[]): boolean {
  const counts = columns.map(() => 0);
  let single = 0;
  for (const row of rows) {
    const filled = columns.filter((column) => grid.cell(row, column) !== null);
    const [only] = filled;
    if (filled.length !== 1 || only === undefined || !isName(grid, row, only)) continue;
    single += 1;
    const at = columns.indexOf(only);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return (
    single >= rows.length * LEAST_SHARE &&
    counts.every((count) => count >= Math.max(1, rows.length * LEAST_EACH))
  );
}

/**
 * The neighbouring columns of which each row fills exactly one with a name; none where no such columns are. The column with most
 * of the names comes first, the others follow from the left.
 *
 * @param rows the rows that are taken for records
 */
export function levelColumns({ grid, columns }: Candidate, rows: readonly number[]): readonly number[] {
  if (rows.length < 3) return [];
  let best: readonly number[] = [];
  for (let from = 0; from < columns.length; from++) {
    for (let to = from + 2; to <= Math.min(columns.length, from + MOST_LEVELS); to++) {
      const group = columns.slice(from, to);
      if (group.length > best.length && isStaircase(grid, rows, group)) best = group;
    }
  }
  const count = (column: number): number => rows.filter((row) => grid.cell(row, column) !== null).length;
  const most = Math.max(...best.map(count));
  const main = best.find((column) => count(column) === most);
  return main === undefined ? [] : [main, ...best.filter((column) => column !== main)];
}
