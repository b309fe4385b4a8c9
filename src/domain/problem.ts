/** Everything that can go wrong and is expected to, as codes. Their es-MX sentences are in the app's table of problems. */
export type ProblemCode =
  | 'notAWorkbook'
  | 'emptyWorkbook'
  | 'noPlan'
  | 'lostHeadings'
  | 'twoPlans'
  | 'doubtfulPlan'
  | 'unconfirmedReading'
  | 'contradictions'
  | 'noElectionDate'
  | 'sessionNotFound'
  | 'sessionWithoutDate'
  | 'protectedSheet'
  | 'protectedWorkbook'
  | 'readOnly'
  | 'cellBeingEdited'
  | 'filteredRows'
  | 'arrayFormula'
  | 'pivotTable'
  | 'queryTable'
  | 'mergedCells'
  | 'rowsBlocked'
  /** A cell that would be written is another table's, or would join two tables of a sheet. */
  | 'besideTable'
  | 'textTooLong'
  /** Excel did not keep all of what was written. */
  | 'notTaken'
  /** The same, and all was put back. */
  | 'takenBack'
  /** A part of a text that would be written over has a format of its own. */
  | 'richText'
  /** The sheet's own validation would not let a person type what would be written. */
  | 'validationRefused'
  | 'nameTaken'
  | 'highlightUnread'
  | 'ruleRefused'
  | 'truncatedRead'
  | 'tooLarge'
  | 'cancelled'
  | 'changedMeanwhile'
  | 'changedWhileWriting'
  /** Somebody else wrote the same since it was read, so that nothing was written. */
  | 'doneMeanwhile'
  | 'sheetNotFound'
  | 'rowGone'
  | 'rowUnclear'
  | 'hiddenSheet'
  /** Nobody would see what is written: the sheet is hidden. */
  | 'hiddenTarget'
  /** The same, and only the VBA editor shows the sheet. */
  | 'veryHiddenTarget'
  /** The sheet is no report that the add-in made. */
  | 'noReport'
  | 'headingsMoved'
  | 'sheetsExist'
  | 'probesLeft'
  /** A sheet that an interrupted run left has something of a person on it. */
  | 'unfinishedSheet'
  /** The history has no such entry, or it was undone already. */
  | 'notInHistory'
  | 'planExists'
  | 'apiNotAvailable'
  | 'inactiveWorkbook'
  | 'excelBusy'
  | 'noLibreOffice'
  | 'noPdf'
  | 'partNotLoaded'
  | 'unexpected';

export interface Problem {
  readonly code: ProblemCode;
  /** What the sentence names: a sheet, a cell, a value. */
  readonly detail?: string;
}
