/** Days in marked weeks of which nothing says the year: how many activities wait for the election day. */
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { countUndatedWeeks } from '../../../src/domain/assessment/undatedWeeks';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';

const PLAN = [
  { number: '1.', name: 'Capacitar', end: '2024-01-16' },
  { number: '2.', name: 'Instalar', start: '2024-01-02', end: '2024-01-16' },
  { number: '3.', name: 'Publicar', start: '2024-01-02' },
];

it.each<[string, Readonly<Record<string, readonly string[]>> | null, string | null, number]>([
  ['those without a start', { start: ['F'] }, null, 1],
  ['those without a start or an end, each once', { start: ['F'], end: ['F'] }, null, 2],
  ['none once the day is there', { start: ['F'] }, ELECTION_DAY, 0],
  ['none where no weeks say them', null, null, 0],
])('counts %s', (_, weeks, electionDay, expected) => {
  const read = buildRegisters({ plan: PLAN });
  const [part] = read.plan?.parts ?? [];
  if (part === undefined || read.plan === null) throw new Error('no plan');
  const registers = {
    ...read,
    plan: { ...read.plan, parts: [{ ...part, ...(weeks && { weeks }) }] as const },
  };
  const assessment = assess(registers, {
    ...{
      cutoff: day('2023-11-30'),
      electionDay: electionDay === null ? null : day(electionDay),
      ruleSet: ruleSet2026,
    },
  });
  expect(countUndatedWeeks(assessment, registers)).toBe(expected);
});

it.each([
  ['asks for the column of the ends where nothing says them', undefined, 1],
  ['does not where weeks say them, of which only the year is missing', { end: ['F'] }, 0],
])('%s', (_, weeks, expected) => {
  const read = buildRegisters({ plan: [{ number: '1.', name: 'Capacitar', start: '2024-01-16' }] });
  const [part] = read.plan?.parts ?? [];
  if (part === undefined || read.plan === null) throw new Error('no plan');
  const rows = read.plan.rows.map((row) => ({ ...row, end: null }));
  const plan = { ...read.plan, rows, parts: [{ ...part, ...(weeks && { weeks }) }] as const };
  const options = { cutoff: day('2023-11-30'), electionDay: null, ruleSet: ruleSet2026 };
  const { findings } = assess({ ...read, plan }, options);
  expect(findings.filter(({ rule }) => rule === 'PLAN-DATE-04')).toHaveLength(expected);
});
