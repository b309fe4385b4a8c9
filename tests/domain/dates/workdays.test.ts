import {
  addWorkdays,
  holidayOf,
  isWorkday,
  recessOf,
  workdayFrom,
  workdayUpTo,
} from '../../../src/domain/dates/workdays';
import { day } from './support';

it.each([
  ['a Friday', '2026-09-04', '2026-09-04', '2026-09-04'],
  ['a Sunday', '2026-09-06', '2026-09-04', '2026-09-07'],
  ['a day of rest', '2026-09-16', '2026-09-15', '2026-09-17'],
  ['the third Monday of March', '2027-03-15', '2027-03-12', '2027-03-16'],
  ['the first Monday of February', '2027-02-01', '2027-01-29', '2027-02-02'],
  ['the recess', '2027-01-04', '2026-12-18', '2027-01-07'],
])('%s: the workdays before and after it', (_, date, before, after) => {
  expect([workdayUpTo(day(date)).toString(), workdayFrom(day(date)).toString()]).toEqual([before, after]);
  expect(isWorkday(day(date))).toBe(before === date);
});

it.each([
  ['2026-12-18', 1, '2027-01-07'],
  ['2027-01-07', -1, '2026-12-18'],
  ['2026-09-04', 3, '2026-09-09'],
  ['2026-09-06', 0, '2026-09-06'],
])('%s and %d workdays', (date, count, expected) => {
  expect(addWorkdays(day(date), count).toString()).toBe(expected);
});

it.each([
  ['2027-01-01', 'Año Nuevo'],
  ['2027-02-01', 'por el aniversario de la Constitución'],
  ['2027-03-15', 'por el natalicio de Benito Juárez'],
  ['2026-05-01', 'Día del Trabajo'],
  ['2026-09-16', 'Día de la Independencia'],
  ['2026-11-16', 'por el aniversario de la Revolución'],
  ['2026-12-25', 'Navidad'],
])('%s is the day of rest «%s»', (date, name) => {
  expect(holidayOf(day(date))?.name).toBe(name);
});

it.each(['2026-11-17', '2026-11-09', '2026-11-23', '2027-02-08', '2026-10-16', '2027-04-01'])(
  '%s is no day of rest',
  (date) => expect(holidayOf(day(date))).toBeNull(),
);

it('says the year in which a recess begins', () => {
  expect([day('2026-12-20'), day('2027-01-06'), day('2027-01-07')].map(recessOf)).toEqual([2026, 2026, null]);
});
