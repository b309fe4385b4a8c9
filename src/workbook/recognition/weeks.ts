/** Weeks as the columns of a time line: which columns they are, and the days of each. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { addDays, dateOf, daysBetween, isAfter, lastDay, monthOf } from '../../domain/dates/calendarDate';
import { readDateCell } from '../../domain/dates/dateCell';
import { readDateRange } from '../../domain/dates/dateRange';
import type { DateContext, ReadDay } from '../../domain/dates/dateReading';
import { monthIn } from '../../domain/dates/monthIn';
import { monthName } from '../../domain/dates/spanishMonths';
import { foldText, tidyBlanks } from '../../domain/text/foldText';
import { numberFormatAt, textAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
import type { ScoredTable } from './scoredTable';
import { isTimelineHeading } from './timelineHeading';

/** One week of a time line. */
export interface Week {
  readonly column: number;
  /** As its headings name it: `OCT 26 S1`. */
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whether the year is not written and comes from the process. */
  readonly yearInferred: boolean;
}

/** What a week's own heading says of it. */
type Days = Omit<Week, 'column' | 'name' | 'to'> & {
  /** `null` of a week that only has a number in its month: it is of seven days, the last one of the rest of the month. */
  readonly to: CalendarDate | null;
};

/** `S1`, `Sem. 2`, `3`: a week by its number in the month above it. */
const IN_MONTH = /^(?:s|sem|semana|w|week)?[ .-]{0,2}([1-5])(?: ?[aª])?$/;
const LEAST_WEEKS = 4;
const DAYS = 7;
/** Days after the 22nd, with which the fourth week, the last one of most time lines, begins. */
const LONGEST_REST = 9;
/** A week without work in between makes a gap; a fortnight is no week. */
const MOSTLY = 0.6;
const LEAST_GAP = 5;
const MOST_GAP = 9;

const isDay = (reading: { readonly kind: string } | undefined): reading is ReadDay =>
  reading?.kind === 'date';

/** The days that a heading says by itself: a period, or the first day. */
function written(sheet: SheetSnapshot, row: number, column: number, context: DateContext): Days | null {
  const text = textAt(sheet, row, column);
  const range = readDateRange(text, context);
  if (range !== null) {
    const { from, to } = range;
    if (!isDay(from) || !isDay(to) || daysBetween(from.date, to.date) >= DAYS) return null;
    return { from: from.date, to: to.date, yearInferred: from.yearInferred };
  }
  const numberFormat = numberFormatAt(sheet, row, column);
  const day = readDateCell(valueAt(sheet, row, column), { numberFormat }, context);
  if (!isDay(day)) return null;
  return { from: day.date, to: addDays(day.date, DAYS - 1), yearInferred: day.yearInferred };
}

/** What stands over a column of a time line: in its own cell, or in the last one before it. */
function namesOver(
  sheet: SheetSnapshot,
  rows: readonly number[],
  column: number,
  first: number,
): readonly string[] {
  return rows.map((row) => {
    for (let each = column; each >= first; each--) {
      const text = tidyBlanks(textAt(sheet, row, each));
      if (text !== '') return text;
    }
    return '';
  });
}

/**
 * A week by its number in a month that is written over it: S1 is the days 1 to 7. So mean it those who write dates beside their marks: in
 * five development workbooks of five authors the start is in the first marked week in 71 of 71 rows, and in 49 with weeks from Monday.
 */
function inMonth(name: string, number: number, context: DateContext): Days | null {
  const found = monthIn(name);
  if (found === null) return null;
  const { month, year } = found;
  const inferred = readDateCell(`1 de ${monthName(month)}`, {}, context);
  const first = year !== null ? dateOf(year, month, 1) : isDay(inferred) ? inferred.date : null;
  if (first === null) return null;
  const [from, last] = [addDays(first, DAYS * (number - 1)), lastDay(monthOf(first))];
  return { from: isAfter(from, last) ? last : from, to: null, yearInferred: year === null };
}

