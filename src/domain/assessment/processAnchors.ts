/** The days that anchor a process, as its workbook gives them. */
import type { Assessment } from './assessment';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import type { DateField } from '../registers/cell';
import type { ProcessData, Registers } from '../registers/records';
import { foldText } from '../text/foldText';
import { answeringActivities } from './answeringActivities';
import type { CalendarAnchors, DeliveryId, Implementation, ProcessKind } from '../anexo13/calendar';

const dayOf = (field: DateField | null | undefined): CalendarDate | null =>
  field ? dayOfReading(field.value) : null;

const daysOf = (fields: readonly DateField[] | undefined): readonly CalendarDate[] =>
  (fields ?? []).map(dayOf).filter((date) => date !== null);

/** What the kind or else the name of the process says; ordinary where neither says it. */
function processKind(data: ProcessData | undefined): ProcessKind {
  const texts = [data?.kind, data?.processName].map((field) => foldText(field?.value ?? ''));
  return texts.some((text) => /\bextraordinari/.test(text)) ? 'extraordinary' : 'ordinary';
}

/**
 * Who runs the PREP by what is written; null where the text does not tell.
 *
 * @example implementationOf('Con apoyo del INE') // => 'ine'
 */
export function implementationOf(text: string): Implementation | null {
  const folded = foldText(text);
  if (/\bine\b|instituto nacional/.test(folded)) return 'ine';
  if (/\bsin tercero|\bsol[oa]\b|\bpropi[oa]s?\b|\bdirecta/.test(folded)) return 'alone';
  return /\btercer/.test(folded) ? 'thirdParty' : null;
}

/**
 * The days that the register Proceso gives, and what else decides on the calendar.
 *
 * @example writtenAnchors(registers, electionDay).tests // => [2024-04-20]
 */
export function writtenAnchors({ process }: Registers, electionDay: CalendarDate): CalendarAnchors {
  return {
    electionDay,
    start: dayOf(process?.data.start),
    tests: daysOf(process?.data.tests),
    simulacros: daysOf(process?.data.simulacros),
    closing: dayOf(process?.data.closing),
    kind: processKind(process?.data),
    implementation: implementationOf(process?.data.implementation?.value ?? ''),
  };
}

/**
 * The days that the rules count from: those of the register Proceso, and the approvals that the plan tells by the
 * completion of the activity that makes the document.
 *
 * @example processAnchors(registers, assessment).tests // => [2024-04-20]
 */
export function processAnchors(registers: Registers, assessment: Assessment): CalendarAnchors {
  const approvals = new Map<DeliveryId, CalendarDate>();
  for (const [id, { completed }] of answeringActivities(assessment)) {
    if (completed !== null && !isAfter(completed, assessment.cutoff)) approvals.set(id, completed);
  }
  const ownDates = new Map(
    assessment.deliveries.flatMap(({ delivery: { id, legal, dateFrom } }) =>
      dateFrom === 'ownCalendar' && legal !== null ? [[id, legal] as const] : [],
    ),
  );
  return { ...writtenAnchors(registers, assessment.electionDay), approvals, ownDates };
}
