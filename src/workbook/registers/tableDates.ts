/**
 * Reads the dates of one table with all that its other cells tell: the order of day and month from all its date columns, a day's
 * month from the band or the title above it, the year from the other date of the row or from the rows around it.
 */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { addDays, daysBetween, dateOf, isAfter, isBefore } from '../../domain/dates/calendarDate';
import { readDateCell } from '../../domain/dates/dateCell';
import type {
  DateContext,
  DateReading,
  DayMonthOrder,
  ProcessYears,
  ReadDay,
} from '../../domain/dates/dateReading';
import { readDateRange } from '../../domain/dates/dateRange';
import type { DateSystem } from '../../domain/dates/serial';
import { settleDayMonthOrder } from '../../domain/dates/spanishDate';
import { monthNumber } from '../../domain/dates/spanishMonths';
import type { DateField } from '../../domain/registers/cell';
import { foldText } from '../../domain/text/foldText';
import type { RecognisedTable } from '../recognition/sheetTables';
import { textAt, typeAt, valueAt } from '../snapshot/sheetCells';
import { readDate } from './readCells';

/** What every date of the workbook is read with. */
export interface Dating {
  readonly system: DateSystem;
  readonly electionDay: CalendarDate | null;
  readonly processYears: ProcessYears | null;
  /** How all tables together write day and month: a table that does not tell it itself takes theirs. */
  readonly dayMonthOrder: DayMonthOrder;
}

/** Fields that hold dates, by register or not: the columns that tell together how the table writes day and month. */
const DATE_FIELDS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'completed',
  'sentToIne',
  'date',
  'convocation',
  'minutesDate',
  'appointed',
  'departed',
  'adjustedDate',
  'legalDate',
  'sendBy',
  'verifiedOn',
]);

/** Which end of a range written in one cell a field takes. */
const RANGE_ENDS: Readonly<Partial<Record<string, 'from' | 'to'>>> = { start: 'from', end: 'to' };

/** `9`, `9 al 13`, `del 9 a 13`: days whose month is written elsewhere. */
const BARE_DAYS = /^(?:del? )?(\d{1,2})(?: ?(?:al?|-|–|y) ?(\d{1,2}))?$/;
const TITLE_ROWS = 6;

/** The texts of a table's date columns that are written as text. */
function dateTexts({ sheet, recordRows, columns }: RecognisedTable): readonly string[] {
  const dated = [...columns].filter(([field]) => DATE_FIELDS.has(field)).map(([, column]) => column);
  return [...new Set(dated)].flatMap((column) =>
    recordRows
      .filter((row) => typeAt(sheet, row, column) === 'String')
      .map((row) => textAt(sheet, row, column)),
  );
}

/**
 * How the tables of a workbook write day and month, by all of their dates.
 * @example workbookOrder(tables) // => 'dmy'
 */
export function workbookOrder(tables: Iterable<readonly RecognisedTable[]>): DayMonthOrder {
  return settleDayMonthOrder([...tables].flat().flatMap(dateTexts));
}

/** A month in words, as ` de noviembre de 2026`; `null` where a text names none, or several. */
function monthIn(text: string): string | null {
  const words = foldText(text).split(/[^\p{L}\p{N}]+/u);
  const months = words.filter((word) => monthNumber(word) !== null && word.length > 2);
  const [month] = months;
  if (month === undefined || new Set(months).size > 1) return null;
  const year = words.find((word) => /^20\d\d$/.test(word)) ?? words.find((word) => /^2\d$/.test(word));
  return ` de ${month}${year === undefined ? '' : ` de ${year.length === 2 ? `20${year}` : year}`}`;
}

/** The month of each record, by its row: from the band above it, else from the titles, else from the sheet's name. */
function monthsOf({ sheet, headerRows, recordRows, bands }: RecognisedTable): ReadonlyMap<number, string> {
  const top = Math.min(...headerRows);
  let current = monthIn(sheet.name);
  for (let row = Math.max(sheet.firstRow, top - TITLE_ROWS); row < top; row++) {
    for (
      let column = sheet.firstColumn;
      column < sheet.firstColumn + (sheet.values[0]?.length ?? 0);
      column++
    ) {
      current = monthIn(textAt(sheet, row, column)) ?? current;
    }
  }
  const months = new Map<number, string>();
  let band = 0;
  for (const row of recordRows) {
    for (; (bands[band]?.row ?? Infinity) < row; band++)
      current = monthIn(bands[band]?.text ?? '') ?? current;
    if (current !== null) months.set(row, current);
  }
  return months;
}

/** Bare days with their month: `9 al 13` as `9 al 13 de noviembre de 2026`. `null` where a cell holds no bare days. */
function withMonth(text: string, month: string | undefined): string | null {
  const [, from, to] = BARE_DAYS.exec(foldText(text)) ?? [];
  if (month === undefined || from === undefined) return null;
  if (Number(from) < 1 || Number(from) > 31 || Number(to ?? 1) > 31) return null;
  return to === undefined ? `${from}${month}` : `${from} al ${to}${month}`;
}

/** A reading that no real date can take the place of: only a part of it is in the cell. */
function asPart(reading: DateReading): DateReading {
  return reading.kind === 'date' || reading.kind === 'month' ? { ...reading, inRange: true } : reading;
}

