/**
 * The year of days that could lie before a process or at its end: «3 de agosto» where its window begins on 6 August. The rows of a
 * plan in order of time tell which.
 */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { addDays, dateOf, daysBetween, isAfter, isBefore, isWithin } from '../../domain/dates/calendarDate';
import type { DateReading, ReadNotDate } from '../../domain/dates/dateReading';
import { processWindow } from '../../domain/dates/processYear';
import { readDateText } from '../../domain/dates/spanishDate';
import type { DateField } from '../../domain/registers/cell';
import type { PlannedDates } from './tableDates';
import { completedNear } from './tableDates';

/** Days before the process's window and after it in which a plan may still have a date. */
const BEYOND = { before: 62, after: 31 };
/** A plan with fewer rows whose year is sure shows no order. */
const FEWEST_ROWS = 4;
/** The share of rows that may come before the one above them in a plan in order. */
const MOST_DESCENTS = 0.1;
/** A row's dates that are further apart are in different years by mistake. */
const HALF_A_YEAR = 183;

function isWithoutYear(value: DateReading | undefined): value is ReadNotDate {
  return value?.kind === 'notDate' && value.reason === 'noYear';
}

function hasNoYear({ start, end }: PlannedDates): boolean {
  return isWithoutYear(start?.value) || isWithoutYear(end?.value);
}

/** The days that a date may be: one where its year is written or only one lies near the process; none where it has no date. */
function possibleDays(field: DateField | null, electionDay: CalendarDate): readonly CalendarDate[] {
  const value = field?.value;
  const reading = isWithoutYear(value) ? readDateText(value.text, { electionDay }) : value;
  if (reading?.kind !== 'date') return [];
  if (!reading.yearInferred) return [reading.date];
  const { year, month, day } = reading.date;
  const { first, last } = processWindow(electionDay);
  return [year - 1, year, year + 1].flatMap((each) => {
    const date = dateOf(each, month, day);
    return date !== null && isWithin(date, addDays(first, -BEYOND.before), addDays(last, BEYOND.after))
      ? [date]
      : [];
  });
}

/** A way to date a row: `null` for a date that it has not. */
interface Dating {
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** The day by which rows are in order. */
  readonly at: CalendarDate;
}

function datingsOf({ start, end }: PlannedDates, electionDay: CalendarDate): readonly Dating[] {
  const [starts, ends] = [possibleDays(start, electionDay), possibleDays(end, electionDay)];
  if (starts.length === 0) return ends.map((day) => ({ start: null, end: day, at: day }));
  if (ends.length === 0) return starts.map((day) => ({ start: day, end: null, at: day }));
  return starts.flatMap((from) =>
    ends
      .filter((to) => !isAfter(from, to) && daysBetween(from, to) < HALF_A_YEAR)
      .map((to) => ({ start: from, end: to, at: from })),
  );
}

function isInOrder(days: readonly CalendarDate[]): boolean {
  const descents = days.filter((day, index) => {
    const above = days[index - 1];
    return above !== undefined && isBefore(day, above);
  });
  return days.length >= FEWEST_ROWS && descents.length <= MOST_DESCENTS * days.length;
}

function dated(field: DateField | null, date: CalendarDate | null): DateField | null {
  if (field === null || date === null) return field;
  const { value } = field;
  if (value.kind === 'date') return value.yearInferred ? { ...field, value: { ...value, date } } : field;
  const { text } = field;
  return {
    ...field,
    value: { kind: 'date', date, source: 'text', yearInferred: true, hasTime: false, text },
  };
}

/**
 * Returns the rows of a plan, those that could be of two years with the only one that keeps the plan in order of time. A plan that
 * is in no order, or a row that fits in it twice or nowhere, stays as it is.
 *
 * @example settleByRows([{ end: 3 de agosto }, { end: 1 de septiembre }, …], 2027-06-06)[0].end // => 2026-08-03
 */
export function settleByRows<Row extends PlannedDates>(
  rows: readonly Row[],
  electionDay: CalendarDate | null,
): readonly Row[] {
  if (electionDay === null) return rows;
  const datings = rows.map((row) => datingsOf(row, electionDay));
  const sure = datings.map((all) => (all.length === 1 ? (all[0]?.at ?? null) : null));
  if (!isInOrder(sure.filter((day) => day !== null))) return rows;
  const below: (CalendarDate | null)[] = [];
  for (let index = rows.length - 1, day: CalendarDate | null = null; index >= 0; index--) {
    below[index] = day;
    day = sure[index] ?? day;
  }
  let above: CalendarDate | null = null;
  return rows.map((row, index) => {
    const [first, last] = [above, below[index] ?? null];
    above = sure[index] ?? above;
    const all = datings[index] ?? [];
    const fitting = all.filter(
      ({ at }) => (first === null || !isBefore(at, first)) && (last === null || !isAfter(at, last)),
    );
    const [only] = fitting;
    if (only === undefined || fitting.length > 1 || (all.length === 1 && !hasNoYear(row))) return row;
    return {
      ...row,
      start: dated(row.start, only.start),
      end: dated(row.end, only.end),
      completed: completedNear(row.completed, only.end ?? only.start),
    };
  });
}
