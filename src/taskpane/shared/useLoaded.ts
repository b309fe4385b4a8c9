import { useCallback, useState } from 'react';

/**
 * A part of the program that is loaded when it is first asked for.
 * @param load as `import()` does: it gives the same part each time, and tries again after it failed
 * @param onFailure called when the part could not be loaded
 * @returns the part, `null` until it is there, and the function that asks for it
 */
export function useLoaded<T extends object>(
  load: () => Promise<T>,
  onFailure: (error: unknown) => void,
): readonly [T | null, () => void] {
  const [part, setPart] = useState<T | null>(null);
  const ask = useCallback(() => void load().then(setPart, onFailure), [load, onFailure]);
  return [part, ask];
}
