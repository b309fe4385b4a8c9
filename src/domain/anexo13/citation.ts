/** Where a rule set comes from, in Spanish words. */
import { parseIsoDate, parseMonth } from '../dates/calendarDate';
import { formatLongDate, formatMonth } from '../dates/spanishFormat';
import type { RuleSet } from './ruleSet';

/** A day or a month as a file of a rule set writes it, in words; a year as it stands. */
export function writtenDate(iso: string): string {
  const date = parseIsoDate(iso);
  if (date !== null) return formatLongDate(date);
  const month = parseMonth(iso);
  return month === null ? iso : formatMonth(month);
}

/**
 * The version of the law that a rule set follows, and whether anybody held the rule set against it.
 *
 * @example instrumentInWords(ruleSet2026) // => 'Anexo 13 según INE/CG1690/2021, no verificado'
 */
export function instrumentInWords({ instrument }: Pick<RuleSet, 'instrument'>): string {
  const { name, version, verified } = instrument;
  const state =
    verified === null ? 'no verificado' : `verificado por ${verified.by} el ${writtenDate(verified.on)}`;
  return `${name} según ${version}, ${state}`;
}

/**
 * How an unread rule came to be known, with the day of the look-up.
 *
 * @example inferredFrom(ruleSet2026) // => 'inferida de actos públicos consultados el 25 de noviembre de 2026'
 */
export function inferredFrom({ consulted }: Pick<RuleSet, 'consulted'>): string {
  return `inferida de actos públicos consultados el ${writtenDate(consulted)}`;
}
