import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { PaneModel } from '../pane/paneModel';
import { useRibbonNews } from '../pane/useRibbonNews';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { TEXTS } from '../shared/texts';
import { useLoaded } from '../shared/useLoaded';
import { useHistoryFoldStyles } from './HistoryFold.styles';
import { loadHistory } from './undoLast';

interface HistoryFoldProps {
  readonly pane: PaneModel;
  /** The address of the workbook. */
  readonly workbook: string;
  /** The entry of which the undo is to be shown; `null` for none. */
  readonly asked: number | null;
}

/** What the add-in wrote in this workbook, folded until somebody asks. */
export function HistoryFold({ pane, workbook, asked }: HistoryFoldProps) {
  // What the ribbon writes is in the history as well; this loads after what is seen at once.
  useRibbonNews(pane, workbook);
  const layout = useLayoutStyles();
  const styles = useHistoryFoldStyles();
  const [history, open] = useLoaded(loadHistory, pane.reportUnexpectedError);
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  if (asked !== shown) {
    setShown(asked);
    if (asked !== null) setIsOpen(true);
  }
  useEffect(() => {
    if (asked !== null) open();
  }, [asked, open]);
  const section = useRef<HTMLElement>(null);
  /** It opens below what is in sight: once its list is there. Not in every web view. */
  const comeIntoView = useCallback((): void => section.current?.scrollIntoView?.({ block: 'start' }), []);
  const id = useId();
  const toggle = (): void => {
    if (!isOpen) open();
    setIsOpen(!isOpen);
  };
  return (
    <section
      ref={section}
      className={mergeClasses(layout.section, styles.history)}
      aria-label={TEXTS.history}
    >
      <div>
        <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          {TEXTS.history}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={layout.section}>
            {history ? (
              <history.History key={asked} pane={pane} asked={asked} onRead={comeIntoView} />
            ) : (
              <p>{TEXTS.views.opening}</p>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
