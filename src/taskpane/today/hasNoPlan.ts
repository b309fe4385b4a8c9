import type { PaneModel } from '../pane/paneModel';

/** Whether the workbook has no plan, or nothing at all: it was judged without one, or the last action failed for it. */
export function hasNoPlan({ state: { failure, assessment, registers } }: PaneModel): boolean {
  if (failure?.problem.code === 'noPlan' || failure?.problem.code === 'emptyWorkbook') return true;
  return assessment !== null && registers !== null && registers.plan === null;
}
