/** The formulas of the highlight, computed by LibreOffice and by the engine behind the workbench, row by row. */
import { mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { toSerial } from '../../src/domain/dates/serial';
import { highlightPlan } from '../../src/workbook/highlight/highlight';
import { fc } from '../support/fastCheck';
import {
  anyPlan,
  day,
  evaluate,
  FIRST_ROW,
  planRegister,
  planSnapshot,
  sceneWorkbook,
} from '../workbook/highlight/highlightScene';
import { convertAll } from './support/pdf';

const ROWS = 300;
const CUTOFF = day('2023-11-30');
/** LibreOffice's filter for texts, without quotes that its values would need: separator, quote, UTF-8. */
const TEXT = 'csv:Text - txt - csv (StarCalc):59,34,76';

it.each([false, true])(`agree on ${ROWS} generated rows, short: %s`, async (isShort) => {
  const [rows = []] = fc.sample(anyPlan({ minLength: ROWS, maxLength: ROWS }), { numRuns: 1 });
  const { edits } = highlightPlan({
    snapshot: planSnapshot(rows),
    plan: planRegister(rows),
    cutoff: CUTOFF,
    cutoffMoves: false,
    warningDays: 7,
    isShort,
  });
  const formula = `=${toSerial(CUTOFF)}`;
  const { workbook, ruleColumns } = sceneWorkbook(rows, edits, formula);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'formulas-'));
  try {
    const file = path.join(folder, 'plan.xlsx');
    await writeFile(file, Buffer.from(await workbook.xlsx.writeBuffer()));
    await convertAll([file], TEXT);
    const lines = (await readFile(path.join(folder, 'plan.csv'), 'utf8')).split('\n');
    const computed = rows.map((_, index) => {
      const cells = lines[FIRST_ROW - 1 + index]?.split(';') ?? [];
      return ruleColumns.map((column) => cells[column - 1]);
    });
    const expected = evaluate(rows, edits, formula).map((held) => held.map((is) => String(is).toUpperCase()));
    expect(computed).toEqual(expected);
    // Each of the rules holds somewhere and does not elsewhere.
    for (const [rule] of ruleColumns.entries()) {
      expect(new Set(expected.map((held) => held[rule])).size).toBe(2);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
