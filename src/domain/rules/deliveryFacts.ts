/** What the rules of the calendar of Anexo 13 know of a delivery: the activity that answers it, its dates and how a sentence names them. */
import type { Delivery } from '../anexo13/calendar';
import { inferredFrom } from '../anexo13/citation';
import { formatDeliveryLink } from '../coverage/formatDeliveryLink';
import type { AssessedActivity, AssessedDelivery } from '../assessment/assessment';
import { lastDayOf } from '../assessment/documentSendings';
import { isFinished } from '../assessment/status';
import { adjustmentOf, watchedDelivery } from '../assessment/watchedDelivery';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter, isSameDate } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { COLUMNS } from '../registers/planHeadings';
import { listInWords } from '../text/lists';
import type { RuleContext } from './rule';
import { quoted } from './wording';

/** Natural days that a document approved late has to be sent. */
export const SENDING_DAYS = 5;

/** A delivery with the activity that answers it. */
export interface Answered {
  readonly assessed: AssessedActivity;
  readonly delivery: Delivery;
  readonly owed: AssessedDelivery;
  /** What to say where its date is inferred on little and nobody has held it against the official text; else `''`. */
  readonly note: string;
}

export function noteOf(owed: AssessedDelivery, { ruleSet }: RuleContext): string {
  return isUnverified(owed)
    ? ` La fecha es ${inferredFrom(ruleSet)}, con confianza baja: verifíquela con el texto oficial.`
    : '';
}

export function isUnverified({ delivery, verified }: AssessedDelivery): boolean {
  return delivery.confidence === 'low' && delivery.dateFrom === 'rule' && verified === null;
}

/**
 * What the other readings of a disputed date say of a day that is late by the one shown: the sentence that names them, and
 * no error where the day complies with one, or may.
 */
export function disputeOf(
  { readings, ...delivery }: Delivery,
  which: 'legal' | 'sendBy',
  day: CalendarDate,
): { readonly note?: string; readonly severity?: 'warning' } {
  const shown = delivery[which];
  const others = readings
    .map((reading) => reading[which])
    .filter((other) => other === null || shown === null || !isSameDate(other, shown));
  if (others.length === 0) return {};
  const dates = others.flatMap((other) => (other === null ? [] : formatLongDate(other)));
  const note =
    dates.length === 0
      ? 'Las fuentes no coinciden: según otra lectura, la fecha depende de un día que aún no consta en los datos del proceso.'
      : `Las fuentes no coinciden: según otra lectura, la fecha es el ${listInWords(dates)}.`;
  const isLateByAll = others.every((other) => other !== null && isAfter(day, other));
  return isLateByAll ? { note } : { note, severity: 'warning' };
}

/** The term to send a document of an extraordinary process is inferred from ordinary ones: it warns and makes no error. */
export function inferredTerm({ dateFrom }: Delivery): {
  readonly note?: string;
  readonly severity?: 'warning';
} {
  if (dateFrom !== 'ownCalendar') return {};
  const note =
    'El término de cinco días desde la aprobación se infiere de los procesos ordinarios: confírmelo en el plan del proceso.';
  return { note, severity: 'warning' };
}

/** A delivery with the dates that it is watched by. */
export function watched(each: AssessedDelivery): {
  readonly owed: AssessedDelivery;
  readonly delivery: Delivery;
} {
  const delivery = watchedDelivery(each);
  return delivery === each.delivery ? { owed: each, delivery } : { owed: { ...each, delivery }, delivery };
}

/** What misses a date that is earlier than the legal one complies until that one: a warning, which tells the legal date. */
export function goalOf(
  id: string,
  day: CalendarDate,
  { deliveries }: RuleContext,
): { readonly note?: string; readonly severity?: 'warning' } {
  const owed = deliveries.find(({ delivery }) => delivery.id === id);
  const legal = owed?.delivery.legal ?? null;
  if (owed === undefined || adjustmentOf(owed) !== 'goal') return {};
  if (legal === null) return { severity: 'warning' };
  const note = `La fecha legal es el ${formatLongDate(legal)}.`;
  return isAfter(day, legal) ? { note } : { note, severity: 'warning' };
}

export function* answered(context: RuleContext): Generator<Answered> {
  const { deliveries, answers } = context;
  for (const each of deliveries) {
    const assessed = answers.get(each.delivery.id)?.assessed;
    // Neither what the plan leaves out nor what the calendar sheet does has a date to meet.
    if (assessed === undefined || [each.status, assessed.status].includes('notApplicable')) continue;
    const { owed, delivery } = watched(each);
    yield { assessed, delivery, owed, note: noteOf(owed, context) };
  }
}

/** Whether a document was concluded after its date; when one was concluded of which the row only tells the sending is not known. */
export function completedLate({ assessed, delivery }: Answered): boolean {
  const legal = delivery.legal;
  return (
    legal !== null &&
    lastDayOf(delivery, assessed) === legal &&
    assessed.completed !== null &&
    isFinished(assessed.status) &&
    isAfter(assessed.completed, legal)
  );
}

/** Whether a delivery is a report that was marked as delivered, after the cut-off too: it is asked for no more. */
export function isMarkedDelivered(
  delivery: Delivery | undefined,
  { delivered }: Pick<RuleContext, 'delivered'>,
): boolean {
  const month = delivery?.reportedMonth ?? null;
  return month !== null && delivered.has(month);
}

/** A delay of which the cause is noted asks for nothing more: it stays as a warning. */
export function severityOfDelay(cause: string | null): { readonly severity?: 'warning' } {
  return cause === null ? {} : { severity: 'warning' };
}

export function causeOrToDo(cause: string | null, delivery?: Delivery): string {
  if (cause !== null) return `Causa anotada: ${quoted(cause)}.`;
  return delivery?.dateFrom === 'adjusted' ? 'Anote la causa.' : 'Documente la causa ante el INE.';
}

/** What a group of delays has in common besides, where their causes are noted. */
export function withCauseInWords(cause: string | null): string {
  return cause === null ? '' : ', con su causa anotada';
}

/** What to do about a group of delays. */
export function causesOrToDo(cause: string | null): string {
  return cause === null ? 'Documente la causa ante el INE.' : `Las causas están en ${COLUMNS.notes}.`;
}

/** What to do to link an activity, in the pane: it writes the column Anexo 13, and makes it where the plan has none. */
export const HOW_TO_LINK = 'vincúlela con «Vincular con…»';

/** How a list names a delivery: as the column Anexo 13 has it. */
export const linkInWords = ({ delivery }: { readonly delivery: Delivery }): string =>
  quoted(formatDeliveryLink(delivery));
