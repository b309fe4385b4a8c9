/** Concluded documents of which nothing in the workbook says that they were sent; loads after the first statuses. */
import type { CalendarDate } from '../dates/calendarDate';
import type { AssessedDelivery } from './assessment';
import { lacksSending } from './deliveryState';

/**
 * Whether nothing in the workbook follows the sending of a concluded delivery and its last day is over. What a person ignored is
 * not counted.
 * @example isSendingUnrecorded(assessed, cutoff) // => true, of an agreement of which no row, step or column says more
 */
export function isSendingUnrecorded(assessed: AssessedDelivery, cutoff: CalendarDate): boolean {
  return !assessed.isIgnored && assessed.sending?.kind === 'unrecorded' && lacksSending(assessed, cutoff);
}
