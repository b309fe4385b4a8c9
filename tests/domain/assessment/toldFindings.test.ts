import type { Finding } from '../../../src/domain/assessment/assessment';
import type { PlanEntry } from '../../../src/domain/assessment/planEntries';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { toldFindings } from '../../../src/domain/assessment/toldFindings';
import type { Question } from '../../../src/domain/registers/question';
import { day } from '../dates/support';

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

/** A plan of so many rows, each with a start and an end. */
const planOf = (rows: number): readonly PlanEntry[] =>
  Array.from(
    { length: rows },
    () => ({ ownStart: day('2023-09-01'), ownEnd: day('2023-09-05') }) as unknown as PlanEntry,
  );

const asking = (field: string): readonly Question[] => [
  { kind: 'column', register: 'plan', field, sheet: 'Plan', candidates: [] },
];

it.each<[string, RuleId, string, number]>([
  ['a missing number while the number is asked for', 'PLAN-NUM-01', 'number', 0],
  ['a missing number while another field is asked for', 'PLAN-NUM-01', 'area', 1],
  ['a missing end while the period is asked for', 'PLAN-DATE-04', 'period', 0],
  ['a repeated number while the number is asked for', 'PLAN-NUM-02', 'number', 1],
])('tells %s: %s', (_, rule, field, count) => {
  const context = { registers: { questions: asking(field) }, plan: planOf(1) };
  expect(toldFindings([found(rule)], context)).toHaveLength(count);
});

describe('a plan of another process', () => {
  const outside = Array.from({ length: 8 }, () => found('DATE-07'));
  const others = [found('PLAN-VEN-01'), found('SES-06', 'sessions')];
  const context = { registers: { questions: [] }, plan: planOf(5) };

  it('is one question; what other registers say stays', () => {
    const told = toldFindings([...outside, ...others], context);
    expect(told.map(({ rule }) => rule)).toEqual(['DATE-07', 'SES-06']);
    expect(told[0]?.message).toMatch(/¿Es el plan de otro proceso\?/);
  });

  it.each([
    ['few dates lie outside', outside.slice(0, 4), planOf(5)],
    ['it has few dates', outside.slice(0, 4), planOf(2)],
  ])('is none where %s', (_, findings, plan) => {
    const all = [...findings, ...others];
    expect(toldFindings(all, { registers: { questions: [] }, plan })).toEqual(all);
  });
});
