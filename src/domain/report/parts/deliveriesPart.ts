/** The deliveries of Anexo 13 in the report: the legal date, the plan's, the sending, and the status with its day. */
import { answeringActivities } from '../../assessment/answeringActivities';
import type { Delivery } from '../../anexo13/calendar';
import { plannedDay } from '../../anexo13/calendar';
import { dateName } from '../../anexo13/dateName';
import type { CalendarDate } from '../../dates/calendarDate';
import { daysBetween, isAfter } from '../../dates/calendarDate';
import type { AssessedActivity, AssessedDelivery } from '../../assessment/assessment';
import { delayCause, sendingDelay } from '../../assessment/deliveryDelay';
import { isSendingOverdue, lacksSending } from '../../assessment/deliveryState';
import { watchedDelivery } from '../../assessment/watchedDelivery';
import { sendingPaper } from '../content/activityFacts';
import type { Block, TableColumn, TableRow } from '../content/reportContent';
import { deliveriesInWords, unansweredText } from './progressPart';
import { orNoValue, paragraph } from '../texts/prose';
import type { ReportInput } from '../content/reportInput';
import { inMonth } from '../content/reportInput';
import { NO_VALUE, NOT_RECORDED, statusLines, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { tableDate } from '../texts/typography';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.document, align: 'left', share: 1 },
  { title: TITLES.legal, align: 'center', share: 0 },
  { title: TITLES.planned, align: 'center', share: 0 },
  { title: TITLES.sending, align: 'center', share: 0 },
  { title: TITLES.status, align: 'left', share: 0 },
];

/** The deliveries whose legal date is in the month. */
export function dueInMonth(facts: ReportInput): readonly AssessedDelivery[] {
  return facts.assessment.deliveries.filter(({ delivery }) => inMonth(plannedDay(delivery), facts));
}

/**
 * The status with its day, and that it was sent after its limit. A delivery without an activity is not reported as overdue: the plan
 * may hold only part of the process.
 */
function statusCell(assessed: AssessedDelivery, activity: AssessedActivity | undefined): string {
  const { status, concluded, doneElsewhere } = assessed;
  if (assessed.activity === null && concluded === null && status !== 'notApplicable')
    return unansweredText(assessed);
  const { daysLate = 0 } = activity ?? {};
  const isLate = status === 'doneLate' || status === 'overdue';
  const sentLate = sendingDelay(assessed);
  return [
    ...statusLines(status, isLate ? daysLate : 0, 'document'),
    ...(concluded?.on ? [tableDate(concluded.on)] : []),
    ...(doneElsewhere === null ? [] : [TEXTS.doneElsewhere(doneElsewhere)]),
    ...(!isLate && daysLate > 0 ? [TEXTS.afterPlan(daysLate)] : []),
    ...(sentLate > 0 ? [TEXTS.sentLate(sentLate)] : []),
  ].join('\n');
}

/** What the day of a delivery is called in the report, which gives one date where the readings of the law differ. */
export const reportedDateName = (watched: Delivery): string => dateName({ ...watched, readings: [] });

/** The day in the plan, and how long after the legal date it is where it is after it. */
function plannedCell(assessed: AssessedDelivery, end: CalendarDate | null): string {
  if (end === null) return NO_VALUE;
  const watched = watchedDelivery(assessed);
  const { legal } = watched;
  const isLate = legal !== null && isAfter(end, legal);
  const late = isLate ? [TEXTS.afterLegal(daysBetween(legal, end), reportedDateName(watched))] : [];
  return [tableDate(end), ...late].join('\n');
}

/**
 * The day and the oficio of a document's sending, up to the cut-off; that it is not on record where its last day is over.
 * @example sentText(assessed, facts) // => '4 abr 2025\nSE/080/2025'
 */
export function sentText(assessed: AssessedDelivery, { assessment }: ReportInput): string {
  const { sending } = assessed;
  if (sending?.kind === 'sent') {
    const day = sending.on === null ? TEXTS.sentWithoutDay : tableDate(sending.on);
    return [day, sending.row === null ? '' : sendingPaper(sending.row)]
      .filter((text) => text !== '')
      .join('\n');
  }
  if (sending?.kind === 'unread') return sending.text;
  return lacksSending(assessed, assessment.cutoff) ? NOT_RECORDED : NO_VALUE;
}

/**
 * The documents that wait to be sent, each with its last day.
 * @example sendingLimits([october]) // => [{ document: 3, limit: 2023-11-05 }]
 */
export function sendingLimits(
  all: readonly AssessedDelivery[],
): readonly { readonly document: number; readonly limit: CalendarDate }[] {
  return all.flatMap(({ delivery: { document }, sending }) =>
    sending !== null && 'limit' in sending && sending.limit !== null
      ? [{ document, limit: sending.limit }]
      : [],
  );
}

/**
 * A sentence on the documents that were sent late, one on those whose sending is overdue, and one on those of which the workbook
 * follows no sending; none where there is none.
 */
