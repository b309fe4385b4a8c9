/** Writes the links that `readDeliveryLinks` reads. */
import type { Delivery } from '../anexo13/calendar';
import type { DeliveryStage } from '../anexo13/ruleSet';
import { numberOfMonth, yearOfMonth } from '../dates/calendarDate';
import { monthName } from '../dates/spanishMonths';

/** How the add-in writes a stage; each is a word that `readDeliveryLinks` knows. */
export const WORD_OF_STAGE: Readonly<Record<DeliveryStage, string>> = {
  draft: 'proyecto',
  final: 'final',
  simulacros: 'simulacros',
  operation: 'operación',
  modification: 'modificación',
  other: 'otro',
  monthly: 'mensual',
};

/**
 * The link to a delivery as the column Anexo 13 has it; what `readDeliveryLinks` reads back.
 *
 * @example formatDeliveryLink(delivery) // => '4 final'; '3 octubre 2023' for a monthly report, '21 final 2' for a second test
 */
export function formatDeliveryLink({
  document,
  stage,
  reportedMonth,
  test,
}: Pick<Delivery, 'document' | 'stage' | 'reportedMonth' | 'test'>): string {
  if (reportedMonth === null)
    return `${document} ${WORD_OF_STAGE[stage]}${test === null || test === 1 ? '' : ` ${test}`}`;
  return `${document} ${monthName(numberOfMonth(reportedMonth))} ${yearOfMonth(reportedMonth)}`;
}
