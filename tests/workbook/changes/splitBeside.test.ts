import { splitBeside } from '../../../src/workbook/changes/splitBeside';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';

/** The plan has its headings in row 1, its last activity in row 3, and rows come before row 4. */
const PLAN = { headerRows: [1], columns: [1, 2] };
const split = (rows: Rows, tables: SheetSnapshot['tables'] = []): readonly string[] =>
  splitBeside(sheetOf('Plan', rows, { tables }), PLAN, 4).map(
    ({ table, row, column, rows: height, columns }) =>
      `${table ?? 'cells'} ${row} ${column} ${height}x${columns}`,
  );
const table = (row: number, rows: number, column = 4) => ({
  name: 'TLado',
  row,
  column,
  rows,
  columns: 2,
  isFromQuery: false,
});
const BLANK = ['', '', '', '', ''];
const FIVE: Rows = [['Núm.', 'Actividad'], ['1.', 'A'], ['2.', 'B'], BLANK, BLANK];

it.each<[string, Rows, SheetSnapshot['tables'], readonly string[]]>([
  ['nothing where nothing is beside', FIVE, [], []],
  ['a table that goes on', FIVE, [table(2, 4)], ['TLado 2 4 4x2']],
  ['no table that ends above', FIVE, [table(1, 3)], []],
  ['no table that begins there', FIVE, [table(4, 2)], []],
  ['no table of which the register is a part', FIVE, [table(2, 4, 2)], []],
  [
    'a block of cells that goes on, with all its rows and columns',
    [
      ['Núm.', 'Actividad', '', ''],
      ['1.', 'A', '', 'x', ''],
      ['2.', 'B', '', 'x', 'y'],
      ['', '', '', 'x', 'y'],
      ['', '', '', '', ''],
    ],
    [],
    ['cells 2 4 3x2'],
  ],
  ['no cells that only are below', [...FIVE.slice(0, 3), ['', '', '', 'firma']], [], []],
  [
    'no total below a column of the register that is its own',
    [
      ['Núm.', 'Actividad', 'Mi control'],
      ['1.', 'A', 1],
      ['2.', 'B', 2],
      ['', '', 3],
    ],
    [],
    [],
  ],
])('finds %s', (_, rows, tables, found) => {
  expect(split(rows, tables)).toEqual(found);
});
