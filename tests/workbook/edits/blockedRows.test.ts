import { blockedBy } from '../../../src/workbook/edits/blockedRows';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const like = { row: 2, column: 1, rows: 1, columns: 2 };
const INSERT: Edit = { kind: 'insertRows', sheet: 'Plan', row: 4, rows: 2, like };
const area = (row: number, rows: number) => ({ row, column: 11, rows, columns: 2 });
const table = (name: string, row: number, rows: number, column = 11) => ({
  ...{ ...area(row, rows), column, name },
  isFromQuery: false,
});
/** Column B, from the heading on. */
const formulas = (...texts: readonly string[]): Partial<SheetSnapshot> => ({
  formulas: texts.map((text) => ['x', text]),
});

it.each<[string, Partial<SheetSnapshot>, string | null]>([
  ['nothing that is seen', {}, null],
  ['merged cells that go on', { merges: [area(3, 3)] }, 'las celdas combinadas Plan!K3:L5'],
  ['no merged cells that begin there', { merges: [area(4, 3)] }, null],
  ['no merged cells that end above', { merges: [area(2, 2)] }, null],
  ['a PivotTable', { pivotTables: [area(1, 9)] }, 'la tabla dinámica Plan!K1:L9'],
  ['what is in the last rows', { firstRow: 1_048_572 }, 'lo escrito en la fila 1048576'],
  ['another table', { tables: [table('TLado', 1, 9)] }, 'la tabla «TLado» (Plan!K1:L9)'],
  ['no table below', { tables: [table('TAbajo', 4, 9)] }, null],
  ['not the table that the rows join', { tables: [table('TPlan', 1, 9, 1)] }, null],
  [
    'an array formula',
    formulas('Doble', '=A2:A5*2', '=A2:A5*2', '=A2:A5*2', '=A2:A5*2'),
    'la fórmula de matriz Plan!B2:B5',
  ],
  [
    'an array formula, and not the merged cells beside it',
    { merges: [area(3, 3)], ...formulas('Doble', '', '=$A2:$A5', '=$A2:$A5', '') },
    'la fórmula de matriz Plan!B3:B4',
  ],
  ['no array formula that ends above', formulas('Doble', '=A2:A3*2', '=A2:A3*2', '=A4', '=A5'), null],
  ['no formula that was filled down', formulas('Doble', '=A2*2', '=A3*2', '=A4*2', '=A5*2'), null],
  [
    'a formula of which nobody can tell whether it was filled down',
    formulas('Hoy', '=A$1', '=A$1', '=A$1', '=SUM(A$1)'),
    'la misma fórmula en Plan!B2:B4, que puede ser de matriz',
  ],
  [
    'one that only quotes a cell',
    formulas('Hoy', '=\'A 2\'!A$1&"A2"', '=\'A 2\'!A$1&"A2"', '=\'A 2\'!A$1&"A2"', ''),
    'la misma fórmula en Plan!B2:B4, que puede ser de matriz',
  ],
  [
    'no formula of a table',
    {
      ...formulas('Hoy', '=TODAY()', '=TODAY()', '=TODAY()', '=TODAY()'),
      tables: [table('TPlan', 1, 5, 1)],
    },
    null,
  ],
])('rows are blocked by %s', (_, more, cause) => {
  const sheet = sheetOf(
    'Plan',
    [
      ['Núm.', 'Otra'],
      ['1.', 1],
      ['2.', 2],
      ['3.', 3],
      ['4.', 4],
    ],
    more,
  );
  expect(blockedBy(workbookOf(sheet), [INSERT])).toBe(cause);
});
