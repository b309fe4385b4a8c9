/** Progress as figures: the plan by status, the deliveries of Anexo 13 month by month, and the time line of the process. */
import type { ActivityStatus, AssessedDelivery, StatusCounts } from '../../assessment/assessment';
import { ACTIVITY_STATUSES } from '../../assessment/assessment';
import { STATUS_WORDS } from '../../assessment/statusWords';
import { sendingDelay } from '../../assessment/deliveryDelay';
import { isOverdueUnanswered } from '../../assessment/deliveryState';
import { watchedDelivery } from '../../assessment/watchedDelivery';
import { deliveriesByMonth } from '../../assessment/deliveriesByMonth';
import { plannedDay } from '../../anexo13/calendar';
import type { CalendarDate, MonthKey } from '../../dates/calendarDate';
import { compareMonths, isAfter, monthOf, numberOfMonth, shiftMonth } from '../../dates/calendarDate';
import { formatMonth } from '../../dates/spanishFormat';
import { monthName } from '../../dates/spanishMonths';
import { listInWords } from '../../text/lists';
import type { FigureBlock, FigureCell, FigureFill, FigureRow } from '../content/reportContent';
import type { ProposedDate } from '../../registers/records';
import type { ReportInput } from '../content/reportInput';
import type { Trial } from './trialsPart';
import { trials } from './trialsPart';
import type { DeliveryGroup } from '../texts/reportTexts';
import { GROUP_TEXTS, NO_VALUE, NOT_RECORDED, TEXTS } from '../texts/reportTexts';
import { tableDate } from '../texts/typography';

const GROUPS: Readonly<Record<ActivityStatus, DeliveryGroup>> = {
  done: 'done',
  doneLate: 'doneLate',
  overdue: 'overdue',
  dueSoon: 'open',
  inProgress: 'open',
  notStarted: 'open',
  noDate: 'outside',
  notApplicable: 'outside',
};

/** In the order of a row, from the left. */
const GROUP_ORDER = [
  'done',
  'sentLate',
  'doneLate',
  'overdue',
  'open',
  'outside',
] as const satisfies readonly DeliveryGroup[];

const FILLS: Readonly<Record<DeliveryGroup, FigureFill>> = {
  done: 'done',
  sentLate: 'doneLate',
  doneLate: 'doneLate',
  overdue: 'overdue',
  open: 'open',
  outside: 'unknown',
};

type Group = readonly [group: DeliveryGroup, count: number];

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Of fewer activities the table says enough. */
const ENOUGH_FOR_A_FIGURE = 10;

/** What the activities without a day to come are called: by the one status that occurs, or by both. */
function outsideText({ noDate, notApplicable }: StatusCounts): string {
  const { activity } = GROUP_TEXTS.outside;
  if (noDate > 0 && notApplicable > 0) return activity;
  return STATUS_WORDS[noDate > 0 ? 'noDate' : 'notApplicable'].activity;
}

/** One row divided by what became of the activities; none with fewer than {@link ENOUGH_FOR_A_FIGURE} of them. */
export function planFigure(counts: StatusCounts): readonly FigureBlock[] {
  const groups = GROUP_ORDER.map((group): Group => {
    const statuses = ACTIVITY_STATUSES.filter((status) => GROUPS[status] === group);
    return [group, sum(statuses.map((status) => counts[status]))];
  }).filter(([, count]) => count > 0);
  const total = sum(groups.map(([, count]) => count));
  if (total < ENOUGH_FOR_A_FIGURE) return [];
  const cells = groups.map(([group, count]): FigureCell => ({
    fill: FILLS[group],
    count,
    text: String(count),
  }));
  return [
    {
      kind: 'figure',
      caption: TEXTS.planFigure,
      headings: [],
      rows: [{ label: '', cells, figures: '' }],
      full: total,
      legend: groups.map(([group]) => ({
        fill: FILLS[group],
        text: group === 'outside' ? outsideText(counts) : GROUP_TEXTS[group].activity,
      })),
      text: groups.some(([group]) => group === 'open') ? TEXTS.openInFigure : '',
    },
  ];
}

