/**
 * Reads the dates of one table with all that its other cells tell: the order of day and month from all its date columns, a day's
 * month from the band or the title above it, the year from the other date of the row or from the rows around it.
 */
import { DONE_WORD } from '../../domain/assessment/doneWords';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import {
  addMonths,
  dateOf,
  daysBetween,
  isAfter,
  isBefore,
  isWithin,
  numberOfMonth,
  yearOfMonth,
} from '../../domain/dates/calendarDate';
import { readDateCell } from '../../domain/dates/dateCell';
import type {
  DateContext,
  DateReading,
  DayMonthOrder,
  MonthAround,
  ProcessYears,
  ReadDay,
} from '../../domain/dates/dateReading';
import { readDateRange } from '../../domain/dates/dateRange';
import { monthIn } from '../../domain/dates/monthIn';
import { processWindow } from '../../domain/dates/processYear';
import type { DateSystem } from '../../domain/dates/serial';
import { provenOrders, settleDayMonthOrder } from '../../domain/dates/spanishDate';
import type { DateField } from '../../domain/registers/cell';
import { saysLeft } from '../../domain/registers/saysLeft';
import { foldText } from '../../domain/text/foldText';
import { oncePer } from '../../domain/text/oncePer';
import { dateByParts, dateParts } from '../recognition/dateParts';
import type { RecognisedTable } from '../recognition/sheetTables';
import { isBlankAt, lastUsedColumn, numberFormatAt, textAt, typeAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
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

/** Fields whose cells may hold a part of a date: a day whose month is around it, a range, a word before the day. */
const PARTED_FIELDS: ReadonlySet<string> = new Set(['start', 'end', 'completed', 'date', 'departed']);
/** Which end of a range written in one cell a field takes. */
const RANGE_ENDS: Readonly<Partial<Record<string, 'from' | 'to'>>> = { start: 'from', end: 'to' };

const TITLE_ROWS = 6;
/** A month without a year is a month in whatever process. */
const ANY_PROCESS: DateContext = { processYears: { from: 2000, to: 2001 } };

/** `12-13`: two days of a month that stands elsewhere, or a day and a month. */
const TWO_NUMBERS = /^(\d{1,2}) ?([-/]) ?(\d{1,2})$/;

/** A text of a date column, with its numbers where it is two and nothing else. */
interface DateText {
  readonly row: number;
  readonly text: string;
  readonly first: number;
  readonly last: number;
  readonly isDashed: boolean;
}

function dateText(row: number, text: string): DateText {
  const [, first = 0, sign, last = 0] = TWO_NUMBERS.exec(foldText(text)) ?? [];
  return { row, text, first: Number(first), last: Number(last), isDashed: sign === '-' };
}

/** The texts of a table's date columns that are written as text. */
function dateTexts({ sheet, recordRows, columns }: RecognisedTable): readonly DateText[] {
  const dated = [...columns].filter(([field]) => DATE_FIELDS.has(field)).map(([, column]) => column);
  return [...new Set(dated)].flatMap((column) =>
    recordRows
      .filter((row) => typeAt(sheet, row, column) === 'String')
      .map((row) => dateText(row, textAt(sheet, row, column))),
  );
}

/** The texts that may show how a table writes day and month: «12-13» may be days of the month around it. */
function orderTexts(table: RecognisedTable): readonly string[] {
  return dateTexts(table).flatMap(({ row, text, last }) =>
    last > MONTHS && monthsAround(table).has(row) ? [] : [text],
  );
}

/**
 * How the tables of a workbook write day and month, by all of their dates.
 * @example workbookOrder(tables) // => 'dmy'
 */
export function workbookOrder(tables: Iterable<readonly RecognisedTable[]>): DayMonthOrder {
  return settleDayMonthOrder([...tables].flat().flatMap(orderTexts));
}

/** The month that a cell holds and nothing else. */
function monthOfCell(sheet: SheetSnapshot, row: number, column: number): MonthAround | null {
  if (typeAt(sheet, row, column) === 'String') {
    const text = textAt(sheet, row, column);
    return readDateCell(text, {}, ANY_PROCESS).kind === 'month' ? monthIn(text) : null;
  }
  const numberFormat = numberFormatAt(sheet, row, column);
  const reading = readDateCell(valueAt(sheet, row, column), { numberFormat });
  return reading.kind === 'month'
    ? { month: numberOfMonth(reading.month), year: yearOfMonth(reading.month) }
    : null;
}

/** A column that holds months, with the month of each record by its row. */
interface MonthColumn {
  readonly column: number;
  readonly months: ReadonlyMap<number, MonthAround>;
}

/** The only column, beside those of dates, that holds months: each holds for the blank rows below it, merged or not. */
export function monthColumn({
  sheet,
  recordRows,
  columns,
}: Pick<RecognisedTable, 'sheet' | 'recordRows' | 'columns'>): MonthColumn | null {
  const dated = new Set([...columns].filter(([field]) => DATE_FIELDS.has(field)).map(([, column]) => column));
  const found: MonthColumn[] = [];
  for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
    if (dated.has(column)) continue;
    const months = new Map<number, MonthAround>();
    let current: MonthAround | null = null;
    const isOfMonths = recordRows.every((row) => {
      const isBlank = isBlankAt(sheet, row, column);
      if (!isBlank) current = monthOfCell(sheet, row, column);
      if (current !== null) months.set(row, current);
      return isBlank || current !== null;
    });
    if (isOfMonths && months.size > 0) found.push({ column, months });
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A month around a record, and whether it is that of the whole table. */
interface RowMonth extends MonthAround {
  readonly isOfTable?: boolean;
}

/** The month of each record, by its row: from the band above it, else from the titles, else from the sheet's name. */
function monthsAbove({
  sheet,
  headerRows,
  recordRows,
  bands,
}: RecognisedTable): ReadonlyMap<number, RowMonth> {
  const top = Math.min(...headerRows);
  let current: RowMonth | null = monthIn(sheet.name);
  for (let row = Math.max(sheet.firstRow, top - TITLE_ROWS); row < top; row++) {
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      current = monthIn(textAt(sheet, row, column)) ?? current;
    }
  }
  if (current !== null) current = { ...current, isOfTable: true };
  const months = new Map<number, RowMonth>();
  let band = 0;
  for (const row of recordRows) {
    for (; (bands[band]?.row ?? Infinity) < row; band++)
      current = monthIn(bands[band]?.text ?? '') ?? current;
    if (current !== null) months.set(row, current);
  }
  return months;
}

/** The month of each record that has one around it, by its row. */
const monthsAround = oncePer(
  (table: RecognisedTable): ReadonlyMap<number, RowMonth> => monthColumn(table)?.months ?? monthsAbove(table),
);

/** Whether «n-m» are days of the month beside or above them: `null` where each may be a day and that month. */
const writesDays = oncePer((table: RecognisedTable): boolean | null => {
  const pairs = dateTexts(table).filter(({ isDashed }) => isDashed);
  if (pairs.some(({ first, last }) => first > last)) return false;
  return pairs.some(({ row, last }) => last !== monthsAround(table).get(row)?.month) || null;
});

/** How a plan writes day and month where only one order puts its texts into the process; unknown where they disagree. */
function orderByProcess(texts: readonly string[], electionDay: CalendarDate | null): DayMonthOrder {
  if (electionDay === null) return 'unknown';
  const { first, last } = processWindow(electionDay);
  const orders = new Set<DayMonthOrder>();
  for (const text of texts) {
    const reading = readDateCell(text);
    if (reading.kind !== 'notDate' || reading.candidates === undefined) continue;
    const [dayFirst, monthFirst] = reading.candidates.map((date) => isWithin(date, first, last));
    if (dayFirst !== monthFirst) orders.add(dayFirst === true ? 'dmy' : 'mdy');
  }
  const [order] = orders;
  return order !== undefined && orders.size === 1 ? order : 'unknown';
}

/**
 * How a table writes day and month: as its own texts prove, else as the workbook's do, else as the process does. Where its texts prove
 * both orders, or one proves the month first and the process says that the day is, nobody knows.
 */
function orderOf(
  kind: RecognisedTable['kind'],
  texts: readonly string[],
  electionDay: CalendarDate | null,
  ofWorkbook: DayMonthOrder,
): DayMonthOrder {
  const [own = 'unknown', another] = provenOrders(texts);
  const byProcess = kind === 'plan' ? orderByProcess(texts, electionDay) : 'unknown';
  if (another !== undefined || (own === 'mdy' && byProcess === 'dmy')) return 'unknown';
  return [own, ofWorkbook, byProcess].find((order) => order !== 'unknown') ?? 'unknown';
}

/** `2026/30/09`: a year and two numbers. */
const YEAR_FIRST = /^(20\d{2})([/-])(\d{1,2})\2(\d{1,2})$/;

/** What texts with the year first prove of what is after it: whether the day, `null` where some prove that and some the month. */
function hasDayBeforeMonth(texts: readonly string[]): boolean | null {
  const pairs = texts.flatMap((text) => {
    const [, , , second, third] = YEAR_FIRST.exec(text.trim()) ?? [];
    return second === undefined || third === undefined ? [] : [[Number(second), Number(third)] as const];
  });
  const isProven = pairs.some(([second, third]) => second > MONTHS && third <= MONTHS);
  const isOpposed = pairs.some(([second, third]) => second <= MONTHS && third > MONTHS);
  return isProven && isOpposed ? null : isProven;
}

const MONTHS = 12;

/** A text with its year first in a table that writes the day after it, or now so and now otherwise; else `null`. */
function yearFirst(text: string, dayBeforeMonth: boolean | null): DateReading | null {
  const [, year, , second = '', third = ''] =
    dayBeforeMonth === false ? [] : (YEAR_FIRST.exec(text.trim()) ?? []);
  if (year === undefined) return null;
  const isOpen = Number(second) <= MONTHS && Number(third) <= MONTHS && second !== third;
  if (dayBeforeMonth === null && !isOpen) return null;
  const dayMonthOrder = dayBeforeMonth === null ? 'unknown' : 'dmy';
  const reading = readDateCell(`${second}/${third}/${year}`, {}, { dayMonthOrder });
  return 'text' in reading ? { ...reading, text } : reading;
}

/** Words before the day on which something was done: «sí, 25 sep», «entregado el 3 de octubre». */
const DONE = new RegExp(
  `^(?:si|ya|ok|(?:se )?(?:${DONE_WORD}|(?:firm|notific)(?:ad[oa]|o)))[,.:;-]? (?:ya )?(?:\\(|el |desde el )?(?=.*\\d)`,
);
/** What is written without the words that say what happened on the day. */
function dayPart(field: string, text: string): string {
  if (field === 'completed') return foldText(text).replace(DONE, '').replace(/\)$/, '');
  return field === 'departed' && saysLeft(text) ? text.replace(/^\D+|\)$/g, '') : text;
}

