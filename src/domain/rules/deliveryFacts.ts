/** What the rules of the calendar of Anexo 13 know of a delivery: the activity that answers it, its dates and how a sentence names them. */
import type { Delivery } from '../anexo13/calendar';
import { inferredFrom } from '../anexo13/citation';
import { formatDeliveryLink } from '../coverage/deliveryLink';
import type { AssessedActivity, AssessedDelivery } from '../assessment/assessment';
import { isFinished } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { isAfter, isSameDate } from '../dates/calendarDate';
import { formatLongDate } from '../dates/spanishFormat';
import { COLUMNS } from '../registers/planHeadings';
import { listInWords } from '../text/lists';
import type { RuleContext } from './rule';
import { notedCause, quoted } from './wording';

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
  return isUnverified(owed) ? ` La fecha es ${inferredFrom(ruleSet)}: verifíquela con el texto oficial.` : '';
}

/** What the date is called: an extraordinary process has its own plan's. */
export function dateName({ legal, dateFrom }: Delivery): string {
  if (legal === null) return 'día orientativo, que no vence,';
  return dateFrom === 'rule' ? 'fecha legal' : 'fecha del plan del proceso';
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

export function* answered(context: RuleContext): Generator<Answered> {
  const { deliveries, answers } = context;
  for (const owed of deliveries) {
    const { delivery, status } = owed;
    const assessed = answers.get(delivery.id)?.assessed;
    // Neither what the plan leaves out nor what the calendar sheet does has a date to meet.
    if (assessed === undefined || status === 'notApplicable' || assessed.status === 'notApplicable') continue;
    yield { assessed, delivery, owed, note: noteOf(owed, context) };
  }
}

export function completedLate({ assessed, delivery }: Answered): boolean {
  const legal = delivery.legal;
  return (
    legal !== null &&
    assessed.completed !== null &&
    isFinished(assessed.status) &&
    isAfter(assessed.completed, legal)
  );
}

/** A delay of which the cause is noted asks for nothing more: it stays as a warning. */
export function severityOfDelay(assessed: AssessedActivity): { readonly severity?: 'warning' } {
  return notedCause(assessed) === null ? {} : { severity: 'warning' };
}

export function causeOrToDo(assessed: AssessedActivity): string {
  const cause = notedCause(assessed);
  return cause === null ? 'Documente la causa ante el INE.' : `Causa anotada: ${quoted(cause)}.`;
}

export function hasLinkColumn({ plan }: RuleContext): boolean {
  return plan.some(({ assessed }) => assessed.activity.anexo13 !== null);
}

/** What to do to link an activity: nobody can write in a column that the plan does not have. */
export function howToLink(delivery: Delivery, hasColumn: boolean): string {
  return hasColumn
    ? `anote «${formatDeliveryLink(delivery)}» en su columna ${COLUMNS.anexo13}`
    : 'vincúlela en el panel con «Vincular con…»';
}

/** How a list names a delivery: as the column Anexo 13 has it. */
export const linkInWords = ({ delivery }: { readonly delivery: Delivery }): string =>
  quoted(formatDeliveryLink(delivery));
