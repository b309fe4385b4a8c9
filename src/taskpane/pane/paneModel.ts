/** What the pane's views work with: its state, its actions, and the shape of the use cases that they bring. */
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import type { ApplyOptions, WorkbookPort } from '../../app/port';
import type { Problem } from '../../domain/problem';
import type { CellRef } from '../../domain/registers/cell';
import type { Result } from '../../domain/result';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';
import type { Seen } from '../shared/asShown';
import type { ActionName, ChosenDates, PaneState } from './paneState';

/** How a running use case reports its progress, learns that it was cancelled, and is named in the history. */
export type RunControl = Required<Pick<ApplyOptions, 'signal' | 'onProgress' | 'record'>>;

/** How an action ended well. */
export interface Done {
  /** The closing sentence. */
  readonly outcome: string;
  /** What was done is seen where the person looks: the sentence is for screen readers. */
  readonly isSeen?: boolean;
  /** Something of it was not done, as the sentence tells. */
  readonly isPartial?: boolean;
  /** The ribbon did it: how the pane's own last action ended is told before it. */
  readonly isFromRibbon?: boolean;
  /** A cell of the row that was written, where there is one. */
  readonly place?: CellRef | undefined;
  /** What was read and judged during the action, for the pane to show. */
  readonly assessed?: AssessedWorkbook;
  /** The workbook as it is afterwards, for the pane to judge again. */
  readonly snapshot?: WorkbookSnapshot;
  /** The workbook now names the sheet of the plan: what the person chose before no longer counts. */
  readonly settlesPlan?: boolean;
}

/** A use case that writes, as the pane runs it. */
export type PaneAction = (
  port: WorkbookPort,
  options: AssessOptions & RunControl & Seen,
) => Promise<Result<Done, Problem>>;

/** A use case that is computed on the last snapshot and writes nothing. */
export type PanePreview<T> = (
  snapshot: WorkbookSnapshot,
  options: AssessOptions,
  port: WorkbookPort,
) => Promise<Result<T, Problem>>;

/** What a person can do in the pane. The functions stay the same ones. An action is ignored while another one runs. */
export interface PaneActions {
  /** Reads the workbook and judges it. */
  readonly validate: () => void;
  /** Runs a use case that a view brings. */
  readonly perform: (action: ActionName, work: PaneAction) => void;
  /** Runs one that tells what happened elsewhere, after the action that runs; of several the last. */
  readonly performNext: (action: ActionName, work: PaneAction) => void;
  /** Computes a preview; `null` when no workbook has been read, or when the use case failed. */
  readonly preview: <T>(work: PanePreview<T>) => Promise<T | null>;
  /** See WorkbookPort. */
  readonly recall: WorkbookPort['recall'];
  /** Shows an exception that was thrown outside an action. */
  readonly reportUnexpectedError: (error: unknown) => void;
  readonly cancel: () => void;
  /** Runs the last action again, with what the person chose meanwhile. */
  readonly retry: () => void;
  readonly dismissMessage: () => void;
  /** The finding of that key is new no longer. */
  readonly lookAt: (key: string) => void;
  readonly chooseDate: (date: keyof ChosenDates, value: string) => void;
  /** Sets which sheet is the plan where several could be, or that it lies on several, and validates. */
  readonly choosePlan: (sheets: readonly string[]) => void;
  readonly goTo: (cell: CellRef) => void;
  /** See WorkbookPort; also called after the pane itself shows a cell. */
  readonly onSelected: WorkbookPort['onSelected'];
  /** The cell in which the person is; `null` when Excel does not tell, which is shown as a failure. */
  readonly selectedCell: () => Promise<CellRef | null>;
}

/** The pane as a view gets it. */
export interface PaneModel extends PaneActions {
  readonly state: PaneState;
}
