/** Judges snapshots of the workbook with what the person chose in the pane, and keeps the last one. */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import type { Judge } from './judgeModel';
import type * as judging from './judging';
import type { Transition } from './transitions';
import * as transitions from './transitions';

/** The part of the program that judges. */
export type Judging = typeof judging;

/**
 * Makes the judge of one workbook.
 * @param today asked for every use case: a pane can stay open past midnight
 * @example const { judge, show } = createJudge(loadLazyViews, today, change)
 */
export function createJudge(
  load: () => Promise<Judging>,
  today: () => Promise<CalendarDate>,
  change: (transition: Transition) => void,
): Judge {
  let last: WorkbookSnapshot | null = null;
  const judge: Judge['judge'] = async (snapshot, options) => {
    const { loadRules, planChoices, readingOf, registersOf, snapshotStatuses } = await load();
    // Kept also where it cannot be judged: what a workbook lacks is previewed on it.
    last = snapshot;
    const known = snapshotStatuses(snapshot, options);
    if (known.ok) {
      change(transitions.statusesKnown(known.value));
      const { assessSnapshot } = await loadRules();
      return assessSnapshot(snapshot, options);
    }
    const registers = registersOf(snapshot, options);
    change(transitions.notJudged(registers, readingOf(snapshot, registers), planChoices(registers)));
    return known;
  };
  return {
    lastSnapshot: () => last,
    optionsFor: async ({ dates, planSheets }) => {
      const { paneDate } = await load();
      return {
        today: await today(),
        cutoff: paneDate(dates.cutoff) ?? undefined,
        electionDay: paneDate(dates.electionDay) ?? undefined,
        map: planSheets === null ? undefined : { plan: planSheets },
      };
    },
    judge,
    difference: async (...compared) => (await (await load()).loadRules()).differenceInWords(...compared),
    show: (assessed) => {
      last = assessed.snapshot;
      change(transitions.judged(assessed));
    },
  };
}
