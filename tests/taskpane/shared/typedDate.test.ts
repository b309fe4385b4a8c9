import { fc } from '../../support/fastCheck';
import { parseIsoDate } from '../../../src/domain/dates/calendarDate';
import { dateDoubt } from '../../../src/taskpane/shared/dateDoubt';
import { shownDate, typedDate } from '../../../src/taskpane/shared/typedDate';

it.each([
  ['05/11/2023', '2023-11-05'],
  ['5/11/2023', '2023-11-05'],
  ['05112023', '2023-11-05'],
  ['5-11-2023', '2023-11-05'],
  ['5 nov 2023', '2023-11-05'],
  [' 5 de noviembre de 2023 ', '2023-11-05'],
  ['2023-11-05', '2023-11-05'],
  ['28/11/23', '2023-11-28'],
  ['5/1/23', '2023-01-05'],
  ['28-11-23', '2023-11-28'],
  ['5 nov 23', '2023-11-05'],
  ['31/02/23', null],
  ['28/11/2', null],
  ['', null],
  ['05/11', null],
  // A year that is half typed.
  ['05/11/20', null],
  ['05/11/202', null],
  ['31/02/2023', null],
  ['2023-02-31', null],
  ['05/11/1923', null],
  ['mañana', null],
])('%j is read as %j', (text, date) => {
  expect(typedDate(text)).toBe(date);
});

it.each([
  ['05/11/20', '2020-11-05'],
  ['05/11/23', '2023-11-05'],
  ['05/11', null],
  ['05/11/202', null],
  ['31/02/20', null],
])('once nothing more is typed, %j is read as %j', (text, date) => {
  expect(typedDate(text, true)).toBe(date);
});

it('reads what it shows, of any day of this century', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(typedDate(shownDate(date))).toBe(date);
      },
    ),
  );
});

it('shows what is no date yet as it was typed', () => {
  expect(shownDate('5 nov')).toBe('5 nov');
});

it.each([
  ['2023-11-05', null],
  ['2023-05-11', 'Revise el día: la actividad empieza después, el 2 de octubre de 2023.'],
  ['2023-12-01', 'Revise el día: es posterior a la fecha de corte, el 30 de noviembre de 2023.'],
  ['2026-11-05', 'Revise el día: queda lejos del proceso, cuya jornada es el 2 de junio de 2024.'],
])('of the day %s it says %j', (date, doubt) => {
  const [electionDay, start, cutoff] = ['2024-06-02', '2023-10-02', '2023-11-30'].map(parseIsoDate);
  const limits = { electionDay: electionDay ?? null, start: start ?? null, ...(cutoff ? { cutoff } : {}) };
  expect(dateDoubt(parseIsoDate(date), limits)).toBe(doubt);
});

it.each([
  ['2023-11-05', 'Revise el día: se aprobó o concluyó después, el 6 de noviembre de 2023.'],
  ['2023-11-06', null],
])('of the sending on %s of what was approved on 6 November it says %j', (date, doubt) => {
  const approved = parseIsoDate('2023-11-06');
  expect(dateDoubt(parseIsoDate(date), { electionDay: null, approved })).toBe(doubt);
});

it('says nothing against a day with which nothing is compared', () => {
  expect(dateDoubt(parseIsoDate('1999-01-01'), { electionDay: null })).toBeNull();
  expect(dateDoubt(null, { electionDay: null })).toBeNull();
});
