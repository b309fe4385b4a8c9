/** Excel's rules for names of worksheets. Source: "Rename a worksheet", support.microsoft.com. */
const LENGTH_LIMIT = 31;
const FORBIDDEN = /[:\\/?*[\]]/;

/** Excel reserves this name for its change history. */
const RESERVED = 'history';

/** Compares sheet names as Excel does, ignoring case. */
export function sameSheetName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * Returns why a sheet cannot have the name; `null` if it can.
 *
 * @example sheetNameError('Informe 11/2023') // => 'it holds one of : \\ / ? * [ ]'
 */
export function sheetNameError(name: string): string | null {
  if (name.trim() === '') return 'it is blank';
  if (name.length > LENGTH_LIMIT) return `it is longer than ${LENGTH_LIMIT} characters`;
  if (FORBIDDEN.test(name)) return 'it holds one of : \\ / ? * [ ]';
  if (name.startsWith("'") || name.endsWith("'")) return 'it starts or ends with an apostrophe';
  if (sameSheetName(name, RESERVED)) return 'it is reserved';
  return null;
}
