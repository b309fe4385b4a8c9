/** Every rule on the cells of a workbook: recognised, read and judged as a person's is. */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import type { RuleId } from '../../src/domain/assessment/ruleIds';
import { RULE_IDS } from '../../src/domain/assessment/ruleIds';
import { cellAddress } from '../../src/domain/registers/cell';
import { EXAMPLES } from '../domain/rules/examples';
import type { RegisterRows } from '../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../support/registers';
import { ANY_PLAN, snapshotOfRegisters } from '../support/registerSheets';

/** What one rule finds in a workbook of these rows. Every register must have been read whole: silence proves nothing else. */
function foundIn(id: RuleId, rows: RegisterRows, cutoff = '2023-11-30') {
  const written = buildRegisters({ plan: ANY_PLAN, ...rows });
  const options = { today: day(cutoff), electionDay: day(ELECTION_DAY) };
  const assessed = assessSnapshot(snapshotOfRegisters(written), options);
  if (!assessed.ok) throw new Error(assessed.problem.code);
  const { registers, assessment } = assessed.value;
  const { process, questions: _, ...tables } = written;
  const read: Readonly<Record<string, unknown>> = { ...registers };
  for (const [kind, table] of Object.entries(tables)) {
    const found = read[kind] as { readonly rows: readonly unknown[] } | null;
    expect([kind, found?.rows.length]).toEqual([kind, table?.rows.length]);
  }
  expect(registers.process !== null).toBe(process !== null);
  return assessment.findings
    .filter(({ rule }) => rule === id)
    .map(({ cell, message }) => ({ address: cell && cellAddress(cell), message }));
}

it.each(RULE_IDS)('%s fires on its failing example, where and as it says', (id) => {
  const { fails, at, says, cutoff } = EXAMPLES[id];
  const [first] = foundIn(id, fails, cutoff);
  expect(first).toMatchObject({ address: at, message: says });
});

it.each(RULE_IDS)('%s is silent on its passing example', (id) => {
  const { passes, cutoff } = EXAMPLES[id];
  expect(foundIn(id, passes, cutoff)).toEqual([]);
});
