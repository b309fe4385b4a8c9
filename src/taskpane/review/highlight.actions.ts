/** Previews, writes and removes the highlight. The use cases load when they are first needed. */
import type { HighlightOutcome, PlannedHighlight } from '../../app/highlightOverdue';
import type { RemovalOutcome } from '../../app/removeHighlight';
import { registerSheets } from '../../domain/registers/records';
import { ok } from '../../domain/result';
import type { Edit } from '../../workbook/edits/edits';
import type { HighlightSummary } from '../../workbook/highlight/highlight';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { toldPreview } from '../pane/toldPreview';
import { asShown } from '../shared/asShown';
import { sentences } from '../shared/sentences';
import type { Previewed } from '../shared/usePlanned';
import { HIGHLIGHT_TEXTS } from './highlightTexts';

/** What a highlight would show, and whether it would change anything. */
export interface HighlightPreview extends HighlightSummary {
  readonly sheet: string;
  readonly edits: readonly Edit[];
  /** Whether there is one that can be taken away. */
  readonly isThere: boolean;
}

const loadHighlight = async () => import(/* webpackChunkName: "highlight" */ '../../app/highlightOverdue');
const loadRemoval = async () => import(/* webpackChunkName: "removal" */ '../../app/removeHighlight');

export const previewHighlight: PanePreview<Previewed<HighlightPreview>> = toldPreview(
  async (snapshot, options) => {
    const [{ planHighlight }, { planRemoval }] = await Promise.all([loadHighlight(), loadRemoval()]);
    const planned = planHighlight(snapshot, options);
    const isThere = planRemoval(snapshot).length > 0;
    return planned.ok ? ok({ ...highlightPreview(planned.value), isThere }) : planned;
  },
);

function highlightPreview({ assessed, edits, summary }: PlannedHighlight): Omit<HighlightPreview, 'isThere'> {
  return { ...summary, sheet: registerSheets(assessed.plan).join('», «'), edits };
}

export const writeHighlight: PaneAction = async (port, options) => {
  const { highlightOverdue, planHighlight } = await loadHighlight();
  // How many rows are overdue follows the sheet, also once it is highlighted.
  const approves = asShown(
    options.seen,
    (snapshot) => planHighlight(snapshot, options),
    ({ assessed, summary }) => [registerSheets(assessed.plan), summary.isRefreshed],
  );
  const done = await highlightOverdue(port, { ...options, approves });
  if (!done.ok) return done;
  const { assessed, rowsLeftOut } = done.value;
  return ok({ outcome: highlighted(done.value), isPartial: rowsLeftOut > 0, assessed });
};

export const removeHighlight: PaneAction = async (port, options) => {
  const removal = await loadRemoval();
  const done = await removal.removeHighlight(port, options);
  return done.ok ? ok({ outcome: highlightRemoved(done.value) }) : done;
};

function highlighted(outcome: HighlightOutcome): string {
  return sentences(
    outcome.changed
      ? HIGHLIGHT_TEXTS.outcome.highlighted(outcome)
      : HIGHLIGHT_TEXTS.outcome.alreadyHighlighted(outcome),
    outcome.rowsLeftOut > 0 && HIGHLIGHT_TEXTS.outcome.rowsLeftOut(outcome.rowsLeftOut),
    outcome.isRefreshed && HIGHLIGHT_TEXTS.refreshed,
  );
}

function highlightRemoved({ rules, names, leavesRules }: RemovalOutcome): string {
  if (leavesRules) return HIGHLIGHT_TEXTS.outcome.highlightSwitchedOff;
  return rules + names === 0
    ? HIGHLIGHT_TEXTS.outcome.nothingToRemove
    : HIGHLIGHT_TEXTS.outcome.highlightRemoved;
}
