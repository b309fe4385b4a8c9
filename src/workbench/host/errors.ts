/**
 * The errors that Excel reports to an add-in. Callers branch on `code`; the messages are Excel's English ones.
 * Source: "Error messages" of the Excel JavaScript API (application-specific error handling).
 */
const MESSAGES = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound:
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  FilteredRangeConflict: 'The attempted operation causes a conflict with a filtered range.',
  FormulaLengthExceedsLimit: 'The bytecode of the applied formula exceeds the maximum length limit.',
  GeneralException: 'There was an internal error while processing the request.',
  InactiveWorkbook:
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
  InsertDeleteConflict: 'The insert or delete operation attempted resulted in a conflict.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  MergedRangeConflict:
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
  NonBlankCellOffSheet:
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet.",
  NotImplemented: "The requested feature isn't implemented.",
  OperationCellsExceedLimit: 'The attempted operation affects more than the limit of 33554000 cells.',
  PropertyNotAvailable: 'The property is not available on this object.',
  RangeExceedsLimit: 'The cell count in the range has exceeded the maximum supported number.',
  UnsupportedOperation: 'The operation being attempted is not supported.',
} as const;

export type HostErrorCode = keyof typeof MESSAGES;

/** An error that Excel would report; any other error that is thrown inside the host is a bug of the host. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  /** `Class.member`, set by the interpreter when it is missing. */
  location: string | undefined;

  constructor(code: HostErrorCode, detail?: string, location?: string) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} ${detail}`);
    this.name = 'HostError';
    this.code = code;
    this.location = location;
  }
}

/**
 * Returns an `InvalidArgument` error with a detail about the refused value.
 *
 * @example throw invalidArgument('row 0 is before the first row')
 */
export function invalidArgument(detail?: string): HostError {
  return new HostError('InvalidArgument', detail);
}
