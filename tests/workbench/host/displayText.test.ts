import { displayText } from '../../../src/workbench/host/displayText';
import type { CellValue } from '../../../src/workbench/host/model/workbookModel';

const mexico = { locale: 'es-MX', date1904: false } as const;

it.each<[CellValue, string, string]>([
  [null, 'General', ''],
  ['hola', 'General', 'hola'],
  ['hola', '@', 'hola'],
  ['hola', '0.00', 'hola'],
  [true, 'General', 'TRUE'],
  [{ error: '#N/A' }, 'dd/mm/yyyy', '#N/A'],
  [12, 'General', '12'],
  [0.1 + 0.2, 'General', '0.3'],
  [20_231_103, 'General', '20231103'],
  [1234.5, '#,##0.00', '1,234.50'],
  [0.05, '0%', '5%'],
  [-5, '0.00;(0.00)', '(5.00)'],
  [45_226, 'dd/mm/yyyy', '27/10/2023'],
  [45_226, 'm/d/yyyy', '27/10/2023'],
  [45_226.5, 'm/d/yyyy h:mm', '27/10/2023 12:00'],
  [45_226, 'm/d/yyyy;@', '10/27/2023'],
  [45_226, '[$-80A]d "de" mmmm "de" yyyy', '27 de octubre de 2023'],
  [45_226, 'd "de" mmmm', '27 de octubre'],
  [45_226.5, 'dd/mm/yyyy h:mm', '27/10/2023 12:00'],
  [60, 'dd/mm/yyyy', '29/02/1900'],
  [5, '0 "EUR"', '5 EUR'],
])('%j in %s shows %s', (value, format, text) => expect(displayText(value, format, mexico)).toBe(text));

it('names months in the language of Excel', () => {
  expect(displayText(45_226, 'mmmm', { ...mexico, locale: 'en-US' })).toBe('October');
  expect(displayText(45_226, 'mmmm', mexico)).toBe('octubre');
  expect(displayText(45_226, 'm/d/yyyy', { ...mexico, locale: 'en-US' })).toBe('10/27/2023');
});

it('shows the same day in a 1904 workbook', () => {
  expect(displayText(45_226 - 1462, 'dd/mm/yyyy', { ...mexico, date1904: true })).toBe('27/10/2023');
});
