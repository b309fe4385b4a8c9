/** Whether the sending of a delivery was late, and which cause of a delay is noted beside it. */
import { isAfter } from '../dates/calendarDate';
import type { AssessedActivity, AssessedDelivery } from './assessment';
import { notedCause } from './notedCause';
import { watchedDelivery } from './watchedDelivery';

/**
 * Whether a delivery was sent after its last day.
 * @example isSendingLate(assessed) // => true, for a report of October that was sent on 6 November
 */
export function isSendingLate(assessed: AssessedDelivery): boolean {
  const { sending } = assessed;
  const { sendBy } = watchedDelivery(assessed);
  return sending?.kind === 'sent' && sending.on !== null && sendBy !== null && isAfter(sending.on, sendBy);
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
