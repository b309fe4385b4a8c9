import { patchCells } from '../../../src/workbook/snapshot/patchCells';
import { sheetOf } from '../../support/snapshot';

const SHEET = sheetOf('Plan', [
  ['a', 1, 'x'],
  ['b', 2, 'y'],
  ['c', 3, 'z'],
]);

it.each([
  [
    'in the middle',
    2,
    2,
    [[5]],
    [
      ['a', 1, 'x'],
      ['b', 5, 'y'],
      ['c', 3, 'z'],
    ],
  ],
  [
    'of a whole row',
    3,
    1,
    [['d', 4, '']],
    [
      ['a', 1, 'x'],
      ['b', 2, 'y'],
      ['d', 4, ''],
    ],
  ],
  [
    'of a column',
    1,
    3,
    [['p'], ['q'], ['r']],
    [
      ['a', 1, 'p'],
      ['b', 2, 'q'],
      ['c', 3, 'r'],
    ],
  ],
])('puts a block %s in its place', (_, firstRow, firstColumn, rows, expected) => {
  const block = sheetOf('Plan', rows, { firstRow, firstColumn });
  const whole = sheetOf('Plan', expected);
  expect({ ...SHEET, ...patchCells(SHEET, block) }).toEqual(whole);
});

it('in a sheet that does not begin in A1', () => {
  const sheet = { ...SHEET, firstRow: 4, firstColumn: 3 };
  const { values } = patchCells(sheet, sheetOf('Plan', [['new']], { firstRow: 5, firstColumn: 3 }));
  expect(values).toEqual([
    ['a', 1, 'x'],
    ['new', 2, 'y'],
    ['c', 3, 'z'],
  ]);
});

it('keeps the rows and the matrices that a block leaves as they are', () => {
  const { values, types } = patchCells(
    SHEET,
    sheetOf(
      'Plan',
      [
        ['b', 7, 'y'],
        ['c', 3, 'z'],
      ],
      { firstRow: 2 },
    ),
  );
  expect(values[0]).toBe(SHEET.values[0]);
  expect(values[1]).not.toBe(SHEET.values[1]);
  expect(values[2]).toBe(SHEET.values[2]);
  expect(types).toBe(SHEET.types);
});
