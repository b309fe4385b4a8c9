/** One conversation with Excel, its errors turned into problems. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';

/** Loaded when Excel refuses something, with the sentences that say so. */
const loadErrorCodes = async () => import(/* webpackChunkName: "problems" */ './errorCodes');

/**
 * Runs a batch. Mistakes of the program go on as exceptions.
 * @param batch queues operations and calls `context.sync()`
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    const { problemOf } = await loadErrorCodes();
    return fail(problemOf(error));
  }
}
