import { areaAddress } from '../../../src/workbook/snapshot/areaAddress';

describe('areaAddress', () => {
  it.each([
    [{ row: 7, column: 1, rows: 13, columns: 8 }, 'A7:H19'],
    [{ row: 1, column: 28, rows: 1, columns: 1 }, 'AB1'],
  ])('%j is %s', (area, address) => {
    expect(areaAddress(area)).toBe(address);
  });
});
