/**
 * Percentages with one decimal. Equal counts have equal percentages, so that their sum may be off by some tenths.
 * @example percentages([2, 1]) // => [66.7, 33.3]
 */
export function percentages(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total === 0 ? 0 : Math.round((count * 1000) / total) / 10));
}
