/** The plan in the report: the summary, the month's activities, and those of other months that still matter. */
import type { ActivityStatus, AssessedActivity, StatusCounts } from '../../assessment/assessment';
import { ACTIVITY_STATUSES } from '../../assessment/assessment';
import { isClosed, isFinished } from '../../assessment/status';
import { firstDay, isAfter, isBefore, isWithin, lastDay, shiftMonth } from '../../dates/calendarDate';
import { formatMonth } from '../../dates/spanishFormat';
import type { PlanNode } from '../content/order';
import { percentages } from '../texts/percentages';
import { deliveriesPicture, planPicture } from './progressPart';
import { lineOf, linesOf, paragraph } from '../texts/prose';
import type { Block, TableColumn, TableRow } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { inMonth } from '../content/reportInput';
import { STATUS_TEXTS, statusText, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { counted, reportDate } from '../texts/typography';

const PLAN_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.number, span: 1, align: 'left' },
  { title: TITLES.activity, span: 1, align: 'left' },
  { title: TITLES.deliverable, span: 1, align: 'left' },
  { title: TITLES.start, span: 1, align: 'center' },
  { title: TITLES.end, span: 1, align: 'center' },
  { title: TITLES.area, span: 1, align: 'left' },
  { title: TITLES.status, span: 1, align: 'left' },
];

const OVERDUE_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.number, span: 1, align: 'left' },
  { title: TITLES.activity, span: 1, align: 'left' },
  { title: TITLES.area, span: 1, align: 'left' },
  { title: TITLES.end, span: 1, align: 'center' },
  { title: TITLES.daysOverdue, span: 1, align: 'center' },
  { title: TITLES.justification, span: 2, align: 'left' },
];

const SUMMARY_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.status, span: 2, align: 'left' },
  { title: TITLES.count, span: 1, align: 'center' },
  { title: TITLES.share, span: 1, align: 'center' },
  { title: TITLES.meaning, span: 3, align: 'left' },
];

/** The number as plans write it, with its closing dot. */
const planNumber = (assessed: AssessedActivity): string =>
  assessed.activity.number.value === null ? assessed.number : `${assessed.number}.`;

/** A sub-activity that only repeats its parent's status says nothing, as in the plan itself. */
function statusCell(assessed: AssessedActivity): string {
  if (assessed.statusInherited) return '';
  const parts = [statusText(assessed.status, assessed.daysLate)];
  if (isFinished(assessed.status) && assessed.completed) parts.push(TEXTS.finishedOn(assessed.completed));
  if (!isClosed(assessed.status) && assessed.progress) {
    parts.push(TEXTS.progress(assessed.progress.finished, assessed.progress.total));
  }
  return parts.join(' ');
}

function planRow({ assessed }: PlanNode, keepWithNext: boolean): TableRow {
  const { activity, start, end, datesInherited } = assessed;
  const date = (effective: typeof start, field: typeof activity.start): string =>
    effective === null && !datesInherited ? lineOf(field) : effective === null ? '' : reportDate(effective);
  const look = assessed.isTopLevel ? 'normal' : 'sub';
  const number = planNumber(assessed);
  const name = linesOf(activity.name);
  const deliverable = linesOf(activity.deliverable);
  const others = [
    date(start, activity.start),
    date(end, activity.end),
    linesOf(activity.area),
    statusCell(assessed),
  ];
  // A step that hands nothing in leaves that room to its name.
  if (look === 'sub' && deliverable === '') {
    return { look, keepWithNext, spans: [1, 2, 1, 1, 1, 1], cells: [number, name, ...others] };
  }
  return { look, keepWithNext, cells: [number, name, deliverable, ...others] };
}

function planTable(nodes: readonly PlanNode[]): Block {
  const rows = nodes.map((node, index) => planRow(node, nodes[index + 1]?.parent === node));
  return { kind: 'table', columns: PLAN_COLUMNS, rows };
}

type Picked = (assessed: AssessedActivity) => boolean;

/** The activities that a test picks, each followed by everything below it, which is not tested again. */
function withSubactivities(plan: readonly PlanNode[], picked: Picked): readonly PlanNode[] {
  const included = new Set<PlanNode>();
  return plan.filter((node) => {
    const below = node.parent !== null && included.has(node.parent);
    if (!below && !picked(node.assessed)) return false;
    included.add(node);
    return true;
  });
}

/** The picked activities alone; a sub-activity that only inherits its dates goes without saying. */
function withoutSubactivities(plan: readonly PlanNode[], picked: Picked): readonly PlanNode[] {
  return plan.filter(({ assessed }) => !assessed.datesInherited && picked(assessed));
}

/** Listed only when there are any; the others are worth a zero. */
const ONLY_WHEN_ANY: readonly ActivityStatus[] = ['noDate', 'notApplicable'];

function summaryTable(counts: StatusCounts): Block {
  const statuses = ACTIVITY_STATUSES.filter(
    (status) => counts[status] > 0 || !ONLY_WHEN_ANY.includes(status),
  );
  const shares = percentages(statuses.map((status) => counts[status]));
  const total = statuses.reduce((sum, status) => sum + counts[status], 0);
  return {
    kind: 'table',
    columns: SUMMARY_COLUMNS,
    rows: [
      ...statuses.map((status, index): TableRow => ({
        look: 'normal',
        keepWithNext: true,
        cells: [statusText(status), counts[status], shares[index] ?? 0, STATUS_TEXTS[status].meaning],
      })),
      { look: 'total', cells: [TITLES.total, total, total === 0 ? 0 : 100, ''] },
    ],
  };
}

