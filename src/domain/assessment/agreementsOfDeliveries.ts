/** Which deliveries the register of agreements answers, by the subjects of its agreements. */
import type { Delivery } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';
import type { Coverage } from '../coverage/coverage';
import { coverDeliveries } from '../coverage/coverage';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import type { Registers } from '../registers/records';

/** What is needed to match agreements and deliveries. */
export interface AgreementFacts {
  readonly registers: Pick<Registers, 'agreements'>;
  readonly calendar: readonly Delivery[];
  readonly ruleSet: RuleSet;
  readonly cutoff: CalendarDate;
}

/**
 * Matches the agreements up to the cut-off with the final deliveries; null without any. The key of an activity in the result
 * is the row of the agreement.
 *
 * @example agreedDeliveries(facts)?.links.get('4-final')?.activityKey // => 5, the row of «Se integra el COTAPREP»
 */
export function agreedDeliveries({ registers, calendar, ruleSet, cutoff }: AgreementFacts): Coverage | null {
  const subjects = (registers.agreements?.rows ?? []).flatMap(({ row, subject, date }) => {
    const end = date === null ? null : dayOfReading(date.value);
    if (end !== null && isAfter(end, cutoff)) return [];
    return [{ key: row, text: subject?.text ?? '', deliverable: 'Acuerdo', end }];
  });
  if (subjects.length === 0) return null;
  const finals = calendar.filter(({ stage }) => stage !== 'draft' && stage !== 'monthly');
  return coverDeliveries(subjects, finals, ruleSet);
}
