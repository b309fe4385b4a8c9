/** The repairs as the pane previews and runs them. They load with their part of the pane. */
import type { RepairPreview } from '../../app/repairs';
import { applyRepairs, previewRepairs, takenRepairs } from '../../app/repairs';
import { cellAddress } from '../../domain/registers/cell';
import { ok } from '../../domain/result';
import type { RuleId } from '../../domain/assessment/ruleIds';
import type { ChosenFixes, Repair } from '../../workbook/changes/repairs';
import { repairEdits } from '../../workbook/changes/repairs';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { doubtText, unseenText } from '../pane/toldPreview';
import { sentences } from '../shared/sentences';
import { REPAIR_TEXTS } from './repairTexts';

const texts = REPAIR_TEXTS.outcome;

/** The repairs, with the reason in words why none is written yet; `null` where there is none. */
export interface ToldRepairs extends RepairPreview {
  readonly refusal: string | null;
  readonly unseen: string | null;
}

export const repairsOf =
  (rule: RuleId): PanePreview<ToldRepairs> =>
  async (snapshot, options, port) => {
    const planned = previewRepairs(snapshot, { ...options, rules: [rule] });
    if (!planned.ok) return planned;
    // Where Excel does not answer, the writing asks again.
    const taken = await takenRepairs(port, planned.value);
    const refusal = await doubtText(planned.value.assessed);
    const told = { ...planned.value, ...(taken.ok && taken.value), refusal };
    return ok({ ...told, unseen: await unseenText(port, snapshot, repairEdits(told.repairs)) });
  };

/** Writes fixes that a person saw. */
export const repair =
  (chosen: ChosenFixes): PaneAction =>
  async (port, options) => {
    const done = await applyRepairs(port, chosen, options);
    if (!done.ok) return done;
    const { repaired, left, assessed, stopped, formulas } = done.value;
    const outcome = sentences(
      repairedInWords(repaired),
      stopped !== null && texts.stopped,
      left.length > 0 && texts.notRepaired(left),
      texts.formulas(formulas),
    );
    return ok({ outcome, isPartial: stopped !== null || left.length > 0, ...(assessed && { assessed }) });
  };

function repairedInWords(repaired: readonly Repair[]): string {
  const [first, ...others] = repaired;
  if (first === undefined) return texts.none;
  if (others.length > 0) return texts.many(repaired.length);
  return texts.one(cellAddress(first.cell), first.before, first.after);
}
