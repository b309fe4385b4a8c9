/** Keeps the last lines before the signatures on their page, so that nobody signs an empty sheet. */
import type { Block } from '../content/reportContent';
import { lineHeight } from './fontMetrics';
import type { Unit } from './units';

/** Points: two lines of text. */
const ABOVE_SIGNATURES = 2 * lineHeight(10);

/**
 * The units of the body and of the closing, of which as many of the body's last as two lines take stay with the closing, and
 * the closing stays together, where it has signatures.
 */
export function withSignatureRoom(
  body: readonly Unit[],
  closing: readonly Unit[],
  isSigned: boolean,
): readonly Unit[] {
  if (!isSigned) return [...body, ...closing];
  let kept = 0;
  let first = body.length;
  while (first > 0 && kept < ABOVE_SIGNATURES) {
    first--;
    kept += body[first]?.height ?? 0;
  }
  const withNext = (unit: Unit): Unit => ({ ...unit, keepWithNext: true });
  return [
    ...body.slice(0, first),
    ...body.slice(first).map(withNext),
    ...closing.slice(0, -1).map(withNext),
    ...closing.slice(-1),
  ];
}

/** Whether a document ends with signatures. */
export function isSigned(blocks: readonly Block[]): boolean {
  return blocks.at(-1)?.kind === 'signatures';
}
