import { fc } from '../../support/fastCheck';
import { compareDates, addDays } from '../../../src/domain/dates/calendarDate';
import type { DateContext } from '../../../src/domain/dates/dateReading';
import { readDateRange } from '../../../src/domain/dates/dateRange';
import { readDateText, settleDayMonthOrder } from '../../../src/domain/dates/spanishDate';
import { formatDayMonth, formatLongDate } from '../../../src/domain/dates/spanishFormat';
import { formatShortDate } from '../../../src/domain/dates/shortFormat';
import { day, inOneWord } from './support';

const process: DateContext = { electionDay: day('2024-06-02') };

function ends(text: string, context: DateContext = process): readonly [string, string] | null {
  const range = readDateRange(text, context);
  return range === null ? null : [inOneWord(range.from), inOneWord(range.to)];
}

describe('both ends', () => {
  it.each([
    ['del 3 de octubre al 2 de noviembre', '2023-10-03', '2023-11-02'],
    ['Del 3 de octubre de 2023 al 2 de noviembre de 2023.', '2023-10-03', '2023-11-02'],
    ['DEL 03 AL 15 DE OCTUBRE DEL 2023', '2023-10-03', '2023-10-15'],
    ['3 oct – 2 nov', '2023-10-03', '2023-11-02'],
    ['3-oct-23 - 2-nov-23', '2023-10-03', '2023-11-02'],
    ['01-15 oct 2023', '2023-10-01', '2023-10-15'],
    ['12/13-nov-2023', '2023-11-12', '2023-11-13'],
    ['3-15/oct/2023', '2023-10-03', '2023-10-15'],
    ['3 al 15/10/2023', '2023-10-03', '2023-10-15'],
    ['2023-10-03 – 2023-11-02', '2023-10-03', '2023-11-02'],
    ['2023-10-03/2023-11-02', '2023-10-03', '2023-11-02'],
    ['03/10/2023\u00a0al\u00a013/11/2023', '2023-10-03', '2023-11-13'],
    ['desde el 3 de octubre hasta el 2 de noviembre de 2023', '2023-10-03', '2023-11-02'],
    ['entre el 3 y el 15 de octubre', '2023-10-03', '2023-10-15'],
    ['Periodo: del 3 al 15 de octubre', '2023-10-03', '2023-10-15'],
    ['Semana del 14 al 18 de agosto de 2023', '2023-08-14', '2023-08-18'],
    ['Semana 3: del 14 al 18 de agosto de 2023', '2023-08-14', '2023-08-18'],
    ['Semana 28 de agosto al 1 de septiembre de 2023', '2023-08-28', '2023-09-01'],
    ['Sem. 28 de agosto al 1 de septiembre de 2023', '2023-08-28', '2023-09-01'],
    ['Del: 3 de octubre Al: 2 de noviembre', '2023-10-03', '2023-11-02'],
    ['lunes 3 al viernes 7 de octubre', '2023-10-03', '2023-10-07'],
    ['1° al 30 de septiembre', '2023-09-01', '2023-09-30'],
    ['del 1o. al 30 de septiembre', '2023-09-01', '2023-09-30'],
    ['1a. quincena de septiembre de 2026', '2026-09-01', '2026-09-15'],
    ['Segunda quincena del mes de febrero', '2024-02-16', '2024-02-29'],
    ['segunda quincena de febrero de 2027', '2027-02-16', '2027-02-28'],
    ['6 y 7 de junio de 2027', '2027-06-06', '2027-06-07'],
    ['2ª quincena de octubre', '2023-10-16', '2023-10-31'],
    ['3 de octubre a permanente', '2023-10-03', 'permanent'],
    ['3 de octubre - por definir', '2023-10-03', 'toBeDefined'],
    ['del 3 de octubre al 31 de noviembre', '2023-10-03', 'impossible'],
    ['del 3 de noviembre de 2023 al 31 de noviembre', '2023-11-03', 'impossible'],
    ['del 31 de noviembre al 5 de diciembre de 2023', 'impossible', '2023-12-05'],
    ['del 3 al 3 de octubre', '2023-10-03', '2023-10-03'],
    ['del 13 al 13/10/2026', '2026-10-13', '2026-10-13'],
    ['28 de agosto al 28', '2023-08-28', '2023-08-28'],
    ['Sep 28 - Oct 9, 2026', '2026-09-28', '2026-10-09'],
    ['Octubre 3 - noviembre 2', '2023-10-03', '2023-11-02'],
    ['Agosto: del 10 al 14', '2023-08-10', '2023-08-14'],
    ['agosto de 10 a 14', '2023-08-10', '2023-08-14'],
    ['agosto 10-14', '2023-08-10', '2023-08-14'],
    ['octubre 3 al 15 de 2023', '2023-10-03', '2023-10-15'],
    ['Plazo: entre el 3 y el 15 de octubre', '2023-10-03', '2023-10-15'],
    ['Fecha: del 3 al 15 de octubre', '2023-10-03', '2023-10-15'],
    ['a partir de 3 de octubre al 5 de noviembre', '2023-10-03', '2023-11-05'],
    ['De: 3 de octubre A: 2 de noviembre', '2023-10-03', '2023-11-02'],
    ['Inicia: 3 de octubre, Termina: 2 de noviembre', '2023-10-03', '2023-11-02'],
    ['del 3 de octubre al 15 de dicho mes', '2023-10-03', '2023-10-15'],
    ['3 de octubre→2 de noviembre', '2023-10-03', '2023-11-02'],
    ['3 de octubre...2 de noviembre', '2023-10-03', '2023-11-02'],
    ['1a quinc de octubre', '2023-10-01', '2023-10-15'],
    ['la primera quincena octubre', '2023-10-01', '2023-10-15'],
    ['6, 7 y 8 de junio', '2024-06-06', '2024-06-08'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(ends(text)).toEqual([from, to]);
  });

  it.each([
    ['de octubre a noviembre 2023', '2023-10', '2023-11'],
    ['octubre-diciembre', '2023-10', '2023-12'],
    ['oct-23 a ene-24', '2023-10', '2024-01'],
    ['octubre a enero de 2024', '2023-10', '2024-01'],
    ['junio, julio y agosto de 2024', '2024-06', '2024-08'],
  ])('%s is from the month %s to the month %s', (text, from, to) => {
    expect(ends(text)).toEqual([from, to]);
    expect(readDateRange(text, process)).toMatchObject({ from: { inRange: true }, to: { inRange: true } });
  });

  it('a year that one of two months has is that of both', () => {
    expect(ends('octubre a enero de 2024', {})).toEqual(['2023-10', '2024-01']);
  });

  it('the last day of a month is a day without an hour', () => {
    const text = 'segunda quincena de febrero de 2027';
    const rest = { kind: 'date', source: 'text', yearInferred: false, hasTime: false, inRange: true };
    expect(readDateRange(text)?.to).toEqual({ ...rest, date: day('2027-02-28'), text });
    expect(ends('segunda quincena de febrero', {})).toEqual(['noYear', 'noYear']);
  });

  it('a word as the last end stays a word', () => {
    const text = '3 de octubre - por definir';
    expect(readDateRange(text, process)?.to).toEqual({ kind: 'word', word: 'toBeDefined', text });
  });

  it.each([
    ['del 3 al 5', '2023-10-03', '2023-10-05'],
    ['6 y 7', '2023-10-06', '2023-10-07'],
  ])('%s alone is from %s to %s in the month around it', (text, from, to) => {
    expect(ends(text, { monthAround: { month: 10, year: 2023 } })).toEqual([from, to]);
    expect(ends(text)).toBeNull();
  });

  it.each([
    ['15 de diciembre al 15 de enero de 2024', '2023-12-15', '2024-01-15'],
    ['15 de diciembre de 2023 al 15 de enero', '2023-12-15', '2024-01-15'],
    ['15 de diciembre al 15 de enero', '2023-12-15', '2024-01-15'],
  ])('%s goes over new year, from %s to %s', (text, from, to) => {
    expect(ends(text)).toEqual([from, to]);
  });

  it.each([
    ['del 28 al 3 de noviembre', '2023-10-28', '2023-11-03'],
    ['del 28 al 9 de octubre de 2026', '2026-09-28', '2026-10-09'],
    ['del 28 al 13/10/2026', '2026-09-28', '2026-10-13'],
    ['del 28 al 8 de enero de 2027', '2026-12-28', '2027-01-08'],
  ])('%s begins in the month before', (text, from, to) => {
    expect(ends(text)).toEqual([from, to]);
  });

  it('a range written backwards is read as it stands', () => {
    expect(ends('del 5 de noviembre al 3 de octubre de 2023')).toEqual(['2023-11-05', '2023-10-03']);
    expect(ends('del 5 de noviembre al 3 de octubre')).toEqual(['2023-11-05', '2023-10-03']);
  });

  it('the year comes from the process only where neither end has it', () => {
    expect(readDateRange('3 de octubre al 2 de noviembre', process)).toMatchObject({
      from: { yearInferred: true, inRange: true, text: '3 de octubre al 2 de noviembre' },
      to: { yearInferred: true, inRange: true },
    });
    expect(readDateRange('3 de octubre al 2 de noviembre de 2023', process)).toMatchObject({
      from: { yearInferred: false },
      to: { yearInferred: false },
    });
    expect(ends('3 de octubre al 2 de noviembre', {})).toEqual(['noYear', 'noYear']);
  });

  it('which year is meant is not guessed where the year of the process begins in between', () => {
    expect(ends('15 de julio al 15 de agosto')).toEqual(['noYear', 'noYear']);
  });
});

describe('one end', () => {
  it.each([
    ['a más tardar el 2 de noviembre', 'blank', '2023-11-02'],
    ['Dentro del plazo que concluye el 2 de noviembre', 'blank', '2023-11-02'],
    ['antes del 2 de noviembre', 'blank', '2023-11-02'],
    ['hasta el 2 de noviembre de 2023', 'blank', '2023-11-02'],
    ['a partir del 3 de octubre', '2023-10-03', 'blank'],
    ['desde el 3 de octubre', '2023-10-03', 'blank'],
    ['desde octubre', '2023-10', 'blank'],
    ['del 3 de octubre en adelante', '2023-10-03', 'blank'],
    ['3 de octubre en adelante', '2023-10-03', 'blank'],
    ['desde el día 3 de octubre en adelante', '2023-10-03', 'blank'],
    ['a partir del 3 de octubre en adelante', '2023-10-03', 'blank'],
    ['comienza en octubre', '2023-10', 'blank'],
    ['dentro de plazo que vence el 2 de noviembre', 'blank', '2023-11-02'],
    ['hasta el último día del mes de octubre', 'blank', '2023-10-31'],
  ])('%s is from %s to %s', (text, from, to) => {
    expect(ends(text)).toEqual([from, to]);
  });
});

describe('order of day and month', () => {
  it('is that of the column', () => {
    expect(ends('3/10/23 al 2/11/23', { dayMonthOrder: 'dmy' })).toEqual(['2023-10-03', '2023-11-02']);
    expect(ends('10/3/23 al 11/2/23', { dayMonthOrder: 'mdy' })).toEqual(['2023-10-03', '2023-11-02']);
    expect(ends('15/12 - 15/01/2024')).toEqual(['2023-12-15', '2024-01-15']);
  });

  it('without it both ends are ambiguous, and both days are offered', () => {
    expect(ends('03/10/2023 - 02/11/2023')).toEqual(['ambiguous', 'ambiguous']);
    const from = readDateRange('03/10/2023 - 02/11/2023')?.from;
    expect(from).toMatchObject({ candidates: [day('2023-10-03'), day('2023-03-10')] });
  });

  it('one end settles the other, and the column', () => {
    expect(ends('03/10/2023 - 13/11/2023')).toEqual(['2023-10-03', '2023-11-13']);
    expect(ends('10/03/2023 - 11/13/2023')).toEqual(['2023-10-03', '2023-11-13']);
    expect(settleDayMonthOrder(['03/04/2027', '03/10/2026 al 13/11/2026'])).toBe('dmy');
    expect(settleDayMonthOrder(['03/04/2027', '21/10/2026 al 11/13/2026'])).toBe('unknown');
  });
});

it.each([
  '3 de octubre de 2023',
  '03-10-2023',
  '2023-10',
  'octubre',
  'al 2 de noviembre',
  'N/A',
  'permanente',
  '',
  '3 y 5 de octubre',
  'del inicio al fin',
  'hola - mundo',
  '6, 7 y 9 de junio',
  '6 de junio y 7 de junio',
  'junio y agosto',
  '28 de agosto al 4',
  'a partir del 3',
  'del 3 en adelante',
  'hasta el 5',
  '3 de octubre a no aplica',
  'no aplica al 3 de octubre',
  'se entrega hasta el 2 de noviembre',
  'trabajo a partir del 3 de octubre',
  '3 de octubre en adelante según avance',
  'reunión entre el 3 y el 15 de octubre',
  'antes de la primera quincena de octubre',
  'primera quincena de octubre de prueba',
  'antes del último día de octubre',
  'último día de octubre de la etapa',
  '3 de octubre . 2 de noviembre',
  '3 de octubre al 15 del mismo mes de trabajo',
  '5-10-11-2023',
  'quincena de octubre',
  '1-2-3-4-5-6-7-8-9-10-11-12',
  `${'3 de octubre al '.repeat(50)}2 de noviembre`,
])('%j is no range', (text) => {
  expect(readDateRange(text, process)).toBeNull();
});

it('reads back every range it can write', () => {
  const days = fc.integer({ min: 0, max: 7600 }).map((offset) => addDays(day('2015-01-01'), offset));
  const writers = fc.constantFrom(
    (a: string, b: string) => `del ${a} al ${b}`,
    (a: string, b: string) => `${a} – ${b}`,
    (a: string, b: string) => `desde el ${a} hasta el ${b}`,
    (a: string, b: string) => `${a} a ${b}`,
  );
  const forms = fc.constantFrom(formatLongDate, formatShortDate);
  fc.assert(
    fc.property(days, days, writers, forms, forms, (a, b, write, one, other) => {
      expect(ends(write(one(a), other(b)), { dayMonthOrder: 'dmy' })).toEqual([a.toString(), b.toString()]);
    }),
  );
});

it('a first end without its year is the nearest before the last, less than half a year away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 7600 }), fc.integer({ min: 0, max: 180 }), (offset, length) => {
      const from = addDays(day('2015-01-02'), offset);
      const to = addDays(from, length);
      const text = `${formatDayMonth(from)} al ${formatLongDate(to)}`;
      expect(ends(text, {})).toEqual([from.toString(), to.toString()]);
    }),
  );
});

it('what is a range is no date, whatever the text', () => {
  const pieces = fc.constantFrom(
    '3',
    '31',
    ' al ',
    ' - ',
    '-',
    ' de ',
    'octubre',
    '2023',
    'del ',
    ' y ',
    'hasta ',
    '/',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
      (text) => {
        const range = readDateRange(text, process);
        if (range === null) return;
        expect(readDateText(text, process)).toMatchObject({ kind: 'notDate', reason: 'unreadable' });
        if (range.from.kind === 'date' && range.to.kind === 'date') {
          expect(Number.isInteger(compareDates(range.from.date, range.to.date))).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
