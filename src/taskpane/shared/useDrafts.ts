import { useEffect, useState } from 'react';
import type { PaneState } from '../pane/paneState';
import type { FormContextValue } from './formContext';
import { keptDrafts } from './keptDrafts';

/**
 * Makes the drafts of a pane. Those that were confirmed go when the action ends, and stay where it failed.
 * @param workbook its address, by which they are kept
 * @example const { drafts, confirmed } = useDrafts(pane.state, 'https://…/plan.xlsx')
 */
export function useDrafts(
  { running, failure }: Pick<PaneState, 'running' | 'failure'>,
  workbook: string,
): Pick<FormContextValue, 'drafts' | 'confirmed'> {
  const [own] = useState(() => ({
    drafts: keptDrafts(workbook, Date.now),
    confirmed: new Set<string>(),
  }));
  useEffect(() => {
    if (running !== null) return;
    if (failure === null) for (const key of own.confirmed) own.drafts.delete(key);
    own.confirmed.clear();
  }, [own, running, failure]);
  return own;
}
