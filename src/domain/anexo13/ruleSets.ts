/** The rule sets that are loaded, and which of them a process is judged by. */
import type { CalendarDate } from '../dates/calendarDate';
import type { RuleSet } from './ruleSet';
import { ruleSet2026 } from './ruleSet2026';

/** Those that the add-in brings along; one more is a file of `ruleSets` and a line here. */
export const RULE_SETS: readonly RuleSet[] = [ruleSet2026];

/**
 * The rule set of a process, by the year of its election day: the first whose years have it, so that one loaded before the
 * others goes before them. Where none has the year, or no election day is known, it is the last one.
 *
 * @example ruleSetFor(2027-06-06).version // => 'anexo13-2026.2'
 */
export function ruleSetFor(
  electionDay: CalendarDate | null,
  ruleSets: readonly RuleSet[] = RULE_SETS,
): RuleSet {
  const year = electionDay?.year ?? null;
  const fitting = ruleSets.find(
    ({ processYears: { first, last } }) => year !== null && first <= year && (last === null || year <= last),
  );
  return fitting ?? ruleSets.at(-1) ?? ruleSet2026;
}
