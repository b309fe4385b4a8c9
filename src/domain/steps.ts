/** Long computations that can be interrupted. */

/** A computation that may be left and resumed at each `yield`; it changes nothing but what it returns. */
export type Steps<T> = Generator<void, T, void>;

/** Rows that are read or judged between two steps: with {@link isStep}, well under ten milliseconds. */
const ROWS = 64;

/**
 * Returns whether a loop over rows should yield after the row with this index.
 * @example isStep(64) // => true
 */
export const isStep = (index: number): boolean => index % ROWS === 0;

/**
 * Returns the result of a computation, without interrupting it.
 * @example finish(statusSteps(snapshot, { today })).ok // => true
 */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
