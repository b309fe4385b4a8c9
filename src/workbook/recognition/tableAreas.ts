/** Tables of one sheet that share rows: which columns are whose. */
import type { SheetSnapshot } from '../snapshot/snapshot';

/** A table as far as its place matters. */
export interface PlacedTable {
  readonly sheet: SheetSnapshot;
  readonly headerRows: readonly number[];
  readonly recordRows: readonly number[];
  /** Column of each field, from 1. */
  readonly columns: ReadonlyMap<string, number>;
  readonly levels: readonly number[];
  readonly weeks: { readonly columns: readonly number[] } | null;
}

/** From the first heading to the last record. */
const rowsOf = ({ headerRows, recordRows }: PlacedTable): readonly [number, number] => [
  Math.min(...headerRows),
  recordRows.at(-1) ?? Math.max(...headerRows),
];

const columnsOf = ({ columns, levels, weeks }: PlacedTable): readonly number[] => [
  ...columns.values(),
  ...levels,
  ...(weeks?.columns ?? []),
];

/** Whether tables have a row of their sheet in common. */
export function shareRows(a: PlacedTable, b: PlacedTable): boolean {
  const [[top, bottom], [first, last]] = [rowsOf(a), rowsOf(b)];
  return a.sheet === b.sheet && top <= last && first <= bottom;
}

/** The columns from the first to the last one of a table. */
export function areaColumns(table: PlacedTable): readonly number[] {
  const used = columnsOf(table);
  const first = Math.min(...used);
  return used.length === 0
    ? []
    : Array.from({ length: Math.max(...used) - first + 1 }, (_, at) => first + at);
}

/**
 * The columns of other tables in a table's rows, without its own.
 * @example columnsBeside(sessions, [plan, sessions]) // => [1, 2, 3, 4, 5, 6]
 */
export function columnsBeside(table: PlacedTable, others: readonly PlacedTable[]): readonly number[] {
  const own = new Set(columnsOf(table));
  const beside = others
    .filter((other) => other !== table && shareRows(table, other))
    .flatMap(areaColumns)
    .filter((column) => !own.has(column));
  return [...new Set(beside)].sort((a, b) => a - b);
}
