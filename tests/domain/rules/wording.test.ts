import {
  capitalised,
  daysInWords,
  listInWords,
  ofBody,
  quoted,
  shortListInWords,
} from '../../../src/domain/rules/wording';

it.each([
  [0, '0 días'],
  [1, '1 día'],
  [2, '2 días'],
])('agrees %d in number', (days, words) => {
  expect(daysInWords(days)).toBe(words);
});

it.each([
  [[], ''],
  [['7'], '7'],
  [['7', '8'], '7 y 8'],
  [['Sesiones', 'Integrantes'], 'Sesiones e Integrantes'],
  [['agua', 'hielo'], 'agua y hielo'],
  [['1', '2', '3'], '1, 2 y 3'],
])('lists %j', (items, words) => {
  expect(listInWords(items)).toBe(words);
});

it('cuts a long list and a long quotation', () => {
  expect(shortListInWords(['1', '2', '3', '4'], 2)).toBe('1, 2 y 2 más');
  expect(quoted(` a\n b ${'x'.repeat(100)}`)).toMatch(/^«a b x{76}…»$/);
});

it.each([
  ['COTAPREP', 'del COTAPREP'],
  ['Comité Técnico Asesor', 'del Comité Técnico Asesor'],
  ['Comisión Ejecutiva', 'de la Comisión Ejecutiva'],
  ['Consejo Estatal Electoral', 'del Consejo Estatal Electoral'],
  ['Grupo 3', 'de Grupo 3'],
])('puts the article before %s', (name, words) => {
  expect(ofBody(name)).toBe(words);
});

it('begins a sentence', () => {
  expect(capitalised('última')).toBe('Última');
});