/** Reads the dates of a table's records by row and column. */
export type DateReader = (field: string, row: number, column: number) => DateField;

/**
 * A reader for the dates of one table.
 * @example createDateReader(table, dating)('end', 7, 5).value // => { kind: 'date', date: 2026-11-13, … }
 */
export function createDateReader(
  table: RecognisedTable,
  { system, electionDay, processYears, dayMonthOrder }: Dating,
): DateReader {
  const own = settleDayMonthOrder(dateTexts(table));
  const context: DateContext = {
    electionDay,
    processYears,
    dayMonthOrder: own === 'unknown' ? dayMonthOrder : own,
  };
  const months = monthsOf(table);
  const { sheet } = table;
  return (field, row, column) => {
    const read = readDate(sheet, row, column, system, context);
    const end = RANGE_ENDS[field];
    const days = end === undefined ? null : withMonth(String(valueAt(sheet, row, column)), months.get(row));
    if (end === undefined || (read.value.kind === 'date' && days === null)) return read;
    const text = days ?? read.text;
    const range = readDateRange(text, context);
    if (range !== null) return { ...read, value: range[end] };
    return days === null ? read : { ...read, value: asPart(readDateCell(days, {}, context)) };
  };
}

const isWritten = (reading: DateReading | undefined): reading is ReadDay =>
  reading?.kind === 'date' && !reading.yearInferred;
const isInferred = (reading: DateReading | undefined): reading is ReadDay =>
  reading?.kind === 'date' && reading.yearInferred;

/** The same day of the year that lies closest to a day, on the side on which it may be. */
function inYearOf(
  day: CalendarDate,
  by: CalendarDate,
  mayBe: (date: CalendarDate) => boolean,
): CalendarDate | null {
  const years = [by.year - 1, by.year, by.year + 1];
  const dates = years.map((year) => dateOf(year, day.month, day.day)).filter((date) => date !== null);
  const possible = dates.filter(mayBe);
  return possible.reduce<CalendarDate | null>(
    (best, date) =>
      best === null || Math.abs(daysBetween(date, by)) < Math.abs(daysBetween(best, by)) ? date : best,
    null,
  );
}

/** The dates of one record of a plan. */
export interface PlannedDates {
  readonly start: DateField | null;
  readonly end: DateField | null;
  readonly completed: DateField | null;
}

function withYear(field: DateField | null, date: CalendarDate | null): DateField | null {
  if (field === null || date === null || !isInferred(field.value)) return field;
  return { ...field, value: { ...field.value, date } };
}

/** Whether a start is after its end only because each got its year by itself: «3 de agosto» and «28 de agosto» where the process begins in between. */
function isOrderOfInference(from: ReadDay, to: ReadDay): boolean {
  const isEarlierInYear =
    from.date.month < to.date.month || (from.date.month === to.date.month && from.date.day <= to.date.day);
  return isAfter(from.date, to.date) && isEarlierInYear;
}

function withoutYear(field: DateField | null): DateField | null {
  return field === null ? null : { ...field, value: { kind: 'notDate', reason: 'noYear', text: field.text } };
}

/**
 * The dates of a record whose years come from the other date of the row where that has one: an end without a year is the first such
 * day after the start, a start the last one before the end. Two days of which the process alone says the years have none where
 * it puts the end first.
 *
 * @example settleYears({ start: 03 de agosto, end: 14/08/2026, … }).start // => 2026-08-03
 */
export function settleYears({ start, end, completed }: PlannedDates): PlannedDates {
  const [from, to] = [start?.value, end?.value];
  if (isInferred(from) && isInferred(to) && isOrderOfInference(from, to))
    return { start: withoutYear(start), end: withoutYear(end), completed };
  if (isInferred(from) && isWritten(to)) {
    const settled = withYear(
      start,
      inYearOf(from.date, to.date, (date) => !isAfter(date, to.date)),
    );
    return { start: settled, end, completed };
  }
  if (isInferred(to) && isWritten(from)) {
    const settled = withYear(
      end,
      inYearOf(to.date, from.date, (date) => !isBefore(date, from.date)),
    );
    return { start, end: settled, completed };
  }
  return { start, end, completed };
}

const DAYS = /^(\d{1,3})(?:[.,]0)? ?(?:d|dias?|dias? naturales|jornadas?)?\.?$/;
const WEEKS = /^(\d{1,2}) ?(?:s|sem|semanas?)\.?$/;

/**
 * The end of a record that has a start and a duration in natural days: the start counts as the first day.
 *
 * @returns `null` where there is no start, or the duration is in working days, hours or unreadable
 * @example endByDuration(start, '30 días', cell)?.value // => the start and 29 days
 */
export function endByDuration(start: DateField | null, duration: DateField): DateField | null {
  if (start?.value.kind !== 'date') return null;
  const folded = foldText(duration.text);
  const days = Number(DAYS.exec(folded)?.[1] ?? Number(WEEKS.exec(folded)?.[1] ?? 0) * 7);
  if (days < 1) return null;
  const { yearInferred } = start.value;
  const date = addDays(start.value.date, days - 1);
  return {
    ...duration,
    value: {
      kind: 'date',
      date,
      source: 'text',
      yearInferred,
      hasTime: false,
      text: duration.text,
      inRange: true,
    },
  };
}
