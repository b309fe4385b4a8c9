/** Concluded documents of which nothing in the workbook says that they were sent; loads after the first statuses. */
import type { CalendarDate } from '../dates/calendarDate';
import type { AssessedDelivery } from './assessment';
import { lacksSending } from './deliveryState';

const isFollowed = ({ sending }: AssessedDelivery): boolean =>
  sending?.kind === 'sent' || sending?.kind === 'pending';

/**
 * The concluded deliveries of which nothing in the workbook follows the sending, and its last day is over; none where the workbook
 * follows no sending at all. What a person ignored is not among them.
 * @example unrecordedSendings(deliveries, cutoff) // => the agreement of which no row, step or column says more
 */
export function unrecordedSendings(
  deliveries: readonly AssessedDelivery[],
  cutoff: CalendarDate,
): ReadonlySet<AssessedDelivery> {
  const isUnrecorded = (assessed: AssessedDelivery): boolean =>
    !assessed.isIgnored && assessed.sending?.kind === 'unrecorded' && lacksSending(assessed, cutoff);
  return new Set(deliveries.some(isFollowed) ? deliveries.filter(isUnrecorded) : []);
}
