/** How many members make a session valid. The norm's own quorum is not known, so it is a setting with a visible default. */

interface QuorumOption {
  /** In Spanish, as a sentence says it. */
  readonly name: string;
  /** Least attendants among so many members in office; `null` when nothing is asked. */
  readonly least: (members: number) => number | null;
}

export const QUORUMS = {
  halfPlusOne: { name: 'la mitad más uno', least: (members) => Math.floor(members / 2) + 1 },
  twoThirds: { name: 'las dos terceras partes', least: (members) => Math.ceil((members * 2) / 3) },
  notJudged: { name: 'ninguno', least: () => null },
} as const satisfies Readonly<Record<string, QuorumOption>>;

export type Quorum = keyof typeof QUORUMS;

/**
 * The least number of attendants among so many members in office; `null` when the quorum is not judged.
 * @example leastAttendants('halfPlusOne', 4) // => 3
 */
export function leastAttendants(quorum: Quorum, members: number): number | null {
  return QUORUMS[quorum].least(members);
}
