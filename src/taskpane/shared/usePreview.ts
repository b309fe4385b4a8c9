import { useContext, useEffect, useState } from 'react';
import { FormContext } from './formContext';

/**
 * Computes a preview asynchronously, and again after an action ended and after each reading.
 * @param key what the preview depends on; a new key asks again
 * @param ask computes the preview for that key
 * @returns `null` until it has been computed, and again after the key changed
 */
export function usePreview<T>(key: string, ask: () => Promise<T | null>): T | null {
  const [ready, setReady] = useState<{ readonly key: string; readonly preview: T | null } | null>(null);
  const { isBusy, readings } = useContext(FormContext);
  useEffect(() => {
    if (isBusy) return;
    let isCurrent = true;
    void ask().then((preview) => {
      if (isCurrent) setReady({ key, preview });
    });
    return () => {
      isCurrent = false;
    };
    // The key says when to ask again.
  }, [key, isBusy, readings]);
  return ready?.key === key ? ready.preview : null;
}
