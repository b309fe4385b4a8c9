import type { Edit } from '../../../src/workbook/edits/edits';
import { addedSheets, sheetsWithChangedCells } from '../../../src/workbook/edits/touchedSheets';

const area = { row: 1, column: 1, rows: 1, columns: 1 };
const write = (sheet: string): Edit => ({ kind: 'write', sheet, row: 1, column: 1, values: [['x']] });
const format = (sheet: string): Edit => ({ kind: 'format', sheet, areas: [area], format: {} });
/** Of each kind that changes cells, one that tells no more than its sheet. */
const KINDS = [
  'writeFormulas',
  'merge',
  'insertRows',
  'newColumn',
  'deleteRows',
  'addTable',
  'resizeTable',
  'rowHeights',
  'autofitRows',
  'columnWidths',
  'clearSheet',
] as const;
const add = (sheet: string): Edit => ({ kind: 'addSheet', sheet });

it.each<readonly [string, readonly Edit[], readonly string[]]>([
  ['a sheet once', [write('Plan'), format('Plan'), write('Notas')], ['Plan', 'Notas']],
  ['no sheet that the edits make', [add('Informe'), write('Informe'), write('Plan')], ['Plan']],
  [
    'no sheet of which only names and rules change',
    [
      { kind: 'setName', name: 'x', formula: '=1', sheet: 'Plan', visible: true, exists: false },
      { kind: 'removeName', name: 'x', sheet: null },
      { kind: 'conditionalFormat', sheet: 'Plan', area, formula: '=TRUE', look: {} },
    ],
    [],
  ],
])('changes cells of %s', (_, edits, sheets) => {
  expect(sheetsWithChangedCells(edits)).toEqual(sheets);
});

it.each<readonly [string, readonly Edit[], readonly string[]]>([
  ['those it makes', [add('Informe'), write('Plan'), add('Lista')], ['Informe', 'Lista']],
  ['none that it deletes before', [{ kind: 'deleteSheet', sheet: 'INFORME' }, add('Informe')], []],
  [
    'none that it renames before',
    [{ kind: 'renameSheet', sheet: 'Informe', to: 'Viejo' }, add('Informe')],
    [],
  ],
  [
    'one that it deletes afterwards',
    [add('Informe'), { kind: 'deleteSheet', sheet: 'Informe' }],
    ['Informe'],
  ],
])('needs names to be free: %s', (_, edits, sheets) => {
  expect(addedSheets(edits)).toEqual(sheets);
});

it.each(KINDS)('%s changes cells of its sheet', (kind) => {
  expect(sheetsWithChangedCells([{ kind, sheet: 'Plan' } as unknown as Edit])).toEqual(['Plan']);
});
