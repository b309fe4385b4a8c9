import { useId, useState } from 'react';
import { loadLazyViews } from '../pane/loadLazyViews';
import type { PaneModel } from '../pane/paneModel';
import { usePaneStyles } from '../pane/Pane.styles';
import { Button, mergeClasses } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { TEXTS } from '../shared/texts';
import { useLoaded } from '../shared/useLoaded';

const loadHistory = async () => (await loadLazyViews()).loadHistoryView();

/** Undoes an entry of the history. What it takes loads with the first one. */
export function undoLast({ perform, reportUnexpectedError }: PaneModel, entry: number): void {
  loadHistory().then(({ undo }) => perform('undo', undo(entry)), reportUnexpectedError);
}

/** What the add-in wrote in this workbook, folded until somebody asks. */
export function HistoryFold({ pane }: { readonly pane: PaneModel }) {
  const layout = useLayoutStyles();
  const styles = usePaneStyles();
  const [history, open] = useLoaded(loadHistory, pane.reportUnexpectedError);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const toggle = (): void => {
    if (!isOpen) open();
    setIsOpen(!isOpen);
  };
  return (
    <section className={mergeClasses(layout.section, styles.history)} aria-label={TEXTS.history}>
      <div>
        <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          {TEXTS.history}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <div className={layout.section}>
            {history ? <history.History pane={pane} /> : <p>{TEXTS.views.opening}</p>}
          </div>
        )}
      </div>
    </section>
  );
}
