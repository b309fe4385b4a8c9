import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import type { ApplyOptions, WorkbookPort } from '../../app/port';
import type { Problem } from '../../domain/problem';
import type { CellRef } from '../../domain/registers/cell';
import type { Result } from '../../domain/result';
import type { HighlightSummary } from '../../workbook/highlight/highlight';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import type { Review } from './loadLazyViews';
import type { ActionName, ChosenDates, PaneState } from './paneState';

/** What a highlight would show, and whether it would change anything. */
export interface HighlightPreview extends HighlightSummary {
  readonly sheet: string;
  readonly changes: boolean;
}

/** What a use case is run with: the person's choices, and the way to tell its progress and to stop it. */
export type WorkOptions = AssessOptions & Required<Pick<ApplyOptions, 'signal' | 'onProgress'>>;

/** How an action ended well. */
export interface Done {
  /** The closing sentence. */
  readonly outcome: string;
  /** What was read on the way, for the pane to show. */
  readonly assessed?: AssessedWorkbook;
  /** The workbook as it is afterwards, for the pane to judge anew. */
  readonly snapshot?: WorkbookSnapshot;
  /** The workbook now says itself which sheet is the plan: what the person chose before does not count any more. */
  readonly settlesPlan?: boolean;
}

/** A use case as the pane runs it. */
export type PaneAction = (port: WorkbookPort, options: WorkOptions) => Promise<Result<Done, Problem>>;

/** A use case worked out on what was last read, with nothing written. */
export type Plan<T> = (snapshot: WorkbookSnapshot, options: AssessOptions) => Promise<Result<T, Problem>>;

/** The pane's state and everything a person can do in it. Actions asked for while one runs are ignored. */
export interface PaneController {
  readonly state: PaneState;
  /** What draws a workbook that was read; there as soon as there is one to draw. */
  readonly review: Review | null;
  readonly validate: () => void;
  readonly highlight: () => void;
  readonly removeHighlight: () => void;
  /** Worked out on what was last read; nothing is written. `null` when the workbook cannot be judged. */
  readonly previewHighlight: () => Promise<HighlightPreview | null>;
  /** For what a view that loads later brings with it. */
  readonly perform: (action: ActionName, work: PaneAction) => void;
  /** `null` when no workbook has been read, or when the plan came to nothing. */
  readonly plan: <T>(plan: Plan<T>) => Promise<T | null>;
  /** See WorkbookPort. */
  readonly recall: WorkbookPort['recall'];
  /** Tells the person of a mistake of the program outside an action. */
  readonly reportUnexpectedError: (error: unknown) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly dismissFailure: () => void;
  readonly chooseDate: (date: keyof ChosenDates, value: string) => void;
  /** Settles which sheet is the plan where several could be, or that it lies on several, and validates. */
  readonly choosePlan: (sheets: readonly string[]) => void;
  readonly goTo: (cell: CellRef) => void;
}
