import { formatDayMonth, formatLongDate, formatMonth } from '../../../src/domain/dates/spanishFormat';
import { formatShortDate } from '../../../src/domain/dates/shortFormat';
import { monthName, monthNumber } from '../../../src/domain/dates/spanishMonths';
import { weekdayName } from '../../../src/domain/dates/weekdayName';
import { day, month } from './support';

it.each([
  ['2023-11-02', '2 de noviembre de 2023', '02/11/2023', '2 de noviembre'],
  ['2024-01-01', '1 de enero de 2024', '01/01/2024', '1 de enero'],
  ['2023-12-31', '31 de diciembre de 2023', '31/12/2023', '31 de diciembre'],
])('%s is written %s, %s and %s', (iso, long, short, dayMonth) => {
  expect([formatLongDate(day(iso)), formatShortDate(day(iso)), formatDayMonth(day(iso))]).toEqual([
    long,
    short,
    dayMonth,
  ]);
});

it('a month is written in words', () => {
  expect(formatMonth(month('2023-11'))).toBe('noviembre de 2023');
});

describe('the table of months', () => {
  it('reads back every name', () => {
    const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
    expect(numbers.map((n) => monthNumber(monthName(n)))).toEqual(numbers);
  });

  it('knows no other word and has no other month', () => {
    expect(monthNumber('brumario')).toBeNull();
    expect(() => monthName(13)).toThrow(RangeError);
  });
});

it('names the seven days of the week', () => {
  const days = ['03', '04', '05', '06', '07', '08', '09'].map((each) => day(`2024-06-${each}`));
  expect(days.map(weekdayName).join(' ')).toBe('lunes martes miércoles jueves viernes sábado domingo');
});