const applies = ({ status }: AssessedDelivery): boolean => status !== 'notApplicable';

/**
 * What became of a delivery. One that is overdue and that nothing in the workbook answers is not said to be overdue: the plan may hold only
 * part of the process.
 */
function groupOf(assessed: AssessedDelivery): DeliveryGroup {
  const { activity, status, concluded } = assessed;
  if (isOverdueUnanswered(assessed)) return 'outside';
  if (status === 'done' && sendingDelay(assessed) > 0) return 'sentLate';
  return (activity === null && concluded === null) || status === 'noDate' ? 'open' : GROUPS[status];
}

function groupsOf(deliveries: readonly AssessedDelivery[]): readonly Group[] {
  return GROUP_ORDER.map((group): Group => {
    const count = deliveries.filter((assessed) => groupOf(assessed) === group).length;
    return [group, count];
  }).filter(([, count]) => count > 0);
}

/** The fills of a figure with what they stand for; two groups may have the same. */
function legendOf(groups: readonly DeliveryGroup[]): FigureBlock['legend'] {
  const fills = [...new Set(groups.map((group) => FILLS[group]))];
  return fills.map((fill) => {
    const same = groups.filter((group) => FILLS[group] === fill);
    return { fill, text: same.map((group) => GROUP_TEXTS[group].legend).join(' / ') };
  });
}

/** What stands for the status of a delivery that nothing in the workbook answers: that nothing is registered once its day has passed. */
export function unansweredText(assessed: AssessedDelivery): string {
  return groupOf(assessed) === 'outside' ? NOT_RECORDED : NO_VALUE;
}

const partsOf = (groups: readonly Group[]): readonly string[] =>
  groups.map(([group, count]) => GROUP_TEXTS[group].counted(count));

/** What became of some deliveries: `2 concluidos`, `1 remitido fuera de plazo`, `1 vencido`, `1 ignorado con motivo`, `1 que no aplica`. */
export function deliveriesInWords(deliveries: readonly AssessedDelivery[]): readonly string[] {
  const applying = deliveries.filter(applies);
  const others = deliveries.length - applying.length;
  const ignored = applying.filter(({ isIgnored }) => isIgnored).length;
  return [
    ...partsOf(groupsOf(applying.filter(({ isIgnored }) => !isIgnored))),
    ...(ignored === 0 ? [] : [TEXTS.ignored(ignored)]),
    ...(others === 0 ? [] : [TEXTS.notApplicable(others)]),
  ];
}

function monthRow(facts: ReportInput, month: MonthKey, deliveries: readonly AssessedDelivery[]): FigureRow {
  const groups = groupsOf(deliveries);
  return {
    label: TEXTS.pictureMonth(formatMonth(month), month === facts.month),
    cells: groups.map(([group, count]) => ({ fill: FILLS[group], count, text: String(count) })),
    figures: listInWords(partsOf(groups)),
  };
}

/** A row for each month with deliveries, as long as their number, divided by what became of them; none without any. */
export function deliveriesFigure(facts: ReportInput): readonly FigureBlock[] {
  const months = deliveriesByMonth(facts.assessment.deliveries);
  if (months.size === 0) return [];
  const told = [...months.values()].flat();
  const all = groupsOf(told);
  const applying = facts.assessment.deliveries.filter(applies);
  const waiting = applying.filter(({ delivery }) => plannedDay(delivery) === null).length;
  const left = applying.length - waiting - told.length;
  return [
    {
      kind: 'figure',
      caption: TEXTS.deliveriesFigure,
      headings: [],
      rows: [...months].map(([month, deliveries]) => monthRow(facts, month, deliveries)),
      full: Math.max(...[...months.values()].map((deliveries) => deliveries.length)),
      legend: legendOf(all.map(([group]) => group)),
      text: TEXTS.deliveriesInWords(told.length, partsOf(all), waiting, left),
    },
  ];
}

