/** Why the dates of a workbook's deliveries are what they are. */
import type { DeliveryId } from '../../domain/anexo13/calendar';
import { evidenceOf } from '../../domain/anexo13/evidence2026';
import type { Explanation } from '../../domain/anexo13/explanation';
import { explainDelivery } from '../../domain/anexo13/explanation';
import { ruleSetFor } from '../../domain/anexo13/ruleSets';
import type { Assessment, Dated } from '../../domain/assessment/assessment';
import { readCalendarEntries } from '../../domain/assessment/calendarEntries';
import { rowFacts } from '../../domain/assessment/rowFacts';
import { processAnchors } from '../../domain/assessment/processAnchors';
import type { Registers } from '../../domain/registers/records';

/**
 * Returns the function that explains the date of a delivery.
 * @example explainer(registers, assessment)('4-final').citation // => 'Anexo 13, numeral 33, documento 4'
 */
export function explainer(
  registers: Registers,
  assessment: Dated<Assessment>,
): (id: DeliveryId) => Explanation {
  const ruleSet = ruleSetFor(assessment.electionDay);
  const context = { ruleSet, evidence: evidenceOf(ruleSet), anchors: processAnchors(registers, assessment) };
  const owed = assessment.deliveries.flatMap(({ delivery }) => delivery.reportedMonth ?? []);
  const { byDelivery } = readCalendarEntries(registers.calendar?.rows ?? [], ruleSet, owed);
  return (id) => {
    const found = assessment.deliveries.find(({ delivery }) => delivery.id === id);
    if (found === undefined) throw new RangeError(`The process has no ${id}`);
    const officialText = byDelivery.get(id)?.row.officialText?.value ?? '';
    return explainDelivery(found.delivery, context, { ...rowFacts(found), officialText });
  };
}
