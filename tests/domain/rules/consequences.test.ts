import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { placesOf } from '../../../src/domain/assessment/fixes';
import { findingKeys } from '../../../src/domain/assessment/ignoredFindings';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { PlanRow, RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const OPTIONS = { cutoff: day('2023-11-30'), electionDay: day(ELECTION_DAY), ruleSet: ruleSet2026 };

/** Of the rules that are asked for, those that are told of a workbook on 30 November 2023, and those that only follow. */
function judged(
  rows: RegisterRows,
  asked: readonly RuleId[],
): { readonly told: readonly RuleId[]; readonly follow: readonly RuleId[] } {
  const { findings, implied } = assess(buildRegisters(rows), OPTIONS);
  const rulesOf = (all: readonly { readonly rule: RuleId }[]): readonly RuleId[] =>
    all.filter(({ rule }) => asked.includes(rule)).map(({ rule }) => rule);
  return { told: rulesOf(findings), follow: [...new Set(rulesOf(implied))].sort() };
}

const told = (plan: readonly PlanRow[], asked: readonly RuleId[], more: RegisterRows = {}) =>
  judged({ ...more, plan }, asked).told;

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
    'a document that was not sent and the step of a step that sends it',
    [
      row('6', { anexo13: '4 final', completed: '2023-10-27', sentToIne: '' }),
      row('6.1', { completed: '2023-10-27' }),
      row('6.1.1', { ...sending, end: '2023-11-03', status: 'Pendiente' }),
    ],
    ['A13-04', 'PLAN-VEN-01', 'PLAN-EST-04'],
  ],
  [
    'a document that was not sent and its step that falls due',
    [
      row('6', { anexo13: '4 final', completed: '2023-10-27', sentToIne: '' }),
      row('6.1', { ...sending, end: '2023-12-02', status: 'Pendiente' }),
    ],
    ['A13-04', 'PLAN-VEN-02', 'PLAN-EST-04'],
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
    ['A13-03', 'PLAN-VEN-03'],
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
  [
    'a day of conclusion that its term makes late, before the start',
    [row('6', { start: '2023-11-20', end: '2023-10-27', completed: '2023-11-03', anexo13: '4 final' })],
    ['PLAN-DATE-01', 'PLAN-DATE-03', 'PLAN-VEN-03'],
  ],
  [
    'an end before the start, in a step that ends after its activity',
    [row('6', { end: '2023-11-10' }), row('6.1', { start: '2023-11-28', end: '2023-11-20' })],
    ['PLAN-DATE-01', 'PLAN-DATE-02'],
  ],
  [
    'an end that cannot be and would be overdue',
    [row('6', { start: '2023-11-10', end: '2023-11-02' })],
    ['PLAN-DATE-01', 'PLAN-VEN-01'],
  ],
  [
    'an end that cannot be and would fall due',
    [row('6', { start: '2023-12-10', end: '2023-12-02' })],
    ['PLAN-DATE-01', 'PLAN-VEN-02'],
  ],
  [
    'a number stored as a number that is there twice',
    [row('3.1'), { ...row('3.1'), number: 3.1 }, row('3.2')],
    ['PLAN-NUM-02', 'PLAN-NUM-04'],
  ],
  [
    'a day of conclusion before the start, in a row that says it was cancelled',
    [row('6', { start: '2023-11-28', completed: '2023-09-01', status: 'Cancelada' })],
    ['PLAN-DATE-03', 'PLAN-EST-03'],
  ],
  [
    'a day of conclusion before the start, late by its term and by law',
    [
      row('6', {
        start: '2023-11-20',
        completed: '2023-11-10',
        anexo13: '4 final',
        sentToIne: '2023-11-06',
      }),
    ],
    ['PLAN-DATE-03', 'A13-03', 'PLAN-SEC-01'],
  ],
  [
    'a day of conclusion before the start, and days before what it records',
    [row('6', { anexo13: '31 final', start: '2024-06-10', end: '2024-06-20', completed: '2023-11-01' })],
    ['PLAN-DATE-03', 'PLAN-SEC-12'],
  ],
  [
    'a day of conclusion before the start, of a document sent too late after it',
    [row('6', { anexo13: '4 final', start: '2023-11-01', completed: '2023-10-27', sentToIne: '2023-11-20' })],
    ['PLAN-DATE-03', 'A13-04'],
  ],
  [
    'an end of another process and its step in this one',
    [row('6', { end: '2013-11-10' }), row('6.1', { end: '2023-11-20' })],
    ['DATE-07', 'PLAN-DATE-02'],
  ],
  [
    'a simulacro concluded without its report',
    [
      row('6', {
        name: 'Realizar el primer simulacro',
        deliverable: 'Informe del simulacro',
        completed: '2023-11-20',
        evidence: '',
        notes: 'Falta el informe',
      }),
    ],
    ['PLAN-SEC-08', 'PLAN-EVI-01', 'PLAN-EST-07'],
  ],
  [
    'a step that falls due, of a concluded activity',
    [row('6', { completed: '2023-10-27' }), row('6.1', { end: '2023-12-02', status: 'Pendiente' })],
    ['PLAN-VEN-02', 'PLAN-EST-04'],
  ],
  [
    'an overdue activity whose remarks say that it was concluded',
    [row('6', { end: '2023-11-02', status: 'Pendiente', notes: 'Concluida' })],
    ['PLAN-VEN-01', 'PLAN-EST-07'],
  ],
  [
    'a term after the legal date that is about to fall due',
    [row('6', { end: '2023-12-02', anexo13: '4 final' })],
    ['A13-01', 'PLAN-VEN-02'],
  ],
  [
    'an approval after the legal date, in time by its own plan, with a late step',
    [row('6', { anexo13: '4 final', end: '2023-11-30', completed: '2023-11-10' }), row('6.1', late)],
    ['A13-03', 'PLAN-VEN-03'],
  ],
  [
    'what was sent before it was approved, late',
    [row('6', { anexo13: '8 final', ...late, sentToIne: '2023-11-08' })],
    ['PLAN-SEC-01', 'PLAN-VEN-03'],
  ],
  [
    'what was sent late',
    [row('6', { anexo13: '4 final', end: '2023-10-26', completed: '2023-10-30', sentToIne: '2023-11-29' })],
    ['A13-04', 'PLAN-VEN-03'],
  ],
  [
    'a report concluded before its month ends, late by its term',
    [row('6', { anexo13: '3 octubre 2023', end: '2023-10-20', completed: '2023-10-25' })],
    ['PLAN-SEC-09', 'PLAN-VEN-03'],
  ],
  [
    'a test after the first simulacro, late by its term',
    [
      row('6', { name: 'Ejecutar la prueba de funcionalidad', ...late }),
      row('7', { name: 'Realizar el primer simulacro', start: '2023-11-05', end: '2023-11-05' }),
    ],
    ['PLAN-SEC-06', 'PLAN-VEN-03'],
  ],
  [
    'remarks that give another day of conclusion, late by its row',
    [row('6', { ...late, notes: 'Se concluyó el 1 de noviembre de 2023' })],
    ['PLAN-DATE-05', 'PLAN-VEN-03'],
  ],
  [
    'an overdue activity planned after its legal date',
    [row('6', { anexo13: '4 final', end: '2023-11-28', status: 'Pendiente' })],
    ['PLAN-VEN-01', 'A13-01'],
  ],
  [
    'what was sent and not concluded, after its term',
    [row('6', { anexo13: '8 final', end: '2023-11-10', completed: '', sentToIne: '2023-11-08' })],
    ['PLAN-SEC-01', 'PLAN-VEN-01'],
  ],
  [
    'what was sent and not concluded, days before its term',
    [row('6', { anexo13: '8 final', end: '2023-12-02', completed: '', sentToIne: '2023-11-08' })],
    ['PLAN-SEC-01', 'PLAN-VEN-02'],
  ],
  [
    'a final version on a holiday, before its draft',
    [
      row('6', { anexo13: '17 final', end: '2023-12-25' }),
      row('7', { anexo13: '17 proyecto', end: '2024-01-10' }),
    ],
    ['PLAN-SEC-04', 'PLAN-FEC-01'],
  ],
  [
    'a final version in the recess, before its draft',
    [
      row('6', { anexo13: '17 final', end: '2023-12-28' }),
      row('7', { anexo13: '17 proyecto', end: '2024-01-10' }),
    ],
    ['PLAN-SEC-04', 'PLAN-FEC-02'],
  ],
])('only the cause is told of %s', (_, plan, [cause, ...consequences]) => {
  const asked = cause === undefined ? [] : [cause, ...consequences];
  expect(judged({ plan }, asked)).toEqual({ told: [cause], follow: [...consequences].sort() });
});

