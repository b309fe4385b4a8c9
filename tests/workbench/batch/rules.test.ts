/**
 * Rules on a real .xlsx, by the way a person's workbook goes: saved, opened, read over the real office.js, judged. Every rule is in
 * `tests/app/ruleExamples.test.ts`, on the same cells without Excel.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleId } from '../../../src/domain/assessment/ruleIds';
import { runBatch } from '../../../src/workbench/batch/run';
import { EXAMPLES } from '../../domain/rules/examples';
import type { RegisterRows } from '../../support/registers';
import { buildRegisters, day, ELECTION_DAY } from '../../support/registers';
import { ANY_PLAN, workbookOfRegisters } from '../../support/registerSheets';
import { closeReusedWindows } from '../../support/reusedOfficeWindow';

jest.mock<unknown>('../../../src/workbench/host/node/officeWindow', () =>
  jest.requireActual('../../support/reusedOfficeWindow'),
);

interface Finding {
  readonly rule: string;
  readonly address: string | null;
  readonly message: string;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-'));
});

afterAll(() => {
  closeReusedWindows();
  return rm(folder, { recursive: true });
});

interface Validation {
  readonly registers: readonly { readonly kind: string; readonly rows: number }[];
  readonly findings: readonly Finding[];
}

/** What one rule finds in a workbook of these rows. Every register must have been read whole: silence proves nothing else. */
async function foundIn(id: RuleId, rows: RegisterRows, cutoff = '2023-11-30'): Promise<readonly Finding[]> {
  const registers = buildRegisters({ plan: ANY_PLAN, ...rows });
  const book = join(folder, 'libro.xlsx');
  await writeFile(book, await workbookOfRegisters(registers).save());
  const out: string[] = [];
  const complaints: string[] = [];
  await runBatch(['validate', book, '--today', cutoff, '--election', ELECTION_DAY, '--json'], {
    today: day(cutoff),
    print: (text) => out.push(text),
    complain: (text) => complaints.push(text),
  });
  expect(complaints).toEqual([]);
  const validation = JSON.parse(out.join('\n')) as Validation;
  const { process, questions: _, ...tables } = registers;
  const read = Object.fromEntries(validation.registers.map(({ kind, rows: count }) => [kind, count]));
  for (const [kind, table] of Object.entries(tables)) {
    expect([kind, read[kind]]).toEqual([kind, table?.rows.length]);
  }
  expect('process' in read).toBe(process !== null);
  return validation.findings.filter(({ rule }) => rule === id);
}

/** One of a status and one of a cell. */
const SAMPLE: readonly RuleId[] = ['PLAN-VEN-01', 'DATE-02'];

it.each(SAMPLE)('%s fires on its failing example, where and as it says', async (id) => {
  const { fails, at, says, cutoff } = EXAMPLES[id];
  const [first] = await foundIn(id, fails, cutoff);
  expect(first).toMatchObject({ address: at, message: says });
});

it.each(SAMPLE)('%s is silent on its passing example', async (id) => {
  const { passes, cutoff } = EXAMPLES[id];
  expect(await foundIn(id, passes, cutoff)).toEqual([]);
});
