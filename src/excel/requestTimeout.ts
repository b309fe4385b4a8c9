/**
 * While a person types in a cell Excel keeps requests waiting and does not say so; a busy or slow Excel is as silent
 * (office-js #4805, #6150). What is silent is waited for, and told, so that the person can press Enter.
 */
import type { Silence } from '../app/port';

/** Milliseconds after which a person should know why nothing happens. */
export const REQUEST_TIMEOUT = 2000;

/**
 * Runs what reports its first answer, and tells when that does not come and when it came.
 * @param run gets the function to call with the first answer
 * @param milliseconds `Infinity` tells nothing, for hosts where nobody types
 */
export async function withSilenceTold<T>(
  run: (onAnswer: () => void) => Promise<T>,
  milliseconds: number,
  tell: (silence: Silence) => void,
): Promise<T> {
  if (milliseconds === Infinity) return run(() => undefined);
  const start = performance.now();
  let isSilent = false;
  let timer: ReturnType<typeof setTimeout> | null = setTimeout(() => {
    isSilent = true;
    tell({ isOver: false, milliseconds });
  }, milliseconds);
  const answered = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    if (isSilent) tell({ isOver: true, milliseconds: performance.now() - start });
  };
  return run(answered).finally(answered);
}
