import type { CalendarDate } from '../domain/dates/calendarDate';
import { parseIsoDate } from '../domain/dates/calendarDate';
import type { ChosenDates } from './paneState';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

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
