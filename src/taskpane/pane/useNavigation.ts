import { useCallback, useState } from 'react';
import type { DeliveryFilter } from '../calendar/deliveryViews';
import { useLoaded } from '../shared/useLoaded';
import { loadLazyViews } from './loadLazyViews';
import type { PaneViewName } from './paneState';
import { tabId } from './Tabs';
import { takeFocus } from '../shared/takeFocus';

const loadReview = async () => (await loadLazyViews()).loadReviewView();
const loadCalendar = async () => (await loadLazyViews()).loadCalendarView();
const loadReport = async () => (await loadLazyViews()).loadReportView();
const loadWorkbook = async () => (await loadLazyViews()).loadWorkbookView();

/**
 * Which view of the pane is shown, and the views that load when they are first opened.
 * @param onFailure called when a view could not be loaded
 */
export function useNavigation(onFailure: (error: unknown) => void) {
  const [view, setView] = useState<PaneViewName>('today');
  const [filter, setFilter] = useState<DeliveryFilter>('attention');
  /** The person came by a button of another view, not by the tab: the focus goes to what is shown. */
  const [wasSentHere, setWasSentHere] = useState(false);
  /** The delivery that the finding is about, or null. */
  const [wanted, setWanted] = useState<string | null>(null);
  const [review, openReview] = useLoaded(loadReview, onFailure);
  const [calendar, openCalendar] = useLoaded(loadCalendar, onFailure);
  const [report, openReport] = useLoaded(loadReport, onFailure);
  const [workbook, openWorkbook] = useLoaded(loadWorkbook, onFailure);
  const show = useCallback(
    (chosen: PaneViewName): void => {
      setView(chosen);
      // How far one view was scrolled says nothing of the next one.
      for (const scroller of document.querySelectorAll('html, main')) scroller.scrollTop = 0;
      setWasSentHere(false);
      if (chosen === 'review') openReview();
      if (chosen === 'calendar') openCalendar();
      if (chosen === 'report') openReport();
      if (chosen === 'workbook') openWorkbook();
    },
    [openReview, openCalendar, openReport, openWorkbook],
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
  /** Shows a view from a button that is hidden by it: the focus goes to the view's tab, and in Revisar to the finding. */
  const leadTo = (chosen: PaneViewName): void => {
    show(chosen);
    setWasSentHere(chosen === 'review');
    takeFocus(document.getElementById(tabId(chosen)));
  };
  /** Leads to the calendar with its list narrowed. */
  const showDeliveries = (chosen: DeliveryFilter): void => {
    leadTo('calendar');
    setFilter(chosen);
    setWanted(null);
    setWasSentHere(true);
  };
  /** How many times the person asked for the new findings. */
  const [news, setNews] = useState(0);
  const showNews = (): void => {
    leadTo('review');
    setNews(news + 1);
  };
  const isOpening = !{ today: true, review, calendar, report, workbook }[view];
  return {
    view,
    isOpening,
    review,
    calendar,
    report,
    workbook,
    filter,
    wasSentHere,
    wanted,
    news,
    showNews,
    show,
    openReview,
    leadTo,
    showDelivery,
    showDeliveries,
    setFilter,
  };
}
