/** One field a column, one column a field: the choice with the highest sum. */

/** Sums that differ by less are the same: they are added up in another order. */
const SAME = 1e-9;

/**
 * The best assignment of fields to columns. A field may stay without a column, which counts 0; a pair with a gain of 0 or
 * less is never chosen. Field after field takes the column, its own or one that others leave by moving on, that adds most
 * (successive shortest paths).
 *
 * @param gains by field, then by column: what it is worth to read the column as the field
 * @returns by field, the index of its column or -1
 * @example assign([[3, 1], [2, -1]]) // => [0, -1]
 */
export function assign(gains: readonly (readonly number[])[]): readonly number[] {
  const worth = gains.map((row) => row.map((gain) => (gain > 0 ? gain : -Infinity)));
  const chosen = gains.map(() => -1);
  worth.forEach((own, field) => {
    const holders = new Map(chosen.map((column, holder) => [column, holder]));
    holders.delete(-1);
    const lost = (column: number): number => worth[holders.get(column) ?? -1]?.[column] ?? 0;
    const sums = [...own];
    /** By column, the one that whoever takes it comes from. */
    const from = new Map<number, number>();
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      for (const [left, holder] of holders) {
        const rest = (sums[left] ?? 0) - lost(left);
        for (const [column, gain] of (worth[holder] ?? []).entries()) {
          if (rest + gain <= (sums[column] ?? 0) + SAME) continue;
          sums[column] = rest + gain;
          from.set(column, left);
          isBetter = true;
        }
      }
    }
    const totals = sums.map((sum, column) => sum - lost(column));
    const most = Math.max(0, ...totals);
    let column = most > SAME ? totals.indexOf(most) : -1;
    const leaving = holders.get(column);
    if (leaving !== undefined) chosen[leaving] = -1;
    while (column >= 0) {
      const before = from.get(column) ?? -1;
      chosen[holders.get(before) ?? field] = column;
      column = before;
    }
  });
  return chosen;
}
