import { useState } from 'react';
import { paperOf } from '../../app/paper';
import { monthOf } from '../../domain/dates/calendarDate';
import { hasUnfinishedDate, reportMonths } from '../dates';
import type { PaneController } from '../paneController';
import { registerViews } from '../registerViews';
import { TEXTS } from '../texts';
import type { OpenForm } from './Check';
import { Check } from './Check';
import { Feedback } from './Feedback';
import { Findings } from './Findings';
import { HighlightForm } from './HighlightForm';
import { NoPlan } from './NoPlan';
import { PlanChoice } from './PlanChoice';
import { usePaneStyles } from './Pane.styles';
import { Registers } from './Registers';
import { ReportForm } from './ReportForm';
import { StatusCounts } from './StatusCounts';

/** Shown small, because web views keep old versions. */
export interface BuildInfo {
  readonly version: string;
  readonly date: string;
}

interface PaneViewProps {
  readonly pane: PaneController;
  readonly build: BuildInfo;
}

/** The pane as its state says. */
export function PaneView({ pane, build }: PaneViewProps) {
  const styles = usePaneStyles();
  const [openForm, setOpenForm] = useState<OpenForm | null>(null);
  const { registers, assessment, running, dates, failure, planChoices } = pane.state;
  const isBusy = running !== null;
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
        {failure?.problem.code === 'noPlan' && <NoPlan />}
        {planChoices.length > 0 && !isBusy && <PlanChoice sheets={planChoices} onChoose={pane.choosePlan} />}
        <Check
          cutoff={dates.cutoff ?? assessment?.cutoff.toString() ?? ''}
          electionDay={dates.electionDay ?? assessment?.electionDay.toString() ?? ''}
          isBusy={isBusy}
          canValidate={!hasUnfinishedDate(dates)}
          canWrite={assessment !== null && !hasUnfinishedDate(dates)}
          openForm={openForm}
          onDate={pane.chooseDate}
          onValidate={() => run(pane.validate)}
          onOpen={(form) => setOpenForm(form === openForm ? null : form)}
          onRemoveHighlight={() => run(pane.removeHighlight)}
        />
        {openForm === 'highlight' && !isBusy && (
          <HighlightForm
            preview={pane.previewHighlight}
            onConfirm={() => run(pane.highlight)}
            onClose={closeForm}
          />
        )}
        {openForm === 'report' && !isBusy && registers && assessment && (
          <ReportForm
            months={reportMonths(assessment)}
            initial={{ month: monthOf(assessment.cutoff), paper: paperOf(registers) }}
            preview={pane.previewReport}
            onConfirm={(choice) => run(() => pane.makeReport(choice))}
            onClose={closeForm}
          />
        )}
        <Feedback
          state={pane.state}
          version={build.version}
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
