/** Ignoring findings and looking at them again, as the pane runs them. */
import { ignoreFindings, lookAgain } from '../../app/ignoreFindings';
import type { IgnoredEntry } from '../../domain/assessment/ignoredEntry';
import { ok } from '../../domain/result';
import type { PaneAction } from '../pane/paneModel';
import type { HistoryName } from '../history/historyTexts';
import { sentences } from '../shared/sentences';
import { closed } from '../shared/closed';
import { REVIEW_TEXTS } from './reviewTexts';

/**
 * Writes down that findings are ignored, as of today.
 * @param overdue how many of them are of activities that are overdue, and stay so
 */
export const ignore =
  (chosen: readonly Omit<IgnoredEntry, 'on'>[], overdue: number): PaneAction =>
  async (port, options) => {
    const entries = chosen.map((entry) => ({ ...entry, on: options.today }));
    const done = await ignoreFindings(port, { ...options, entries });
    if (!done.ok) return done;
    const outcome = sentences(
      closed(REVIEW_TEXTS.ignored(entries.length, entries[0]?.reason ?? '')),
      overdue > 0 && REVIEW_TEXTS.stillOverdue(overdue),
    );
    return ok({ outcome, snapshot: done.value.snapshot });
  };

/** Takes back that a finding is ignored. */
export const takeBack =
  (entry: IgnoredEntry): PaneAction =>
  async (port, options) => {
    const action: HistoryName = 'lookAgain';
    const done = await lookAgain(port, entry, { ...options, record: { ...options.record, action } });
    if (!done.ok) return done;
    return ok({ outcome: REVIEW_TEXTS.lookedAgain, snapshot: done.value.snapshot });
  };
