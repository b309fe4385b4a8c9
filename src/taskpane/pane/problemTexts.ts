import { useEffect, useState } from 'react';
import type * as problems from '../../app/problems';
import type { Problem } from '../../domain/problem';
import { TEXTS } from '../shared/texts';

type Sentences = typeof problems;

let loaded: Sentences | null = null;

/** Loads the sentences of problems, which most days nobody reads: once, and again after it failed. */
export async function loadProblemTexts(): Promise<Sentences> {
  loaded ??= await import(/* webpackChunkName: "problems" */ '../../app/problems');
  return loaded;
}

/** Returns the sentences of a problem; `null` until they are there. Without a connection it says so and names no cause. */
export function useProblemText(problem: Problem): problems.ProblemText | null {
  const [, redraw] = useState<unknown>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (loaded === null) void loadProblemTexts().then(redraw, () => setMissing(true));
  }, []);
  if (loaded !== null) return loaded.problemText(problem);
  return isMissing ? TEXTS.problem.notLoaded : null;
}
