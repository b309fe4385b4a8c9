import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { compareDates } from '../../../src/domain/dates/calendarDate';
import { countSoon, overview } from '../../../src/domain/overview/overview';
import type { Question } from '../../../src/domain/registers/question';
import type { Registers } from '../../../src/domain/registers/records';
import { NOVEMBER_2023 } from '../../support/november2023';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

function overviewOf(rows: RegisterRows, cutoff = '2023-11-30') {
  const registers = buildRegisters(rows);
  const assessment = assess(registers, {
    cutoff: day(cutoff),
    electionDay: day(ELECTION_DAY),
    ruleSet: ruleSet2026,
  });
  return overview(registers, assessment);
}

const PLAN = [
  { number: '1.', name: 'Difundir', end: '2023-11-20', area: 'Secretaría.' },
  { number: '2.', name: 'Contratar', end: '2023-10-20', area: 'secretaría' },
  { number: '3.', name: 'Capacitar', end: '2023-12-05', area: '' },
];

it('lists the overdue activities, the longest overdue first', () => {
  const { overdue } = overviewOf({ plan: PLAN });
  expect(overdue.map(({ number, daysLate }) => [number, daysLate])).toEqual([
    ['2', 41],
    ['1', 10],
  ]);
});

describe('what falls due', () => {
  const { due, missing } = overviewOf(NOVEMBER_2023, '2023-11-01');

  it('is in date order, each thing once, with the days that are left', () => {
    expect(due.length).toBeGreaterThan(0);
    expect(due.map(({ date }) => date)).toEqual([...due.map(({ date }) => date)].sort(compareDates));
    expect(due.every(({ daysLeft, items }) => daysLeft >= 0 && items.length > 0)).toBe(true);
  });

  it('joins only deliveries of one day that have no activity', () => {
    for (const { items, isUnplanned } of due.filter((group) => group.items.length > 1)) {
      expect(isUnplanned).toBe(true);
      expect(new Set(items.map(({ date }) => date.toString())).size).toBe(1);
      expect(items.every(({ activity, kind }) => activity === null && kind === 'delivery')).toBe(true);
    }
  });

  it('is missing only where no activity answers it', () => {
    expect(missing.every(({ activity, status }) => activity === null && status === 'overdue')).toBe(true);
  });
});

it.each([
  ['what its rows answer', 'end', []],
  ['what no delivery depends on', 'area', ['1-final']],
])(
  'says of no delivery that it is late while a column of the plan is lost that tells %s',
  (_, field, late) => {
    const lost: Question = {
      kind: 'changedColumn',
      change: 'gone',
      register: 'plan',
      field,
      sheet: 'Plan',
      heading: field,
      candidates: [],
    };
    const registers = { ...buildRegisters({ plan: PLAN }), questions: [lost] };
    const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
    const assessment = assess(registers, options);
    const { missing, due } = overview(registers, assessment);
    const ids = missing.map(({ delivery: { id } }) => id);
    expect(ids.slice(0, 1)).toEqual(late);
    expect(due.some(({ isUnplanned }) => isUnplanned)).toBe(late.length > 0);
    expect(assessment.findings.some(({ rule }) => rule === 'A13-02')).toBe(late.length > 0);
  },
);

it('goes by the adjusted date where that counts', () => {
  const calendar = [
    { document: 4, stage: 'Final', adjustedDate: '2023-09-20', adjustmentReason: 'Meta interna' },
  ];
  const before = overviewOf({ plan: PLAN }, '2023-10-01');
  const after = overviewOf({ plan: PLAN, calendar }, '2023-10-01');
  const idsOf = ({ missing }: typeof before) => missing.map(({ delivery: { id } }) => id);
  expect([idsOf(before).includes('4-final'), idsOf(after).includes('4-final')]).toEqual([false, true]);
});

it.each([
  ['nothing of the plan', [], { terms: 0, listed: [] }],
  ['its end in the plan, on that day', ['2023-11-02'], { terms: 1, listed: ['2023-11-02'] }],
  ['its end in the plan, after it', ['2023-11-04'], { terms: 1, listed: ['2023-11-04'] }],
  ['its end in the plan, later than soon', ['2023-11-20'], { terms: 0, listed: ['2023-11-20'] }],
])('counts among what falls due soon, of a document with a day for orientation, %s', (_, ends, expected) => {
  const plan = ends.map((end) => ({ number: '1.', name: 'Plan del COTAPREP', end, anexo13: '5 final' }));
  const { due } = overviewOf({ plan }, '2023-10-30');
  const own = due.filter(({ items }) => items.some(({ delivery }) => delivery === '5-final'));
  expect(own.map(({ date }) => date.toString())).toEqual(expected.listed);
  expect(countSoon({ due: own }).terms).toBe(expected.terms);
});

it('names the next monthly report, due on its day still', () => {
  const { nextReport } = overviewOf({ plan: PLAN });
  expect(nextReport?.daysLeft).toBeGreaterThanOrEqual(0);
  const again = overviewOf({ plan: PLAN }, nextReport?.due.toString());
  expect(again.nextReport).toMatchObject({ month: nextReport?.month, daysLeft: 0 });
});

it('lists no session of a register of which a confirmed column is lost', () => {
  const registers = buildRegisters({
    sessions: [
      { body: 'COTAPREP', type: 'Ordinaria', number: '1', date: '2023-12-04', status: 'Programada' },
    ],
  });
  const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const soon = (read: Registers): readonly string[] =>
    overview(read, assess(read, options)).due.flatMap(({ items }) =>
      items.flatMap(({ kind }) => (kind === 'session' ? kind : [])),
    );
  const lost: Question = {
    ...{ kind: 'changedColumn', change: 'gone', register: 'sessions', sheet: 'Sesiones' },
    ...{ field: 'body', heading: 'Órgano', candidates: [] },
  };
  expect([soon(registers), soon({ ...registers, questions: [lost] })]).toEqual([['session'], []]);
});
