import { fc } from '../../support/fastCheck';
import type { Delivery } from '../../../src/domain/anexo13/calendar';
import {
  nameOfDelivery,
  plannedDay,
  processCalendar,
  reportedMonths,
} from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { addDays, compareDates } from '../../../src/domain/dates/calendarDate';
import { day, month } from '../dates/support';
import { calendarOf } from './support';

const morelos = calendarOf('2024-06-02');

function delivery(calendar: readonly Delivery[], id: string): Delivery {
  const found = calendar.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No delivery ${id}`);
  return found;
}

function dates(calendar: readonly Delivery[], id: string): readonly (string | null)[] {
  const { legal, sendBy } = delivery(calendar, id);
  return [legal?.toString() ?? null, sendBy?.toString() ?? null];
}

describe('the process of 2 June 2024', () => {
  it.each([
    ['1-final', '2023-09-02', '2023-09-07'],
    ['2-final', '2023-09-02', '2023-09-07'],
    ['4-draft', '2023-10-02', '2023-10-02'],
    ['4-final', '2023-11-02', '2023-11-07'],
    ['3-2023-09', '2023-10-05', '2023-10-05'],
    ['3-2023-10', '2023-11-05', '2023-11-05'],
    ['3-2024-05', '2024-06-05', '2024-06-05'],
    ['8-final', '2024-01-02', '2024-01-07'],
    ['14-final', '2024-02-02', '2024-02-02'],
    ['17-draft', '2024-03-18', '2024-03-18'],
    ['17-final', '2024-04-02', '2024-04-07'],
    ['24-final', '2024-05-28', '2024-05-28'],
    ['27-final', '2024-06-01', '2024-06-01'],
    ['5-final', null, null],
    ['31-final', '2024-07-02', '2024-07-02'],
    ['32-final', '2024-06-30', '2024-06-30'],
  ])('%s is due on %s and sent by %s', (id, legal, sendBy) => {
    expect(dates(morelos, id)).toEqual([legal, sendBy]);
  });

  it('has 54 deliveries with 54 ids, numbered by date', () => {
    expect(morelos).toHaveLength(54);
    expect(new Set(morelos.map(({ id }) => id)).size).toBe(54);
    expect(morelos.map(({ chronologicalNumber }) => chronologicalNumber)).toEqual(
      morelos.map((_, i) => i + 1),
    );
  });

  it("gives the COTAPREP's integration, its plan and October's report the numbers 6, 7 and 8 of the real plan", () => {
    expect(morelos.slice(5, 8).map(({ id }) => id)).toEqual(['4-final', '5-final', '3-2023-10']);
  });

  it('reports nine months, from September to May', () => {
    const months = morelos.flatMap(({ reportedMonth }) => reportedMonth ?? []);
    expect(months).toEqual([
      '2023-09',
      '2023-10',
      '2023-11',
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
    ]);
    expect(reportedMonths(ruleSet2026, day('2024-06-02'))).toEqual(months);
  });

  it('puts what has no date yet last, in the order of the documents, and says what it waits for', () => {
    const undated = morelos.filter(({ legal }) => legal === null);
    expect(
      undated.map(({ id, orientative, sendBy, waitsFor }) => [id, orientative?.toString(), sendBy, waitsFor]),
    ).toEqual([
      ['5-final', '2023-11-02', null, 'approval'],
      ['28-final', '2024-06-03', null, 'closing'],
      ['21-final', undefined, null, 'test'],
      ['22-final', undefined, null, 'test'],
      ['23-final', undefined, null, 'test'],
      ['26-simulacros', undefined, null, 'firstSimulacro'],
    ]);
    expect(morelos.slice(-4).map(({ id }) => id)).toEqual(undated.slice(2).map(({ id }) => id));
    expect(morelos.every(({ legal, waitsFor }) => (legal === null) === (waitsFor !== null))).toBe(true);
  });

  it('carries name, condition, section and confidence of the rule', () => {
    expect(delivery(morelos, '3-2023-10').name).toBe('Informe mensual de avance del PREP (octubre de 2023)');
    expect(delivery(morelos, '10-final')).toMatchObject({
      conditional: true,
      condition: 'solo si hay tercero',
      section: 'i',
      confidence: 'low',
    });
    expect(delivery(morelos, '4-final')).toMatchObject({
      name: 'Acuerdo de integración del COTAPREP',
      conditional: false,
      condition: null,
      confidence: 'high',
      sendingConfidence: 'medium',
      orientative: null,
      dateFrom: 'rule',
      isBeforeStart: false,
    });
  });
});

it('the process of 7 June 2026 has document 8 due on 7 January', () => {
  expect(dates(calendarOf('2026-06-07'), '8-final')).toEqual(['2026-01-07', '2026-01-12']);
});

describe('dates that wait for a fact', () => {
  const known = processCalendar(ruleSet2026, {
    electionDay: day('2024-06-02'),
    tests: [day('2024-04-20')],
    simulacros: [day('2024-05-19'), day('2024-05-12'), day('2024-05-26')],
    closing: day('2024-06-03'),
  });

  it.each([
    ['21-final', '2024-04-15', '2024-04-15'],
    ['22-final', '2024-04-17', '2024-04-17'],
    ['23-final', '2024-04-25', '2024-04-25'],
    ['26-simulacros', '2024-05-09', '2024-05-09'],
    ['28-final', '2024-06-03', '2024-06-08'],
    // The earlier of the two readings: five days after the last simulacro, or the day before the election.
    ['27-final', '2024-05-31', '2024-05-31'],
  ])('%s is due on %s and sent by %s once it is known', (id, legal, sendBy) => {
    expect(dates(known, id)).toEqual([legal, sendBy]);
    expect(delivery(known, id).waitsFor).toBeNull();
  });

  it('then all but document 5 have a legal date, in order', () => {
    const legal = known.flatMap((one) => one.legal ?? []);
    expect(legal).toHaveLength(53);
    expect(legal.map(String)).toEqual([...legal].sort(compareDates).map(String));
  });
});

describe('document 5, which counts from its own approval', () => {
  it('has a day for orientation and none by which it is late', () => {
    const { orientative, confidence, waitsFor } = delivery(morelos, '5-final');
    expect([orientative?.toString(), confidence, waitsFor]).toEqual(['2023-11-02', 'low', 'approval']);
    expect(dates(morelos, '5-final')).toEqual([null, null]);
  });

  it('is sent within five days of its approval once that is known', () => {
    const approvals = new Map([['5-final', day('2023-11-06')]]);
    const calendar = processCalendar(ruleSet2026, { electionDay: day('2024-06-02'), approvals });
    expect(dates(calendar, '5-final')).toEqual([null, '2023-11-11']);
    expect(delivery(calendar, '5-final').waitsFor).toBeNull();
  });
});

describe('sending', () => {
  it.each([
    ['before the legal date', '4-final', '2023-10-30', '2023-11-04'],
    ['so early that its term ends before the legal date', '4-final', '2023-10-27', '2023-11-02'],
    ['of a list, which nobody approves', '9-final', '2023-12-20', '2024-01-07'],
    ['after the legal date', '4-final', '2023-11-20', '2023-11-25'],
    ['of a document that is sent on its legal date', '6-final', '2023-11-20', '2023-12-02'],
  ])('is counted from an approval %s', (_, id, approved, sendBy) => {
    const approvals = new Map([[id, day(approved)]]);
    const known = delivery(processCalendar(ruleSet2026, { electionDay: day('2024-06-02'), approvals }), id);
    expect(known.sendBy?.toString()).toBe(sendBy);
    expect(known.sendByCalendar).toEqual(delivery(morelos, id).sendBy);
  });
});

describe('other calendars', () => {
  it.each([
    ['an election on the 31st clamps to the end of the month', '2027-10-31', '4-draft', '2027-02-28'],
    ['in a leap year to the 29th', '2028-10-31', '4-draft', '2028-02-29'],
    ['months go before days: two months and then fifteen days', '2024-04-30', '17-draft', '2024-02-14'],
    ['an extraordinary election in winter', '2024-12-01', '1-final', '2024-03-01'],
    ['the end of a leap February', '2028-02-06', '32-final', '2028-02-29'],
    ['a month after 31 January', '2027-01-31', '31-final', '2027-02-28'],
  ])('%s', (_, electionDay, id, legal) => {
    expect(delivery(calendarOf(electionDay), id).legal?.toString()).toBe(legal);
  });

  it('an extraordinary election reports its own nine months', () => {
    const months = reportedMonths(ruleSet2026, day('2024-12-31'));
    expect([months.length, months[0], months.at(-1)]).toEqual([9, '2024-03', '2024-11']);
  });

  it('every election day gives 54 deliveries in date order, none sent before it is due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), (offset) => {
        const calendar = processCalendar(ruleSet2026, { electionDay: addDays(day('2018-07-01'), offset) });
        const days = calendar.flatMap((one) => plannedDay(one) ?? []);
        expect(new Set(calendar.map(({ id }) => id)).size).toBe(54);
        expect(days.every((date, i) => i === 0 || compareDates(days[i - 1] ?? date, date) <= 0)).toBe(true);
        expect(
          calendar.every(
            (one) => one.legal === null || (one.sendBy !== null && compareDates(one.legal, one.sendBy) <= 0),
          ),
        ).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

it('names a delivery with its month or without', () => {
  expect(nameOfDelivery({ name: 'Informe' }, month('2024-01'))).toBe('Informe (enero de 2024)');
  expect(nameOfDelivery({ name: 'Acuerdo' })).toBe('Acuerdo');
});

describe('readings where the sources disagree', () => {
  const all = processCalendar(ruleSet2026, {
    electionDay: day('2027-06-06'),
    simulacros: [day('2027-05-30')],
  });

  it.each([
    [
      '14-final',
      [
        ['2027-02-06', '2027-02-06'],
        ['2027-02-06', '2027-02-11'],
      ],
    ],
    [
      '27-final',
      [
        ['2027-06-05', '2027-06-05'],
        ['2027-06-04', '2027-06-04'],
      ],
    ],
    [
      '32-final',
      [
        ['2027-06-30', '2027-06-30'],
        ['2027-07-06', '2027-07-06'],
      ],
    ],
  ])('%s keeps them all and shows the earliest', (id, expected) => {
    const { readings, legal, sendBy } = delivery(all, id);
    const written = readings.map((each) => [each.legal?.toString(), each.sendBy?.toString()]);
    expect(written).toEqual(expected);
    const earliest = expected.flat().sort()[0];
    expect([legal?.toString(), sendBy?.toString()]).toEqual([earliest, earliest]);
  });

  it('where they agree there are none', () => {
    expect(delivery(all, '4-final').readings).toEqual([]);
  });
});

describe('several tests of the system', () => {
  const calendar = processCalendar(ruleSet2026, {
    electionDay: day('2024-06-02'),
    tests: [day('2024-04-29'), day('2024-04-18')],
  });

  it('each owes its own three documents, numbered as they were given', () => {
    const owed = calendar.filter(({ document }) => document >= 21 && document <= 23);
    expect(owed.map(({ id, legal }) => `${id} ${legal?.toString()}`).sort()).toEqual([
      '21-final 2024-04-24',
      '21-final-2 2024-04-13',
      '22-final 2024-04-26',
      '22-final-2 2024-04-15',
      '23-final 2024-05-04',
      '23-final-2 2024-04-23',
    ]);
    expect(calendar).toHaveLength(57);
    expect(delivery(calendar, '21-final-2').name).toMatch(/\(prueba 2\)$/);
  });
});

describe('who runs the PREP', () => {
  it.each([
    ['thirdParty', false, null],
    ['alone', true, 'el PREP lo implementa solo el OPL'],
    ['ine', true, 'el PREP se implementa con apoyo del INE'],
    [null, true, null],
  ] as const)('%s settles whether document 10 is owed', (implementation, conditional, notOwed) => {
    const calendar = processCalendar(ruleSet2026, { electionDay: day('2027-06-06'), implementation });
    expect(delivery(calendar, '10-final')).toMatchObject({ conditional, notOwed });
    expect(delivery(calendar, '25-final')).toMatchObject({ conditional: true, notOwed: null });
  });
});

it('a legal date before the process begins is marked, one on its first day is not', () => {
  const calendar = processCalendar(ruleSet2026, { electionDay: day('2024-06-02'), start: day('2023-10-02') });
  expect(calendar.filter(({ isBeforeStart }) => isBeforeStart).map(({ id }) => id)).toEqual([
    '1-final',
    '2-final',
  ]);
});

describe('an extraordinary process', () => {
  const calendar = processCalendar(ruleSet2026, {
    electionDay: day('2024-08-25'),
    kind: 'extraordinary',
    start: day('2024-07-12'),
    simulacros: [day('2024-08-04'), day('2024-08-11'), day('2024-08-18')],
    ownDates: new Map([['12-final', day('2024-07-26')]]),
  });

  it('has no legal date but those of its own plan', () => {
    const dated = calendar.filter(({ legal }) => legal !== null);
    expect(dated.map(({ id, legal }) => [id, legal?.toString()])).toEqual([['12-final', '2024-07-26']]);
    expect(calendar.every(({ dateFrom }) => dateFrom === 'ownCalendar')).toBe(true);
  });

  it('is sent within five days of its own date, or of its approval, and surely of neither', () => {
    const sent = calendar.flatMap(({ id, sendBy }) =>
      sendBy === null ? [] : [`${id} ${sendBy.toString()}`],
    );
    expect(sent).toEqual(['12-final 2024-07-31']);
    const approved = processCalendar(ruleSet2026, {
      electionDay: day('2024-08-25'),
      kind: 'extraordinary',
      ownDates: new Map([['12-final', day('2024-07-26')]]),
      approvals: new Map([
        ['12-final', day('2024-07-28')],
        ['13-final', day('2024-07-29')],
        ['6-final', day('2024-07-29')],
      ]),
    });
    expect(
      approved.flatMap(({ id, sendBy }) => (sendBy === null ? [] : [`${id} ${sendBy.toString()}`])).sort(),
    ).toEqual(['12-final 2024-08-02', '13-final 2024-08-03']);
    expect(new Set(approved.map(({ sendingConfidence }) => sendingConfidence))).toEqual(new Set(['low']));
  });

  it('has days for orientation by terms in days alone', () => {
    const days = calendar.flatMap(({ id, orientative }) =>
      orientative ? [[id, orientative.toString()]] : [],
    );
    expect(days).toEqual([
      ['24-final', '2024-08-20'],
      ['25-final', '2024-08-20'],
      ['26-simulacros', '2024-08-01'],
      ['26-operation', '2024-08-20'],
      ['27-final', '2024-08-24'],
      ['28-final', '2024-08-26'],
    ]);
  });

  it('those are no days to plan by', () => {
    expect(calendar.filter((one) => plannedDay(one) !== null && one.legal === null)).toEqual([]);
  });

  it('reports on no month before it began, and on none while that is not known', () => {
    expect(calendar.flatMap(({ reportedMonth }) => reportedMonth ?? [])).toEqual(['2024-07']);
    expect(reportedMonths(ruleSet2026, day('2024-08-25'), { kind: 'extraordinary' })).toEqual([]);
  });
});

it('a term is counted from its anchor, never from a date already counted', () => {
  // Eight months before 31 October are 28 February; a month more from there would be 28 January and not 31.
  const calendar = calendarOf('2027-10-31');
  expect(delivery(calendar, '4-draft').legal?.toString()).toBe('2027-02-28');
  expect(delivery(calendar, '1-final').legal?.toString()).toBe('2027-01-31');
});
