/** What the use cases need from Excel; src/excel implements it over Office.js. */
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import type { CellChange } from '../workbook/changes/cellChanges';
import type { Edit } from '../workbook/edits/edits';
import type { Expectation } from '../workbook/edits/expectations';
import type { ExpectedName } from '../workbook/edits/expectedNames';
import type { WrittenValue } from '../workbook/edits/writtenValues';
import type { Attachments } from '../workbook/history/attachments';
import type { RowsTold } from '../workbook/history/historyEntry';
import type { SheetLookChange } from '../workbook/history/looks';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';

/** Progress of a long step, 0 to 1. */
export type OnProgress = (done: number) => void;

export interface ApplyOptions {
  readonly onProgress?: OnProgress;
  /** Stops before the next chunk; what was written stays and the result says so. */
  readonly signal?: AbortSignal;
  /** What must still be in the cells that the edits touch; nothing is written otherwise. */
  readonly expected?: readonly Expectation[];
  /** What the names that the edits set or remove must still be. */
  readonly expectedNames?: readonly ExpectedName[];
  /** Cells with a text that is written over: nothing is written where a part of it has a format of its own. */
  readonly plainTexts?: readonly CellRef[];
  /** Tells what the edits change in the look of cells. */
  readonly tellsLooks?: boolean;
  /** Kept up to date while it is written. */
  readonly trace?: WritingTrace | undefined;
  /** Has the workbook keep in its history what was written. */
  readonly record?: WritingRecord;
}

/** What is known of a writing that did not end well, beside why. */
export interface WritingTrace {
  /** Whether something of it may be in the workbook: what the cells say is no proof, somebody else may have written the same. */
  mayBeThere: boolean;
}

/** How a writing is named in the history. */
export interface WritingRecord {
  readonly action: string;
  /** When, on the clock of the person: `2026-11-26T10:44`. */
  readonly at: string;
  /** Cells that a person filled, where the sheet they are on is made with them. */
  readonly filled?: readonly CellChange[];
  /** By what people know what it is about, where its rows do not say. */
  readonly about?: RowsTold | undefined;
  /** What the same action wrote before, which this becomes one entry with: called when it is kept. */
  readonly joins?: () => number | null;
  /** Called with the number of the entry, once the workbook keeps it, and whether all of it can be undone. */
  readonly onKept?: (id: number, isUndoable: boolean) => void;
}

export interface ApplyOutcome {
  /** Page settings that Excel did not take, by name, for the sentence that explains how to set them by hand. */
  readonly settingsNotTaken: readonly string[];
  /** What the edits changed in the look of cells, where it was asked for. */
  readonly looks?: readonly SheetLookChange[];
}

export interface WorkbookChange {
  /** Someone else made it, in a workbook that several people edit at once. */
  readonly isRemote: boolean;
}

/** Excel does not answer, or does again. */
export interface Silence {
  readonly isOver: boolean;
  /** How long it has lasted, from the request on. */
  readonly milliseconds: number;
}

/** What is to be kept, or what it becomes of what is kept. */
export type KeptText = string | null | ((kept: string | null) => string | null);

export interface WorkbookPort {
  /** Reads every sheet in two round trips, and two more where there is a highlight. Waits for as long as Excel is silent. */
  read(): Promise<Result<WorkbookSnapshot, Problem>>;
  /**
   * The same workbook as {@link WorkbookPort.read} gives, but of what was read before only what changed is read again, where
   * Excel says what that is: in one round trip as long as no sheet grew.
   */
  readChanges(): Promise<Result<WorkbookSnapshot, Problem>>;
  /** Writes the edits in order, in a round trip that checks and one that writes, plus chunks of at most 1.5 MB. */
  apply(edits: readonly Edit[], options?: ApplyOptions): Promise<Result<ApplyOutcome, Problem>>;
  /** Reads what is on cells and sheets beside contents: on some sheets, or on all. What Excel does not tell is named. */
  attachments(sheets?: readonly string[]): Promise<Result<Attachments, Problem>>;
  /** Returns those of some cells in which a part of the text has a format of its own, which no add-in can put back. */
  richTexts(cells: readonly CellRef[]): Promise<Result<readonly CellRef[], Problem>>;
  /** Returns those of some cells whose own validation would not let a person type what would be written in them. */
  refusedValues(writings: readonly WrittenValue[]): Promise<Result<readonly CellRef[], Problem>>;
  /** Returns those of some cells of which the column is hidden. */
  hiddenColumns(cells: readonly CellRef[]): Promise<Result<readonly CellRef[], Problem>>;
  /** Shows a cell to the person. */
  goTo(cell: CellRef): Promise<Result<void, Problem>>;
  /** The cell in which the person is: the active one of what is selected. */
  selectedCell(): Promise<Result<CellRef, Problem>>;
  /**
   * Calls back with the cell in which the person is whenever that changes, a moment after the last change.
   * @returns the function that stops it; `null` where Excel does not tell
   */
  onSelected(listener: (cell: CellRef) => void): Promise<(() => void) | null>;
  /** A text that the add-in keeps in the workbook's file, out of its cells; `null` when there is none of that name. */
  recall(name: string): Promise<string | null>;
  /**
   * Keeps a text for {@link WorkbookPort.recall}; `null` gives it up. It stays once the person saves the workbook.
   * @param text a function gets what is kept just before; where it gives the same, nothing is saved
   */
  keep(name: string, text: KeptText): Promise<Result<void, Problem>>;
  /** A text that no other writing has, of this pane or of another: those of one moment may be the same in all else. */
  newToken(): string;
  /** Opens another workbook, given in base 64, in a window of its own. `apiNotAvailable` where Excel cannot. */
  openWorkbook(base64: string): Promise<Result<void, Problem>>;
  /** Calls back when Excel is silent for longer than it usually is, and when that is over; returns the function that stops it. */
  onSilence(listener: (silence: Silence) => void): () => void;
  /**
   * Calls back when a person changes a cell, a sheet or its name; returns the function that stops it. Where Excel does not register it, the next
   * reading tries again.
   */
  onChanged(listener: (change: WorkbookChange) => void): Promise<() => void>;
}
