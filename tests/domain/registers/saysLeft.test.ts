import { saysLeft } from '../../../src/domain/registers/saysLeft';

it.each([
  ['Baja', true],
  ['Baja (20/11/2026)', true],
  ['Causó baja el 20 de noviembre', true],
  ['Dada de baja', true],
  ['Renunció el 20 de noviembre', true],
  ['Sustituida', true],
  ['Se separó del cargo', true],
  ['Baja California', false],
  ['Sin baja', false],
  ['Activa', false],
  ['', false],
])('%j says that somebody left: %s', (written, expected) => {
  expect(saysLeft(written)).toBe(expected);
});