function sendingBlocks({ assessment }: ReportInput, due: readonly AssessedDelivery[]): readonly Block[] {
  const lacking = due.filter((assessed) => lacksSending(assessed, assessment.cutoff));
  const isOverdue = (assessed: AssessedDelivery): boolean => isSendingOverdue(assessed, assessment.cutoff);
  const overdue = sendingLimits(lacking.filter(isOverdue));
  const unrecorded = sendingLimits(lacking.filter((assessed) => !isOverdue(assessed)));
  const late = due.flatMap((assessed) => {
    const [delay, limit] = [sendingDelay(assessed), watchedDelivery(assessed).sendBy];
    return delay === 0 || limit === null ? [] : [{ document: assessed.delivery.document, limit, delay }];
  });
  return [
    ...(late.length === 0 ? [] : [paragraph(TEXTS.lateSendings(late))]),
    ...(overdue.length === 0 ? [] : [paragraph(TEXTS.overdueSendings(overdue))]),
    ...(unrecorded.length === 0 ? [] : [paragraph(TEXTS.unrecordedSendings(unrecorded))]),
  ];
}

/** The cause of a delay below its document, where one is noted. */
function causeRows(
  assessed: AssessedDelivery,
  activity: AssessedActivity | undefined,
  { assessment: { cutoff } }: ReportInput,
): readonly TableRow[] {
  const { status } = assessed;
  const cause = delayCause(assessed, activity);
  const isLate =
    status === 'doneLate' ||
    status === 'overdue' ||
    (activity?.daysLate ?? 0) > 0 ||
    sendingDelay(assessed) > 0 ||
    lacksSending(assessed, cutoff);
  if (cause === null || !isLate || status === 'notApplicable') return [];
  return [{ look: 'sub', cells: [TEXTS.cause(cause)], spans: [COLUMNS.length] }];
}

const dateOrNone = (date: CalendarDate | null | undefined): string => (date ? tableDate(date) : NO_VALUE);

/**
 * The legal date of a delivery: that it is one for orientation where no date binds, and the day to which it was adjusted.
 * @example legalText(assessed) // => '2 nov 2023\n(orientativa)'
 */
export function legalText({ delivery, adjusted }: AssessedDelivery): string {
  const day = plannedDay(delivery);
  return [
    dateOrNone(day),
    ...(delivery.legal === null && day !== null ? [TEXTS.deliveryPlanning] : []),
    ...(adjusted ? [TEXTS.deliveryAdjusted(adjusted)] : []),
  ].join('\n');
}

/** The last day to send a document and its sending, each where there is one. */
function sendingText(limit: CalendarDate | null, sent: string): string {
  const lines = [
    ...(limit === null ? [] : [TEXTS.sendingLimit(tableDate(limit))]),
    ...(sent === NO_VALUE ? [] : [TEXTS.sendingDone(sent)]),
  ];
  return orNoValue(lines.join('\n'));
}

/** The last day to send a document: that of its agreement where only one answers it. */
function limitOf(assessed: AssessedDelivery): CalendarDate | null {
  const { sending } = assessed;
  return sending !== null && 'limit' in sending ? sending.limit : watchedDelivery(assessed).sendBy;
}

function deliveryRows(
  facts: ReportInput,
  assessed: AssessedDelivery,
  activity: AssessedActivity | undefined,
): readonly TableRow[] {
  const { delivery } = assessed;
  const causes = causeRows(assessed, activity, facts);
  const document = [
    TEXTS.deliveryName(delivery.document, delivery.name),
    ...(delivery.conditional && delivery.condition ? [TEXTS.deliveryCondition(delivery.condition)] : []),
  ];
  const row: TableRow = {
    look: 'normal',
    keepWithNext: causes.length > 0,
    cells: [
      document.join('\n'),
      legalText(assessed),
      plannedCell(assessed, activity?.end ?? null),
      assessed.status === 'notApplicable'
        ? NO_VALUE
        : sendingText(limitOf(assessed), sentText(assessed, facts)),
      statusCell(assessed, activity),
    ],
  };
  return [row, ...causes];
}

/** The table of the deliveries whose legal date is in the month; none when there are none. */
export function deliveryBlocks(facts: ReportInput): readonly Block[] {
  const due = dueInMonth(facts);
  if (due.length === 0) return [];
  const answers = answeringActivities(facts.assessment);
  const hasPlanning = due.some(({ delivery }) => delivery.legal === null);
  return [
    paragraph(TEXTS.monthDeliveries(facts.monthWords, due.length, deliveriesInWords(due))),
    {
      kind: 'table',
      caption: TEXTS.deliveriesTable(facts.monthWords, hasPlanning),
      columns: COLUMNS,
      rows: due.flatMap((assessed) => deliveryRows(facts, assessed, answers.get(assessed.delivery.id))),
    },
    paragraph(TEXTS.deliveriesNote(hasPlanning), 'small'),
    ...sendingBlocks(facts, due),
  ];
}
