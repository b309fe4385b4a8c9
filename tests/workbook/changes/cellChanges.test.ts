/** Single cells that are written: what each holds before and after, and the workbook with them. */
import type { CellChange } from '../../../src/workbook/changes/cellChanges';
import { blankCells, cellChange, changeEdits, withChanges } from '../../../src/workbook/changes/cellChanges';
import type { CellValue } from '../../../src/workbook/snapshot/snapshot';
import type { Cell } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const formula = { value: '', formula: '=A9' };
const content = (value: CellValue, numberFormat = 'General') => ({ value, numberFormat });
const change = (row: number, column: number, value: CellValue, format?: string, from = ''): CellChange => ({
  cell: { sheet: 'Plan', row, column },
  from: content(from),
  to: content(value, format),
});

it.each<[string, Cell, string | undefined, unknown]>([
  ['of another value', { value: 'b', numberFormat: '@' }, undefined, [content('b', '@'), content('a', '@')]],
  ['with a format', 'b', 'dd/mm/yyyy', [content('b'), content('a', 'dd/mm/yyyy')]],
  ['of a blank one', '', undefined, [content(''), content('a')]],
  ['that holds it already', 'a', 'dd/mm/yyyy', null],
  ['with a formula', formula, undefined, null],
])('the change of a cell %s', (_, cell, format, expected) => {
  const made = cellChange(workbookOf(sheetOf('Plan', [[cell]])), change(1, 1, 'a').cell, 'a', format);
  expect(made && [made.from, made.to]).toEqual(expected);
});

it('changes nothing on a sheet that is not there', () => {
  expect(cellChange(workbookOf(sheetOf('Otra', [['b']])), change(1, 1, 'a').cell, 'a')).toBeNull();
});

describe('the edits', () => {
  const snapshot = workbookOf(sheetOf('Plan', [['', '', 'x', '', formula, '']]));
  const write = (column: number, ...values: readonly (CellValue | null)[]) => ({
    ...{ kind: 'write', sheet: 'Plan', row: 1, column, values: [values] },
  });
  it.each([
    ['over what is blank', [1, 2], [write(1, 'v1', 'v2')]],
    ['over a blank cell between', [6, 8], [write(6, 'v6', null, 'v8')]],
    ['not over a cell with a value', [2, 4], [write(2, 'v2'), write(4, 'v4')]],
    ['not over a cell with a formula', [4, 6], [write(4, 'v4'), write(6, 'v6')]],
  ])('go %s', (_, columns, expected) => {
    const changes = columns.map((column) => change(1, column, `v${column}`));
    expect(changeEdits(changes, snapshot)).toEqual(expected);
    expect(changeEdits(changes)).toHaveLength(columns[1] === 2 ? 1 : 2);
  });

  it('know nothing of a sheet that is still to be made', () => {
    expect(blankCells(snapshot)({ sheet: 'Nueva', row: 1, column: 1 })).toBe(false);
    expect(blankCells(snapshot)({ sheet: 'Plan', row: 9, column: 9 })).toBe(true);
  });
});

describe('the workbook with changes', () => {
  const book = workbookOf(
    sheetOf('Otra', [['z']]),
    sheetOf('Plan', [['a', { value: 7, numberFormat: '0.0' }], [formula]], { firstRow: 2, firstColumn: 2 }),
  );

  it('holds them in every respect, and all else', () => {
    const [other, plan] = withChanges(book, [
      change(2, 3, 45_232, 'dd/mm/yyyy'),
      change(3, 2, ''),
      change(4, 4, true),
      change(4, 5, 'x', '@'),
    ]).sheets;
    expect(other).toBe(book.sheets[0]);
    expect(plan).toEqual({
      ...book.sheets[1],
      values: [
        ['a', 45_232, '', ''],
        ['', '', '', ''],
        ['', '', true, 'x'],
      ],
      texts: [
        ['a', '45232', '', ''],
        ['', '', '', ''],
        ['', '', 'true', 'x'],
      ],
      types: [
        ['String', 'Double', 'Empty', 'Empty'],
        ['Empty', 'Empty', 'Empty', 'Empty'],
        ['Empty', 'Empty', 'Boolean', 'String'],
      ],
      numberFormats: [
        ['General', 'dd/mm/yyyy', 'General', 'General'],
        ['General', 'General', 'General', 'General'],
        ['General', 'General', 'General', '@'],
      ],
      formulas: [
        ['a', 45_232, '', ''],
        ['', '', '', ''],
        ['', '', true, 'x'],
      ],
    });
  });

  it('grows from an empty sheet', () => {
    const [plan] = withChanges(workbookOf(sheetOf('Plan', [])), [change(2, 1, 'a')]).sheets;
    expect(plan?.values).toEqual([[''], ['a']]);
  });

  it('leaves the workbook that it was as it was', () => {
    withChanges(book, [change(2, 2, 'b')]);
    expect(book.sheets[1]?.values).toEqual([
      ['a', 7],
      ['', ''],
    ]);
  });
});
