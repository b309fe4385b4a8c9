/** When the workbook is read again by itself: a moment after the last change, as long as reading it is quick. */

/** Milliseconds after the last change. */
export const REFRESH_DELAY = 600;
/** Milliseconds: a workbook that takes longer to read is read when the person asks. */
const SLOWEST = 2500;

/** What changed: the workbook itself, or only what it is judged by. */
export type ChangeKind = 'workbook' | 'others' | 'dates';

export interface Refresh {
  /** Whether changes are followed; `false` once reading took too long. */
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
 * @param refresh reads and judges; it gives `false` where another action runs or it gave up, and is then asked again later
 * @param now milliseconds, to measure how long reading takes
 * @example createRefresh(refreshQuietly, () => performance.now()).changed('workbook')
 */
export function createRefresh(
  refresh: (kind: ChangeKind) => Promise<boolean>,
  now: () => number,
  delay = REFRESH_DELAY,
): Refresh {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: ChangeKind | null = null;
  let isReading = false;
  let isSlow = false;

  const plan = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  };
  const run = async (): Promise<void> => {
    const kind = pending;
    timer = null;
    if (kind === null) return;
    if (isReading) return plan();
    pending = null;
    const start = now();
    isReading = true;
    const isDone = await refresh(kind);
    isReading = false;
    if (kind !== 'dates' && now() - start > SLOWEST) isSlow = true;
    if (isDone) return;
    pending = later(kind, pending);
    // What changed meanwhile counts the delay from then on.
    if (timer === null) plan();
  };
  return {
    isLive: () => !isSlow,
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
