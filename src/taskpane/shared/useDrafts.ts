import { useEffect, useState } from 'react';
import type { PaneState } from '../pane/paneState';
import type { FormContextValue } from './formContext';

/**
 * Makes the drafts of a pane. Those that were confirmed go when the action ends, and stay where it failed.
 * @param workbook its address, by which they are kept
 * @example const { drafts, confirmed } = useDrafts(pane.state, 'https://…/plan.xlsx')
 */
export function useDrafts(
  { running, failure }: Pick<PaneState, 'running' | 'failure'>,
  workbook: string,
): Pick<FormContextValue, 'workbook' | 'drafts' | 'confirmed'> {
  const [own] = useState(() => ({
    workbook,
    drafts: new Map<string, unknown>(),
    confirmed: new Map<string, () => void>(),
  }));
  useEffect(() => {
    if (running !== null) return;
    if (failure === null) for (const forget of own.confirmed.values()) forget();
    own.confirmed.clear();
  }, [own, running, failure]);
  return own;
}
