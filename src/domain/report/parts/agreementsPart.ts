/** The agreements of the period. */
import { answeringActivities } from '../../assessment/answeringActivities';
import { isFinished } from '../../assessment/status';
import type { CalendarDate } from '../../dates/calendarDate';
import { isAfter, isSameDate } from '../../dates/calendarDate';
import type { CellRef } from '../../registers/cell';
import { cellAddress } from '../../registers/cell';
import type { Agreement } from '../../registers/records';
import { sendingPaper } from '../content/activityFacts';
import { lineOf, linesOf, orNoValue, paragraph } from '../texts/prose';
import type { Block, TableColumn } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { dayOf, inMonth, pastDay } from '../content/reportInput';
import { LETTER_TEXTS } from '../texts/letterTexts';
import { NO_VALUE, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { tableDate } from '../texts/typography';

const COLUMNS: readonly TableColumn[] = [
  { title: TITLES.agreement, align: 'left', share: 1 },
  { title: TITLES.date, align: 'center', share: 0 },
  { title: TITLES.subject, align: 'left', share: 3 },
  { title: TITLES.sending, align: 'center', share: 0 },
];

/** An agreement and the day it was taken. */
interface DatedAgreement {
  readonly agreement: Agreement;
  readonly date: CalendarDate;
}

/** The agreements dated in the month, up to the cut-off, in date order. */
export function monthAgreements(facts: ReportInput): readonly DatedAgreement[] {
  return (facts.registers.agreements?.rows ?? []).flatMap((agreement) => {
    const date = pastDay(agreement.date, facts);
    return date && inMonth(date, facts) ? [{ agreement, date }] : [];
  });
}

/** The day on which the plan says that a document was sent which an agreement approves. */
function sentInPlan({ assessment }: ReportInput, cell: CellRef): CalendarDate | null {
  for (const { agreement, sending } of assessment.deliveries) {
    const isOfIt = agreement !== null && cellAddress(agreement.cell) === cellAddress(cell);
    if (isOfIt && sending?.kind === 'sent' && sending.on !== null) return sending.on;
  }
  return null;
}

/** The day an agreement was sent, up to the cut-off: by its own row, or by that of a document that it approves. */
function sentCell(facts: ReportInput, { key, sentToIne }: Agreement): string {
  const sent = pastDay(sentToIne, facts) ?? sentInPlan(facts, key.cell);
  if (sent !== null) return tableDate(sent);
  return dayOf(sentToIne) === null ? orNoValue(lineOf(sentToIne)) : NO_VALUE;
}

const AGREEMENT = /^acuerdo\b/i;

/** The agreements that only the plan has: the documents that are one, final and finished in the month. */
function plannedActBlocks(facts: ReportInput): readonly Block[] {
  const { deliveries, cutoff } = facts.assessment;
  const answers = answeringActivities(facts.assessment);
  const registered = monthAgreements(facts);
  return deliveries.flatMap(({ delivery, status, sending }) => {
    const answer = answers.get(delivery.id);
    const day = answer?.completed ?? null;
    const isAct = AGREEMENT.test(delivery.name) && delivery.stage !== 'draft' && isFinished(status);
    if (answer === undefined || day === null || !isAct) return [];
    if (!inMonth(day, facts) || isAfter(day, cutoff)) return [];
    if (registered.some(({ date }) => isSameDate(date, day))) return [];
    const sent = sending?.kind === 'sent' ? sending.on : null;
    const paper = sendingPaper((sending?.kind === 'sent' && sending.row) || answer.activity);
    return [paragraph(LETTER_TEXTS.plannedAct(delivery.name, answer.number, day, sent, paper))];
  });
}

/** The agreements of the month: the table of those registered, and those that only the plan has. */
export function agreementBlocks(facts: ReportInput): readonly Block[] {
  return [...registeredBlocks(facts), ...plannedActBlocks(facts)];
}

/** The table of {@link monthAgreements}; none when there are none. */
function registeredBlocks(facts: ReportInput): readonly Block[] {
  const ofMonth = monthAgreements(facts);
  if (ofMonth.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: TEXTS.agreementsTable(facts.monthWords),
      columns: COLUMNS,
      rows: ofMonth.map(({ agreement, date }) => {
        const named = [lineOf(agreement.key), lineOf(agreement.body)].filter((text) => text !== '');
        return {
          look: 'normal',
          cells: [
            named.join('\n'),
            tableDate(date),
            orNoValue(linesOf(agreement.subject)),
            sentCell(facts, agreement),
          ],
        };
      }),
    },
  ];
}
