/** How the sheet «Hallazgos ignorados» names rules. */
import { ruleTitle } from '../../domain/rules/findingTitle';

/**
 * A rule by its name, with its code, by which it is known.
 * @example ruleWords('PLAN-VEN-01') // => 'Actividad vencida (PLAN-VEN-01)'
 */
export function ruleWords(rule: string): string {
  const title = ruleTitle(rule);
  return title === rule ? rule : `${title} (${rule})`;
}
