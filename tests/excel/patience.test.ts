import { answersWithin } from '../../src/excel/patience';

const never = new Promise<void>(() => undefined);

describe('answersWithin', () => {
  it('hears an answer', async () => {
    expect(await answersWithin(Promise.resolve(), 1000)).toBe(true);
  });

  it('gives up on silence, which is a person typing in a cell', async () => {
    expect(await answersWithin(never, 10)).toBe(false);
  });

  it('waits for ever where nobody types', async () => {
    expect(await answersWithin(Promise.resolve(), Infinity)).toBe(true);
  });

  it('hands on what went wrong', async () => {
    await expect(answersWithin(Promise.reject(new Error('AccessDenied')), 1000)).rejects.toThrow(
      'AccessDenied',
    );
  });
});
