import { mergeClasses } from '../shared/fluent';
import { useCallback, useState } from 'react';
import { hasUnfinishedDate } from '../shared/dates';
import type { DeliveryFilter } from '../calendar/deliveryViews';
import { loadLazyViews } from './loadLazyViews';
import type { PaneController } from './paneController';
import type { PaneViewName } from './paneState';
import { TEXTS } from '../shared/texts';
import type { OpenForm } from '../review/Check';
import { Check } from '../review/Check';
import { Feedback } from './Feedback';
import { usePaneStyles } from './Pane.styles';
import { PANEL_ID, tabId, Tabs } from './Tabs';
import { useLoaded } from '../shared/useLoaded';
import { useRepairs } from '../repairs/useRepairs';

/** Parts that load when they are first asked for. */
const loadForms = async () => (await loadLazyViews()).loadForms();
const loadCalendar = async () => (await loadLazyViews()).loadCalendarView();
const loadReport = async () => (await loadLazyViews()).loadReportView();
const loadNewWorkbook = async () => (await loadLazyViews()).loadNewWorkbookView();
const loadWorkbook = async () => (await loadLazyViews()).loadWorkbookView();

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
  const { review } = pane;
  const { registers, assessment, running, dates, failure, planChoices } = pane.state;
  const isBusy = running !== null;
  const hasNoPlan = failure?.problem.code === 'noPlan' || failure?.problem.code === 'emptyWorkbook';
  const [view, setView] = useState<PaneViewName>('review');
  const [filter, setFilter] = useState<DeliveryFilter>('all');
  const [wasSentHere, setWasSentHere] = useState(false);
  const [forms, openForms] = useLoaded(loadForms, pane.reportUnexpectedError);
  const [calendar, openCalendar] = useLoaded(loadCalendar, pane.reportUnexpectedError);
  const [report, openReport] = useLoaded(loadReport, pane.reportUnexpectedError);
  const [workbook, openWorkbook] = useLoaded(loadWorkbook, pane.reportUnexpectedError);
  const [newWorkbook, openNewWorkbook] = useLoaded(loadNewWorkbook, pane.reportUnexpectedError);
  const [isMaking, setIsMaking] = useState(false);
  const closeNewWorkbook = useCallback((): void => setIsMaking(false), []);
  const { view: repairs, repairOne, ...repairing } = useRepairs(pane);
  const show = useCallback(
    (chosen: PaneViewName): void => {
      setView(chosen);
      setWasSentHere(false);
      if (chosen === 'calendar') openCalendar();
      if (chosen === 'report') openReport();
      if (chosen === 'workbook') openWorkbook();
    },
    [openCalendar, openReport, openWorkbook],
  );
  const toReview = (): void => show('review');
  const leadTo = (chosen: PaneViewName): void => {
    show(chosen);
    // The button that had the focus is no longer shown.
    document.getElementById(tabId(chosen))?.focus();
  };
  const showUncovered = useCallback((): void => {
    show('calendar');
    setFilter('uncovered');
    setWasSentHere(true);
  }, [show]);
  const closeForm = (): void => setOpenForm(null);
  const run = (action: () => void): void => {
    closeForm();
    action();
  };
  const loaded = { review: true, calendar, report, workbook };
  const isOpening = !loaded[view];
  const reviewPart = mergeClasses(styles.part, view !== 'review' && styles.gone);
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h1 className={styles.product}>{TEXTS.product}</h1>
        <span className={styles.version}>{TEXTS.version(build.version, build.date)}</span>
      </header>
      <Tabs view={view} onChoose={show} />
      <main aria-busy={isBusy}>
        <div id={PANEL_ID} className={styles.main} role="tabpanel" aria-labelledby={tabId(view)}>
          {/* Kept while the calendar is shown: where the person was in the findings is where they come back to. */}
          <div className={reviewPart}>
            {review && registers && <review.Registers registers={review.registerViews(registers)} />}
            {review && hasNoPlan && !isMaking && (
              <review.NoPlan
                isEmpty={failure?.problem.code === 'emptyWorkbook'}
                onToWorkbook={() => leadTo('workbook')}
                onCreate={() => {
                  openNewWorkbook();
                  setIsMaking(true);
                }}
              />
            )}
            {isMaking && newWorkbook && <newWorkbook.NewWorkbook pane={pane} onClose={closeNewWorkbook} />}
            {review && planChoices.length > 0 && !isBusy && (
              <review.SheetsForm {...TEXTS.planChoice} sheets={planChoices} onChoose={pane.choosePlan} />
            )}
            <Check
              cutoff={dates.cutoff ?? assessment?.cutoff.toString() ?? ''}
              electionDay={dates.electionDay ?? assessment?.electionDay.toString() ?? ''}
              isBusy={isBusy}
              canValidate={!hasUnfinishedDate(dates)}
              canWrite={assessment !== null && !hasUnfinishedDate(dates)}
              openForm={openForm}
              onDate={pane.chooseDate}
              onValidate={() => run(pane.validate)}
              onOpen={(form) => {
                openForms();
                setOpenForm(form === openForm ? null : form);
              }}
              onReport={() => {
                closeForm();
                leadTo('report');
              }}
              onRemoveHighlight={() => run(pane.removeHighlight)}
            />
            {openForm === 'highlight' && !isBusy && forms && (
              <forms.HighlightForm
                preview={pane.previewHighlight}
                onConfirm={() => run(pane.highlight)}
                onClose={closeForm}
              />
            )}
          </div>
          {view === 'calendar' && calendar && <calendar.CalendarHead pane={pane} onToReview={toReview} />}
          {report && <report.ReportView pane={pane} isShown={view === 'report'} onToReview={toReview} />}
          {view === 'workbook' && workbook && <workbook.WorkbookView pane={pane} onToReview={toReview} />}
          {isOpening && <p>{TEXTS.views.opening}</p>}
          <Feedback
            // The form that was opened is the answer to it.
            state={hasNoPlan && isMaking ? { ...pane.state, failure: null } : pane.state}
            version={build.version}
            onCancel={pane.cancel}
            onRetry={pane.retry}
            onDismiss={pane.dismissFailure}
            onValidate={() => run(pane.validate)}
          />
          <div className={reviewPart}>
            {review && assessment && <review.StatusCounts assessment={assessment} />}
            {review && assessment && (
              <review.Findings
                findings={assessment.findings}
                isBusy={isBusy}
                repairs={
                  repairs && <repairs.Repairs pane={pane} findings={assessment.findings} {...repairing} />
                }
                onGoTo={pane.goTo}
                onRepair={repairOne}
                onShowUncovered={showUncovered}
              />
            )}
          </div>
          {view === 'calendar' && calendar && registers && assessment && (
            <calendar.CalendarDeliveries
              registers={registers}
              assessment={assessment}
              filter={filter}
              wasSentHere={wasSentHere}
              onFilter={setFilter}
              onGoTo={pane.goTo}
            />
          )}
        </div>
      </main>
    </div>
  );
}
