/** Ends reckoned from a start and a duration: which unit holds, and when there is none. */
import { readDateText } from '../../../src/domain/dates/spanishDate';
import type { DateField } from '../../../src/domain/registers/cell';
import { endByDuration } from '../../../src/workbook/registers/durationEnd';

function field(text: string): DateField {
  return { value: readDateText(text), text, cell: { sheet: 'Plan', row: 2, column: 3 } };
}

/** The end of a record that starts on Saturday 3 October 2026, unless told otherwise. */
function endOf(duration: string, heading = 'Duración', start = '3 de octubre de 2026'): string {
  const value = endByDuration(field(start), field(duration), heading)?.value;
  if (value?.kind === 'date') return String(value.date);
  return value?.kind === 'notDate' ? value.reason : 'none';
}

describe('an end by its duration', () => {
  it.each([
    ['30 días', '2026-11-01'],
    ['1', '2026-10-03'],
    ['10 d', '2026-10-12'],
    ['10 días?', '2026-10-12'],
    ['10.0', '2026-10-12'],
    ['15 días naturales', '2026-10-17'],
    ['2 semanas', '2026-10-16'],
    ['2 sem.', '2026-10-16'],
    ['1 mes', '2026-11-02'],
    ['3 meses', '2027-01-02'],
  ])('takes the unit of its cell: %j', (duration, end) => {
    expect(endOf(duration)).toBe(end);
  });

  it.each([
    ['Duración (semanas)', '2026-10-16'],
    ['Duración en semanas', '2026-10-16'],
    ['Semanas', '2026-10-16'],
    ['Duración (sem.)', '2026-10-16'],
    ['Plazo (meses)', '2026-12-02'],
    ['Días hábiles', 'unreadable'],
    ['Duración (hábiles)', 'unreadable'],
    ['Duración (dh)', 'unreadable'],
    ['Duración', '2026-10-04'],
    ['', '2026-10-04'],
    ['Duración (días)', '2026-10-04'],
    ['Días naturales', '2026-10-04'],
    ['Duración (d)', '2026-10-04'],
    ['Duración (estimada)', '2026-10-04'],
    ['Duración (días, aprox)', '2026-10-04'],
    ['Duración (horas)', 'unreadable'],
    ['Quincenas', 'unreadable'],
    ['Duración (días o semanas)', 'unreadable'],
    ['Duración (u.t.)', 'unreadable'],
  ])('takes the unit of a number from its heading: %j', (heading, end) => {
    expect(endOf('2', heading)).toBe(end);
  });

  it.each([
    ['10 días', 'Duración (semanas)', '2026-10-12'],
    ['2 semanas', 'Días hábiles', '2026-10-16'],
    ['8 horas', 'Duración (días)', 'unreadable'],
  ])('takes the unit of the cell %j before that of the heading %j', (duration, heading, end) => {
    expect(endOf(duration, heading)).toBe(end);
  });

  it.each([
    ['3 horas'],
    ['10 días hábiles'],
    ['1 día hábil'],
    ['0'],
    ['-5'],
    ['10 a 15 días'],
    ['1.5 meses'],
    ['medio mes'],
    ['1 semana y 3 días'],
    ['una semana'],
    ['10 días después de la sesión'],
  ])('is told as none where nobody knows the day: %j', (duration) => {
    expect(endOf(duration)).toBe('unreadable');
  });

  it.each([['por definir'], ['permanente'], [''], ['-'], ['En tiempo']])(
    'is none where %j is no duration',
    (duration) => {
      expect(endOf(duration)).toBe('none');
    },
  );

  it.each([
    ['31 de enero de 2027', '1 mes', '2027-02-28'],
    ['30 de enero de 2027', '1 mes', '2027-02-28'],
    ['1 de febrero de 2027', '1 mes', '2027-02-28'],
  ])('from %j lasts %j as the calendar says', (start, duration, end) => {
    expect(endOf(duration, 'Duración', start)).toBe(end);
  });

  it.each([['por definir'], ['octubre de 2026'], ['']])('is none after the start %j', (start) => {
    expect(endOf('10 días', 'Duración', start)).toBe('none');
    expect(endByDuration(null, field('10 días'), 'Duración')).toBeNull();
  });

  it('shows a number with its heading and never as a date that stands in its cell', () => {
    const end = endByDuration(field('3 de octubre de 2026'), field('2'), 'Duración (semanas)');
    expect(end).toMatchObject({
      text: 'Duración (semanas): 2',
      value: { source: 'duration', inRange: true, text: 'Duración (semanas): 2' },
    });
  });
});
