/** What is asked before anything is written, and what refuses it: through the real office.js. */
import type { ApplyOptions } from '../../src/app/port';
import { checkWritable } from '../../src/excel/writableSheets';
import type { WorkbookModel } from '../../src/workbench/host';
import type { DataValidationRule } from '../../src/workbench/host/model/workbookModel';
import type { Edit } from '../../src/workbook/edits/edits';
import { withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

const write = (sheet: string, more: object = {}): Edit => ({
  ...{ kind: 'write', sheet, row: 2, column: 1, values: [['x'], ['y']] },
  ...more,
});
const cell = (sheet: string, value: string): ApplyOptions => ({
  expected: [{ sheet, row: 1, column: 1, formulas: [[value]], written: [[]], isWholeSheet: false }],
});
const protect = (model: WorkbookModel): void => {
  const locked = { allowed: new Set<never>(), selectionMode: 'Normal', hasPassword: false } as const;
  sheetOf(model, 'Plan').protection = locked;
};
const hide =
  (row: number) =>
  (model: WorkbookModel): void =>
    sheetOf(model, 'Plan').setRow(row - 1, { hidden: true });
/** Lets only some values stand in A2. */
const checkBy =
  (rule: Partial<DataValidationRule>) =>
  (model: WorkbookModel): void =>
    sheetOf(model, 'Plan').setDataValidation([{ top: 1, left: 0, bottom: 1, right: 0 }], {
      ...{ type: 'WholeNumber', operator: 'between', formula1: '1', formula2: '5' },
      ...{ inCellDropDown: true, ignoreBlanks: true, prompt: { show: false, title: '', message: '' } },
      errorAlert: { show: true, style: 'stop', title: '', message: '' },
      ...rule,
    });
const check = checkBy({});
const list = checkBy({ type: 'List', formula1: '"Sí, No"', formula2: null });
const nothing = (): void => undefined;

type Case = [string, readonly Edit[], ApplyOptions, (model: WorkbookModel) => void, unknown];
it.each<Case>([
  ['a sheet that takes it', [write('Plan')], cell('Plan', 'a'), nothing, null],
  ['a sheet that is gone', [write('Nada')], {}, nothing, 'sheetNotFound: Nada'],
  ['a sheet that is gone and only compared', [], cell('Nada', 'a'), nothing, 'sheetNotFound: Nada'],
  ['a protected sheet', [write('Plan')], {}, protect, 'protectedSheet: Plan'],
  ['a protected sheet beside', [write('Otra')], {}, protect, null],
  ['a hidden row', [write('Plan')], {}, hide(2), null],
  ['the first new row hidden', [write('Plan', { areNewRows: true })], {}, hide(2), 'filteredRows: Plan'],
  ['the last new row hidden', [write('Plan', { areNewRows: true })], {}, hide(3), 'filteredRows: Plan'],
  ['a row below new ones hidden', [write('Plan', { areNewRows: true })], {}, hide(4), null],
  [
    'a new sheet whose name is taken',
    [{ kind: 'addSheet', sheet: 'Otra' }],
    {},
    nothing,
    'changedMeanwhile: ya hay una hoja «Otra»',
  ],
  ['a new sheet', [{ kind: 'addSheet', sheet: 'Nueva' }], {}, nothing, null],
  [
    'a text that the cell’s rule refuses',
    [write('Plan')],
    cell('Plan', 'a'),
    check,
    'validationRefused: Plan!A2 no admite «x»',
  ],
  ['a number that it admits', [write('Plan', { values: [[3]] })], cell('Plan', 'a'), check, null],
  [
    'a number that it refuses',
    [write('Plan', { values: [[7]] })],
    cell('Plan', 'a'),
    check,
    'validationRefused: Plan!A2 no admite ese valor',
  ],
  [
    'a word that is not in the list',
    [write('Plan')],
    cell('Plan', 'a'),
    list,
    'validationRefused: Plan!A2 no admite «x» (admite: Sí, No)',
  ],
  [
    'a cell that is another',
    [write('Plan')],
    cell('Plan', 'b'),
    nothing,
    'changedMeanwhile: la celda Plan!A1 ahora dice «a»',
  ],
])('%s', async (_, edits, options, prepareBook, expected) => {
  const told = await withWorkbook(
    { Plan: [['a'], ['b'], ['c'], ['d']], Otra: [['a']] },
    ({ Excel, model }) => {
      prepareBook(model);
      return Excel.run((context) => checkWritable(context, edits, options));
    },
    { installGlobals: true },
  );
  expect(told.ok ? null : `${told.problem.code}: ${told.problem.detail ?? ''}`).toBe(expected);
});

it('nothing is asked where nothing is relied on', async () => {
  const asked = await withWorkbook({ Plan: [['a']] }, ({ Excel, session }) =>
    Excel.run(async (context) => {
      session.resetMetrics();
      const told = await checkWritable(context, [], {});
      return [told.ok, session.metrics().syncs];
    }),
  );
  expect(asked).toEqual([true, 0]);
});
