/** Rule of the sending of a document to the INE: late, or not noted. */
import type { Delivery } from '../anexo13/calendar';
import type { ActivityStatus, AssessedActivity, AssessedDelivery } from '../assessment/assessment';
import { delayCause } from '../assessment/deliveryDelay';
import { unrecordedSendings } from '../assessment/unrecordedSending';
import { agreementOf, concludedSending, notesSendings } from '../assessment/documentSendings';
import { ownTerm } from '../assessment/stepWords';
import { isFinished } from '../assessment/status';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, daysBetween, isAfter, isBefore } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { formatLongDate } from '../dates/spanishFormat';
import type { CellRef, DateField } from '../registers/cell';
import { columnLetters } from '../registers/cell';
import { COLUMNS } from '../registers/planHeadings';
import type { Activity, Agreement, RegisterKind } from '../registers/records';
import { tidyBlanks } from '../text/foldText';
import type { Answered } from './deliveryFacts';
import {
  answered,
  causeOrToDo,
  causesOrToDo,
  withCauseInWords,
  completedLate,
  disputeOf,
  inferredTerm,
  SENDING_DAYS,
  severityOfDelay,
} from './deliveryFacts';
import type { Rule, RuleContext } from './rule';
import { defineRule } from './rule';
import { SOURCES } from './sources';
import { activityInWords, daysInWords, quoted } from './wording';

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

type SentLate = Sending & { readonly kind: 'sentLate' };

/** A document whose sending is judged: answered by an activity, or by an agreement alone. */
interface Document {
  readonly delivery: Delivery;
  readonly owed: AssessedDelivery;
  readonly assessed: AssessedActivity | null;
  readonly agreement: Agreement | null;
}

/** What is wrong with a sending, with the cell that says it. */
interface Slip {
  readonly sending: Sending;
  readonly cell: CellRef;
  readonly register: RegisterKind;
  /** The row of the plan that is to send it. */
  readonly step?: AssessedActivity;
}

/**
 * The day that a field gives for the sending, against its limit; null where it was in time. What was approved late and sent
 * within the term of its approval is late by its approval alone.
 */
function lateSending(field: DateField | null, link: Answered, cutoff: CalendarDate): SentLate | null {
  const { completed } = link.assessed;
  const { sendBy } = link.delivery;
  const sent = field && dayOfReading(field.value);
  if (sent === null || sendBy === null || !isAfter(sent, sendBy)) return null;
  if (completed !== null && completedLate(link) && !isAfter(sent, addDays(completed, SENDING_DAYS)))
    return null;
  return { kind: 'sentLate', sent, sendBy, isPlanned: isAfter(sent, cutoff) };
}

/** What is wrong with a document of which nothing says when it was sent; null while its term has days left. */
function unsent(sendBy: CalendarDate, cutoff: CalendarDate): Sending | null {
  const days = daysBetween(cutoff, sendBy);
  if (days < 0) return { kind: 'termOver', days: -days, sendBy };
  return days <= SENDING_WARNING_DAYS ? { kind: 'termEnding', days, sendBy } : null;
}

/** The blank cell of the register of agreements in which the sending would be noted, where anybody notes any. */
function blankInRegister(agreement: Agreement | null, context: RuleContext): DateField | null {
  const field = agreement?.sentToIne ?? null;
  return field?.value.kind === 'blank' && notesSendings(context.sendings) ? field : null;
}

/** The field of the register of agreements that says on what day one was sent. */
function registeredDay(agreement: Agreement | null): DateField | null {
  const field = agreement?.sentToIne ?? null;
  return field !== null && dayOfReading(field.value) !== null ? field : null;
}

/** The field of a row that sends that says on what day it did. */
function sendingDay({ sentToIne, completed }: Activity): DateField | null {
  return [sentToIne, completed].find((own) => own !== null && dayOfReading(own.value) !== null) ?? null;
}

