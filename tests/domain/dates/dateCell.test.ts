import { fc } from '../../support/fastCheck';
import { readDateCell } from '../../../src/domain/dates/dateCell';
import { day, inOneWord } from './support';

const process = { electionDay: day('2024-06-02') };

describe('real dates', () => {
  it.each([
    [45226, 'dd/mm/yyyy', '2023-10-27'],
    [45226, '[$-80A]d" de "mmmm" de "yyyy', '2023-10-27'],
    [45226, 'General', '2023-10-27'],
    [45226, undefined, '2023-10-27'],
    [45231, 'mmm-yy', '2023-11'],
    [45231, 'mmmm yyyy;@', '2023-11'],
    [45226, 'mmm-yy', '2023-10-27'],
    [45231, 'd-mmm', '2023-11-01'],
    [45231, 'mmm d, yyyy', '2023-11-01'],
    [45231, '"a día" mmm-yy', '2023-11'],
    [45231, '[$-C0A]mmm-yy', '2023-11'],
    [45231, 'mmm-yy" h"', '2023-11'],
    [45231, 'yyyy', '2023-11-01'],
    [45231, 'hh:mm', '2023-11-01'],
    [45231, 'mm/yy hh:mm', '2023-11-01'],
    [32874, 'dd/mm/yyyy', '1990-01-01'],
  ])('%d shown as %s is %s', (value, numberFormat, expected) => {
    const reading = readDateCell(value, { numberFormat });
    expect(inOneWord(reading)).toBe(expected);
    expect(reading).toMatchObject({ source: 'serial', yearInferred: false });
  });

  it('a year, a month and a day in one figure are read as written', () => {
    const reading = readDateCell(20231027, { numberFormat: 'General' });
    expect(inOneWord(reading)).toBe('2023-10-27');
    expect(reading).toMatchObject({ source: 'text', yearInferred: false });
  });

  it('an hour is told', () => {
    expect(readDateCell(45226.75, { numberFormat: 'dd/mm/yyyy hh:mm' })).toMatchObject({
      kind: 'date',
      hasTime: true,
    });
    expect(readDateCell(45226, { numberFormat: 'dd/mm/yyyy hh:mm' })).toMatchObject({
      kind: 'date',
      hasTime: false,
    });
  });

  it('the 1904 system is honoured', () => {
    expect(inOneWord(readDateCell(43764, { dateSystem: '1904' }))).toBe('2023-10-27');
  });
});

describe('serial numbers kept as text', () => {
  it.each([
    ['45226', '1900', '2023-10-27'],
    [' 45226 ', '1900', '2023-10-27'],
    ['45226.75', '1900', '2023-10-27'],
    ['43764', '1904', '2023-10-27'],
  ] as const)('%j is, in the %s system, %s written as text', (value, dateSystem, expected) => {
    const reading = readDateCell(value, { numberFormat: '@', dateSystem });
    expect(inOneWord(reading)).toBe(expected);
    expect(reading).toMatchObject({ source: 'text', yearInferred: false, hasTime: value.includes('.') });
  });

  it.each(['2023', '12345', '73051', '99999', '452260', '-45226', '45226.', '0045226'])(
    '%j is none',
    (value) => {
      expect(inOneWord(readDateCell(value, { numberFormat: '@' }, process))).toBe('unreadable');
    },
  );

  it('the first and the last day of the century are', () => {
    expect(inOneWord(readDateCell('36526'))).toBe('2000-01-01');
    expect(inOneWord(readDateCell('73050'))).toBe('2099-12-31');
  });
});

describe('what is not a date', () => {
  it.each([
    [0, 'outOfRange'],
    [0.5, 'outOfRange'],
    [-3, 'outOfRange'],
    [99999999, 'outOfRange'],
    [20231303, 'outOfRange'],
    [Number.NaN, 'outOfRange'],
    [32873, 'outOfRange'],
  ])('the number %d is %s', (value, reason) => {
    expect(readDateCell(value)).toMatchObject({ kind: 'notDate', reason });
  });

  it('a plain 2023 is a year and not a day of 1905', () => {
    expect(readDateCell(2023, { numberFormat: 'General' })).toMatchObject({
      kind: 'notDate',
      reason: 'unreadable',
    });
    expect(readDateCell(2023, { numberFormat: 'dd/mm/yyyy' })).toMatchObject({
      kind: 'notDate',
      reason: 'outOfRange',
    });
  });

  it.each([
    [1900, '0', 'unreadable'],
    [2100, '0;[Red]-0', 'unreadable'],
    [2023, '"Año "0', 'unreadable'],
    [1899, '0', 'outOfRange'],
    [2101, '0', 'outOfRange'],
    [2023.5, '0', 'outOfRange'],
    [2023, 'd', 'outOfRange'],
    [2023, 'mmm', 'outOfRange'],
    [2023, 'yyyy', 'outOfRange'],
    [2023, '[h]:mm', 'outOfRange'],
    [2023, 'h', 'outOfRange'],
  ])('%d shown as %s is %s', (value, numberFormat, reason) => {
    expect(readDateCell(value, { numberFormat })).toMatchObject({ kind: 'notDate', reason });
  });

  it('an error value is told from text', () => {
    expect(readDateCell('#N/A', { isError: true })).toEqual({
      kind: 'notDate',
      reason: 'errorValue',
      text: '#N/A',
    });
    expect(readDateCell('#CALC!')).toMatchObject({ reason: 'errorValue' });
    expect(readDateCell('Conectando...', { isError: true })).toMatchObject({ reason: 'errorValue' });
  });

  it.each([
    [true, 'VERDADERO'],
    [false, 'FALSO'],
  ])('%s is unreadable, shown as Excel shows it', (value, text) => {
    expect(readDateCell(value)).toEqual({ kind: 'notDate', reason: 'unreadable', text });
  });
});

it('text goes through the Spanish reader with its context', () => {
  expect(inOneWord(readDateCell('02 de noviembre', { numberFormat: '@' }, process))).toBe('2023-11-02');
  expect(readDateCell('')).toEqual({ kind: 'blank' });
});

it('no value makes it throw', () => {
  const values = fc.oneof(fc.double(), fc.string(), fc.boolean());
  fc.assert(
    fc.property(values, fc.string(), (value, numberFormat) => {
      expect(typeof readDateCell(value, { numberFormat }, process).kind).toBe('string');
    }),
  );
});
