/** What a person ignored of what is late: it stays late and is counted, and the views say that somebody knows. */
import type { CellRef } from '../registers/cell';
import type { IgnoredFinding } from './assessment';
import { placesOf } from './fixes';
import type { RuleId } from './ruleIds';

/** The rules that find what is overdue: activities and sendings. A delivery that no activity answers is late no more once it is ignored. */
const LATE: ReadonlySet<RuleId> = new Set<RuleId>(['PLAN-VEN-01', 'A13-04']);

const rowOf = ({ sheet, row }: CellRef): string => `${row} ${sheet}`;

/**
 * Returns the function that tells whether a person ignored that an activity, by one of its cells, or the sending of a delivery, by its id, is late.
 * @example ignoredLateness(assessment.ignored)('4-final') // => true
 */
export function ignoredLateness(ignored: readonly IgnoredFinding[]): (late: CellRef | string) => boolean {
  const known = new Set(
    ignored
      .flatMap(({ finding }) => (finding !== null && LATE.has(finding.rule) ? placesOf(finding) : []))
      .flatMap(({ cell, delivery }) => [...(cell === null ? [] : [rowOf(cell)]), delivery]),
  );
  return (late) => known.has(typeof late === 'string' ? late : rowOf(late));
}
