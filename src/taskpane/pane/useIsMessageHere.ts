import { useState } from 'react';
import type { PaneState, PaneViewName } from './paneState';

/**
 * Whether the message of the last action belongs to the view that is shown: the one in which it appeared. How an action ended
 * is not told again once that view was left, unless it can be undone. That a reading is not confirmed belongs to Libro, which opens for it.
 */
export function useIsMessageHere({ failure, outcome, undoable }: PaneState, view: PaneViewName): boolean {
  const [made, setMade] = useState<{
    readonly failure: PaneState['failure'];
    readonly outcome: PaneState['outcome'];
    readonly view: PaneViewName | null;
  }>({ failure, outcome, view });
  if (made.failure !== failure || made.outcome !== outcome) {
    setMade({
      failure,
      outcome,
      view: failure?.problem.code === 'unconfirmedReading' ? 'workbook' : view,
    });
  }
  const isHere = made.view === view;
  if (
    !isHere &&
    undoable === null &&
    made.view !== null &&
    failure === null &&
    outcome !== null &&
    made.outcome === outcome
  )
    setMade({ ...made, view: null });
  return isHere;
}
