/** Whether the sending of a delivery was late, and which cause of a delay is noted beside it. */
import { daysBetween } from '../dates/calendarDate';
import type { AssessedActivity, AssessedDelivery } from './assessment';
import { notedCause } from './notedCause';
import { watchedDelivery } from './watchedDelivery';

/**
 * The days after its last day on which a delivery was sent; 0 where it was in time, or no day is known.
 * @example sendingDelay(assessed) // => 1, for a report of October that was sent on 6 November
 */
export function sendingDelay(assessed: AssessedDelivery): number {
  const { sending } = assessed;
  const { sendBy } = watchedDelivery(assessed);
  if (sending?.kind !== 'sent' || sending.on === null || sendBy === null) return 0;
  return Math.max(0, daysBetween(sendBy, sending.on));
}

/**
 * The cause that is noted in the row that answers a delivery, or in one that sends it; null where there is none.
 * @example delayCause(assessed, activity) // => 'Sistema caído'
 */
export function delayCause(
  { sendingRows }: Pick<AssessedDelivery, 'sendingRows'>,
  answer: AssessedActivity | undefined,
): string | null {
  const rows = answer === undefined ? sendingRows : [answer, ...sendingRows];
  return rows.map(notedCause).find((cause) => cause !== null) ?? null;
}
