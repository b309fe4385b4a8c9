/**
 * When the workbook is read again by itself: a moment after the last change, and after a longer quiet where the last reading
 * took long or failed. It is always read in the end.
 */

/** Milliseconds after the last change. */
export const REFRESH_DELAY = 600;
/** Milliseconds: after a reading that took longer, the next one waits for a quiet as long as that reading. */
const SLOW = 2500;
/** The longest quiet that is waited for, in milliseconds. */
const LONGEST_QUIET = 60_000;

/** What changed: the workbook itself, or only what it is judged by. */
export type ChangeKind = 'workbook' | 'others' | 'dates';

/** How a reading ended: nothing is left to read, it made place for something else, or Excel did not let read. */
export type RefreshEnd = 'done' | 'gaveWay' | 'failed';

export interface Refresh {
  /** Whether a change is read a moment after it; `false` where it waits for a longer quiet. */
  readonly isLive: () => boolean;
  /** Whether something changed since what is being read was asked for: it will be read once more. */
  readonly isOutdated: () => boolean;
  readonly changed: (kind: ChangeKind) => void;
  readonly stop: () => void;
}

/** Changes by others are told apart; a change of the workbook is read even if a date changed after it. */
const RANK: readonly ChangeKind[] = ['dates', 'workbook', 'others'];

/**
 * Makes what follows the changes of one workbook.
 *
 * @param refresh reads and judges; it is asked again later unless it is done
 * @param now milliseconds, to measure how long reading takes
 * @example createRefresh(refreshQuietly, () => performance.now()).changed('workbook')
 */
export function createRefresh(
  refresh: (kind: ChangeKind) => Promise<RefreshEnd>,
  now: () => number,
  delay = REFRESH_DELAY,
): Refresh {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: ChangeKind | null = null;
  let isReading = false;
  let quiet = delay;

  const plan = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), pending === 'dates' ? delay : quiet);
  };
  const run = async (): Promise<void> => {
    const kind = pending;
    timer = null;
    if (kind === null) return;
    if (isReading) return plan();
    pending = null;
    const start = now();
    isReading = true;
    const end = await refresh(kind);
    isReading = false;
    if (kind !== 'dates') quiet = Math.min(quietAfter(end, now() - start), LONGEST_QUIET);
    if (end === 'done') return;
    pending = later(kind, pending);
    // What changed meanwhile counts the delay from then on.
    if (timer === null) plan();
  };
  const quietAfter = (end: RefreshEnd, took: number): number => {
    const needed = took > SLOW ? took : delay;
    if (end === 'done') return needed;
    return end === 'failed' ? quiet * 2 : Math.max(quiet, needed);
  };
  return {
    isLive: () => quiet <= SLOW,
    isOutdated: () => pending !== null,
    changed: (kind) => {
      pending = later(kind, pending);
      plan();
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      pending = null;
    },
  };
}

function later(a: ChangeKind, b: ChangeKind | null): ChangeKind {
  return b === null || RANK.indexOf(a) > RANK.indexOf(b) ? a : b;
}
