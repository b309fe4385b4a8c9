import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { assess } from '../../../src/domain/assess';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { NOVEMBER_2023 } from '../../support/november2023';
import { readXlsx } from '../../support/readXlsx';
import { buildRegisters, day } from '../../support/registers';

const OPTIONS = { cutoff: day('2023-11-30'), electionDay: day('2024-06-02'), ruleSet: ruleSet2026 };

it('judges the real workbook as it judges the registers that tests write by hand', async () => {
  const read = readRegisters(await readXlsx('tests/fixtures/plan-noviembre-2023.xlsx'));
  if (!read.ok) throw new Error(read.problem.code);
  const real = assess(read.value, OPTIONS);
  const byHand = assess(buildRegisters(NOVEMBER_2023), OPTIONS);
  expect(real.findings).toEqual(byHand.findings);
  expect(real.counts).toEqual(byHand.counts);
  expect(real.activities.map(({ number, status }) => [number, status])).toEqual(
    byHand.activities.map(({ number, status }) => [number, status]),
  );
});
