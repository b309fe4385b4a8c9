/** What the calendar sheet decides about who answers each delivery, as the coverage takes it. */
import type { DeliveryId } from '../anexo13/calendar';
import type { CoverageDecision } from '../coverage/coverage';
import type { CalendarEntries, CalendarEntry } from './calendarEntries';
import { isNotApplicable } from './calendarEntries';
import type { PlanEntry } from './planEntries';

/** Positions in the plan by number; the first one where a number is repeated. */
function positionsOf(plan: readonly PlanEntry[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  plan.forEach(({ assessed }, position) => {
    if (!positions.has(assessed.number)) positions.set(assessed.number, position);
  });
  return positions;
}

/**
 * A link that leads nowhere still says that a person did not mean what the words of the plan suggest, and what does not
 * apply needs no activity: words link nothing to either.
 */
function decisionOf(entry: CalendarEntry, positions: ReadonlyMap<string, number>): CoverageDecision | null {
  const { link } = entry;
  if (link === null) return isNotApplicable(entry) ? { kind: 'notByWords' } : null;
  if (link.kind === 'nobody') return { kind: 'nobody' };
  const activityKey = link.kind === 'activity' ? positions.get(link.number) : undefined;
  return activityKey === undefined ? { kind: 'notByWords' } : { kind: 'activity', activityKey };
}

/** The decisions of the calendar sheet; activities are known by their position in the plan. */
export function calendarDecisions(
  { byDelivery }: CalendarEntries,
  plan: readonly PlanEntry[],
): ReadonlyMap<DeliveryId, CoverageDecision> {
  const positions = positionsOf(plan);
  const decisions = new Map<DeliveryId, CoverageDecision>();
  for (const [id, entry] of byDelivery) {
    const decision = decisionOf(entry, positions);
    if (decision !== null) decisions.set(id, decision);
  }
  return decisions;
}
