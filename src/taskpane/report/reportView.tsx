/** The report view, which loads when it is first opened. */
import { isDated } from '../../domain/assessment/isDated';
import type { PaneModel } from '../pane/paneModel';
import { ElectionDayField } from '../shared/ElectionDayField';
import { useLayoutStyles } from '../shared/layout.styles';
import { REPORT_TEXTS } from './reportTexts';
import { NothingJudged } from '../pane/NothingJudged';
import { HeldReports } from './HeldReports';
import { MonthlyReport } from './MonthlyReport';
import { useReportStyles } from './Report.styles';
import { SessionDocuments } from './SessionDocuments';

interface ReportViewProps {
  readonly pane: PaneModel;
  /** Once opened it stays, so that what was chosen is still there when the person comes back. */
  readonly isShown: boolean;
  readonly onToReview: () => void;
  readonly onToToday: () => void;
}

/** What can be printed: the month's report, those of every month, and the documents of a session. */
export function ReportView({ pane, isShown, onToReview, onToToday }: ReportViewProps) {
  const layout = useLayoutStyles();
  const styles = useReportStyles();
  const { registers, assessment } = pane.state;
  return (
    <div className={isShown ? styles.view : styles.gone}>
      {registers && assessment ? (
        <>
          {isDated(assessment) ? (
            <MonthlyReport
              pane={pane}
              registers={registers}
              assessment={assessment}
              isShown={isShown}
              onToReview={onToReview}
              onToToday={onToToday}
            />
          ) : (
            <section className={layout.section} aria-labelledby="report-heading">
              <h2 id="report-heading" className={layout.heading}>
                {REPORT_TEXTS.heading}
              </h2>
              <ElectionDayField pane={pane} needs={REPORT_TEXTS.needsDay} />
            </section>
          )}
          <HeldReports
            pane={pane}
            cutoff={assessment.cutoff}
            electionDay={assessment.electionDay}
            isShown={isShown}
          />
          <SessionDocuments pane={pane} registers={registers} assessment={assessment} isShown={isShown} />
        </>
      ) : (
        <NothingJudged
          heading={REPORT_TEXTS.heading}
          needs={REPORT_TEXTS.needs}
          pane={pane}
          onToToday={onToToday}
        />
      )}
    </div>
  );
}
