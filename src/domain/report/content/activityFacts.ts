/** What several parts of the report read of one activity. */
import type { AssessedActivity, Statuses } from '../../assessment/assessment';
import { readStatusAmongWords } from '../../assessment/declaredStatus';
import { isAfter } from '../../dates/calendarDate';
import type { Activity } from '../../registers/records';
import { lineOf } from '../texts/prose';

/** The oficio with which an activity's document was sent; `''` where none is registered. */
export function sendingPaper({ sendingPapers = [] }: Activity): string {
  return sendingPapers.map(({ field }) => lineOf(field)).find((text) => text !== '') ?? '';
}

/**
 * Whether an activity has begun: it is in progress, or due soon with a start that came, and nobody says that it did not begin.
 * @example isUnderWay(assessed, assessment) // => false, for one due soon that begins after the cut-off
 */
export function isUnderWay(
  { status, start, activity }: AssessedActivity,
  { cutoff, isPast }: Pick<Statuses, 'cutoff' | 'isPast'>,
): boolean {
  if (status === 'inProgress') return true;
  if (status !== 'dueSoon') return false;
  const declared = readStatusAmongWords(lineOf(activity.status));
  return start === null
    ? declared === 'inProgress' && !isPast
    : !isAfter(start, cutoff) && declared !== 'notStarted';
}
