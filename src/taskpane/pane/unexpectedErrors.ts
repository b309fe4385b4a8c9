import type { Problem } from '../../domain/problem';

/** The bundler's name for the error of a part that did not load. */
const PART_NOT_LOADED = 'ChunkLoadError';

/**
 * The problem that an exception is shown as: a part of the program that did not load, or an unexpected error.
 * @example unexpectedError(new TypeError('x is undefined')) // => { code: 'unexpected' }
 */
export function unexpectedError(error: unknown): Problem {
  const isMissing = error instanceof Error && error.name === PART_NOT_LOADED;
  return { code: isMissing ? 'partNotLoaded' : 'unexpected' };
}
