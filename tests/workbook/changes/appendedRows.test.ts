import { columnFor } from '../../../src/workbook/changes/appendedRows';
import { sheetOf } from '../../support/snapshot';

const SHEET = sheetOf('Plan', [
  ['Núm.', 'Actividades', 'Color', 'OBSERVACIONES', null, 'nota al margen'],
  ['1', 'Integrar', 'azul', 'listo', null, null],
]);
const PLACE = { headerRows: [1], lastRow: 2, columns: { number: 'A', name: 'B' } };

it.each([
  ['the one that has the heading already', 'Observaciones', [], { column: 4, isNew: false }],
  ['a free one, where no column has the heading', 'Evidencia', [], { column: 5, isNew: true }],
  ['a free one, where another new field takes that column', 'Observaciones', [4], { column: 5, isNew: true }],
  ['a free one, where a known field has the heading', 'Actividades', [], { column: 5, isNew: true }],
  ['none that another new field takes', 'Evidencia', [5], { column: 7, isNew: true }],
])('gives a field that nobody recognised %s', (_, heading, taken, expected) => {
  expect(columnFor(SHEET, PLACE, heading, taken)).toEqual(expected);
});
