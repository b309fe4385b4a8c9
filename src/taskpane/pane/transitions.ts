/** How each step of an action, and each choice of the person, changes the pane's state. */
import type { AssessedWorkbook } from '../../app/assessWorkbook';
import type { ReadingState } from '../../app/readingState';
import type { WorkbookStatuses } from '../../app/snapshotStatuses';
import type { Problem } from '../../domain/problem';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';
import { sentences } from '../shared/sentences';
import type { ActionName, ChosenDates, Failure, PaneState, Running, Staleness } from './paneState';

export type Transition = (state: PaneState) => PaneState;

/** An action starts: how the one before ended is no longer shown. */
export const started =
  (action: ActionName): Transition =>
  (state) => ({
    ...state,
    running: { action, progress: null, isCancelling: false },
    failure: null,
    outcome: null,
    undoable: null,
  });

/** The workbook keeps in its history what the running action wrote; `null` where not all of it can be undone. */
export const recorded =
  (undoable: number | null): Transition =>
  (state) => ({ ...state, undoable });

/** The running action advanced, is being cancelled, or waits for Excel. */
export const advanced =
  (change: Partial<Pick<Running, 'progress' | 'isCancelling' | 'isWaiting'>>): Transition =>
  (state) =>
    state.running ? { ...state, running: { ...state.running, ...change } } : state;

/** The statuses are known, and the rules are still to be judged: they are shown where nothing is yet. */
export const statusesKnown =
  ({ read: { registers, reading }, judged: { statuses } }: WorkbookStatuses): Transition =>
  (state) =>
    state.assessment === null ? { ...state, registers, reading, statuses } : state;

/** The workbook was read and judged: what kept it from being judged before is over. */
export const judged =
  ({
    registers,
    reading,
    assessment,
  }: Pick<AssessedWorkbook, 'registers' | 'reading' | 'assessment'>): Transition =>
  (state) => ({
    ...state,
    readings: state.readings + 1,
    registers,
    reading,
    statuses: assessment,
    assessment,
    failure: state.assessment === null ? null : state.failure,
    // A date that was cleared is the workbook's own again.
    dates: { cutoff: state.dates.cutoff || null, electionDay: state.dates.electionDay || null },
    planChoices: [],
    stale: null,
  });

/** The workbook was read and could not be judged: the registers are what was recognised, if anything. */
export const notJudged =
  (registers: Registers | null, reading: ReadingState | null, planChoices: readonly string[]): Transition =>
  (state) => ({
    ...state,
    readings: state.readings + 1,
    registers,
    reading,
    statuses: null,
    assessment: null,
    planChoices,
    // A chosen sheet that is no plan must not be read as one again.
    planSheets: registers ? state.planSheets : null,
    stale: null,
  });

/**
 * The running action ended well.
 * @param isSeen what it did is seen where the person looks: the sentence is for screen readers only
 * @param isPartial something of it was not done
 * @param outcomePlace a cell of the row that was written
 */
export const finished =
  (outcome: string, isSeen = false, isPartial = false, outcomePlace: CellRef | null = null): Transition =>
  (state) => ({
    ...state,
    running: null,
    isOutcomeOfEdit: false,
    hasNews: false,
    outcome,
    outcomePlace,
    outcomeOfAction: isSeen ? null : outcome,
    isOutcomeSeen: isSeen,
    isOutcomePartial: isPartial,
  });

/** What became of the findings, in words. */
export interface Difference {
  readonly text: string;
  /** There are new ones. */
  readonly isWorse: boolean;
  /** The keys of the new ones. */
  readonly added: readonly string[];
}

/** What is new is so until it is looked at, or the findings change again. */
export const newsTold =
  ({ added }: Difference): Transition =>
  (state) => ({
    ...state,
    hasNews: added.length > 0,
    newItems: added,
  });

/** The person looked at a finding. */
export const lookedAt =
  (key: string): Transition =>
  (state) =>
    state.newItems.includes(key)
      ? { ...state, newItems: state.newItems.filter((each) => each !== key) }
      : state;

/**
 * The workbook was read again by itself: what became of the findings is told. It takes the place of how the last action ended,
 * with what undoes that action; where others made the change, it is told after that. Where nothing became of them, what was
 * told of the edit before is over.
 */
export const refreshed =
  (difference: Difference | null, byOthers = false): Transition =>
  (state) => {
    if (difference === null) return state.isOutcomeOfEdit ? { ...state, outcome: null } : state;
    const own = byOthers && state.outcome !== null ? state.outcomeOfAction : null;
    const told = newsTold(difference)(state);
    if (own) {
      const isOutcomePartial = state.isOutcomePartial || difference.isWorse;
      return { ...told, outcome: sentences(own, difference.text), isOutcomePartial };
    }
    return {
      ...told,
      outcome: difference.text,
      outcomePlace: null,
      outcomeOfAction: null,
      isOutcomeSeen: false,
      isOutcomePartial: difference.isWorse,
      isOutcomeOfEdit: true,
      undoable: null,
    };
  };

/** The running action, or a step outside any, failed. */
export const failed =
  (failure: Failure): Transition =>
  (state) => ({ ...state, running: null, failure });

/** A step outside any action failed: a retry does not repeat it. It takes the place of how the last action ended. */
export const stepFailed =
  (problem: Problem, technical: string | null = null): Transition =>
  (state) => ({
    ...failed({ action: null, problem, technical })(state),
    outcome: null,
    outcomePlace: null,
    undoable: null,
  });

/** The person closed the message about how the last action ended. */
export const messageDismissed: Transition = (state) => ({ ...state, failure: null, outcome: null });

/** The person chose the sheets of the plan; `null` clears the choice. */
export const planChosen =
  (planSheets: readonly string[] | null): Transition =>
  (state) => ({ ...state, planSheets });

/** The workbook, or what it is judged by, changed and was not read again. An edit by others is shown until the next reading. */
export const workbookChanged =
  (kind: Staleness): Transition =>
  (state) =>
    state.registers ? { ...state, stale: state.stale === 'others' ? 'others' : kind } : state;

/** The person chose a date, or is typing one. */
export const dateChosen =
  (date: keyof ChosenDates, value: string): Transition =>
  (state) => ({
    ...state,
    dates: { ...state.dates, [date]: value },
  });
