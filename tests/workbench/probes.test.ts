import { compare } from '../../src/workbench/probes';

it.each([
  ['the same', 'one\tsí\ta', { code: 0, text: 'Sin diferencias.' }],
  ['another answer', 'one\tNO\tb', { code: 1, text: 'one: a | b' }],
  ['a probe less', '', { code: 1, text: 'one: a | —' }],
])('a result beside %s', (_, second, expected) => {
  expect(compare('one\tsí\ta', second)).toEqual(expected);
});
