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
  probeText(
    { platform: 'Mac', version: '16.90', requirementSets: ['ExcelApi 1.17'], results, sheet: 'removed' },
    '0.2.0',
  );

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

const THREE = textOf(result('one', 'a'), result('two', ''), result('three', null));

it.each([
  ['as it is', THREE],
  ['with lines of Windows', THREE.replaceAll('\n', '\r\n')],
  ['with lines of an old Mac', THREE.replaceAll('\n', '\r')],
  ['quoted in a mail', THREE.replaceAll(/^/gm, '> ')],
  ['with accents of their own', THREE.normalize('NFD')],
])('a text is read again %s, without what was not run', (_, text) => {
  const saved = readProbeText(text);
  if (typeof saved === 'string') throw new Error(saved);
  expect(saved.excel).toBe('Mac 16.90; ExcelApi 1.17');
  expect([...saved.answers]).toEqual([
    ['one', { mark: 'sí', got: 'a' }],
    ['two', { mark: 'NO', got: '' }],
  ]);
  expect(saved.count).toBe(3);
});

it.each([
  ['', 'le falta su primera línea'],
  ['one\tsí\ta', 'le falta su primera línea'],
  ['PK\u0003\u0004', 'le falta su primera línea'],
  [`${THREE}\n${THREE}`, 'trae más de un resultado'],
  [`${THREE}\ntwo\tNO\tb`, 'trae dos veces la prueba «two»'],
  [THREE.split('\n', 2).join('\n'), 'le falta la línea que dice cuántas pruebas son'],
  [textOf(), /^dice 0 pruebas y se leen 0;/],
  [THREE.split('\n').slice(0, -1).join('\n'), /^dice 3 pruebas y se leen 2;/],
  [THREE.replaceAll('í', '�'), /^dice 3 pruebas y se leen 2;/],
  [THREE.replaceAll('\t', '    '), /^dice 3 pruebas y se leen 0;/],
])('%j is no whole result', (text, why) => {
  expect(readProbeText(text)).toEqual(typeof why === 'string' ? why : expect.stringMatching(why));
});

it('a longer answer is told apart by its length', () => {
  const [first, second] = [121, 122].map((length) => textOf(result('one', 'x'.repeat(length))));
  expect(first).toContain(`${'x'.repeat(120)}… (121)`);
  expect(first).not.toBe(second);
});

const YES = { mark: 'sí', got: 'a' };

it.each([
  ['the same', ['one', { ...YES }], []],
  [
    'another answer',
    ['one', { ...YES, got: 'b' }],
    [{ id: 'one', first: YES, second: { mark: 'sí', got: 'b' } }],
  ],
  [
    'another mark',
    ['one', { ...YES, mark: 'NO' }],
    [{ id: 'one', first: YES, second: { mark: 'NO', got: 'a' } }],
  ],
  [
    'another probe',
    ['two', YES],
    [
      { id: 'one', first: YES, second: null },
      { id: 'two', first: null, second: YES },
    ],
  ],
] as const)('compares with %s', (_, second, expected) => {
  expect(compareProbes(new Map([['one', YES]]), new Map([second]))).toEqual(expected);
});
