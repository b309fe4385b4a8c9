/** What changed of deliveries between two assessments. */
import type { Delivery } from '../anexo13/calendar';
import type { AssessedDelivery, Statuses } from './assessment';

/**
 * The deliveries that are concluded in one assessment and were not in another, and those that an agreement may settle since then.
 * @example settledBetween(before, after).settled.map(({ id }) => id) // => ['8-final']
 */
export function settledBetween(
  before: Pick<Statuses, 'deliveries'>,
  after: Pick<Statuses, 'deliveries'>,
): { readonly settled: readonly Delivery[]; readonly likely: readonly Delivery[] } {
  const known = new Map(before.deliveries.map((assessed) => [assessed.delivery.id, assessed]));
  const added = (isIt: (assessed: AssessedDelivery) => boolean): readonly Delivery[] =>
    after.deliveries.flatMap((assessed) => {
      const old = known.get(assessed.delivery.id);
      return isIt(assessed) && (old === undefined || !isIt(old)) ? [assessed.delivery] : [];
    });
  return {
    settled: added(({ concluded }) => concluded !== null),
    likely: added(({ likelyAgreement }) => likelyAgreement !== null),
  };
}