/** A number that is a day of the month. */
const isDayOfMonth = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 31;

const hasNoYear = (reading: DateReading): boolean =>
  reading.kind === 'notDate' && reading.reason === 'noYear';

/** A context in which a month around a day gives what it lacks: its month and, where nothing else tells it, the year closest to it. */
function nearMonth(context: DateContext, monthAround: MonthAround | undefined): DateContext {
  const { month = 1, year = null } = monthAround ?? {};
  const middle =
    year === null || context.electionDay || context.processYears ? null : dateOf(year, month, 15);
  // An election four months later puts the days of half a year before and after into their year.
  return { ...context, monthAround, ...(middle && { electionDay: addMonths(middle, 4) }) };
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
  const texts = orderTexts(table);
  const context: DateContext = {
    electionDay,
    processYears,
    dayMonthOrder: orderOf(table.kind, texts, electionDay, dayMonthOrder),
  };
  const dayBeforeMonth = hasDayBeforeMonth(texts);
  const { sheet } = table;
  /** Whether two numbers are days of the month around them; `null` where nobody knows, or no text is two numbers. */
  const areDays = (row: number, text: string): boolean | null => {
    const { first, last, isDashed } = dateText(row, text);
    const month = monthsAround(table).get(row);
    if (month === undefined || first >= last) return false;
    const days = isDashed && month.isOfTable !== true && writesDays(table);
    return days === false && last > MONTHS && context.dayMonthOrder !== 'mdy' ? null : days;
  };
  /** A date that has its month or its year elsewhere, or is one end of a period. */
  const readPart = (field: string, row: number, read: DateField, text: string): DateField => {
    const month = monthsAround(table).get(row);
    const inMonth = nearMonth(context, month);
    // What lies under a month with its year has that year as written.
    const isYearAbove = inMonth.electionDay !== context.electionDay;
    const settled = (reading: DateReading): DateReading =>
      isYearAbove && reading.kind === 'date' ? { ...reading, yearInferred: false } : reading;
    const end = RANGE_ENDS[field];
    if (end !== undefined) {
      const range = readDateRange(text, context);
      const isOpen = range === null || [range.from, range.to].some(hasNoYear);
      const around = isOpen && /\d/.test(text) ? readDateRange(text, inMonth) : null;
      if (around !== null) return { ...read, value: settled(around[end]) };
      if (range !== null) return { ...read, value: range[end] };
    }
    if (!/\d/.test(text)) return read;
    const day = dayPart(field, text);
    const reading = settled(readDateCell(day, {}, inMonth));
    return reading.kind === 'date' ? { ...read, value: { ...reading, text: read.text } } : read;
  };
  return (field, row, column) => {
    const read = readDate(sheet, row, column, system, context);
    const parts = dateParts(sheet).get(column);
    const whole = (parts && dateByParts(sheet, row, parts)) ?? yearFirst(read.text, dayBeforeMonth);
    if (whole !== null) return { ...read, value: whole };
    if (!PARTED_FIELDS.has(field)) return read;
    const value = valueAt(sheet, row, column);
    const days = typeof value === 'string' && areDays(row, value);
    if (days === null || (days && RANGE_ENDS[field] === undefined))
      return { ...read, value: { kind: 'notDate', reason: 'ambiguous', text: read.text } };
    if (days) return readPart(field, row, read, foldText(read.text).replace('-', ' al '));
    if (read.value.kind !== 'notDate') return read;
    return readPart(field, row, read, isDayOfMonth(value) ? String(value) : read.text);
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
 * Returns a completion, where its year is not written as the day closest to another of its row.
 * @example completedNear(completed, 2026-08-03) // '5 de agosto' => 2026-08-05
 */
export function completedNear(completed: DateField | null, day: CalendarDate | null): DateField | null {
  if (day === null || !isInferred(completed?.value)) return completed;
  return withYear(
    completed,
    inYearOf(completed.value.date, day, () => true),
  );
}

/**
 * The dates of a record whose years come from the other date of the row where that has one: an end without a year is the first such
 * day after the start, a start the last one before the end, a completion
 * the closest to the end. Two days of which the process alone says the years have none where
 * it puts the end first.
 *
 * @example settleYears({ start: 03 de agosto, end: 14/08/2026, … }).start // => 2026-08-03
 */
export function settleYears(dates: PlannedDates): PlannedDates {
  const { start, end } = dates;
  const [from, to] = [start?.value, end?.value];
  const written = [to, from].find(isWritten);
  const completed = completedNear(dates.completed, written?.date ?? null);
  if (isInferred(from) && isInferred(to) && isOrderOfInference(from, to))
    return { start: withoutYear(start), end: withoutYear(end), completed };
  if (isInferred(from) && isWritten(to)) {
    const day = inYearOf(from.date, to.date, (date) => !isAfter(date, to.date));
    return { start: withYear(start, day), end, completed };
  }
  if (isInferred(to) && isWritten(from)) {
    const day = inYearOf(to.date, from.date, (date) => !isBefore(date, from.date));
    return { start, end: withYear(end, day), completed };
  }
  return { start, end, completed };
}
