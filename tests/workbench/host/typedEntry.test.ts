import { readEntry, TEXT_LENGTH_LIMIT, type EntryOptions } from '../../../src/workbench/host/typedEntry';
import type { CellValue } from '../../../src/workbench/host/model/workbookModel';
import { isFormula } from '../../../src/workbench/host/model/excelts/calculation';

const options: EntryOptions = {
  numberFormat: 'General',
  date1904: false,
  isFormula,
  currentYear: () => 2023,
};

const NOVEMBER_3 = 45_233;

describe('what is typed becomes', () => {
  it.each<[unknown, CellValue, string | null]>([
    [12, 12, null],
    [true, true, null],
    ['', null, null],
    ['hola', 'hola', null],
    ['12', 12, null],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['5%', 0.05, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['$5', 5, '$#,##0'],
    ['1e5', 100_000, '0.00E+00'],
    ['7.5', 7.5, null],
    ['7.5.', '7.5.', null],
    ['3.10', 3.1, null],
    ['TRUE', true, null],
    ['false', false, null],
    ['Verdadero', 'Verdadero', null],
    ['#N/A', { error: '#N/A' }, null],
    ['#n/a', { error: '#N/A' }, null],
    ['2023-11-03', NOVEMBER_3, 'm/d/yyyy'],
    ['11/3/2023', NOVEMBER_3, 'm/d/yyyy'],
    ['11/3/23', NOVEMBER_3, 'm/d/yyyy'],
    ['3-Nov-2023', NOVEMBER_3, 'd-mmm-yy'],
    ['3-Nov', NOVEMBER_3, 'd-mmm'],
    ['11/3', NOVEMBER_3, 'd-mmm'],
    ['11/3/2023 12:00', NOVEMBER_3 + 0.5, 'm/d/yyyy h:mm'],
    ['12:00', 0.5, 'h:mm'],
    // What an en-US Excel does not take for a date stays text.
    ['31/10/2023', '31/10/2023', null],
    ['19-8-2025', '19-8-2025', null],
    ['1.2.2023', '1.2.2023', null],
    ['02.11.2023', '02.11.2023', null],
    ['1234567890123456789', 1_234_567_890_123_450_000, null],
    ['03 de octubre', '03 de octubre', null],
  ])('%j => %j', (typed, value, impliedFormat) => {
    expect(readEntry(typed, options)).toEqual({
      content: { value, formula: null, quotePrefix: false },
      impliedFormat,
    });
  });

  it.each([
    ['=A1+1', 'A1+1'],
    ['=SUM(Plan!A1:A3)', 'SUM(Plan!A1:A3)'],
    ['+A1', 'A1'],
    ['-A1', '-A1'],
    ['@SUM(A1)', 'SUM(A1)'],
    // Names beside each other are an intersection, so even this is a formula, and shows #NAME?.
    ['+ pendiente de firma', ' pendiente de firma'],
  ])('%s is a formula', (typed, formula) => expect(readEntry(typed, options).content.formula).toBe(formula));

  it.each(['=A1+', '=SUM(', '-5 días', '+52 777 123', '-Sí; falta'])(
    'Excel refuses %s, which starts like a formula and is none',
    (typed) => expect(() => readEntry(typed, options)).toThrow(/invalid/),
  );

  it.each([
    ["'=A1", '=A1'],
    ["'0123", '0123'],
    ["'", ''],
    ["''a", "'a"],
  ])('the apostrophe of %s makes text', (typed, text) => {
    expect(readEntry(typed, options).content).toEqual({ value: text, formula: null, quotePrefix: true });
  });

  it.each(['12', '=A1', '11/3/2023', 'TRUE', '-5 días'])(
    '%s stays text in a cell with the text format',
    (typed) => {
      expect(readEntry(typed, { ...options, numberFormat: '@' }).content).toEqual({
        value: typed,
        formula: null,
        quotePrefix: false,
      });
    },
  );

  it('a number in a text cell becomes text', () => {
    expect(readEntry(12, { ...options, numberFormat: '@' }).content.value).toBe('12');
  });

  it('dates of 1904 workbooks count from 1904', () => {
    expect(readEntry('11/3/2023', { ...options, date1904: true }).content.value).toBe(NOVEMBER_3 - 1462);
  });

  it('a cell takes no more than 32,767 characters and a formula no more than 8,192', () => {
    expect(readEntry('x'.repeat(TEXT_LENGTH_LIMIT), options).content.value).toHaveLength(TEXT_LENGTH_LIMIT);
    expect(() => readEntry('x'.repeat(TEXT_LENGTH_LIMIT + 1), options)).toThrow(/32767/);
    expect(() => readEntry(`=${'1+'.repeat(5000)}1`, options)).toThrow(/formula exceeds/);
  });

  it.each([[{}], [[1]], [NaN], [Infinity], [undefined]])('%j is refused', (value) => {
    expect(() => readEntry(value, options)).toThrow();
  });
});
