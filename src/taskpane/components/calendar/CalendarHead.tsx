import { Button } from '../../fluent';
import { formatLongDate } from '../../../domain/dates/spanishFormat';
import { CALENDAR_TEXTS } from '../../calendarTexts';
import type { PaneController } from '../../paneController';
import { useLayoutStyles } from '../layout.styles';

interface CalendarHeadProps {
  readonly pane: PaneController;
  readonly onToReview: () => void;
}

/** What the calendar is made from, and what can be done with it. */
export function CalendarHead({ pane, onToReview }: CalendarHeadProps) {
  const layout = useLayoutStyles();
  const { assessment, running } = pane.state;
  return (
    <section className={layout.section} aria-labelledby="calendar-heading">
      <h2 id="calendar-heading" className={layout.heading}>
        {CALENDAR_TEXTS.heading}
      </h2>
      {assessment ? (
        <p className={layout.note}>
          {CALENDAR_TEXTS.basis(formatLongDate(assessment.electionDay), formatLongDate(assessment.cutoff))}
        </p>
      ) : (
        <>
          <p className={layout.text}>
            {running ? CALENDAR_TEXTS.empty.notRead : CALENDAR_TEXTS.empty.notJudged}
          </p>
          <Button onClick={onToReview}>{CALENDAR_TEXTS.empty.toReview}</Button>
        </>
      )}
    </section>
  );
}
