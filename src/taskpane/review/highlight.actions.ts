/** Previews, writes and removes the highlight. The use cases load when they are first needed. */
import type { HighlightOutcome, PlannedHighlight } from '../../app/highlightOverdue';
import type { WorkbookPort } from '../../app/port';
import type { RemovalOutcome } from '../../app/removeHighlight';
import { registerSheets } from '../../domain/registers/records';
import { ok } from '../../domain/result';
import type { Edit } from '../../workbook/edits/edits';
import type { HighlightSummary } from '../../workbook/highlight/highlight';
import type { PaneAction, PanePreview } from '../pane/paneModel';
import { surelyRead, toldPreview } from '../pane/toldPreview';
import { asShown } from '../shared/asShown';
import { sentences } from '../shared/sentences';
import type { Previewed } from '../shared/usePlanned';
import { HIGHLIGHT_TEXTS } from './highlightTexts';

/** What a highlight would show, and whether it would change anything. */
export interface HighlightPreview extends HighlightSummary {
  readonly sheet: string;
  readonly edits: readonly Edit[];
}

const loadHighlight = async () => import(/* webpackChunkName: "highlight" */ '../../app/highlightOverdue');
const loadRemoval = async () => import(/* webpackChunkName: "removal" */ '../../app/removeHighlight');

/** Whether there is a highlight that can be taken away. */
export const hasHighlight: PanePreview<boolean> = async (snapshot) => {
  const { planRemoval } = await loadRemoval();
  return ok(planRemoval(snapshot).length > 0);
};

/** What would be marked, on the workbook as it is now: Excel tells of no change where rules or names were written. */
export const previewHighlight: PanePreview<Previewed<HighlightPreview>> = toldPreview(
  async (last, options, port) => {
    const [{ planHighlight }, read] = await Promise.all([loadHighlight(), port.readChanges()]);
    const snapshot = read.ok ? read.value : last;
    const planned = surelyRead(planHighlight(snapshot, options));
    return planned.ok ? ok(highlightPreview(planned.value)) : planned;
  },
);

function highlightPreview({ assessed, edits, summary }: PlannedHighlight): HighlightPreview {
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
  return ok({
    outcome: highlighted(done.value),
    isPartial: done.value.rowsLeftOut > 0,
    ...(await asItIsNow(port)),
  });
};

/** The workbook with what was just written, on which the next preview is computed. */
async function asItIsNow(port: WorkbookPort) {
  const read = await port.read();
  return read.ok ? { snapshot: read.value } : {};
}

export const removeHighlight: PaneAction = async (port, options) => {
  const removal = await loadRemoval();
  const done = await removal.removeHighlight(port, options);
  return done.ok ? ok({ outcome: highlightRemoved(done.value), ...(await asItIsNow(port)) }) : done;
};

/**
 * What a highlight marked, in a closing sentence.
 * @example highlighted(outcome) // => 'Listo. Se marcaron: 1 vencida y 2 por vencer.'
 */
export function highlighted(outcome: Omit<HighlightOutcome, 'assessed'>): string {
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
