import { formatNumber, plural } from '../../../src/taskpane/shared/plural';

describe('plural', () => {
  it.each([
    [0, '0 hallazgos'],
    [1, '1 hallazgo'],
    [2, '2 hallazgos'],
    [12345, '12,345 hallazgos'],
  ])('%i', (n, text) => {
    expect(plural(n, 'hallazgo', 'hallazgos')).toBe(text);
  });

  it('groups thousands as in Mexico', () => {
    expect(formatNumber(1000000)).toBe('1,000,000');
  });
});
