import type { Silence } from '../../src/app/port';
import { withSilenceTold } from '../../src/excel/requestTimeout';

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Runs with a first answer after some milliseconds, and returns what was told. */
async function told(answerAfter: number, limit: number): Promise<readonly Silence[]> {
  const heard: Silence[] = [];
  const run = async (onAnswer: () => void): Promise<number> => {
    await later(answerAfter);
    onAnswer();
    await later(30);
    return 3;
  };
  expect(await withSilenceTold(run, limit, (silence) => heard.push(silence))).toBe(3);
  return heard;
}

describe('withSilenceTold', () => {
  it.each([
    ['nothing of a quick answer, however long the rest takes', 0, 20, []],
    ['a silence and its end', 60, 10, [false, true]],
    ['nothing where nobody types', 30, Infinity, []],
  ])('tells %s', async (_, answerAfter, limit, expected) => {
    expect((await told(answerAfter, limit)).map(({ isOver }) => isOver)).toEqual(expected);
  });

  it('tells how long it lasted', async () => {
    const [start, end] = await told(60, 10);
    expect(start?.milliseconds).toBe(10);
    expect(end?.milliseconds).toBeGreaterThanOrEqual(50);
  });

  it('hands on what went wrong, and that the silence is over', async () => {
    const heard: Silence[] = [];
    const run = async (): Promise<never> => {
      await later(30);
      throw new Error('a bug');
    };
    await expect(withSilenceTold(run, 10, (silence) => heard.push(silence))).rejects.toThrow('a bug');
    expect(heard.map(({ isOver }) => isOver)).toEqual([false, true]);
  });
});
