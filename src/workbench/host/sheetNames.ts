/** What Excel accepts as the name of a worksheet. Source: "Rename a worksheet", support.microsoft.com. */
const LENGTH_LIMIT = 31;
const FORBIDDEN = /[:\\/?*[\]]/;

/** Excel keeps this name for its own change history. */
const RESERVED = 'history';

/** Sheet names are compared without regard to case. */
export function sameSheetName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/**
 * Why a name cannot be given to a sheet; `null` if it can.
 *
 * @example sheetNameFault('Informe 11/2023') // => 'it holds one of : \\ / ? * [ ]'
 */
export function sheetNameFault(name: string): string | null {
  if (name.trim() === '') return 'it is blank';
  if (name.length > LENGTH_LIMIT) return `it is longer than ${LENGTH_LIMIT} characters`;
  if (FORBIDDEN.test(name)) return 'it holds one of : \\ / ? * [ ]';
  if (name.startsWith("'") || name.endsWith("'")) return 'it starts or ends with an apostrophe';
  if (sameSheetName(name, RESERVED)) return 'it is reserved';
  return null;
}