/** What is wrong with the sending of what an activity hands in: by its own row, the row that sends it, or its agreement. */
function slipOfActivity(link: Answered, agreement: Agreement | null, context: RuleContext): Slip | null {
  const { assessed } = link;
  const { cutoff } = context;
  const field = assessed.activity.sentToIne;
  const { sendBy } = link.delivery;
  if (sendBy === null) return null;
  const late = (given: DateField | null, register: RegisterKind): Slip | null => {
    const sending = lateSending(given, link, cutoff);
    return sending && given && { sending, cell: given.cell, register };
  };
  const registered = registeredDay(agreement);
  // Two days for one sending are a contradiction of their own: late is what is late by both.
  const lateInPlan = (given: DateField): Slip | null =>
    registered !== null && late(registered, 'agreements') === null ? null : late(given, 'plan');
  if (field !== null && dayOfReading(field.value) !== null) return lateInPlan(field);
  // An unreadable date has its own finding; an unfinished document has nothing to send yet.
  if (field?.value.kind === 'notDate' || !isFinished(assessed.status)) return null;
  const sending = concludedSending(link, context.sendings)?.assessed.activity;
  const day = sending && sendingDay(sending);
  // A step that says its own term is held against it by another rule.
  if (sending && day) return ownTerm(sending.name.text) === null ? lateInPlan(day) : null;
  if (registered !== null) return late(registered, 'agreements');
  return link.owed.sending?.kind === 'pending' ? slipOfPending(link, agreement, sendBy, context) : null;
}

/** What is wrong with what waits to be sent: the blank cell that would note it, that of its open step first, or that step. */
function slipOfPending(
  link: Answered,
  agreement: Agreement | null,
  sendBy: CalendarDate,
  context: RuleContext,
): Slip | null {
  const days = { sendBy, cutoff: context.cutoff };
  const { sentToIne } = link.assessed.activity;
  if (sentToIne === null)
    return (
      slipOfBlank(blankInRegister(agreement, context), 'agreements', days) ??
      slipOfOpenStep(link, sendBy, context)
    );
  const step = link.owed.sendingRows.find(
    ({ status, activity }) => !isFinished(status) && activity !== link.assessed.activity,
  );
  const field = step?.activity.sentToIne;
  if (step === undefined || !field || field.value.kind !== 'blank')
    return slipOfBlank(sentToIne, 'plan', days);
  const slip = slipOfBlank(field, 'plan', days);
  return slip && { ...slip, step };
}

/** What is wrong with a step that has the term of the plan left, and not that of the law, to send what is done. */
function slipOfOpenStep(link: Answered, sendBy: CalendarDate, context: RuleContext): Slip | null {
  const steps = link.owed.sendingRows;
  // A step that says its own term is held against it by another rule, and one that is overdue is told as such.
  const step = steps.find(
    ({ status, activity }) =>
      OPEN.has(status) && activity !== link.assessed.activity && ownTerm(activity.name.text) === null,
  );
  const sending = step && unsent(sendBy, context.cutoff);
  if (!sending || sending.kind !== 'termOver') return null;
  const { number, status } = step.activity;
  return { sending, cell: status?.cell ?? number.cell, register: 'plan', step };
}

/** Statuses of a step of which nobody says that it is done, before its own end. */
const OPEN: ReadonlySet<ActivityStatus> = new Set(['notStarted', 'inProgress', 'dueSoon', 'noDate']);

/** What is wrong with a blank cell in which the sending would be noted. */
function slipOfBlank(
  blank: DateField | null,
  register: RegisterKind,
  { sendBy, cutoff }: { readonly sendBy: CalendarDate; readonly cutoff: CalendarDate },
): Slip | null {
  const sending = blank && unsent(sendBy, cutoff);
  return sending && blank && { sending, cell: blank.cell, register };
}

/** What is wrong with the sending of a document that an agreement answers and no activity. */
function slipOfAgreement(delivery: Delivery, agreement: Agreement, context: RuleContext): Slip | null {
  const { cutoff } = context;
  const { sendBy } = delivery;
  const field = agreement.sentToIne;
  if (sendBy === null || field === null) return null;
  const at = { cell: field.cell, register: 'agreements' } as const;
  const sent = dayOfReading(field.value);
  if (sent !== null) {
    const isPlanned = isAfter(sent, cutoff);
    return isAfter(sent, sendBy) ? { ...at, sending: { kind: 'sentLate', sent, sendBy, isPlanned } } : null;
  }
  const left = blankInRegister(agreement, context) && unsent(sendBy, cutoff);
  return left && { ...at, sending: left };
}

