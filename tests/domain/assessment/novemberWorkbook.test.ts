import type { Finding } from '../../../src/domain/assessment/assessment';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { NOVEMBER_2023 } from '../../support/november2023';
import { readXlsx } from '../../support/readXlsx';
import { buildRegisters, day } from '../../support/registers';

const OPTIONS = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };

/** What a cell of a date shows is up to its format, which rows written by hand have not. */
const withoutFormats = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ choices = [], ...finding }) => ({
    ...finding,
    choices: choices.map((choice) => ({
      ...choice,
      fixes: choice.fixes.map((fix) => ({ ...fix, before: '' })),
    })),
  }));

it('judges the real workbook as it judges the registers that tests write by hand', async () => {
  const read = readRegisters(await readXlsx('tests/fixtures/plan-noviembre-2023.xlsx'));
  if (!read.ok) throw new Error(read.problem.code);
  const real = assess(read.value, OPTIONS);
  const byHand = assess(buildRegisters(NOVEMBER_2023), OPTIONS);
  expect(withoutFormats(real.findings)).toEqual(withoutFormats(byHand.findings));
  expect(real.counts).toEqual(byHand.counts);
  expect(real.activities.map(({ number, status }) => [number, status])).toEqual(
    byHand.activities.map(({ number, status }) => [number, status]),
  );
});
