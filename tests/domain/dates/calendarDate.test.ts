import { fc } from '../../support/fastCheck';
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import {
  addDays,
  addMonths,
  compareDates,
  compareMonths,
  dateOf,
  dayAtEpoch,
  daysBetween,
  firstDay,
  isAfter,
  isBefore,
  isSameDate,
  isSunday,
  isWithin,
  lastDay,
  localDay,
  localMinute,
  monthFrom,
  monthOf,
  numberOfMonth,
  parseIsoDate,
  parseMonth,
  shiftMonth,
  yearOfMonth,
} from '../../../src/domain/dates/calendarDate';
import { day, month } from './support';

describe('parseIsoDate', () => {
  it.each(['2023-11-02', '2024-02-29', '1900-03-01', '9999-12-31'])('reads %s', (text) => {
    expect(parseIsoDate(text)?.toString()).toBe(text);
  });

  it.each([
    '',
    '2023-11-31',
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-1-2',
    '02/11/2023',
    '2023-11-02T00:00',
    'x',
  ])('refuses %j', (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });
});

describe('dateOf', () => {
  it.each([
    [2023, 11, 30, '2023-11-30'],
    [0, 1, 1, '0000-01-01'],
    [9999, 12, 31, '9999-12-31'],
  ])('gives the day of %d, %d and %d', (year, month, dayOfMonth, text) => {
    expect(dateOf(year, month, dayOfMonth)?.toString()).toBe(text);
  });

  it.each([
    [2023, 11, 31],
    [2023, 11, 0],
    [2023, 11, 1.5],
    [2023, 0, 1],
    [2023, 13, 1],
    [2023, 1.5, 1],
    [2023.5, 11, 1],
    [-1, 11, 1],
    [10_000, 11, 1],
  ])('has no day of %d, %d and %d', (year, month, dayOfMonth) => {
    expect(dateOf(year, month, dayOfMonth)).toBeNull();
  });
});

describe('order of days', () => {
  const [early, late] = [day('2023-11-04'), day('2023-11-06')];

  it('tells earlier, later and same by the day and not by the object', () => {
    expect(compareDates(early, late)).toBe(-1);
    expect(compareDates(late, early)).toBe(1);
    expect(compareDates(early, day('2023-11-04'))).toBe(0);
    expect([isBefore(early, late), isBefore(late, early), isBefore(early, early)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([isAfter(late, early), isAfter(early, late), isAfter(early, early)]).toEqual([true, false, false]);
    expect([isSameDate(early, day('2023-11-04')), isSameDate(early, late)]).toEqual([true, false]);
  });

  it('takes both ends of a period as in it', () => {
    expect(
      ['2023-11-03', '2023-11-04', '2023-11-05', '2023-11-06', '2023-11-07'].map((d) =>
        isWithin(day(d), early, late),
      ),
    ).toEqual([false, true, true, true, false]);
  });

  it.each([
    ['2023-11-04', '2023-11-06', 2],
    ['2023-11-06', '2023-11-04', -2],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-11-13', '2023-11-30', 17],
    ['2022-04-02', '2022-04-04', 2],
  ])('counts from %s to %s %i natural days', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it('adding the days between two days gives the second', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => isSameDate(addDays(a, daysBetween(a, b)), b)));
  });
});

describe('months of a day', () => {
  it.each([
    ['2024-06-02', -7, '2023-11-02'],
    ['2027-10-31', -8, '2027-02-28'],
    ['2028-10-31', -8, '2028-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
  ])('%s and %i months is %s, clamped to the end of the month', (from, months, to) => {
    expect(addMonths(day(from), months).toString()).toBe(to);
  });

  it.each([
    ['2024-06-02', true],
    ['2023-11-04', false],
  ])('%s is a Sunday: %s', (text, sunday) => {
    expect(isSunday(day(text))).toBe(sunday);
  });
});

describe('months', () => {
  it('reads only AAAA-MM', () => {
    expect(parseMonth('2023-11')).toBe('2023-11');
    expect(['2023-13', '2023-00', '2023-1', '2023-11-01', ''].map(parseMonth)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect([monthFrom(2023, 9), monthFrom(2023, 13), monthFrom(12345, 1)]).toEqual(['2023-09', null, null]);
  });

  it('has a first and a last day, a year and a number', () => {
    expect(firstDay(month('2024-02')).toString()).toBe('2024-02-01');
    expect(lastDay(month('2024-02')).toString()).toBe('2024-02-29');
    expect(lastDay(month('2023-11')).toString()).toBe('2023-11-30');
    expect([yearOfMonth(month('2023-11')), numberOfMonth(month('2023-11'))]).toEqual([2023, 11]);
    expect(monthOf(day('2023-11-02'))).toBe('2023-11');
  });

  it('moves across years and keeps its order', () => {
    expect([shiftMonth(month('2024-01'), -1), shiftMonth(month('2023-11'), 2)]).toEqual([
      '2023-12',
      '2024-01',
    ]);
    expect([
      compareMonths(month('2023-11'), month('2024-01')),
      compareMonths(month('2024-01'), month('2023-11')),
      compareMonths(month('2024-01'), month('2024-01')),
    ]).toEqual([-1, 1, 0]);
  });
});

const anyDay: fc.Arbitrary<CalendarDate> = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => addDays(day('1950-01-01'), days));

describe('the day of a moment', () => {
  it.each([
    [new Date(2023, 10, 2, 0, 0), '2023-11-02'],
    [new Date(2023, 10, 2, 23, 59, 59, 999), '2023-11-02'],
    [new Date(2024, 1, 29, 12), '2024-02-29'],
  ])('%s is that of the clock where the program runs', (moment, iso) => {
    expect(String(localDay(moment))).toBe(iso);
  });

  it('is written to the minute with two figures each', () => {
    expect(localMinute(new Date(2023, 10, 2, 9, 5, 59))).toBe('2023-11-02T09:05');
  });
});

describe('a day', () => {
  it('is written as ISO 8601 writes it, in JSON as well', () => {
    const date = dateOf(45, 3, 7);
    expect(String(date)).toBe('0045-03-07');
    expect(JSON.stringify({ date })).toBe('{"date":"0045-03-07"}');
  });

  it('is not compared by its text', () => {
    const [a, b] = [dayAtEpoch(1), dayAtEpoch(2)];
    expect(() => a < b).toThrow(new TypeError('Compare days with compareDates'));
  });
});
