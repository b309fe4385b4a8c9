import { fc } from '../../support/fastCheck';
import { Temporal } from 'temporal-polyfill';
import {
  addMonths,
  dayAtEpoch,
  epochDay,
  lastDay,
  monthOf,
  weekdayOf,
} from '../../../src/domain/dates/calendarDate';
import { civilDayOf, daysInMonth, epochDayOf } from '../../../src/domain/dates/epochDays';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
/** From the year 0 to 9999. */
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 });

describe('days as integers', () => {
  it.each([
    [2023, 28],
    [2024, 29],
    [1900, 28],
    [2000, 29],
    [2100, 28],
  ])('February of %d has %d days, and comes back to its last one', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
    expect(civilDayOf(epochDayOf(year, 2, days))).toEqual({ year, month: 2, day: days });
  });

  it('are those that Temporal counts', () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const date = EPOCH.add({ days });
        expect(civilDayOf(days)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(epochDayOf(date.year, date.month, date.day)).toBe(days);
        expect(epochDay(dayAtEpoch(days))).toBe(days);
        expect(String(dayAtEpoch(days))).toBe(date.toString());
      }),
    );
  });

  it('know weekdays, months and their ends as Temporal does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -36_000, max: 36_000 }),
        fc.integer({ min: -60, max: 60 }),
        (days, months) => {
          const date = EPOCH.add({ days });
          const own = dayAtEpoch(days);
          expect(weekdayOf(own)).toBe(date.dayOfWeek);
          expect(String(addMonths(own, months))).toBe(date.add({ months }).toString());
          expect(monthOf(own)).toBe(date.toPlainYearMonth().toString());
          expect(String(lastDay(monthOf(own)))).toBe(date.with({ day: date.daysInMonth }).toString());
        },
      ),
    );
  });
});
