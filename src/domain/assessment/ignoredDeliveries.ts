/** Deliveries of which a person ignored that no activity answers them. */
import type { DeliveryId } from '../anexo13/calendar';
import { foldText } from '../text/foldText';
import type { IgnoredEntry } from './ignoredEntry';
import type { RuleId } from './ruleIds';

/** The rule that finds the deliveries that no activity answers. */
const MISSING_DELIVERY: RuleId = 'A13-02';

/**
 * Returns the function that tells whether a person ignored that no activity answers a delivery.
 * @example ignoredDeliveries(entries)('6-final') // => true
 */
export function ignoredDeliveries(entries: readonly IgnoredEntry[]): (id: DeliveryId) => boolean {
  const ignored = new Set(
    entries.flatMap(({ key: { rule, detail } }) => (rule === MISSING_DELIVERY ? foldText(detail) : [])),
  );
  return (id) => ignored.has(foldText(id));
}
