/** The period that a row gives for its end, and whether its start is written besides. */
import { readDateRange } from '../../../src/domain/dates/dateRange';
import type { DateReading } from '../../../src/domain/dates/dateReading';
import { readDateText } from '../../../src/domain/dates/spanishDate';
import type { DateField } from '../../../src/domain/registers/cell';
import { endPeriodStart, hasWrittenStart } from '../../../src/domain/rules/endPeriods';
import { day } from '../../support/registers';
import { placesOf } from './findings';

const field = (value: DateReading, column = 3): DateField => ({
  value,
  text: '',
  cell: { sheet: 'Plan', row: 7, column },
});
/** The ends of what one cell says, as a reader of a plan takes them. */
function ends(text: string): { readonly start: DateField; readonly end: DateField } {
  const one = readDateText(text);
  const { from, to } = readDateRange(text) ?? { from: one, to: one };
  return { start: field(from), end: field(to) };
}

it.each([
  ['agosto de 2026', '2026-08-01'],
  ['1a quincena de octubre de 2026', '2026-10-01'],
  ['segunda quincena de febrero de 2027', '2027-02-16'],
  ['2 qna. de febrero de 2027', '2027-02-16'],
  ['del 1 al 15 de octubre de 2026', null],
  ['15 de octubre de 2026', null],
  ['ver oficio', null],
])('«%s» is a period from %s', (text, expected) => {
  const row = ends(text);
  expect(endPeriodStart(row)?.toString() ?? null).toBe(expected);
  expect(hasWrittenStart(row)).toBe(expected === null);
});

it('takes a marked week, and a start that has a cell of its own', () => {
  const week = field({
    kind: 'date',
    date: day('2026-11-08'),
    source: 'week',
    weekFrom: day('2026-11-02'),
    yearInferred: false,
    hasTime: false,
    text: '',
  });
  expect(endPeriodStart({ end: week })?.toString()).toBe('2026-11-02');
  expect(hasWrittenStart({ start: field(readDateText('agosto de 2026'), 2), end: week })).toBe(true);
  expect(hasWrittenStart({ start: null, end: week })).toBe(false);
  expect(endPeriodStart({ end: null })).toBeNull();
});

describe('A13-01', () => {
  const told = (end: string) =>
    placesOf({ plan: [{ number: '6', name: 'Actividad', anexo13: '4 final', end }] }, 'A13-01', '2023-10-30');
  it.each([
    ['noviembre de 2023', []],
    ['diciembre de 2023', ['E7']],
    ['2023-11-15', ['E7']],
  ])('of an end in «%s»', (end, expected) => expect(told(end)).toEqual(expected));
});
