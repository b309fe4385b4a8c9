/** The floor is ExcelApi 1.9 (manifest.xml); what is newer asks here first and has a fallback. */

/** Newer sets that the add-in makes use of where they exist, and one below the floor whose members a host may lack. */
export type OptionalSet = '1.8' | '1.10' | '1.12' | '1.13' | '1.14' | '1.17' | '1.18';

/**
 * Whether this Excel has a requirement set above the floor.
 * @example supports('1.14') // => false in Excel 2019
 */
export function supports(set: OptionalSet): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}
