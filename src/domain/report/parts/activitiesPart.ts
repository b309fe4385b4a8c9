/** The plan in the report: the summary, the month's activities, and those of other months that still matter. */
import type { ActivityStatus, AssessedActivity, StatusCounts } from '../../assessment/assessment';
import { ACTIVITY_STATUSES } from '../../assessment/assessment';
import { notedCause } from '../../assessment/notedCause';
import { isClosed, isFinished } from '../../assessment/status';
import { countWork } from '../../assessment/countWork';
import { workItems } from '../../assessment/workItems';
import { isAfter } from '../../dates/calendarDate';
import { tidyBlanks } from '../../text/foldText';
import { isUnsentAlone, overdueDeliveries } from '../../assessment/deliveryState';
import { watchedDelivery } from '../../assessment/watchedDelivery';
import { isUnderWay } from '../content/activityFacts';
import type { PlanNode } from '../content/order';
import { percentages } from '../texts/percentages';
import { lineOf, linesOf, orNoValue, paragraph } from '../texts/prose';
import type { Block, TableBlock, TableColumn, TableRow } from '../content/reportContent';
import type { ReportInput } from '../content/reportInput';
import { inMonth } from '../content/reportInput';
import { STATUS_TEXTS, statusLines, statusText, TABLE_TITLES as TITLES, TEXTS } from '../texts/reportTexts';
import { counted, days, quoted, tableDate } from '../texts/typography';
import { sendingLimits } from './deliveriesPart';
import { deliveriesFigure, planFigure, timelineFigure } from './progressPart';

const PLAN_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.number, align: 'center', isName: true, share: 0 },
  { title: TITLES.activity, align: 'left', isName: true, share: 1 },
  { title: TITLES.deliverable, align: 'left', share: 0 },
  { title: TITLES.period, align: 'center', share: 0 },
  { title: TITLES.area, align: 'left', share: 0 },
  { title: TITLES.status, align: 'left', share: 0 },
];

const OVERDUE_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.number, align: 'center', share: 0 },
  { title: TITLES.activity, align: 'left', share: 4 },
  { title: TITLES.area, align: 'left', share: 1 },
  { title: TITLES.end, align: 'center', share: 0 },
  { title: TITLES.daysOverdue, align: 'center', share: 0 },
  { title: TITLES.justification, align: 'left', share: 3 },
];

const SUMMARY_COLUMNS: readonly TableColumn[] = [
  { title: TITLES.status, align: 'left', share: 2 },
  { title: TITLES.count, align: 'center', share: 1 },
  { title: TITLES.subactivities, align: 'center', share: 1 },
];
/** Of fewer activities a percentage says more than there is. */
const ENOUGH_FOR_SHARES = 20;

/** The number as plans write it, with its closing dot. */
const planNumber = (assessed: AssessedActivity): string =>
  assessed.activity.number.value === null ? assessed.number : `${assessed.number}.`;

/** A sub-activity that only repeats its parent's status says nothing, as in the plan itself. An overdue one says since when. */
function statusCell(assessed: AssessedActivity, pending: readonly string[] = []): string {
  if (assessed.statusInherited) return '';
  const { status, daysLate, completed, progress, end, isTopLevel } = assessed;
  return [
    ...statusLines(status, daysLate),
    ...(status === 'overdue' && !isTopLevel && end ? [TEXTS.since(tableDate(end))] : []),
    ...(isFinished(status) && completed ? [tableDate(completed)] : []),
    ...(!isClosed(status) && progress ? [TEXTS.progress(progress.finished, progress.total)] : []),
    ...(pending.length === 0 ? [] : [TEXTS.stillPending(pending)]),
  ].join('\n');
}

/** The numbers of what is overdue below a finished activity. */
function overdueBelow(node: PlanNode, plan: readonly PlanNode[]): readonly string[] {
  if (!isFinished(node.assessed.status)) return [];
  return plan
    .filter(({ parent, assessed }) => parent === node && assessed.status === 'overdue')
    .map(({ assessed }) => assessed.number);
}

