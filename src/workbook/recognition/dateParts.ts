/** Dates written in three columns beside one another: «Día | Mes | Año» in any order, alone or with the same words after each. */
import { readDateCell } from '../../domain/dates/dateCell';
import type { DateReading } from '../../domain/dates/dateReading';
import { foldText } from '../../domain/text/foldText';
import { lastUsedColumn, lastUsedRow, textAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

/** The columns of a date's parts below their headings. */
export interface DateParts {
  readonly headingRow: number;
  /** What each of their headings says beside the part, folded. */
  readonly heading: string;
  /** The first of the three. */
  readonly column: number;
  /** Those of the day, the month and the year. */
  readonly columns: readonly number[];
}

const HEADING_ROWS = 20;
const PARTS = ['dia', 'mes', 'ano'];
const HEADINGS = /^(dia|mes|ano)\b(.*)\|(dia|mes|ano)\2\|(dia|mes|ano)\2$/;

function partsAt(sheet: SheetSnapshot, headingRow: number, column: number): DateParts | null {
  const texts = [0, 1, 2].map((at) => foldText(textAt(sheet, headingRow, column + at)));
  const [, first, heading = '', ...others] = HEADINGS.exec(texts.join('|')) ?? [];
  const order = PARTS.map((part) => [first, ...others].indexOf(part));
  return order.includes(-1)
    ? null
    : { headingRow, heading: heading.trim(), column, columns: order.map((at) => column + at) };
}

const known = new WeakMap<SheetSnapshot, ReadonlyMap<number, DateParts>>();

/** The dates in parts of a sheet, by each of their columns. */
export function dateParts(sheet: SheetSnapshot): ReadonlyMap<number, DateParts> {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const found = new Map<number, DateParts>();
  const last = Math.min(lastUsedRow(sheet), sheet.firstRow + HEADING_ROWS);
  for (let row = sheet.firstRow; row <= last; row++) {
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet) - 2; column++) {
      const parts = found.has(column) ? null : partsAt(sheet, row, column);
      if (parts !== null) for (const at of [0, 1, 2]) found.set(column + at, parts);
    }
  }
  known.set(sheet, found);
  return found;
}

/**
 * The date of a row in parts; `null` where one cell of the three alone is filled, which may hold the whole date.
 * @example dateByParts(sheet, 7, parts) // 'octubre' | 7 | 2026 => { kind: 'date', date: 2026-10-07, … }
 */
export function dateByParts(sheet: SheetSnapshot, row: number, { columns }: DateParts): DateReading | null {
  const texts = columns.map((column) => textAt(sheet, row, column));
  const [, inMonth = ''] = texts;
  const text = texts.join(/^\d+$/.test(inMonth) ? '/' : ' ').trim();
  const blanks = texts.filter((each) => each === '').length;
  if (blanks > 1) return null;
  if (blanks > 0) return { kind: 'notDate', reason: 'unreadable', text };
  const reading = readDateCell(text, {}, { dayMonthOrder: 'dmy' });
  return reading.kind === 'date' ? { ...reading, inRange: true } : reading;
}
