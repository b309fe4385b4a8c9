import type { CalendarDate } from './calendarDate';
import { weekdayOf } from './calendarDate';

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'] as const;

/**
 * The day of the week in words.
 *
 * @example weekdayName(2024-06-02) // => 'domingo'
 */
export function weekdayName(date: CalendarDate): string {
  return WEEKDAYS[weekdayOf(date) - 1] ?? '';
}
