import type { UndoOutcome } from '../../app/repairs';
import type { Repair } from '../../workbook/changes/repairs';

/** What was repaired since the pane opened. */
export interface RepairHistory {
  /** What can be undone, the last at the end. */
  readonly done: readonly (readonly Repair[])[];
  readonly onRepaired: (repaired: readonly Repair[]) => void;
  readonly onUndone: (outcome: UndoOutcome) => void;
}
