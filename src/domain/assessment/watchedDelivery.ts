/** The day by which a delivery is watched: the legal one, or the one that a person adjusted it to. */
import type { Delivery } from '../anexo13/calendar';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, daysBetween, isAfter, isBefore, isSameDate } from '../dates/calendarDate';
import type { AssessedDelivery } from './assessment';

/** What is known of a delivery whose date people may have adjusted. */
export type Adjustable = Pick<AssessedDelivery, 'delivery' | 'adjusted' | 'verified'>;

/**
 * What an adjusted date does. `goal` is earlier than the legal date: it is watched, and what misses it may still comply.
 * `correction` was held against the official text by a person who says so with name and day: it takes the place of the legal
 * date. `unverified` is later and nobody says that: the legal date goes on.
 */
export type Adjustment = 'goal' | 'correction' | 'unverified';

/**
 * What the adjusted date of a delivery does; null where there is none, or it is the legal one.
 *
 * @example adjustmentOf({ delivery, adjusted: 2024-01-20, verified: null }) // => 'unverified', for 2 January
 */
export function adjustmentOf({ delivery: { legal }, adjusted, verified }: Adjustable): Adjustment | null {
  if (adjusted === null || (legal !== null && isSameDate(adjusted, legal))) return null;
  if (verified !== null) return 'correction';
  return legal !== null && isAfter(adjusted, legal) ? 'unverified' : 'goal';
}

/**
 * A delivery with the dates by which it is watched in place of the legal ones; the delivery itself where those are.
 * The term to send a document runs on from the adjusted date, unless its approval is known.
 *
 * @example watchedDelivery(owed).legal // => 2023-12-10, the adjusted date, for a legal one of 2 January
 */
export function watchedDelivery(owed: Adjustable): Delivery {
  const { delivery, adjusted } = owed;
  const adjustment = adjustmentOf(owed);
  if (adjusted === null || adjustment === null || adjustment === 'unverified') return delivery;
  const { legal, sendBy, sendByCalendar } = delivery;
  const watched = { ...delivery, legal: adjusted, readings: [], dateFrom: 'adjusted' } as const;
  // The term of a mere goal is the law's, as long as sending is no goal too.
  if (legal === null || sendByCalendar === null || adjustment === 'goal') return watched;
  const moved: CalendarDate = addDays(adjusted, daysBetween(legal, sendByCalendar));
  const isByCalendar = sendBy !== null && isSameDate(sendBy, sendByCalendar);
  const isOver = sendBy === null || isBefore(sendBy, adjusted);
  return { ...watched, sendBy: isByCalendar ? moved : isOver ? adjusted : sendBy, sendByCalendar: moved };
}
