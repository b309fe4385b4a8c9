/** What a person registers in the pane: a new record, values in a record that is there, or both. As edits. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { toSerial } from '../../domain/dates/serial';
import type { CellRef } from '../../domain/registers/cell';
import { columnNumber } from '../../domain/registers/cell';
import type { RegisterPart, Registers } from '../../domain/registers/records';
import { bodyKey } from '../../domain/registers/body';
import type { CellFormat, Edit } from '../edits/edits';
import { NEW_TABLES } from '../newWorkbook/newWorkbookColumns';
import { newRegisterSheet } from '../newWorkbook/newWorkbook';
import { showsDay } from '../snapshot/dateFormat';
import { DATE_FORMAT } from '../snapshot/numberFormats';
import { formulaAt, numberFormatAt, textAt, typeAt, valueAt } from '../snapshot/sheetCells';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import type { ColumnsOf } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { appendedRows, columnFor } from './appendedRows';

/** The registers to which records are added one at a time. */
export type RecordKind = 'sessions' | 'members' | 'agreements';

export type RecordValue = string | number | CalendarDate;

/** Values by field; what is left out is not written. */
export type RecordValues = Readonly<Partial<Record<ColumnsOf[RecordKind], RecordValue>>>;

export interface RecordEntry {
  readonly kind: RecordKind;
  /** A record that is there, at any of its cells, and what is written in it. */
  readonly changed?: { readonly row: CellRef; readonly values: RecordValues } | undefined;
  /** A record of its own, below the last one. */
  readonly added?: RecordValues | undefined;
}

/** One cell as it will be. */
export interface RecordCell {
  readonly cell: CellRef;
  readonly field: string;
  readonly heading: string;
  /** What the cell shows now. */
  readonly before: string;
  readonly value: RecordValue;
}

export interface RecordChanges {
  readonly edits: readonly Edit[];
  readonly sheet: string;
  readonly isNewSheet: boolean;
  /** Headings of columns that are made. */
  readonly newColumns: readonly string[];
  /** Those of the record that is there, then those of the new one. */
  readonly cells: readonly RecordCell[];
  /** Headings of columns in which a formula is, which is left as it is. */
  readonly formulas: readonly string[];
}

type Values = readonly (readonly [field: string, value: RecordValue])[];

const valuesOf = (values: RecordValues | undefined): Values =>
  Object.entries(values ?? {}).filter(([, value]) => value !== '');

function headingOf(kind: RecordKind, field: string): string {
  const fields: Readonly<Record<string, { readonly heading: string }>> = TABLE_HEADINGS[kind].fields;
  return fields[field]?.heading ?? field;
}

const isDate = (value: RecordValue): value is CalendarDate => typeof value === 'object';

const WRAPPED: CellFormat = { wrap: true, vertical: 'Top' };

/** The value that Excel gets, without regard to the column. */
function plainValue(value: RecordValue, { dateSystem }: WorkbookSnapshot): CellValue {
  return isDate(value) ? (toSerial(value, dateSystem) ?? '') : value;
}

function onNewSheet(snapshot: WorkbookSnapshot, { kind, added }: RecordEntry): RecordChanges {
  const { sheet, edits, firstRow } = newRegisterSheet(snapshot, kind, 1);
  const columns = NEW_TABLES[kind].columns.map(({ heading }) => heading);
  const written = valuesOf(added);
  const at = (field: string): number => columns.indexOf(headingOf(kind, field));
  const line = columns.map((_, index) => {
    const value = written.find(([field]) => at(field) === index)?.[1];
    return value === undefined ? null : plainValue(value, snapshot);
  });
  return {
    edits: [
      ...edits,
      { kind: 'write', sheet, row: firstRow, column: 1, values: [line] },
      { kind: 'autofitRows', sheet, row: firstRow, rows: 1 },
    ],
    sheet,
    isNewSheet: true,
    newColumns: [],
    cells: written.map(([field, value]) => ({
      cell: { sheet, row: firstRow, column: at(field) + 1 },
      field,
      heading: headingOf(kind, field),
      before: '',
      value,
    })),
    formulas: [],
  };
}

