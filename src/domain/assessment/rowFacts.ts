/** What an explanation tells of a delivery besides the rule: what people wrote about its date. */
import { isSameDate } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import type { Verification } from './assessment';
import type { Adjustable } from './watchedDelivery';
import { adjustmentOf, watchedDelivery } from './watchedDelivery';

/**
 * What an explanation tells of the row besides the rule: who verified the legal date, and what the adjusted one does.
 *
 * @example rowFacts(owed).adjustment // => 'Se vigila la fecha ajustada, 10 de diciembre de 2023, anterior a la legal.'
 */
export function rowFacts(owed: Adjustable): {
  readonly verified: Verification | null;
  readonly adjustment?: string;
} {
  const { adjusted, verified } = owed;
  const adjustment = adjustmentOf(owed);
  if (adjusted === null || adjustment === null) return { verified };
  const day = formatLongDate(adjusted);
  switch (adjustment) {
    case 'goal':
      return {
        verified,
        adjustment:
          owed.delivery.legal === null
            ? `Se vigila la fecha ajustada, ${day}; el documento no tiene fecha legal.`
            : `Se vigila la fecha ajustada, ${day}, anterior a la legal.`,
      };
    case 'unverified':
      return {
        verified,
        adjustment: `La fecha ajustada, ${day}, no se vigila mientras no conste quién la comparó con el texto oficial y cuándo.`,
      };
    case 'correction': {
      const { sendBy } = watchedDelivery(owed);
      const sent =
        sendBy === null || isSameDate(sendBy, adjusted)
          ? ''
          : ` La remisión, hasta el ${formatLongDate(sendBy)}.`;
      const text = owed.delivery.dateFrom === 'ownCalendar' ? 'plan del proceso' : 'texto oficial';
      // What was verified is the adjusted date: the calculated one is not what the text says.
      return {
        verified: null,
        adjustment: `Se vigila la fecha ajustada, ${day}, en lugar de la calculada: la comparó con el ${text} ${verified?.by ?? ''}.${sent}`,
      };
    }
  }
}
