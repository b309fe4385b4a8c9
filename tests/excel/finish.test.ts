/** What is done after everything is written: it fails without harm, and what people would miss is named. */
import { finish, lateEdits, withoutWaiting } from '../../src/excel/finish';
import type { Edit } from '../../src/workbook/edits/edits';
import { withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

const freeze = (sheet: string): Edit => ({ kind: 'freezeRows', sheet, rows: 2 });
const show = (sheet: string): Edit => ({ kind: 'activate', sheet, row: 1, column: 1 });
const page = (sheet: string): Edit => ({
  ...{ kind: 'pageSetup', sheet },
  setup: {
    ...{ paper: 'legal', orientation: 'portrait', blankFirstPage: false, firstPageNumber: 1, scale: 80 },
    margins: { top: 1, bottom: 1, left: 1, right: 1, header: 1, footer: 1 },
    header: { left: '', center: '', right: '' },
    footer: { left: '', center: '', right: '' },
    ...{ printArea: null, centerHorizontally: false },
  },
});
const write: Edit = { kind: 'write', sheet: 'Plan', row: 1, column: 1, values: [['x']] };
const rename = (sheet: string, to: string): Edit => ({ kind: 'renameSheet', sheet, to });

it.each<[string, readonly Edit[], readonly Edit[], readonly Edit[]]>([
  ['what can wait', [write, freeze('Plan'), show('Plan')], [freeze('Plan'), show('Plan')], [write]],
  ['a page at once, and its paper then', [page('Plan')], [page('Plan')], [page('Plan')]],
  [
    'under the name that the sheet has by then',
    [show('Plan'), rename('Plan', 'Otra')],
    [show('Otra')],
    [rename('Plan', 'Otra')],
  ],
  [
    'under its own where another is renamed, or was before',
    [rename('Vieja', 'Plan'), show('Plan'), rename('Nueva', 'Otra')],
    [show('Plan')],
    [rename('Vieja', 'Plan'), rename('Nueva', 'Otra')],
  ],
])('is done at the end: %s', (_, edits, late, atOnce) => {
  expect(lateEdits(edits)).toEqual(late);
  expect(edits.flatMap(withoutWaiting)).toEqual(atOnce);
});

it.each<[string, readonly Edit[], readonly string[], readonly unknown[]]>([
  ['all', [show('Plan'), freeze('Plan')], [], [2, 'Plan', 1]],
  ['nothing', [], [], [undefined, 'Otra', 0]],
  ['a page, of which nothing is named', [page('Plan')], [], [undefined, 'Otra', 1]],
  [
    'a page that is gone is named with its paper and its scale',
    [page('Nada')],
    ['Tamaño del papel', 'Ajuste de escala'],
    [undefined, 'Otra', 3],
  ],
  [
    'rows that are not frozen are named',
    [freeze('Nada'), freeze('Plan')],
    ['Inmovilizar filas'],
    [2, 'Otra', 3],
  ],
  ['a sheet that is not shown is not named', [show('Nada'), freeze('Plan')], [], [2, 'Otra', 3]],
])('of what waited is done: %s', async (_, edits, named, state) => {
  const found = await withWorkbook(
    { Otra: [['x']], Plan: [['a']] },
    ({ Excel, model, session }) =>
      Excel.run(async (context) => {
        session.resetMetrics();
        const notTaken = await finish(context, lateEdits(edits));
        const { frozen } = sheetOf(model, 'Plan');
        return [notTaken, [frozen?.rows, model.activeSheet.name, session.metrics().syncs]];
      }),
    { installGlobals: true },
  );
  expect(found).toEqual([named, state]);
});
