import type { AssessedActivity } from '../../../src/domain/assessment/assessment';
import { capitalised, daysInWords, notedCause, ofBody, quoted } from '../../../src/domain/rules/wording';

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
  ['Se pospuso la sesión.', 'Se pospuso la sesión'],
  ['Falta una cotización', 'Falta una cotización'],
  ['No se contó con quórum', 'No se contó con quórum'],
  ['Enviado tarde por la lluvia', 'Enviado tarde por la lluvia'],
  ['Enviado con oficio 12', null],
  ['Ver carpeta 4 del archivo', null],
  ['Responsable: Ana', null],
  ['-', null],
  ['', null],
])('takes %j for the cause %j', (text, cause) => {
  const notes = { value: text, text, cell: { sheet: 'Plan', row: 7, column: 12 } };
  expect(notedCause({ activity: { notes } } as AssessedActivity)).toBe(cause);
});
