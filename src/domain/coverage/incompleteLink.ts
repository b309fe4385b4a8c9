/** Links that name a document and not which of its deliveries: the activity's own words or its end say it. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { plannedDay } from '../anexo13/calendar';

import type { CalendarDate } from '../dates/calendarDate';
import { daysBetween, numberOfMonth } from '../dates/calendarDate';
import { monthName } from '../dates/spanishMonths';
import { foldText } from '../text/foldText';
import { wordsOf } from '../text/words';

/** An end within so many days of a legal date is that delivery's. */
const NEAR_DAYS = 20;

/** Words of an activity that say which stage it is of. */
const STAGE_WORDS: Readonly<Partial<Record<Delivery['stage'], RegExp>>> = {
  draft: /\b(?:proyecto|preliminar|borrador|anteproyecto|propuesta)\b/,
  final: /\b(?:final|definitiv[oa]|aprobar|aprobacion|aprobado|designar|designacion|integrar|suscribir)\b/,
  simulacros: /\bsimulacros?\b/,
  operation: /\b(?:operacion|jornada)\b/,
};

/** «Proyecto y acuerdo», «preliminar y firmado». */
const BOTH_STAGES =
  /\b(?:ante)?(?:proyecto|preliminar|borrador)\b.* y (?:el |la )?(?:acuerdo|version final|final|definitiv|revisad|firmad|aprob)/;

/**
 * Whether the words of one activity name the draft of its document and the final version.
 * @example namesBothStages('Proceso técnico operativo: proyecto y acuerdo') // => true
 */
export function namesBothStages(text: string): boolean {
  return BOTH_STAGES.test(foldText(text));
}

function saysIt(text: string, { stage, reportedMonth }: Delivery): boolean {
  if (reportedMonth !== null) return wordsOf(text).includes(monthName(numberOfMonth(reportedMonth)));
  return STAGE_WORDS[stage]?.test(foldText(text)) === true;
}

/** The only one of some deliveries, or `null`. */
const only = (deliveries: readonly Delivery[]): Delivery | null =>
  deliveries.length === 1 ? (deliveries[0] ?? null) : null;

function nearest(deliveries: readonly Delivery[], end: CalendarDate): Delivery | null {
  const near = deliveries.filter((delivery) => {
    const day = plannedDay(delivery);
    return day !== null && Math.abs(daysBetween(day, end)) <= NEAR_DAYS;
  });
  return only(near);
}

/**
 * The delivery of a document that an activity is about.
 *
 * @param text the activity's words, those of its deliverable included
 * @param end its planned end
 * @returns `null` where neither its words nor its end tell
 * @example completeLink(3, { text: 'Informe mensual de octubre', end: null }, deliveries) // => '3-2026-10'
 */
export function completeLink(
  document: number,
  { text, end }: { readonly text: string; readonly end: CalendarDate | null },
  deliveries: readonly Delivery[],
): DeliveryId | null {
  const own = deliveries.filter((delivery) => delivery.document === document);
  // An activity that makes both ends with the final one.
  const final = namesBothStages(text) ? own.find(({ stage }) => stage === 'final') : undefined;
  if (final !== undefined) return final.id;
  const said = own.filter((delivery) => saysIt(text, delivery));
  const among = said.length > 0 ? said : own;
  return (only(among) ?? (end === null ? null : nearest(among, end)))?.id ?? null;
}
