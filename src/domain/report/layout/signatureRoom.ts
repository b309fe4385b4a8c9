/** Keeps the last lines before the signatures on their page, so that nobody signs an empty sheet. */
import type { Block } from '../content/reportContent';
import { lineHeight } from './fontMetrics';
import type { Unit } from './units';

/** Points: two lines of text. */
const ABOVE_SIGNATURES = 2 * lineHeight(10);

/**
 * The same units, of which as many of the last as two lines take stay with what follows, where that begins with
 * signatures.
 */
export function withSignatureRoom(units: readonly Unit[], closing: readonly Block[]): readonly Unit[] {
  if (closing[0]?.kind !== 'signatures') return units;
  let kept = 0;
  let first = units.length;
  while (first > 0 && kept < ABOVE_SIGNATURES) {
    first--;
    kept += units[first]?.height ?? 0;
  }
  return units.map((unit, index) => (index < first ? unit : { ...unit, keepWithNext: true }));
}
