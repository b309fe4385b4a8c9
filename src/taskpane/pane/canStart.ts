import { hasUnfinishedDate } from '../shared/dates';
import type { PaneState } from './paneState';

/**
 * Whether an action may start: none runs, and no date is half typed.
 * @example canStart(INITIAL_STATE) // => true
 */
export function canStart({ running, dates }: Pick<PaneState, 'running' | 'dates'>): boolean {
  return running === null && !hasUnfinishedDate(dates);
}
