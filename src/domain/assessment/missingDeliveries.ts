/** Which deliveries may be added to a plan, and why others may not: nothing is ever added twice. */
import type { AssessedDelivery, Assessment } from './assessment';
import type { DeliveryId } from '../anexo13/calendar';
import { plannedDay } from '../anexo13/calendar';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, isAfter } from '../dates/calendarDate';
import { isFinished } from './status';
import { watchedDelivery } from './watchedDelivery';

/** Why a delivery is not added. */
export type RefusalReason =
  /** The process has no such delivery. */
  | 'unknown'
  /** An activity answers it. */
  | 'covered'
  /** It is done without an activity: by an agreement, or as the draft of a final version. */
  | 'done'
  /** An activity looks like it: a person has to decide first. */
  | 'proposed'
  /** A person said that it does not apply. */
  | 'notApplicable'
  /** Its date waits for something. */
  | 'undated'
  /** A row of that name would not be known as its activity, as things stand in the workbook. */
  | 'notRecognised';

export interface Refusal {
  readonly id: DeliveryId;
  readonly reason: RefusalReason;
  /** Number of the activity that the reason speaks of, or null. */
  readonly activity: string | null;
}

export interface MissingDeliveries {
  /** In date order. */
  readonly missing: readonly AssessedDelivery[];
  /** In the order asked for. */
  readonly refused: readonly Refusal[];
}

function refusalOf(id: DeliveryId, assessed: AssessedDelivery | undefined): Refusal | null {
  if (assessed === undefined) return { id, reason: 'unknown', activity: null };
  const { activity, proposed, status } = assessed;
  if (activity !== null) return { id, reason: 'covered', activity };
  if (status === 'notApplicable') return { id, reason: 'notApplicable', activity: null };
  if (isFinished(status)) return { id, reason: 'done', activity: null };
  if (proposed !== null) return { id, reason: 'proposed', activity: proposed };
  return plannedDay(watchedDelivery(assessed)) === null ? { id, reason: 'undated', activity: null } : null;
}

/** A delivery is owed from so many days before its date on. */
const OWED_DAYS = 30;

function isOwed(assessed: AssessedDelivery, cutoff: CalendarDate): boolean {
  const { delivery, activity, status } = assessed;
  const day = plannedDay(watchedDelivery(assessed));
  return (
    activity === null &&
    !isFinished(status) &&
    !delivery.conditional &&
    day !== null &&
    !isAfter(day, addDays(cutoff, OWED_DAYS))
  );
}

/**
 * Parts what was asked for into what the plan lacks and what it does not.
 *
 * @param asked ids of deliveries; without it, all that are owed without a condition until a month after the cut-off
 * @example missingDeliveries(assessment, ['6-final', '4-final'])
 *   // => { missing: [6-final], refused: [{ id: '4-final', reason: 'covered', activity: '6' }] }
 */
export function missingDeliveries(
  { deliveries, cutoff }: Pick<Assessment, 'deliveries' | 'cutoff'>,
  asked?: readonly DeliveryId[],
): MissingDeliveries {
  const owed = deliveries.filter((assessed) => isOwed(assessed, cutoff)).map(({ delivery }) => delivery.id);
  const byId = new Map(deliveries.map((assessed) => [assessed.delivery.id, assessed]));
  const wanted = new Set(asked ?? owed);
  const refused = [...wanted].flatMap((id) => refusalOf(id, byId.get(id)) ?? []);
  const isRefused = new Set(refused.map(({ id }) => id));
  return {
    missing: deliveries.filter(({ delivery: { id } }) => wanted.has(id) && !isRefused.has(id)),
    refused,
  };
}
