import type { Problem, ProblemCode } from '../../domain/problem';

/** Problems that the same action can get over once the person has done what the sentence asks. */
const WORTH_RETRYING: ReadonlySet<ProblemCode> = new Set([
  'emptyWorkbook',
  'noPlan',
  'twoPlans',
  'doubtfulPlan',
  'unconfirmedReading',
  'noElectionDate',
  'protectedSheet',
  'protectedWorkbook',
  'cellBeingEdited',
  'filteredRows',
  'mergedCells',
  'rowsBlocked',
  'truncatedRead',
  'cancelled',
  'sheetNotFound',
  'sheetsExist',
  'inactiveWorkbook',
  'excelBusy',
  'partNotLoaded',
  'unexpected',
]);

/**
 * Whether a «Reintentar» button makes sense.
 * @example isWorthRetrying({ code: 'apiNotAvailable' }) // => false
 */
export function isWorthRetrying({ code }: Problem): boolean {
  return WORTH_RETRYING.has(code);
}
