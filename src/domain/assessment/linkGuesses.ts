/** Which activities of a plan a person may want to link to a delivery: the best guesses first, then all others. */
import type { Delivery } from '../anexo13/calendar';
import { plannedDay } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';
import type { AssessedActivity } from './assessment';
import { daysBetween } from '../dates/calendarDate';
import { prepareMatcher } from '../coverage/coverageMatcher';

/** An activity that could answer a delivery. */
export interface LinkGuess {
  readonly activity: AssessedActivity;
  /** How much its words say so, 0 to 1; 0 where they do not at all. */
  readonly confidence: number;
}

/** Days without an end, or without a day of the delivery: after all others. */
const UNKNOWN_DISTANCE = Infinity;

function distance({ end }: AssessedActivity, delivery: Delivery): number {
  const day = plannedDay(delivery);
  return end === null || day === null ? UNKNOWN_DISTANCE : Math.abs(daysBetween(end, day));
}

/**
 * The activities of a plan by how likely they answer a delivery: by their words, then by their level, then by how near
 * their end is to its day.
 *
 * @param deliveries the whole calendar of the process: an activity that says another delivery better is no guess
 * @example linkGuesses(delivery, activities, deliveries, ruleSet)[0]?.activity.number // => '6'
 */
export function linkGuesses(
  delivery: Delivery,
  activities: readonly AssessedActivity[],
  deliveries: readonly Delivery[],
  ruleSet: RuleSet,
): readonly LinkGuess[] {
  const match = prepareMatcher(ruleSet, deliveries);
  const guesses = activities.map((activity): LinkGuess => {
    const { name, deliverable } = activity.activity;
    const { candidates } = match({
      text: name.value,
      deliverable: deliverable?.value ?? '',
      childrenText: '',
      end: activity.end,
    });
    const own = candidates.find(({ deliveryId }) => deliveryId === delivery.id);
    return { activity, confidence: own?.confidence ?? 0 };
  });
  return guesses.sort(
    (a, b) =>
      b.confidence - a.confidence ||
      Number(b.activity.isTopLevel) - Number(a.activity.isTopLevel) ||
      // Two unknown distances are the same.
      (distance(a.activity, delivery) === distance(b.activity, delivery)
        ? 0
        : distance(a.activity, delivery) - distance(b.activity, delivery)),
  );
}
