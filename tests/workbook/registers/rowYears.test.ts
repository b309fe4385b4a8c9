/** Years told by the order of a plan's rows. */
import { readDateText } from '../../../src/domain/dates/spanishDate';
import type { DateField } from '../../../src/domain/registers/cell';
import { settleByRows } from '../../../src/workbook/registers/rowYears';
import type { PlannedDates } from '../../../src/workbook/registers/tableDates';
import { settleYears } from '../../../src/workbook/registers/tableDates';
import { day } from '../../support/registers';

const electionDay = day('2027-06-06');

function field(text: string): DateField | null {
  const cell = { sheet: 'Plan', row: 2, column: 2 };
  return text === ''
    ? null
    : { value: readDateText(text, { electionDay, dayMonthOrder: 'dmy' }), text, cell };
}

function planned([start = '', end = '', completed = '']: readonly string[]): PlannedDates {
  return settleYears({ start: field(start), end: field(end), completed: field(completed) });
}

const told = (date: DateField | null): string => {
  if (date === null) return '';
  return date.value.kind === 'date' ? String(date.value.date) : date.value.kind;
};

/** The rows after and before which a row is tried: a plan in order of time, some of its years not written. */
const AUTUMN = [
  ['1 de septiembre', '4 de septiembre'],
  ['7 de septiembre', '25/09/2026'],
  ['21/09/2026', ''],
  ['', '5 de octubre'],
  ['2 de noviembre', '30 de noviembre'],
];

function settled(rows: readonly (readonly string[])[], index: number, by = electionDay): readonly string[] {
  const row = settleByRows(rows.map(planned), by)[index];
  return row === undefined ? [] : [row.start, row.end, row.completed].map(told);
}

it.each([
  ['both dates of the first row', ['3 de agosto', '28 de agosto'], ['2026-08-03', '2026-08-28', '']],
  ['the only date of the first row', ['', '3 de agosto'], ['', '2026-08-03', '']],
  ['its completion as well', ['', '3 de agosto', '5 de agosto'], ['', '2026-08-03', '2026-08-05']],
  ['a term over the window’s first day', ['20 de julio', '10 de agosto'], ['2026-07-20', '2026-08-10', '']],
  ['nothing that is written', ['03/08/2027', '28/08/2027'], ['2027-08-03', '2027-08-28', '']],
  ['nothing far from the window’s ends', ['', '3 de marzo'], ['', '2027-03-03', '']],
])('the rows below tell the year of %s', (_, row, expected) => {
  expect(settled([row, ...AUTUMN], 0)).toEqual(expected);
});

it('the rows above tell the year of the last row', () => {
  expect(settled([...AUTUMN, ['3 de agosto', '28 de agosto']], 5)).toEqual(['2027-08-03', '2027-08-28', '']);
});

it.each<[string, readonly (readonly string[])[]]>([
  ['a plan in no order', [...AUTUMN].reverse()],
  ['too few rows', AUTUMN.slice(0, 4)],
  ['a plan without dates', [[], [], [], [], []]],
])('%s tells no year', (_, others) => {
  expect(settled([['3 de agosto', '28 de agosto'], ...others], 0)).toEqual(['notDate', 'notDate', '']);
});

it('tells no year that fits twice, or when the election day is not known', () => {
  const rows = [
    ...AUTUMN.slice(0, 2),
    ['', '3 de agosto'],
    ['', '1/08/2028'],
    ['', '1/09/2028'],
    ['', '1/09/2028'],
  ];
  expect(settled(rows, 2)).toEqual(['', '2027-08-03', '']);
  expect(settleByRows(AUTUMN.map(planned), null)).toEqual(AUTUMN.map(planned));
});
