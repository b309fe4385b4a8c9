import { formulaAreas } from '../../../src/workbook/snapshot/formulaAreas';
import { sheetOf } from '../../support/snapshot';

const f = { value: 1, formula: '=A1' };

it.each([
  ['none', [['a', 'b']], []],
  ['one', [['a', f]], [[1, 2, 1, 1]]],
  [
    'a column with a gap',
    [[f], ['x'], [f], [f]],
    [
      [1, 1, 1, 1],
      [3, 1, 2, 1],
    ],
  ],
  [
    'a block',
    [
      ['a', f, f],
      ['b', f, f],
    ],
    [[1, 2, 2, 2]],
  ],
  [
    'columns of other rows',
    [
      [f, 'x'],
      [f, f],
    ],
    [
      [1, 1, 2, 1],
      [2, 2, 1, 1],
    ],
  ],
  [
    'columns apart',
    [[f, 'x', f]],
    [
      [1, 1, 1, 1],
      [1, 3, 1, 1],
    ],
  ],
])('finds %s', (_, rows, expected) => {
  const areas = formulaAreas(sheetOf('Plan', rows));
  expect(areas?.map(({ row, column, rows: height, columns }) => [row, column, height, columns])).toEqual(
    expected,
  );
});

it('counts from where the sheet begins', () => {
  const sheet = sheetOf('Plan', [['a', f]], { firstRow: 5, firstColumn: 3 });
  expect(formulaAreas(sheet)).toEqual([{ row: 5, column: 4, rows: 1, columns: 1 }]);
});

it.each([
  [100, 100],
  [101, undefined],
])('of %i cells apart gives %p', (count, found) => {
  const sheet = sheetOf(
    'Plan',
    Array.from({ length: 2 * count }, (_, row) => [row % 2 === 0 ? f : 'x']),
  );
  expect(formulaAreas(sheet)?.length).toBe(found);
});
