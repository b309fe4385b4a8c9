/** The public facts behind the calendar of 2026; loaded only where a date is explained. */
import type { RuleSetEvidence } from './evidence';
import { NO_EVIDENCE } from './evidence';
import type { RuleSet } from './ruleSet';
import data from './ruleSets/anexo13-2026.evidence.json';

const evidence2026 = data as RuleSetEvidence;

/**
 * The evidence of a rule set; none for one that did not come with the add-in.
 *
 * @example evidenceOf(ruleSet2026).facts.length // => 35
 */
export function evidenceOf({ version }: Pick<RuleSet, 'version'>): RuleSetEvidence {
  return version === evidence2026.ruleSet ? evidence2026 : NO_EVIDENCE;
}
