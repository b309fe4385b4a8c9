/** Where nobody may write because Excel fills the cells by itself. */
import type { Edit } from '../../../src/workbook/edits/edits';
import { firstFilled } from '../../../src/workbook/edits/filledCells';
import { sheetOf, workbookOf } from '../../support/snapshot';

/** A PivotTable in B5:D9 and, on the other sheet, a query's table in A1:C4. */
const BOOK = workbookOf(
  sheetOf('Resumen', [['Notas']], { pivotTables: [{ row: 5, column: 2, rows: 5, columns: 3 }] }),
  sheetOf('Plan', [['Actividades']], {
    tables: [
      { name: 'Plan', row: 1, column: 1, rows: 4, columns: 3, isFromQuery: true },
      { name: 'Mia', row: 8, column: 1, rows: 4, columns: 3, isFromQuery: false },
    ],
  }),
);

const write = (sheet: string, row: number, column: number, values: readonly (string | null)[]): Edit => ({
  kind: 'write',
  sheet,
  row,
  column,
  values: [values],
});
const insert = (row: number, rows: number): Edit => ({
  kind: 'insertRows',
  sheet: 'Resumen',
  row,
  rows,
  like: { row: 1, column: 1, rows: 1, columns: 1 },
});
const area = { row: 1, column: 1, rows: 6, columns: 2 };

it.each<[string, readonly Edit[], string | null]>([
  ['beside a PivotTable', [write('Resumen', 5, 1, ['x'])], null],
  ['into a PivotTable', [write('Resumen', 9, 4, ['x'])], 'pivotTable'],
  ['around a PivotTable, leaving its cells', [write('Resumen', 5, 1, ['x', null, null, null])], null],
  ['across a PivotTable', [write('Resumen', 5, 1, ['x', null, null, null, 'y'])], 'pivotTable'],
  [
    'a formula into a query’s table',
    [{ kind: 'writeFormulas', sheet: 'Plan', row: 4, column: 3, formulas: [['=1']] }],
    'queryTable',
  ],
  ['below a query’s table', [write('Plan', 5, 1, ['x'])], null],
  ['into a table that people fill', [write('Plan', 9, 1, ['x'])], null],
  [
    'a query’s table one row longer',
    [{ kind: 'resizeTable', sheet: 'Plan', table: 'Plan', area }],
    'queryTable',
  ],
  [
    'one cell of many, half of them of a PivotTable',
    [{ kind: 'merge', sheet: 'Resumen', areas: [area] }],
    'pivotTable',
  ],
  ['rows in front of a PivotTable', [insert(5, 1)], null],
  ['rows in the middle of a PivotTable', [insert(6, 1)], 'pivotTable'],
  ['into rows that were made in front of it', [insert(5, 8), write('Resumen', 12, 2, ['x'])], null],
  ['to where a PivotTable has moved', [insert(5, 8), write('Resumen', 13, 2, ['x'])], 'pivotTable'],
  [
    'a conditional format, which holds nothing',
    [{ kind: 'conditionalFormat', sheet: 'Resumen', area, formula: '=TRUE', look: {} }],
    null,
  ],
])('writing %s', (_, edits, code) => {
  const first = firstFilled(BOOK, edits);
  expect(first?.code ?? null).toBe(code);
});

it('names the sheet, for the sentence', () => {
  expect(firstFilled(BOOK, [write('Plan', 1, 1, ['x'])])).toEqual({ code: 'queryTable', sheet: 'Plan' });
});
