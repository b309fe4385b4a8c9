import { useEffect, useState } from 'react';
import type { PaneState } from '../pane/paneState';

/** Milliseconds without a change after which a preview is worked out again. */
const PAUSE = 200;

/** `waiting` until the first preview is there; `failed` when it came to nothing. */
export type LastPlan<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly plan: T; readonly isCurrent: boolean };

/**
 * A preview of what a person is still choosing: the last one stays until the next is there.
 * @param key what the preview depends on; `null` while nobody sees it
 */
export function useLastPlan<T>(key: string | null, ask: () => Promise<T | null>): LastPlan<T> {
  const [last, setLast] = useState<{ readonly key: string; readonly plan: T | null } | null>(null);
  const isFirst = last === null;
  useEffect(() => {
    if (key === null) return undefined;
    let isCurrent = true;
    const work = (): void =>
      void ask().then((plan) => {
        if (isCurrent) setLast({ key, plan });
      });
    const timer = setTimeout(work, isFirst ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says when to ask again
  }, [key]);
  if (last === null) return { kind: 'waiting' };
  if (last.plan === null) return { kind: 'failed' };
  return { kind: 'ready', plan: last.plan, isCurrent: last.key === key };
}

/** What every preview depends on besides what is chosen for it. */
export function readingKey({ readings, dates }: Pick<PaneState, 'readings' | 'dates'>): string {
  return JSON.stringify([readings, dates]);
}
