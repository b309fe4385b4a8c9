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
  ['Vigésimo primer', 21],
  ['cuarto', 4],
  ['octavo', 8],
  ['nonagésimo noveno', 99],
  ['Tercera...', 3],
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
  ['V', 5],
  ['IX', 9],
  ['XIV', 14],
  ['XLI', 41],
  ['L', 50],
  ['XC', 90],
])('reads %s as %i', (text, n) => {
  expect(readOrdinal(text)).toBe(n);
});

it.each(['', '-', 'ordinaria', 'IIII', 'IC', 'XXXXI', '0', '3.5', 'cuart', 'tercera sesión'])(
  '%j is no ordinal',
  (text) => {
    expect(readOrdinal(text)).toBeNull();
  },
);

it('takes a number as it is, if it can number a session', () => {
  expect([readOrdinal(1), readOrdinal(0), readOrdinal(2.5)]).toEqual([1, null, null]);
});

it('reads back everything it writes', () => {
  const numbers = Array.from({ length: 120 }, (_, i) => i + 1);
  expect(numbers.map((n) => readOrdinal(ordinalFeminine(n)))).toEqual(numbers);
});
