/** What of the edits this Excel does not support. */
import type { Edit } from '../workbook/edits/edits';
import type { OptionalSet } from './requirementSets';
import { supports } from './requirementSets';

/** Edits that have no fallback. */
const NEEDED_BY: Readonly<Partial<Record<Edit['kind'], OptionalSet>>> = { resizeTable: '1.13' };

/** The first kind of edit that this Excel cannot do; asked before the first edit, so that none is left half done. */
export function unsupportedEdit(edits: readonly Edit[]): Edit['kind'] | undefined {
  return edits.find(({ kind }) => {
    const set = NEEDED_BY[kind];
    return set !== undefined && !supports(set);
  })?.kind;
}
