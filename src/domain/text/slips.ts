/** Slips of the hand: a letter too many, missing, changed, or two letters swapped. */

/**
 * Whether two texts are at most `max` slips apart. Stops as soon as they cannot be.
 *
 * @example isWithinSlips('actvidades', 'actividades', 1) // => true
 * @example isWithinSlips('fehca', 'fecha', 1) // => true, two letters swapped are one slip
 */
export function isWithinSlips(a: string, b: string, max: number): boolean {
  if (Math.abs(a.length - b.length) > max) return false;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
      least = Math.min(least, slips);
    }
    if (least > max) return false;
    beforeLast = last;
    last = current;
  }
  return (last[b.length] ?? 0) <= max;
}
