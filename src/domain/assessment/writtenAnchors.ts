/** The days that anchor a process, as its register writes them. */
import type { CalendarDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import type { DateField, TextField } from '../registers/cell';
import type { ProcessData, Registers } from '../registers/records';
import { foldText } from '../text/foldText';
import type { CalendarAnchors, Implementation, ProcessKind } from '../anexo13/calendar';
import type { ProcessDays } from '../anexo13/processDays';
import { countedDays } from '../anexo13/processDays';

const dayOf = (field: DateField | null | undefined): CalendarDate | null =>
  field ? dayOfReading(field.value) : null;

const daysOf = (fields: readonly DateField[] | undefined): readonly CalendarDate[] =>
  (fields ?? []).map(dayOf).filter((date) => date !== null);

/** What a text says of the kind of process; null where it names neither, or both. */
export function kindIn(field: TextField | null | undefined): ProcessKind | null {
  const text = foldText(field?.value ?? '');
  const [isOrdinary, isExtraordinary] = [/\bordinari/.test(text), /\bextraordinari/.test(text)];
  if (isOrdinary === isExtraordinary) return null;
  return isOrdinary ? 'ordinary' : 'extraordinary';
}

/**
 * What the kind or else the name of the process says; ordinary where neither says it.
 * @example processKind(undefined) // => 'ordinary'
 */
export function processKind(data: ProcessData | undefined): ProcessKind {
  return kindIn(data?.kind) ?? kindIn(data?.processName) ?? 'ordinary';
}

/**
 * Who runs the PREP by what is written; null where the text does not tell. A yes or a no answers whether a third party helps.
 *
 * @example implementationOf('Con apoyo del INE') // => 'ine'
 */
export function implementationOf(text: string): Implementation | null {
  const folded = foldText(text);
  if (/\bine\b|instituto nacional/.test(folded)) return 'ine';
  if (/^no\b|\bsin tercero|\bsol[oa]\b|\bpropi[oa]s?\b|\bdirecta/.test(folded)) return 'alone';
  return /^si\b|\btercer/.test(folded) ? 'thirdParty' : null;
}

/**
 * The days that the register Proceso gives, as they are written.
 *
 * @example writtenDays(data, electionDay).closing // => 2024-06-03
 */
export function writtenDays(data: ProcessData | undefined, electionDay: CalendarDate): ProcessDays {
  return {
    electionDay,
    start: dayOf(data?.start),
    tests: daysOf(data?.tests),
    simulacros: daysOf(data?.simulacros),
    closing: dayOf(data?.closing),
  };
}

/**
 * The days of the register Proceso that may be counted from, and what else decides on the calendar.
 *
 * @example writtenAnchors(registers, electionDay).tests // => [2024-04-20]
 */
export function writtenAnchors(
  { process }: Pick<Registers, 'process'>,
  electionDay: CalendarDate,
): CalendarAnchors {
  return {
    ...countedDays(writtenDays(process?.data, electionDay)),
    kind: processKind(process?.data),
    implementation: implementationOf(process?.data.implementation?.value ?? ''),
  };
}
