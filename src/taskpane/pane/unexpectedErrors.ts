import type { Problem } from '../../domain/problem';

/** What the bundler calls a part of the program that did not arrive. */
const PART_NOT_LOADED = 'ChunkLoadError';

/**
 * What an exception is to the person: no connection for a part that loads later, or a mistake of the program.
 * @example unexpectedError(new TypeError('x is undefined')) // => { code: 'unexpected' }
 */
export function unexpectedError(error: unknown): Problem {
  const isMissing = error instanceof Error && error.name === PART_NOT_LOADED;
  return { code: isMissing ? 'partNotLoaded' : 'unexpected' };
}
