/**
 * What it takes to show what is in a workbook: what judges it, what draws the review, and the loaders of the parts that
 * load later still. It loads while Excel hands the workbook over, so that the pane appears without waiting for it.
 */
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { localDay } from '../../domain/dates/calendarDate';

export * from './judging';
export { NoPlan } from '../review/NoPlan';
export { Registers } from '../review/Registers';
export { registerViews } from '../review/registerViews';
export { previewHighlight, removeHighlight, writeHighlight } from '../review/highlight.actions';
export { ReviewResults } from '../review/ReviewResults';
export { SheetsForm } from '../shared/SheetsForm';

// The bundler leaves out of these what this part contains; loaded from elsewhere, they would contain it twice.

/** The forms that ask before writing load when one is opened, so that the pane opens sooner. */
export const loadForms = async () => import(/* webpackChunkName: "forms" */ '../review/actionForms');
/** The other views load when they are opened: few people need them each time. */
export const loadCalendarView = async () =>
  import(/* webpackChunkName: "calendar" */ '../calendar/calendarView');
export const loadReportView = async () => import(/* webpackChunkName: "reportView" */ '../report/reportView');
export const loadNewWorkbookView = async () =>
  import(/* webpackChunkName: "newWorkbook" */ '../newWorkbook/newWorkbookView');
export const loadWorkbookView = async () =>
  import(/* webpackChunkName: "workbook" */ '../workbook/workbookView');
export const loadRepairsView = async () => import(/* webpackChunkName: "repairs" */ '../repairs/repairsView');

/** Today where the person is. */
export function today(): CalendarDate {
  return localDay(new Date());
}
