/** Which activities and deliveries a person may want to link: the best guesses first, without what the link would contradict. */
import type { Delivery, DeliveryId } from '../anexo13/calendar';
import { plannedDay } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';
import type { AssessedActivity, AssessedDelivery } from './assessment';
import { daysBetween } from '../dates/calendarDate';
import { contradicting } from '../coverage/coverage';
import type { Matcher } from '../coverage/coverageMatcher';
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
 * Whether the words of an activity mean another document than a delivery's, so that a link between both would be asked about. A
 * step of an activity that answers another document, or the report of another month, means that one, unless its own words name
 * the delivery.
 */
function contradicts(assessed: AssessedActivity, delivery: Delivery, plan: Plan): boolean {
  const words = wordsOf(assessed);
  if (contradicting(delivery.id, words, plan.deliveries, plan.match) !== null) return true;
  return answeredAbove(assessed, delivery, plan).length > 0;
}

const wordsOf = ({ activity: { name, deliverable }, end }: AssessedActivity) => ({
  text: name.value,
  deliverable: deliverable?.value ?? '',
  end,
});

/** The deliveries of the activity above, where they are of another document and no words of the step name this one. */
function answeredAbove(
  assessed: AssessedActivity,
  delivery: Delivery,
  { match, answering }: Plan,
): readonly Delivery[] {
  const { number, parent } = assessed;
  const above = parent === null || parent === number ? [] : (answering.get(parent) ?? []);
  if (above.some((each) => answerOf(each) === answerOf(delivery))) return [];
  const { candidates } = match({ ...wordsOf(assessed), childrenText: '' });
  return candidates.some(({ deliveryId }) => deliveryId === delivery.id) ? [] : above;
}

/**
 * The delivery that an activity looks like although nothing in its words forbids another one: the one that it answers already, or that
 * the activity above it answers.
 * @example likelyOther(step, '6-final', assessment.deliveries, ruleSet)?.document // => 3, for step 8.2 of the monthly report
 */
export function likelyOther(
  assessed: AssessedActivity,
  id: DeliveryId,
  owed: readonly AssessedDelivery[],
  ruleSet: RuleSet,
): Delivery | null {
  const plan = planOf(owed, ruleSet);
  const delivery = plan.deliveries.find((each) => each.id === id);
  if (delivery === undefined) return null;
  const own = plan.answering.get(assessed.number) ?? [];
  const isOther = own.every((each) => answerOf(each) !== answerOf(delivery));
  return (isOther ? own[0] : undefined) ?? answeredAbove(assessed, delivery, plan)[0] ?? null;
}

/**
 * The delivery that the words of an activity mean, where it is clearly another one.
 * @example meantDelivery(activity, '6-final', assessment.deliveries, ruleSet)?.id // => '5-final'
 */
export function meantDelivery(
  assessed: AssessedActivity,
  id: DeliveryId,
  owed: readonly AssessedDelivery[],
  ruleSet: RuleSet,
): Delivery | null {
  const { deliveries, match } = planOf(owed, ruleSet);
  const meant = contradicting(id, wordsOf(assessed), deliveries, match);
  return deliveries.find((delivery) => delivery.id === meant) ?? null;
}

/** What the words of a plan are held against. */
interface Plan {
  readonly deliveries: readonly Delivery[];
  readonly match: Matcher;
  /** The deliveries that each activity answers, by its number. */
  readonly answering: ReadonlyMap<string, readonly Delivery[]>;
}

/** What an activity answers with all its steps: a document, whatever its stage, or the report of one month. */
const answerOf = ({ id, document, reportedMonth }: Delivery): string =>
  reportedMonth === null ? String(document) : id;

function planOf(owed: readonly AssessedDelivery[], ruleSet: RuleSet): Plan {
  const deliveries = owed.map(({ delivery }) => delivery);
  const answering = new Map<string, readonly Delivery[]>();
  for (const { activity, delivery } of owed) {
    if (activity !== null) answering.set(activity, [...(answering.get(activity) ?? []), delivery]);
  }
  return { deliveries, match: prepareMatcher(ruleSet, deliveries), answering };
}

/**
 * The deliveries that a person may want to link to an activity, in date order: those that apply and that its words do not
 * contradict.
 * @example linkableDeliveries(activity, assessment.deliveries, ruleSet)[0]?.delivery.id // => '6-final'
 */
export function linkableDeliveries(
  activity: AssessedActivity,
  owed: readonly AssessedDelivery[],
  ruleSet: RuleSet,
): readonly AssessedDelivery[] {
  const plan = planOf(owed, ruleSet);
  return owed.filter(
    ({ status, delivery }) => status !== 'notApplicable' && !contradicts(activity, delivery, plan),
  );
}

/**
 * The activities of a plan by how likely they answer a delivery: by their words, then by their level, then by how near
 * their end is to its day. Those whose words mean another document are left out.
 *
 * @param owed the whole calendar of the process: an activity that says another delivery better is no guess
 * @example linkGuesses(delivery, activities, assessment.deliveries, ruleSet)[0]?.activity.number // => '6'
 */
export function linkGuesses(
  delivery: Delivery,
  activities: readonly AssessedActivity[],
  owed: readonly AssessedDelivery[],
  ruleSet: RuleSet,
): readonly LinkGuess[] {
  const plan = planOf(owed, ruleSet);
  const offered = activities.filter((activity) => !contradicts(activity, delivery, plan));
  const guesses = offered.map((activity): LinkGuess => {
    const { candidates } = plan.match({ ...wordsOf(activity), childrenText: '' });
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