/** A part of any register, with the letters of its columns by field. */
type Part = Omit<RegisterPart<unknown>, 'columns' | 'headings' | 'rows'> & {
  readonly columns: Readonly<Partial<Record<string, string>>>;
  readonly headings?: Readonly<Partial<Record<string, string>>>;
  readonly rows: readonly { readonly row: number; readonly body?: { readonly text: string } | null }[];
};

const isOfBody = ({ rows }: Part, body: RecordValue | undefined): boolean =>
  typeof body === 'string' && rows.some((row) => row.body && bodyKey(row.body.text) === bodyKey(body));

/** Where a record goes: the part of the record that is there, else the last one of its body, else the last one. */
function partFor(
  register: { readonly parts: readonly Part[] },
  { changed, added }: RecordEntry,
): Part | undefined {
  const { parts } = register;
  const row = changed?.row;
  if (row !== undefined)
    return parts.find((part) => part.sheet === row.sheet && part.rows.some((each) => each.row === row.row));
  return [...parts].reverse().find((part) => isOfBody(part, added?.body)) ?? parts.at(-1);
}

interface Writing {
  readonly snapshot: WorkbookSnapshot;
  readonly sheet: SheetSnapshot;
  readonly part: Part;
  readonly kind: RecordKind;
}

/** The column of each field that is written, and the headings of those that are made. */
function placesOf({ sheet, part, kind }: Writing, fields: readonly string[]) {
  const places = new Map<string, number>();
  const headings = new Map<number, string>();
  for (const field of fields) {
    const letters = part.columns[field];
    const heading = headingOf(kind, field);
    const { column, isNew } =
      letters === undefined
        ? columnFor(sheet, part, heading, [...places.values()])
        : { column: columnNumber(letters), isNew: false };
    places.set(field, column);
    if (isNew) headings.set(column, heading);
  }
  return { places, headings };
}

/** The value as the cells above write theirs: figures as numbers where they are numbers. */
function valueLike({ snapshot, sheet, part }: Writing, value: RecordValue, column: number): CellValue {
  const isFigure = typeof value === 'string' && /^\d{1,9}$/.test(value);
  const above = part.rows.at(-1)?.row;
  const isNumber = isFigure && above !== undefined && typeAt(sheet, above, column) === 'Double';
  return isNumber ? Number(value) : plainValue(value, snapshot);
}

/** Whether a cell of a record says a value already. */
const holds = (writing: Writing, row: number, value: RecordValue, column: number): boolean =>
  valueAt(writing.sheet, row, column) === valueLike(writing, value, column);

/** The format of a day in a column: that of the last record, where it shows days. */
function dayFormat({ sheet, part }: Writing, column: number): string {
  const above = part.rows.at(-1)?.row;
  const own = above === undefined ? 'General' : numberFormatAt(sheet, above, column);
  return showsDay(own) ? own : DATE_FORMAT;
}

function formatsFor(writing: Writing, values: Values, places: ReadonlyMap<string, number>) {
  return values.flatMap(([field, value]) => {
    const column = places.get(field) ?? 0;
    if (isDate(value)) return [{ columns: [column], format: { numberFormat: dayFormat(writing, column) } }];
    return typeof value === 'string' && value.includes('\n') ? [{ columns: [column], format: WRAPPED }] : [];
  });
}

/** Columns whose cell in a row holds a formula. */
function formulasIn(sheet: SheetSnapshot, row: number, values: Values, places: ReadonlyMap<string, number>) {
  return new Set(
    values
      .map(([field]) => places.get(field) ?? 0)
      .filter((column) => formulaAt(sheet, row, column) !== null),
  );
}

