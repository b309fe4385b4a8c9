/** Merged cells of people that would lose a part of what edits write. */
import type { Edit } from '../../../src/workbook/edits/edits';
import { losesInRow, mergedTargets, sharedTargets } from '../../../src/workbook/edits/mergedTargets';
import { sheetOf, workbookOf } from '../../support/snapshot';

const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const write = (row: number, column: number, ...values: (string | null)[]): Edit => {
  return { kind: 'write', sheet: 'Acuerdos', row, column, values: [values] };
};
const insert = (row: number): Edit => {
  return { kind: 'insertRows', sheet: 'Acuerdos', row, rows: 1, like: area(row - 1, 1, 1, 4) };
};
const clear: Edit = { kind: 'clearSheet', sheet: 'Acuerdos', shapes: [] };

it.each<[string, readonly Edit[], readonly string[]]>([
  ['the first cell of a merged area', [write(4, 2, 'a')], []],
  ['beside the area', [write(4, 4, 'a'), write(5, 3, 'a')], []],
  ['the second cell', [write(4, 3, 'a')], ['Acuerdos!B4:C4']],
  ['a block over it, from before it on', [write(4, 1, 'a', 'b', 'c', 'd')], ['Acuerdos!B4:C4']],
  ['nothing in the second cell', [write(4, 1, 'a', 'b', null, 'd')], []],
  ['a blank in the second cell', [write(4, 1, 'a', 'b', '', 'd')], []],
  ['a row inserted before it', [insert(4), write(4, 3, 'a')], []],
  ['the area where the insertion moves it', [insert(4), write(5, 3, 'a')], ['Acuerdos!B4:C4']],
  ['a row inserted in an area, which grows', [insert(8), write(8, 6, 'a')], ['Acuerdos!F7:F8']],
  ['a sheet whose content is replaced', [clear, write(4, 3, 'a')], []],
  ['another sheet', [{ kind: 'addSheet', sheet: 'Nueva' }], []],
])('knows the areas: %s', (_, edits, expected) => {
  const rows = [['Clave', 'Fecha', 'Órgano', 'Asunto']];
  const sheet = sheetOf('Acuerdos', rows, { merges: [area(4, 2, 1, 2), area(7, 6, 2, 1)] });
  expect(mergedTargets(workbookOf(sheet), edits)).toEqual(expected);
});

it('tells none where Excel does not tell merged cells', () => {
  const sheet = sheetOf('Acuerdos', [['Clave']], { merges: null });
  expect(mergedTargets(workbookOf(sheet), [write(4, 3, 'a')])).toEqual([]);
});

/** B4:C5 and, in one column, F7:F9. */
const MERGED = sheetOf('Acuerdos', [['Clave']], { merges: [area(4, 2, 2, 2), area(7, 6, 3, 1)] });

it.each<[number, readonly number[], boolean]>([
  [4, [2], false],
  [4, [2, 3], true],
  [4, [1, 4], false],
  [5, [2], true],
  [5, [4], false],
  [3, [2, 3], false],
  [6, [2, 3], false],
  [9, [6], true],
  [10, [6], false],
  [5, [], false],
])('in row %d the columns %j lose what is written: %j', (row, columns, expected) => {
  expect(losesInRow(MERGED, row, columns)).toBe(expected);
  expect(losesInRow({ ...MERGED, merges: null }, row, columns)).toBe(false);
});

it.each<[string, readonly (readonly [string, number, number])[], readonly number[], readonly string[]]>([
  ['the cell of one record', [['Acuerdos', 4, 2]], [3, 4, 6], []],
  ['the first cell of two records', [['Acuerdos', 4, 2]], [4, 5], ['Acuerdos!B4:C5']],
  ['their last cell', [['Acuerdos', 5, 3]], [4, 5], ['Acuerdos!B4:C5']],
  [
    'beside them',
    [
      ['Acuerdos', 4, 1],
      ['Acuerdos', 4, 4],
    ],
    [4, 5],
    [],
  ],
  [
    'above and below them',
    [
      ['Acuerdos', 3, 2],
      ['Acuerdos', 6, 2],
    ],
    [4, 5],
    [],
  ],
  ['the last of three rows, with a record in the first', [['Acuerdos', 9, 6]], [7], ['Acuerdos!F7:F9']],
  ['the first, with a record in the last', [['Acuerdos', 7, 6]], [9], ['Acuerdos!F7:F9']],
  ['the first, with a record below the last', [['Acuerdos', 7, 6]], [10], []],
  [
    'each area once',
    [
      ['Acuerdos', 4, 2],
      ['Acuerdos', 5, 2],
      ['Acuerdos', 7, 6],
    ],
    [4, 5, 8],
    ['Acuerdos!B4:C5', 'Acuerdos!F7:F9'],
  ],
  ['cells of a sheet that is not there', [['Otra', 4, 2]], [4, 5], []],
])('areas over several records: %s', (_, cells, rows, expected) => {
  const parts = [
    { sheet: 'Otra', rows: [{ row: 4 }, { row: 5 }, { row: 7 }] },
    { sheet: 'Acuerdos', rows: rows.map((row) => ({ row })) },
  ];
  const book = workbookOf(sheetOf('Plan', [['x']], { merges: [area(1, 1, 9, 9)] }), MERGED);
  const refs = cells.map(([sheet, row, column]) => ({ sheet, row, column }));
  expect(sharedTargets(book, refs, parts)).toEqual(expected);
  const untold = { ...MERGED, merges: null };
  expect(sharedTargets(workbookOf(untold), refs, parts)).toEqual([]);
});
