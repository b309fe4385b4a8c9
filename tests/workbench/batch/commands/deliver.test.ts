/** A report marked as delivered: the next one of its month gets a sheet of its own. */
import { copyFile } from 'node:fs/promises';
import { batch, book, path } from '../novemberBook';

const MONTH = ['--month', '2023-11', '--accept-contradictions'];
const DELIVERY = ['--sheet', 'Informe 2023-11', '--on', '2023-12-05', '--letter', 'OPL/SE/12/2023'];

it('is kept when the report is made again', async () => {
  await batch('report', book, ...MONTH, '--out', path('d1.xlsx'));
  const marked = await batch('deliver', path('d1.xlsx'), ...DELIVERY, '--out', path('d2.xlsx'));
  expect(marked.out).toContain('Se marcó como entregada la hoja «Informe 2023-11».');
  const again = await batch('report', path('d2.xlsx'), ...MONTH, '--out', path('d3.xlsx'));
  expect(again.out).toContain('«Informe 2023-11 (2)»');
  expect(again.out).toContain('«Informe 2023-11» se entregó y no se sustituye.');
});

it('has to be in the workbook', async () => {
  await copyFile(book, path('d4.xlsx'));
  const { code, err } = await batch('deliver', path('d4.xlsx'), ...DELIVERY, '--out', path('d5.xlsx'));
  expect([code, err]).toEqual([1, expect.stringContaining('Informe 2023-11')]);
});

it.each([
  ['a day', ['--sheet', 'Informe 2023-11'], '--on'],
  ['a sheet', ['--on', '2023-12-05'], '--sheet'],
])('needs %s', async (_name, given, missing) => {
  const { code, err } = await batch('deliver', book, ...given, '--out', path('d6.xlsx'));
  expect([code, err]).toEqual([2, expect.stringContaining(missing)]);
});
