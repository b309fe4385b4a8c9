import { isDocumentName } from '../../../src/workbook/edits/documentNames';

it.each([
  ['Informe 2023-11 (2)', true],
  ['informe de mayo', true],
  ['CONVOCATORIA 12', true],
  ['Asistencia 2023-11-14', true],
  ['Minuta 2023-11-14', true],
  ['Mi informe', false],
  ['Plan de trabajo', false],
  ['', false],
])('«%s» may be a document of ours: %j', (name, expected) => {
  expect(isDocumentName(name)).toBe(expected);
});
