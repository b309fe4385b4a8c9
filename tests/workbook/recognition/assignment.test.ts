import { fc } from '../../support/fastCheck';
import { assign } from '../../../src/workbook/recognition/assignment';

const valueOf = (gains: readonly (readonly number[])[], chosen: readonly number[]): number =>
  chosen.reduce((sum, column, field) => sum + (column < 0 ? 0 : (gains[field]?.[column] ?? NaN)), 0);

/** The highest sum of all ways to give each field one column of its own, or none. */
function bestValue(gains: readonly (readonly number[])[], field = 0, taken: readonly number[] = []): number {
  const row = gains[field];
  if (row === undefined) return 0;
  const without = bestValue(gains, field + 1, taken);
  return row.reduce(
    (best, gain, column) =>
      taken.includes(column) ? best : Math.max(best, gain + bestValue(gains, field + 1, [...taken, column])),
    without,
  );
}

describe('the assignment of fields to columns', () => {
  it.each<[string, number[][], number[]]>([
    [
      'leaves a field without a column where none is worth it',
      [
        [3, 1],
        [2, -1],
      ],
      [0, -1],
    ],
    [
      'gives a column to the field that needs it more',
      [
        [5, 4],
        [5, 0],
      ],
      [1, 0],
    ],
    ['has fewer columns than fields', [[1], [3], [2]], [-1, 0, -1]],
    ['has no columns', [[], []], [-1, -1]],
    ['chooses nothing that is worth nothing', [[0, 0]], [-1]],
  ])('%s', (_, gains, chosen) => {
    expect(assign(gains)).toEqual(chosen);
  });

  it('has no fields', () => {
    expect(assign([])).toEqual([]);
  });

  it('is as good as the best of all, and gives no column twice', () => {
    const shape = fc.record({
      fields: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    // Sevenths are not exact: sums in another order differ in their last digits.
    const gain = fc.integer({ min: -63, max: 63 }).map((sevenths) => sevenths / 7);
    const gains = shape.chain(({ fields, columns }) =>
      fc.array(fc.array(gain, { minLength: columns, maxLength: columns }), {
        minLength: fields,
        maxLength: fields,
      }),
    );
    fc.assert(
      fc.property(gains, (table) => {
        const chosen = assign(table);
        const used = chosen.filter((column) => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        expect(valueOf(table, chosen)).toBeCloseTo(bestValue(table), 9);
      }),
    );
  });
});
