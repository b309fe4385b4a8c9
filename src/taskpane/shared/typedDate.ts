/** Reads what a person types as a date, day first, and writes dates as the pane's fields show them. */
import { readDateText } from '../../domain/dates/spanishDate';
import { isPaneDate } from './dates';

const DIGITS = /^(\d{2})(\d{2})(20\d{2})$/;
/** A year of four figures, or of two as Excel shows it; «20» is also what a year of four begins with. */
const WHOLE_YEAR = /\d{4}|\D(?!20$)\d{2}$/;
const LEFT_YEAR = /\d{4}|\D\d{2}$/;

/**
 * Reads a date that was typed, the day before the month.
 * @param isLeft nothing more is typed
 * @returns `AAAA-MM-DD`; `null` while it is no whole date of this century
 * @example typedDate('05/11/2023') // => '2023-11-05'
 * @example typedDate('5/11/23') // => '2023-11-05'
 * @example typedDate('5 nov 2023') // => '2023-11-05'
 * @example typedDate('31/02/2023') // => null
 */
export function typedDate(text: string, isLeft = false): string | null {
  const written = text.trim().replace(DIGITS, '$1/$2/$3');
  if (!(isLeft ? LEFT_YEAR : WHOLE_YEAR).test(written)) return null;
  const read = readDateText(written, { dayMonthOrder: 'dmy' });
  const day = read.kind === 'date' ? read.date.toString() : '';
  return isPaneDate(day) ? day : null;
}

/**
 * Writes a date as the fields show it; what is no date yet stays as it was typed.
 * @example shownDate('2023-11-05') // => '05/11/2023'
 */
export function shownDate(value: string): string {
  return isPaneDate(value) ? value.split('-').reverse().join('/') : value;
}
