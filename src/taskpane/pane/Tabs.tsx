import type { KeyboardEvent } from 'react';
import type { PaneViewName } from './paneState';
import { PANE_VIEWS } from './paneState';
import { formatNumber } from '../shared/plural';
import { TEXTS } from '../shared/texts';
import { useTabsStyles } from './Tabs.styles';

/** The panel that the tabs fill. */
export const PANEL_ID = 'panel';

/** The id of a view's tab, which names the panel. */
export const tabId = (view: PaneViewName): string => `tab-${view}`;

interface TabsProps {
  readonly view: PaneViewName;
  /** A number beside the name of a view; none for zero. */
  readonly counts: Partial<Record<PaneViewName, number>>;
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
  const move = (event: KeyboardEvent): void => {
    const next = NEXT[event.key];
    if (next === undefined) return;
    const chosen = PANE_VIEWS.at(next(PANE_VIEWS.indexOf(view)) % PANE_VIEWS.length);
    if (chosen === undefined) return;
    event.preventDefault();
    document.getElementById(tabId(chosen))?.focus();
    onChoose(chosen);
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={TEXTS.views.label}>
      {PANE_VIEWS.map((name) => (
        <button
          key={name}
          id={tabId(name)}
          className={styles.tab}
          type="button"
          role="tab"
          aria-selected={name === view}
          aria-controls={PANEL_ID}
          tabIndex={name === view ? 0 : -1}
          onClick={() => onChoose(name)}
          onKeyDown={move}
        >
          {TEXTS.views[name]}
          {(counts[name] ?? 0) > 0 && (
            <>
              {' '}
              <span className={styles.count}>{formatNumber(counts[name] ?? 0)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
