import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Overview } from '../../domain/overview/overview';
import { FormContext } from '../shared/formContext';
import { undoLast } from '../history/undoLast';
import { useRepairs } from '../repairs/useRepairs';
import { mergeClasses } from '../shared/fluent';
import { TEXTS } from '../shared/texts';
import { useDrafts } from '../shared/useDrafts';
import { useLoaded } from '../shared/useLoaded';
import type { BuildInfo } from './buildInfo';
import { canStart } from './canStart';
import { Feedback } from './Feedback';
import type { LazyViews } from './loadLazyViews';
import { loadLazyViews } from './loadLazyViews';
import { useLayoutStyles } from '../shared/layout.styles';
import { usePaneStyles } from './Pane.styles';
import type { PaneModel } from './paneModel';
import type { PaneState, PaneViewName } from './paneState';
import { PANEL_ID, Tabs } from './Tabs';
import { useIsMessageHere } from './useIsMessageHere';
import { useNavigation } from './useNavigation';
import { takeFocus } from '../shared/takeFocus';

interface PaneViewProps {
  readonly pane: PaneModel;
  /** `null` until they have loaded. */
  readonly views: LazyViews | null;
  readonly build: BuildInfo;
  /** The address of the workbook. */
  readonly workbook: string;
}

const loadHelp = async () => (await loadLazyViews()).loadHelpView();

/** The help, which loads when it is opened, and the button at the foot that opens it. */
function useHelp({ reportUnexpectedError }: PaneModel) {
  const button = useRef<HTMLButtonElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [loaded, load] = useLoaded(loadHelp, reportUnexpectedError);
  const leave = (): void => setIsAsked(false);
  return {
    button,
    isAsked,
    help: isAsked ? loaded : null,
    leave,
    close: (): void => {
      leave();
      takeFocus(button.current);
    },
    toggle: (): void => {
      load();
      setIsAsked(!isAsked);
    },
  };
}

/** Counts the forms that are open in the views. */
function useOpenForms() {
  const [openForms, setOpenForms] = useState(0);
  const onOpened = useCallback(() => {
    setOpenForms((count) => count + 1);
    return () => setOpenForms((count) => count - 1);
  }, []);
  return { openForms, onOpened };
}

/** Below what is seen at once. */
const loadHistoryFold = async () => import(/* webpackChunkName: "historyFold" */ '../history/HistoryFold');

/** Draws the pane. */
export function PaneView({ pane, views, build, workbook }: PaneViewProps) {
  const layout = useLayoutStyles();
  const styles = usePaneStyles();
  const [isMaking, setIsMaking] = useState(false);
  /** The entry of the history of which the undo is to be shown. */
  const [asked, setAsked] = useState<number | null>(null);
  const navigation = useNavigation(pane.reportUnexpectedError);
  const { view, review, show, leadTo, openReview } = navigation;
  const { registers, statuses, assessment, running, failure } = pane.state;
  const isHere = useIsMessageHere(pane.state, view);
  const [history, openHistory] = useLoaded(loadHistoryFold, pane.reportUnexpectedError);
  const { button, isAsked, help, leave, close, toggle } = useHelp(pane);
  const facts = useMemo(
    () => (views && registers && statuses ? views.overview(registers, statuses) : null),
    [views, registers, statuses],
  );
  const choose = (chosen: PaneViewName): void => {
    leave();
    show(chosen);
  };
  useLeadToReading(pane, show);
  const drafts = useDrafts(pane.state, workbook);
  const isBusy = !canStart(pane.state);
  const { readings } = pane.state;
  const { openForms, onOpened } = useOpenForms();
  const forms = useMemo(
    () => ({ isBusy, readings, openForms, onOpened, ...drafts }),
    [isBusy, readings, openForms, onOpened, drafts],
  );
  useEffect(() => {
    if (running === null && (readings > 0 || failure !== null)) openHistory();
  }, [running, readings, failure, openHistory]);
  useEffect(() => {
    // The card of the selected row comes after what is seen at once.
    if (running === null && assessment !== null) openReview();
  }, [running, assessment, openReview]);
  return (
    <FormContext.Provider value={forms}>
      <div className={styles.pane}>
        <header>
          <h1 className={layout.forScreenReaders}>{TEXTS.product}</h1>
          <Tabs view={view} counts={views === null ? {} : views.tabCounts(pane.state)} onChoose={choose} />
        </header>
        <main className={styles.scroll} aria-busy={running !== null}>
          {help && <help.HelpView state={pane.state} build={build} onClose={close} />}
          <div
            id={PANEL_ID}
            className={mergeClasses(styles.main, help !== null && styles.gone)}
            role="tabpanel"
            aria-label={TEXTS.views[view]}
          >
            <Views {...{ pane, views, navigation, isMaking, facts }} onMaking={setIsMaking} />
            {history && <history.HistoryFold pane={pane} workbook={workbook} asked={asked} />}
          </div>
        </main>
        <Feedback
          state={messageOf(pane.state, view, isMaking, isHere)}
          version={build.version}
          onCancel={pane.cancel}
          onRetry={pane.retry}
          onDismiss={pane.dismissMessage}
          onValidate={pane.validate}
          onGoTo={pane.goTo}
          onNews={navigation.showNews}
          onUndo={(entry) => {
            leadTo(view);
            setAsked(null);
            undoLast(pane, entry, () => setAsked(entry));
          }}
        />
        {assessment && review && <review.RowCard pane={pane} onToReview={() => leadTo('review')} />}
        <footer className={styles.foot}>
          <button ref={button} type="button" className={layout.link} aria-expanded={isAsked} onClick={toggle}>
            {TEXTS.help}
          </button>
          <span>{TEXTS.version(build.version, build.date)}</span>
        </footer>
      </div>
    </FormContext.Provider>
  );
}