function planSentence({ assessment }: ReportInput): string {
  const { counts, cutoff } = assessment;
  const parts = ACTIVITY_STATUSES.filter((status) => counts[status] > 0).map((status) => {
    const { one, many } = STATUS_TEXTS[status];
    return { count: counts[status], words: counts[status] === 1 ? one : many };
  });
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const [only] = parts;
  if (!only) return TEXTS.noPlan;
  if (total === 1) return TEXTS.oneActivity(cutoff, only.words);
  return TEXTS.planCounts(
    cutoff,
    total,
    parts.map(({ count, words }) =>
      `${counted(count, 'está', 'están')} ${words}`.replace(/^(\d+) (están?) que /, '$1 '),
    ),
  );
}

/**
 * One sentence with the figures, what became of the month's activities, what is left open below, the table, and the
 * pictures of progress.
 */
export function summaryBlocks(facts: ReportInput): readonly Block[] {
  const activities = facts.plan.map(({ assessed }) => assessed);
  if (activities.length === 0) return [paragraph(TEXTS.noPlan)];
  const ofMonth = activities.filter(({ isTopLevel, end }) => isTopLevel && inMonth(end, facts));
  const finished = ofMonth.filter(({ status }) => isFinished(status)).length;
  const pending = activities.filter(({ isTopLevel, status }) => !isTopLevel && status === 'overdue');
  const sentences = [
    planSentence(facts),
    ...(ofMonth.length === 0
      ? []
      : ofMonth.length > 1 && finished === ofMonth.length
        ? [TEXTS.monthAllDone(facts.monthWords, ofMonth.length)]
        : [TEXTS.monthCounts(facts.monthWords, ofMonth.length, finished)]),
    ...(pending.length === 0 ? [] : [TEXTS.pendingSubactivities(pending.map(({ number }) => number))]),
  ];
  const { counts } = facts.assessment;
  return [
    paragraph(sentences.join(' '), 'lead'),
    summaryTable(counts),
    ...planPicture(counts),
    ...deliveriesPicture(facts),
  ];
}

/** Those whose planned end falls in the month, with everything below them. */
export function monthActivities(facts: ReportInput): readonly PlanNode[] {
  return withSubactivities(facts.plan, ({ end }) => inMonth(end, facts));
}

/** The table of the month's activities; none when there are none. */
export function monthActivityBlocks(facts: ReportInput): readonly Block[] {
  const chosen = monthActivities(facts);
  return chosen.length === 0 ? [] : [planTable(chosen)];
}

function overdueRow({ assessed }: PlanNode): TableRow {
  const { activity, end } = assessed;
  return {
    look: assessed.isTopLevel ? 'normal' : 'sub',
    cells: [
      planNumber(assessed),
      linesOf(activity.name),
      linesOf(activity.area),
      end ? reportDate(end) : '',
      assessed.daysLate,
      linesOf(activity.notes) || TEXTS.noJustification,
    ],
  };
}

/** The activities of other months that still matter. */
export interface OtherActivities {
  readonly overdue: readonly PlanNode[];
  readonly inProgress: readonly PlanNode[];
  readonly dueNext: readonly PlanNode[];
}

/** Overdue from earlier months, in progress beyond the next one, and due in the next one. */
export function otherActivities({ plan, month, firstDay: first }: ReportInput): OtherActivities {
  const next = shiftMonth(month, 1);
  const [nextFirst, nextLast] = [firstDay(next), lastDay(next)];
  return {
    overdue: withoutSubactivities(
      plan,
      ({ status, end }) => status === 'overdue' && end !== null && isBefore(end, first),
    ),
    inProgress: withoutSubactivities(
      plan,
      ({ status, end }) =>
        (status === 'inProgress' || status === 'dueSoon') && (end === null || isAfter(end, nextLast)),
    ),
    dueNext: withoutSubactivities(
      plan,
      ({ status, end }) => !isClosed(status) && end !== null && isWithin(end, nextFirst, nextLast),
    ),
  };
}

/** The activities of other months: each kind with its table or the sentence that there are none. */
export function otherActivityBlocks(facts: ReportInput): readonly Block[] {
  const { overdue, inProgress, dueNext } = otherActivities(facts);
  const nextWords = formatMonth(shiftMonth(facts.month, 1));
  return [
    { kind: 'subheading', text: TEXTS.overdueHeading },
    overdue.length === 0
      ? paragraph(TEXTS.noneOverdue)
      : { kind: 'table', columns: OVERDUE_COLUMNS, rows: overdue.map(overdueRow) },
    { kind: 'subheading', text: TEXTS.inProgressHeading },
    inProgress.length === 0 ? paragraph(TEXTS.noneInProgress) : planTable(inProgress),
    { kind: 'subheading', text: TEXTS.nextHeading(nextWords) },
    dueNext.length === 0 ? paragraph(TEXTS.noneNext(nextWords)) : planTable(dueNext),
  ];
}
