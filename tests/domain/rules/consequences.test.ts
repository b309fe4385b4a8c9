import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { placesOf } from '../../../src/domain/assessment/fixes';
import { findingKeys } from '../../../src/domain/assessment/ignoredFindings';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { PlanRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

/** The rules that the rows of a plan meet on 30 November 2023, of those that are asked for. */
function told(
  plan: readonly PlanRow[],
  asked: readonly RuleId[],
  more: RegisterRows = {},
): readonly string[] {
  const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const { findings } = assess(buildRegisters({ ...more, plan }), options);
  return findings.filter(({ rule }) => asked.includes(rule)).map(({ rule }) => rule);
}

const row = (number: string, more: PlanRow = {}): PlanRow => ({ number, name: `Tarea ${number}`, ...more });
const sending = { name: 'Remitir el acuerdo al INE' };
const late = { end: '2023-11-02', completed: '2023-11-10' };

it.each<[string, readonly PlanRow[], readonly RuleId[]]>([
  [
    'a document that was not sent and the step that sends it',
    [
      row('6', { anexo13: '4 final', completed: '2023-10-27', sentToIne: '' }),
      row('6.1', { ...sending, end: '2023-11-03', status: 'Pendiente' }),
    ],
    ['A13-04', 'PLAN-VEN-01', 'PLAN-EST-04'],
  ],
  [
    'an activity that is only declared done',
    [row('6', { status: 'Concluida', completed: '', evidence: '' })],
    ['PLAN-EST-02', 'PLAN-EVI-01'],
  ],
  [
    'a report concluded before its start, and so before its month ends',
    [row('6', { anexo13: '3 octubre 2023', start: '2023-11-01', completed: '2023-10-25' })],
    ['PLAN-DATE-03', 'PLAN-SEC-09'],
  ],
  [
    'an approval after the legal date, its activity and its step',
    [row('6', { anexo13: '4 final', ...late }), row('6.1', late)],
    ['A13-03', 'PLAN-VEN-03'],
  ],
  [
    'an overdue step of a concluded activity',
    [row('6', { completed: '2023-10-27' }), row('6.1', { end: '2023-11-03', status: 'Pendiente' })],
    ['PLAN-VEN-01', 'PLAN-EST-04'],
  ],
  [
    'an end before the start, what came after it and the steps',
    [
      row('6', { start: '2023-11-20', end: '2023-11-02', completed: '2023-11-28' }),
      row('6.1', { start: '2023-11-20', end: '2023-11-21' }),
    ],
    ['PLAN-DATE-01', 'PLAN-VEN-03', 'PLAN-DATE-02'],
  ],
  [
    'a day of conclusion after the cut-off',
    [row('6', { end: '2023-11-20', completed: '2023-12-10' })],
    ['PLAN-DATE-03', 'PLAN-VEN-01'],
  ],
  [
    'a step planned after the legal date and after the end of its activity',
    [row('6', { end: '2023-12-10' }), row('6.1', { end: '2023-12-20', anexo13: '8 proyecto' })],
    ['A13-01', 'PLAN-DATE-02'],
  ],
  [
    'an approval after the legal date, sent within its term',
    [row('6', { anexo13: '4 final', ...late, sentToIne: '2023-11-14' })],
    ['A13-03', 'A13-04', 'PLAN-VEN-03'],
  ],
  [
    'a draft planned after its legal date and after its final version',
    [
      row('6', { end: '2023-12-10', anexo13: '8 final' }),
      row('6.1', { end: '2023-12-20', anexo13: '8 proyecto' }),
    ],
    ['A13-01', 'PLAN-SEC-04', 'PLAN-DATE-02'],
  ],
  [
    'a day of another year, in which the end comes before the start',
    [row('6', { start: '2023-10-02', end: '2013-11-02' })],
    ['DATE-07', 'PLAN-DATE-01'],
  ],
  [
    'a state that contradicts the day of conclusion',
    [row('6', { ...late, status: 'Cancelada', evidence: '' })],
    ['PLAN-EST-03', 'PLAN-VEN-03', 'PLAN-EVI-01'],
  ],
])('only the cause is told of %s', (_, plan, [cause, ...consequences]) => {
  expect(cause && told(plan, [cause, ...consequences])).toEqual([cause]);
});

it('a consequence in another row is told', () => {
  const plan = [
    row('6', { anexo13: '4 final', completed: '2023-10-27', sentToIne: '' }),
    row('6.1', { end: '2023-11-03', status: 'Pendiente' }),
    row('7', { end: '2023-11-02', completed: '2023-11-10', sentToIne: '' }),
  ];
  expect(told(plan, ['A13-04', 'PLAN-VEN-01', 'PLAN-VEN-03'])).toEqual([
    'A13-04',
    'PLAN-VEN-01',
    'PLAN-VEN-03',
  ]);
});

it.each<[string, readonly PlanRow[], RuleId, RuleId, boolean]>([
  [
    'that a step is overdue is not told as a step that is not concluded',
    [row('6', { completed: '2023-10-27' }), row('6.1', { end: '2023-11-03', status: 'Pendiente' })],
    'PLAN-VEN-01',
    'PLAN-EST-04',
    false,
  ],
  [
    'that it has no day of conclusion leaves its evidence to be asked for',
    [row('6', { status: 'Concluida', completed: '', evidence: '' })],
    'PLAN-EST-02',
    'PLAN-EVI-01',
    true,
  ],
])('ignored, %s', (_, plan, cause, consequence, isTold) => {
  const registers = buildRegisters({ plan });
  const options = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };
  const found = assess(registers, options).findings.find(({ rule }) => rule === cause);
  if (found === undefined) throw new Error(`no ${cause}`);
  const key = findingKeys(registers)(cause, found.register, placesOf(found)[0] ?? found);
  const ignored = [{ key, message: '', reason: 'Así se acordó', by: '', on: day('2023-12-01') }];
  const rules = assess(registers, { ...options, ignored }).findings.map(({ rule }) => rule);
  expect(rules).not.toContain(cause);
  expect(rules.includes(consequence)).toBe(isTold);
});

