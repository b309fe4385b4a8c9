/** How far the work is: all of it, by area, and the deliveries by month. A pure function of the statuses. */
import type { AssessedActivity, StatusCounts, Statuses } from '../assessment/assessment';
import { deliveriesByMonth } from '../assessment/deliveriesByMonth';
import { countWork } from '../assessment/countWork';
import { workItems } from '../assessment/workItems';
import type { MonthKey } from '../dates/calendarDate';
import { foldText } from '../text/foldText';

/** The work of one area by status. */
export interface AreaProgress {
  /** `null` for the rows that name none. */
  readonly area: string | null;
  readonly counts: StatusCounts;
  readonly total: number;
}

/** The deliveries of one month by the day that the law gives them. */
export interface MonthDeliveries {
  readonly month: MonthKey;
  readonly legal: number;
  /** Those of them that an activity of the plan answers. */
  readonly planned: number;
}

export interface Progress {
  readonly counts: StatusCounts;
  /** How many rows of the plan are not counted by themselves: those with steps, and steps that tell nothing new. */
  readonly countedWithOthers: number;
  /** The areas with most work first. */
  readonly areas: readonly AreaProgress[];
  readonly months: readonly MonthDeliveries[];
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
  return [...deliveriesByMonth(deliveries)].map(([month, all]) => ({
    month,
    legal: all.length,
    planned: all.filter(({ activity }) => activity !== null).length,
  }));
}

/**
 * Returns how far the work of a workbook is on its cut-off date.
 * @example progressOf(statuses).areas[0] // => { area: 'Secretaría', counts: { overdue: 2, … }, total: 2 }
 */
export function progressOf(statuses: Statuses): Progress {
  const { activities } = statuses;
  return {
    counts: countWork(activities),
    countedWithOthers: activities.length - workItems(activities).length,
    areas: areasOf(activities),
    months: monthsOf(statuses),
  };
}
