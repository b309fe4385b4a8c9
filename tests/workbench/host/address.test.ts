import { fc } from '../../support/fastCheck';
import {
  columnIndex,
  columnName,
  formatAddress,
  formatArea,
  parseAddress,
  quoteSheetName,
  splitAddresses,
} from '../../../src/workbench/host/address';
import { COLUMN_COUNT, ROW_COUNT, type Area } from '../../../src/workbench/host/area';

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

describe('parseAddress', () => {
  it.each([
    ['A1', null, area(0, 0, 0, 0)],
    ['$B$2:D5', null, area(1, 1, 4, 3)],
    ['d5:b2', null, area(1, 1, 4, 3)],
    ['A:C', null, area(0, 0, ROW_COUNT - 1, 2)],
    ['$2:$5', null, area(1, 0, 4, COLUMN_COUNT - 1)],
    ['Plan!A1', 'Plan', area(0, 0, 0, 0)],
    ["'Plan de trabajo'!A1", 'Plan de trabajo', area(0, 0, 0, 0)],
    ["'L''Aquila'!A1", "L'Aquila", area(0, 0, 0, 0)],
    ['XFD1048576', null, area(ROW_COUNT - 1, COLUMN_COUNT - 1, ROW_COUNT - 1, COLUMN_COUNT - 1)],
  ])('%s', (text, sheet, expected) => expect(parseAddress(text)).toEqual({ sheet, area: expected }));

  it.each([
    '',
    'A',
    '1',
    'A0',
    'XFE1',
    'A1048577',
    'ZZZ99999999',
    'A1:B',
    'A:2',
    'A1:B2:C3',
    'total',
    'A1,B2',
    '#REF!',
  ])('refuses %s', (text) => expect(parseAddress(text)).toBeNull());
});

describe('formatArea and parseAddress', () => {
  const row = fc.integer({ min: 0, max: ROW_COUNT - 1 });
  const column = fc.integer({ min: 0, max: COLUMN_COUNT - 1 });

  it('are inverse', () => {
    fc.assert(
      fc.property(row, row, column, column, fc.boolean(), (r1, r2, c1, c2, absolute) => {
        const any = area(Math.min(r1, r2), Math.min(c1, c2), Math.max(r1, r2), Math.max(c1, c2));
        expect(parseAddress(formatArea(any, absolute))?.area).toEqual(any);
      }),
    );
  });

  it('columns have names and indexes', () => {
    fc.assert(fc.property(column, (index) => expect(columnIndex(columnName(index))).toBe(index)));
  });
});

it.each([
  ['Plan', 'Plan'],
  ['Año_2023', 'Año_2023'],
  ['Plan de trabajo', "'Plan de trabajo'"],
  ['Informe 2023-11', "'Informe 2023-11'"],
  ['2023', "'2023'"],
  ['A1', "'A1'"],
  ['R1C1', "'R1C1'"],
  ["L'Aquila", "'L''Aquila'"],
])('the sheet %s is written %s', (name, written) => expect(quoteSheetName(name)).toBe(written));

it('addresses name their sheet', () => {
  expect(formatAddress('Plan de trabajo', area(0, 0, 1, 1))).toBe("'Plan de trabajo'!A1:B2");
  expect(formatAddress('Plan', area(0, 0, 1, 1), true)).toBe('Plan!$A$1:$B$2');
});

it('lists of addresses are split outside quotes', () => {
  expect(splitAddresses("A1:B2, 'a,b'!C3 ,D:D")).toEqual(['A1:B2', "'a,b'!C3", 'D:D']);
});
