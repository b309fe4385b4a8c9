import { memoised } from '../../../src/domain/text/memo';

describe('memoised', () => {
  it('reads a text once', () => {
    const read = jest.fn((text: string) => (text === '' ? null : text.length));
    const length = memoised(read);
    expect([length('ab'), length(''), length('ab'), length('')]).toEqual([2, null, 2, null]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('forgets what was used longest ago, so that it stays bounded', () => {
    const read = jest.fn((text: string) => text);
    const same = memoised(read);
    same('first');
    for (let index = 0; index < 40_000; index++) same(String(index));
    read.mockClear();
    same('39999');
    expect(read).not.toHaveBeenCalled();
    same('first');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('does not keep long texts', () => {
    const read = jest.fn((text: string) => text.length);
    const length = memoised(read);
    const long = 'a'.repeat(500);
    expect([length(long), length(long)]).toEqual([500, 500]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
