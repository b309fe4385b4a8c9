/** Checks the text of a date input without the calendar library, which loads later than the inputs (`paneDate.ts`). */
import type { ChosenDates } from '../pane/paneState';

const DATE_OF_THIS_CENTURY = /^20\d{2}-\d{2}-\d{2}$/;

/**
 * Whether what a date field holds is a day of the calendar in this century.
 * @example isPaneDate('2023-02-31') // => false
 */
export function isPaneDate(text: string): boolean {
  const date = DATE_OF_THIS_CENTURY.test(text) ? new Date(text) : null;
  // A day that a month does not have is taken for one of the next month, or for none.
  return date !== null && date.getTime() > 0 && date.toISOString().startsWith(text);
}

/**
 * The label of a date field, where it holds something that is no date.
 * @example misreadDate('Fecha de alta', '28/11') // => ['Fecha de alta']
 */
export const misreadDate = (label: string, value: string): readonly string[] =>
  value === '' || isPaneDate(value) ? [] : [label];

/**
 * Whether a date is half typed: then no action may run, because it would use another date than the one shown.
 * @example hasUnfinishedDate({ cutoff: '0002-11-30', electionDay: null }) // => true
 */
export function hasUnfinishedDate(dates: ChosenDates): boolean {
  return [dates.cutoff, dates.electionDay].some((text) => text !== null && text !== '' && !isPaneDate(text));
}
