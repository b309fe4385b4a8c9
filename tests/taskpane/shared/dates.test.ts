import { hasUnfinishedDate, isPaneDate } from '../../../src/taskpane/shared/dates';

describe('isPaneDate', () => {
  it.each([
    ['2023-11-30', true],
    ['2024-02-29', true],
    ['0002-11-30', false],
    ['2100-01-01', false],
    ['30/11/2023', false],
    ['', false],
  ])('%j is a date the pane works with: %s', (text, expected) => {
    expect(isPaneDate(text)).toBe(expected);
  });
});

describe('hasUnfinishedDate', () => {
  it.each([
    [null, null, false],
    ['', '2024-06-02', false],
    ['2023-11-30', null, false],
    ['0002-11-30', null, true],
    ['2023-11-30', '0202-06-02', true],
  ])('a cut-off %j and an election day %j: %s', (cutoff, electionDay, expected) => {
    expect(hasUnfinishedDate({ cutoff, electionDay })).toBe(expected);
  });
});
