import { ordinalFeminine, readOrdinal } from '../../../src/domain/dates/spanishOrdinals';

it.each([
  [1, 'primera'],
  [3, 'tercera'],
  [7, 'séptima'],
  [10, 'décima'],
  [11, 'décima primera'],
  [20, 'vigésima'],
  [23, 'vigésima tercera'],
  [30, 'trigésima'],
  [99, 'nonagésima novena'],
  [100, '100.ª'],
])('%i is %s', (n, words) => {
  expect(ordinalFeminine(n)).toBe(words);
});

it.each([0, -1, 1.5, Number.NaN])('there is no ordinal for %d', (n) => {
  expect(() => ordinalFeminine(n)).toThrow(RangeError);
});

it.each([
  ['Tercera', 3],
  ['TERCER', 3],
  ['Primero', 1],
  ['séptima', 7],
  ['Décima Primera', 11],
  ['undécima', 11],
  ['duodécima', 12],
  ['vigésimo tercera', 23],
  ['vigesimotercera', 23],
  ['3a', 3],
  ['3ª', 3],
  ['3.ª', 3],
  ['3ra.', 3],
  ['1era', 1],
  ['2da', 2],
  ['3er', 3],
  ['3', 3],
  ['03', 3],
  ['Núm. 3', 3],
  ['No. 12', 12],
  ['III', 3],
  ['XIV', 14],
  ['XC', 90],
])('reads %s as %i', (text, n) => {
  expect(readOrdinal(text)).toBe(n);
});

it.each(['', '-', 'ordinaria', 'IIII', 'IC', '0', '3.5', 'tercera sesión'])('%j is no ordinal', (text) => {
  expect(readOrdinal(text)).toBeNull();
});

it('takes a number as it is, if it can number a session', () => {
  expect([readOrdinal(3), readOrdinal(0), readOrdinal(2.5)]).toEqual([3, null, null]);
});

it('reads back everything it writes', () => {
  const numbers = Array.from({ length: 120 }, (_, i) => i + 1);
  expect(numbers.map((n) => readOrdinal(ordinalFeminine(n)))).toEqual(numbers);
});
