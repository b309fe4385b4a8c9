/** When the workbook is read again by itself, by a clock that the test moves. */
import type { ChangeKind, RefreshEnd } from '../../../src/taskpane/pane/refresh';
import { createRefresh } from '../../../src/taskpane/pane/refresh';

const DELAY = 700;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Follows changes; readings end so, and take so many milliseconds one after another, the last of them from then on. */
function follow(ends: readonly RefreshEnd[] = [], ...takes: readonly number[]) {
  const [left, times] = [[...ends], [...takes]];
  const read = jest.fn(async (_: ChangeKind): Promise<RefreshEnd> => {
    const time = (times.length > 1 ? times.shift() : times[0]) ?? 0;
    if (time > 0) await new Promise((resolve) => setTimeout(resolve, time));
    return left.shift() ?? 'done';
  });
  const refresh = createRefresh(read, () => Date.now(), DELAY);
  return { ...refresh, kinds: (): readonly ChangeKind[] => read.mock.calls.map(([kind]) => kind) };
}

const pass = async (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('the changes of a moment are read once', () => {
  it.each<[readonly ChangeKind[], ChangeKind]>([
    [['workbook'], 'workbook'],
    [['dates'], 'dates'],
    [['workbook', 'workbook', 'workbook'], 'workbook'],
    [['workbook', 'dates'], 'workbook'],
    [['dates', 'workbook'], 'workbook'],
    [['others', 'workbook'], 'others'],
    [['workbook', 'others', 'dates'], 'others'],
  ])('%j as %s', async (changes, kind) => {
    const { changed, kinds } = follow();
    changes.forEach(changed);
    await pass(DELAY * 3);
    expect(kinds()).toEqual([kind]);
  });
});

it.each<[string, number, number]>([
  ['not before the delay is over', DELAY - 1, 0],
  ['when it is over', DELAY, 1],
])('a change is read %s', async (_, ms, times) => {
  const { changed, kinds } = follow();
  changed('workbook');
  await pass(ms);
  expect(kinds()).toHaveLength(times);
});

it('the delay begins again with each change', async () => {
  const { changed, kinds } = follow();
  changed('workbook');
  await pass(DELAY - 100);
  changed('workbook');
  await pass(DELAY - 100);
  expect(kinds()).toEqual([]);
  await pass(100);
  expect(kinds()).toEqual(['workbook']);
});

it('what an action kept from being read is read afterwards, once', async () => {
  const { changed, kinds } = follow(['gaveWay', 'gaveWay']);
  changed('others');
  await pass(DELAY * 10);
  expect(kinds()).toEqual(['others', 'others', 'others']);
});

it('a change while one is read waits for it: two readings never overlap', async () => {
  const { changed, kinds } = follow([], DELAY * 2);
  changed('workbook');
  await pass(DELAY + 10);
  changed('others');
  await pass(DELAY + 10);
  expect(kinds()).toEqual(['workbook']);
  await pass(DELAY * 3);
  expect(kinds()).toEqual(['workbook', 'others']);
});

it('a change while one is read makes it outdated, and counts its own delay', async () => {
  const { changed, isOutdated, kinds } = follow(['gaveWay'], DELAY / 2);
  changed('workbook');
  await pass(DELAY + 10);
  expect(isOutdated()).toBe(false);
  changed('workbook');
  expect(isOutdated()).toBe(true);
  await pass(DELAY - 1);
  expect(kinds()).toHaveLength(1);
  await pass(1);
  expect(kinds()).toHaveLength(2);
});

it('nothing is read after it was stopped', async () => {
  const { changed, stop, kinds } = follow();
  changed('workbook');
  stop();
  await pass(DELAY * 3);
  expect(kinds()).toEqual([]);
});

it.each<[string, ChangeKind, number, boolean]>([
  ['a quick reading', 'workbook', 2500, true],
  ['a slow reading', 'workbook', 2501, false],
  ['a slow reading of what others changed', 'others', 2501, false],
  ['judging slowly by another date', 'dates', 2501, true],
])('after %s changes are read at once or after a longer quiet', async (_, kind, takes, isLive) => {
  const { changed, isLive: live } = follow([], takes);
  expect(live()).toBe(true);
  changed(kind);
  await pass(DELAY + takes + 1);
  expect(live()).toBe(isLive);
});

describe('after a reading of four seconds', () => {
  const slow = async () => {
    const followed = follow([], 4000, 100);
    followed.changed('workbook');
    await pass(DELAY + 4001);
    return followed;
  };

  it('the next one waits for four quiet seconds, and is quick again if that one was', async () => {
    const { changed, kinds, isLive } = await slow();
    changed('workbook');
    await pass(3000);
    changed('workbook');
    await pass(3999);
    expect(kinds()).toHaveLength(1);
    await pass(102);
    expect(kinds()).toHaveLength(2);
    expect(isLive()).toBe(true);
    changed('workbook');
    await pass(DELAY);
    expect(kinds()).toHaveLength(3);
  });

  it('another date is judged by as soon as ever', async () => {
    const { changed, kinds } = await slow();
    changed('dates');
    await pass(DELAY);
    expect(kinds()).toEqual(['workbook', 'dates']);
  });
});

it('what cannot be read is tried again after twice the quiet each time, until it can', async () => {
  const { changed, kinds } = follow(['failed', 'failed', 'failed']);
  changed('workbook');
  const readAfter = async (ms: number) => {
    await pass(ms);
    return kinds().length;
  };
  expect(await readAfter(DELAY)).toBe(1);
  expect(await readAfter(2 * DELAY)).toBe(2);
  expect(await readAfter(4 * DELAY)).toBe(3);
  expect(await readAfter(8 * DELAY)).toBe(4);
  expect(await readAfter(100 * DELAY)).toBe(4);
});

it('the longest quiet is a minute', async () => {
  const { changed, kinds } = follow(Array<RefreshEnd>(30).fill('failed'));
  changed('workbook');
  await pass(10 * 60_000);
  const before = kinds().length;
  await pass(60_000);
  expect(kinds()).toHaveLength(before + 1);
});
