/** The day that counts for a delivery. */
import type { Adjustable, Adjustment } from './watchedDelivery';
import type { CalendarDate } from '../dates/calendarDate';
import { adjustmentOf, watchedDelivery } from './watchedDelivery';

/** The day that counts for a delivery, with the other one. */
export interface CountedDay {
  readonly day: CalendarDate | null;
  /** The legal date where the adjusted one counts, the adjusted one where it does not; `null` without an adjusted date. */
  readonly other: CalendarDate | null;
  readonly adjustment: Adjustment | null;
}

/**
 * The day by which a delivery is watched, with the one that it replaces or that does not count.
 *
 * @example countedDay(owed) // => { day: 2023-12-10, other: 2024-01-02, adjustment: 'goal' }
 */
export function countedDay(owed: Adjustable): CountedDay {
  const { legal } = owed.delivery;
  const adjustment = adjustmentOf(owed);
  const day = watchedDelivery(owed).legal;
  if (adjustment === null) return { day, other: null, adjustment };
  return { day, other: adjustment === 'unverified' ? owed.adjusted : legal, adjustment };
}
