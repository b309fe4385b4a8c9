/** Rule of the sending of a document to the INE: late, or not noted. */
import type { PlanEntry } from '../assessment/planEntries';
import { ownTerm, stepKind } from '../assessment/stepWords';
import { isFinished } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, daysBetween, isAfter } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { CellRef, DateField } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import { isDraft } from './planSteps';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, daysInWords, notedCause, numberOrRow, quoted } from './wording';
import type { Answered } from './deliveryFacts';
import {
  SENDING_DAYS,
  disputeOf,
  answered,
  completedLate,
  severityOfDelay,
  causeOrToDo,
} from './deliveryFacts';

/** How near the end of the sending term must be, in natural days, to warn that it is running out: the term itself has five. */
const SENDING_WARNING_DAYS = 2;

type Sending =
  | {
      readonly kind: 'sentLate';
      readonly sent: CalendarDate;
      readonly sendBy: CalendarDate;
      /** The day is still to come at the cut-off. */
      readonly isPlanned: boolean;
    }
  | { readonly kind: 'termOver'; readonly days: number; readonly sendBy: CalendarDate }
  | { readonly kind: 'termEnding'; readonly days: number; readonly sendBy: CalendarDate };

/**
 * The last row that sends what an activity hands in and was concluded by itself: a step, or the activity where it is the
 * sending. A draft's sending is not that of the final version.
 */
function concludedSending(link: Answered, context: RuleContext): PlanEntry | undefined {
  return sendingsOf(link, context)
    .filter(({ assessed }) => isFinished(assessed.status) && !assessed.statusInherited)
    .at(-1);
}

function sendingsOf({ assessed, delivery }: Answered, { plan }: RuleContext): readonly PlanEntry[] {
  const { activity } = assessed;
  return plan.filter(
    (entry) =>
      [entry.assessed.activity, entry.ancestor?.assessed.activity].includes(activity) &&
      stepKind(entry.assessed.activity.name.value) === 'sending' &&
      (delivery.stage === 'draft' || !isDraft(entry)),
  );
}

/** The cause that is noted beside the document, or beside the step that sends it. */
function causeOfSending(link: Answered, context: RuleContext): string | null {
  const rows = [link.assessed, ...sendingsOf(link, context).map(({ assessed }) => assessed)];
  return rows.map(notedCause).find((cause) => cause !== null) ?? null;
}

/**
 * The day that a field gives for the sending, against its limit; null where it was in time. What was approved late and sent
 * within the term of its approval is late by its approval alone.
 */
function lateSending(
  field: DateField | null,
  link: Answered,
  cutoff: CalendarDate,
): (Sending & { readonly kind: 'sentLate' }) | null {
  const { completed } = link.assessed;
  const { sendBy } = link.delivery;
  const sent = field && dayOfReading(field.value);
  if (sent === null || sendBy === null || !isAfter(sent, sendBy)) return null;
  if (completed !== null && completedLate(link) && !isAfter(sent, addDays(completed, SENDING_DAYS)))
    return null;
  return { kind: 'sentLate', sent, sendBy, isPlanned: isAfter(sent, cutoff) };
}

/** What is wrong with the sending of a document, with the cell that says it: its own, or that of the step that sends it. */
function sendingSlip(link: Answered, context: RuleContext): (Sending & { readonly cell: CellRef }) | null {
  const { assessed } = link;
  const { cutoff } = context;
  const field = assessed.activity.sentToIne;
  const { sendBy } = link.delivery;
  if (field === null || sendBy === null) return null;
  const { cell } = field;
  if (dayOfReading(field.value) !== null) {
    const late = lateSending(field, link, cutoff);
    return late && { ...late, cell };
  }
  // An unreadable date has its own finding; an unfinished document has nothing to send yet.
  if (field.value.kind === 'notDate' || !isFinished(assessed.status)) return null;
  const sending = concludedSending(link, context)?.assessed.activity;
  if (sending !== undefined) {
    const day = [sending.sentToIne, sending.completed].find((own) => own !== null && dayOfReading(own.value));
    const late = lateSending(day ?? null, link, cutoff);
    // A step that says its own term is held against it by another rule.
    return late && ownTerm(sending.name.text) === null ? { ...late, cell: day?.cell ?? cell } : null;
  }
  const days = daysBetween(cutoff, sendBy);
  if (days < 0) return { kind: 'termOver', days: -days, sendBy, cell };
  return days <= SENDING_WARNING_DAYS ? { kind: 'termEnding', days, sendBy, cell } : null;
}

const SEVERAL_SENDINGS: Readonly<Record<Sending['kind'], string>> = {
  sentLate: 'documentos que se remitieron al INE después del plazo',
  termOver: 'documentos concluidos cuyo envío al INE no consta y cuyo plazo ya terminó',
  termEnding: 'documentos concluidos cuyo envío al INE no consta y cuyo plazo está por terminar',
};

export const SENDING: Rule = defineRule<Answered & { sending: Sending; cause: string | null }>({
  id: 'A13-04',
  severity: 'error',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Envío al INE fuera de plazo',
  group: {
    what: ({ sending }) => SEVERAL_SENDINGS[sending.kind],
    toDo: `Remítalos y anote la fecha en ${COLUMNS.sentToIne} o, si se remitieron tarde, documente la causa.`,
    item: numberOrRow,
    from: 3,
  },
  sentence: ({ assessed, delivery, sending, cause }) => {
    const limit = formatLongDate(sending.sendBy);
    const noted = cause === null ? '' : ` Causa anotada: ${quoted(cause)}.`;
    const what = `«${delivery.name}» (${activityInWords(assessed).replace(/^la /, '')})`;
    switch (sending.kind) {
      case 'sentLate':
        return `${what} ${sending.isPlanned ? 'tiene como fecha de envío al INE' : 'se remitió al INE'} el ${formatLongDate(sending.sent)}, ${daysInWords(daysBetween(sending.sendBy, sending.sent))} después del plazo (${limit}). ${sending.isPlanned ? 'Adelante el envío o documente la causa ante el INE.' : causeOrToDo(assessed)}`;
      case 'termOver':
        return `${what} está concluido y no consta su envío al INE; el plazo terminó el ${limit}, hace ${daysInWords(sending.days)}.${noted} Remítalo y anote la fecha en ${COLUMNS.sentToIne}.`;
      case 'termEnding':
        return `${what} está concluido y no consta su envío al INE; el plazo termina el ${limit}${sending.days === 0 ? ', el día del corte' : `, en ${daysInWords(sending.days)}`}.${noted} Remítalo y anote la fecha en ${COLUMNS.sentToIne}.`;
    }
  },
  *check(context) {
    for (const link of answered(context)) {
      const sending = sendingSlip(link, context);
      if (sending === null) continue;
      yield {
        cell: sending.cell,
        subject: link.assessed.number,
        owed: link.owed,
        ...(sending.kind === 'sentLate' && !sending.isPlanned ? severityOfDelay(link.assessed) : {}),
        ...disputeOf(link.delivery, 'sendBy', sending.kind === 'sentLate' ? sending.sent : context.cutoff),
        params: { ...link, sending, cause: causeOfSending(link, context) },
      };
    }
  },
});