/**
 * What the calendar says of a sending that is late by the approval of its document: until its limit by the legal date it is no
 * error, because the term may count from there; what is late by both is late by the one that counts.
 */
function byLegalDate(
  { sendByCalendar }: Delivery,
  { sendBy }: Sending,
  day: CalendarDate,
): { readonly note?: string; readonly severity?: 'warning' } {
  if (sendByCalendar === null || !isBefore(sendBy, sendByCalendar)) return {};
  if (isAfter(day, sendByCalendar)) return {};
  // Before the limit there is one day to name.
  if (!isAfter(day, sendBy)) return { severity: 'warning' };
  const note = `Solo estaría en tiempo si el plazo se contara desde la fecha legal, hasta el ${formatLongDate(sendByCalendar)}.`;
  return { note, severity: 'warning' };
}

/** A term that is not over yet was not missed: it is told as what it is. */
function beforeItIsOver(
  sending: Sending,
  cutoff: CalendarDate,
): { readonly severity?: 'warning'; readonly title?: string } {
  if (sending.kind === 'termEnding') return { severity: 'warning', title: ENDING_TITLE };
  if (sending.kind === 'termOver' || !sending.isPlanned || isAfter(cutoff, sending.sendBy)) return {};
  return { severity: 'warning', title: PLANNED_LATE_TITLE };
}

type Judged = Document & Slip & { readonly cause: string | null };

function* sendings(context: RuleContext): Generator<Judged> {
  const told = new Set<string>();
  const slips = new Set<Agreement>();
  for (const link of answered(context)) {
    const agreement = agreementOf(link, context.sendings);
    told.add(link.delivery.id);
    const slip = slipOfActivity(link, agreement, context);
    if (slip === null) continue;
    if (agreement !== null) slips.add(agreement);
    yield { ...link, ...slip, agreement, cause: delayCause(link.owed, link.assessed) };
  }
  for (const owed of context.deliveries) {
    const { delivery, status } = owed;
    const agreement = context.sendings.agreements.get(delivery.id);
    // One agreement is sent once, whatever documents it settles.
    if (agreement === undefined || told.has(delivery.id) || slips.has(agreement) || !isFinished(status))
      continue;
    const slip = slipOfAgreement(delivery, agreement, context);
    if (slip === null) continue;
    slips.add(agreement);
    yield { delivery, owed, assessed: null, agreement, cause: null, ...slip };
  }
}

/** How a sentence names what answers a document: "actividad 5", "acuerdo OPL/CG/30/2023". */
function whereInWords({ assessed, agreement }: Document): string {
  return assessed === null
    ? `acuerdo ${tidyBlanks(agreement?.key.text ?? '')}`
    : activityInWords(assessed).replace(/^la /, '');
}

/** What to do with what was not sent: the cell is named, because the register of agreements has headings of its own. */
function sendIt({ register, cell, step }: Slip): string {
  if (step !== undefined) return `Remítalo y concluya ${activityInWords(step)}.`;
  const place =
    register === 'plan'
      ? COLUMNS.sentToIne
      : `la celda ${columnLetters(cell.column)}${cell.row} de «${cell.sheet}»`;
  return `Remítalo y anote la fecha en ${place}.`;
}

const ENDING_TITLE = 'Plazo para remitir al INE por terminar';
const PLANNED_LATE_TITLE = 'Remisión al INE prevista fuera de plazo';

const SEVERAL_SENDINGS: Readonly<Record<Sending['kind'], string>> = {
  sentLate: 'documentos que se remitieron al INE después del plazo',
  termOver: 'documentos concluidos cuya remisión al INE no consta y cuyo plazo ya terminó',
  termEnding: 'documentos concluidos cuya remisión al INE no consta y cuyo plazo está por terminar',
};

