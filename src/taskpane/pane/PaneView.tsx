import { useEffect, useState } from 'react';
import type { MappingUndo } from '../../app/settleMapping';
import { useRepairs } from '../repairs/useRepairs';
import type { OpenForm } from '../review/Check';
import { hasNoPlan, ReviewHead } from '../review/ReviewHead';
import { mergeClasses } from '../shared/fluent';
import { TEXTS } from '../shared/texts';
import { Feedback } from './Feedback';
import type { LazyViews } from './loadLazyViews';
import { usePaneStyles } from './Pane.styles';
import type { PaneModel } from './paneModel';
import type { PaneViewName } from './paneState';
import { PANEL_ID, tabId, Tabs } from './Tabs';
import { useNavigation } from './useNavigation';
import { useWrittenCells } from './useWrittenCells';

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
  const [openForm, setOpenForm] = useState<OpenForm | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const [mappingUndo, setMappingUndo] = useState<MappingUndo | null>(null);
  const navigation = useNavigation(pane.reportUnexpectedError);
  const { view, calendar, report, workbook, show, leadTo } = navigation;
  const repairs = useRepairs(pane);
  const written = useWrittenCells();
  const { registers, assessment, running } = pane.state;
  const toReview = (): void => show('review');
  useLeadToReading(pane, show);
  const reviewPart = mergeClasses(styles.part, view !== 'review' && styles.gone);
  return (
    <div className={styles.pane}>
      <header className={styles.header}>
        <h1 className={styles.product}>{TEXTS.product}</h1>
        <span className={styles.version}>{TEXTS.version(build.version, build.date)}</span>
      </header>
      <Tabs view={view} onChoose={show} />
      <main aria-busy={running !== null}>
        <div id={PANEL_ID} className={styles.main} role="tabpanel" aria-labelledby={tabId(view)}>
          {/* Stays mounted while another view is shown, so that the person comes back to the same finding. */}
          <div className={reviewPart}>
            <ReviewHead
              pane={pane}
              views={views}
              openForm={openForm}
              onForm={setOpenForm}
              isMaking={isMaking}
              onMaking={setIsMaking}
              onToReport={() => leadTo('report')}
              onToWorkbook={() => leadTo('workbook')}
            />
          </div>
          {view === 'calendar' && calendar && (
            <calendar.CalendarHead pane={pane} written={written} onToReview={toReview} />
          )}
          {report && <report.ReportView pane={pane} isShown={view === 'report'} onToReview={toReview} />}
          {view === 'workbook' && workbook && (
            <workbook.WorkbookView
              pane={pane}
              undo={mappingUndo}
              onUndo={setMappingUndo}
              onToReview={() => leadTo('review')}
            />
          )}
          {navigation.isOpening && <p>{TEXTS.views.opening}</p>}
          <Feedback
            // The form of a new workbook answers the failure that there is no plan.
            state={isMaking && hasNoPlan(pane) ? { ...pane.state, failure: null } : pane.state}
            version={build.version}
            onCancel={pane.cancel}
            onRetry={pane.retry}
            onDismiss={pane.dismissFailure}
            onValidate={() => {
              setOpenForm(null);
              pane.validate();
            }}
          />
          <div className={reviewPart}>
            {views && (
              <views.ReviewResults pane={pane} repairs={repairs} onShowDelivery={navigation.showDelivery} />
            )}
          </div>
          {view === 'calendar' && calendar && registers && assessment && (
            <calendar.CalendarDeliveries
              pane={pane}
              written={written}
              registers={registers}
              assessment={assessment}
              navigation={navigation}
            />
          )}
        </div>
      </main>
    </div>
  );
}

/**
 * Leads to how the workbook was read: at the first reading of a plan that nobody confirmed, and where nothing was written
 * because the reading is not sure.
 */
function useLeadToReading({ state }: PaneModel, show: (view: PaneViewName) => void): void {
  const { readings, registers, reading, failure } = state;
  const isNew = readings === 1 && Boolean(registers?.plan) && reading !== 'confirmed';
  const isRefused = failure?.problem.code === 'unconfirmedReading';
  useEffect(() => {
    if (isNew || isRefused) show('workbook');
  }, [isNew, isRefused, show]);
}