function changedRow(writing: Writing, row: number, values: Values, places: ReadonlyMap<string, number>) {
  const { sheet } = writing;
  const formulaColumns = formulasIn(sheet, row, values, places);
  const edits = values.flatMap(([field, value]): readonly Edit[] => {
    const column = places.get(field) ?? 0;
    if (formulaColumns.has(column)) return [];
    const area = { row, column, rows: 1, columns: 1 };
    const own = numberFormatAt(sheet, row, column);
    const numberFormat = showsDay(own) ? own : dayFormat(writing, column);
    const format: Edit = { kind: 'format', sheet: sheet.name, areas: [area], format: { numberFormat } };
    const values = [[valueLike(writing, value, column)]];
    return [...(isDate(value) ? [format] : []), { kind: 'write', sheet: sheet.name, row, column, values }];
  });
  return { edits, formulaColumns };
}

/** A body that the part says in a title, and not in a column, is not written. */
function withoutTitle(part: Part, values: Values): Values {
  const isSaid = part.columns['body'] === undefined && part.rows.length > 0;
  return values.filter(([field, value]) => !(field === 'body' && isSaid && isOfBody(part, value)));
}

/**
 * The edits that register something: values in a record that is there, and a record below the last one. A sheet is made
 * where the workbook has none of the register, a column where it has none of a field.
 *
 * @example recordChanges(snapshot, registers, { kind: 'sessions', added: { body: 'COTAPREP', date } }).sheet // => 'Sesiones'
 */
export function recordChanges(
  snapshot: WorkbookSnapshot,
  registers: Pick<Registers, RecordKind>,
  entry: RecordEntry,
): RecordChanges {
  const { kind } = entry;
  const register: { readonly parts: readonly Part[] } | null = registers[kind];
  const part = register === null ? undefined : partFor(register, entry);
  const sheet = snapshot.sheets.find(({ name }) => name === part?.sheet);
  if (part === undefined || sheet === undefined) return onNewSheet(snapshot, entry);
  const writing: Writing = { snapshot, sheet, part, kind };
  const wanted = valuesOf(entry.changed?.values);
  const added = withoutTitle(part, valuesOf(entry.added));
  const fields = [...new Set([...wanted, ...added].map(([field]) => field))];
  const { places, headings } = placesOf(writing, fields);
  const row = entry.changed?.row.row ?? 0;
  const changed = wanted.filter(([field, value]) => !holds(writing, row, value, places.get(field) ?? 0));
  const inRow = changedRow(writing, row, changed, places);
  const below = appendedRows(sheet, part, {
    rows:
      added.length === 0
        ? []
        : [new Map(added.map(([field, value]) => lineCell(writing, field, value, places)))],
    headings,
    formats: formatsFor(writing, added, places),
  });
  const cellsAt = (at: number, values: Values, without: ReadonlySet<number>): readonly RecordCell[] =>
    values.flatMap(([field, value]) => {
      const column = places.get(field) ?? 0;
      const heading = headings.get(column) ?? (part.headings?.[field] || headingOf(kind, field));
      const before = at === row ? textAt(sheet, at, column) : '';
      return without.has(column)
        ? []
        : [{ cell: { sheet: sheet.name, row: at, column }, field, heading, before, value }];
    });
  const left = [...inRow.formulaColumns, ...(added.length === 0 ? [] : below.formulaColumns)];
  return {
    // A record below the new rows is written before they move it.
    edits: row < below.row ? [...below.edits, ...inRow.edits] : [...inRow.edits, ...below.edits],
    sheet: sheet.name,
    isNewSheet: false,
    newColumns: [...headings.values()],
    cells: [
      ...cellsAt(row, changed, inRow.formulaColumns),
      ...(added.length === 0 ? [] : cellsAt(below.row, added, below.formulaColumns)),
    ],
    formulas: fields
      .filter((field) => left.includes(places.get(field) ?? 0))
      .map((field) => headingOf(kind, field)),
  };
}

function lineCell(
  writing: Writing,
  field: string,
  value: RecordValue,
  places: ReadonlyMap<string, number>,
): readonly [number, CellValue] {
  const column = places.get(field) ?? 0;
  return [column, valueLike(writing, value, column)];
}
