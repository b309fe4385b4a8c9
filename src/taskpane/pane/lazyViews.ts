/**
 * What it takes to show what is in a workbook: what judges it, what draws Hoy, and the loaders of the parts that
 * load later still. It loads while Excel hands the workbook over, so that the pane appears without waiting for it.
 */

export * from './judging';
export { overview } from '../../domain/overview/overview';
export { TodayView } from '../today/TodayView';
export { tabCounts } from '../today/tabCounts';

// The bundler leaves out of these what this part contains; loaded from elsewhere, they would contain it twice.

/** The other views load when they are opened: few people need them each time. */
export const loadReviewView = async () => import(/* webpackChunkName: "review" */ '../review/reviewView');
export const loadCalendarView = async () =>
  import(/* webpackChunkName: "calendar" */ '../calendar/calendarView');
export const loadReportView = async () => import(/* webpackChunkName: "reportView" */ '../report/reportView');
export const loadWorkbookView = async () =>
  import(/* webpackChunkName: "workbook" */ '../workbook/workbookView');
export const loadHistoryView = async () =>
  import(/* webpackChunkName: "historyView" */ '../history/historyView');
export const loadHelpView = async () => import(/* webpackChunkName: "help" */ '../help/helpView');
export const loadRepairsView = async () => import(/* webpackChunkName: "repairs" */ '../repairs/repairsView');

export { today } from '../shared/paneDate';
