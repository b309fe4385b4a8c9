import type { CalendarDate } from '../../domain/dates/calendarDate';
import { isAfter, isBefore, isWithin } from '../../domain/dates/calendarDate';
import { processWindow } from '../../domain/dates/processYear';
import { DATE_TEXTS } from './dateTexts';

/** What a day is compared with; what is not known is not compared. */
export interface DateLimits {
  readonly electionDay: CalendarDate | null;
  /** The day on which what was done began. */
  readonly start?: CalendarDate | null;
  /** The day on which what was sent was approved or concluded. */
  readonly approved?: CalendarDate | null;
  /** The cut-off date, for what has happened already. */
  readonly cutoff?: CalendarDate;
}

/**
 * Returns the sentence about a day that is unlikely: before what it ends began, before what was sent was approved, after the cut-off date, far from the process.
 * @returns `null` for a day that nothing speaks against
 * @example dateDoubt(may11, { electionDay: june2, start: october2 })
 *   // => 'Revise el día: la actividad empieza después, el 2 de octubre de 2023.'
 */
export function dateDoubt(
  day: CalendarDate | null,
  { electionDay, start = null, approved = null, cutoff }: DateLimits,
): string | null {
  if (day === null) return null;
  if (start !== null && isBefore(day, start)) return DATE_TEXTS.beforeStart(start);
  if (approved !== null && isBefore(day, approved)) return DATE_TEXTS.beforeApproval(approved);
  if (electionDay !== null) {
    const { first, last } = processWindow(electionDay);
    if (!isWithin(day, first, last)) return DATE_TEXTS.farFromProcess(electionDay);
  }
  return cutoff !== undefined && isAfter(day, cutoff) ? DATE_TEXTS.afterCutoff(cutoff) : null;
}
