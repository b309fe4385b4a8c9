import { useCallback, useEffect, useRef, useState } from 'react';
import type { UndoOutcome } from '../../app/repairs';
import type { Fix } from '../../domain/assessment/assessment';
import type { Repair } from '../../workbook/changes/repairs';
import { loadLazyViews } from '../pane/loadLazyViews';
import type { PaneController } from '../pane/paneController';
import { useLoaded } from '../shared/useLoaded';

const loadRepairs = async () => (await loadLazyViews()).loadRepairsView();

/**
 * The repairs, and what was repaired since the pane opened. Their part of the program loads as soon as a finding has a
 * repair.
 */
export function useRepairs(pane: PaneController) {
  const [view, open] = useLoaded(loadRepairs, pane.reportUnexpectedError);
  const [done, setDone] = useState<readonly (readonly Repair[])[]>([]);
  const latest = useRef(pane);
  useEffect(() => {
    latest.current = pane;
  });
  const hasFix = pane.state.assessment?.findings.some(({ fix }) => fix !== null) ?? false;
  useEffect(() => {
    if (hasFix) open();
  }, [hasFix, open]);

  const onRepaired = useCallback((repaired: readonly Repair[]): void => {
    setDone((before) => [...before, repaired]);
  }, []);
  // What Excel did not get to can be undone again.
  const onUndone = useCallback(({ left, stopped }: UndoOutcome): void => {
    setDone((before) => [...before.slice(0, -1), ...(stopped === null ? [] : [left])]);
  }, []);
  /** The same function at every drawing, for the items of the list. */
  const repairOne = useCallback(
    (fix: Fix): void => {
      void loadRepairs().then(
        ({ repair }) => latest.current.perform('repair', repair([fix], onRepaired)),
        (error: unknown) => latest.current.reportUnexpectedError(error),
      );
    },
    [onRepaired],
  );
  return { view, done, onRepaired, onUndone, repairOne };
}
