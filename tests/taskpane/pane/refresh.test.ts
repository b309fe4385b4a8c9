/** When the workbook is read again by itself, by a clock that the test moves. */
import type { ChangeKind } from '../../../src/taskpane/pane/refresh';
import { createRefresh } from '../../../src/taskpane/pane/refresh';

const DELAY = 700;

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** Follows changes; each reading takes so many milliseconds, and `false` stands for one that an action kept from running. */
function follow(answers: readonly boolean[] = [], takes = 0) {
  const left = [...answers];
  const read = jest.fn(async (_: ChangeKind): Promise<boolean> => {
    if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
    return left.shift() ?? true;
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
  const { changed, kinds } = follow([false, false, true]);
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
  const { changed, isOutdated, kinds } = follow([false], DELAY / 2);
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
])('after %s changes are followed or not', async (_, kind, takes, isLive) => {
  const { changed, isLive: live } = follow([], takes);
  expect(live()).toBe(true);
  changed(kind);
  await pass(DELAY + takes + 1);
  expect(live()).toBe(isLive);
});
