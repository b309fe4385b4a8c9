/**
 * What a person has to know first: what is overdue, what falls due next and when the next report is due. A pure function
 * of registers and assessment.
 */
import type { PlainAgendaItem } from '../agenda/plainAgenda';
import { countedItems, plainAgenda } from '../agenda/plainAgenda';
import type { AssessedActivity, AssessedDelivery, Statuses } from '../assessment/assessment';
import { isUnsentAlone, overdueDeliveries } from '../assessment/deliveryState';
import { isClosed } from '../assessment/status';
import { workItems } from '../assessment/workItems';
import { watchedDelivery } from '../assessment/watchedDelivery';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { compareDates, daysBetween, isBefore, isSameDate } from '../dates/calendarDate';
import { isPlanUnread } from '../registers/question';
import type { Registers } from '../registers/records';

/** Natural days that count as soon. */
export const SOON_DAYS = 7;

/** What falls due on one day, its own or the earlier one that the plan gives it, and has the same thing missing. */
export interface DueGroup {
  readonly date: CalendarDate;
  readonly daysLeft: number;
  /** In the order of the agenda; at least one. */
  readonly items: readonly PlainAgendaItem[];
  /** None of its deliveries has an activity in the plan; not known while a column of the plan is lost. */
  readonly isUnplanned: boolean;
}

/**
 * How many things fall due soon, by the day on which they are listed, and how many sessions are planned.
 * @example countSoon(overview(registers, assessment)) // => { terms: 4, sessions: 1 }
 */
export function countSoon({ due }: Pick<Overview, 'due'>): {
  readonly terms: number;
  readonly sessions: number;
} {
  const soon = due.filter(({ daysLeft }) => daysLeft <= SOON_DAYS).flatMap(({ items }) => items);
  const sessions = soon.filter(({ kind }) => kind === 'session').length;
  return { terms: soon.length - sessions, sessions };
}

/** The next monthly report to the INE that is still owed. */
export interface NextReport {
  readonly month: MonthKey;
  readonly due: CalendarDate;
  readonly daysLeft: number;
}

export interface Overview {
  readonly cutoff: CalendarDate;
  /** The longest overdue first. */
  readonly overdue: readonly AssessedActivity[];
  /** Deliveries past their date that no overdue activity answers, by date. */
  readonly missing: readonly AssessedDelivery[];
  /** Concluded deliveries whose sending is overdue and is no row of the plan that is overdue by itself, by date. */
  readonly unsent: readonly AssessedDelivery[];
  /** In date order. */
  readonly due: readonly DueGroup[];
  readonly nextReport: NextReport | null;
}

const isDelivery = ({ kind }: PlainAgendaItem): boolean => kind === 'delivery';

/** The day on which an item is listed: by the plan what it wants earlier, and what has no legal date. */
const listedOn = ({ date, planned, isOrientative }: PlainAgendaItem): CalendarDate =>
  planned !== null && (isOrientative || isBefore(planned, date)) ? planned : date;

/** Joins deliveries of one day that have no activity; what has one stands by itself. */
function dueGroups(
  items: readonly PlainAgendaItem[],
  cutoff: CalendarDate,
  isUnread: boolean,
): readonly DueGroup[] {
  const groups: (DueGroup & { readonly items: PlainAgendaItem[] })[] = [];
  for (const item of [...items].sort((a, b) => compareDates(listedOn(a), listedOn(b)))) {
    const date = listedOn(item);
    const isUnplanned = !isUnread && isDelivery(item) && item.activity === null;
    const group = groups.find((each) => isUnplanned && each.isUnplanned && isSameDate(each.date, date));
    if (group !== undefined) group.items.push(item);
    else groups.push({ date, daysLeft: daysBetween(cutoff, date), items: [item], isUnplanned });
  }
  return groups;
}

function nextReportOf({ deliveries, delivered, cutoff }: Statuses): NextReport | null {
  for (const assessed of deliveries) {
    const { reportedMonth: month, legal } = watchedDelivery(assessed);
    if (month === null || legal === null || isBefore(legal, cutoff) || isClosed(assessed.status)) continue;
    // What was delivered after the cut-off is still open on it, and asked for no more.
    if (delivered.has(month)) continue;
    return { month, due: legal, daysLeft: daysBetween(cutoff, legal) };
  }
  return null;
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
    missing: overdueDeliveries(deliveries).filter(({ isOverdueAlone }) => isOverdueAlone),
    due: dueGroups(
      countedItems(plainAgenda(registers, assessment, { from: cutoff })),
      cutoff,
      isPlanUnread(registers.questions),
    ),
    nextReport: nextReportOf(assessment),
  };
}
