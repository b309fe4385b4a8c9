import type { KeyboardEvent } from 'react';
import { useEffect } from 'react';
import type { PaneViewName } from './paneState';
import { PANE_VIEWS } from './paneState';
import { formatNumber } from '../shared/plural';
import { TEXTS } from '../shared/texts';
import { useTabsStyles } from './Tabs.styles';
import { takeFocus } from '../shared/takeFocus';

/** The panel that the tabs fill. */
export const PANEL_ID = 'panel';

/** The id of a view's tab, which names the panel. */
export const tabId = (view: PaneViewName): string => `tab-${view}`;

export interface TabCount {
  readonly n: number;
  readonly of: (n: number) => string;
}

interface TabsProps {
  readonly view: PaneViewName;
  /** A number beside the name of a view, with what it counts; none for zero. */
  readonly counts: Partial<Record<PaneViewName, TabCount>>;
  readonly onChoose: (view: PaneViewName) => void;
}

/** Arrows go around; Home and End go to the ends. */
const NEXT: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => index + 1,
  ArrowLeft: (index) => index - 1,
  Home: () => 0,
  End: () => -1,
};

/** The views of the pane. Tab stops once, at the one that is shown; the arrows show the others. */
export function Tabs({ view, counts, onChoose }: TabsProps) {
  const styles = useTabsStyles();
  useEffect(() => {
    // Where large text leaves no room for all tabs, the chosen one is in sight.
    document.getElementById(tabId(view))?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [view]);
  const move = (event: KeyboardEvent): void => {
    const next = NEXT[event.key];
    if (next === undefined) return;
    const chosen = PANE_VIEWS.at(next(PANE_VIEWS.indexOf(view)) % PANE_VIEWS.length);
    if (chosen === undefined) return;
    event.preventDefault();
    takeFocus(document.getElementById(tabId(chosen)));
    onChoose(chosen);
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={TEXTS.views.label}>
      {PANE_VIEWS.map((name) => {
        const count = counts[name];
        return (
          <button
            key={name}
            id={tabId(name)}
            className={styles.tab}
            type="button"
            role="tab"
            title={count && count.n > 0 ? count.of(count.n) : undefined}
            aria-selected={name === view}
            aria-keyshortcuts="Alt+ArrowUp"
            aria-controls={PANEL_ID}
            tabIndex={name === view ? 0 : -1}
            onClick={() => onChoose(name)}
            onKeyDown={move}
          >
            {TEXTS.views[name]}
            {count !== undefined && count.n > 0 && (
              <>
                {' '}
                <span className={styles.count}>{formatNumber(count.n)}</span>
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}
