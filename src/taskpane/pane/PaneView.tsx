import { useEffect, useState } from 'react';
import { useRepairs } from '../repairs/useRepairs';
import { mergeClasses } from '../shared/fluent';
import { TEXTS } from '../shared/texts';
import { Feedback } from './Feedback';
import type { LazyViews } from './loadLazyViews';
import { usePaneStyles } from './Pane.styles';
import type { PaneModel } from './paneModel';
import type { PaneState, PaneViewName } from './paneState';
import { PANEL_ID, tabId, Tabs } from './Tabs';
import { useNavigation } from './useNavigation';
import { HistoryFold, undoLast } from '../history/HistoryFold';

/** Shown small, because web views keep old versions. */
export interface BuildInfo {
  readonly version: string;
  readonly date: string;
}

interface PaneViewProps {
  readonly pane: PaneModel;
  /** `null` until they have loaded. */
  readonly views: LazyViews | null;
  readonly build: BuildInfo;
}

/** Draws the pane. */
export function PaneView({ pane, views, build }: PaneViewProps) {
  const styles = usePaneStyles();
  const [isMaking, setIsMaking] = useState(false);
  const navigation = useNavigation(pane.reportUnexpectedError);
  const { view, review, calendar, report, workbook, show, leadTo } = navigation;
  const repairs = useRepairs(pane);
  const { registers, assessment, running } = pane.state;
  const toToday = (): void => leadTo('today');
  useLeadToReading(pane, show);
  return (
    <div className={styles.pane}>
      <h1 className={styles.product}>{TEXTS.product}</h1>
      <Tabs view={view} counts={countsOf(pane)} onChoose={show} />
      <main aria-busy={running !== null}>
        <div id={PANEL_ID} className={styles.main} role="tabpanel" aria-labelledby={tabId(view)}>
          {/* Stays mounted while another view is shown, so that the person comes back to the same place. */}
          <div className={mergeClasses(styles.part, view !== 'today' && styles.gone)}>
            <Today {...{ pane, views, navigation, isMaking }} onMaking={setIsMaking} />
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
          {view === 'workbook' && workbook && <workbook.WorkbookView pane={pane} onToToday={toToday} />}
          {navigation.isOpening && <p>{TEXTS.views.opening}</p>}
          <Feedback
            state={withoutAnswered(pane.state, isMaking)}
            version={build.version}
            floats={view !== 'workbook'}
            onCancel={pane.cancel}
            onRetry={pane.retry}
            onDismiss={pane.dismissFailure}
            onValidate={pane.validate}
            onUndo={(entry) => {
              leadTo(view);
              undoLast(pane, entry);
            }}
          />
          {review && (
            <review.ReviewView
              pane={pane}
              repairs={repairs}
              isShown={view === 'review'}
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
        </div>
        <HistoryFold pane={pane} />
      </main>
      <footer className={styles.version}>{TEXTS.version(build.version, build.date)}</footer>
    </div>
  );
}

interface TodayProps {
  readonly pane: PaneModel;
  readonly views: LazyViews | null;
  readonly navigation: ReturnType<typeof useNavigation>;
  readonly isMaking: boolean;
  readonly onMaking: (isMaking: boolean) => void;
}

/** The first view; while it loads, that the workbook is being read. */
function Today({ views, navigation: { leadTo, showDeliveries }, ...today }: TodayProps) {
  const styles = usePaneStyles();
  if (views === null) return <h2 className={styles.headline}>{TEXTS.reading}</h2>;
  return (
    <views.TodayView
      {...today}
      onToReview={() => leadTo('review')}
      onToReport={() => leadTo('report')}
      onToWorkbook={() => leadTo('workbook')}
      onToCalendar={showDeliveries}
    />
  );
}

/** What the tabs count: the findings that are left. */
function countsOf({ state: { assessment } }: PaneModel): Partial<Record<PaneViewName, number>> {
  return assessment === null ? {} : { review: assessment.findings.length };
}

/** The state without a failure that the view itself answers: an empty workbook is greeted, a missing plan asked for. */
function withoutAnswered(state: PaneState, isMaking: boolean): PaneState {
  const code = state.failure?.problem.code;
  const isAnswered = code === 'emptyWorkbook' || (isMaking && code === 'noPlan');
  return isAnswered ? { ...state, failure: null } : state;
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
