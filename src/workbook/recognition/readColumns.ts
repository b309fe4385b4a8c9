/** The columns that a register is read from beside those of its fields. They load with the view that shows how a workbook was read. */
import type { DateContext } from '../../domain/dates/dateReading';
import { readDateRange } from '../../domain/dates/dateRange';
import { monthIn } from '../../domain/dates/monthIn';
import type { Field } from '../../domain/registers/cell';
import { columnNumber } from '../../domain/registers/cell';
import type { RegisterPart, SendingPaper } from '../../domain/registers/records';
import { monthColumn } from '../registers/tableDates';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** A register on one sheet, whatever its records are. */
export type AnyPart = Pick<RegisterPart<{ readonly row: number }>, 'rows' | 'columns' | 'weeks'>;

type AnyRecord = AnyPart['rows'][number];

/** A record's fields by name; each paper of a sending is one. */
export function fieldsOf(record: AnyRecord): readonly (readonly [string, Field<unknown>])[] {
  return Object.entries(record as Readonly<Record<string, unknown>>).flatMap(([name, value]) => {
    const values = Array.isArray(value)
      ? (value as readonly SendingPaper[]).map(({ field }) => field)
      : [value];
    return values.filter(isField).map((field) => [name, field] as const);
  });
}

function isField(value: unknown): value is Field<unknown> {
  return typeof value === 'object' && value !== null && 'cell' in value && 'text' in value;
}

/** Any process and either order: what is no day with these is none by itself. */
const ANY: DateContext = { processYears: { from: 2000, to: 2001 }, dayMonthOrder: 'dmy' };

/** A day whose text is a part of a date or of a period. */
const isPart = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'inRange' in value &&
  'source' in value &&
  value.source === 'text';

/** Whether a day takes its month from around it: its own text says none. */
function lacksMonth({ value, text }: Field<unknown>): boolean {
  return isPart(value) && monthIn(text) === null && readDateRange(text, ANY) === null;
}

/** The first field of records with a day that takes its month from around it. */
function monthlessField(rows: readonly AnyRecord[]): string | null {
  for (const record of rows) {
    const found = fieldsOf(record).find(([, field]) => lacksMonth(field));
    if (found !== undefined) return found[0];
  }
  return null;
}

/**
 * The columns that something is read from and that are no field's own, with the field that they say: further levels of a name, the
 * weeks of a time line, a duration, the papers of a sending, the months of days that are written without.
 * @example readColumns(sheet, part) // => Map { 3 => 'name' }
 */
export function readColumns(
  sheet: SheetSnapshot,
  { rows, columns, weeks }: AnyPart,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const own = new Map(
    Object.entries(columns).flatMap(([field, letters]) =>
      letters === undefined ? [] : [[field, columnNumber(letters)] as const],
    ),
  );
  const taken = new Set(own.values());
  const add = (column: number, field: string): void => {
    if (!taken.has(column) && !found.has(column)) found.set(column, field);
  };
  for (const [field, letters] of Object.entries(weeks ?? {}))
    for (const each of letters) add(columnNumber(each), field);
  for (const record of rows)
    for (const [name, { cell, text }] of fieldsOf(record))
      if (text !== '' && cell.row === record.row) add(cell.column, name);
  const monthless = monthlessField(rows);
  if (monthless !== null) {
    const recordRows = rows.map(({ row }) => row);
    const months = monthColumn({ sheet, recordRows, columns: own });
    if (months !== null) add(months.column, monthless);
  }
  return found;
}
