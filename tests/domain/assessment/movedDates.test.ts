import { fc } from '../../support/fastCheck';
import { answeringActivities } from '../../../src/domain/assessment/answeringActivities';
import type { CalendarAnchors } from '../../../src/domain/anexo13/calendar';
import type { MovedDates, MovedDelivery } from '../../../src/domain/assessment/movedDates';
import { movedDates } from '../../../src/domain/assessment/movedDates';
import { processAnchors } from '../../../src/domain/assessment/processAnchors';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { addDays, compareDates } from '../../../src/domain/dates/calendarDate';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { PlanRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day } from '../../support/registers';

const JUNE_2 = { electionDay: day('2024-06-02') };

function assessed(rows: RegisterRows, cutoff = '2023-11-30') {
  return assess(buildRegisters(rows), {
    cutoff: day(cutoff),
    electionDay: JUNE_2.electionDay,
    ruleSet: ruleSet2026,
  });
}

/** What moves for a plan when the election day does. */
function movedTo(electionDay: string, plan: readonly PlanRow[] = []): MovedDates {
  const answers = answeringActivities(assessed({ plan }));
  return movedDates(ruleSet2026, JUNE_2, { electionDay: day(electionDay) }, answers);
}

function one(moved: MovedDates, id: string): MovedDelivery {
  const found = moved.deliveries.find((delivery) => delivery.id === id);
  if (found === undefined) throw new Error(`${id} does not move`);
  return found;
}

const texts = ({ legal, sendBy }: MovedDelivery): readonly string[] =>
  [legal.before, legal.after, sendBy.before, sendBy.after].map(String);

describe('when the election day moves', () => {
  it.each([
    ['1-final', ['2023-09-02', '2023-09-09', '2023-09-07', '2023-09-14'], 7],
    ['4-final', ['2023-11-02', '2023-11-09', '2023-11-07', '2023-11-14'], 7],
    ['17-draft', ['2024-03-18', '2024-03-25', '2024-03-18', '2024-03-25'], 7],
    ['31-final', ['2024-07-02', '2024-07-09', '2024-07-02', '2024-07-09'], 7],
  ])('a week later, %s moves with it', (id, dates, days) => {
    const moved = one(movedTo('2024-06-09'), id);
    expect([texts(moved), moved.days, moved.change]).toEqual([dates, days, 'moved']);
  });

  it('within its month, the reports and the month’s end stay', () => {
    const ids = movedTo('2024-06-09').deliveries.map(({ id }) => id);
    expect(ids.filter((id) => /^3-/.test(id) || id === '32-final')).toEqual([]);
  });

  it('to another month, other months owe a report', () => {
    const { deliveries, summary } = movedTo('2024-07-07');
    const changes = deliveries.flatMap(({ id, change }) => (change === 'moved' ? [] : [[id, change]]));
    expect(changes).toEqual([
      ['3-2023-09', 'disappears'],
      ['3-2024-06', 'appears'],
    ]);
    expect([summary.appear, summary.disappear]).toEqual([1, 1]);
  });

  it('nowhere, nothing moves', () => {
    expect(movedTo('2024-06-02')).toEqual({
      deliveries: [],
      summary: {
        moved: 0,
        appear: 0,
        disappear: 0,
        undated: 0,
        unchanged: 54,
        fallOut: 0,
        comeBack: 0,
        open: 0,
        close: 0,
      },
    });
  });

  it('anywhere, the figures add up and the order is that of the dates', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const electionDay = addDays(JUNE_2.electionDay, days).toString();
        const { deliveries, summary } = movedTo(electionDay);
        expect(summary.moved + summary.appear + summary.disappear).toBe(deliveries.length);
        expect(summary.unchanged + summary.moved + summary.disappear).toBe(54);
        const dates = deliveries.flatMap(({ legal }) => legal.after ?? legal.before ?? []);
        expect([...dates].sort(compareDates)).toEqual(dates);
      }),
      { numRuns: 30 },
    );
  });
});

