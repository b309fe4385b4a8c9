/** One field a column, one column a field: the choice with the highest sum. */
import munkres from 'munkres';

/**
 * The best assignment of fields to columns. A field may stay without a column, which counts 0; a pair with a gain of 0 or
 * less is never chosen.
 *
 * @param gains by field, then by column: what it is worth to read the column as the field
 * @returns by field, the index of its column or -1
 * @example assign([[3, 1], [2, -1]]) // => [0, -1]
 */
export function assign(gains: readonly (readonly number[])[]): readonly number[] {
  const chosen = gains.map(() => -1);
  const columns = gains[0]?.length ?? 0;
  if (columns === 0) return chosen;
  const costs = gains.map((row) => row.map((gain) => -Math.max(0, gain)));
  for (const [row, column] of munkres(costs)) {
    if ((gains[row]?.[column] ?? 0) > 0) chosen[row] = column;
  }
  return chosen;
}
