/**
 * New rows right below the last record of a register, as edits: into blank rows where there are enough, else inserted. The
 * Excel table that the register is in grows with them. Cells with formulas are left alone.
 */
import { columnNumber } from '../../domain/registers/cell';
import { foldText } from '../../domain/text/foldText';
import type { RegisterPart } from '../../domain/registers/records';
import type { Area, CellFormat, Edit } from '../edits/edits';
import { losesInRow } from '../edits/mergedTargets';
import { newColumnEdits } from './newColumns';
import { formulaAt, isBlankAt, lastUsedColumn, lastUsedRow, textAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, TableSnapshot } from '../snapshot/snapshot';

/** Where a register lies, as far as new rows and columns need to know. */
export type RegisterPlace = Pick<RegisterPart<unknown>, 'headerRows' | 'lastRow' | 'beside'> & {
  /** Letters by field. */
  readonly columns: Readonly<Partial<Record<string, string>>>;
};

export interface NewRows {
  /** What each row gets, by column. */
  readonly rows: readonly ReadonlyMap<number, CellValue>[];
  /** Headings of columns that are made, by column. */
  readonly headings: ReadonlyMap<number, string>;
  /** Formats that the new cells of some columns get. */
  readonly formats: readonly { readonly columns: readonly number[]; readonly format: CellFormat }[];
}

export interface AppendedRows {
  readonly edits: readonly Edit[];
  /** The first of the new rows. */
  readonly row: number;
  /** Columns in which nothing is written, because formulas fill them. */
  readonly formulaColumns: ReadonlySet<number>;
}

const columnsIn = ({ columns }: RegisterPlace): readonly number[] =>
  Object.values(columns).flatMap((letters) => (letters === undefined ? [] : [columnNumber(letters)]));

const headingRow = ({ headerRows }: RegisterPlace): number => Math.max(...headerRows);

/**
 * The first column right of a register's in which nothing stands beside its headings and rows, and that keeps it apart from the table
 * beside it; where there is no such column, the first one in which nothing stands.
 * @param taken columns that are given to other fields
 */
function freeColumn(sheet: SheetSnapshot, place: RegisterPlace, taken: readonly number[] = []): number {
  const first = Math.min(...place.headerRows);
  const last = Math.max(...columnsIn(place), ...taken);
  const isFree = (column: number): boolean => {
    for (let row = first; row <= place.lastRow; row++) if (!isBlankAt(sheet, row, column)) return false;
    return true;
  };
  const free: number[] = [];
  for (let column = last + 1; column <= lastUsedColumn(sheet); column++)
    if (isFree(column)) free.push(column);
  free.push(Math.max(last, lastUsedColumn(sheet)) + 1);
  const next = place.beside?.find((column) => column > last) ?? Infinity;
  return free.find((column) => column + 1 < next) ?? free[0] ?? last + 1;
}

/**
 * The column of a field that nobody recognised: the one that has its heading already, else a free one that is to be headed.
 *
 * @param taken columns that other new fields take
 * @example columnFor(sheet, part, 'Observaciones') // => { column: 12, isNew: false }
 */
export function columnFor(
  sheet: SheetSnapshot,
  place: RegisterPlace,
  heading: string,
  taken: readonly number[] = [],
): { readonly column: number; readonly isNew: boolean } {
  const known = new Set([...columnsIn(place), ...taken, ...(place.beside ?? [])]);
  const wanted = foldText(heading);
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    const isHeaded = place.headerRows.some((row) => foldText(textAt(sheet, row, column)) === wanted);
    if (isHeaded && !known.has(column)) return { column, isNew: false };
  }
  return { column: freeColumn(sheet, place, taken), isNew: true };
}

function tableOf(sheet: SheetSnapshot, place: RegisterPlace, column: number): TableSnapshot | undefined {
  const heading = headingRow(place);
  return sheet.tables.find(
    (table) =>
      table.row <= heading &&
      heading < table.row + table.rows &&
      table.column <= column &&
      column < table.column + table.columns,
  );
}

