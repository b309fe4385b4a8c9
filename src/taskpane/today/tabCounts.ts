/** What the tabs count. */
import { isDeliveryOverdue } from '../../domain/assessment/deliveryState';
import { countPlaces } from '../../domain/assessment/fixes';
import type { PaneState, PaneViewName } from '../pane/paneState';
import type { TabCount } from '../pane/Tabs';
import { TODAY_TEXTS } from './todayTexts';

/**
 * What is left to do in each view: findings in Revisar, overdue deliveries in Calendario as its filter «Vencidos» counts them,
 * questions in Libro.
 *
 * @example tabCounts(state).review?.n // => 22
 */
export function tabCounts({
  assessment,
  statuses,
  registers,
}: Pick<PaneState, 'assessment' | 'statuses' | 'registers'>): Partial<Record<PaneViewName, TabCount>> {
  const late = statuses?.deliveries.filter((assessed) => isDeliveryOverdue(assessed, statuses.cutoff)) ?? [];
  return {
    review: { n: countPlaces(assessment?.findings ?? []), of: TODAY_TEXTS.findings },
    calendar: { n: late.length, of: TODAY_TEXTS.overdueDeliveries },
    workbook: { n: registers?.questions.length ?? 0, of: TODAY_TEXTS.questions },
  };
}
