import { closed } from '../../../src/taskpane/shared/closed';

it.each([
  ['falta acuse', 'falta acuse.'],
  ['falta acuse.', 'falta acuse.'],
  ['Es «el acuse.»', 'Es «el acuse.»'],
  ['¿Falta?', '¿Falta?'],
  ['por confirmar…', 'por confirmar…'],
])('%s ends its sentence once', (text, expected) => {
  expect(closed(text)).toBe(expected);
});
