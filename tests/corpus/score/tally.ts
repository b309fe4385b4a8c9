/** How often an answer was right, asked for, left out, or wrong without a word. */
export interface Tally {
  readonly right: number;
  readonly asked: number;
  readonly missed: number;
  readonly wrong: number;
}

export type Outcome = keyof Tally;

/** One answer and, unless it is right, what it was about. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly detail: string;
}

export const NOTHING: Tally = { right: 0, asked: 0, missed: 0, wrong: 0 };

export function addTallies(first: Tally, second: Tally): Tally {
  return {
    right: first.right + second.right,
    asked: first.asked + second.asked,
    missed: first.missed + second.missed,
    wrong: first.wrong + second.wrong,
  };
}

export function tallyOf(verdicts: readonly Verdict[]): Tally {
  return verdicts.reduce((tally, { outcome }) => ({ ...tally, [outcome]: tally[outcome] + 1 }), NOTHING);
}

/**
 * Share of right answers; what was wrong about something that nobody expected weighs too.
 * @example shareRight({ right: 3, asked: 1, missed: 0, wrong: 0 }) // => 0.75
 */
export function shareRight({ right, asked, missed, wrong }: Tally): number {
  const all = right + asked + missed + wrong;
  return all === 0 ? 1 : right / all;
}
