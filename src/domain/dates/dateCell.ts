/** Reads a cell as a date, whatever it holds: a real date, text, an error value, something else. */
import { monthOf } from './calendarDate';
import type { DateCellFacts, DateContext, DateReading } from './dateReading';
import { tidyBlanks } from '../text/foldText';
import { memoised } from '../text/memo';
import type { DateSystem } from './serial';
import { fromSerial } from './serial';
import { readDateText } from './spanishDate';

/** Text in quotes, escaped characters, and colour or locale in brackets: none of it is a part of the date. */
const FORMAT_LITERALS = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;
/** A whole number that a person means as a year when the cell is not formatted as a date. */
const BARE_YEARS = { first: 1900, last: 2100 };
/** A serial number kept as text. Only a day of this century counts: other figures are keys and folios. */
const SERIAL_TEXT = /^\d{5}(?:\.\d{1,15})?$/;
/** No date of a process or of a term of office is of an earlier year. */
const FIRST_YEAR = 1990;
const SERIAL_TEXT_YEARS = { first: 2000, last: 2099 };

/** Which parts of a date a number format shows. */
interface ShownParts {
  readonly isDate: boolean;
  /** Month or year but no day: `mmm-yy`. */
  readonly isMonthOnly: boolean;
}

/**
 * What a number format shows. Formats are Excel's invariant ones (`yyyy`, not `aaaa`).
 *
 * @example shownParts('mmm-yy') // => { isDate: true, isMonthOnly: true }
 */
const shownParts: (numberFormat: string) => ShownParts = memoised((numberFormat) => {
  const [positive = ''] = numberFormat.replace(FORMAT_LITERALS, '').toLowerCase().split(';');
  const day = positive.includes('d');
  const year = positive.includes('y');
  const hour = /[hs]/.test(positive);
  const month = positive.includes('m') && (!hour || year || day);
  return { isDate: day || month || year || hour, isMonthOnly: month && !day && !hour };
});

function readNumber(value: number, facts: DateCellFacts): DateReading {
  const text = String(value);
  const format = facts.numberFormat === undefined ? null : shownParts(facts.numberFormat);
  const meantAsYear = Number.isInteger(value) && value >= BARE_YEARS.first && value <= BARE_YEARS.last;
  if (format?.isDate === false && meantAsYear) return { kind: 'notDate', reason: 'unreadable', text };
  const serial = fromSerial(value, facts.dateSystem);
  if (serial === null) {
    // 20270108 is no serial number: programs write year, month and day as one figure.
    const written = readDateText(text);
    return written.kind === 'date' ? written : { kind: 'notDate', reason: 'outOfRange', text };
  }
  const { date, hasTime } = serial;
  // A year typed into a cell of dates: 2023 is 15 July 1905.
  if (date.year < FIRST_YEAR) return { kind: 'notDate', reason: 'outOfRange', text };
  // Excel stores a typed "nov-23" as its first day and shows the month: the person wrote no day.
  if (format?.isMonthOnly === true && date.day === 1 && !hasTime) {
    return { kind: 'month', month: monthOf(date), source: 'serial', yearInferred: false, text };
  }
  return { kind: 'date', date, source: 'serial', yearInferred: false, hasTime, text };
}

/** The day of a serial number that a cell holds as text, as pasting between workbooks leaves it; null when it is none. */
function readSerialText(value: string, system: DateSystem | undefined): DateReading | null {
  const text = tidyBlanks(value);
  const serial = SERIAL_TEXT.test(text) ? fromSerial(Number(text), system) : null;
  if (serial === null) return null;
  const { date, hasTime } = serial;
  if (date.year < SERIAL_TEXT_YEARS.first || date.year > SERIAL_TEXT_YEARS.last) return null;
  return { kind: 'date', date, source: 'text', yearInferred: false, hasTime, text };
}

/**
 * Reads a cell as a date, joining serial numbers, text and error values. Pure, never throws.
 *
 * @param value the cell's value as Excel gives it; errors come as their text (`#N/A`)
 * @example readDateCell(45226, {}, {}) // => { kind: 'date', date: 2023-10-27, source: 'serial', … }
 * @example readDateCell(20231027) // => { kind: 'date', date: 2023-10-27, source: 'text', … }
 * @example readDateCell('45226') // => { kind: 'date', date: 2023-10-27, source: 'text', … }
 * @example readDateCell('#N/A', { isError: true }, {}) // => { kind: 'notDate', reason: 'errorValue', text: '#N/A' }
 */
export function readDateCell(
  value: string | number | boolean,
  facts: DateCellFacts = {},
  context: DateContext = {},
): DateReading {
  if (facts.isError === true)
    return { kind: 'notDate', reason: 'errorValue', text: tidyBlanks(String(value)) };
  if (typeof value === 'number') return readNumber(value, facts);
  if (typeof value === 'boolean') {
    return { kind: 'notDate', reason: 'unreadable', text: value ? 'VERDADERO' : 'FALSO' };
  }
  return readSerialText(value, facts.dateSystem) ?? readDateText(value, context);
}
