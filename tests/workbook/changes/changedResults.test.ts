import { changedResults } from '../../../src/workbook/changes/changedResults';
import type { Cell } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const gives = (value: string | number, formula = '="Vence "&E3') => ({ value, formula });
const book = (cell: Cell, name = 'Plan') =>
  workbookOf(sheetOf('Otra', []), sheetOf(name, [['x', cell]], { firstRow: 3, firstColumn: 8 }));

it.each<[string, Cell, Cell, boolean]>([
  ['another text', gives('Vence 30 de septiembre'), gives('Vence 45199'), true],
  ['the same text', gives('Vence'), gives('Vence'), false],
  ['a number by now', gives('Vence'), gives(45_199), false],
  ['a text by now', gives(45_199), gives('Vence'), false],
  ['another text, by another formula', gives('a'), gives('b', '=E4'), false],
  ['another text, without a formula by now', gives('a'), 'b', false],
  ['another text, without a formula', 'a', 'b', false],
])('a formula that gives %s is told, or not', (_, before, after, isTold) => {
  const told = [
    { cell: { sheet: 'Plan', row: 3, column: 9 }, before: 'Vence 30 de septiembre', after: 'Vence 45199' },
  ];
  expect(changedResults(book(before), book(after))).toEqual(isTold ? told : []);
});

it('tells nothing of a sheet that is gone', () => {
  expect(changedResults(book(gives('a')), book(gives('b'), 'Plan 2'))).toEqual([]);
});