/** The views; only what is shown is seen of them. */
function Views(props: TodayProps) {
  const { pane, navigation } = props;
  const { view, review, calendar, report, workbook, leadTo } = navigation;
  const styles = usePaneStyles();
  const repairs = useRepairs(pane);
  const { registers, assessment } = pane.state;
  const toToday = (): void => leadTo('today');
  return (
    <>
      {/* Stays mounted while another view is shown, so that the person comes back to the same place. */}
      <div className={mergeClasses(styles.part, view !== 'today' && styles.gone)}>
        <Today {...props} />
      </div>
      {view === 'calendar' && calendar && <calendar.CalendarHead pane={pane} onToToday={toToday} />}
      {report && (
        <report.ReportView
          pane={pane}
          isShown={view === 'report'}
          onToReview={() => leadTo('review')}
          onToToday={toToday}
        />
      )}
      {view === 'workbook' && workbook && (
        <workbook.WorkbookView
          pane={pane}
          // At once, so that what was saved is told in Hoy.
          onToToday={() => flushSync(toToday)}
        />
      )}
      {navigation.isOpening && <p>{TEXTS.views.opening}</p>}
      {review && (
        <review.ReviewView
          pane={pane}
          repairs={repairs}
          isShown={view === 'review'}
          wasSentHere={navigation.wasSentHere}
          news={navigation.news}
          onShowDelivery={navigation.showDelivery}
          onToToday={toToday}
        />
      )}
      {view === 'calendar' && calendar && registers && assessment && (
        <calendar.CalendarDeliveries
          pane={pane}
          registers={registers}
          assessment={assessment}
          navigation={navigation}
        />
      )}
    </>
  );
}

interface TodayProps {
  readonly pane: PaneModel;
  readonly views: LazyViews | null;
  readonly navigation: ReturnType<typeof useNavigation>;
  readonly isMaking: boolean;
  readonly facts: Overview | null;
  readonly onMaking: (isMaking: boolean) => void;
}

/** The first view; while it loads, that the workbook is being read. */
function Today({ views, navigation: { leadTo, showDeliveries, showDelivery }, ...today }: TodayProps) {
  const layout = useLayoutStyles();
  if (views === null) return <h2 className={layout.headline}>{TEXTS.reading}</h2>;
  return (
    <views.TodayView
      {...today}
      onToReview={() => leadTo('review')}
      onToReport={() => leadTo('report')}
      onToWorkbook={() => leadTo('workbook')}
      onToCalendar={showDeliveries}
      onToDelivery={showDelivery}
    />
  );
}

/**
 * The state without a message that is not shown: a failure that the view itself answers, because an empty workbook is
 * greeted, a missing plan asked for and which sheet is the plan as well, and what belongs to another view.
 */
function messageOf(state: PaneState, view: PaneViewName, isMaking: boolean, isHere: boolean): PaneState {
  const { failure, outcome, isOutcomeSeen, planChoices } = state;
  const code = failure?.problem.code;
  const isAsked =
    view === 'today' && planChoices.length > 0 && (code === 'twoPlans' || code === 'doubtfulPlan');
  const isAnswered = code === 'emptyWorkbook' || isAsked || (isMaking && code === 'noPlan');
  return {
    ...state,
    failure: isAnswered || !isHere ? null : failure,
    outcome: isHere || isOutcomeSeen ? outcome : null,
  };
}

/**
 * Leads to how the workbook was read: at the first reading of a plan that leaves a question, and where nothing was written
 * because the reading is not sure.
 */
function useLeadToReading({ state }: PaneModel, show: (view: PaneViewName) => void): void {
  const { readings, registers, reading, failure } = state;
  const isNew = readings === 1 && Boolean(registers?.plan) && reading === 'unsure';
  const isRefused = failure?.problem.code === 'unconfirmedReading';
  useEffect(() => {
    if (isNew || isRefused) show('workbook');
  }, [isNew, isRefused, show]);
}
