/** What the tabs count. */
import { countPlaces } from '../../domain/assessment/fixes';
import type { Overview } from '../../domain/overview/overview';
import { SOON_DAYS } from '../../domain/overview/overview';
import type { PaneState, PaneViewName } from '../pane/paneState';
import type { TabCount } from '../pane/Tabs';
import { TODAY_TEXTS } from './todayTexts';

/**
 * How many of what falls due there are within the week: the number of the headline and of the tab Calendario.
 * @example dueSoon(overview) // => 3
 */
export function dueSoon({ due }: Overview): number {
  return due.filter(({ daysLeft }) => daysLeft <= SOON_DAYS).length;
}

/**
 * What is left to do in each view: findings in Revisar, what falls due within the week in Calendario, questions in Libro.
 *
 * @param facts `null` while nothing was judged
 * @example tabCounts(state, facts).review?.n // => 22
 */
export function tabCounts(
  { assessment, registers }: Pick<PaneState, 'assessment' | 'registers'>,
  facts: Overview | null,
): Partial<Record<PaneViewName, TabCount>> {
  return {
    review: { n: countPlaces(assessment?.findings ?? []), of: TODAY_TEXTS.findings },
    calendar: { n: facts === null ? 0 : dueSoon(facts), of: (n) => TODAY_TEXTS.dueWithin(n, SOON_DAYS) },
    workbook: { n: registers?.questions.length ?? 0, of: TODAY_TEXTS.questions },
  };
}
