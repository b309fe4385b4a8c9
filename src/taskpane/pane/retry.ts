import type { Problem, ProblemCode } from '../../domain/problem';

/** Problems that the same action can get over once the person has done what the sentence asks. */
const WORTH_RETRYING: ReadonlySet<ProblemCode> = new Set([
  'emptyWorkbook',
  'noPlan',
  'lostHeadings',
  'twoPlans',
  'doubtfulPlan',
  'unconfirmedReading',
  'noElectionDate',
  'protectedSheet',
  'protectedWorkbook',
  'cellBeingEdited',
  'filteredRows',
  'hiddenTarget',
  'veryHiddenTarget',
  'mergedCells',
  'rowsBlocked',
  'arrayFormula',
  'takenBack',
  'validationRefused',
  'truncatedRead',
  'cancelled',
  'sheetsExist',
  'unfinishedSheet',
  'inactiveWorkbook',
  'excelBusy',
  'partNotLoaded',
  'unexpected',
]);

/** Problems after which the workbook has to be read and looked at again. */
const CURED_BY_READING: ReadonlySet<ProblemCode> = new Set([
  'changedMeanwhile',
  'changedWhileWriting',
  'doneMeanwhile',
  'headingsMoved',
  'rowGone',
  'rowUnclear',
  'sheetNotFound',
]);

/**
 * Whether the way on is to read the workbook again.
 * @example isCuredByReading({ code: 'changedMeanwhile' }) // => true
 */
export function isCuredByReading({ code }: Problem): boolean {
  return CURED_BY_READING.has(code);
}

/**
 * Whether a «Reintentar» button makes sense.
 * @example isWorthRetrying({ code: 'apiNotAvailable' }) // => false
 */
export function isWorthRetrying({ code }: Problem): boolean {
  return WORTH_RETRYING.has(code);
}
