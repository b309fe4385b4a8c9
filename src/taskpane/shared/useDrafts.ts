import { useEffect, useState } from 'react';
import type { PaneState } from '../pane/paneState';
import type { FormContextValue } from './formContext';

/**
 * Makes the drafts of a pane. Those that were confirmed go when the action ends, and stay where it failed.
 * @example const { drafts, confirmed } = useDrafts(pane.state)
 */
export function useDrafts({
  running,
  failure,
}: Pick<PaneState, 'running' | 'failure'>): Pick<FormContextValue, 'drafts' | 'confirmed'> {
  const [own] = useState(() => ({ drafts: new Map<string, unknown>(), confirmed: new Set<string>() }));
  useEffect(() => {
    if (running !== null) return;
    if (failure === null) for (const key of own.confirmed) own.drafts.delete(key);
    own.confirmed.clear();
  }, [own, running, failure]);
  return own;
}
