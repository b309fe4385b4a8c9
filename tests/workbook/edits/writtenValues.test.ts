import type { Edit } from '../../../src/workbook/edits/edits';
import { writtenValues } from '../../../src/workbook/edits/writtenValues';

const write = (sheet: string): Edit => {
  return {
    kind: 'write',
    sheet,
    row: 7,
    column: 3,
    values: [
      ['Sí', null, 2],
      ['', false],
    ],
  };
};
const insert = (sheet: string): Edit => {
  return { kind: 'insertRows', sheet, row: 9, rows: 1, like: { row: 8, column: 1, rows: 1, columns: 4 } };
};
const CELLS = [
  { cell: { sheet: 'Plan', row: 7, column: 3 }, value: 'Sí' },
  { cell: { sheet: 'Plan', row: 7, column: 5 }, value: 2 },
  { cell: { sheet: 'Plan', row: 8, column: 4 }, value: false },
];

it.each<[string, readonly Edit[], unknown]>([
  ['each that is written, by its place', [write('Plan')], CELLS],
  ['of the sheets that are asked for', [write('Otra'), write('Plan')], CELLS],
  ['where rows are put in elsewhere', [insert('Otra'), write('Plan')], CELLS],
  ['none where rows are put in', [write('Plan'), insert('Plan')], []],
  ['none of other edits', [{ kind: 'addSheet', sheet: 'Plan' }], []],
])('tells the contents that cells get: %s', (_, edits, expected) => {
  const sheets = new Set(['Plan']);
  expect(writtenValues(edits, sheets)).toEqual(expected);
  expect([...sheets]).toEqual(['Plan']);
});
