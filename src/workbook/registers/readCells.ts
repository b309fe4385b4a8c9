/** One cell as a field of a record: its text, date, number or list, and where it stands. */
import { readDateCell } from '../../domain/dates/dateCell';
import type { DateContext } from '../../domain/dates/dateReading';
import type { DateSystem } from '../../domain/dates/serial';
import type { CellRef, DateField, Field, TextField } from '../../domain/registers/cell';
import type { OutlineNumber } from '../../domain/registers/outlineNumber';
import { parseOutlineNumber, readActivityNumber } from '../../domain/registers/outlineNumber';
import { numberFormatAt, textAt, typeAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** The place of a cell. */
export function cellRef(sheet: SheetSnapshot, row: number, column: number): CellRef {
  return { sheet: sheet.name, row, column };
}

/** A text as the person sees it; an error value counts as no text, and stays to be seen in `text`. */
export function readText(sheet: SheetSnapshot, row: number, column: number): TextField {
  const text = textAt(sheet, row, column);
  const isError = typeAt(sheet, row, column) === 'Error';
  return { value: isError ? '' : text, text, cell: cellRef(sheet, row, column) };
}

/** A date, with whatever the context knows of years and of the order of day and month. */
export function readDate(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  system: DateSystem,
  context: DateContext,
): DateField {
  const facts = {
    isError: typeAt(sheet, row, column) === 'Error',
    numberFormat: numberFormatAt(sheet, row, column),
    dateSystem: system,
  };
  return {
    value: readDateCell(valueAt(sheet, row, column), facts, context),
    text: textAt(sheet, row, column),
    cell: cellRef(sheet, row, column),
  };
}

/** An outline number, read from what the cell shows: `3.10` stored as a number is only seen in its format. */
export function readNumber(sheet: SheetSnapshot, row: number, column: number): Field<OutlineNumber | null> {
  const text = textAt(sheet, row, column);
  return { value: readActivityNumber(text), text, cell: cellRef(sheet, row, column) };
}

/** `6.1. Integrar…`, `6.1 Integrar…`, `6) Integrar…`: but not the three of `3 simulacros`. */
const LEADING_NUMBER = /^(\d{1,6}(?:\.\d{1,6})*)(?:[.)]|\.?-|(?<=\.\d+))\s+(?=\S)/;

/**
 * The outline number that begins an activity's text, for plans with no column of numbers.
 *
 * @example leadingNumber('6.1. Remitir el acuerdo') // => { number: [6, 1], rest: 'Remitir el acuerdo' }
 */
export function leadingNumber(
  text: string,
): { readonly number: OutlineNumber; readonly rest: string } | null {
  const match = LEADING_NUMBER.exec(text);
  const number = match === null ? null : parseOutlineNumber(match[1] ?? '');
  return match === null || number === null ? null : { number, rest: text.slice(match[0].length).trim() };
}

const COUNT = /^(\d{1,3})(?:\s+(?:asistentes?|personas?|integrantes?|presentes?))?\.?$/i;
const BETWEEN_NAMES = /[\n;]+/;
const WITHIN_A_LINE = /,\s*(?:y\s+|e\s+)?|\s+y\s+|\s+e\s+/;

/**
 * How many attended: a number, or a list of names by lines or semicolons, or by commas when there are several.
 *
 * @returns `null` when the text is blank or is neither
 * @example countAttendants('Presidencia; Consejería A; Consejería B') // => 3
 */
export function countAttendants(text: string): number | null {
  const counted = COUNT.exec(text.trim());
  if (counted !== null) return Number(counted[1]);
  const names = (parts: readonly string[]): number =>
    parts.filter((part) => /\p{L}/u.test(part) && !part.trim().endsWith(':')).length;
  const lines = text.split(BETWEEN_NAMES);
  if (lines.length > 1) return names(lines) || null;
  const inLine = text.split(WITHIN_A_LINE);
  return inLine.length > 2 ? names(inLine) || null : null;
}

/** Attendants of a session; see countAttendants. */
export function readAttendants(sheet: SheetSnapshot, row: number, column: number): Field<number | null> {
  const value = valueAt(sheet, row, column);
  const text = textAt(sheet, row, column);
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 0;
  const count = isCount ? value : typeof value === 'string' ? countAttendants(text) : null;
  return { value: count, text, cell: cellRef(sheet, row, column) };
}

const BETWEEN_DATES = /\s*(?:[;\n,]|\sy\s|\se\s)\s*/;
const DAY_ALONE = /^(?:\p{L}+\.?\s+)?\d{1,2}$/u;
/** What a day alone lacks and a later date has: ` de mayo de 2024`. */
const AFTER_DAY = /^(?:\p{L}+\.?\s+)?\d{1,2}(\s+(?:de\s+)?\p{L}+.*)$/u;
const MONTH_TO_BORROW = /\sde\s+\d{4}$/;

/**
 * The dates written in one text. A day alone takes its month, and a month its year, from the date after it.
 *
 * @example splitDates('5, 12 y 19 de mayo de 2024')
 *   // => ['5 de mayo de 2024', '12 de mayo de 2024', '19 de mayo de 2024']
 */
export function splitDates(text: string): readonly string[] {
  const parts = text
    .replace(/,(?=\s*(?:de\s+)?\d{4}\b)/g, ' de')
    .split(BETWEEN_DATES)
    .filter((part) => part !== '');
  const dates: string[] = [];
  let after = '';
  let year = '';
  for (const part of parts.reverse()) {
    const rest = AFTER_DAY.exec(part)?.[1];
    if (rest !== undefined) {
      const ownYear = MONTH_TO_BORROW.exec(rest)?.[0];
      year = ownYear ?? year;
      after = ownYear === undefined ? rest + year : rest;
      dates.unshift(ownYear === undefined ? part + year : part);
    } else {
      dates.unshift(DAY_ALONE.test(part) ? part + after : part);
    }
  }
  return dates;
}
