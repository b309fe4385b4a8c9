/** What the history keeps of a writing, however it ends. */
import { recallHistory } from '../../src/app/history';
import { writeEdits } from '../../src/app/writeEdits';
import type { ProblemCode } from '../../src/domain/problem';
import { fail, ok } from '../../src/domain/result';
import type { Edit } from '../../src/workbook/edits/edits';
import { fakePort } from '../support/fakePort';
import { sheetOf, workbookOf } from '../support/snapshot';

const RECORD = { action: 'test', at: '2026-11-26T10:44' };
const BEFORE = workbookOf(
  sheetOf('Plan', [
    ['Núm.', 'Causa'],
    ['1.', ''],
  ]),
);
const AFTER = workbookOf(
  sheetOf('Plan', [
    ['Núm.', 'Causa'],
    ['1.', 'Falta el oficio'],
  ]),
);
const EDITS: readonly Edit[] = [
  { kind: 'write', sheet: 'Plan', row: 2, column: 2, values: [['Falta el oficio']] },
];

it.each<[string, ProblemCode | null, number]>([
  ['that was done', null, 1],
  ['that Excel stopped after these cells', 'unexpected', 1],
  ['that was refused before it wrote, where somebody else wrote the same', 'changedMeanwhile', 0],
  ['of which the cells were put back, where somebody else wrote the same', 'changedWhileWriting', 0],
  ['that Excel did not take and that was taken back', 'takenBack', 0],
])('lists a writing %s: %s, %d entries', async (_, code, entries) => {
  const port = fakePort(BEFORE);
  port.onApply = () => {
    port.onRead = () => Promise.resolve(ok(AFTER));
    return Promise.resolve(code === null ? ok({ settingsNotTaken: [] }) : fail({ code }));
  };
  await writeEdits(port, BEFORE, EDITS, { record: RECORD });
  expect(await recallHistory(port)).toHaveLength(entries);
});

const REPORT: readonly Edit[] = [
  { kind: 'addSheet', sheet: 'Informe borrador' },
  { kind: 'write', sheet: 'Informe borrador', row: 1, column: 1, values: [['Informe']] },
  { kind: 'renameSheet', sheet: 'Informe borrador', to: 'Informe' },
];

it.each<[string, readonly string[], readonly (readonly string[])[]]>([
  ['under its own name once it has it', ['Informe'], [['Informe']]],
  ['under that of the draft that it still is', ['Informe borrador'], [['Informe borrador']]],
  [
    'as the draft, although somebody else made a sheet with its name',
    ['Informe', 'Informe borrador'],
    [['Informe borrador']],
  ],
  ['not where nothing of it is there', [], []],
])('lists a sheet whose making Excel stopped %s', async (_, there, where) => {
  const port = fakePort(BEFORE);
  const [plan] = BEFORE.sheets;
  const sheets = [...(plan ? [plan] : []), ...there.map((name) => sheetOf(name, [['Informe']]))];
  port.onApply = () => {
    port.onRead = () => Promise.resolve(ok(workbookOf(...sheets)));
    return Promise.resolve(fail({ code: 'unexpected' }));
  };
  await writeEdits(port, BEFORE, REPORT, { record: RECORD });
  expect((await recallHistory(port)).map((entry) => entry.where)).toEqual(where);
});

it('lists a sheet that took the place of what an earlier run had left of it as made', async () => {
  const left = workbookOf(...BEFORE.sheets, sheetOf('Informe borrador', [['Inf']]));
  const port = fakePort(left);
  await writeEdits(port, left, [{ kind: 'deleteSheet', sheet: 'Informe borrador' }, ...REPORT], {
    record: RECORD,
  });
  const [entry] = await recallHistory(port);
  expect([entry?.obstacle, entry?.made.map(({ sheet }) => sheet)]).toEqual([null, ['Informe']]);
});
