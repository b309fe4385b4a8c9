import { useEffect, useState } from 'react';

/**
 * Computes a preview asynchronously.
 * @param key what the preview depends on; a new key asks again
 * @param ask computes the preview for that key
 * @returns `null` until it has been computed, and again after the key changed
 */
export function usePreview<T>(key: string, ask: () => Promise<T | null>): T | null {
  const [ready, setReady] = useState<{ readonly key: string; readonly preview: T | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((preview) => {
      if (isCurrent) setReady({ key, preview });
    });
    return () => {
      isCurrent = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says when to ask again
  }, [key]);
  return ready?.key === key ? ready.preview : null;
}
