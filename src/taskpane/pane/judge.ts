/** Judges snapshots of the workbook with what the person chose in the pane, and keeps the last one. */
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { Problem } from '../../domain/problem';
import type { Result } from '../../domain/result';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import type * as judging from './judging';
import type { PaneState } from './paneState';
import type { Difference, Transition } from './transitions';
import * as transitions from './transitions';

/** The part of the program that judges. */
export type Judging = typeof judging;

/** What the person chose for every use case. */
export type Choices = Pick<PaneState, 'dates' | 'planSheets'>;

/** Milliseconds after which a judgement lets the pane draw and take keys: a few hundredths of a second are not noticed. */
const LONGEST_STEP = 12;

export interface Judge {
  /** The last workbook that was read, judged or not; `null` before the first. */
  readonly lastSnapshot: () => WorkbookSnapshot | null;
  readonly optionsFor: (choices: Choices) => Promise<AssessOptions>;
  /**
   * Judges a snapshot. Its statuses are shown before the rules are loaded where nothing is shown yet; one that cannot be
   * judged is shown at once with what was recognised in it.
   */
  readonly judge: (
    snapshot: WorkbookSnapshot,
    options: AssessOptions,
  ) => Promise<Result<AssessedWorkbook, Problem>>;
  /**
   * Judges a snapshot in steps.
   * @param goOn awaited each {@link LONGEST_STEP} milliseconds; `false` gives up
   * @returns `null` where it was given up
   */
  readonly judgeInSteps: (
    snapshot: WorkbookSnapshot,
    options: AssessOptions,
    goOn: () => Promise<boolean>,
  ) => Promise<Result<AssessedWorkbook, Problem> | null>;
  /** What became of the findings between two judgements, in words; `null` where nothing did. */
  readonly difference: (
    before: Pick<PaneState, 'assessment' | 'registers'>,
    after: AssessedWorkbook,
    byOthers: boolean,
    byUndo?: boolean,
  ) => Promise<Difference | null>;
  readonly show: (assessed: AssessedWorkbook) => void;
}

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
    judgeInSteps: async (snapshot, options, goOn) => {
      const { assessmentSteps } = await (await load()).loadRules();
      const steps = assessmentSteps(snapshot, options);
      let start = performance.now();
      while (steps.next().done !== true) {
        if (performance.now() - start < LONGEST_STEP) continue;
        if (!(await goOn())) return null;
        start = performance.now();
      }
      return judge(snapshot, options);
    },
    difference: async (...compared) => (await (await load()).loadRules()).differenceInWords(...compared),
    show: (assessed) => {
      last = assessed.snapshot;
      change(transitions.judged(assessed));
    },
  };
}
