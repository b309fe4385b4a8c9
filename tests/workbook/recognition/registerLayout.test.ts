/** How a workbook was read, as the card shows it: samples of records alone, and what the titles above their rows give. */
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { registerLayouts } from '../../../src/workbook/recognition/registerLayout';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADINGS = ['Núm.', 'Tipo de sesión', 'Fecha de la sesión', 'Orden del día'];
const held = (number: number, day: string) => [
  number,
  'Ordinaria',
  day,
  '1. Lista de asistencia. 2. Informe',
];
const IN_BANDS: Rows = [
  HEADINGS,
  ['COMISIÓN'],
  held(1, '05/10/2023'),
  held(2, '06/11/2023'),
  ['COTAPREP'],
  held(3, '13/11/2023'),
  held(4, '20/11/2023'),
];
const IN_A_COLUMN: Rows = [
  ['Órgano', ...HEADINGS],
  ['COTAPREP', ...held(1, '05/10/2023')],
  ['COTAPREP', ...held(2, '06/11/2023')],
  ['COTAPREP', ...held(3, '13/11/2023')],
];

it.each<[string, Rows, readonly string[]]>([
  ['in titles above the rows', IN_BANDS, ['body']],
  ['in a column', IN_A_COLUMN, []],
])('a body %s', (_, rows, fromTitles) => {
  const snapshot = workbookOf(sheetOf('Sesiones', rows));
  const read = readRegisters(snapshot);
  if (!read.ok) throw new Error(read.problem.code);
  const [part] =
    registerLayouts(snapshot, read.value, []).find(({ kind }) => kind === 'sessions')?.parts ?? [];
  expect(part?.fromTitles).toEqual(fromTitles);
  expect(part?.columns.find(({ field }) => field === 'number')?.samples).toEqual(['1', '2', '3']);
});