it.each<[RuleId, RegisterRows]>([
  [
    'PLAN-SEC-07',
    {
      plan: [row('6', { name: 'Capacitar al personal de los CATD', end: '2024-06-07', start: '2013-10-02' })],
    },
  ],
  [
    'PLAN-SEC-09',
    {
      plan: [
        row('6', { name: 'Informe mensual de octubre', completed: '2023-10-27', sentToIne: '2033-10-30' }),
      ],
    },
  ],
  [
    'SES-12',
    {
      sessions: [
        { body: 'COTAPREP', date: '2023-11-20', convocation: '2023-11-21', minutesDate: '2013-11-27' },
      ],
    },
  ],
  [
    'SES-13',
    {
      sessions: [
        { body: 'COTAPREP', date: '2023-11-20', minutesDate: '2023-11-13', convocation: '2013-11-17' },
      ],
    },
  ],
])('%s is told beside a day of another process that it does not count', (rule, rows) => {
  expect([...told(rows.plan ?? [], ['DATE-07', rule], rows)].sort()).toEqual(['DATE-07', rule].sort());
});

describe('a date of another process contradicts nothing besides', () => {
  const old = '2013-11-02';
  const session = { body: 'COTAPREP', type: 'Ordinaria', date: '2023-11-20' };
  const report = { name: 'Informe mensual de octubre' };
  it.each<[RuleId, RegisterRows]>([
    ['PLAN-DATE-01', { plan: [row('6', { start: '2033-11-20', end: '2023-11-02' })] }],
    [
      'PLAN-DATE-02',
      { plan: [row('6', { start: '2023-10-02', end: '2023-11-30' }), row('6.1', { end: '2033-11-20' })] },
    ],
    ['PLAN-DATE-03', { plan: [row('6', { start: '2023-10-02', completed: old })] }],
    ['PLAN-VEN-01', { plan: [row('6', { end: old })] }],
    ['PLAN-VEN-03', { plan: [row('6', { end: old, completed: '2023-11-20' })] }],
    ['PLAN-SEC-07', { plan: [row('6', { name: 'Capacitar al personal de los CATD', end: '2034-06-07' })] }],
    ['PLAN-SEC-09', { plan: [row('6', { ...report, completed: old })] }],
    ['A13-01', { plan: [row('6', { anexo13: '4 final', end: '2033-11-20' })] }],
    ['A13-03', { plan: [row('6', { anexo13: '4 final', end: old, completed: '2023-11-20' })] }],
    [
      'A13-04',
      { plan: [row('6', { anexo13: '4 final', completed: '2023-11-02', sentToIne: '2033-11-20' })] },
    ],
    ['SES-03', { sessions: [{ ...session, date: '2033-11-20', status: 'Celebrada' }] }],
    [
      'SES-07',
      {
        sessions: [
          { ...session, type: 'Instalación' },
          { ...session, date: old },
        ],
      },
    ],
    ['SES-12', { sessions: [{ ...session, convocation: '2033-11-21' }] }],
    ['SES-13', { sessions: [{ ...session, minutesDate: old }] }],
    ['INT-04', { members: [{ body: 'COTAPREP', name: 'A', appointed: '2023-10-27', departed: old }] }],
    ['ACU-03', { agreements: [{ key: 'A/B/1/2023', date: old }] }],
    ['ACU-07', { agreements: [{ key: 'A/B/1/2023', date: '2023-11-20', sentToIne: old }] }],
  ])('%s', (rule, rows) => {
    expect(told(rows.plan ?? [], ['DATE-07', rule], rows)).toEqual(['DATE-07']);
  });
});
