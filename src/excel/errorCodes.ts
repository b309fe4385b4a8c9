/** What Excel's error codes mean for the person. Decided by code alone: messages come in the language of Excel. */
import type { Problem, ProblemCode } from '../domain/problem';
import { isExcelError } from './excelError';

const PROBLEM_OF_CODE: Readonly<Record<string, ProblemCode>> = {
  InvalidOperationInCellEditMode: 'cellBeingEdited',
  AccessDenied: 'protectedSheet',
  ItemNotFound: 'sheetNotFound',
  FilteredRangeConflict: 'filteredRows',
  MergedRangeConflict: 'mergedCells',
  InsertDeleteConflict: 'rowsBlocked',
  NonBlankCellOffSheet: 'rowsBlocked',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  InactiveWorkbook: 'inactiveWorkbook',
  InvalidSelection: 'inactiveWorkbook',
  ApiNotFound: 'apiNotAvailable',
  ApiNotAvailable: 'apiNotAvailable',
  NotImplemented: 'apiNotAvailable',
  Conflict: 'excelBusy',
  ServiceNotAvailable: 'excelBusy',
  ActivityLimitReached: 'excelBusy',
  GeneralException: 'excelBusy',
  RequestAborted: 'excelBusy',
  Timeout: 'excelBusy',
};

/** Denied here, it is the workbook's structure that is protected and not a sheet. */
const STRUCTURE = /^(?:WorksheetCollection\.|Worksheet\.(?:delete|name|visibility|copy))/;

/** What fails with a general error while the person is in another workbook. */
const NEEDS_WINDOW =
  /^(?:WorksheetCollection\.add|Worksheet\.(?:delete|activate)|Range\.select|WorksheetFreezePanes\.)/;
/** Not found here, it is no sheet that is gone. */
const RULE = /^ConditionalFormat/;
/** Not allowed here, it would take an array formula apart. */
const SPLITS = /^Range\.(?:insert|delete)$/;
/** Not allowed here, it would write in one cell of an array formula that fills several. */
const WRITES = /^Range\.(?:values|formulas|copyFrom)$/;
/** What Excel may answer here to a rule that it does not take; no page says which. */
const REFUSED = /^(?:Invalid|General|FormulaLength).* ConditionalFormatRule\.formula$/;

/**
 * Excel's answer as a problem that the person can do something about. A code that is not in the table is named, so that it
 * can be told to support.
 * @param error what `context.sync()` threw
 * @throws the error itself when it is not Excel's: then it is a bug
 * @example problemOf(accessDenied) // => { code: 'protectedSheet' }
 */
export function problemOf(error: unknown): Problem {
  if (!isExcelError(error)) throw error;
  const location = error.debugInfo?.errorLocation ?? '';
  const code = PROBLEM_OF_CODE[error.code];
  if (code === 'protectedSheet' && STRUCTURE.test(location)) return { code: 'protectedWorkbook' };
  if (code === 'excelBusy' && NEEDS_WINDOW.test(location)) return { code: 'inactiveWorkbook' };
  if (code === 'sheetNotFound' && RULE.test(location)) return { code: 'changedMeanwhile' };
  if (REFUSED.test(`${error.code} ${location}`)) return { code: 'ruleRefused' };
  if (error.code === 'InvalidOperation' && SPLITS.test(location)) return { code: 'rowsBlocked' };
  if (error.code === 'InvalidOperation' && WRITES.test(location)) return { code: 'arrayFormula' };
  if (code !== undefined) return { code };
  return { code: 'unexpected', detail: `Excel respondió ${error.code}${location ? ` en ${location}` : ''}.` };
}
