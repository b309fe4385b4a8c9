/** The text that a cell shows: its value in its number format. */
import { format } from 'numfmt';
import { GENERAL_FORMAT } from './typedEntry';
import { isCellError, type CellValue } from './model/workbookModel';

/** Language of month names and separators where the format does not say its own. */
export type DisplayLocale = 'es-MX' | 'en-US';

const LONGEST_GENERAL_INTEGER = 1e11;

/**
 * Formats as Excel displays, save for `####` in narrow columns.
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
  const { locale, date1904 } = options;
  if (typeof value === 'number' && numberFormat === GENERAL_FORMAT && Number.isInteger(value)) {
    if (Math.abs(value) < LONGEST_GENERAL_INTEGER) return String(value);
  }
  // Mexico writes numbers as the United States do; the library knows Spanish only with Spain's decimal comma.
  const names = { locale: 'es' };
  const base = { locale: 'en', throws: false, nbsp: false, ...(date1904 ? { leap1900: false } : {}) };
  const serial = typeof value === 'number' && date1904 ? value + 1462 : value;
  const isDate =
    typeof value === 'number' && /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  return isDate && locale === 'es-MX'
    ? format(numberFormat, serial, { ...base, ...names })
    : format(numberFormat, isDate ? serial : value, base);
}
