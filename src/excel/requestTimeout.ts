/**
 * While a person types in a cell Excel keeps requests waiting and does not say so. A request that is always quick and stays
 * without an answer means just that.
 */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';

/** Milliseconds after which a person should know why nothing happens. */
export const REQUEST_TIMEOUT = 2000;

/**
 * Runs what reports its first answer, and does not wait for more than that answer. What is given up on goes on by itself
 * once Excel answers, so it must do no harm.
 * @param run gets the function to call with the first answer
 * @param milliseconds `Infinity` waits for ever, for hosts where nobody types
 */
export async function withRequestTimeout<T>(
  run: (onAnswer: () => void) => Promise<Result<T, Problem>>,
  milliseconds: number,
): Promise<Result<T, Problem>> {
  if (milliseconds === Infinity) return run(() => undefined);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(fail({ code: 'cellBeingEdited' })), milliseconds);
    const answered = (): void => clearTimeout(timer);
    run(answered).then(resolve, reject).finally(answered);
  });
}
