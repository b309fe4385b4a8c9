/** The floor is ExcelApi 1.9 (manifest.xml); what is newer asks here first and has a fallback. */

import type { Edit } from '../workbook/edits/edits';

/** Newer sets that the add-in makes use of where they exist, and one below the floor whose members a host may lack. */
export type OptionalSet = '1.8' | '1.10' | '1.12' | '1.13' | '1.14' | '1.17' | '1.18';

/** Edits that have no fallback. */
const NEEDED_BY: Readonly<Partial<Record<Edit['kind'], OptionalSet>>> = { resizeTable: '1.13' };

/**
 * Whether this Excel has a requirement set above the floor.
 * @example supports('1.14') // => false in Excel 2019
 */
export function supports(set: OptionalSet): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}

/** The first kind of edit that this Excel cannot do; asked before the first edit, so that none is left half done. */
export function unsupportedEdit(edits: readonly Edit[]): Edit['kind'] | undefined {
  return edits.find(({ kind }) => {
    const set = NEEDED_BY[kind];
    return set !== undefined && !supports(set);
  })?.kind;
}
