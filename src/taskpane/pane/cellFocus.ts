/** Goes to cells for the views, and tells them in which cell the person is. */
import type { WorkbookPort } from '../../app/port';
import type { CellRef } from '../../domain/registers/cell';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import type { Judging } from './judge';
import type { Judge } from './judgeModel';
import type { PaneActions } from './paneModel';
import type { PaneState } from './paneState';
import type { Transition } from './transitions';
import * as transitions from './transitions';

export interface CellFocusOptions extends Pick<PaneActions, 'reportUnexpectedError'> {
  readonly port: WorkbookPort;
  readonly judge: Judge;
  readonly load: () => Promise<Judging>;
  readonly getState: () => PaneState;
  readonly change: (transition: Transition) => void;
  /** The workbook is no longer as it was read. */
  readonly onWorkbookChanged: () => void;
}

/**
 * Makes the actions that go to a cell or ask for the person's.
 * @example createCellFocus({ port, judge, load, getState, change, reportUnexpectedError }).goTo(cell)
 */
export function createCellFocus(
  options: CellFocusOptions,
): Pick<PaneActions, 'goTo' | 'onSelected' | 'selectedCell'> {
  const { port, judge, load, getState, change, onWorkbookChanged, reportUnexpectedError } = options;
  const show = async (cell: CellRef): Promise<Result<void, Problem>> => {
    const seen = judge.lastSnapshot();
    if (getState().stale === null || seen === null) return port.goTo(cell);
    const { goToCell } = await (await load()).loadRules();
    return goToCell(port, cell, seen);
  };

  const followers = new Set<(cell: CellRef) => void>();
  /** The pane went to a cell while nobody followed: who follows loads late, and Excel tells only what comes after. */
  let isMissed = false;
  return {
    goTo: (cell) =>
      void show(cell).then((gone) => {
        if (gone.ok) followers.forEach((follow) => follow(cell));
        else change(transitions.stepFailed(gone.problem));
        isMissed ||= gone.ok && followers.size === 0;
      }, reportUnexpectedError),
    onSelected: async (follower) => {
      const stop = await port.onSelected((cell) => {
        // Not every Excel tells that a sheet was renamed.
        const seen = judge.lastSnapshot();
        if (seen?.sheets.every(({ name }) => name !== cell.sheet)) onWorkbookChanged();
        follower(cell);
      });
      if (stop === null) return null;
      followers.add(follower);
      if (isMissed) {
        isMissed = false;
        const selected = await port.selectedCell();
        if (selected.ok) follower(selected.value);
      }
      return () => {
        followers.delete(follower);
        stop();
      };
    },
    selectedCell: async () => {
      const selected = await port.selectedCell();
      if (!selected.ok) change(transitions.stepFailed(selected.problem));
      return selected.ok ? selected.value : null;
    },
  };
}
