import { useState } from 'react';
import type { PaneState, PaneViewName } from './paneState';

/**
 * Whether the message of the last action belongs to the view that is shown: the one in which it appeared. That a reading is
 * not confirmed belongs to Libro, which opens for it.
 */
export function useIsMessageHere({ failure, outcome }: PaneState, view: PaneViewName): boolean {
  const [made, setMade] = useState({ failure, outcome, view });
  if (made.failure !== failure || made.outcome !== outcome) {
    setMade({
      failure,
      outcome,
      view: failure?.problem.code === 'unconfirmedReading' ? 'workbook' : view,
    });
  }
  return made.view === view;
}
