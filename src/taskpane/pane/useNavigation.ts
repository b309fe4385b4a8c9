import { useCallback, useState } from 'react';
import type { DeliveryFilter } from '../calendar/deliveryViews';
import { useLoaded } from '../shared/useLoaded';
import { loadLazyViews } from './loadLazyViews';
import type { PaneViewName } from './paneState';
import { tabId } from './Tabs';

const loadCalendar = async () => (await loadLazyViews()).loadCalendarView();
const loadReport = async () => (await loadLazyViews()).loadReportView();
const loadWorkbook = async () => (await loadLazyViews()).loadWorkbookView();

/**
 * Which view of the pane is shown, and the views that load when they are first opened.
 * @param onFailure called when a view could not be loaded
 */
export function useNavigation(onFailure: (error: unknown) => void) {
  const [view, setView] = useState<PaneViewName>('review');
  const [filter, setFilter] = useState<DeliveryFilter>('all');
  /** The person came to the calendar from a finding. */
  const [wasSentHere, setWasSentHere] = useState(false);
  /** The delivery that the finding is about, or null. */
  const [wanted, setWanted] = useState<string | null>(null);
  const [calendar, openCalendar] = useLoaded(loadCalendar, onFailure);
  const [report, openReport] = useLoaded(loadReport, onFailure);
  const [workbook, openWorkbook] = useLoaded(loadWorkbook, onFailure);
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
  /** Shows one delivery in the calendar, or those that no activity covers. */
  const showDelivery = useCallback(
    (delivery: string | null): void => {
      show('calendar');
      setFilter(delivery === null ? 'uncovered' : 'all');
      setWanted(delivery);
      setWasSentHere(true);
    },
    [show],
  );
  /** Shows a view from a button that is hidden by it: the focus goes to the view's tab. */
  const leadTo = (chosen: PaneViewName): void => {
    show(chosen);
    document.getElementById(tabId(chosen))?.focus();
  };
  const isOpening = !{ review: true, calendar, report, workbook }[view];
  return {
    view,
    isOpening,
    calendar,
    report,
    workbook,
    filter,
    wasSentHere,
    wanted,
    show,
    leadTo,
    showDelivery,
    setFilter,
  };
}
