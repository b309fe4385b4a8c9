import { anyCharacter, fc } from '../../support/fastCheck';
import { addDays, isSameDate } from '../../../src/domain/dates/calendarDate';
import type { DateContext } from '../../../src/domain/dates/dateReading';
import { dayOfReading } from '../../../src/domain/dates/dateReading';
import { readDateRange } from '../../../src/domain/dates/dateRange';
import { readDateText, settleDayMonthOrder } from '../../../src/domain/dates/spanishDate';
import { day, inOneWord } from './support';
import { WRITTEN_FORMS } from './writtenForms';

const process: DateContext = { electionDay: day('2024-06-02') };
const dmy: DateContext = { ...process, dayMonthOrder: 'dmy' };

describe('days with their year', () => {
  it.each([
    ['3 de octubre de 2023', '2023-10-03'],
    ['3 de octubre del 2023', '2023-10-03'],
    ['martes 03 de octubre del año 2023', '2023-10-03'],
    ['3 Octubre, 2023', '2023-10-03'],
    ['octubre 3, 2023', '2023-10-03'],
    ['mar 3, 2023', '2023-03-03'],
    ['3-oct-23', '2023-10-03'],
    ['3/sept./2023', '2023-09-03'],
    ['3-Jan-23', '2023-01-03'],
    ['2023-10-03', '2023-10-03'],
    ['2023/10/3', '2023-10-03'],
    ['20231003', '2023-10-03'],
    ['1º de octubre de 2023', '2023-10-01'],
    ['1.º de octubre de 2023', '2023-10-01'],
    ['1° de octubre de 2023', '2023-10-01'],
    ['1o. de octubre de 2023', '2023-10-01'],
    ['primero de octubre de 2023', '2023-10-01'],
    ['tres de octubre de dos mil veintitrés', '2023-10-03'],
    ['treinta y uno de mayo de dos mil veinticuatro', '2024-05-31'],
    ['el día 3 de octubre de 2023', '2023-10-03'],
    ['13/11/2023', '2023-11-13'],
    ['11/13/2023', '2023-11-13'],
    ['05/05/2024', '2024-05-05'],
    ['3 de setiembre de 2023', '2023-09-03'],
    ['3 de novimbre de 2023', '2023-11-03'],
    ['viernes, 3 de noviembre de 2023', '2023-11-03'],
    ['3 Oct. 2023', '2023-10-03'],
    ['3.oct.2023', '2023-10-03'],
    ['3 de oct. de 2023', '2023-10-03'],
    ['3/oct/2023', '2023-10-03'],
    ['3oct2023', '2023-10-03'],
    ['03OCT23', '2023-10-03'],
    ['02-NOV-2023', '2023-11-02'],
    ['2 de noviembre del 2023', '2023-11-02'],
    ['2 de noviembre, de 2023', '2023-11-02'],
    ['13.10.2023', '2023-10-13'],
    ['13 - 10 - 2023', '2023-10-13'],
    ['13–10–2023', '2023-10-13'],
    ['13 10 2023', '2023-10-13'],
    ['2023/10/03', '2023-10-03'],
    ['2023 - 10 - 03', '2023-10-03'],
    ['1ro de junio de 2024', '2024-06-01'],
    ['1ero de junio de 2024', '2024-06-01'],
    ['1°. de junio de 2024', '2024-06-01'],
    ['PRIMERO DE JUNIO DE 2024', '2024-06-01'],
    ['(3 de octubre de 2023)', '2023-10-03'],
    ["'13/10/2023", '2023-10-13'],
    ['3 de octubre de 2023*', '2023-10-03'],
    ['3 de octubre de 2023 (martes)', '2023-10-03'],
    ['13/10/2023 vie.', '2023-10-13'],
    ['Fecha: 3 de octubre de 2023', '2023-10-03'],
    ['10 mar 2024', '2024-03-10'],
    ['3 de octubre de 1900', '1900-10-03'],
    ['dieciséis de octubre de 2023', '2023-10-16'],
    ['diecinueve de octubre de 2023', '2023-10-19'],
    ['12º de octubre de 2023', '2023-10-12'],
    ['03(tres) de octubre de 2023', '2023-10-03'],
    ['3/XI/2023', '2023-11-03'],
    ['3 de octubre de 2023...', '2023-10-03'],
    ['(«3 de octubre de 2023»)', '2023-10-03'],
  ])('%s is %s', (text, expected) => {
    const reading = readDateText(text);
    expect(inOneWord(reading)).toBe(expected);
    expect(reading).toMatchObject({ source: 'text', yearInferred: false, hasTime: false, text });
  });

  it.each([
    ['3 de nobiembre de 2023', '2023-11-03'],
    ['3 de ocutbre de 2023', '2023-10-03'],
    ['3 de setienbre de 2023', '2023-09-03'],
    ['3 dicienbre 2023', '2023-12-03'],
    ['3-agoto-2023', '2023-08-03'],
    ['3 de junnio de 2024', '2024-06-03'],
    ['martes 3 de octubbre de 2023', '2023-10-03'],
  ])('%s has one slip, and is %s', (text, expected) => {
    expect(inOneWord(readDateText(text))).toBe(expected);
  });

  it.each([
    ['3 de juio de 2024', 'it could be June or July'],
    ['3 de mazo de 2024', 'it could be March or May'],
    ['3 de nobienbre de 2023', 'it has two slips'],
    ['3 de otc de 2023', 'an abbreviation is too short to tell'],
    ['nobiembre', 'a word alone may be any other word'],
    ['nobiembre 2023', 'no day is written beside it'],
  ])('%s is not read: %s', (text) => {
    expect(inOneWord(readDateText(text, process))).toBe('unreadable');
  });

  it.each([
    '2023-10-03T10:00:00.000Z',
    '2023-10-03T10:00:00-06:00',
    '2023-10-03 10:00:00',
    '3 de octubre de 2023 10 am',
    '3 de octubre de 2023 a las 18 hrs.',
    '2023-10-03T10:00:00Z',
    '3 de octubre de 2023, 18:30',
    '3 de octubre de 2023 a las 10:00 hrs',
    '13/10/2023 9:00 a.m.',
  ])('%s carries an hour', (text) => {
    expect(readDateText(text)).toMatchObject({ kind: 'date', hasTime: true });
  });

  // All the days from 2015 to 2035, in five time zones, are tried in timeZones.test.ts.
  it.each(WRITTEN_FORMS)('reads "$form" for every day of a leap year and of the year before', ({ write }) => {
    const wrong: string[] = [];
    for (let date = day('2023-01-01'); date.year <= 2024; date = addDays(date, 1)) {
      const read = inOneWord(readDateText(write(date), dmy));
      if (read !== date.toString()) wrong.push(`${write(date)} → ${read}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('days without their year', () => {
  it.each([
    ['03 de octubre', '2023-10-03'],
    ['02 de noviembre', '2023-11-02'],
    ['5 de noviembre', '2023-11-05'],
    ['31 de diciembre', '2023-12-31'],
    ['1o. de enero', '2024-01-01'],
    ['29 de febrero', '2024-02-29'],
    ['domingo 2 de junio', '2024-06-02'],
    ['mar 3 de octubre', '2023-10-03'],
    ['1 de agosto', '2024-08-01'],
    ['2 de agosto', '2023-08-02'],
    ['21/09', '2023-09-21'],
    ['1° de junio', '2024-06-01'],
    ['1º junio', '2024-06-01'],
    ['1ero de junio', '2024-06-01'],
    ['3-oct', '2023-10-03'],
    ['3/oct', '2023-10-03'],
    ['21-09', '2023-09-21'],
    ['03 de octubre del presente año', '2023-10-03'],
    ['3 de octubre del año en curso', '2023-10-03'],
  ])('%s is %s in the process of 2 June 2024', (text, expected) => {
    const reading = readDateText(text, process);
    expect(inOneWord(reading)).toBe(expected);
    expect(reading).toMatchObject({ yearInferred: true });
  });

  it.each([
    ['31 de diciembre', '2023-12-31'],
    ['1 de agosto', '2023-08-01'],
    ['31 de julio', '2024-07-31'],
  ])('%s is %s in a process known only as 2023-2024', (text, expected) => {
    expect(inOneWord(readDateText(text, { processYears: { from: 2023, to: 2024 } }))).toBe(expected);
  });

  it('the election day says more than the name of the process', () => {
    const context = { electionDay: day('2024-12-01'), processYears: { from: 2023, to: 2024 } };
    expect(inOneWord(readDateText('3 de octubre', context))).toBe('2024-10-03');
  });

  it('with no process there is no year to give', () => {
    expect(inOneWord(readDateText('3 de octubre'))).toBe('noYear');
    expect(inOneWord(readDateText('octubre'))).toBe('noYear');
  });

  it('every day of any process falls within a year of its own', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7000 }),
        fc.integer({ min: -290, max: 50 }),
        (election, offset) => {
          const electionDay = addDays(day('2018-07-01'), election);
          const date = addDays(electionDay, offset);
          const text = `${date.day}/${date.month === 2 ? 'feb' : date.month}`;
          const read = dayOfReading(readDateText(text, { electionDay, dayMonthOrder: 'dmy' }));
          return read !== null && isSameDate(read, date);
        },
      ),
    );
  });
});

describe('order of day and month', () => {
  it('03/04/2027 is ambiguous, and both days are offered', () => {
    const reading = readDateText('03/04/2027');
    expect(reading).toMatchObject({ kind: 'notDate', reason: 'ambiguous', text: '03/04/2027' });
    if (reading.kind !== 'notDate') throw new Error('not the reading of this test');
    expect(reading.candidates?.map(String)).toEqual(['2027-04-03', '2027-03-04']);
  });

  it.each([
    ['dmy', '2027-04-03'],
    ['mdy', '2027-03-04'],
    ['unknown', 'ambiguous'],
  ] as const)('in a column that is %s it is %s', (dayMonthOrder, expected) => {
    expect(inOneWord(readDateText('03/04/2027', { dayMonthOrder }))).toBe(expected);
  });

  it('a weekday beside it settles day first, and never month first', () => {
    expect(inOneWord(readDateText('vie 03/11/23'))).toBe('2023-11-03');
    expect(inOneWord(readDateText('vie 03/10/23'))).toBe('ambiguous');
    expect(inOneWord(readDateText('vie 03/10/23', dmy))).toBe('2023-10-03');
  });

  it.each([
    [['03/04/2027', '21/09/2026'], 'dmy'],
    [['03/04/2027', '09/21/2026'], 'mdy'],
    [['21/09/2026', '09/21/2026'], 'unknown'],
    [['21/09/2026', '09/21/2026', '22/09/2026'], 'unknown'],
    [['03/04/2027', '05/05/2027', '3 de mayo', '', 'x'], 'unknown'],
    [['03/04/2027', 'vie 03/11/23'], 'dmy'],
    [['21/09/2026', '05/05/2027', '22/09/2026'], 'dmy'],
    [['hasta el 21/09/2026'], 'dmy'],
    [['45/67/2027', '0/0/2027'], 'unknown'],
    [[], 'unknown'],
  ])('the column %j is %s', (texts, order) => {
    expect(settleDayMonthOrder(texts)).toBe(order);
  });
});

describe('months', () => {
  it.each([
    ['octubre 2023', '2023-10'],
    ['Octubre de 2023', '2023-10'],
    ['mes de octubre del 2023', '2023-10'],
    ['sept. 2023', '2023-09'],
    ['mar 2023', '2023-03'],
    ['oct-23', '2023-10'],
    ['oct-2023', '2023-10'],
    ['OCT/2023', '2023-10'],
    ['oct.2023', '2023-10'],
    ['10/2023', '2023-10'],
    ['1-2024', '2024-01'],
    ['2023-10', '2023-10'],
    ['octubre', '2023-10'],
    ['ENERO', '2024-01'],
    ['durante todo el mes de octubre', '2023-10'],
    ['octubre de 1900', '1900-10'],
  ])('%s is the month %s and not a day', (text, expected) => {
    const reading = readDateText(text, process);
    const yearInferred = !/\d/.test(text);
    expect(reading).toMatchObject({ kind: 'month', source: 'text', yearInferred, text });
    expect(inOneWord(reading)).toBe(expected);
  });
});

describe('what is not a date', () => {
  it.each([
    ['31 de noviembre', 'impossible'],
    ['31 de noviembre de 2023', 'impossible'],
    ['29 de febrero de 2023', 'impossible'],
    ['31/11/2023', 'impossible'],
    ['2023-02-30', 'impossible'],
    ['0 de mayo de 2024', 'impossible'],
    ['00/05/2027', 'impossible'],
    ['3 de octubre de 1023', 'outOfRange'],
    ['octubre de 1023', 'outOfRange'],
    ['#N/A', 'errorValue'],
    ['#¡REF!', 'errorValue'],
    ['#¿NOMBRE?', 'errorValue'],
    ['#######', 'errorValue'],
    ['del 3 al 5 de octubre', 'unreadable'],
    ['octubre 23', 'unreadable'],
    ['3 de octubre de 203', 'unreadable'],
    ['segunda quincena', 'unreadable'],
    ['3 de ocho', 'unreadable'],
    ['#', 'unreadable'],
    ['30/09/2023 (reprogramado)', 'unreadable'],
    ['30/09/2023 y 02/10/2023', 'unreadable'],
    ['30/09/2023 02/10/2023', 'unreadable'],
    ['30/09/2023?', 'unreadable'],
    ['aprox. 3 de octubre', 'unreadable'],
    ['13/2023', 'unreadable'],
    ['0/2023', 'unreadable'],
    ['véase #N/A', 'unreadable'],
    ['#N/A de origen', 'unreadable'],
    ['permanente hasta junio', 'unreadable'],
    ['revisión cada mes', 'unreadable'],
    ['cada mes par', 'unreadable'],
    ['trabajo durante todo el proceso', 'unreadable'],
    ['todo el proceso de compra', 'unreadable'],
    ['por definir con el área', 'unreadable'],
    ['no aplica a esta área', 'unreadable'],
    ['3 de octubre del presente año fiscal', 'unreadable'],
    ['«3 de octubre» de 2023', 'unreadable'],
    ['2023-24', 'unreadable'],
    ['03102023', 'unreadable'],
    ['3 de octubre de 20233', 'unreadable'],
    ['juzgado 3 de distrito', 'unreadable'],
  ])('%s is %s', (text, reason) => {
    expect(readDateText(text, process)).toMatchObject({ kind: 'notDate', reason, text });
  });

  it.each([
    ['31 de noviembre', 'impossible'],
    ['30/02', 'impossible'],
  ])('%s is %s even when the year is not known', (text, reason) => {
    expect(inOneWord(readDateText(text))).toBe(reason);
  });

  it('29 de febrero is impossible in a process that has none', () => {
    expect(inOneWord(readDateText('29 de febrero', { electionDay: day('2027-06-06') }))).toBe('impossible');
  });

  it.each([
    ['Permanente', 'permanent'],
    ['Mensual', 'permanent'],
    ['Mensualmente', 'permanent'],
    ['Cada mes', 'permanent'],
    ['Actividad permanente.', 'permanent'],
    ['Periódica', 'permanent'],
    ['Actividad diaria', 'permanent'],
    ['Cada semana', 'permanent'],
    ['por definir', 'toBeDefined'],
    ['POR  CONFIRMAR', 'toBeDefined'],
    ['N/A', 'notApplicable'],
    ['n.a.', 'notApplicable'],
    ['Todo el proceso electoral', 'permanent'],
    ['Pendiente', 'toBeDefined'],
    ['Por definir .', 'toBeDefined'],
    ['s/f', 'toBeDefined'],
    ['S. F.', 'toBeDefined'],
    ['s/d', 'toBeDefined'],
    ['TBD', 'toBeDefined'],
    ['No aplica', 'notApplicable'],
  ])('%s is the word %s', (text, word) => {
    expect(readDateText(text, process)).toMatchObject({ kind: 'word', word });
  });

  it.each(['', '   ', '\u00a0', '-', '—', '--', '\u200b', '...'])('%j is blank', (text) => {
    expect(readDateText(text, process)).toEqual({ kind: 'blank' });
  });

  it('prose is not searched for a date, however long it is', () => {
    const prose = 'El 3 de octubre de 2023 se remitió el oficio. '.repeat(20_000);
    expect(readDateText(prose, process)).toMatchObject({ kind: 'notDate', reason: 'unreadable' });
    expect(inOneWord(readDateText(`${'.'.repeat(500_000)}x`, process))).toBe('unreadable');
    expect(inOneWord(readDateText(`3${' '.repeat(500_000)}de octubre de 2023`))).toBe('2023-10-03');
  });

  it('no text makes it throw', () => {
    const pieces = fc.constantFrom(
      '3',
      '31',
      '/',
      '-',
      ' de ',
      'octubre',
      'mar',
      '2023',
      '23',
      '.',
      '#',
      'º',
      '\u00a0',
      'T10:00',
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: 'grapheme', size: 'large' }),
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(['date', 'month', 'blank', 'notDate', 'word']).toContain(readDateText(text, process).kind);
        expect(readDateRange(text, process)?.from.kind).not.toBe('word');
        expect(['dmy', 'mdy', 'unknown']).toContain(settleDayMonthOrder([text, text]));
      }),
      { numRuns: 1000 },
    );
  });
});
