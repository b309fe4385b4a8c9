/** Which rules that a person switched off the catalogue does not have. */
import { RULE_IDS } from '../../domain/assessment/ruleIds';
import type { Configuration, ConfigurationProblem } from './configuration';
import { switchedOffRules } from './configuration';

/**
 * A problem for each rule that is switched off and unknown.
 * @example unknownRules(configuration).map(({ text }) => text) // => ['PLAN-99']
 */
export function unknownRules(configuration: Configuration): readonly ConfigurationProblem[] {
  const { switchedOffCell: cell } = configuration;
  const known: readonly string[] = RULE_IDS;
  if (cell === null) return [];
  return switchedOffRules(configuration)
    .filter((id) => !known.includes(id))
    .map((text) => ({ code: 'unknownRule', cell, text, register: null }));
}
