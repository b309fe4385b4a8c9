import { isPaneDate, paneDate } from '../../src/taskpane/dates';

describe('paneDate', () => {
  it.each([
    ['2023-11-30', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['0002-11-30', false],
    ['2100-01-01', false],
    ['30/11/2023', false],
    ['', false],
  ])('%j is a date the pane works with: %s', (text, expected) => {
    expect(isPaneDate(text)).toBe(expected);
  });

  it('has none when none was chosen', () => {
    expect(paneDate(null)).toBeNull();
  });
});
