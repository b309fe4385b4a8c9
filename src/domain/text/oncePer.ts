/** Results that are needed several times or not at all, computed once and when they are first asked for. */

/**
 * Returns the same function with its result kept for each object, as long as the object itself.
 *
 * @param compute a pure function whose result nobody changes
 * @example const contradictions = oncePer((context: RuleContext) => findContradictions(context))
 */
export function oncePer<K extends object, T>(compute: (of: K) => T): (of: K) => T {
  const results = new WeakMap<K, { readonly result: T }>();
  return (of) => {
    const known = results.get(of);
    if (known !== undefined) return known.result;
    const result = compute(of);
    results.set(of, { result });
    return result;
  };
}

/**
 * Returns a function that computes its result when it is first asked for, and keeps it.
 *
 * @param compute a pure function whose result nobody changes
 * @example const pattern = once(() => new RegExp(source))
 */
export function once<T>(compute: () => T): () => T {
  let kept: { readonly result: T } | null = null;
  return () => (kept ??= { result: compute() }).result;
}
