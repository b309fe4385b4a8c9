/** What is judged of a workbook in which nobody gave the election day: all that does not hang on it. */
import { agenda } from '../../src/domain/agenda/agenda';
import { ruleSetFor } from '../../src/domain/anexo13/ruleSets';
import { assess } from '../../src/domain/assess';
import { overview } from '../../src/domain/overview/overview';
import { progressOf } from '../../src/domain/overview/progress';
import { NOVEMBER_2023 } from '../support/november2023';
import type { RegisterRows } from '../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../support/registers';

function judged(rows: RegisterRows, electionDay: string | null) {
  const { electionDay: _, ...process } = rows.process ?? {};
  const registers = buildRegisters(electionDay === null ? { ...rows, process } : rows);
  const known = electionDay === null ? null : day(electionDay);
  const assessment = assess(registers, {
    cutoff: day('2023-11-30'),
    electionDay: known,
    ruleSet: ruleSetFor(known),
  });
  return { registers, assessment, facts: overview(registers, assessment) };
}

const withDay = judged(NOVEMBER_2023, ELECTION_DAY);
const without = judged(NOVEMBER_2023, null);

it('keeps the statuses, which come from the plan’s own dates', () => {
  const statusesOf = ({ assessment: { activities, counts } }: typeof without) => [
    counts,
    activities.map(({ number, status, daysLate }) => [number, status, daysLate]),
  ];
  expect(statusesOf(without)).toEqual(statusesOf(withDay));
  expect(without.facts.overdue).toHaveLength(2);
});

it('knows no delivery, no legal date and no report that is due', () => {
  expect(without.assessment).toMatchObject({ electionDay: null, deliveries: [], processKind: 'ordinary' });
  expect(without.facts).toMatchObject({ missing: [], nextReport: null });
  expect(progressOf(without.assessment).months).toEqual([]);
});

it('asks for the day, and says of the rest what it says with the day, but for the legal dates and where a year comes from', () => {
  const { findings } = without.assessment;
  const told = new Set(withDay.assessment.findings.map(({ message }) => message));
  const others = findings.filter(({ message }) => !told.has(message));
  // With the day, steps that are late have the legal date of their document, and a document late by law goes before its plan.
  expect(others.map(({ rule, subject }) => [rule, subject])).toEqual([
    ['PLAN-VEN-01', '7.5'],
    ['PLAN-VEN-01', '8.2'],
    ['PRO-01', 'Jornada electoral'],
    ['PLAN-VEN-03', '7'],
    ['DATE-05', null],
  ]);
  expect(others[2]?.message).toMatch(/Escríbala en «Jornada electoral», por ejemplo \S/);
  expect(findings.filter(({ rule }) => rule.startsWith('A13-'))).toEqual([]);
});

it('has the plan’s own dates in the agenda', () => {
  const items = agenda(without.registers, without.assessment, { from: day('2023-10-01'), days: 60 });
  expect(items.length).toBeGreaterThan(0);
  expect(items.every(({ delivery }) => delivery === null)).toBe(true);
});