/** Whether rows are blank in some columns; below the used range all are. */
function areBlank(sheet: SheetSnapshot, row: number, rows: number, columns: readonly number[]): boolean {
  for (let at = row; at < row + rows && at <= lastUsedRow(sheet); at++)
    if (!columns.every((column) => isBlankAt(sheet, at, column))) return false;
  return true;
}

/**
 * The last row of a register, or of the part of it that is in its table where records go on below that: the table cannot reach
 * over totals, or what a person left free, to take them in.
 */
function lastRowOf(
  sheet: SheetSnapshot,
  { lastRow }: RegisterPlace,
  table: TableSnapshot | undefined,
  columns: readonly number[],
): number {
  if (table === undefined) return lastRow;
  const end = table.row + table.rows - 1 - (table.hasTotals === true ? 1 : 0);
  if (lastRow <= end) return lastRow;
  let row = end;
  while (row > table.row + 1 && areBlank(sheet, row, 1, columns)) row--;
  return row;
}

/** Makes a table reach down to the last new row, and to the last new column. */
function grownTable(
  sheet: SheetSnapshot,
  table: TableSnapshot | undefined,
  added: Area,
  inserted: number,
): readonly Edit[] {
  if (table === undefined) return [];
  const { name, isFromQuery: _, hasTotals: __, ...area } = table;
  // Rows in front of its end have made it longer already.
  const rows = area.rows + (added.row < area.row + area.rows ? inserted : 0);
  const grown = {
    ...area,
    rows: Math.max(rows, added.row + added.rows - area.row),
    columns: Math.max(area.columns, added.column + added.columns - area.column),
  };
  if (grown.rows === rows && grown.columns === area.columns) return [];
  return [{ kind: 'resizeTable', sheet: sheet.name, table: name, area: grown }];
}

const columnsOf = ({ column, columns }: Area): readonly number[] =>
  Array.from({ length: columns }, (_, index) => column + index);

/** Whether rows begin in a table and reach its last row. */
const reaches = (table: Area, row: number, rows: number): boolean =>
  row < table.row + table.rows && row + rows >= table.row + table.rows;

/** The columns of a table with a formula in each of its last two rows above a row. */
function calculatedIn(sheet: SheetSnapshot, table: Area, row: number): readonly number[] {
  const above = row - 2 > table.row ? row - 2 : row - 1;
  return columnsOf(table).filter(
    (column) => formulaAt(sheet, row - 1, column) !== null && formulaAt(sheet, above, column) !== null,
  );
}

/**
 * The edits that continue the calculated columns of the table that new rows are in.
 * @param row the first new row, right below one of the table
 */
export function calculatedColumns(sheet: SheetSnapshot, row: number, rows: number): readonly Edit[] {
  const table = sheet.tables.find((each) => each.row < row - 1 && row <= each.row + each.rows);
  if (table === undefined) return [];
  return calculatedIn(sheet, table, row).map((column) => ({
    kind: 'fillFormulas',
    sheet: sheet.name,
    from: { row: row - 1, column, rows: 1, columns: 1 },
    row,
    rows,
  }));
}

/** The columns that formulas fill in the new rows: those that are continued, and those of the blank rows themselves. */
function filledByFormulas(
  sheet: SheetSnapshot,
  { row, rows }: Pick<Area, 'row' | 'rows'>,
  columns: readonly number[],
  continued: readonly Edit[],
): ReadonlySet<number> {
  const isFormula = (column: number): boolean =>
    Array.from({ length: rows }, (_, at) => formulaAt(sheet, row + at, column)).some((each) => each !== null);
  return new Set([
    ...(continued.length > 0 ? [] : columns.filter(isFormula)),
    ...continued.flatMap((edit) => (edit.kind === 'fillFormulas' ? [edit.from.column] : [])),
  ]);
}

/** Where new rows of a register go, and what makes the room for them. */
interface RoomBelow {
  /** The first of them. */
  readonly row: number;
  /** Makes the rows where there are none, and lets the table grow with them. */
  readonly edits: readonly Edit[];
  /** Rows that are there already are blank. */
  readonly isThere: boolean;
  /** Columns that formulas fill. */
  readonly formulaColumns: ReadonlySet<number>;
}

