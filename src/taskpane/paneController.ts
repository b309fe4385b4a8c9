import type { ReportSheet } from '../workbook/reportSheet';
import type { HighlightSummary } from '../workbook/highlight';
import type { MonthKey } from '../domain/dates/calendarDate';
import type { CellRef } from '../domain/registers/cell';
import type { Paper } from '../workbook/edits';
import type { ChosenDates, PaneState } from './paneState';

/** What the person chose for the report. */
export interface ReportChoice {
  readonly month: MonthKey;
  readonly paper: Paper;
}

/** What a highlight would show, and whether it would change anything. */
export interface HighlightPreview extends HighlightSummary {
  readonly sheet: string;
  readonly changes: boolean;
}

/** The sheet that a report would add. */
export type ReportPreview = Pick<ReportSheet, 'sheet' | 'pages' | 'replaces'>;

/** The pane's state and everything a person can do in it. Actions asked for while one runs are ignored. */
export interface PaneController {
  readonly state: PaneState;
  readonly validate: () => void;
  readonly highlight: () => void;
  readonly removeHighlight: () => void;
  readonly makeReport: (choice: ReportChoice) => void;
  /** Worked out on what was last read; nothing is written. `null` when the workbook cannot be judged. */
  readonly previewHighlight: () => Promise<HighlightPreview | null>;
  readonly previewReport: (choice: ReportChoice) => Promise<ReportPreview | null>;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly dismissFailure: () => void;
  readonly chooseDate: (date: keyof ChosenDates, value: string) => void;
  /** Settles which sheet is the plan where several could be, and validates. */
  readonly choosePlan: (sheet: string) => void;
  readonly goTo: (cell: CellRef) => void;
}
