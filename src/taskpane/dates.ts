import type { Assessment } from '../domain/assessment/assessment';
import type { CalendarDate, MonthKey } from '../domain/dates/calendarDate';
import { monthOf, parseIsoDate, shiftMonth } from '../domain/dates/calendarDate';
import type { ChosenDates } from './paneState';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/** A list of months longer than this means a date that is a slip; it is cut around the cut-off. */
const MAX_MONTHS = 60;

/**
 * Reads what a date input holds. While a year is being typed the input hands over years such as 0002.
 * @returns `null` when it is blank or not a date of this century
 * @example paneDate('2023-11-30')?.toString() // => '2023-11-30'
 * @example paneDate('0002-11-30') // => null
 */
export function paneDate(text: string | null): CalendarDate | null {
  const date = text === null ? null : parseIsoDate(text);
  return date !== null && date.year >= FIRST_YEAR && date.year <= LAST_YEAR ? date : null;
}

/** Whether the text is a date that the pane can work with. */
export function isPaneDate(text: string): boolean {
  return paneDate(text) !== null;
}

/**
 * Whether a date is half typed: then nothing may run, for it would run with another date than the one in sight.
 * @example hasUnfinishedDate({ cutoff: '0002-11-30', electionDay: null }) // => true
 */
export function hasUnfinishedDate(dates: ChosenDates): boolean {
  return [dates.cutoff, dates.electionDay].some((text) => text !== null && text !== '' && !isPaneDate(text));
}

/**
 * The months one may report on, in order: from the plan's first to the month after the election or the cut-off,
 * whichever is later.
 * @example reportMonths(assessment) // => ['2023-10', '2023-11', …, '2024-07']
 */
export function reportMonths({ activities, cutoff, electionDay }: Assessment): readonly MonthKey[] {
  const reported = monthOf(cutoff);
  const planned = activities
    .flatMap(({ start, end }) => [start, end])
    .filter((date) => date !== null)
    .map(monthOf);
  const earliest = planned.reduce((least, month) => (month < least ? month : least), reported);
  const closing = shiftMonth(monthOf(electionDay), 1);
  const floor = shiftMonth(reported, -MAX_MONTHS / 2);
  const ceiling = shiftMonth(reported, MAX_MONTHS / 2);
  const first = earliest < floor ? floor : earliest;
  const wanted = closing > reported ? closing : reported;
  const last = wanted > ceiling ? ceiling : wanted;
  const months: MonthKey[] = [];
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month);
  return months;
}
