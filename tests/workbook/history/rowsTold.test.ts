/** By what people know the rows that a writing is about. */
import { rowsTold } from '../../../src/workbook/history/rowsTold';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { CellChange } from '../../../src/workbook/changes/cellChanges';
import { sheetOf, workbookOf } from '../../support/snapshot';

const day = { value: 45_232, numberFormat: 'dd/mm/yyyy' };
const BOOK = workbookOf(
  sheetOf('Plan', [
    ['Plan de trabajo'],
    ['Núm.', 'Actividades', 'Término'],
    ['7.5', 'Enviar al INE el acuerdo', day],
    ['8.', 'Rendir los informes', day],
    ['', 'Capacitar', day],
    ['9.', 'x'.repeat(80), day],
  ]),
  sheetOf('Integrantes', [
    ['Órgano', 'Nombre', 'Cargo', 'Alta'],
    ['COTAPREP', 'Consejería A', 'Vocal', day],
  ]),
);
const write = (sheet: string, row: number, column: number, ...values: (string | number | null)[]): Edit => ({
  ...{ kind: 'write', sheet, row, column, values: [values] },
});
const like = { row: 3, column: 1, rows: 1, columns: 3 };
const insert: Edit = { kind: 'insertRows', sheet: 'Plan', row: 3, rows: 1, like };
const change: CellChange = {
  cell: { sheet: 'Plan', row: 3, column: 4 },
  ...{ from: { value: '', numberFormat: 'General' }, to: { value: 'Oficio', numberFormat: 'General' } },
};

it.each<[string, readonly Edit[], readonly CellChange[], readonly string[], number]>([
  ['an activity', [write('Plan', 3, 3, 45_233)], [], ['7.5 Enviar al INE el acuerdo'], 0],
  ['one without a number', [write('Plan', 5, 3, 45_233)], [], ['Capacitar'], 0],
  ['a long name', [write('Plan', 6, 3, 45_233)], [], [`9. ${'x'.repeat(57)}…`], 0],
  [
    'the row and not the heading of a new column',
    [write('Plan', 2, 4, 'Evidencia'), write('Plan', 3, 4, 'A')],
    [],
    ['7.5 Enviar al INE el acuerdo'],
    0,
  ],
  [
    'what a person filled',
    [write('Plan', 4, 4, 'B'), write('Plan', 3, 4, 'Oficio')],
    [change],
    ['7.5 Enviar al INE el acuerdo'],
    0,
  ],
  [
    'a row below one that was inserted',
    [insert, write('Plan', 4, 3, 1)],
    [],
    ['7.5 Enviar al INE el acuerdo'],
    0,
  ],
  [
    'a member that is added',
    [write('Integrantes', 3, 1, 'COTAPREP', 'Consejería G', null, 45_240)],
    [],
    ['COTAPREP Consejería G'],
    0,
  ],
  [
    'two of several',
    [3, 4, 5].map((row) => write('Plan', row, 3, 45_233)),
    [],
    ['7.5 Enviar al INE el acuerdo', '8. Rendir los informes'],
    1,
  ],
])('names %s', (_, edits, filled, names, more) => {
  expect(rowsTold(BOOK, edits, filled)).toEqual({ names, more });
});

it.each<[string, readonly Edit[]]>([
  ['a sheet that is made', [write('Informe', 1, 1, 'Informe')]],
  ['a heading alone', [write('Plan', 2, 4, 'Evidencia')]],
  [
    'a report whose content is replaced, with what it remembers in hidden cells',
    [
      { kind: 'clearSheet', sheet: 'Plan', shapes: [] },
      write('Plan', 3, 1, 'Informe mensual', 'SeguimientoPREP:memoria:1:1/1:0f3c'),
    ],
  ],
])('names no row of %s', (_, edits) => {
  expect(rowsTold(BOOK, edits)).toBeUndefined();
});
