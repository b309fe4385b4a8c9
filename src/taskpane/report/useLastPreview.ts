import { useEffect, useState } from 'react';
import type { PaneState } from '../pane/paneState';

/** Milliseconds without a change after which a preview is computed again. */
const PAUSE = 200;

/** `waiting` until the first preview is there; `failed` when the use case failed. */
export type LastPreview<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly preview: T; readonly isCurrent: boolean };

/**
 * Computes a preview of what a person is still choosing. The last one stays until the next has been computed.
 * @param key what the preview depends on; `null` while the view is hidden
 */
export function useLastPreview<T>(key: string | null, ask: () => Promise<T | null>): LastPreview<T> {
  const [last, setLast] = useState<{ readonly key: string; readonly preview: T | null } | null>(null);
  const isFirst = last === null;
  useEffect(() => {
    if (key === null) return undefined;
    let isCurrent = true;
    const work = (): void =>
      void ask().then((preview) => {
        if (isCurrent) setLast({ key, preview });
      });
    const timer = setTimeout(work, isFirst ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
    // The key says when to ask again.
  }, [key]);
  if (last === null) return { kind: 'waiting' };
  if (last.preview === null) return { kind: 'failed' };
  return { kind: 'ready', preview: last.preview, isCurrent: last.key === key };
}

/** What every preview depends on besides what is chosen for it. */
export function readingKey({ readings, dates }: Pick<PaneState, 'readings' | 'dates'>): string {
  return JSON.stringify([readings, dates]);
}
