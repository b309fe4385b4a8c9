/** Converts values written to a cell into its content, as Excel in en-US does with typed text. */
import { dateFromSerial, dateToSerial, parseValue } from 'numfmt';
import { HostError, invalidArgument } from './errors';
import { isCellError, type CellContent, type CellValue } from './model/workbookModel';

export const TEXT_LENGTH_LIMIT = 32_767;
export const FORMULA_LENGTH_LIMIT = 8_192;
export const TEXT_FORMAT = '@';
export const GENERAL_FORMAT = 'General';

const ERROR_VALUES = new Set([
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
]);

export interface TypedEntry {
  readonly content: CellContent;
  /** Number format that Excel gives to a cell with the General format, as it does for dates and percentages. */
  readonly impliedFormat: string | null;
}

export interface EntryOptions {
  readonly numberFormat: string;
  readonly date1904: boolean;
  /** Whether a text without its equals sign is a formula. */
  readonly isFormula: (text: string) => boolean;
  /** Year of a date that is typed without one. */
  readonly currentYear: () => number;
  /** Whether an apostrophe is part of what is written into a cell that is formatted as text. */
  readonly apostropheStays?: boolean;
}

/** Serial numbers of the 1904 date system are lower by this many days. */
export const DAYS_TO_1904 = 1462;

/** Number formats that Excel assigns to typed dates, by the shape of the format that the parser returns. */
const IMPLIED_DATE_FORMATS: readonly (readonly [RegExp, string])[] = [
  [/^(?:m+[/-]d+|d+[ -]m+|m+[ -]d+)$/i, 'd-mmm'],
  [/^m+[ /-]y+$/i, 'mmm-yy'],
  [/^y+[/-]m+[/-]d+$/i, 'm/d/yyyy'],
  [/^m+[/-]d+[/-]y+$/i, 'm/d/yyyy'],
  [/^(?:d+[ -]mmm+[ -]y+|mmm+ d+, y+)$/i, 'd-mmm-yy'],
  [/[dy].*h/i, 'm/d/yyyy h:mm'],
  [/^hh?:mm:ss/i, 'h:mm:ss'],
  [/^hh?:mm$/i, 'h:mm'],
];

function impliedFormat(parsed: string): string {
  return IMPLIED_DATE_FORMATS.find(([shape]) => shape.test(parsed))?.[1] ?? parsed;
}

function plain(value: CellValue, implied: string | null = null): TypedEntry {
  return { content: { value, formula: null, quotePrefix: false }, impliedFormat: implied };
}

function formulaEntry(formula: string, { isFormula }: EntryOptions): TypedEntry {
  if (formula.length + 1 > FORMULA_LENGTH_LIMIT) throw new HostError('FormulaLengthExceedsLimit');
  if (!isFormula(formula)) throw invalidArgument(`the formula =${formula} cannot be read`);
  return { content: { value: null, formula, quotePrefix: false }, impliedFormat: null };
}

/** Replaces the year of a date: the parser uses the system's year for a date without one. */
function withYear(serial: number, year: number): number {
  const [, month = 1, day = 1] = dateFromSerial(serial) ?? [];
  return dateToSerial([year, month, day]) ?? serial;
}

/** Commas that are not between groups of three digits: such a text is no number (the sample `culture-info`). */
const MISPLACED_COMMA = /,(?!\d{3}(?!\d))[\d]/;

/** A date with dots, which is a text where dates are read as in the United States. */
const DOTTED_DATE = /^\d+\.\d+\.\d*$/;
/** A number of more figures than Excel keeps, which are 15; those after them become noughts. */
const LONG_NUMBER = /^(\d{15})(\d+)$/;

function parseNumber(text: string, { date1904, currentYear }: EntryOptions): TypedEntry | null {
  if (/^[\d,.]+$/.test(text) && MISPLACED_COMMA.test(text)) return null;
  if (DOTTED_DATE.test(text.trim())) return null;
  const parsed = parseValue(
    text.replace(LONG_NUMBER, (_, kept: string, lost: string) => kept + '0'.repeat(lost.length)),
  );
  if (!parsed || typeof parsed.v !== 'number') return null;
  const format = parsed.z === undefined ? null : impliedFormat(parsed.z);
  const isDate = format !== null && /[dmy]/i.test(format) && !/[#0]/.test(format);
  if (!isDate) return plain(parsed.v, format);
  const serial = format === 'd-mmm' ? withYear(parsed.v, currentYear()) : parsed.v;
  return plain(date1904 ? serial - DAYS_TO_1904 : serial, format);
}

function parseText(text: string, options: EntryOptions): TypedEntry {
  if (text.startsWith('=') && text.length > 1) return formulaEntry(text.slice(1), options);
  const upper = text.trim().toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return plain(upper === 'TRUE');
  if (ERROR_VALUES.has(upper)) return plain({ error: upper });
  const number = parseNumber(text, options);
  if (number) return number;
  // Excel reads text that starts like a calculation as a formula, and refuses it when it is not one.
  if (/^[+\-@]./.test(text)) {
    const formula = text.startsWith('@') ? text.slice(1) : text;
    return formulaEntry(formula.replace(/^\+/, ''), options);
  }
  return plain(text);
}

/**
 * Reads one value written to `values` or `formulas`.
 *
 * @example readEntry('10/3/2023', options) // => { content: { value: 45202, … }, impliedFormat: 'm/d/yyyy' }
 * @example readEntry('03 de octubre', options) // => { content: { value: '03 de octubre', … }, impliedFormat: null }
 */
export function readEntry(value: unknown, options: EntryOptions): TypedEntry {
  if (typeof value === 'boolean') return plain(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument('a number must be finite');
    return plain(options.numberFormat === TEXT_FORMAT ? String(value) : value);
  }
  if (typeof value !== 'string') throw invalidArgument('a cell takes text, a number or a boolean');
  if (value === '') return plain(null);
  const staysVisible = options.apostropheStays === true && options.numberFormat === TEXT_FORMAT;
  if (value.startsWith("'") && !staysVisible) {
    checkLength(value.slice(1));
    return { content: { value: value.slice(1), formula: null, quotePrefix: true }, impliedFormat: null };
  }
  if (options.numberFormat === TEXT_FORMAT) {
    checkLength(value);
    return plain(value);
  }
  const entry = parseText(value, options);
  if (typeof entry.content.value === 'string') checkLength(entry.content.value);
  return entry;
}

function checkLength(text: string): void {
  if (text.length > TEXT_LENGTH_LIMIT)
    throw invalidArgument(`a cell holds at most ${TEXT_LENGTH_LIMIT} characters`);
}

/** Returns a value as `range.values` does: empty text for an empty cell, the text of an error. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isCellError(value) ? value.error : value;
}