it('agreements of another process are out of order among themselves, and only the year is told', () => {
  const agreements = [
    { key: 'A/B/1/2013', date: '2013-11-20' },
    { key: 'A/B/2/2013', date: '2013-11-02' },
  ];
  expect(judged({ agreements }, ['DATE-07', 'ACU-05'])).toEqual({
    told: ['DATE-07'],
    follow: ['ACU-05'],
  });
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

it('the others that end on a holiday are told beside a final version that comes before its draft', () => {
  const plan = [
    row('6', { anexo13: '17 final', end: '2023-12-25' }),
    row('7', { anexo13: '17 proyecto', end: '2024-01-10' }),
    row('8', { end: '2023-12-25' }),
  ];
  const { findings } = assess(buildRegisters({ plan }), OPTIONS);
  expect(findings.filter(({ rule }) => rule === 'PLAN-FEC-01').map(({ subject }) => subject)).toEqual(['8']);
});

it('what is late by law is told beside an end that cannot be', () => {
  const plan = [row('6', { start: '2023-11-10', end: '2023-11-05', anexo13: '4 final' })];
  expect(told(plan, ['PLAN-DATE-01', 'PLAN-VEN-01'])).toEqual(['PLAN-VEN-01', 'PLAN-DATE-01']);
});

it.each<[string, RuleId, NonNullable<RegisterRows['agreements']>]>([
  [
    'the year of its key is another one',
    'ACU-03',
    [{ key: 'A/B/1/2024', date: '2023-11-20', sentToIne: '2023-11-02' }],
  ],
  [
    'it is there with another date',
    'ACU-04',
    [
      { key: 'A/B/1/2023', date: '2023-11-20', sentToIne: '2023-11-02' },
      { key: 'A/B/1/2023', date: '2023-11-10', sentToIne: '2023-11-12' },
    ],
  ],
])('that an agreement was sent before its date only follows where %s', (_, cause, agreements) => {
  expect(judged({ agreements }, [cause, 'ACU-07'])).toEqual({ told: [cause], follow: ['ACU-07'] });
});

it('that an agreement was sent before its date only follows where the plan has another day of sending', () => {
  const agreements = [{ key: 'A/B/1/2023', date: '2023-11-06', sentToIne: '2023-11-01' }];
  const plan = [
    row('6', {
      anexo13: '4 final',
      evidence: 'Acuerdo A/B/1/2023',
      completed: '2023-11-06',
      sentToIne: '2023-11-10',
    }),
  ];
  expect(judged({ agreements, plan }, ['ACU-08', 'ACU-07'])).toEqual({
    told: ['ACU-08'],
    follow: ['ACU-07'],
  });
});

it.each<[string, readonly PlanRow[], RuleId, RuleId, boolean]>([
  [
    'that a simulacro has no report is not told as evidence that is missing',
    [
      row('6', {
        name: 'Realizar el primer simulacro',
        deliverable: 'Informe del simulacro',
        completed: '2023-11-20',
        evidence: '',
      }),
    ],
    'PLAN-SEC-08',
    'PLAN-EVI-01',
    false,
  ],
  [
    'that a document was not sent is not told as its step that is overdue',
    [
      row('6', { anexo13: '4 final', completed: '2023-10-27', sentToIne: '' }),
      row('6.1', { ...sending, end: '2023-11-03', status: 'Pendiente' }),
    ],
    'A13-04',
    'PLAN-VEN-01',
    false,
  ],
  [
    'that it is overdue is not told as a state that its remarks contradict',
    [row('6', { end: '2023-11-02', status: 'Pendiente', notes: 'Concluida' })],
    'PLAN-VEN-01',
    'PLAN-EST-07',
    false,
  ],
  [
    'that it is overdue is not told as a term after the legal date',
    [row('6', { anexo13: '4 final', end: '2023-11-28', status: 'Pendiente' })],
    'PLAN-VEN-01',
    'A13-01',
    false,
  ],
  [
    'that it was approved late by law is not told as late by its term',
    [row('6', { anexo13: '4 final', ...late })],
    'A13-03',
    'PLAN-VEN-03',
    false,
  ],
  [
    'that it was approved late by law is not told as a late step',
    [row('6', { anexo13: '4 final', end: '2023-11-30', completed: '2023-11-10' }), row('6.1', late)],
    'A13-03',
    'PLAN-VEN-03',
    false,
  ],
  [
    'that it was sent and not concluded is not told as overdue',
    [row('6', { anexo13: '8 final', end: '2023-11-10', completed: '', sentToIne: '2023-11-08' })],
    'PLAN-SEC-01',
    'PLAN-VEN-01',
    false,
  ],
  [
    'that its end comes before its start does not make it late, with a day of conclusion before both',
    [row('6', { start: '2023-11-20', end: '2023-10-27', completed: '2023-11-03' })],
    'PLAN-DATE-01',
    'PLAN-VEN-03',
    false,
  ],
  [
    'that its end comes before its start leaves its conclusion to be asked for',
    [row('6', { start: '2023-11-10', end: '2023-11-02' })],
    'PLAN-DATE-01',
    'PLAN-VEN-01',
    true,
  ],
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
  const found = assess(registers, OPTIONS).findings.find(({ rule }) => rule === cause);
  if (found === undefined) throw new Error(`no ${cause}`);
  const key = findingKeys(registers)(cause, found.register, placesOf(found)[0] ?? found);
  const ignored = [{ key, message: '', reason: 'Así se acordó', by: '', on: day('2023-12-01') }];
  const rules = assess(registers, { ...OPTIONS, ignored }).findings.map(({ rule }) => rule);
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
    [
      'ACU-08',
      {
        agreements: [{ key: 'A/B/1/2023', date: '2023-11-06', sentToIne: old }],
        plan: [
          row('6', {
            anexo13: '4 final',
            evidence: 'Acuerdo A/B/1/2023',
            completed: '2023-11-06',
            sentToIne: '2023-11-10',
          }),
        ],
      },
    ],
    [
      'PLAN-SEC-01',
      {
        plan: [
          row('6', { anexo13: '8 final', start: old, completed: '2023-11-10', sentToIne: '2023-11-08' }),
        ],
      },
    ],
    ['A13-09', { process: { electionDay: ELECTION_DAY, simulacros: ['2033-05-12', '2024-05-19'] } }],
  ])('%s', (rule, rows) => {
    expect(told(rows.plan ?? [], ['DATE-07', rule], rows)).toEqual(['DATE-07']);
  });
});
