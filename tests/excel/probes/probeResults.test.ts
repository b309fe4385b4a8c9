import type { ProbeResult } from '../../../src/excel/probes/probeResults';
import { compareProbes, probeText, readProbeText } from '../../../src/excel/probes/probeResults';

const result = (id: string, got: string | null): ProbeResult => ({
  id,
  name: id,
  expected: 'a',
  got,
  set: '1.9',
  otherwise: 'x',
});
const textOf = (...results: readonly ProbeResult[]): string =>
  probeText({ platform: 'Mac', version: '16.90', requirementSets: ['ExcelApi 1.17'], results }, '0.2.0');

it('a text has a line for each probe and counts those as expected', () => {
  expect(
    textOf(result('one', 'a'), result('two', 'b\nc'), result('three', null)).split('\n').slice(1),
  ).toEqual([
    'Mac 16.90; ExcelApi 1.17',
    '1 de 3 como se espera; 1 no se hicieron, por falta de su conjunto de requisitos',
    'prueba\t¿como se espera?\tsalió\tse espera\trequiere\tqué se prueba',
    'one\tsí\ta\ta\tExcelApi 1.9\tone',
    'two\tNO\tb c\ta\tExcelApi 1.9\ttwo',
    'three\t—\t\ta\tExcelApi 1.9\tthree',
  ]);
});

it('a text is read again, with lines of Windows too, without what was not run', () => {
  const text = textOf(result('one', 'a'), result('two', ''), result('three', null)).replaceAll('\n', '\r\n');
  const saved = readProbeText(text);
  expect(saved?.excel).toBe('Mac 16.90; ExcelApi 1.17');
  expect([...(saved?.answers ?? [])]).toEqual([
    ['one', 'a'],
    ['two', ''],
  ]);
});

it.each(['', 'one\tsí\ta', 'PK\u0003\u0004'])('%j is no result', (text) => {
  expect(readProbeText(text)).toBeNull();
});

it.each([
  ['the same', ['one', 'a'], []],
  ['another answer', ['one', 'b'], [{ id: 'one', first: 'a', second: 'b' }]],
  [
    'another probe',
    ['two', 'a'],
    [
      { id: 'one', first: 'a', second: null },
      { id: 'two', first: null, second: 'a' },
    ],
  ],
] as const)('compares with %s', (_, second, expected) => {
  expect(compareProbes(new Map([['one', 'a']]), new Map([second]))).toEqual(expected);
});
