/** The pane's state and how each event changes it. Pure: the hook `usePane` is what talks to Excel. */
import type { Assessment } from '../domain/assessment/assessment';
import type { Problem } from '../domain/problem';
import type { Registers } from '../domain/registers/records';

export type ActionName = 'validate' | 'highlight' | 'removeHighlight' | 'report';

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
export type Staleness = 'workbook' | 'dates';

export interface PaneState {
  readonly running: Running | null;
  /** `null` until the workbook has been read. */
  readonly registers: Registers | null;
  /** `null` when the workbook could not be judged. */
  readonly assessment: Assessment | null;
  readonly dates: ChosenDates;
  readonly stale: Staleness | null;
  readonly failure: { readonly problem: Problem; readonly action: ActionName | null } | null;
  /** The closing sentence of the last action. */
  readonly outcome: string | null;
}

export type PaneEvent =
  | { readonly type: 'started'; readonly action: ActionName }
  | { readonly type: 'progressed'; readonly progress: number }
  | { readonly type: 'cancelling' }
  | {
      readonly type: 'read';
      readonly registers: Registers | null;
      readonly assessment: Assessment | null;
    }
  | { readonly type: 'finished'; readonly outcome: string }
  | { readonly type: 'failed'; readonly problem: Problem; readonly action: ActionName | null }
  | { readonly type: 'workbookChanged' }
  | { readonly type: 'dateChosen'; readonly date: keyof ChosenDates; readonly value: string }
  | { readonly type: 'failureDismissed' };

export const INITIAL_STATE: PaneState = {
  running: null,
  registers: null,
  assessment: null,
  dates: { cutoff: null, electionDay: null },
  stale: null,
  failure: null,
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
      return { ...state, registers: event.registers, assessment: event.assessment, stale: null };
    case 'finished':
      return { ...state, running: null, outcome: event.outcome };
    case 'failed':
      return { ...state, running: null, failure: { problem: event.problem, action: event.action } };
    case 'workbookChanged':
      return state.registers ? { ...state, stale: 'workbook' } : state;
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
