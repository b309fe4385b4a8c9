import { problemOf } from '../../src/excel/errorCodes';
import { withWorkbook } from '../support/office';

/** An error as the client runtime makes it. */
function excelError(code: string, errorLocation = ''): Error {
  const info = { code, message: 'in the language of Excel', debugInfo: { errorLocation } };
  return new (OfficeExtension.Error as unknown as new (from: typeof info) => Error)(info);
}

const withOffice = (body: () => void): Promise<void> =>
  withWorkbook({ Hoja1: [] }, () => Promise.resolve(body()), { installGlobals: true });

describe('what Excel answers becomes a problem', () => {
  it.each([
    ['InvalidOperationInCellEditMode', '', { code: 'cellBeingEdited' }],
    ['AccessDenied', 'Range.values', { code: 'protectedSheet' }],
    ['AccessDenied', 'WorksheetCollection.add', { code: 'protectedWorkbook' }],
    ['AccessDenied', 'Worksheet.delete', { code: 'protectedWorkbook' }],
    ['AccessDenied', 'Worksheet.name', { code: 'protectedWorkbook' }],
    ['ItemNotFound', 'WorksheetCollection.getItem', { code: 'sheetNotFound' }],
    ['FilteredRangeConflict', '', { code: 'filteredRows' }],
    ['MergedRangeConflict', '', { code: 'mergedCells' }],
    ['InsertDeleteConflict', 'Range.insert', { code: 'rowsBlocked' }],
    ['NonBlankCellOffSheet', 'Range.insert', { code: 'rowsBlocked' }],
    ['InvalidOperation', 'Range.insert', { code: 'rowsBlocked' }],
    ['InvalidOperation', 'Range.delete', { code: 'rowsBlocked' }],
    ['InvalidOperation', 'Range.values', { code: 'arrayFormula' }],
    ['InvalidOperation', 'Range.formulas', { code: 'arrayFormula' }],
    ['InvalidOperation', 'Range.copyFrom', { code: 'arrayFormula' }],
    [
      'InvalidOperation',
      'Range.valuesAsJson',
      { code: 'unexpected', detail: 'Excel respondió InvalidOperation en Range.valuesAsJson.' },
    ],
    [
      'InvalidArgument',
      'Range.insert',
      { code: 'unexpected', detail: 'Excel respondió InvalidArgument en Range.insert.' },
    ],
    ['RequestPayloadSizeLimitExceeded', '', { code: 'tooLarge' }],
    ['ResponsePayloadSizeLimitExceeded', '', { code: 'tooLarge' }],
    ['OperationCellsExceedLimit', '', { code: 'tooLarge' }],
    ['RangeExceedsLimit', '', { code: 'tooLarge' }],
    ['InactiveWorkbook', '', { code: 'inactiveWorkbook' }],
    ['InvalidSelection', 'Range.select', { code: 'inactiveWorkbook' }],
    ['GeneralException', 'WorksheetCollection.add', { code: 'inactiveWorkbook' }],
    ['GeneralException', 'Worksheet.delete', { code: 'inactiveWorkbook' }],
    ['GeneralException', 'Range.select', { code: 'inactiveWorkbook' }],
    ['GeneralException', 'WorksheetFreezePanes.freezeRows', { code: 'inactiveWorkbook' }],
    ['AccessDenied', 'Worksheet.visibility', { code: 'protectedWorkbook' }],
    ['AccessDenied', 'Worksheet.copy', { code: 'protectedWorkbook' }],
    ['AccessDenied', 'Range.select', { code: 'protectedSheet' }],
    ['GeneralException', 'Worksheet.activate', { code: 'inactiveWorkbook' }],
    ['ItemNotFound', 'ConditionalFormatCollection.getItem', { code: 'changedMeanwhile' }],
    ['InvalidArgument', 'ConditionalFormatRule.formula', { code: 'ruleRefused' }],
    ['GeneralException', 'ConditionalFormatRule.formula', { code: 'ruleRefused' }],
    ['FormulaLengthExceedsLimit', 'ConditionalFormatRule.formula', { code: 'ruleRefused' }],
    ['AccessDenied', 'ConditionalFormatRule.formula', { code: 'protectedSheet' }],
    ['ApiNotFound', '', { code: 'apiNotAvailable' }],
    ['ApiNotAvailable', '', { code: 'apiNotAvailable' }],
    ['NotImplemented', '', { code: 'apiNotAvailable' }],
    ['GeneralException', '', { code: 'excelBusy' }],
    ['ServiceNotAvailable', '', { code: 'excelBusy' }],
    ['ActivityLimitReached', '', { code: 'excelBusy' }],
    ['RequestAborted', '', { code: 'excelBusy' }],
    ['Timeout', '', { code: 'excelBusy' }],
    ['Conflict', '', { code: 'excelBusy' }],
    [
      'InvalidArgument',
      'Range.values',
      { code: 'unexpected', detail: 'Excel respondió InvalidArgument en Range.values.' },
    ],
    ['Nuevo', '', { code: 'unexpected', detail: 'Excel respondió Nuevo.' }],
  ])('%s %s', (code, location, problem) =>
    withOffice(() => {
      expect(problemOf(excelError(code, location))).toEqual(problem);
    }),
  );

  it('and a mistake of the program stays one', () =>
    withOffice(() => {
      expect(() => problemOf(new TypeError('a bug'))).toThrow('a bug');
    }));
});
