/** Finds the sheet, the rows and the columns of what was written, wherever they are by now. */
import { lastUsedColumn, lastUsedRow } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { WrittenRow, WrittenSheet } from './historyEntry';
import { headingOf, holds, isNumberKey, nameMark, rowKey } from './historyEntry';

/** Where the rows and columns of a written sheet are by now. */
export interface Place {
  readonly sheet: SheetSnapshot;
  readonly columnOf: (column: number) => number;
  /** `null` when the row is gone or cannot be told from another. */
  readonly rowOf: (row: WrittenRow) => number | null;
}

function columnsNow(sheet: SheetSnapshot, { headings }: WrittenSheet): (column: number) => number {
  const now = new Map<number, string>();
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++)
    now.set(column, headingOf(sheet, column));
  const moved = new Map(
    headings.map(([column, heading]): readonly [number, number] => {
      if (now.get(column) === heading) return [column, column];
      const alike = [...now].filter(([, text]) => text === heading).map(([at]) => at);
      return [column, heading !== '' && alike.length === 1 ? (alike[0] ?? column) : column];
    }),
  );
  return (column) => moved.get(column) ?? column;
}

/** The rows of a sheet by their keys, worked out once for each choice of key columns. */
function rowsByKey(
  sheet: SheetSnapshot,
): (columns: readonly number[]) => ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, Map<string, number[]>>();
  return (columns) => {
    const found = known.get(columns.join());
    if (found !== undefined) return found;
    const rows = new Map<string, number[]>();
    for (let row = sheet.firstRow; row <= lastUsedRow(sheet); row++) {
      const key = rowKey(sheet, row, columns);
      const same = rows.get(key);
      if (same === undefined) rows.set(key, [row]);
      else same.push(row);
    }
    known.set(columns.join(), rows);
    return rows;
  };
}

interface KeyPart {
  readonly column: number;
  readonly part: string;
}

/**
 * The row of which either the number or the name was corrected: the only one with its name, or the only one with its number
 * where its name is in no row and the name there was in none before. A row that took its number is none.
 */
function correctedRow(
  sheet: SheetSnapshot,
  byKey: ReturnType<typeof rowsByKey>,
  parts: readonly KeyPart[],
  names: readonly string[],
): number | null {
  const number = parts.find(({ part }) => isNumberKey(part));
  const name = parts.find(({ part }) => !isNumberKey(part));
  if (number === undefined || name === undefined) return null;
  const rowsWith = ({ column, part }: KeyPart): readonly number[] => byKey([column]).get(part) ?? [];
  const before = (part: string): number => names.filter((each) => each === nameMark(part)).length;
  const [named, ...others] = rowsWith(name);
  if (named !== undefined) return others.length === 0 && before(name.part) === 1 ? named : null;
  const [numbered, ...more] = rowsWith(number);
  if (numbered === undefined || more.length > 0 || before(name.part) === 0) return null;
  return before(rowKey(sheet, numbered, [name.column])) === 0 ? numbered : null;
}

/** Where the rows and columns of a written sheet are on a sheet. */
export function placeOn(sheet: SheetSnapshot, written: WrittenSheet): Place {
  const columnOf = columnsNow(sheet, written);
  const byKey = rowsByKey(sheet);
  const rowOf = ({ row, keys, key, cells }: WrittenRow): number | null => {
    // Nothing else identifies the row: it is where it was if all that was written is there.
    if (keys.length === 0)
      return cells.every(({ column, to }) => holds(sheet, row, columnOf(column), to.value)) ? row : null;
    const found = byKey(keys.map(columnOf)).get(key) ?? [];
    if (found.includes(row)) return row;
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
    const parts = keys.map((column, index) => ({
      column: columnOf(column),
      part: key.split(' ')[index] ?? '',
    }));
    return correctedRow(sheet, byKey, parts, written.names);
  };
  return { sheet, columnOf, rowOf };
}

/** The sheet of its name; where it was renamed, the one on which most of the rows are. */
export function placeOf({ sheets }: WorkbookSnapshot, written: WrittenSheet): Place | null {
  const named = sheets.find(({ name }) => name === written.sheet);
  if (named !== undefined) return placeOn(named, written);
  const known = written.rows.filter(({ keys }) => keys.length > 0);
  const places = sheets.map((sheet) => {
    const place = placeOn(sheet, written);
    return { place, rows: known.filter((row) => place.rowOf(row) !== null).length };
  });
  const best = places.reduce((most, each) => Math.max(most, each.rows), 0);
  const fitting = places.filter(({ rows }) => rows === best);
  return best > 0 && fitting.length === 1 ? (fitting[0]?.place ?? null) : null;
}
