/** Formats the value of a cell as Excel shows it. */
import { format } from 'numfmt';
import { DAYS_TO_1904, GENERAL_FORMAT } from './typedEntry';
import { isCellError, type CellValue } from './model/workbookModel';

/** Language of month names and separators in formats that do not set their own. */
export type DisplayLocale = 'es-MX' | 'en-US';

/** From this absolute value on, the General format shows integers in scientific notation. */
const GENERAL_INTEGER_LIMIT = 1e11;

/** The format of a short date, which Excel shows in the person's own order (office-js #4291). */
const SHORT_DATE = /^m\/d\/yyyy(?=$| h:mm$)/;

/** Whether the format shows a date or a time: it has a letter of one outside of quotes, brackets and escapes. */
function showsDate(numberFormat: string): boolean {
  return /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function isPlainInteger(value: string | number, numberFormat: string): boolean {
  return (
    numberFormat === GENERAL_FORMAT &&
    Number.isInteger(value) &&
    Math.abs(Number(value)) < GENERAL_INTEGER_LIMIT
  );
}

/**
 * Returns the text that a cell shows, except for `####` in narrow columns.
 *
 * @example displayText(45226, 'dd/mm/yyyy', { locale: 'es-MX', date1904: false }) // => '27/10/2023'
 */
export function displayText(
  value: CellValue,
  numberFormat: string,
  options: { readonly locale: DisplayLocale; readonly date1904: boolean },
): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isPlainInteger(value, numberFormat)) return String(value);
  const { locale, date1904 } = options;
  const base = { locale: 'en', throws: false, nbsp: false, ...(date1904 ? { leap1900: false } : {}) };
  if (typeof value === 'string' || !showsDate(numberFormat)) return format(numberFormat, value, base);
  const serial = date1904 ? value + DAYS_TO_1904 : value;
  // Mexico writes numbers as the United States do, and the library has Spanish only with Spain's decimal comma.
  if (locale !== 'es-MX') return format(numberFormat, serial, base);
  return format(numberFormat.replace(SHORT_DATE, 'dd/mm/yyyy'), serial, { ...base, locale: 'es' });
}
