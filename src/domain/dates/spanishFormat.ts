/** Days and months as the product writes them in Spanish. */
import type { CalendarDate, MonthKey } from './calendarDate';
import { numberOfMonth, weekdayOf, yearOfMonth } from './calendarDate';
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
 * A day in figures, day first.
 *
 * @example formatShortDate(2023-11-02) // => '02/11/2023'
 */
export function formatShortDate(date: CalendarDate): string {
  return `${twoDigits(date.day)}/${twoDigits(date.month)}/${date.year}`;
}

/**
 * A month in words.
 *
 * @example formatMonth('2023-11') // => 'noviembre de 2023'
 */
export function formatMonth(month: MonthKey): string {
  return `${monthName(numberOfMonth(month))} de ${yearOfMonth(month)}`;
}

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;

/**
 * The day of the week in words.
 *
 * @example weekdayName(2024-06-02) // => 'domingo'
 */
export function weekdayName(date: CalendarDate): string {
  return WEEKDAYS[weekdayOf(date) - 1] ?? '';
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
