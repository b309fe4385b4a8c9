import { firstChange } from '../../../src/workbook/snapshot/firstChange';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const book = (plan: Rows, notes: Rows = [['Nota']]) =>
  workbookOf(sheetOf('Plan', plan), sheetOf('Notas', notes));
const BEFORE = book([
  ['Núm.', 'Actividad'],
  ['1.', 'Integrar'],
]);

it.each<[string, ReturnType<typeof book>, unknown]>([
  [
    'nothing',
    book([
      ['Núm.', 'Actividad'],
      ['1.', 'Integrar'],
    ]),
    null,
  ],
  [
    'another text',
    book([
      ['Núm.', 'Actividad'],
      ['1.', 'Instalar'],
    ]),
    { cell: { sheet: 'Plan', row: 2, column: 2 }, now: 'Instalar' },
  ],
  [
    'a cell that was emptied',
    book([['Núm.', 'Actividad'], ['1.']]),
    { cell: { sheet: 'Plan', row: 2, column: 2 }, now: '' },
  ],
  [
    'a cell beyond what was used',
    book(
      [
        ['Núm.', 'Actividad'],
        ['1.', 'Integrar'],
      ],
      [['Nota'], ['', 'al lado']],
    ),
    { cell: { sheet: 'Notas', row: 2, column: 2 }, now: 'al lado' },
  ],
  ['a sheet that is new', workbookOf(...BEFORE.sheets, sheetOf('Otra', [['x']])), null],
])('names %s', (_, after, expected) => {
  expect(firstChange(BEFORE, after)).toEqual(expected);
});
