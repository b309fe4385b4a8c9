/**
 * @jest-environment ./tests/support/jsdom/windowEnvironment.ts
 */
import { createSession } from '../../../src/workbench/host';
import { loadOffice } from '../../support/office';
import { describeWorkbook } from '../../support/workbooks';

const session = createSession(describeWorkbook({ Plan: [['Núm.', 'Actividades']] }));

beforeAll(async () => {
  await loadOffice(session);
});

async function firstCell(): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
    await context.sync();
    return range.values[0]?.[0] as unknown;
  });
}

test('a component test in jsdom talks to the workbook through the global Excel', async () => {
  expect(Office.context.platform).toBe('OfficeOnline');
  expect(await firstCell()).toBe('Núm.');
});

test('another workbook can be put in place without loading office.js again', async () => {
  session.replaceModel(describeWorkbook({ Otra: [['otra']] }));
  expect(await firstCell()).toBe('otra');
});
