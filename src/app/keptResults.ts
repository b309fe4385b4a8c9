/** Results kept for each snapshot: a workbook that was read once is judged once, however many views ask for it. */
import type { Steps } from '../domain/steps';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';

/** Results of one snapshot: a report for each of the nine months with its own cut-off, and what the pane shows. */
const MOST_RESULTS = 12;

/**
 * Returns a function that computes a result for a snapshot and a key in steps, or gives back the one it computed before. Results go
 * with their snapshot, and of one snapshot only the {@link MOST_RESULTS} used last are kept.
 *
 * @example const kept = keptResults<number>(); finish(kept(snapshot, 'rows', () => rowSteps(snapshot)))
 */
export function keptResults<T>(): (
  snapshot: WorkbookSnapshot,
  key: string,
  compute: () => Steps<T>,
) => Steps<T> {
  const bySnapshot = new WeakMap<WorkbookSnapshot, Map<string, { readonly result: T }>>();
  return function* (snapshot, key, compute) {
    const results = bySnapshot.get(snapshot) ?? new Map<string, { readonly result: T }>();
    bySnapshot.set(snapshot, results);
    const kept = results.get(key) ?? { result: yield* compute() };
    // The order of a map is that of insertion: the first is the one used longest ago.
    results.delete(key);
    results.set(key, kept);
    const [oldest] = results.keys();
    if (results.size > MOST_RESULTS && oldest !== undefined) results.delete(oldest);
    return kept.result;
  };
}

/**
 * Returns the value of options as a key: dates by their day, objects by their fields in any order.
 *
 * @example optionsKey([cutoff, { plan: 'Plan' }]) // => '["2023-11-30",{"plan":"Plan"}]'
 */
export function optionsKey(options: readonly unknown[]): string {
  return JSON.stringify(options, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
