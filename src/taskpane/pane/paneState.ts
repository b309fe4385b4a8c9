/** The pane's state and how each event changes it. Pure: the hook `usePane` is what talks to Excel. */
import type { Assessment } from '../../domain/assessment/assessment';
import type { Problem } from '../../domain/problem';
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
  | 'setUp'
  | 'undoSetUp'
  | 'mapping'
  | 'undoMapping'
  | 'repair'
  | 'undoRepair';

/** The views of the pane, in the order of their tabs. */
export const PANE_VIEWS = ['review', 'calendar', 'report', 'workbook'] as const;
export type PaneViewName = (typeof PANE_VIEWS)[number];

export interface Running {
  readonly action: ActionName;
  /** 0 to 1, or `null` while it cannot be known. */
  readonly progress: number | null;
  readonly isCancelling: boolean;
}

/** Dates the person chose, `AAAA-MM-DD`; `null` means the workbook's own. What is being typed may not be a date yet. */
export interface ChosenDates {
  readonly cutoff: string | null;
  readonly electionDay: string | null;
}

/** Why what the pane shows may no longer be so. */
export type Staleness = 'workbook' | 'others' | 'dates';

export interface Failure {
  readonly problem: Problem;
  /** What was being done; `null` for a step that is not worth repeating. */
  readonly action: ActionName | null;
  /** For support, when it is a mistake of the program. */
  readonly technical: string | null;
}

export interface PaneState {
  readonly running: Running | null;
  /** How many times the workbook has been read; 0 until it was. */
  readonly readings: number;
  /** `null` until the workbook has been read. */
  readonly registers: Registers | null;
  /** `null` when the workbook could not be judged. */
  readonly assessment: Assessment | null;
  readonly dates: ChosenDates;
  readonly stale: Staleness | null;
  readonly failure: Failure | null;
  /** The sheets that the person said are the plan, when there was a doubt. */
  readonly planSheets: readonly string[] | null;
  /** The sheets that could be the plan; empty unless there is a doubt. */
  readonly planChoices: readonly string[];
  /** The closing sentence of the last action. */
  readonly outcome: string | null;
}

export type PaneEvent =
  | { readonly type: 'started'; readonly action: ActionName }
  | { readonly type: 'progressed'; readonly progress: number }
  | { readonly type: 'cancelling' }
  | { readonly type: 'read'; readonly registers: Registers; readonly assessment: Assessment }
  | {
      /** Read, but it could not be judged: the registers are what could be understood. */
      readonly type: 'notJudged';
      readonly registers: Registers | null;
      readonly planChoices: readonly string[];
    }
  | { readonly type: 'finished'; readonly outcome: string }
  | ({ readonly type: 'failed' } & Failure)
  | { readonly type: 'workbookChanged'; readonly isRemote: boolean }
  | { readonly type: 'dateChosen'; readonly date: keyof ChosenDates; readonly value: string }
  | { readonly type: 'planChosen'; readonly sheets: readonly string[] | null }
  | { readonly type: 'failureDismissed' };

export const INITIAL_STATE: PaneState = {
  running: null,
  readings: 0,
  registers: null,
  assessment: null,
  dates: { cutoff: null, electionDay: null },
  stale: null,
  failure: null,
  planSheets: null,
  planChoices: [],
  outcome: null,
};

/** The state after an event. */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        running: { action: event.action, progress: null, isCancelling: false },
        failure: null,
        outcome: null,
      };
    case 'progressed':
      return state.running ? { ...state, running: { ...state.running, progress: event.progress } } : state;
    case 'cancelling':
      return state.running ? { ...state, running: { ...state.running, isCancelling: true } } : state;
    case 'read':
      return {
        ...state,
        readings: state.readings + 1,
        registers: event.registers,
        assessment: event.assessment,
        // A date that was wiped out gives way to the workbook's own.
        dates: { cutoff: state.dates.cutoff || null, electionDay: state.dates.electionDay || null },
        planChoices: [],
        stale: null,
      };
    case 'notJudged':
      return {
        ...state,
        readings: state.readings + 1,
        registers: event.registers,
        assessment: null,
        planChoices: event.planChoices,
        // A sheet that was chosen and does not serve any more must not be asked for again.
        planSheets: event.registers ? state.planSheets : null,
        stale: null,
      };
    case 'finished':
      return { ...state, running: null, outcome: event.outcome };
    case 'failed':
      return {
        ...state,
        running: null,
        failure: { problem: event.problem, action: event.action, technical: event.technical },
      };
    case 'planChosen':
      return { ...state, planSheets: event.sheets };
    case 'workbookChanged':
      if (!state.registers) return state;
      // That others edit is worth knowing until the next reading, whatever one changes oneself.
      return { ...state, stale: event.isRemote || state.stale === 'others' ? 'others' : 'workbook' };
    case 'dateChosen':
      return {
        ...state,
        dates: { ...state.dates, [event.date]: event.value },
        stale: state.registers && state.stale === null ? 'dates' : state.stale,
      };
    case 'failureDismissed':
      return { ...state, failure: null };
  }
}
