/** The repairs as the pane previews, runs and undoes them. They load with their part of the pane. */
import type { RepairPreview, UndoOutcome } from '../../app/repairs';
import { applyRepairs, previewRepairs, undoRepairs } from '../../app/repairs';
import type { Fix } from '../../domain/assessment/assessment';
import { cellAddress } from '../../domain/registers/cell';
import { ok } from '../../domain/result';
import type { RuleId } from '../../domain/assessment/ruleIds';
import type { Repair } from '../../workbook/changes/repairs';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { sentences } from '../shared/sentences';
import { REPAIR_TEXTS } from './repairTexts';

const texts = REPAIR_TEXTS.outcome;

export const repairsOf =
  (rule: RuleId): PanePreview<RepairPreview> =>
  (snapshot, options) =>
    Promise.resolve(previewRepairs(snapshot, { ...options, rules: [rule] }));

/**
 * Writes fixes that a person saw.
 * @param onRepaired called with the cells that were written, if any, so that they can be undone
 */
export const repair =
  (fixes: readonly Fix[], onRepaired: (repaired: readonly Repair[]) => void): PaneAction =>
  async (port, options) => {
    const done = await applyRepairs(port, fixes, options);
    if (!done.ok) return done;
    const { repaired, left, assessed, stopped } = done.value;
    if (repaired.length > 0) onRepaired(repaired);
    const outcome = sentences(
      repairedInWords(repaired),
      stopped !== null && texts.stopped,
      left.length > 0 && texts.notRepaired(left),
    );
    return ok({ outcome, ...(assessed && { assessed }) });
  };

function repairedInWords(repaired: readonly Repair[]): string {
  const [first, ...others] = repaired;
  if (first === undefined) return texts.none;
  if (others.length > 0) return texts.many(repaired.length);
  return texts.one(cellAddress(first.cell), first.before, first.after);
}

/**
 * Undoes repairs.
 * @param onUndone called with the cells that were restored and those that were left
 */
export const undo =
  (repaired: readonly Repair[], onUndone: (outcome: UndoOutcome) => void): PaneAction =>
  async (port, options) => {
    const done = await undoRepairs(port, repaired, options);
    if (!done.ok) return done;
    const { restored, left, assessed, stopped } = done.value;
    onUndone(done.value);
    const outcome = sentences(
      restored.length === 0 ? texts.nothingUndone : texts.undone(restored.length),
      stopped !== null && texts.stopped,
      left.length > 0 && stopped === null && texts.notUndone(left.length),
    );
    return ok({ outcome, ...(assessed && { assessed }) });
  };
