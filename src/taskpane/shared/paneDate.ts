import type { CalendarDate } from '../../domain/dates/calendarDate';
import { localDay, parseIsoDate } from '../../domain/dates/calendarDate';
import { isPaneDate } from './dates';

/**
 * Reads what a date input holds.
 * @returns `null` when it is blank or not a date of this century
 * @example paneDate('2023-11-30')?.toString() // => '2023-11-30'
 * @example paneDate('0002-11-30') // => null
 */
export function paneDate(text: string | null): CalendarDate | null {
  return text !== null && isPaneDate(text) ? parseIsoDate(text) : null;
}

/** Today where the person is. */
export function today(): CalendarDate {
  return localDay(new Date());
}
