/** What tells an answer of Excel from a mistake of the program. */

/** Whether the error is Excel's answer and not a mistake of the program. */
export function isExcelError(error: unknown): error is OfficeExtension.Error {
  return error instanceof OfficeExtension.Error;
}
