import type { CalendarDate } from './calendarDate';

/**
 * A day in figures, day first.
 *
 * @example formatShortDate(2023-11-02) // => '02/11/2023'
 */
export function formatShortDate(date: CalendarDate): string {
  return `${twoDigits(date.day)}/${twoDigits(date.month)}/${date.year}`;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}
