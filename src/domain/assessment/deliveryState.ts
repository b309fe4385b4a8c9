/**
 * What became of each delivery, settled in one place for findings, pane and report: whether it is concluded and by what, whether
 * it was sent to the INE and which row says so.
 */
import type { Delivery } from '../anexo13/calendar';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, isAfter, isSameDate } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import type { DateField } from '../registers/cell';
import type { Activity, Agreement } from '../registers/records';
import { tidyBlanks } from '../text/foldText';
import type { AssessedActivity, AssessedDelivery, Conclusion, DeliveredReport, Sending } from './assessment';
import type { SendingFacts } from './documentSendings';
import { agreementOf, concludedSending, notesSendings, sendingRows } from './documentSendings';
import { isClosed, isFinished } from './status';
import { watchedDelivery } from './watchedDelivery';

/** A delivery of which the status is known, and not yet what else became of it. */
export type JudgedDelivery = Omit<
  AssessedDelivery,
  'agreement' | 'concluded' | 'sending' | 'sendingRows' | 'isOverdueAlone'
>;

/** What a delivery is judged by besides. */
interface StateFacts {
  readonly sendings: SendingFacts;
  /** The row that answers it, and whether it is a step that no link names. */
  readonly row: AssessedActivity | null;
  readonly isStep: boolean;
  /** The report that it is, where a person marked it as delivered. */
  readonly report: DeliveredReport | null;
  /** Whether the row is done with this report: it is no other, or the others were delivered before. */
  readonly isLastOfRow: boolean;
}

/** The day of a field, up to the cut-off. */
function pastDay(field: DateField | null | undefined, cutoff: CalendarDate): CalendarDate | null {
  const day = field ? dayOfReading(field.value) : null;
  return day === null || isAfter(day, cutoff) ? null : day;
}

function conclusionOf(
  { status, doneElsewhere }: JudgedDelivery,
  { row, isStep, sendings: { cutoff } }: StateFacts,
  agreement: Agreement | null,
): Conclusion | null {
  if (!isFinished(status)) return null;
  if (doneElsewhere?.kind === 'report') return { by: 'report', on: doneElsewhere.on };
  if (row !== null) {
    const on = row.completed === null || isAfter(row.completed, cutoff) ? null : row.completed;
    return { by: isStep ? 'step' : 'activity', on };
  }
  if (doneElsewhere?.kind === 'agreement') return { by: 'agreement', on: pastDay(agreement?.date, cutoff) };
  return { by: 'final', on: null };
}

/** What a cell of the sending date says that is no day. */
function otherText(field: DateField | null): string {
  return field === null || dayOfReading(field.value) !== null ? '' : tidyBlanks(field.text);
}

const sentIn = (on: CalendarDate | null, field: DateField, row: Activity | null): Sending => ({
  kind: 'sent',
  on,
  cell: field.cell,
  row,
});

/** The sending that the rows of the plan say: a day that one of them notes, or a row that sends and was concluded. */
function sendingInPlan(
  row: AssessedActivity,
  delivery: Delivery,
  rows: readonly AssessedActivity[],
  facts: SendingFacts,
): Sending | null {
  for (const { activity } of [row, ...rows]) {
    const on = pastDay(activity.sentToIne, facts.cutoff);
    if (on !== null && activity.sentToIne !== null) return sentIn(on, activity.sentToIne, activity);
  }
  const done = concludedSending({ assessed: row, delivery }, facts)?.assessed;
  if (done === undefined) return null;
  const { activity, completed } = done;
  return {
    kind: 'sent',
    on: completed,
    cell: (activity.completed ?? activity.status ?? activity.number).cell,
    row: activity,
  };
}

/** The sending of what an agreement approved, as its register has it. */
function sendingInRegister(agreement: Agreement | null, { cutoff }: SendingFacts): Sending | null {
  const on = pastDay(agreement?.sentToIne, cutoff);
  return on === null || !agreement?.sentToIne ? null : sentIn(on, agreement.sentToIne, null);
}

/** The sending of a report that was delivered: its mark says the day, unless the row was concluded after it. */
function deliveredSending(
  report: DeliveredReport,
  { row, isLastOfRow, sendings: { cutoff } }: StateFacts,
): Sending {
  const field = row?.activity.completed ?? null;
  const concluded = pastDay(field, cutoff);
  if (!isLastOfRow || !row || !field || concluded === null || !isAfter(concluded, report.on))
    return { kind: 'sent', ...report, row: null };
  return sentIn(concluded, field, row.activity);
}

/** A sending by a row, with the mark of its report where it says another day. */
function withContradicted(sending: Sending, report: DeliveredReport | null): Sending {
  if (report === null || sending.kind !== 'sent' || sending.row === null || sending.on === null)
    return sending;
  return isSameDate(sending.on, report.on) ? sending : { ...sending, contradicted: report };
}

