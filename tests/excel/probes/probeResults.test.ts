import { compareProbeTexts, probeText, readProbeText } from '../../../src/excel/probes/probeResults';

const result = (id: string, got: string) => ({ id, name: id, expected: 'a', got });
const textOf = (...results: readonly ReturnType<typeof result>[]): string =>
  probeText({ platform: 'Mac', version: '16.90', results });

it('a text has a line for each probe and counts those as expected', () => {
  expect(textOf(result('one', 'a'), result('two', 'b\nc')).split('\n').slice(1)).toEqual([
    'Mac 16.90',
    '1 de 2 como se espera',
    'one\tsí\ta',
    'two\tNO\tb c',
  ]);
});

it('a text is read again, with lines of Windows too', () => {
  const text = textOf(result('one', 'a')).replaceAll('\n', '\r\n');
  expect([...readProbeText(text)]).toEqual([['one', 'a']]);
});

it.each([
  ['the same', textOf(result('one', 'a')), []],
  ['another answer', textOf(result('one', 'b')), [{ id: 'one', first: 'a', second: 'b' }]],
  ['a probe that was not run', textOf(), [{ id: 'one', first: 'a', second: null }]],
  ['something else', 'no probes', [{ id: 'one', first: 'a', second: null }]],
])('compares with %s', (_, second, expected) => {
  expect(compareProbeTexts(textOf(result('one', 'a')), second)).toEqual(expected);
});
