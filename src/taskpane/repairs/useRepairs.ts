import { useCallback, useEffect, useRef } from 'react';
import type { Fix } from '../../domain/assessment/assessment';
import { fixesOf } from '../../domain/assessment/fixes';
import { loadLazyViews } from '../pane/loadLazyViews';
import type { PaneModel } from '../pane/paneModel';
import { useLoaded } from '../shared/useLoaded';
import type { PaneRepairs } from './paneRepairs';

const loadRepairs = async () => (await loadLazyViews()).loadRepairsView();

/** Keeps the repairs. The part of the program that draws them loads as soon as a finding has a repair. */
export function useRepairs({ state, perform, reportUnexpectedError }: PaneModel): PaneRepairs {
  const [view, open] = useLoaded(loadRepairs, reportUnexpectedError);
  const hasFix = state.assessment?.findings.some((finding) => fixesOf(finding).length > 0) ?? false;
  useEffect(() => {
    if (hasFix) open();
  }, [hasFix, open]);

  // The registers in which the findings on the screen are.
  const shown = useRef(state.registers);
  useEffect(() => {
    shown.current = state.registers;
  }, [state.registers]);
  const repairOne = useCallback(
    (fix: Fix): void => {
      const registers = shown.current;
      if (registers === null) return;
      void loadRepairs().then(
        ({ repair }) => perform('repair', repair({ fixes: [fix], registers })),
        reportUnexpectedError,
      );
    },
    [perform, reportUnexpectedError],
  );
  return { view, repairOne };
}
