/** The deliveries by the month in which the law has them: one count for Hoy and report. */
import { plannedDay } from '../anexo13/calendar';
import type { MonthKey } from '../dates/calendarDate';
import { compareMonths, monthOf } from '../dates/calendarDate';
import type { AssessedDelivery } from './assessment';

/**
 * The deliveries that apply by the month of their legal date, or of the one for orientation, in order. An adjusted date
 * moves none: the column beside the legal date says it. What a person ignored is left out.
 * @example deliveriesByMonth(deliveries).get('2023-11')?.length // => 3
 */
export function deliveriesByMonth(
  deliveries: readonly AssessedDelivery[],
): ReadonlyMap<MonthKey, readonly AssessedDelivery[]> {
  const months = new Map<MonthKey, AssessedDelivery[]>();
  for (const assessed of deliveries) {
    const day = plannedDay(assessed.delivery);
    if (day === null || assessed.status === 'notApplicable' || assessed.isIgnored) continue;
    const list = months.get(monthOf(day));
    if (list === undefined) months.set(monthOf(day), [assessed]);
    else list.push(assessed);
  }
  return new Map([...months].sort(([a], [b]) => compareMonths(a, b)));
}
