/**
 * What a person has to know first: what is overdue, what falls due next, when the next report is due and how far the work
 * is. A pure function of registers and assessment.
 */
import type { AgendaItem } from '../agenda/agenda';
import { agenda, countedItems } from '../agenda/agenda';
import type { AssessedActivity, AssessedDelivery, StatusCounts, Statuses } from '../assessment/assessment';
import { isUnsentAlone } from '../assessment/deliveryState';
import { countWork, workItems } from '../assessment/workItems';
import { watchedDelivery } from '../assessment/watchedDelivery';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { compareDates, daysBetween, isBefore, isSameDate, monthOf } from '../dates/calendarDate';
import type { Registers } from '../registers/records';
import { foldText } from '../text/foldText';

/** Natural days that count as soon. */
export const SOON_DAYS = 7;

/** What falls due on one day, its own or the earlier one that the plan gives it, and has the same thing missing. */
export interface DueGroup {
  readonly date: CalendarDate;
  readonly daysLeft: number;
  /** In the order of the agenda; at least one. */
  readonly items: readonly AgendaItem[];
  /** None of its deliveries has an activity in the plan. */
  readonly isUnplanned: boolean;
}

/**
 * How many things fall due soon, by the day on which they are listed.
 * @example countSoon(overview(registers, assessment)) // => 4
 */
export function countSoon({ due }: Pick<Overview, 'due'>): number {
  return due.filter(({ daysLeft }) => daysLeft <= SOON_DAYS).flatMap(({ items }) => items).length;
}

/** The next monthly report to the INE. */
export interface NextReport {
  readonly month: MonthKey;
  readonly due: CalendarDate;
  readonly daysLeft: number;
}

/** The work of one area by status. */
export interface AreaProgress {
  /** `null` for the rows that name none. */
  readonly area: string | null;
  readonly counts: StatusCounts;
  readonly total: number;
}

/** The deliveries of one month by the day that counts. */
export interface MonthDeliveries {
  readonly month: MonthKey;
  readonly legal: number;
  /** Those of them that an activity of the plan answers. */
  readonly planned: number;
}

export interface Overview {
  readonly cutoff: CalendarDate;
  /** The longest overdue first. */
  readonly overdue: readonly AssessedActivity[];
  /** Deliveries past their date that no activity answers, by date. */
  readonly missing: readonly AssessedDelivery[];
  /** Concluded deliveries whose sending is overdue and is no row of the plan that is overdue by itself, by date. */
  readonly unsent: readonly AssessedDelivery[];
  /** In date order. */
  readonly due: readonly DueGroup[];
  readonly nextReport: NextReport | null;
  readonly counts: StatusCounts;
  /** How many rows of the plan are not counted by themselves: those with steps, and steps in the status of theirs. */
  readonly countedWithOthers: number;
  /** The areas with most work first. */
  readonly areas: readonly AreaProgress[];
  readonly months: readonly MonthDeliveries[];
}

const isDelivery = ({ kind }: AgendaItem): boolean => kind === 'delivery';

/** The day on which an item is listed: what the plan wants earlier comes first by the plan. */
const listedOn = ({ date, planned }: AgendaItem): CalendarDate =>
  planned !== null && isBefore(planned, date) ? planned : date;

/** Joins deliveries of one day that have no activity; what has one stands by itself. */
function dueGroups(items: readonly AgendaItem[], cutoff: CalendarDate): readonly DueGroup[] {
  const groups: (DueGroup & { readonly items: AgendaItem[] })[] = [];
  for (const item of [...items].sort((a, b) => compareDates(listedOn(a), listedOn(b)))) {
    const date = listedOn(item);
    const isUnplanned = isDelivery(item) && item.activity === null;
    const group = groups.find((each) => isUnplanned && each.isUnplanned && isSameDate(each.date, date));
    if (group !== undefined) group.items.push(item);
    else groups.push({ date, daysLeft: daysBetween(cutoff, date), items: [item], isUnplanned });
  }
  return groups;
}

function nextReportOf({ deliveries, cutoff }: Statuses): NextReport | null {
  for (const assessed of deliveries) {
    const { reportedMonth: month, legal } = watchedDelivery(assessed);
    if (month === null || legal === null || isBefore(legal, cutoff)) continue;
    return { month, due: legal, daysLeft: daysBetween(cutoff, legal) };
  }
  return null;
}

function areasOf(activities: readonly AssessedActivity[]): readonly AreaProgress[] {
  const areaOf = new Map(activities.map(({ number, activity }) => [number, activity.area?.text ?? '']));
  const byArea = new Map<string, { readonly area: string | null; readonly rows: AssessedActivity[] }>();
  for (const row of workItems(activities)) {
    const own = row.activity.area?.text ?? '';
    const written = own === '' && row.parent !== null ? (areaOf.get(row.parent) ?? '') : own;
    const key = foldText(written).replace(/\.$/, '');
    const group = byArea.get(key) ?? {
      area: written === '' ? null : written.replace(/(?<=\p{Ll}{3})\.$/u, ''),
      rows: [],
    };
    byArea.set(key, group);
    group.rows.push(row);
  }
  return [...byArea.values()]
    .map(({ area, rows }) => ({ area, counts: countWork(rows), total: rows.length }))
    .sort((a, b) => b.total - a.total);
}

function monthsOf({ deliveries }: Statuses): readonly MonthDeliveries[] {
  const months = new Map<MonthKey, { legal: number; planned: number }>();
  for (const assessed of deliveries) {
    const { legal } = watchedDelivery(assessed);
    if (legal === null || assessed.status === 'notApplicable') continue;
    const month = monthOf(legal);
    const counted = months.get(month) ?? { legal: 0, planned: 0 };
    months.set(month, counted);
    counted.legal += 1;
    if (assessed.activity !== null) counted.planned += 1;
  }
  return [...months].map(([month, counted]) => ({ month, ...counted }));
}

/**
 * The overview of a workbook on its cut-off date.
 *
 * @example overview(registers, assessment).overdue.map(({ number }) => number) // => ['8.2', '7.5']
 */
export function overview(registers: Registers, assessment: Statuses): Overview {
  const { activities, deliveries, cutoff } = assessment;
  const overdue = workItems(activities).filter(({ status }) => status === 'overdue');
  return {
    cutoff,
    overdue: [...overdue].sort((a, b) => b.daysLate - a.daysLate),
    unsent: deliveries.filter((assessed) => isUnsentAlone(assessed, cutoff)),
    missing: deliveries
      .filter(({ status, activity, isIgnored }) => status === 'overdue' && activity === null && !isIgnored)
      .sort((a, b) => {
        const [first, second] = [watchedDelivery(a).legal, watchedDelivery(b).legal];
        return first && second ? compareDates(first, second) : 0;
      }),
    due: dueGroups(countedItems(agenda(registers, assessment, { from: cutoff })), cutoff),
    nextReport: nextReportOf(assessment),
    counts: countWork(activities),
    countedWithOthers: activities.length - workItems(activities).length,
    areas: areasOf(activities),
    months: monthsOf(assessment),
  };
}