function sendingSentence(judged: Judged): string {
  const { delivery, sending, cause } = judged;
  const limit = formatLongDate(sending.sendBy);
  const noted = cause === null ? '' : ` Causa anotada: ${quoted(cause)}.`;
  const what = `«${delivery.name}» (${whereInWords(judged)})`;
  switch (sending.kind) {
    case 'sentLate': {
      return `${what} ${sending.isPlanned ? 'tiene como fecha de remisión al INE' : 'se remitió al INE'} el ${formatLongDate(sending.sent)}, ${daysInWords(daysBetween(sending.sendBy, sending.sent))} después del plazo (${limit}). ${sending.isPlanned ? 'Adelante la remisión o documente la causa ante el INE.' : causeOrToDo(cause)}`;
    }
    case 'termOver':
      return `${what} está concluido y no consta su remisión al INE; el plazo terminó el ${limit}, hace ${daysInWords(sending.days)}.${noted} ${sendIt(judged)}`;
    case 'termEnding':
      return `${what} está concluido y no consta su remisión al INE; el plazo termina el ${limit}${sending.days === 0 ? ', el día del corte' : `, en ${daysInWords(sending.days)}`}.${noted} ${sendIt(judged)}`;
  }
}

export const SENDING: Rule = defineRule<Judged>({
  id: 'A13-04',
  severity: 'error',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Remisión al INE fuera de plazo',
  group: {
    what: ({ sending, cause }) =>
      `${SEVERAL_SENDINGS[sending.kind]}${sending.kind === 'sentLate' ? withCauseInWords(cause) : ''}`,
    toDo: ({ sending, cause }) =>
      sending.kind === 'sentLate'
        ? causesOrToDo(cause)
        : `Remítalos y anote en su fila la fecha de remisión.`,
    item: (judged) => `documento ${judged.delivery.document}, ${whereInWords(judged)}`,
    from: 3,
  },
  sentence: sendingSentence,
  *check(context) {
    for (const judged of sendings(context)) {
      const { assessed, agreement, delivery, sending } = judged;
      const isDone = sending.kind === 'sentLate' && !sending.isPlanned;
      const day = sending.kind === 'sentLate' ? sending.sent : context.cutoff;
      yield {
        cell: judged.cell,
        register: judged.register,
        subject: assessed === null ? tidyBlanks(agreement?.key.text ?? '') : assessed.number,
        owed: judged.owed,
        ...(isDone ? severityOfDelay(judged.cause) : {}),
        ...disputeOf(delivery, 'sendBy', day),
        ...byLegalDate(delivery, sending, day),
        ...inferredTerm(delivery),
        ...beforeItIsOver(sending, context.cutoff),
        params: judged,
      };
    }
  },
});

type Unrecorded = Document & { readonly limit: CalendarDate };

/** Told as the calendar's cards, Hoy and the report's section tell it: no row, step or column follows the sending, as of others. */
export const UNRECORDED_SENDING: Rule = defineRule<Unrecorded>({
  id: 'A13-13',
  severity: 'info',
  register: 'plan',
  source: SOURCES.calendar,
  title: 'Remisión al INE sin registro',
  group: {
    what: 'documentos concluidos cuya remisión al INE no consta y cuyo plazo ya terminó',
    toDo: `Si se remitieron, anote las fechas en «${COLUMNS.sentToIne}», en el plan o en los acuerdos.`,
    item: (params) => `documento ${params.delivery.document}, ${whereInWords(params)}`,
  },
  sentence: (params) =>
    `«${params.delivery.name}» (${whereInWords(params)}) está concluido y no consta su remisión al INE; el plazo terminó el ${formatLongDate(params.limit)}. Si se remitió, anote la fecha en «${COLUMNS.sentToIne}», en el plan o en los acuerdos.`,
  *check({ deliveries, answers, sendings: facts, cutoff }) {
    for (const owed of unrecordedSendings(deliveries, cutoff)) {
      const { sending } = owed;
      if (sending?.kind !== 'unrecorded') continue;
      const { cell, limit } = sending;
      if (cell === null || limit === null) continue;
      const { delivery } = owed;
      const assessed = answers.get(delivery.id)?.assessed ?? null;
      const agreement = facts.agreements.get(delivery.id) ?? null;
      yield {
        cell,
        register: assessed === null ? 'agreements' : 'plan',
        subject: assessed === null ? tidyBlanks(agreement?.key.text ?? '') : assessed.number,
        owed,
        params: { delivery, owed, assessed, agreement, limit },
      };
    }
  },
});
