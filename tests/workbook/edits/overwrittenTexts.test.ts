/** The texts of people that edits replace. */
import type { Edit } from '../../../src/workbook/edits/edits';
import { overwrittenTexts } from '../../../src/workbook/edits/overwrittenTexts';
import { sheetOf, workbookOf } from '../../support/snapshot';

type Values = readonly (string | number | null)[];

const BOOK = workbookOf(
  sheetOf('Otra', [['Texto']]),
  sheetOf('Plan', [
    ['Núm.', 'Actividad', 'Término'],
    [1, 'Integrar', { value: 'mayo', formula: '=A1' }],
    ['', 'Sesionar', 'mayo'],
  ]),
);
const write = (row: number, column: number, ...lines: readonly Values[]): Edit => {
  return { kind: 'write', sheet: 'Plan', row, column, values: lines };
};
const insert = (row: number, rows: number): Edit => {
  return { kind: 'insertRows', sheet: 'Plan', row, rows, like: { row: 1, column: 1, rows: 1, columns: 3 } };
};

it.each<[string, readonly Edit[], readonly string[]]>([
  ['a text by another', [write(2, 2, ['x'])], ['2,2']],
  ['a text by a blank', [write(2, 2, [''])], ['2,2']],
  ['a text by a number', [write(3, 3, [45_000])], ['3,3']],
  [
    'a text by a formula',
    [{ kind: 'writeFormulas', sheet: 'Plan', row: 3, column: 2, formulas: [['=1', '=2']] }],
    ['3,2', '3,3'],
  ],
  ['each of a block', [write(2, 1, ['a', 'b', 'c'], ['d', 'e', 'f'])], ['2,2', '3,2', '3,3']],
  ['the same text', [write(2, 2, ['Integrar'])], []],
  ['nothing where a cell stays', [write(2, 1, [null, null, null])], []],
  ['a number', [write(2, 1, ['x'])], []],
  ['what a formula gives', [write(2, 3, ['x'])], []],
  ['a blank', [write(3, 1, ['x']), write(9, 9, ['x'])], []],
  ['a row that the edits make', [insert(3, 2), write(3, 2, ['x']), write(4, 2, ['x'])], []],
  ['where it stood before rows were put in', [insert(3, 2), write(5, 2, ['x'])], ['3,2']],
  ['on another sheet', [{ kind: 'addSheet', sheet: 'Nueva' }], []],
  ['by a format', [{ kind: 'format', sheet: 'Plan', areas: [], format: {} }], []],
  ['on a cleared sheet', [{ kind: 'clearSheet', sheet: 'Plan', shapes: [] }, write(2, 2, ['x'])], []],
  ['on a deleted sheet', [{ kind: 'deleteSheet', sheet: 'Plan' }, write(2, 2, ['x'])], []],
  ['on a renamed sheet', [{ kind: 'renameSheet', sheet: 'Plan', to: 'Viejo' }, write(2, 2, ['x'])], []],
  ['where another sheet is deleted', [{ kind: 'deleteSheet', sheet: 'Otra' }, write(2, 2, ['x'])], ['2,2']],
])('are found: %s', (_, edits, cells) => {
  const found = overwrittenTexts(BOOK, edits);
  expect(found.map(({ sheet, row, column }) => [sheet, `${row},${column}`])).toEqual(
    cells.map((cell) => ['Plan', cell]),
  );
});
