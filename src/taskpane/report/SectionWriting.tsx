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
  /** The element that says why the report waits; absent where it does not. */
  readonly whyNot?: string;
}

const load = async () => import(/* webpackChunkName: "sections" */ '../sections/sectionsView');

/** The door to writing the sections of the report. What was typed stays when it is closed. */
export function SectionWriting({ pane, month, isShown, whyNot }: SectionWritingProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const [isAsked, setIsAsked] = useState(false);
  const isOpen = isAsked && whyNot === undefined;
  const [view, ask] = useLoaded(load, pane.reportUnexpectedError);
  return (
    <section className={layout.section} aria-labelledby="writing-heading">
      <h3 id="writing-heading" className={layout.subheading}>
        {REPORT_TEXTS.writing.heading}
      </h3>
      <p className={layout.note}>{REPORT_TEXTS.writing.intro}</p>
      <div>
        <Button
          disabledFocusable={whyNot !== undefined}
          {...(whyNot === undefined ? {} : { 'aria-describedby': whyNot })}
          aria-expanded={isOpen}
          onClick={() => {
            ask();
            setIsAsked(!isOpen);
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
