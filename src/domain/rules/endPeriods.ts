/** Periods that stand for the end of a row, of which no day is the one that is meant. */
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, firstDay, monthOf } from '../dates/calendarDate';
import type { Activity } from '../registers/records';
import { foldText } from '../text/foldText';

const HALF_MONTH = /\b(?:quincena|quinc|qna|q)\b/;
/** The days of a month before its second half. */
const FIRST_HALF = 15;

/**
 * The first day of the marked week, the half-month or the month that a row gives for its end; `null` where it gives a day.
 * @example endPeriodStart(activity) // => 2026-11-01, of «1a quincena de noviembre 2026»
 */
export function endPeriodStart({ end }: Pick<Activity, 'end'>): CalendarDate | null {
  const reading = end?.value;
  if (reading?.kind === 'month') return firstDay(reading.month);
  if (reading?.kind !== 'date') return null;
  const { weekFrom, inRange, date, text } = reading;
  if (weekFrom !== undefined) return weekFrom;
  if (inRange !== true || !HALF_MONTH.test(foldText(text))) return null;
  const first = firstDay(monthOf(date));
  return date.day > FIRST_HALF ? addDays(first, FIRST_HALF) : first;
}

/** Whether the start of a row is written, and is not the first day of the period that it gives for its end. */
export function hasWrittenStart(activity: Pick<Activity, 'start' | 'end'>): boolean {
  const { start, end } = activity;
  if (start === null) return false;
  const isOneCell = start.cell.row === end?.cell.row && start.cell.column === end.cell.column;
  return !isOneCell || endPeriodStart(activity) === null;
}
