import { editsOfHeadings, newColumnEdits } from '../../../src/workbook/changes/newColumns';
import { expectationsOf } from '../../../src/workbook/edits/expectations';
import { sheetOf, workbookOf } from '../../support/snapshot';

const SHEET = sheetOf('Plan', [
  ['Plan', null, null],
  ['Núm.', 'Actividades', 'Estado'],
  ['1', 'Integrar', 'Pendiente'],
  ['2', 'Remitir', 'Pendiente'],
]);
const PLACE = { headerRows: [2], lastRow: 4 };
const merged = (row: number, column: number, rows: number, columns: number) => ({
  ...SHEET,
  merges: [{ row, column, rows, columns }],
});

it.each([
  ['the last column with a heading', SHEET, 3],
  ['the one before it, where that has merged cells', merged(3, 3, 2, 1), 2],
  ['the last one, where only what is above is merged', merged(1, 1, 1, 3), 3],
])('gives a new column the look of %s', (_, sheet, column) => {
  expect(newColumnEdits(sheet, PLACE, 4)).toEqual([
    {
      kind: 'newColumn',
      sheet: 'Plan',
      like: { row: 2, column, rows: 3, columns: 1 },
      above: 0,
      column: 4,
      width: 110,
    },
  ]);
});

it('gives the rows above the last one of a heading its look', () => {
  expect(newColumnEdits(SHEET, { headerRows: [1, 2], lastRow: 4 }, 4)).toMatchObject([{ above: 1 }]);
});

it.each([
  ['every column has merged cells', merged(3, 1, 1, 3)],
  ['it is not known which cells are merged', { ...SHEET, merges: null }],
])('leaves it plain where %s', (_, sheet) => {
  expect(newColumnEdits(sheet, PLACE, 4)).toEqual([]);
});

it('expects the heading whose look it takes', () => {
  const [block] = expectationsOf(workbookOf(SHEET), newColumnEdits(SHEET, PLACE, 4));
  expect(block).toMatchObject({ sheet: 'Plan', row: 2, formulas: [['Núm.', 'Actividades', 'Estado']] });
});

it.each([
  ['in the part that has them', [{ sheet: 'Plan', row: 2, column: 4 }], [4]],
  ['none in another row', [{ sheet: 'Plan', row: 3, column: 4 }], []],
  ['none on a sheet that is gone', [{ sheet: 'Otra', row: 2, column: 4 }], []],
  ['none on a sheet without a part', [{ sheet: 'Vacía', row: 2, column: 4 }], []],
])('gives columns under new headings their look, %s', (_, headings, columns) => {
  const parts = [
    { sheet: 'Otra', ...PLACE },
    { sheet: 'Plan', headerRows: [9], lastRow: 12 },
    { sheet: 'Plan', ...PLACE },
  ];
  const edits = editsOfHeadings(workbookOf(sheetOf('Vacía', []), SHEET), parts, headings);
  expect(edits).toEqual(columns.flatMap((column) => newColumnEdits(SHEET, PLACE, column)));
  expect(edits).toHaveLength(columns.length);
});

it.each([
  ['beside it', merged(3, 4, 1, 2), 3],
  ['left of it', merged(3, 1, 1, 2), 3],
  ['below it', merged(5, 3, 1, 1), 3],
  ['over it and the next', merged(4, 2, 1, 2), 1],
])('a column with cells merged %s gives its look, or the one before', (_, sheet, column) => {
  expect(newColumnEdits(sheet, PLACE, 4)).toMatchObject([{ like: { column } }]);
});
