/** Numbers that look random and are the same for the same seed (mulberry32): below a whole number, or one of a list. */
export interface Random {
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
}

/** @example randomOf(7).below(10) // => 0 */
export function randomOf(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  return { below, pick: (from) => from[below(from.length)] };
}