/**
 * The room for rows below the last record of a part: blank rows where there are enough, else inserted ones.
 * @param written the columns that they get
 * @param blank columns in which nothing may be either
 * @example roomBelow(sheet, part, 2, [1, 2, 3]).row // => 5
 */
export function roomBelow(
  sheet: SheetSnapshot,
  place: RegisterPlace,
  rows: number,
  written: readonly number[],
  blank: readonly number[] = [],
): RoomBelow {
  const own = columnsIn(place);
  const table = tableOf(sheet, place, own[0] ?? Math.min(...written));
  const row = lastRowOf(sheet, place, table, own) + 1;
  if (written.length === 0) return { edits: [], row, isThere: true, formulaColumns: new Set() };
  const first = Math.min(...written);
  const area: Area = { row, column: first, rows, columns: Math.max(...written) - first + 1 };
  const isInside = table !== undefined && row + rows <= table.row + table.rows;
  // Outside a table a blank row is left above whatever comes next, which would join the register otherwise.
  const meetsTotals = table?.hasTotals === true && reaches(table, row, rows);
  const isMerged = Array.from({ length: rows }, (_, at) => losesInRow(sheet, row + at, written)).some(
    Boolean,
  );
  const isRoom =
    !meetsTotals &&
    !isMerged &&
    areBlank(sheet, row, isInside ? rows : rows + 1, [...own, ...written, ...blank]);
  const inserted = isRoom ? 0 : rows;
  const growth = grownTable(sheet, table, area, inserted);
  const grows = inserted > 0 || growth.length > 0;
  const continued = grows ? calculatedColumns(sheet, row, rows) : [];
  const insertion: Edit = {
    ...{ kind: 'insertRows', sheet: sheet.name, row, rows },
    like: { ...area, row: row - 1, rows: 1 },
  };
  return {
    row,
    edits: [...(inserted === 0 ? [] : [insertion]), ...growth, ...continued],
    isThere: isRoom,
    formulaColumns:
      isRoom || continued.length > 0 ? filledByFormulas(sheet, area, written, continued) : new Set(),
  };
}

/**
 * The edits that add rows below the last record of a part. Nothing else on the sheet is changed.
 *
 * @example appendedRows(sheet, part, { rows: [new Map([[1, 'COTAPREP']])], headings: new Map(), formats: [] }).row // => 5
 */
export function appendedRows(
  sheet: SheetSnapshot,
  place: RegisterPlace,
  { rows: lines, headings, formats }: NewRows,
): AppendedRows {
  const written = [...new Set([...lines.flatMap((line) => [...line.keys()]), ...headings.keys()])];
  const rows = lines.length;
  const { row, edits: room, isThere, formulaColumns } = roomBelow(sheet, place, rows, written);
  if (written.length === 0) return { edits: [], row, formulaColumns };
  const first = Math.min(...written);
  const width = Math.max(...written) - first + 1;
  const name = sheet.name;
  const valuesOf = (line: ReadonlyMap<number, CellValue>): readonly (CellValue | null)[] =>
    Array.from({ length: width }, (_, at) => {
      const column = first + at;
      return formulaColumns.has(column) ? null : (line.get(column) ?? null);
    });
  const edits: readonly Edit[] = [
    ...[...headings.keys()].flatMap((column) => newColumnEdits(sheet, place, column)),
    ...room,
    ...[...headings].map(([column, heading]): Edit => ({
      kind: 'write',
      sheet: name,
      row: headingRow(place),
      column,
      values: [[heading]],
    })),
    ...formats.map(({ columns, format }): Edit => ({
      kind: 'format',
      sheet: name,
      areas: columns.map((column) => ({ row, column, rows, columns: 1 })),
      format,
    })),
    ...(rows === 0
      ? []
      : ([
          {
            kind: 'write',
            sheet: name,
            row,
            column: first,
            values: lines.map(valuesOf),
            // An inserted row is not hidden, and before the insertion its place is that of another.
            ...(isThere ? ({ areNewRows: true } as const) : {}),
          },
          { kind: 'autofitRows', sheet: name, row, rows },
        ] as const)),
  ];
  return { edits, row, formulaColumns };
}
