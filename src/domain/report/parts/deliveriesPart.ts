/** The deliveries of Anexo 13 in the report: legal, planned and actual date are three things, each in its column. */
import { answeringActivities } from '../../assessment/answeringActivities';
import { plannedDay } from '../../anexo13/calendar';
import { CONFIDENCE_WORDS } from '../../anexo13/citation';
import type { DeliverySection } from '../../anexo13/ruleSet';
import type { AssessedActivity, AssessedDelivery } from '../../assessment/assessment';
import { tidyBlanks } from '../../text/foldText';
import type { Block, TableColumn, TableRow } from '../content/reportContent';
import { deliveriesInWords } from './progressPart';
import { paragraph } from '../texts/prose';
import type { ReportInput } from '../content/reportInput';
import { dayOf, inMonth } from '../content/reportInput';
import { statusText, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { reportDate, withoutPoint } from '../texts/typography';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.document, span: 2, align: 'left' },
  { title: TITLES.legal, span: 1, align: 'center' },
  { title: TITLES.planned, span: 1, align: 'center' },
  { title: TITLES.actual, span: 1, align: 'center' },
  { title: TITLES.sending, span: 1, align: 'left' },
  { title: TITLES.status, span: 1, align: 'left' },
];

/** The deliveries whose legal date is in the month. */
export function dueInMonth(facts: ReportInput): readonly AssessedDelivery[] {
  return facts.assessment.deliveries.filter(({ delivery }) => inMonth(plannedDay(delivery), facts));
}

/** How firm the date is: verified by somebody, or inferred and how surely. */
function confidenceText(
  { delivery: { legal, dateFrom, confidence }, verified }: AssessedDelivery,
  { assessment: { inferredFrom } }: ReportInput,
): string {
  const isOrientative = legal === null ? TEXTS.deliveryOrientative : '';
  if (verified !== null) return isOrientative + TEXTS.deliveryVerified(tidyBlanks(verified.by), verified.on);
  if (dateFrom === 'ownCalendar') return TEXTS.deliveryOwnCalendar;
  return isOrientative + TEXTS.deliveryConfidence(inferredFrom, CONFIDENCE_WORDS[confidence]);
}

/** A delivery without an activity is not reported as overdue: the plan may hold only part of the process. */
const deliveryStatus = (assessed: AssessedDelivery, daysLate = 0): string =>
  assessed.activity === null && assessed.status !== 'notApplicable'
    ? TEXTS.deliveryUnplanned
    : statusText(assessed.status, daysLate, 'document');

function deliveryRow(
  assessed: AssessedDelivery,
  activity: AssessedActivity | undefined,
  facts: ReportInput,
): TableRow {
  const { delivery } = assessed;
  const day = plannedDay(delivery);
  const sent = dayOf(activity?.activity.sentToIne ?? null);
  const document = [
    TEXTS.deliveryName(delivery.document, delivery.name),
    ...(activity ? [TEXTS.deliveryActivity(activity.number)] : []),
    confidenceText(assessed, facts),
    ...(delivery.conditional && delivery.condition ? [TEXTS.deliveryCondition(delivery.condition)] : []),
  ];
  const legal = [
    ...(day ? [reportDate(day)] : []),
    ...(assessed.adjusted ? [TEXTS.deliveryAdjusted(assessed.adjusted)] : []),
  ];
  const sending = [
    ...(delivery.sendBy ? [TEXTS.sendBy(delivery.sendBy)] : []),
    ...(sent ? [TEXTS.sentOn(sent)] : assessed.status === 'notApplicable' ? [] : [TEXTS.notSent]),
  ];
  return {
    look: 'normal',
    cells: [
      document.join('\n'),
      legal.join('\n'),
      activity?.end ? reportDate(activity.end) : '',
      activity?.completed ? reportDate(activity.completed) : '',
      sending.join('\n'),
      deliveryStatus(assessed, activity?.daysLate),
    ],
  };
}

/** The table of the deliveries whose legal date is in the month; none when there are none. */
export function deliveryBlocks(facts: ReportInput): readonly Block[] {
  const due = dueInMonth(facts);
  if (due.length === 0) return [];
  const answers = answeringActivities(facts.assessment);
  return [
    paragraph(TEXTS.monthDeliveries(facts.monthWords, due.length, deliveriesInWords(due))),
    {
      kind: 'table',
      columns: COLUMNS,
      rows: due.map((assessed) => deliveryRow(assessed, answers.get(assessed.delivery.id), facts)),
    },
    paragraph(TEXTS.deliveriesNote, 'small'),
  ];
}

/** What a section says of its own deliveries of the month; none when there are none. */
export function sectionDeliveryBlocks(facts: ReportInput, section: DeliverySection | null): readonly Block[] {
  const items = dueInMonth(facts).flatMap((assessed) => {
    const { document, name, section: own } = assessed.delivery;
    const day = plannedDay(assessed.delivery);
    return own === section && day
      ? [
          {
            marker: '•',
            text: TEXTS.sectionDelivery(document, name, day, withoutPoint(deliveryStatus(assessed))),
          },
        ]
      : [];
  });
  return items.length === 0 ? [] : [paragraph(TEXTS.sectionDeliveries), { kind: 'list', items }];
}
