/** Checks the text of a date input without the calendar library, which loads later than the inputs (`paneDate.ts`). */
import type { ChosenDates } from '../pane/paneState';

/** While a year is being typed the input hands over years such as 0002. */
const DATE_OF_THIS_CENTURY = /^20\d{2}-\d{2}-\d{2}$/;

/**
 * Whether what a date input holds is a date that the pane can work with. The input itself hands over no day that the
 * calendar does not have.
 * @example isPaneDate('0002-11-30') // => false
 */
export function isPaneDate(text: string): boolean {
  return DATE_OF_THIS_CENTURY.test(text);
}

/**
 * Whether a date is half typed: then no action may run, because it would use another date than the one shown.
 * @example hasUnfinishedDate({ cutoff: '0002-11-30', electionDay: null }) // => true
 */
export function hasUnfinishedDate(dates: ChosenDates): boolean {
  return [dates.cutoff, dates.electionDay].some((text) => text !== null && text !== '' && !isPaneDate(text));
}
