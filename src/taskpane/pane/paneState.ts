/** The pane's state. `transitions.ts` changes it, `store.ts` holds it. */
import type { ReadingState } from '../../app/readingState';
import type { Assessment, Statuses } from '../../domain/assessment/assessment';
import type { Problem } from '../../domain/problem';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';

export type ActionName =
  | 'validate'
  | 'highlight'
  | 'removeHighlight'
  | 'report'
  | 'allReports'
  | 'documents'
  | 'logo'
  | 'calendar'
  | 'addMissing'
  | 'link'
  | 'verify'
  | 'move'
  | 'ownDates'
  | 'entry'
  | 'record'
  | 'ignore'
  | 'sections'
  | 'deliver'
  | 'setUp'
  | 'mapping'
  | 'repair'
  | 'undo';

/** The views of the pane, in the order of their tabs. */
export const PANE_VIEWS = ['today', 'review', 'calendar', 'report', 'workbook'] as const;
export type PaneViewName = (typeof PANE_VIEWS)[number];

export interface Running {
  readonly action: ActionName;
  /** 0 to 1, or `null` while it cannot be known. */
  readonly progress: number | null;
  readonly isCancelling: boolean;
  /** Excel does not answer: a cell may be being edited. */
  readonly isWaiting?: boolean;
}

/** Dates the person chose, `AAAA-MM-DD`; `null` means the workbook's own. What is being typed may not be a date yet. */
export interface ChosenDates {
  readonly cutoff: string | null;
  readonly electionDay: string | null;
}

/** Why what the pane shows may be out of date. */
export type Staleness = 'workbook' | 'others' | 'dates';

export interface Failure {
  readonly problem: Problem;
  /** The action that failed; `null` for a step that a retry does not repeat. */
  readonly action: ActionName | null;
  /** The exception, for support, when it is an error of the program. */
  readonly technical: string | null;
}

export interface PaneState {
  readonly running: Running | null;
  /** How many times the workbook has been read. */
  readonly readings: number;
  /** `null` until the workbook has been read. */
  readonly registers: Registers | null;
  /** How sure the plan was read; `null` until there is one. */
  readonly reading: ReadingState | null;
  /** Known before the rules are judged; `null` when the workbook could not be judged. */
  readonly statuses: Statuses | null;
  /** `null` until the rules are judged, and when the workbook could not be judged. */
  readonly assessment: Assessment | null;
  readonly dates: ChosenDates;
  readonly stale: Staleness | null;
  readonly failure: Failure | null;
  /** The sheets that the person chose as the plan, when several could be. */
  readonly planSheets: readonly string[] | null;
  /** The sheets that could be the plan; empty where there is no question. */
  readonly planChoices: readonly string[];
  /** The closing sentence of the last action. */
  readonly outcome: string | null;
  /** A cell of the row that it speaks of. */
  readonly outcomePlace: CellRef | null;
  /** What it says is seen where the person looks; it is read out and not shown. */
  readonly isOutcomeSeen: boolean;
  /** What the last action did, while it is told; `null` where an edit has taken its place. */
  readonly outcomeOfAction: string | null;
  /** It tells what an edit changed, and goes where the next one changes nothing. */
  readonly isOutcomeOfEdit: boolean;
  /** What the outcome says is new can be looked at. */
  readonly hasNews: boolean;
  /** The keys of the findings that came with the last change of them and were not looked at yet. */
  readonly newItems: readonly string[];
  /** The entry of the history that the last action wrote, while its outcome is shown. */
  readonly undoable: number | null;
  /** It tells of something that was not done, or that is wrong now. */
  readonly isOutcomePartial: boolean;
}

export const INITIAL_STATE: PaneState = {
  running: null,
  readings: 0,
  registers: null,
  reading: null,
  statuses: null,
  assessment: null,
  dates: { cutoff: null, electionDay: null },
  stale: null,
  failure: null,
  planSheets: null,
  planChoices: [],
  outcome: null,
  outcomePlace: null,
  outcomeOfAction: null,
  isOutcomeSeen: false,
  undoable: null,
  isOutcomePartial: false,
  isOutcomeOfEdit: false,
  hasNews: false,
  newItems: [],
};
