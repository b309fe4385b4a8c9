/** Results that several rules need, computed once for what they are computed from. */

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
