/** How cells, rows and sheets that were written are known again. */
import {
  cellsOf,
  contentHash,
  headingOf,
  holds,
  isNumberKey,
  keyOf,
  nameMark,
  plainFormula,
  rowKey,
} from '../../../src/workbook/history/historyEntry';
import type { CellValue } from '../../../src/workbook/snapshot/snapshot';
import type { Cell } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';

const formula = (text: string, value: CellValue = 1) => ({ value, formula: text });

it.each([
  ["='Plan'!$D$5", '=PLAN!D'],
  ['=SUMA( a1:B12 )', '=SUMA(A:B)'],
  ['=@Doble&"x"', '=DOBLE&X'],
])('reads %s as %s', (text, plain) => expect(plainFormula(text)).toBe(plain));

it.each<[Cell, CellValue, boolean]>([
  [7, 7, true],
  [7, '7', false],
  ['7', 7, false],
  ['', '', true],
  [formula('=A2'), '=$a$1', true],
  [formula('=A2'), '=B2', false],
  [formula('=A2', 7), 7, false],
  [formula('=A2', '=A2'), '=A2', true],
  ['x', '=A2', false],
])('a cell with %j holds %j: %s', (cell, written, expected) => {
  expect(holds(sheetOf('Plan', [[cell]]), 1, 1, written)).toBe(expected);
});

it.each<[string, readonly Cell[], string]>([
  ['its first text', ['', 'Núm.', 'otro'], 'Núm.'],
  ['no number', [7, 'Núm.'], 'Núm.'],
  ['no formula', [formula('="a"', 'a'), 'Núm.'], 'Núm.'],
  ['a text in its last row', ['', '', 'Núm.'], 'Núm.'],
  ['none', ['', 7, formula('=A1')], ''],
])('the heading of a column is %s', (_, cells, heading) => {
  const sheet = sheetOf(
    'Plan',
    cells.map((cell) => ['x', cell]),
    { firstRow: 3, firstColumn: 2 },
  );
  expect(headingOf(sheet, 3)).toBe(heading);
});

describe('the key of a row', () => {
  it.each<[CellValue, boolean]>([
    ['1.', true],
    ['2.1', true],
    ['a) 3', true],
    [7, true],
    [9_999, true],
    [10_000, false],
    [45_232, false],
    ['12/11/2023', false],
    ['2-11-23', false],
    ['CG/10', true],
    ['OPL/CG/10', false],
    ['1/2', true],
    ['12.11.2023', true],
    ['2 de nov', false],
    ['Acta 3', false],
    ['Integrar', false],
    ['', false],
  ])('takes %j for a number: %s', (content, isNumber) => {
    expect(isNumberKey(keyOf([content]))).toBe(isNumber);
  });

  it('is of 8 digits for each column, without the blanks around a text', () => {
    expect(keyOf(['1.', 'Integrar'])).toMatch(/^#[0-9a-f]{8} [0-9a-f]{8}$/);
    expect(keyOf([' Integrar '])).toBe(keyOf(['Integrar']));
    expect(nameMark(keyOf(['Integrar']))).toBe(keyOf(['Integrar']).slice(0, 4));
  });

  it('is of the columns in their order, with formulas as they are written', () => {
    const sheet = sheetOf('Plan', [['1.', 'Integrar', formula('=A1', '1.')]]);
    expect(rowKey(sheet, 1, [2, 1, 3])).toBe(keyOf(['Integrar', '1.', '=A1']));
  });
});

describe('the hash of what is on a sheet', () => {
  type Cells = readonly (readonly [number, number, CellValue])[];
  const CELLS: Cells = [
    [1, 1, 'Dato'],
    [1, 2, 7],
    [2, 1, '=Plan!A1'],
  ];
  it.each<[string, Cells, boolean]>([
    ['in any order', [...CELLS].reverse(), true],
    ['in the order of columns', [CELLS[0], CELLS[2], CELLS[1]] as Cells, true],
    ['with blank cells', [...CELLS, [3, 3, '']], true],
    ['with a formula as Excel writes it', [...CELLS.slice(0, 2), [2, 1, "='Plan'!$A$1"]], true],
    ['with another text', [[1, 1, 'Otro'], ...CELLS.slice(1)], false],
    ['in another row', [[3, 1, 'Dato'], ...CELLS.slice(1)], false],
    ['in another column', [[1, 3, 'Dato'], ...CELLS.slice(1)], false],
    ['with another cell', [...CELLS, [3, 3, 'x']], false],
  ])('is the same, or not, %s', (_, cells, isSame) => {
    expect(contentHash(cells) === contentHash(CELLS)).toBe(isSame);
  });

  it('keeps cells apart', () => {
    expect(contentHash([[1, 1, 'a1,2=b']])).not.toBe(
      contentHash([
        [1, 1, 'a'],
        [1, 2, 'b'],
      ]),
    );
  });

  it('is of all the cells of a sheet', () => {
    const rows = [['Dato', 7], [formula('=Plan!A1')]];
    expect([...cellsOf(sheetOf('Nueva', rows, { firstRow: 3, firstColumn: 2 }))]).toEqual([
      [3, 2, 'Dato'],
      [3, 3, 7],
      [4, 2, '=Plan!A1'],
      [4, 3, ''],
    ]);
  });
});
