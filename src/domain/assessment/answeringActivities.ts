/** Which activity of the plan answers each delivery, looked up from an assessment. */
import type { AssessedActivity, Statuses } from './assessment';
import type { DeliveryId } from '../anexo13/calendar';

/**
 * The activity that answers each delivery. An activity may answer several; where its number is repeated in the plan, the
 * row that names the delivery itself is the one.
 *
 * @example answeringActivities(assessment).get('4-final')?.number // => '6'
 */
export function answeringActivities({
  activities,
  deliveries,
}: Pick<Statuses, 'activities' | 'deliveries'>): ReadonlyMap<DeliveryId, AssessedActivity> {
  const byDelivery = new Map<string, AssessedActivity>();
  const byNumber = new Map<string, AssessedActivity>();
  for (const assessed of activities) {
    if (assessed.delivery !== null) byDelivery.set(assessed.delivery, assessed);
    if (!byNumber.has(assessed.number)) byNumber.set(assessed.number, assessed);
  }
  const answers = new Map<DeliveryId, AssessedActivity>();
  for (const { delivery, activity } of deliveries) {
    const assessed = activity === null ? undefined : (byDelivery.get(delivery.id) ?? byNumber.get(activity));
    if (assessed !== undefined) answers.set(delivery.id, assessed);
  }
  return answers;
}