/** The documents that mark the way of a process, by their ids in the rule set. */
const MILESTONES = ['4-final', '8-final', '14-final', '12-final'];
/** A time line of more months has no room on the page. */
const MOST_MONTHS = 22;

interface Milestone {
  readonly label: string;
  readonly days: readonly CalendarDate[];
  readonly group: DeliveryGroup;
}

/** What became of the tests or simulacros: without a record of one that was due, that is what counts. */
function groupOfTrials(all: readonly Trial[]): DeliveryGroup {
  if (all.every(({ state }) => state === 'held')) return 'done';
  return all.some(({ state }) => state === 'unknown') ? 'outside' : 'open';
}

function milestones(facts: ReportInput): readonly Milestone[] {
  const { assessment } = facts;
  const { cutoff, electionDay } = assessment;
  const trialMilestone = (label: string, kind: ProposedDate): readonly Milestone[] => {
    const all = trials(facts, kind);
    return all.length === 0 ? [] : [{ label, days: all.map(({ day }) => day), group: groupOfTrials(all) }];
  };
  return [
    ...assessment.deliveries.flatMap((assessed): readonly Milestone[] => {
      const { id, legal, name } = watchedDelivery(assessed);
      if (!MILESTONES.includes(id) || legal === null || !applies(assessed)) return [];
      const group = groupOf(assessed);
      const day = assessed.concluded?.on ?? legal;
      return [{ label: name, days: [day], group }];
    }),
    ...trialMilestone(TEXTS.timeline.test, 'tests'),
    ...trialMilestone(TEXTS.timeline.simulacros, 'simulacros'),
    {
      label: TEXTS.timeline.election,
      days: [electionDay],
      group: isAfter(electionDay, cutoff) ? 'open' : 'done',
    },
  ];
}

function monthsBetween(first: MonthKey, last: MonthKey): readonly MonthKey[] {
  const months: MonthKey[] = [];
  for (let month = first; month <= last && months.length <= MOST_MONTHS; month = shiftMonth(month, 1)) {
    months.push(month);
  }
  return months;
}

/** The milestones of the process, a row each, over its months; none where they are too far apart. */
export function timelineFigure(facts: ReportInput): readonly FigureBlock[] {
  const { assessment, month: reported, monthWords } = facts;
  const rows = milestones(facts);
  const shown = [reported, ...rows.flatMap(({ days }) => days.map(monthOf))].sort(compareMonths);
  const months = monthsBetween(shown[0] ?? reported, shown.at(-1) ?? reported);
  if (months.length > MOST_MONTHS) return [];
  const row = ({ label, days, group }: Milestone): FigureRow => {
    const marked = new Set(days.map(monthOf));
    return {
      label,
      cells: months.map((month) => ({
        fill: marked.has(month) ? FILLS[group] : 'track',
        count: 1,
        text: '',
      })),
      figures: days.length === 1 ? days.map(tableDate).join('') : TEXTS.timeline.days(days.length),
    };
  };
  const ofReport: FigureRow = {
    label: TEXTS.timeline.reported,
    cells: months.map((month) => ({ fill: month === reported ? 'done' : 'track', count: 1, text: '' })),
    figures: '',
  };
  return [
    {
      kind: 'figure',
      caption: TEXTS.timelineFigure,
      headings: months.map((month) => monthName(numberOfMonth(month)).slice(0, 3)),
      rows: [ofReport, ...rows.map(row)],
      full: months.length,
      legend: legendOf(GROUP_ORDER.filter((group) => rows.some((each) => each.group === group))),
      text: TEXTS.timelineSentence(monthWords, assessment.electionDay),
    },
  ];
}
