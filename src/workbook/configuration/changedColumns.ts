/** Tells whether a column that a person confirmed still holds what it held. */
import { readDateCell } from '../../domain/dates/dateCell';
import { readDateRange } from '../../domain/dates/dateRange';
import type { RegisterKind } from '../../domain/registers/records';
import { parseOutlineNumber } from '../../domain/registers/outlineNumber';
import { foldText } from '../../domain/text/foldText';
import { isBlankAt, lastUsedRow, numberFormatAt, textAt, valueAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';
import { fieldLabels } from './configurationSheet';

/** A column of a register in a sheet, as a person confirmed it. */
export interface ConfirmedColumn {
  readonly register: RegisterKind;
  readonly field: string;
  readonly sheet: SheetSnapshot;
  /** The row of the column's heading, from 1. */
  readonly headingRow: number;
  readonly column: number;
  /** The heading when it was confirmed. */
  readonly saved: string;
}

/** Rows below the heading that are looked at. */
const SAMPLE_ROWS = 40;
/** With a smaller share of its cells of the field's kind, a column holds something else. */
const LEAST_SHARE = 0.5;
/** A number that would be a day before this year is a count and no date. */
const FIRST_YEAR = 2000;

const DATE_FIELDS: ReadonlySet<string> = new Set([
  'start',
  'end',
  'period',
  'completed',
  'sentToIne',
  'date',
  'convocation',
  'minutesDate',
  'appointed',
  'departed',
  'month',
]);
const NAME_FIELDS: ReadonlySet<string> = new Set(['name', 'subject', 'deliverable']);

type Test = (sheet: SheetSnapshot, row: number, column: number) => boolean;

const isDate: Test = (sheet, row, column) => {
  const numberFormat = numberFormatAt(sheet, row, column);
  const reading = readDateCell(valueAt(sheet, row, column), { numberFormat });
  if (reading.kind === 'date') return reading.date.year >= FIRST_YEAR;
  if (reading.kind !== 'notDate') return true;
  const isUnsettled = reading.reason === 'noYear' || reading.reason === 'ambiguous';
  return isUnsettled || readDateRange(textAt(sheet, row, column)) !== null;
};

const isNumber: Test = (sheet, row, column) => parseOutlineNumber(textAt(sheet, row, column)) !== null;
const isName: Test = (sheet, row, column) => !isDate(sheet, row, column) && !isNumber(sheet, row, column);

function testOf(register: RegisterKind, field: string): Test | null {
  if (DATE_FIELDS.has(field)) return isDate;
  if (register === 'plan' && field === 'number') return isNumber;
  return NAME_FIELDS.has(field) ? isName : null;
}

/** The share of a column's filled cells that pass a test; 1 where none is filled. */
function shareOf({ sheet, headingRow, column }: ConfirmedColumn, test: Test): number {
  let filled = 0;
  let passed = 0;
  const last = Math.min(lastUsedRow(sheet), headingRow + SAMPLE_ROWS);
  for (let row = headingRow + 1; row <= last; row++) {
    if (isBlankAt(sheet, row, column)) continue;
    filled += 1;
    if (test(sheet, row, column)) passed += 1;
  }
  return filled === 0 ? 1 : passed / filled;
}

/**
 * Whether a confirmed column holds something else now: its heading is another one, which is that of another field or has
 * cells of another kind below it. A column that was only renamed still holds the same.
 *
 * @example holdsSomethingElse({ field: 'end', saved: 'Término', … }) // => true under «Responsable», false under «Vence»
 */
export function holdsSomethingElse(confirmed: ConfirmedColumn): boolean {
  const { register, field, sheet, headingRow, column, saved } = confirmed;
  const heading = foldText(textAt(sheet, headingRow, column));
  if (saved === '' || heading === foldText(saved)) return false;
  const isOther = [...fieldLabels(register)].some(
    ([other, label]) => other !== field && foldText(label) === heading,
  );
  const test = testOf(register, field);
  return isOther || (test !== null && shareOf(confirmed, test) < LEAST_SHARE);
}
