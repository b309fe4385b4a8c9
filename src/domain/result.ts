/** An expected outcome, good or bad, as a value. Exceptions are for bugs. */
export type Result<T, P> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/**
 * Wraps a good outcome.
 * @example ok(3) // => { ok: true, value: 3 }
 */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * Wraps a bad outcome.
 * @example fail('noPlan') // => { ok: false, problem: 'noPlan' }
 */
export function fail<P>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}
