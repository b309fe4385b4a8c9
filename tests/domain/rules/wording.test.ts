import { capitalised, daysInWords, ofBody, quoted, rowsInWords } from '../../../src/domain/rules/wording';

it.each([
  [0, '0 días'],
  [1, '1 día'],
  [2, '2 días'],
])('agrees %d in number', (days, words) => {
  expect(daysInWords(days)).toBe(words);
});

it('cuts a long quotation', () => {
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

it.each([
  ['on one sheet', ['Plan', 'Plan'], ['2', '5']],
  ['on several sheets', ['Norte', 'Sur'], ['2 de «Norte»', '5 de «Sur»']],
])('lists rows %s', (_, sheets, words) => {
  expect(rowsInWords(sheets.map((sheet, at) => ({ sheet, row: [2, 5][at] ?? 0 })))).toEqual(words);
});
