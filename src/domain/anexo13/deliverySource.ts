/** Where the date of a delivery comes from and how surely it is known, in Spanish words. */
import type { CalendarDate } from '../dates/calendarDate';
import type { Confidence, DeliveryStage, Instrument, RuleSet } from './ruleSet';
import type { Delivery } from './calendar';
import { formatLongDate } from '../dates/spanishFormat';
import { inferredFrom } from './citation';

/** How certain a rule is, as it is shown. */
export const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  high: 'alta',
  medium: 'media',
  low: 'baja',
};

const STAGE_WORDS: Readonly<Partial<Record<DeliveryStage, string>>> = {
  draft: ' (proyecto)',
  simulacros: ' (simulacros)',
  operation: ' (operación)',
};

/** Who held a date against the official text, and when. */
interface Verified {
  readonly by: string;
  readonly on: CalendarDate;
}

/**
 * The place of the law that a person can look up for a document.
 *
 * @example citationOf(ruleSet2026, { document: 4, stage: 'draft' })
 *   // => 'Reglamento de Elecciones, Anexo 13, numeral 33, documento 4 (proyecto)'
 */
export function citationOf(
  { instrument: { name, numeral } }: { readonly instrument: Pick<Instrument, 'name' | 'numeral'> },
  { document, stage }: Pick<Delivery, 'document' | 'stage'>,
): string {
  return `Reglamento de Elecciones, ${name}, numeral ${numeral}, documento ${document}${STAGE_WORDS[stage] ?? ''}`;
}

/**
 * How surely the date of a delivery is known: by whom it was verified, or from what it is inferred.
 *
 * @example certaintyOf(ruleSet2026, delivery, null)
 *   // => 'inferida de actos públicos consultados el 25 de noviembre de 2026, confianza alta'
 */
export function certaintyOf(
  ruleSet: Pick<RuleSet, 'consulted'>,
  { confidence, dateFrom }: Pick<Delivery, 'confidence' | 'dateFrom'>,
  verified: Verified | null,
): string {
  if (verified !== null) return `verificada por ${verified.by} el ${formatLongDate(verified.on)}`;
  if (dateFrom === 'adjusted') return 'ajustada en la hoja Calendario, con su motivo';
  if (dateFrom === 'ownCalendar') return 'tomada del plan y calendario del propio proceso';
  return `${inferredFrom(ruleSet)}, confianza ${CONFIDENCE_WORDS[confidence]}`;
}

/**
 * The source of a finding about a delivery: citation, version of the law, and how surely the date is known.
 *
 * @example sourceOf(ruleSet2026, delivery, null)
 *   // => 'Reglamento de Elecciones, Anexo 13, numeral 33, documento 4 (INE/CG1690/2021); fecha inferida de …, confianza alta'
 */
export function sourceOf(
  ruleSet: Pick<RuleSet, 'consulted' | 'instrument'>,
  delivery: Pick<Delivery, 'document' | 'stage' | 'confidence' | 'dateFrom'>,
  verified: Verified | null,
): string {
  const { version } = ruleSet.instrument;
  return `${citationOf(ruleSet, delivery)} (${version}); fecha ${certaintyOf(ruleSet, delivery, verified)}`;
}
