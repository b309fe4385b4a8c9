/** The dates of an extraordinary process's own plan, held against the election day and each other. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { deliveryId } from '../anexo13/calendar';
import { isOfProcess } from '../anexo13/processDays';
import type { DeliveryRule, RuleSet } from '../anexo13/ruleSet';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter, isBefore } from '../dates/calendarDate';

/**
 * Why the own plan's date of a delivery cannot be: `outside` the process, not before the election day (`afterElection`), or the
 * final version before its draft (`order`).
 */
export type OwnDateSlip = 'outside' | 'afterElection' | 'order';

/** Whether a document is made before the election day in every process, whatever its term. */
function precedesElection({ anchor, offset, orientativeOffset }: DeliveryRule): boolean {
  if (anchor === 'firstSimulacro') return true;
  const term = anchor === 'approval' ? orientativeOffset : offset;
  return anchor !== 'month' && (term ?? '').startsWith('-');
}

/**
 * Why the date of a delivery cannot be; null where nothing speaks against it.
 *
 * @param dates the dates of all deliveries, its own included
 * @example ownDateSlip(final, new Map([['8-draft', 2024-11-30], ['8-final', 2024-11-10]]), electionDay, ruleSet) // => 'order'
 */
export function ownDateSlip(
  delivery: Pick<Delivery, 'id' | 'document' | 'stage'>,
  dates: ReadonlyMap<DeliveryId, CalendarDate>,
  electionDay: CalendarDate,
  ruleSet: Pick<RuleSet, 'deliveries'>,
): OwnDateSlip | null {
  const { document, stage } = delivery;
  const day = dates.get(delivery.id);
  if (day === undefined) return null;
  if (!isOfProcess(day, electionDay)) return 'outside';
  const rule = ruleSet.deliveries.find((each) => each.document === document && each.stage === stage);
  if (rule !== undefined && precedesElection(rule) && !isBefore(day, electionDay)) return 'afterElection';
  const draft = stage === 'final' ? dates.get(deliveryId({ document, stage: 'draft' })) : undefined;
  return draft !== undefined && isAfter(draft, day) ? 'order' : null;
}
