import { useState } from 'react';
import type { MonthKey } from '../../domain/dates/calendarDate';
import type { PaneModel } from '../pane/paneModel';
import { Button } from '../shared/fluent';
import { useLayoutStyles } from '../shared/layout.styles';
import { TEXTS } from '../shared/texts';
import { useLoaded } from '../shared/useLoaded';
import { useReportStyles } from './Report.styles';
import { REPORT_TEXTS } from './reportTexts';

interface SectionWritingProps {
  readonly pane: PaneModel;
  readonly month: MonthKey;
  readonly isShown: boolean;
}

const load = async () => import(/* webpackChunkName: "sections" */ '../sections/sectionsView');

/** The door to writing the sections of the report. What was typed stays when it is closed. */
export function SectionWriting({ pane, month, isShown }: SectionWritingProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [view, ask] = useLoaded(load, pane.reportUnexpectedError);
  return (
    <section className={layout.section} aria-labelledby="writing-heading">
      <h3 id="writing-heading" className={layout.subheading}>
        {REPORT_TEXTS.writing.heading}
      </h3>
      <p className={layout.note}>{REPORT_TEXTS.writing.intro}</p>
      <div>
        <Button
          aria-expanded={isOpen}
          onClick={() => {
            ask();
            setIsOpen(!isOpen);
          }}
        >
          {REPORT_TEXTS.writing.open}
        </Button>
      </div>
      {isOpen && view === null && <p className={layout.note}>{TEXTS.views.opening}</p>}
      {view && (
        <div className={isOpen ? layout.section : styles.gone}>
          <view.SectionsView pane={pane} month={month} isShown={isShown && isOpen} />
        </div>
      )}
    </section>
  );
}