/** A sub-activity has only what is its own; what its row leaves blank gives its room to the name. */
function subactivityRow(assessed: AssessedActivity, keepWithNext: boolean): TableRow {
  const { activity, start, end, datesInherited } = assessed;
  const dates = datesInherited ? [] : [start, end].flatMap((date) => (date === null ? [] : tableDate(date)));
  const own = [linesOf(activity.deliverable), dates.join('\n'), linesOf(activity.area)];
  const blank = own.findIndex((text) => text !== '');
  const kept = blank < 0 ? [] : own.slice(blank);
  return {
    look: 'sub',
    keepWithNext,
    spans: [1, 1 + own.length - kept.length, ...kept.map(() => 1), 1],
    cells: [planNumber(assessed), linesOf(activity.name), ...kept, statusCell(assessed)],
  };
}

function activityRow(
  assessed: AssessedActivity,
  pending: readonly string[],
  keepWithNext: boolean,
): TableRow {
  const { activity, start, end } = assessed;
  const date = (effective: typeof start, field: typeof activity.start): string =>
    effective === null ? orNoValue(lineOf(field)) : tableDate(effective);
  return {
    look: 'parent',
    keepWithNext,
    cells: [
      planNumber(assessed),
      linesOf(activity.name),
      orNoValue(linesOf(activity.deliverable)),
      [...new Set([date(start, activity.start), date(end, activity.end)])].join('\n'),
      orNoValue(linesOf(activity.area)),
      statusCell(assessed, pending),
    ],
  };
}

/** The noted cause of a delay, below what is late. */
function causeRows(assessed: AssessedActivity, keepWithNext: boolean): readonly TableRow[] {
  const cause = assessed.daysLate > 0 ? notedCause(assessed) : null;
  if (cause === null) return [];
  return [
    { look: 'sub', keepWithNext, spans: [1, PLAN_COLUMNS.length - 1], cells: ['', TEXTS.cause(cause)] },
  ];
}

