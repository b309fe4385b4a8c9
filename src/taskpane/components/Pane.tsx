import { useState } from 'react';
import type { WorkbookPort } from '../../app/port';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { monthOf } from '../../domain/dates/calendarDate';
import { reportMonths } from '../dates';
import { highlightFigures } from '../figures';
import { registerViews } from '../registerViews';
import { TEXTS } from '../texts';
import { usePane } from '../usePane';
import type { OpenForm } from './Check';
import { Check } from './Check';
import { Feedback } from './Feedback';
import { Findings } from './Findings';
import { HighlightForm } from './HighlightForm';
import { NoPlan } from './NoPlan';
import { usePaneStyles } from './Pane.styles';
import { Registers } from './Registers';
import { ReportForm } from './ReportForm';
import { StatusCounts } from './StatusCounts';

/** Shown small, because web views keep old versions. */
export interface BuildInfo {
  readonly version: string;
  readonly date: string;
}

interface PaneProps {
  readonly port: WorkbookPort;
  /** Asked at every action: a pane can stay open past midnight. */
  readonly today: () => CalendarDate;
  readonly build: BuildInfo;
}

/** The whole pane over one workbook. */
export function Pane({ port, today, build }: PaneProps) {
  const styles = usePaneStyles();
  const pane = usePane(port, today);
  const [openForm, setOpenForm] = useState<OpenForm | null>(null);
  const { registers, assessment, running, dates } = pane.state;
  const isBusy = running !== null;
  const plan = registers?.plan ?? null;
  const closeForm = (): void => setOpenForm(null);
  const run = (action: () => void): void => {
    closeForm();
    action();
  };
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h1 className={styles.product}>{TEXTS.product}</h1>
        <span className={styles.version}>{TEXTS.version(build.version, build.date)}</span>
      </header>
      <main className={styles.main} aria-busy={isBusy}>
        {registers && <Registers registers={registerViews(registers)} />}
        {registers && !plan && <NoPlan />}
        <Check
          cutoff={dates.cutoff ?? assessment?.cutoff.toString() ?? ''}
          electionDay={dates.electionDay ?? assessment?.electionDay.toString() ?? ''}
          isBusy={isBusy}
          canWrite={assessment !== null}
          openForm={openForm}
          onDate={pane.chooseDate}
          onValidate={() => run(pane.validate)}
          onOpen={(form) => setOpenForm(form === openForm ? null : form)}
          onRemoveHighlight={() => run(pane.removeHighlight)}
        />
        {!isBusy && assessment && plan && openForm === 'highlight' && (
          <HighlightForm
            sheet={plan.sheet}
            figures={highlightFigures(assessment)}
            onConfirm={() => run(pane.highlight)}
            onClose={closeForm}
          />
        )}
        {!isBusy && assessment && openForm === 'report' && (
          <ReportForm
            months={reportMonths(assessment)}
            initial={{ month: monthOf(assessment.cutoff), paper: pane.paper }}
            onConfirm={(choice) => run(() => pane.makeReport(choice))}
            onClose={closeForm}
          />
        )}
        <Feedback
          state={pane.state}
          onCancel={pane.cancel}
          onRetry={pane.retry}
          onDismiss={pane.dismissFailure}
          onValidate={() => run(pane.validate)}
        />
        {assessment && <StatusCounts assessment={assessment} />}
        {assessment && <Findings findings={assessment.findings} onGoTo={pane.goTo} />}
      </main>
    </div>
  );
}
