/** What the calendar of the process and the delivered reports say of the rows of a plan, before these get their status. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { dateName } from '../anexo13/dateName';
import type { CoverageLink } from '../coverage/coverage';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { isAfter, isBefore } from '../dates/calendarDate';
import type { Activity } from '../registers/records';
import type { DeliveredReport, LegalEnd } from './assessment';
import type { CalendarEntries } from './calendarEntries';
import { adjustedDateOf, isNotApplicable } from './calendarEntries';
import type { KnownOfPlan, PlanEntry } from './planEntries';
import { isClosed } from './status';
import { adjustmentOf, watchedDelivery } from './watchedDelivery';

/** What is known of the process before the rows of its plan are judged by it. */
export interface ProcessFacts {
  /** The plan as it says by itself. */
  readonly entries: readonly PlanEntry[];
  /** The row that answers each delivery. */
  readonly links: ReadonlyMap<DeliveryId, CoverageLink>;
  readonly calendar: readonly Delivery[];
  readonly decided: CalendarEntries;
  readonly cutoff: CalendarDate;
  readonly electionDay: CalendarDate | null;
  readonly delivered?: ReadonlyMap<MonthKey, DeliveredReport> | undefined;
}

/**
 * What is known of the rows of a plan besides what they say.
 * @example knownOfPlan(facts).legalEnds.get(activity) // => 2026-12-06, of a row that the plan lets end on 20 December
 */
export function knownOfPlan(facts: ProcessFacts): KnownOfPlan {
  const delivered = deliveredActivities(facts);
  return { notOwed: activitiesNotOwed(facts), delivered, legalEnds: legalEnds(facts, delivered) };
}

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

/**
 * The day by which a delivery binds its row: the one that is watched. None where it may not be owed, where its report was delivered and
 * others of the row were not, and of what is done where the day was a mere goal.
 */
function bindingDay(
  delivery: Delivery,
  { assessed: { activity, completed, status }, isConditional }: PlanEntry,
  facts: ProcessFacts,
  ofRow: DeliveredReport | undefined,
): LegalEnd | null {
  const entry = facts.decided.byDelivery.get(delivery.id);
  if (isConditional || delivery.conditional || delivery.notOwed !== null || isNotApplicable(entry))
    return null;
  const report = deliveredReport(delivery, facts);
  if (report !== null && report !== ofRow) return null;
  const isDone = report !== null || isClosed(status);
  if (isDone && report === null && completed === null && activity.completed === null) return null;
  const adjusted = adjustedDateOf(entry, facts.electionDay);
  const owed = { delivery, adjusted, verified: entry?.verified ?? null };
  if (isDone && adjustmentOf(owed) === 'goal') return null;
  const watched = watchedDelivery(owed);
  return watched.legal && { day: watched.legal, name: dateName(watched) };
}

/** The first day by which the law wants what a row answers, where the plan gives the row no end or a later one. */
function legalEnds(facts: ProcessFacts, delivered: KnownOfPlan['delivered']): KnownOfPlan['legalEnds'] {
  const ends = new Map<Activity, LegalEnd>();
  for (const delivery of facts.calendar) {
    const entry = rowOf(facts, delivery.id);
    if (entry === undefined) continue;
    const { activity, end } = entry.assessed;
    const binding = bindingDay(delivery, entry, facts, delivered.get(activity));
    const known = ends.get(activity)?.day ?? end;
    if (binding !== null && (known === null || isBefore(binding.day, known))) ends.set(activity, binding);
  }
  return ends;
}
