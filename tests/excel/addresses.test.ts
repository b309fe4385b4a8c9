import { areaAddress } from '../../src/excel/addresses';
import { joinedAddresses } from '../../src/excel/joinedAddresses';

describe('areaAddress', () => {
  it.each([
    [{ row: 7, column: 1, rows: 13, columns: 8 }, 'A7:H19'],
    [{ row: 1, column: 28, rows: 1, columns: 1 }, 'AB1'],
  ])('%j is %s', (area, address) => {
    expect(areaAddress(area)).toBe(address);
  });
});

describe('joinedAddresses', () => {
  it('makes one address of a few areas', () => {
    expect(joinedAddresses(['A1', 'B2:C3', 'D4'])).toEqual(['A1,B2:C3,D4']);
  });

  it('never goes over what Excel accepts and loses none', () => {
    const addresses = Array.from({ length: 5000 }, (_, row) => `A${row + 1}:H${row + 1}`);
    const joined = joinedAddresses(addresses);
    expect(Math.max(...joined.map((address) => address.length))).toBeLessThanOrEqual(8192);
    expect(joined.flatMap((address) => address.split(','))).toEqual(addresses);
  });
});