/** The last day of a numbered week: the seventh, or the month's where no other week of it follows. */
function lastOfWeek({ from }: Days, next: Days | undefined): CalendarDate {
  const last = lastDay(monthOf(from));
  const isFollowed = next !== undefined && !isAfter(next.from, last);
  const end = addDays(from, DAYS - 1);
  return (isFollowed || daysBetween(from, last) > LONGEST_REST) && !isAfter(end, last) ? end : last;
}

/** Rows above the headings in which months may stand. */
const BANDS = 2;

function weekAt(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  column: number,
  first: number,
  context: DateContext,
): (Days & Pick<Week, 'column' | 'name'>) | null {
  const own = headerRows.filter((row) => textAt(sheet, row, column) !== '').at(-1);
  if (own === undefined) return null;
  const text = tidyBlanks(textAt(sheet, own, column));
  const top = Math.max(sheet.firstRow, (headerRows[0] ?? own) - BANDS);
  const rowsAbove = Array.from({ length: own - top }, (_, index) => top + index);
  const over = namesOver(sheet, rowsAbove, column, first).join(' ');
  const number = IN_MONTH.exec(foldText(text))?.[1];
  const around = { ...context, monthAround: monthIn(over) ?? undefined };
  const days =
    number === undefined ? written(sheet, own, column, around) : inMonth(over, Number(number), context);
  return days === null ? null : { ...days, column, name: tidyBlanks(`${over} ${text}`) };
}

/**
 * The weeks of a time line, from left to right; none where a column is no week that its headings date, or they are other periods.
 *
 * @param columns those whose headings are parts of a time line
 * @example weeksOf(sheet, [4, 5], [7, 8, 9, 10], context)[0] // => { name: 'OCT 26 S1', from: 2026-10-01, to: 2026-10-07, … }
 */
export function weeksOf(
  sheet: SheetSnapshot,
  headerRows: readonly number[],
  columns: readonly number[],
  context: DateContext,
): readonly Week[] {
  const rows = [...headerRows].sort((a, b) => a - b);
  const found = columns.flatMap((column) => weekAt(sheet, rows, column, columns[0] ?? column, context) ?? []);
  if (found.length < columns.length || found.length < LEAST_WEEKS) return [];
  const gaps = found.slice(1).map(({ from }, index) => daysBetween(found[index]?.from ?? from, from));
  const weekly = gaps.filter((gap) => gap >= LEAST_GAP && gap <= MOST_GAP);
  const isCrowded = gaps.some((gap, index) => gap < (found[index]?.to === null ? 1 : LEAST_GAP));
  if (isCrowded || weekly.length < gaps.length * MOSTLY) return [];
  return found.map((week, index): Week => ({ ...week, to: week.to ?? lastOfWeek(week, found[index + 1]) }));
}

/** Weeks can be dated where their headings can in any process. */
const ANY_PROCESS: DateContext = { processYears: { from: 2000, to: 2001 } };
/** From this share of marks on the cells of a time line say when, and are no quantities. */
const MOSTLY_MARKS = 0.8;

/** The columns of a time line of weeks in which the records have marks; none where its headings do not date them. */
export function markedWeeks({
  candidate: { grid, headerRows },
  scores,
  sample,
}: ScoredTable): readonly number[] {
  const columns = [...scores.values()]
    .filter(({ facts }) => facts.headings.some(isTimelineHeading))
    .map(({ facts }) => facts.column);
  const cells = columns.flatMap((column) => sample.flatMap((row) => grid.cell(row, column) ?? []));
  const marks = cells.filter(({ kinds }) => kinds.includes('mark'));
  if (marks.length === 0 || marks.length < cells.length * MOSTLY_MARKS) return [];
  return weeksOf(grid.sheet, headerRows, columns, ANY_PROCESS).map(({ column }) => column);
}
