/** Which deliveries past their date are overdue: those that nothing answers, counted the same everywhere. */
import { ruleSetFor } from '../anexo13/ruleSets';
import type { DeliveryId } from '../anexo13/calendar';
import type { Registers } from '../registers/records';
import { agreedDeliveries, finishedDocuments, isSuperseded } from './agreedDeliveries';
import type { Assessment } from './assessment';

/**
 * Why a delivery past its date is not overdue: its agreement is registered, the final version of the document is done, or it
 * is owed only if something happens.
 */
export type Settled = 'agreed' | 'superseded' | 'conditional';

/**
 * The deliveries that no activity answers and that are past their date without being overdue, with the reason.
 * @example settledDeliveries(registers, assessment).get('4-draft') // => 'superseded'
 */
export function settledDeliveries(
  registers: Pick<Registers, 'agreements'>,
  { deliveries, electionDay }: Pick<Assessment, 'deliveries' | 'electionDay'>,
): ReadonlyMap<DeliveryId, Settled> {
  const agreed = agreedDeliveries(registers, deliveries, ruleSetFor(electionDay));
  const finished = finishedDocuments(deliveries);
  const settled = new Map<DeliveryId, Settled>();
  for (const { delivery, activity, status } of deliveries) {
    if (status !== 'overdue' || activity !== null) continue;
    if (agreed.has(delivery.id)) settled.set(delivery.id, 'agreed');
    else if (isSuperseded(delivery, finished)) settled.set(delivery.id, 'superseded');
    else if (delivery.conditional) settled.set(delivery.id, 'conditional');
  }
  return settled;
}

/** The status that a settled delivery is shown with. */
export const SETTLED_STATUS = { agreed: 'done', superseded: 'done', conditional: 'notStarted' } as const;
