import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { deliveryId } from '../../../src/domain/anexo13/calendar';
import { deliveryWords } from '../../../src/workbook/ignored/deliveryWords';
import { deliveryOfWords } from '../../../src/workbook/ignored/ignoredWords';

const ids = ruleSet2026.deliveries.map((rule) => deliveryId(rule));

it.each([
  ['6-draft', 'Documento 6, proyecto'],
  ['4-final', 'Documento 4, final'],
  ['3-2023-10', 'Documento 3, octubre de 2023'],
  ['21-final-2', 'Documento 21, final 2'],
  // Numbers of rows and names are as they are typed.
  ['7.5.', '7.5.'],
  ['COTAPREP', 'COTAPREP'],
])('writes %s as %s and reads it back', (id, words) => {
  expect(deliveryWords(id)).toBe(words);
  expect(deliveryOfWords(words)).toBe(id);
  expect(deliveryOfWords(id)).toBe(id);
});

it('reads back the words of each delivery, with no key in them', () => {
  expect(ids.map((id) => deliveryOfWords(deliveryWords(id)))).toEqual(ids);
  expect(ids.map(deliveryWords).filter((words) => ids.includes(words))).toEqual([]);
});
