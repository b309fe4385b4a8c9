/** What the calendar of the process and the delivered reports say of the rows of a plan, before these get their status. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import type { CoverageLink } from '../coverage/coverage';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { isAfter } from '../dates/calendarDate';
import type { Activity } from '../registers/records';
import type { DeliveredReport } from './assessment';
import type { KnownOfPlan, PlanEntry } from './planEntries';

/** What is known of the process before the rows of its plan are judged by it. */
export interface ProcessFacts {
  /** The plan as it says by itself. */
  readonly entries: readonly PlanEntry[];
  /** The row that answers each delivery. */
  readonly links: ReadonlyMap<DeliveryId, CoverageLink>;
  readonly calendar: readonly Delivery[];
  readonly cutoff: CalendarDate;
  readonly delivered?: ReadonlyMap<MonthKey, DeliveredReport> | undefined;
}

/**
 * What is known of the rows of a plan besides what they say.
 * @example knownOfPlan(facts).delivered.get(activity)?.on // => 2026-12-07, of a report that was marked as delivered
 */
export const knownOfPlan = (facts: ProcessFacts): KnownOfPlan => ({
  notOwed: activitiesNotOwed(facts),
  delivered: deliveredActivities(facts),
});

/**
 * The mark of the report that a delivery is, where it was delivered up to the cut-off.
 * @example deliveredReport(november, options)?.on // => 2026-12-07
 */
export function deliveredReport(
  { reportedMonth }: Delivery,
  { delivered, cutoff }: Pick<ProcessFacts, 'delivered' | 'cutoff'>,
): DeliveredReport | null {
  const report = (reportedMonth && delivered?.get(reportedMonth)) ?? null;
  return report === null || isAfter(report.on, cutoff) ? null : report;
}

const rowOf = ({ entries, links }: ProcessFacts, id: DeliveryId): PlanEntry | undefined =>
  entries[Number(links.get(id)?.activityKey)];

/** The activities, with what is below them, that answer only what the process does not owe. */
function activitiesNotOwed(facts: ProcessFacts): KnownOfPlan['notOwed'] {
  const [owed, notOwed] = [new Set<PlanEntry>(), new Set<PlanEntry>()];
  for (const { id, notOwed: why } of facts.calendar) {
    const entry = rowOf(facts, id);
    if (entry !== undefined) (why === null ? owed : notOwed).add(entry);
  }
  const isNotOwed = (entry: PlanEntry): boolean =>
    (notOwed.has(entry) && !owed.has(entry)) || (entry.ancestor !== null && isNotOwed(entry.ancestor));
  return new Set(facts.entries.filter(isNotOwed).map(({ assessed }) => assessed.activity));
}

/** The rows that are nothing but monthly reports which a person marked as delivered, each with the last of them. */
function deliveredActivities(facts: ProcessFacts): KnownOfPlan['delivered'] {
  const found = new Map<Activity, DeliveredReport | null>();
  for (const delivery of facts.calendar) {
    const activity = rowOf(facts, delivery.id)?.assessed.activity;
    if (activity === undefined) continue;
    const report = deliveredReport(delivery, facts);
    const known = found.has(activity) ? found.get(activity) : report;
    found.set(activity, report && known ? (isAfter(known.on, report.on) ? known : report) : null);
  }
  return new Map([...found].flatMap(([activity, report]) => (report === null ? [] : [[activity, report]])));
}
