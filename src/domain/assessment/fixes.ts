/** Repairs as people read them, and as they are compared. */
import { formatShortDate } from '../dates/spanishFormat';
import { cellAddress } from '../registers/cell';
import type { Fix } from './assessment';

/**
 * What the cell would say, whatever its format.
 *
 * @example fixedText({ kind: 'date', after: 2023-11-02, … }) // => '02/11/2023'
 */
export function fixedText(fix: Fix): string {
  return fix.kind === 'date' ? formatShortDate(fix.after) : fix.after;
}

/**
 * A text that two fixes share when they are the same repair of the same cell with the same content: what a person saw and
 * what is there later are compared by it.
 *
 * @example fixKey(fix) // => '["Plan de trabajo!E7","date","02 de noviembre","02/11/2023"]'
 */
export function fixKey(fix: Fix): string {
  return JSON.stringify([cellAddress(fix.cell), fix.kind, fix.before, fixedText(fix)]);
}