function sendingOf(
  judged: JudgedDelivery,
  state: StateFacts,
  agreement: Agreement | null,
  rows: readonly AssessedActivity[],
): Sending | null {
  const { status, doneElsewhere } = judged;
  const { row, report, sendings: facts } = state;
  if (status === 'notApplicable') return null;
  if (row === null && report === null && doneElsewhere?.kind !== 'agreement') return null;
  const delivery = watchedDelivery(judged);
  const sent = (row && sendingInPlan(row, delivery, rows, facts)) ?? sendingInRegister(agreement, facts);
  if (sent !== null) return withContradicted(sent, report);
  if (report !== null) return withContradicted(deliveredSending(report, state), report);
  const own = (row?.activity ?? agreement)?.sentToIne ?? null;
  const text = otherText(own);
  if (own !== null && text !== '') return { kind: 'unread', text, cell: own.cell };
  if (!isFinished(status)) return null;
  const noted = row?.activity.sentToIne ?? (notesSendings(facts) ? agreement?.sentToIne : null) ?? null;
  const isFollowed = noted !== null || rows.some((step) => !isClosed(step.status));
  const cell = (noted ?? (row?.activity.number || agreement?.key))?.cell ?? null;
  return { kind: isFollowed ? 'pending' : 'unrecorded', limit: delivery.sendBy, cell };
}

/**
 * Adds to a delivery whether it is concluded and by what, whether it was sent and which row says so.
 *
 * @example withState(judged, { sendings, row, isStep: false }).sending // => { kind: 'sent', on: 2023-11-06, … }, of step 8.2
 */
export function withState(judged: JudgedDelivery, facts: StateFacts): AssessedDelivery {
  const { sendings, row } = facts;
  const { delivery } = judged;
  const agreement =
    row === null
      ? (sendings.agreements.get(delivery.id) ?? null)
      : agreementOf({ assessed: row, delivery }, sendings);
  const rows =
    row === null ? [] : sendingRows({ assessed: row, delivery }, sendings).map(({ assessed }) => assessed);
  return {
    ...judged,
    agreement: agreement === null ? null : { key: tidyBlanks(agreement.key.text), cell: agreement.key.cell },
    concluded: conclusionOf(judged, facts, agreement),
    sending: sendingOf(judged, facts, agreement, rows),
    sendingRows: rows,
    isOverdueAlone: judged.status === 'overdue' && !judged.isIgnored && row?.status !== 'overdue',
  };
}

/**
 * Whether a delivery is overdue and nothing in the workbook answers it. What a person ignored is not counted.
 * @example deliveries.filter(isOverdueUnanswered).length // => 2, of the documents 6 and 3
 */
export function isOverdueUnanswered({ status, activity, isIgnored }: AssessedDelivery): boolean {
  return status === 'overdue' && activity === null && !isIgnored;
}

/**
 * The deliveries that are overdue, by the day that is watched. What a person ignored is not among them.
 * @example overdueDeliveries(deliveries).map(({ delivery }) => delivery.document) // => [6, 3]
 */
export function overdueDeliveries(deliveries: readonly AssessedDelivery[]): readonly AssessedDelivery[] {
  const overdue = deliveries.filter(({ status, isIgnored }) => status === 'overdue' && !isIgnored);
  return overdue.sort((a, b) => {
    const [first, second] = [watchedDelivery(a).legal, watchedDelivery(b).legal];
    return first && second ? compareDates(first, second) : 0;
  });
}

/**
 * Whether a concluded delivery has no sending on record although its last day is over.
 * @example lacksSending(assessed, cutoff) // => true, of a report of which no row says that it was sent
 */
export function lacksSending({ sending }: AssessedDelivery, cutoff: CalendarDate): boolean {
  if (sending?.kind !== 'pending' && sending?.kind !== 'unrecorded') return false;
  return sending.limit !== null && isAfter(cutoff, sending.limit);
}

/**
 * Whether the workbook follows the sending of a concluded delivery, says nothing of it, and its last day is over.
 * @example isSendingOverdue(assessed, cutoff) // => true, while step 8.2 is open
 */
export function isSendingOverdue(assessed: AssessedDelivery, cutoff: CalendarDate): boolean {
  return assessed.sending?.kind === 'pending' && lacksSending(assessed, cutoff);
}

/**
 * Whether the sending of a delivery is overdue and no row of the plan says so by itself. What a person ignored is not counted.
 * @example isUnsentAlone(assessed, cutoff) // => false, while step 8.2 is overdue
 */
export function isUnsentAlone(assessed: AssessedDelivery, cutoff: CalendarDate): boolean {
  const { isIgnored, sendingRows } = assessed;
  if (isIgnored || !isSendingOverdue(assessed, cutoff)) return false;
  return sendingRows.every(({ status }) => status !== 'overdue');
}

/**
 * Whether something of a delivery is overdue: the document, or its sending. What a person ignored is not counted.
 * @example deliveries.filter((assessed) => isDeliveryOverdue(assessed, cutoff)).length // => 4
 */
export function isDeliveryOverdue(assessed: AssessedDelivery, cutoff: CalendarDate): boolean {
  return !assessed.isIgnored && (assessed.status === 'overdue' || isSendingOverdue(assessed, cutoff));
}
