/** @jest-environment ./tests/support/jsdom/windowEnvironment.ts */
/** The function file under the real office.js: the names of the manifest, and Excel told that each has ended. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSession } from '../../src/workbench/host';
import type { HostSession } from '../../src/workbench/host';
import { loadOffice } from '../support/office';
import { openModel, sheetOf } from '../support/workbooks';

const NOVEMBER = path.join(__dirname, '../fixtures/plan-noviembre-2023.xlsx');

describe('the ribbon beside the November 2023 workbook', () => {
  let session: HostSession;
  beforeAll(async () => {
    session = createSession(await openModel(readFileSync(NOVEMBER)), { currentYear: () => 2023 });
    await loadOffice(session);
    await import('../../src/commands/index');
  });

  it('highlights the plan', async () => {
    await session.invokeCommand('highlightOverdue');
    expect(sheetOf(session.model, 'Plan de trabajo').conditionalFormats()).toHaveLength(3);
  });

  it('makes the report of the cut-off’s month and shows it', async () => {
    // The workbook dates agreement 325 twice, which would stop the report.
    const date = { value: 45_226, formula: null, quotePrefix: false };
    sheetOf(session.model, 'Acuerdos').setContent(3, 1, date);
    await session.invokeCommand('monthlyReport');
    expect(session.selection.sheet.name).toBe('Informe 2023-11');
  });
});