function planTable(nodes: readonly PlanNode[], caption: string): Block {
  const rows = nodes.flatMap((node, index): readonly TableRow[] => {
    const isFollowed = nodes[index + 1]?.parent === node;
    const causes = causeRows(node.assessed, isFollowed);
    const keepWithNext = isFollowed || causes.length > 0;
    const row = node.assessed.isTopLevel
      ? activityRow(node.assessed, overdueBelow(node, nodes), keepWithNext)
      : subactivityRow(node.assessed, keepWithNext);
    return [row, ...causes];
  });
  return { kind: 'table', caption, columns: PLAN_COLUMNS, rows };
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

/** The picked activities alone; a sub-activity that only inherits its dates goes without saying, unless it is counted by itself. */
function withoutSubactivities(
  plan: readonly PlanNode[],
  picked: Picked,
  isCounted: Picked = () => false,
): readonly PlanNode[] {
  return plan.filter(({ assessed }) => (!assessed.datesInherited || isCounted(assessed)) && picked(assessed));
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The statuses that occur, with the activities and the sub-activities that have them, and their sums. */
function summaryTable(counts: StatusCounts, below: StatusCounts, caption: string): Block {
  const statuses = ACTIVITY_STATUSES.filter((status) => counts[status] > 0 || below[status] > 0);
  const total = sumOf(statuses.map((status) => counts[status]));
  const totalBelow = sumOf(statuses.map((status) => below[status]));
  const hasShares = total >= ENOUGH_FOR_SHARES;
  const shares = percentages(statuses.map((status) => counts[status]));
  const withShare = (count: number, share: number, others: number): readonly number[] => [
    count,
    ...(hasShares ? [share] : []),
    ...(totalBelow > 0 ? [others] : []),
  ];
  const [status, activities, subactivities] = SUMMARY_COLUMNS;
  const share: TableColumn = { title: TITLES.share, align: 'center', share: 1 };
  const columns = [
    status,
    activities,
    hasShares ? share : undefined,
    totalBelow > 0 ? subactivities : undefined,
  ];
  return {
    kind: 'table',
    caption,
    columns: columns.filter((column) => column !== undefined),
    rows: [
      ...statuses.map((one, index): TableRow => ({
        look: 'normal',
        keepWithNext: true,
        cells: [statusText(one), ...withShare(counts[one], shares[index] ?? 0, below[one])],
      })),
      { look: 'total', cells: [TITLES.total, ...withShare(total, 100, totalBelow)] },
    ],
  };
}

/** `2 están concluidas`, for each status that occurs. */
function countsInWords(counts: StatusCounts): readonly string[] {
  return ACTIVITY_STATUSES.filter((status) => counts[status] > 0).map((status) => {
    const { one, many } = STATUS_TEXTS[status];
    const words = counts[status] === 1 ? one : many;
    return `${counted(counts[status], 'está', 'están')} ${words}`.replace(/^(\d+) (están?) que /, '$1 ');
  });
}

function planSentence({ assessment, plan }: ReportInput): string {
  const { counts, cutoff } = assessment;
  // Counted in the order of the sheet, as everywhere, and named in that of the report.
  const items = new Set(workItems(assessment.activities));
  const overdue = plan
    .map(({ assessed }) => assessed)
    .filter((assessed) => assessed.status === 'overdue' && items.has(assessed));
  const below = overdue.filter(({ isTopLevel }) => !isTopLevel);
  const pending =
    below.length === 0
      ? ''
      : TEXTS.pending(
          below.map(
            ({ number, activity, daysLate }) =>
              `${number || `«${tidyBlanks(activity.name.value)}»`} (${days(daysLate)})`,
          ),
          overdue.length,
        );
  const total = sumOf(ACTIVITY_STATUSES.map((status) => counts[status]));
  const only = ACTIVITY_STATUSES.find((status) => counts[status] > 0);
  if (only === undefined) {
    // A plan may be a part of another one, without the activities above its steps.
    const steps = countWork(assessment.activities);
    return TEXTS.stepCounts(cutoff, items.size, countsInWords(steps));
  }
  if (total === 1) return TEXTS.oneActivity(cutoff, STATUS_TEXTS[only].one, pending);
  return TEXTS.planCounts(cutoff, total, countsInWords(counts), pending);
}

/** How many of some activities have each status. */
function countStatuses(activities: readonly AssessedActivity[]): StatusCounts {
  const counts = Object.fromEntries(ACTIVITY_STATUSES.map((status) => [status, 0])) as Record<
    ActivityStatus,
    number
  >;
  for (const { status } of activities) counts[status] += 1;
  return counts;
}

/** Whether the percentages of the table do not add up. */
function isRounded(counts: StatusCounts): boolean {
  const all = ACTIVITY_STATUSES.map((status) => counts[status]);
  if (sumOf(all) < ENOUGH_FOR_SHARES) return false;
  return sumOf(percentages(all).map((share) => Math.round(share * 10))) !== 1000;
}

/** `2 concluidas`, for each status that occurs. */
const statusParts = (counts: StatusCounts): readonly string[] =>
  ACTIVITY_STATUSES.filter((status) => counts[status] > 0).map((status) =>
    counted(counts[status], STATUS_TEXTS[status].one, STATUS_TEXTS[status].many),
  );

/**
 * What the table does not say: how many there are when each is counted once, and that its percentages are rounded.
 * @param activities in the order of the sheet
 */
function summaryNote(counts: StatusCounts, activities: readonly AssessedActivity[]): readonly Block[] {
  const once = workItems(activities).length;
  const notes = [
    ...(once === activities.length ? [] : [TEXTS.countedOnce(once, statusParts(countWork(activities)))]),
    ...(isRounded(counts) ? [TEXTS.rounded] : []),
  ];
  return notes.length === 0 ? [] : [paragraph(notes.join(' '), 'small')];
}

/**
 * The deliveries that are past the day that is watched, and those whose sending alone is overdue, a sentence
 * each; none without any.
 */
function overdueDeliveryBlocks({ assessment }: ReportInput): readonly Block[] {
  const all = overdueDeliveries(assessment.deliveries).flatMap((assessed) => {
    const { document, legal } = watchedDelivery(assessed);
    return legal === null ? [] : [{ document, legal }];
  });
  const unsent = sendingLimits(
    assessment.deliveries.filter((assessed) => isUnsentAlone(assessed, assessment.cutoff)),
  );
  return [
    ...(all.length === 0 ? [] : [paragraph(TEXTS.overdueDeliveries(all))]),
    ...(unsent.length === 0 ? [] : [paragraph(TEXTS.unsent(unsent))]),
  ];
}

/** One sentence with the figures, the same in a table, and the pictures of progress. */
export function summaryBlocks(facts: ReportInput): readonly Block[] {
  const activities = facts.plan.map(({ assessed }) => assessed);
  if (activities.length === 0) return [paragraph(TEXTS.noPlan), ...overdueDeliveryBlocks(facts)];
  const { counts, cutoff } = facts.assessment;
  const below = countStatuses(activities.filter(({ isTopLevel }) => !isTopLevel));
  return [
    paragraph(planSentence(facts), 'lead'),
    summaryTable(counts, below, TEXTS.planTable(cutoff)),
    ...summaryNote(counts, facts.assessment.activities),
    ...overdueDeliveryBlocks(facts),
    ...planFigure(counts),
    ...deliveriesFigure(facts),
    ...timelineFigure(facts),
  ];
}

/** Those whose planned end falls in the month, with everything below them. */
export function monthActivities(facts: ReportInput): readonly PlanNode[] {
  return withSubactivities(facts.plan, ({ end }) => inMonth(end, facts));
}

/** What became of the month's activities, and their table; none when there are none. */
export function monthActivityBlocks(facts: ReportInput): readonly Block[] {
  const chosen = monthActivities(facts);
  if (chosen.length === 0) return [];
  const principal = chosen.map(({ assessed }) => assessed).filter(({ isTopLevel }) => isTopLevel);
  const counts = countStatuses(principal);
  return [
    ...(principal.length === 0
      ? []
      : [paragraph(TEXTS.monthCounts(facts.monthWords, principal.length, statusParts(counts)))]),
    planTable(chosen, TEXTS.monthTable(facts.monthWords)),
    ...(chosen.some(({ assessed }) => assessed.statusInherited)
      ? [paragraph(TEXTS.inheritedStatus, 'small')]
      : []),
  ];
}

/** Characters above which a justification has no room in a column of its own. */
const LONG_JUSTIFICATION = 150;

/** The overdue activities with their justification: in a column, or below each where one is long. */
function overdueTable(overdue: readonly PlanNode[]): TableBlock {
  const justified = overdue.map(({ assessed }) => ({
    cells: overdueCells(assessed),
    justification: orNoValue(linesOf(assessed.activity.notes)),
  }));
  const caption = TEXTS.overdueTable;
  if (justified.every(({ justification }) => justification.length <= LONG_JUSTIFICATION)) {
    const rows = justified.map(({ cells, justification }): TableRow => ({
      look: 'normal',
      cells: [...cells, justification],
    }));
    return { kind: 'table', caption, columns: OVERDUE_COLUMNS, rows };
  }
  const columns = OVERDUE_COLUMNS.slice(0, -1);
  const rows = justified.flatMap(({ cells, justification }): TableRow[] => [
    { look: 'normal', cells, keepWithNext: true },
    { look: 'sub', cells: ['', TEXTS.justification(justification)], spans: [1, columns.length - 1] },
  ]);
  return { kind: 'table', caption, columns, rows };
}

function overdueCells(assessed: AssessedActivity): readonly (string | number)[] {
  const { activity, end } = assessed;
  return [
    planNumber(assessed),
    linesOf(activity.name),
    orNoValue(linesOf(activity.area)),
    end ? tableDate(end) : orNoValue(''),
    assessed.daysLate,
  ];
}

/** The activities of other months that still matter; those that fall due soon are in the agenda. */
export interface OtherActivities {
  readonly finished: readonly PlanNode[];
  readonly overdue: readonly PlanNode[];
  readonly inProgress: readonly PlanNode[];
  /** In no table of any month, for what is written as their end is no day. */
  readonly withoutMonth: readonly PlanNode[];
}

/** Whether a node or one above it is among some. */
function isWithin(node: PlanNode, some: ReadonlySet<PlanNode>): boolean {
  for (let one: PlanNode | null = node; one !== null; one = one.parent) if (some.has(one)) return true;
  return false;
}

/** Whether no day tells the month of an activity, because what is written as its end cannot be read. */
const isWithoutMonth: Picked = ({ activity, end, completed, status }) =>
  end === null && activity.end?.value.kind === 'notDate' && completed === null && status !== 'notApplicable';

/**
 * Finished in the month with another month's end or none that is read, overdue from other months, those up to a later cut-off too, and in progress beyond this one. What the table of the
 * month or another of these has is in none, nor what is below it.
 */
export function otherActivities(facts: ReportInput): OtherActivities {
  const { plan, lastDay } = facts;
  const told = new Set(monthActivities(facts));
  const pick = (picked: Picked, isCounted?: Picked): readonly PlanNode[] => {
    const nodes = withoutSubactivities(plan, picked, isCounted).filter((node) => !isWithin(node, told));
    for (const node of nodes) told.add(node);
    return nodes;
  };
  const items = new Set(workItems(facts.assessment.activities));
  const overdue = pick(
    ({ status }) => status === 'overdue',
    (assessed) => items.has(assessed),
  );
  const finished = pick(
    ({ status, completed, end, statusInherited }) =>
      isFinished(status) && !statusInherited && inMonth(completed, facts) && !inMonth(end, facts),
  );
  const inProgress = withoutSubactivities(
    plan,
    (assessed) =>
      isUnderWay(assessed, facts.assessment) && (assessed.end === null || isAfter(assessed.end, lastDay)),
  ).filter((node) => !isWithin(node, told));
  for (const node of inProgress) told.add(node);
  return { finished, overdue, inProgress, withoutMonth: pick(isWithoutMonth) };
}

/** `8 («9/11/26»)`: an activity with what is written as its end. */
function withWrittenEnd({ number, activity }: AssessedActivity): string {
  return `${number || quoted(lineOf(activity.name))} (${quoted(lineOf(activity.end))})`;
}

/** The activities of other months: each kind that there is, with its table. */
export function otherActivityBlocks(facts: ReportInput): readonly Block[] {
  const { finished, overdue, inProgress, withoutMonth } = otherActivities(facts);
  return [
    ...(finished.length === 0
      ? []
      : ([
          { kind: 'subheading', text: TEXTS.finishedHeading },
          planTable(finished, TEXTS.finishedTable(facts.monthWords)),
        ] as const)),
    ...(overdue.length === 0
      ? []
      : ([{ kind: 'subheading', text: TEXTS.overdueHeading }, overdueTable(overdue)] as const)),
    ...(inProgress.length === 0
      ? []
      : ([
          { kind: 'subheading', text: TEXTS.inProgressHeading },
          planTable(inProgress, TEXTS.inProgressTable),
        ] as const)),
    ...(withoutMonth.length === 0
      ? []
      : [paragraph(TEXTS.withoutMonth(withoutMonth.map(({ assessed }) => withWrittenEnd(assessed))))]),
  ];
}
