import { joinedAddresses } from '../../src/excel/joinedAddresses';

describe('joinedAddresses', () => {
  it('makes one address of a few areas', () => {
    expect(joinedAddresses(['A1', 'B2:C3', 'D4'])).toEqual(['A1,B2:C3,D4']);
  });

  it.each([
    ['4000 characters in one', 3, 1],
    ['4001 characters in two', 4, 2],
  ])('joins %s', (_, letters, count) => {
    const long = 'A1:B2,'.repeat(666).slice(0, -1);
    expect(long).toHaveLength(3995);
    expect(joinedAddresses([long, 'A'.repeat(letters + 1)])).toHaveLength(count);
  });

  it('never goes over what Excel accepts and loses none', () => {
    const addresses = Array.from({ length: 5000 }, (_, row) => `A${row + 1}:H${row + 1}`);
    const joined = joinedAddresses(addresses);
    expect(Math.max(...joined.map((address) => address.length))).toBeLessThanOrEqual(8192);
    expect(joined.flatMap((address) => address.split(','))).toEqual(addresses);
  });
});
