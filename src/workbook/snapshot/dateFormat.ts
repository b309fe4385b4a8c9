/** Number formats of dates: which a repaired cell keeps, and what Excel in Spanish shows with them. Invariant codes (`yyyy`). */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { weekdayOf } from '../../domain/dates/calendarDate';
import type { DateSystem } from '../../domain/dates/serial';
import { fromSerial } from '../../domain/dates/serial';
import { formatShortDate } from '../../domain/dates/shortFormat';
import { monthName } from '../../domain/dates/spanishMonths';
import type { CellValue } from './snapshot';

/** Excel's own short date, which it shows as the computer's region says: day first in Mexico. */
const SYSTEM_SHORT = /^(?:\[\$-[^\]]*\])?m\/d\/yy(?:yy)?$/i;

/** Excel's own long date, which it shows as the computer's region says whatever the letters after it are. */
const SYSTEM_LONG = /^\[\$-(?:F800|x-sysdate)(?:,[^\]]*)?\]/i;

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

/** Text in quotes, an escaped character, a colour or region, a blank as wide as a character, or letters of a date. */
const TOKENS = /"([^"]*)"|\\(.)|\[[^\]]*\]|_.|\*.|d{1,4}|m{1,5}|y{1,4}|[hs]+|[^]/gi;

function firstSection(format: string): string {
  return format.split(';')[0] ?? '';
}

function lettersOf(format: string): string {
  return firstSection(format)
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .toLowerCase();
}

/**
 * Whether a format shows a day and its month and no hour: one in which a date reads as a date.
 *
 * @example showsDay('d-mmm-yy') // => true
 * @example showsDay('mmm-yy') // => false, and neither do 'General', '@' or 'dd/mm/yyyy hh:mm'
 */
export function showsDay(format: string): boolean {
  return showsMonth(format) && /d/.test(lettersOf(format));
}

/**
 * Whether a format shows a month with its day or its year, and no hour.
 * @example showsMonth('mmm-yy') // => true
 */
export function showsMonth(format: string): boolean {
  const letters = lettersOf(format);
  return /[dy]/.test(letters) && /m/.test(letters) && !/general|[hs@0#?]/.test(letters);
}

const two = (n: number): string => String(n).padStart(2, '0');

function partOf(token: string, date: CalendarDate): string | null {
  const month = monthName(date.month);
  const weekday = WEEKDAYS[weekdayOf(date) - 1] ?? '';
  switch (token.toLowerCase()) {
    case 'd':
      return String(date.day);
    case 'dd':
      return two(date.day);
    case 'ddd':
      return weekday.slice(0, 3);
    case 'dddd':
      return weekday;
    case 'm':
      return String(date.month);
    case 'mm':
      return two(date.month);
    case 'mmm':
      return month.slice(0, 3);
    case 'mmmm':
      return month;
    case 'mmmmm':
      return month.slice(0, 1);
    case 'y':
    case 'yy':
      return two(date.year % 100);
    case 'yyy':
    case 'yyyy':
      return String(date.year);
    default:
      return null;
  }
}

/**
 * A day as Excel in Spanish shows it with a format that {@link showsMonth}.
 *
 * @example dateShown(2023-11-02, 'd" de "mmmm" de "yyyy') // => '2 de noviembre de 2023'
 * @example dateShown(2023-11-02, 'm/d/yyyy') // => '02/11/2023', the computer's own short date
 * @example dateShown(2023-11-02, '[$-F800]dddd, mmmm dd, yyyy') // => 'jueves, 2 de noviembre de 2023', its long one
 */
export function dateShown(date: CalendarDate, format: string): string {
  const section = firstSection(format);
  if (SYSTEM_SHORT.test(section)) return formatShortDate(date);
  if (SYSTEM_LONG.test(section)) return dateShown(date, 'dddd, d" de "mmmm" de "yyyy');
  return section
    .replace(TOKENS, (token: string, quoted: string | undefined, escaped: string | undefined) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      if (/^[[*]/.test(token)) return '';
      return token.startsWith('_') ? ' ' : (partOf(token, date) ?? token);
    })
    .trim();
}

/**
 * What a cell shows with a format: a day where the format {@link showsDay}, else the content itself.
 * @example contentShown({ value: 45232, numberFormat: 'dd/mm/yyyy' }, '1900') // => '02/11/2023'
 */
export function contentShown(
  { value, numberFormat }: { readonly value: CellValue; readonly numberFormat: string },
  system: DateSystem,
): string {
  const day = typeof value === 'number' && showsDay(numberFormat) ? fromSerial(value, system) : null;
  return day === null ? String(value) : dateShown(day.date, numberFormat);
}
