/** The days that anchor a process, as its register and its plan give them. */
import type { CalendarAnchors, DeliveryId } from '../anexo13/calendar';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import type { Registers } from '../registers/records';
import { answeringActivities } from './answeringActivities';
import type { Assessment, Dated } from './assessment';
import { onlySends } from './documentSendings';
import { writtenAnchors } from './writtenAnchors';

/**
 * The days that the rules count from: those of the register Proceso, and the approvals that the plan tells by the
 * completion of the activity that makes the document, or the agreement that approved what no activity answers.
 *
 * @example processAnchors(registers, assessment).tests // => [2024-04-20]
 */
export function processAnchors(registers: Registers, assessment: Dated<Assessment>): CalendarAnchors {
  const approvals = new Map<DeliveryId, CalendarDate>();
  for (const [id, { activity, completed }] of answeringActivities(assessment)) {
    if (completed !== null && !isAfter(completed, assessment.cutoff) && !onlySends(activity))
      approvals.set(id, completed);
  }
  for (const { delivery, concluded } of assessment.deliveries) {
    if (concluded?.by === 'agreement' && concluded.on !== null) approvals.set(delivery.id, concluded.on);
  }
  const ownDates = new Map(
    assessment.deliveries.flatMap(({ delivery: { id, legal, dateFrom } }) =>
      dateFrom === 'ownCalendar' && legal !== null ? [[id, legal] as const] : [],
    ),
  );
  return { ...writtenAnchors(registers, assessment.electionDay), approvals, ownDates };
}
