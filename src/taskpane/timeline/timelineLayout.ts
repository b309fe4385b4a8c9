/** Where the dates of the timeline lie on its axis. Pure. */
import type { CalendarDate, MonthKey } from '../../domain/dates/calendarDate';
import {
  compareDates,
  daysBetween,
  firstDay,
  lastDay,
  monthOf,
  shiftMonth,
} from '../../domain/dates/calendarDate';
import type { TimelineDates } from '../../domain/overview/timeline';

/** Months before and after the days that fix the axis, beyond which a date is drawn at its edge. */
const MOST_MONTHS = 12;

export interface Axis {
  readonly first: MonthKey;
  readonly last: MonthKey;
}

/** A month of the axis, in fractions of its length. */
export interface AxisMonth {
  readonly month: MonthKey;
  readonly at: number;
  readonly width: number;
}

const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (compareDates(a, b) <= 0 ? a : b);
const later = (a: CalendarDate, b: CalendarDate): CalendarDate => (compareDates(a, b) >= 0 ? a : b);

/** The dates of an item that are known. */
const datesOf = ({ due, legal, sendBy, start, end, completed }: TimelineDates): readonly CalendarDate[] =>
  [due, legal, sendBy, start, end, completed].filter((date) => date !== null);

/**
 * The axis of whole months that takes in cut-off, election day and the dates of the items, up to twelve months away from
 * both days: one mistyped year does not press the others together.
 *
 * @example axisOf(items, cutoff, electionDay) // => { first: '2023-08', last: '2024-06' }
 */
export function axisOf(
  items: readonly TimelineDates[],
  cutoff: CalendarDate,
  electionDay: CalendarDate | null,
): Axis {
  const other = electionDay ?? cutoff;
  const [from, to] = [earlier(cutoff, other), later(cutoff, other)];
  const [least, most] = [shiftMonth(monthOf(from), -MOST_MONTHS), shiftMonth(monthOf(to), MOST_MONTHS)];
  let [first, last] = [monthOf(from), monthOf(to)];
  for (const date of items.flatMap(datesOf)) {
    const month = monthOf(date);
    if (month < least || month > most) continue;
    if (month < first) first = month;
    if (month > last) last = month;
  }
  return { first, last };
}

const lengthOf = ({ first, last }: Axis): number => daysBetween(firstDay(first), lastDay(last)) + 1;

/**
 * The middle of a day as a fraction of the axis. What lies outside is at the nearest end.
 * @example placeOf({ first: '2023-11', last: '2023-11' }, 2023-11-15) // => 0.483
 */
export function placeOf(axis: Axis, date: CalendarDate): number {
  const place = (daysBetween(firstDay(axis.first), date) + 0.5) / lengthOf(axis);
  return Math.min(1, Math.max(0, place));
}

/**
 * Whether a day lies on the axis.
 * @example isOnAxis({ first: '2023-11', last: '2023-12' }, 2024-01-01) // => false
 */
export function isOnAxis({ first, last }: Axis, date: CalendarDate): boolean {
  return first <= monthOf(date) && monthOf(date) <= last;
}

/**
 * The months of the axis from left to right.
 * @example axisMonths({ first: '2023-11', last: '2023-12' })[1] // => { month: '2023-12', at: 0.492, width: 0.508 }
 */
export function axisMonths(axis: Axis): readonly AxisMonth[] {
  const length = lengthOf(axis);
  const months: AxisMonth[] = [];
  for (let month = axis.first; month <= axis.last; month = shiftMonth(month, 1)) {
    const at = daysBetween(firstDay(axis.first), firstDay(month)) / length;
    months.push({ month, at, width: (daysBetween(firstDay(month), lastDay(month)) + 1) / length });
  }
  return months;
}

/** The bar of the plan, in fractions of the axis. */
export interface Bar {
  readonly at: number;
  readonly width: number;
}

/**
 * The bar from start to end, whole days; that of one day where only one of them is known, `null` without both.
 * A start after the end is drawn as if they were exchanged.
 *
 * @example barOf(axis, { start: 2023-11-01, end: 2023-11-30 }) // => { at: 0, width: 1 } on the axis of November
 */
export function barOf(axis: Axis, { start, end }: Pick<TimelineDates, 'start' | 'end'>): Bar | null {
  const [a, b] = [start ?? end, end ?? start];
  if (a === null || b === null) return null;
  const half = 0.5 / lengthOf(axis);
  const from = Math.max(0, placeOf(axis, earlier(a, b)) - half);
  const to = Math.min(1, placeOf(axis, later(a, b)) + half);
  return { at: from, width: to - from };
}
