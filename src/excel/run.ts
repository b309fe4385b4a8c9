/** One conversation with Excel, its errors turned into problems. */
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import { problemOf } from './errorCodes';

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
    return fail(problemOf(error));
  }
}
