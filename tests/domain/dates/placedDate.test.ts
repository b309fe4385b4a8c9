import { orderOfPair, orderShownBy } from '../../../src/domain/dates/placedDate';
import { monthName } from '../../../src/domain/dates/spanishMonths';
import { weekdayOf } from '../../../src/domain/dates/calendarDate';
import { readDateText } from '../../../src/domain/dates/spanishDate';
import { day, inOneWord } from './support';

it.each([
  [12, 12, 'unknown'],
  [13, 12, 'dmy'],
  [31, 12, 'dmy'],
  [32, 12, 'unknown'],
  [13, 13, 'unknown'],
  [12, 13, 'mdy'],
  [12, 31, 'mdy'],
  [12, 32, 'unknown'],
] as const)('%d/%d shows the order %s', (first, second, order) => {
  expect(orderOfPair({ kind: 'pair', first, second, year: 2023 })).toBe(order);
});

const weekday = (text: string) => weekdayOf(day(text));

it.each([
  ['fits day first alone', 4, 7, 2023, weekday('2023-07-04'), 'dmy'],
  ['fits month first alone', 4, 7, 2023, weekday('2023-04-07'), 'unknown'],
  ['fits both', 9, 5, 2023, weekday('2023-05-09'), 'unknown'],
  ['fits neither', 9, 5, 2023, weekday('2023-05-10'), 'unknown'],
  ['is not written', 4, 7, 2023, null, 'unknown'],
  ['has no year beside it', 4, 7, null, weekday('2023-07-04'), 'unknown'],
  ['is beside a pair that shows its order', 21, 9, null, null, 'dmy'],
] as const)('a weekday that %s', (_, first, second, year, written, order) => {
  expect(
    orderShownBy({ found: { kind: 'pair', first, second, year }, hasTime: false, weekday: written }),
  ).toBe(order);
});

it.each([
  ['lunes 3 de agosto', '2026-08-03', 'the year before, days before the window'],
  ['martes 3 de agosto', '2027-08-03', 'the year of the process'],
  ['jueves 3 de agosto', '2027-08-03', 'neither year'],
  ['viernes 6 de agosto', '2027-08-06', 'the year after, days after the window'],
  ['miércoles 3 de marzo', '2027-03-03', 'the year of the process'],
  ['martes 3 de marzo', '2027-03-03', 'a year far from the process'],
])('%s is %s: its weekday is that of %s', (text, expected) => {
  const reading = readDateText(text, { electionDay: day('2027-06-06') });
  expect(inOneWord(reading)).toBe(expected);
  expect(reading).toMatchObject({ yearInferred: true });
});

it.each([
  ['miércoles 4 de octubre de 2023', {}],
  ['martes 4 de octubre de 2023', { weekday: 2 }],
  ['4 de octubre de 2023', {}],
])('%s tells of its weekday only where the day has another one', (text, told) => {
  const rest = { kind: 'date', source: 'text', yearInferred: false, hasTime: false };
  expect(readDateText(text)).toEqual({ ...rest, date: day('2023-10-04'), text, ...told });
});

it.each([
  ['the year of that month', '3', { month: 11, year: 2023 }, '2023-11-03', false],
  ['the process where the month has no year', '3', { month: 11, year: null }, '2023-11-03', true],
])('a day alone takes %s', (_, text, monthAround, expected, yearInferred) => {
  const reading = readDateText(text, { electionDay: day('2024-06-02'), monthAround });
  expect(inOneWord(reading)).toBe(expected);
  expect(reading).toMatchObject({ yearInferred, inRange: true });
});

it.each([
  ['31', { month: 11, year: 2023 }, 'impossible'],
  ['3', undefined, 'unreadable'],
])('the day %s alone in the month %j is %s', (text, monthAround, reason) => {
  expect(readDateText(text, { monthAround })).toEqual({ kind: 'notDate', reason, text });
});

it('says which month there is not', () => expect(() => monthName(13)).toThrow('13'));
