import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { LazyViews } from './loadLazyViews';
import type { PaneModel } from './paneModel';
import type { PaneStoreOptions } from './store';
import { createPaneStore } from './store';

/**
 * The store of a pane, open while its component is mounted.
 * @param options read once, when the component mounts
 * @returns the pane as its views get it, and the views once they have loaded
 */
export function usePaneStore(options: PaneStoreOptions<LazyViews>): {
  readonly pane: PaneModel;
  readonly views: LazyViews | null;
} {
  const [store] = useState(() => createPaneStore(options));
  const { state, views } = useSyncExternalStore(store.subscribe, store.getSnapshot);
  useEffect(() => store.open(), [store]);
  const pane = useMemo(() => ({ ...store.actions, state }), [store, state]);
  return { pane, views };
}
