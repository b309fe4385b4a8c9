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
  /** The last day of the month that was reported. */
  readonly monthEnd?: CalendarDate | null;
  /** The cut-off date, for what has happened already. */
  readonly cutoff?: CalendarDate;
}

/**
 * Returns the sentence about a day that is unlikely: before what it ends began, before what was sent was approved, far from the process, before the reported month ended, after the cut-off date.
 * @returns `null` for a day that nothing speaks against
 * @example dateDoubt(may11, { electionDay: june2, start: october2 })
 *   // => 'Revise el día: la actividad empieza después, el 2 de octubre de 2023.'
 */
export function dateDoubt(
  day: CalendarDate | null,
  { electionDay, start = null, approved = null, monthEnd = null, cutoff }: DateLimits,
): string | null {
  if (day === null) return null;
  if (start !== null && isBefore(day, start)) return DATE_TEXTS.beforeStart(start);
  if (approved !== null && isBefore(day, approved)) return DATE_TEXTS.beforeApproval(approved);
  if (electionDay !== null) {
    const { first, last } = processWindow(electionDay);
    if (!isWithin(day, first, last)) return DATE_TEXTS.farFromProcess(electionDay);
  }
  if (monthEnd !== null && isBefore(day, monthEnd)) return DATE_TEXTS.beforeMonthEnd(monthEnd);
  return cutoff !== undefined && isAfter(day, cutoff) ? DATE_TEXTS.afterCutoff(cutoff) : null;
}
