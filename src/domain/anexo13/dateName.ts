/** What the day of a delivery is called. */
import { isSameDate } from '../dates/calendarDate';
import type { Delivery } from './calendar';

/**
 * What the day that counts is called: an extraordinary process has its own plan's.
 * @example dateName(delivery) // => 'fecha legal'
 */
export function dateName({ legal, dateFrom, readings }: Delivery): string {
  if (legal === null) return 'día orientativo, que no vence,';
  if (dateFrom === 'adjusted') return 'fecha ajustada';
  if (dateFrom === 'ownCalendar') return 'fecha del plan del proceso';
  const isDisputed = readings.some((other) => !isSameDate(other.legal, legal));
  return isDisputed ? 'fecha más temprana' : 'fecha legal';
}
