/** The order of outline numbers. */
import type { OutlineNumber } from './outlineNumber';

/**
 * Order of a numbered list: 3.9 comes before 3.10, a parent before its children.
 * @example compareOutlineNumbers([3, 9], [3, 10]) < 0 // => true
 */
export function compareOutlineNumbers(a: OutlineNumber, b: OutlineNumber): number {
  const shared = Math.min(a.length, b.length);
  for (let level = 0; level < shared; level++) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
