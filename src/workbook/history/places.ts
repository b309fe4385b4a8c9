/** Finds the sheet, the rows and the columns of what was written, wherever they are by now. */
import { isHeadedBy } from '../snapshot/columnTexts';
import { lastUsedColumn, lastUsedRow } from '../snapshot/sheetCells';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { KEY_CELLS } from '../edits/expectations';
import type { CellValue } from '../snapshot/snapshot';
import type { AddedRow, WrittenCell, WrittenRow, WrittenSheet } from './historyEntry';
import { contentOf, holds, isFormula, isNumberKey, keyOf, nameMark, rowKey } from './historyEntry';

/** Where the rows and columns of a written sheet are by now. */
export interface Place {
  readonly sheet: SheetSnapshot;
  readonly columnOf: (column: number) => number;
  /** Where a row is, or why that is not known: it is gone, or others are like it. */
  readonly rowOf: (row: WrittenRow) => number | 'notFound' | 'alike';
  /** Where a content stands that was written in a column and nowhere else in it; `null` where it is in no cell, or in several. */
  readonly standsIn: (cell: WrittenCell) => number | null;
}

function columnsNow(sheet: SheetSnapshot, { headings }: WrittenSheet): (column: number) => number {
  const all = Array.from(
    { length: lastUsedColumn(sheet) - sheet.firstColumn + 1 },
    (_, at) => sheet.firstColumn + at,
  );
  const moved = new Map(
    headings.map(([column, heading]): readonly [number, number] => {
      if (heading === '' || isHeadedBy(sheet, column, heading)) return [column, column];
      const [only, ...others] = all.filter((each) => isHeadedBy(sheet, each, heading));
      return [column, others.length === 0 ? (only ?? column) : column];
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

const rowNumbers = (sheet: SheetSnapshot): readonly number[] =>
  Array.from({ length: lastUsedRow(sheet) - sheet.firstRow + 1 }, (_, index) => sheet.firstRow + index);

/** Where the rows and columns of a written sheet are on a sheet. */
export function placeOn(sheet: SheetSnapshot, written: WrittenSheet): Place {
  const columnOf = columnsNow(sheet, written);
  const byKey = rowsByKey(sheet);
  const rowOf = ({ row, keys, key, cells, alike }: WrittenRow): number | 'notFound' | 'alike' => {
    // Nothing else identifies the row: it is the one that holds all that was written.
    if (keys.length === 0) {
      const holdsAll = (at: number): boolean =>
        cells.every(({ column, to }) => holds(sheet, at, columnOf(column), to.value));
      if (holdsAll(row) || cells.every(({ to }) => to.value === '')) return holdsAll(row) ? row : 'notFound';
      const [only, ...others] = rowNumbers(sheet).filter(holdsAll);
      return only === undefined || others.length > 0 ? 'notFound' : only;
    }
    const { count, place } = alike ?? { count: 1, place: 0 };
    const found = byKey(keys.map(columnOf)).get(key) ?? [];
    if (found.length === count) return found[place] ?? 'alike';
    if (found.length > 0) return 'alike';
    const parts = keys.map((column, index) => ({
      column: columnOf(column),
      part: key.split(' ')[index] ?? '',
    }));
    if (parts.length <= KEY_CELLS) return correctedRow(sheet, byKey, parts, written.names) ?? 'notFound';
    const named = parts.slice(0, KEY_CELLS);
    const same = byKey(named.map(({ column }) => column)).get(named.map(({ part }) => part).join(' ')) ?? [];
    return same.length > 0 ? 'alike' : 'notFound';
  };
  const standsIn = ({ column, to: { value }, isOnly }: WrittenCell): number | null => {
    const rows = isOnly ? (byKey([columnOf(column)]).get(keyOf([value])) ?? []) : [];
    return rows.length === 1 ? (rows[0] ?? null) : null;
  };
  return { sheet, columnOf, rowOf, standsIn };
}

/** Whether a row holds what was written in it and nothing else, and no cells are merged that are not in other rows. */
export function isAsAdded(sheet: SheetSnapshot, row: number, cells: ReadonlyMap<number, CellValue>): boolean {
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++)
    if (!holds(sheet, row, column, cells.get(column) ?? '')) return false;
  const merges = sheet.merges ?? [];
  return merges
    .filter((area) => area.row <= row && row < area.row + area.rows)
    .every(
      ({ column, columns, rows }) =>
        rows === 1 &&
        merges.some((area) => area.row < row && area.column === column && area.columns === columns),
    );
}

/**
 * Where an added row is, and what it holds as it was added; `null` where it is gone or cannot be told from another. Of several
 * with its first texts it is the one that is as it was added, or else the one that holds all that was written, whatever else is
 * in it; where it was if more than one is. One of which less than half is left is another record.
 */
export function addedRow(
  { sheet, columnOf }: Place,
  added: AddedRow,
): { readonly row: number; readonly cells: ReadonlyMap<number, CellValue> } | null {
  const cells = added.cells.map(([column, value]) => [columnOf(column), value] as const);
  const keys = cells.filter(([, value]) => !isFormula(value)).slice(0, KEY_CELLS);
  const named = Array.from({ length: lastUsedRow(sheet) }, (_, index) => index + 1).filter((row) =>
    keys.every(([column, value]) => contentOf(sheet, row, column) === value),
  );
  const asAdded = named.filter((row) => isAsAdded(sheet, row, new Map(cells)));
  const heldIn = (row: number): number =>
    cells.filter(([column, value]) => holds(sheet, row, column, value)).length;
  const whole = named.filter((row) => heldIn(row) === cells.length);
  const rest = whole.length > 0 ? whole : named.filter((row) => 2 * heldIn(row) >= cells.length);
  const rows = asAdded.length > 0 ? asAdded : rest;
  const row = rows.includes(added.row) ? added.row : rows.length === 1 ? rows[0] : undefined;
  return row === undefined ? null : { row, cells: new Map(cells) };
}

/**
 * Where an added row stands of which people changed the first texts: the only row with what else stands in no other row, of which at
 * least half is left.
 */
export function editedRow(
  { sheet, columnOf }: Place,
  added: AddedRow,
): { readonly row: number; readonly cells: ReadonlyMap<number, CellValue> } | null {
  const cells = added.cells.map(([column, value]) => [columnOf(column), value] as const);
  const rows = rowNumbers(sheet);
  const found = new Set(
    cells.flatMap(([column, value]) => {
      const [only, ...others] = rows.filter((row) => holds(sheet, row, column, value));
      return only === undefined || others.length > 0 ? [] : [only];
    }),
  );
  const [row] = found;
  if (row === undefined || found.size > 1) return null;
  const left = cells.filter(([column, value]) => holds(sheet, row, column, value));
  return 2 * left.length >= cells.length ? { row, cells: new Map(cells) } : null;
}

/** The sheet of its name; where it was renamed, the one on which most of the rows are. */
export function placeOf({ sheets }: WorkbookSnapshot, written: WrittenSheet): Place | null {
  const named = sheets.find(({ name }) => name === written.sheet);
  if (named !== undefined) return placeOn(named, written);
  // Blank cells are on every sheet.
  const known = written.rows.filter(
    ({ keys, cells }) => keys.length > 0 || cells.some(({ to }) => to.value !== ''),
  );
  const places = sheets.map((sheet) => {
    const place = placeOn(sheet, written);
    const rows = known.filter((row) => typeof place.rowOf(row) === 'number');
    const added = written.added.filter((row) => addedRow(place, row) !== null);
    return { place, rows: rows.length + added.length };
  });
  const best = places.reduce((most, each) => Math.max(most, each.rows), 0);
  const fitting = places.filter(({ rows }) => rows === best);
  return best > 0 && fitting.length === 1 ? (fitting[0]?.place ?? null) : null;
}
