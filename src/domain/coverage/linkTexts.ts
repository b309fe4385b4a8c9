/** How a link between an activity and a delivery is written. */
import type { RuleSet } from '../anexo13/ruleSet';
import { WORD_OF_STAGE, formatDeliveryLink } from './formatDeliveryLink';
import { listInWords } from '../text/lists';

/**
 * The stages of a document, as a link says them.
 * @example stagesInWords(26, ruleSet) // => 'simulacros u operación'
 */
export function stagesInWords(document: number | null, { deliveries }: RuleSet): string {
  const stages = deliveries
    .filter((rule) => rule.document === document)
    .map(({ stage }) => WORD_OF_STAGE[stage]);
  return listInWords(stages, 'o');
}

/**
 * What the column says of an activity that does not answer a delivery.
 *
 * @example formatDenial(delivery) // => 'No es 4 final'
 */
export function formatDenial(delivery: Parameters<typeof formatDeliveryLink>[0]): string {
  return `No es ${formatDeliveryLink(delivery)}`;
}
