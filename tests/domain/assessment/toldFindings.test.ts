import type { Finding } from '../../../src/domain/assessment/assessment';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import type { WrittenDates } from '../../../src/domain/assessment/toldFindings';
import { toldFindings } from '../../../src/domain/assessment/toldFindings';
import type { Question } from '../../../src/domain/registers/question';

const found = (rule: RuleId, register: Finding['register'] = 'plan'): Finding => ({
  rule,
  severity: 'error',
  register,
  cell: null,
  subject: null,
  message: rule,
  source: '',
  fix: null,
  places: [],
});

const asking = (field: string): readonly Question[] => [
  { kind: 'column', register: 'plan', field, sheet: 'Plan', candidates: [] },
];

/** A column that a person had confirmed. */
const lost = (field: string, register: Question['register'] = 'plan'): readonly Question[] => [
  {
    ...{
      kind: 'changedColumn',
      change: 'gone',
      register,
      field,
      sheet: 'Plan',
      heading: field,
      candidates: [],
    },
  },
];

it.each<[string, RuleId, readonly Question[], number]>([
  ['a missing evidence while its column is lost', 'PLAN-EVI-01', lost('evidence'), 0],
  [
    'a missing number while a field of another register is lost',
    'PLAN-NUM-01',
    lost('number', 'sessions'),
    1,
  ],
])('tells %s: %s', (_, rule, questions, count) => {
  expect(toldFindings([found(rule)], { questions, written: {} })).toHaveLength(count);
});

it.each<[string, RuleId, string, number]>([
  ['a missing number while the number is asked for', 'PLAN-NUM-01', 'number', 0],
  ['a missing number while another field is asked for', 'PLAN-NUM-01', 'area', 1],
  ['a missing end while the period is asked for', 'PLAN-DATE-04', 'period', 0],
  ['a repeated number while the number is asked for', 'PLAN-NUM-02', 'number', 1],
])('tells %s: %s', (_, rule, field, count) => {
  const context = { questions: asking(field), written: {} };
  expect(toldFindings([found(rule)], context)).toHaveLength(count);
});

describe('dates of another process', () => {
  const outside = (count: number, register: Finding['register'] = 'plan') =>
    Array.from({ length: count }, () => found('DATE-07', register));
  const others = [found('PLAN-VEN-01'), found('SES-06', 'sessions'), found('INT-03', 'members')];
  const told = (findings: readonly Finding[], written: WrittenDates) =>
    toldFindings([...findings, ...others], { questions: [], written });

  it.each<[string, readonly Finding[], WrittenDates, readonly RuleId[], RegExp]>([
    [
      'the plan alone: other registers stay',
      outside(8),
      { plan: 10 },
      ['DATE-07', 'SES-06', 'INT-03'],
      /¿Es el plan de otro proceso\?/,
    ],
    [
      'the plan alone: what is wrong in any process stays',
      [...outside(8), found('PLAN-NUM-02'), found('A13-06')],
      { plan: 10 },
      ['DATE-07', 'PLAN-NUM-02', 'A13-06', 'SES-06', 'INT-03'],
      /¿Es el plan de otro proceso\?/,
    ],
    [
      'the plan, with sessions of this one',
      outside(30),
      { plan: 30, sessions: 3 },
      ['DATE-07', 'SES-06', 'INT-03'],
      /¿Es el plan de otro proceso\?/,
    ],
    [
      'every register, while the years of the plan were inferred',
      [...outside(2), ...outside(4, 'sessions')],
      { plan: 2, sessions: 4 },
      ['DATE-07'],
      /¿Es el libro de otro proceso\?/,
    ],
  ])('are one question in %s', (_, findings, written, rules, says) => {
    const lines = told(findings, written);
    expect(lines.map(({ rule }) => rule)).toEqual(rules);
    expect(lines[0]?.message).toMatch(says);
  });

  it.each([
    ['few of them lie outside', outside(4), { plan: 10 }],
    ['there are few', outside(4), { plan: 4 }],
    [
      'those of the sessions do and those of the plan do not',
      outside(4, 'sessions'),
      { plan: 20, sessions: 4 },
    ],
  ])('are none where %s', (_, findings, written) => {
    expect(told(findings, written)).toEqual([...findings, ...others]);
  });
});
