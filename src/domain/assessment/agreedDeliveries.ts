/** Deliveries that the register of agreements answers: the agreement is there, whatever the plan says. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';
import { coverDeliveries } from '../coverage/coverage';
import { dayOfReading } from '../dates/dateReading';
import type { Registers } from '../registers/records';
import type { AssessedDelivery } from './assessment';
import { isFinished } from './status';

/**
 * The deliveries that are agreements and stand in the register of agreements by their subject.
 *
 * @example agreedDeliveries(registers, deliveries, ruleSet).has('2-final') // => true with «Se designa la instancia interna»
 */
export function agreedDeliveries(
  { agreements }: Pick<Registers, 'agreements'>,
  deliveries: readonly AssessedDelivery[],
  ruleSet: RuleSet,
): ReadonlySet<DeliveryId> {
  const subjects = (agreements?.rows ?? []).map(({ row, subject, date }) => ({
    key: row,
    text: subject?.text ?? '',
    deliverable: 'Acuerdo',
    end: date === null ? null : dayOfReading(date.value),
  }));
  if (subjects.length === 0) return new Set();
  const calendar = deliveries.map(({ delivery }) => delivery).filter(({ stage }) => stage !== 'draft');
  return new Set(coverDeliveries(subjects, calendar, ruleSet).links.keys());
}

/**
 * The documents whose final version is done.
 * @example finishedDocuments(deliveries) // => a set with 4, once the agreement is
 */
export function finishedDocuments(deliveries: readonly AssessedDelivery[]): ReadonlySet<number> {
  return new Set(
    deliveries
      .filter(({ delivery, status }) => delivery.stage === 'final' && isFinished(status))
      .map(({ delivery }) => delivery.document),
  );
}

/** Whether a delivery is a draft whose final version is done: nobody misses it any more. */
export function isSuperseded({ stage, document }: Delivery, finished: ReadonlySet<number>): boolean {
  return stage === 'draft' && finished.has(document);
}