describe('when the test, the simulacros or the closing move', () => {
  const known: CalendarAnchors = {
    ...JUNE_2,
    tests: [day('2024-04-20')],
    simulacros: [day('2024-05-12'), day('2024-05-19')],
    closing: day('2024-06-03'),
  };
  it.each<[string, Partial<CalendarAnchors>, readonly string[]]>([
    ['the test', { tests: [day('2024-04-27')] }, ['21-final', '22-final', '23-final']],
    ['the first simulacro', { simulacros: [day('2024-05-19'), day('2024-05-05')] }, ['26-simulacros']],
    ['the closing', { closing: day('2024-06-04') }, ['28-final']],
    // The report on the simulacros is due five days after the last of them, where that is before the election.
    ['a later simulacro', { simulacros: [day('2024-05-12'), day('2024-05-26')] }, ['27-final']],
    ['a simulacro in between', { simulacros: [day('2024-05-12'), day('2024-05-15'), day('2024-05-19')] }, []],
  ])('%s moves its own deliveries', (_, change, ids) => {
    const moved = movedDates(ruleSet2026, known, { ...known, ...change }, new Map());
    expect(moved.deliveries.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('a day that becomes known gives dates where there were none', () => {
    const moved = movedDates(ruleSet2026, JUNE_2, { ...JUNE_2, closing: day('2024-06-03') }, new Map());
    expect(moved.deliveries.map(({ id, legal, days }) => [id, legal.before, days])).toContainEqual([
      '28-final',
      null,
      null,
    ]);
  });
});

describe('the activities of the plan', () => {
  const row = (more: PlanRow): readonly PlanRow[] => [
    { number: '6.', name: 'Integrar el COTAPREP.', deliverable: 'Acuerdo', end: '2023-11-02', ...more },
  ];
  it.each<[string, PlanRow, string, string | null]>([
    ['falls out when the election is earlier', {}, '2024-05-26', 'fallsOut'],
    ['stays when it is later', {}, '2024-06-09', null],
    ['comes back when it was late', { end: '2023-11-05' }, '2024-06-09', 'comesBack'],
    ['stays out when that is not enough', { end: '2023-11-20' }, '2024-06-09', null],
    ['counts by the day it was done', { completed: '2023-10-20', status: 'Concluida' }, '2024-05-26', null],
    [
      'falls out with the day it was done',
      { completed: '2023-10-30', status: 'Concluida' },
      '2024-05-26',
      'fallsOut',
    ],
    ['does not count when it does not apply', { status: 'No aplica' }, '2024-05-26', null],
    ['does not count with no end', { end: '' }, '2024-05-26', null],
  ])('one %s', (_, more, electionDay, term) => {
    const moved = movedTo(electionDay, row(more));
    expect(one(moved, '4-final')).toMatchObject({ activity: '6', term });
    expect([moved.summary.fallOut, moved.summary.comeBack]).toEqual([
      Number(term === 'fallsOut'),
      Number(term === 'comesBack'),
    ]);
  });

  it('are not judged by a date that is only for planning', () => {
    const plan = [{ number: '7.', name: 'Calendario', anexo13: '5 final', end: '2023-11-01' }];
    const { deliveries } = movedTo('2024-05-26', plan);
    expect(deliveries.some(({ id }) => id === '5-final')).toBe(false);
  });
});

describe('what people adjusted, and what was over before', () => {
  const move = (row: PlanRow, adjusted: string | null, isVerified: boolean, to = '2024-05-26') => {
    const calendar = [
      {
        document: '4',
        stage: 'Final',
        activity: '6',
        ...(adjusted === null ? {} : { adjustedDate: adjusted, adjustmentReason: 'Oficio' }),
        ...(isVerified ? { verifiedBy: 'Jurídico', verifiedOn: '2023-10-01' } : {}),
      },
    ];
    const statuses = assessed({ plan: [{ number: '6', name: 'X', ...row }], calendar });
    const answers = answeringActivities(statuses);
    const after = { electionDay: day(to) };
    return movedDates(ruleSet2026, JUNE_2, after, answers, day('2023-11-30'), statuses.deliveries);
  };

  it.each<[string, PlanRow, string | null, boolean, readonly (string | null)[]]>([
    ['a verified date stays', { end: '2023-11-02' }, '2023-12-10', true, ['2023-12-10', null, null]],
    ['a later one that nobody verified', { end: '2023-11-02' }, '2023-12-10', false, [null, null, null]],
    ['open and over before', { end: '2023-11-02' }, null, false, [null, null, null]],
    ['done in time', { end: '2023-11-02', completed: '2023-11-02' }, null, false, [null, 'fallsOut', null]],
  ])('%s', (_, row, adjusted, isVerified, expected) => {
    const { link, adjusted: shown, term, chance } = one(move(row, adjusted, isVerified), '4-final');
    expect([link, shown?.toString() ?? null, term, chance]).toEqual(['4 final', ...expected]);
  });

  it('a report that appears may be over already', () => {
    const { change, chance } = one(move({}, null, false, '2024-05-05'), '3-2023-08');
    expect([change, chance]).toEqual(['appears', 'closes']);
  });
});

describe('processAnchors', () => {
  it('takes the days of Proceso and, for approvals, what the plan has completed', () => {
    const rows: RegisterRows = {
      ...NOVEMBER_2023,
      process: { testDate: '2024-04-20', simulacros: ['2024-05-12', 'por definir'], closing: '2024-06-03' },
    };
    const { approvals, simulacros, tests, electionDay, closing, ...others } = processAnchors(
      buildRegisters(rows),
      assessed(rows),
    );
    expect([electionDay, closing].map(String)).toEqual(['2024-06-02', '2024-06-03']);
    expect(tests?.map(String)).toEqual(['2024-04-20']);
    expect(others).toEqual({ start: null, kind: 'ordinary', implementation: null, ownDates: new Map() });
    expect(simulacros?.map(String)).toEqual(['2024-05-12']);
    expect(approvals?.get('5-final')?.toString()).toBe('2023-11-06');
  });

  it('gives the very calendar of the assessment', () => {
    const { deliveries } = assessed(NOVEMBER_2023);
    const anchors = processAnchors(buildRegisters(NOVEMBER_2023), assessed(NOVEMBER_2023));
    expect(movedDates(ruleSet2026, anchors, anchors, new Map()).summary.unchanged).toBe(deliveries.length);
    expect(anchors.tests).toEqual([]);
  });
});
