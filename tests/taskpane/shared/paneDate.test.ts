import { paneDate } from '../../../src/taskpane/shared/paneDate';

describe('paneDate', () => {
  it.each([
    ['2023-11-30', '2023-11-30'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['0002-11-30', undefined],
    ['', undefined],
    [null, undefined],
  ])('of %j is %j', (text, expected) => {
    expect(paneDate(text)?.toString()).toBe(expected);
  });
});
