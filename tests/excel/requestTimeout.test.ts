import { withRequestTimeout } from '../../src/excel/requestTimeout';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { ok } from '../../src/domain/result';

const never = new Promise<never>(() => undefined);
const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('withRequestTimeout', () => {
  it('hands on what was answered', async () => {
    expect(await withRequestTimeout(() => Promise.resolve(ok(3)), 1000)).toEqual({ ok: true, value: 3 });
  });

  it('takes silence for a person typing in a cell', async () => {
    expect(await withRequestTimeout(() => never, 10)).toEqual({
      ok: false,
      problem: { code: 'cellBeingEdited' },
    });
  });

  it('waits for the rest once there was a first answer', async () => {
    const slow = async (onAnswer: () => void): Promise<Result<number, Problem>> => {
      onAnswer();
      await later(60);
      return ok(3);
    };
    expect(await withRequestTimeout(slow, 20)).toEqual({ ok: true, value: 3 });
  });

  it('waits for ever where nobody types', async () => {
    const slow = async (): Promise<Result<number, Problem>> => {
      await later(30);
      return ok(3);
    };
    expect(await withRequestTimeout(slow, Infinity)).toEqual({ ok: true, value: 3 });
  });

  it('hands on what went wrong', async () => {
    await expect(withRequestTimeout(() => Promise.reject(new Error('a bug')), 1000)).rejects.toThrow('a bug');
  });
});
