/** The plan in the report: the summary, the month's activities, and those of other months that still matter. */
import type { ActivityStatus, AssessedActivity, StatusCounts } from '../assessment/assessment';
import { ACTIVITY_STATUSES } from '../assessment/assessment';
import { isClosed, isFinished } from '../assessment/status';
import { firstDay, isAfter, isBefore, isWithin, lastDay, shiftMonth } from '../dates/calendarDate';
import { formatMonth } from '../dates/spanishFormat';
import { lineOf, linesOf, paragraph } from './prose';
import type { Block, TableColumn, TableRow } from './reportContent';
import type { ReportFacts } from './reportFacts';
import { inMonth } from './reportFacts';
import { counted, STATUS_TEXTS, statusText, tableDate, TABLE_TITLES as TITLES, TEXTS } from './reportTexts';

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

function planRow(assessed: AssessedActivity, keepWithNext: boolean): TableRow {
  const { activity, start, end, datesInherited } = assessed;
  const date = (own: typeof start, field: typeof activity.start): string => {
    if (datesInherited) return '';
    return own ? tableDate(own) : lineOf(field);
  };
  const look = assessed.isTopLevel ? 'normal' : 'sub';
  const number = planNumber(assessed);
  const name = linesOf(activity.name);
  const middle = [
    linesOf(activity.deliverable),
    date(start, activity.start),
    date(end, activity.end),
    linesOf(activity.area),
  ];
  const status = statusCell(assessed);
  // With nothing of its own between name and status, the name takes that room.
  if (look === 'sub' && middle.every((text) => text === '')) {
    return { look, keepWithNext, spans: [1, 1 + middle.length, 1], cells: [number, name, status] };
  }
  return { look, keepWithNext, cells: [number, name, ...middle, status] };
}

function planTable(activities: readonly AssessedActivity[]): Block {
  const rows = activities.map((assessed, index) =>
    planRow(assessed, assessed.number !== '' && activities[index + 1]?.parent === assessed.number),
  );
  return { kind: 'table', columns: PLAN_COLUMNS, rows };
}

/**
 * The activities that a test picks, each followed by everything below it. What is below a picked one is not asked again.
 * Sheets list parents before their sub-activities; one that comes before its parent stands by itself.
 */
function withSubactivities(
  activities: readonly AssessedActivity[],
  picked: (assessed: AssessedActivity) => boolean,
): readonly AssessedActivity[] {
  const included = new Set<string>();
  return activities.filter((assessed) => {
    const below = assessed.parent !== null && included.has(assessed.parent);
    if (!below && !picked(assessed)) return false;
    if (assessed.number !== '') included.add(assessed.number);
    return true;
  });
}

/** The picked activities alone; a sub-activity that only inherits its dates goes without saying. */
function withoutSubactivities(
  activities: readonly AssessedActivity[],
  picked: (assessed: AssessedActivity) => boolean,
): readonly AssessedActivity[] {
  return activities.filter((assessed) => !assessed.datesInherited && picked(assessed));
}

/** Whole percentages that add up to 100: the largest remainders are rounded up. */
function percentages(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 100) / total);
  const missing = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const raised = new Set(
    exact
      .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
      .slice(0, missing)
      .map(({ index }) => index),
  );
  return exact.map((share, index) => Math.floor(share) + (raised.has(index) ? 1 : 0));
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

function planSentence({ assessment }: ReportFacts): string {
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

/** One sentence with the figures, what became of the month's activities, what is left open below, and the table. */
export function summaryBlocks(facts: ReportFacts): readonly Block[] {
  const { activities, counts } = facts.assessment;
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
  return [paragraph(sentences.join(' '), 'lead'), summaryTable(counts)];
}

/** Those whose planned end falls in the month, with their sub-activities; none when there are none. */
export function monthActivityBlocks(facts: ReportFacts): readonly Block[] {
  const chosen = withSubactivities(facts.assessment.activities, ({ end }) => inMonth(end, facts));
  return chosen.length === 0 ? [] : [planTable(chosen)];
}

function overdueRow(assessed: AssessedActivity): TableRow {
  const { activity, end } = assessed;
  return {
    look: assessed.isTopLevel ? 'normal' : 'sub',
    cells: [
      planNumber(assessed),
      linesOf(activity.name),
      linesOf(activity.area),
      end ? tableDate(end) : '',
      assessed.daysLate,
      linesOf(activity.notes) || TEXTS.noJustification,
    ],
  };
}

/** Overdue from earlier months, in progress, and due next month: each with its table or the sentence that there are none. */
export function otherActivityBlocks(facts: ReportFacts): readonly Block[] {
  const { activities } = facts.assessment;
  const nextMonth = shiftMonth(facts.month, 1);
  const next = { words: formatMonth(nextMonth), first: firstDay(nextMonth), last: lastDay(nextMonth) };

  const overdue = withoutSubactivities(
    activities,
    ({ status, end }) => status === 'overdue' && end !== null && isBefore(end, facts.firstDay),
  );
  const inProgress = withoutSubactivities(
    activities,
    ({ status, end }) =>
      (status === 'inProgress' || status === 'dueSoon') && (end === null || isAfter(end, next.last)),
  );
  const dueNext = withoutSubactivities(
    activities,
    ({ status, end }) => !isClosed(status) && end !== null && isWithin(end, next.first, next.last),
  );
  return [
    { kind: 'subheading', text: TEXTS.overdueHeading },
    overdue.length === 0
      ? paragraph(TEXTS.noneOverdue)
      : { kind: 'table', columns: OVERDUE_COLUMNS, rows: overdue.map(overdueRow) },
    { kind: 'subheading', text: TEXTS.inProgressHeading },
    inProgress.length === 0 ? paragraph(TEXTS.noneInProgress) : planTable(inProgress),
    { kind: 'subheading', text: TEXTS.nextHeading(next.words) },
    dueNext.length === 0 ? paragraph(TEXTS.noneNext(next.words)) : planTable(dueNext),
  ];
}
