import { fc } from '../../support/fastCheck';
import { cellAddress, columnLetters } from '../../../src/domain/registers/cell';

describe('columnLetters', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [28, 'AB'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('of column %i are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('counts in base 26 with no zero: the letters give the column back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
        const back = [...columnLetters(column)].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        expect(back).toBe(column);
      }),
    );
  });
});

describe('cellAddress', () => {
  it('names the sheet as it is, unquoted', () => {
    expect(cellAddress({ sheet: 'Plan de trabajo', row: 7, column: 1 })).toBe('Plan de trabajo!A7');
  });
});
