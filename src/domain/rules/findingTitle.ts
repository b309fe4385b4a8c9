/** What findings are headed with: a rule's name, or what several places have in common. */
import type { Finding } from '../assessment/assessment';
import { RULES } from './catalogue';
import { capitalised } from './wording';

const TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]));

/**
 * The name of a rule, which says what it finds.
 * @example ruleTitle('PLAN-VEN-01') // => 'Actividad vencida'
 */
export function ruleTitle(rule: string): string {
  return TITLES.get(rule) ?? rule;
}

/**
 * The title of a finding, as it is told by itself.
 * @example findingTitle(finding) // => 'Actividades concluidas sin evidencia', where it tells of several
 */
export function findingTitle(finding: Pick<Finding, 'places' | 'rule' | 'title' | 'what'>): string {
  return finding.places.length === 0 ? (finding.title ?? ruleTitle(finding.rule)) : kindTitle(finding);
}

/**
 * The name of what a finding tells, the same of one place and of several.
 * @example kindTitle(finding) // => 'Actividades concluidas sin evidencia', also where one is all there is
 */
export function kindTitle({ rule, title, what }: Pick<Finding, 'rule' | 'title' | 'what'>): string {
  return what === undefined ? (title ?? ruleTitle(rule)) : capitalised(what);
}
