/** The days that anchor a process, as its workbook gives them. */
import type { Assessment } from './assessment';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import type { DateField } from '../registers/cell';
import type { Registers } from '../registers/records';
import { answeringActivities } from './answeringActivities';
import type { CalendarAnchors, DeliveryId } from '../anexo13/calendar';

const dayOf = (field: DateField | null | undefined): CalendarDate | null =>
  field ? dayOfReading(field.value) : null;

/**
 * The days that the register Proceso gives.
 *
 * @example writtenAnchors(registers, electionDay).testDate // => 2024-04-20
 */
export function writtenAnchors({ process }: Registers, electionDay: CalendarDate): CalendarAnchors {
  return {
    electionDay,
    testDate: dayOf(process?.data.testDate),
    simulacros: (process?.data.simulacros ?? []).map(dayOf).filter((date) => date !== null),
    closing: dayOf(process?.data.closing),
  };
}

/**
 * The days that the rules count from: those of the register Proceso, and the approvals that the plan tells by the
 * completion of the activity that makes the document.
 *
 * @example processAnchors(registers, assessment).testDate // => 2024-04-20
 */
export function processAnchors(registers: Registers, assessment: Assessment): CalendarAnchors {
  const approvals = new Map<DeliveryId, CalendarDate>();
  for (const [id, { completed }] of answeringActivities(assessment)) {
    if (completed !== null && !isAfter(completed, assessment.cutoff)) approvals.set(id, completed);
  }
  return { ...writtenAnchors(registers, assessment.electionDay), approvals };
}
