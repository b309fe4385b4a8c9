import { bodyInTitle, bodyKey, bodyKind } from '../../../src/domain/registers/body';

it.each([
  ['COTAPREP', 'cotaprep'],
  ['Cotaprep del IMPEPAC', 'cotaprep'],
  ['COMITÉ TÉCNICO ASESOR del PREP', 'cotaprep'],
  ['Comisión Ejecutiva Temporal PREP', 'commission'],
  ['CETPREP', 'commission'],
  ['CTSPREP', 'commission'],
  ['CTAPREP', 'cotaprep'],
  ['PREP', null],
  ['Consejo Estatal Electoral', 'council'],
  ['Consejo General', 'council'],
  ['CEE', 'council'],
  ['Junta de vecinos', null],
  ['', null],
])('takes %j as %s', (text, kind) => {
  expect(bodyKind(text)).toBe(kind);
});

it('gives one key to the names of one body and keeps unknown bodies apart', () => {
  expect(bodyKey('Comité Técnico Asesor')).toBe(bodyKey('COTAPREP'));
  expect(bodyKey('Junta A')).not.toBe(bodyKey('Junta B'));
});

it.each([
  ['Sesiones COTAPREP', 'COTAPREP'],
  ['Integrantes de la Comisión PREP', 'Comisión PREP'],
  ['Control de sesiones del Comité Técnico Asesor', 'Comité Técnico Asesor'],
  ['COTAPREP', 'COTAPREP'],
  ['Sesiones', 'Sesiones'],
])('the body of the title %j is %j', (title, body) => {
  expect(bodyInTitle(title)).toBe(body);
});
