/** Days and months as the product writes them in Spanish. */
import type { CalendarDate, MonthKey } from './calendarDate';
import { numberOfMonth, yearOfMonth } from './calendarDate';
import { monthName } from './spanishMonths';

/**
 * A day in words.
 *
 * @example formatLongDate(2023-11-02) // => '2 de noviembre de 2023'
 */
export function formatLongDate(date: CalendarDate): string {
  return `${formatDayMonth(date)} de ${date.year}`;
}

/**
 * A day and month in words, with no year.
 *
 * @example formatDayMonth(2023-11-02) // => '2 de noviembre'
 */
export function formatDayMonth(date: CalendarDate): string {
  return `${date.day} de ${monthName(date.month)}`;
}

/**
 * A month in words.
 *
 * @example formatMonth('2023-11') // => 'noviembre de 2023'
 */
export function formatMonth(month: MonthKey): string {
  return `${monthName(numberOfMonth(month))} de ${yearOfMonth(month)}`;
}
