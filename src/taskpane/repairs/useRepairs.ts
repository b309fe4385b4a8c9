import { useCallback, useEffect, useState } from 'react';
import type { UndoOutcome } from '../../app/repairs';
import type { Fix } from '../../domain/assessment/assessment';
import { fixesOf } from '../../domain/assessment/fixes';
import type { Repair } from '../../workbook/changes/repairs';
import { loadLazyViews } from '../pane/loadLazyViews';
import type { PaneModel } from '../pane/paneModel';
import { useLoaded } from '../shared/useLoaded';
import type { PaneRepairs } from './paneRepairs';

const loadRepairs = async () => (await loadLazyViews()).loadRepairsView();

/** Keeps the repairs. The part of the program that draws them loads as soon as a finding has a repair. */
export function useRepairs({ state, perform, reportUnexpectedError }: PaneModel): PaneRepairs {
  const [view, open] = useLoaded(loadRepairs, reportUnexpectedError);
  const [done, setDone] = useState<readonly (readonly Repair[])[]>([]);
  const hasFix = state.assessment?.findings.some((finding) => fixesOf(finding).length > 0) ?? false;
  useEffect(() => {
    if (hasFix) open();
  }, [hasFix, open]);

  const onRepaired = useCallback((repaired: readonly Repair[]): void => {
    setDone((before) => [...before, repaired]);
  }, []);
  // Repairs that Excel stopped before taking back can be undone again.
  const onUndone = useCallback(({ left, stopped }: UndoOutcome): void => {
    setDone((before) => [...before.slice(0, -1), ...(stopped === null ? [] : [left])]);
  }, []);
  const repairOne = useCallback(
    (fix: Fix): void => {
      void loadRepairs().then(
        ({ repair }) => perform('repair', repair([fix], onRepaired)),
        reportUnexpectedError,
      );
    },
    [perform, reportUnexpectedError, onRepaired],
  );
  return { view, done, onRepaired, onUndone, repairOne };
}
