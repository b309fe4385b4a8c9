/** The deliveries of Anexo 13 in the report: the legal date, the day of the document, and its sending, each in its column. */
import { answeringActivities } from '../../assessment/answeringActivities';
import { plannedDay } from '../../anexo13/calendar';
import type { CalendarDate } from '../../dates/calendarDate';
import type { AssessedActivity, AssessedDelivery } from '../../assessment/assessment';
import type { Block, TableColumn, TableRow } from '../content/reportContent';
import { deliveriesInWords } from './progressPart';
import { lineOf, orNoValue, paragraph } from '../texts/prose';
import type { ReportInput } from '../content/reportInput';
import { dayOf, inMonth } from '../content/reportInput';
import { NO_VALUE, statusLines, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { tableDate } from '../texts/typography';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.document, align: 'left', share: 1 },
  { title: TITLES.legal, align: 'center', share: 0 },
  { title: TITLES.planned, align: 'center', share: 0 },
  { title: TITLES.actual, align: 'center', share: 0 },
  { title: TITLES.sending, align: 'center', share: 0 },
  { title: TITLES.status, align: 'left', share: 0 },
];

/** The deliveries whose legal date is in the month. */
export function dueInMonth(facts: ReportInput): readonly AssessedDelivery[] {
  return facts.assessment.deliveries.filter(({ delivery }) => inMonth(plannedDay(delivery), facts));
}

/** A delivery without an activity is not reported as overdue: the plan may hold only part of the process. */
const statusCell = (assessed: AssessedDelivery, daysLate: number): string =>
  assessed.activity === null && assessed.status !== 'notApplicable'
    ? NO_VALUE
    : statusLines(assessed.status, daysLate, 'document').join('\n');

const dateOrNone = (date: CalendarDate | null | undefined): string => (date ? tableDate(date) : NO_VALUE);

function deliveryRow(assessed: AssessedDelivery, activity: AssessedActivity | undefined): TableRow {
  const { delivery } = assessed;
  const field = activity?.activity.sentToIne ?? null;
  const sent = dayOf(field);
  const document = [
    TEXTS.deliveryName(delivery.document, delivery.name),
    ...(delivery.conditional && delivery.condition ? [TEXTS.deliveryCondition(delivery.condition)] : []),
  ];
  const legal = [
    dateOrNone(plannedDay(delivery)),
    ...(delivery.legal === null ? [TEXTS.deliveryPlanning] : []),
    ...(assessed.adjusted ? [TEXTS.deliveryAdjusted(assessed.adjusted)] : []),
  ];
  return {
    look: 'normal',
    cells: [
      document.join('\n'),
      legal.join('\n'),
      dateOrNone(activity?.end),
      dateOrNone(activity?.completed),
      assessed.status === 'notApplicable'
        ? NO_VALUE
        : TEXTS.deliverySending(
            dateOrNone(delivery.sendBy),
            sent ? tableDate(sent) : orNoValue(lineOf(field)),
          ),
      statusCell(assessed, activity?.daysLate ?? 0),
    ],
  };
}

/** How many of the legal dates of the table somebody held against the official text. */
function noteFacts(due: readonly AssessedDelivery[]) {
  const used = due.filter(({ delivery }) => delivery.legal !== null && delivery.dateFrom === 'rule');
  return {
    hasPlanning: due.some(({ delivery }) => delivery.legal === null),
    verified: used.filter(({ verified }) => verified !== null).length,
    used: used.length,
  };
}

/** The table of the deliveries whose legal date is in the month; none when there are none. */
export function deliveryBlocks(facts: ReportInput): readonly Block[] {
  const due = dueInMonth(facts);
  if (due.length === 0) return [];
  const answers = answeringActivities(facts.assessment);
  return [
    paragraph(TEXTS.monthDeliveries(facts.monthWords, due.length, deliveriesInWords(facts, due))),
    {
      kind: 'table',
      caption: TEXTS.deliveriesTable(facts.monthWords),
      columns: COLUMNS,
      rows: due.map((assessed) => deliveryRow(assessed, answers.get(assessed.delivery.id))),
    },
    paragraph(TEXTS.deliveriesNote(noteFacts(due)), 'small'),
  ];
}
