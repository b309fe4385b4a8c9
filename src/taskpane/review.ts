/**
 * What it takes to show what is in a workbook: what judges it, what draws the review, and the way to the parts that load
 * later still. It arrives while Excel hands the workbook over, so that nobody waits for it to see the pane.
 */
import { Temporal } from 'temporal-polyfill';
import type { AssessOptions } from '../app/assessWorkbook';
import { readSettled } from '../app/assessWorkbook';
import type { CalendarDate } from '../domain/dates/calendarDate';
import type { Registers } from '../domain/registers/records';
import { readConfiguration } from '../workbook/configuration';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export { assessSnapshot } from '../app/assessWorkbook';
export { Findings } from './components/Findings';
export { NoPlan } from './components/NoPlan';
export { Registers } from './components/Registers';
export { SheetsForm } from './components/SheetsForm';
export { StatusCounts } from './components/StatusCounts';
export { paneDate } from './paneDate';
export { registerViews } from './registerViews';

// The bundler leaves out of these what is here already; asked for from elsewhere, they would bring it again.

/** The forms that ask before writing: a moment's wait when one is opened, for a pane that opens sooner. */
export const loadForms = async () => import(/* webpackChunkName: "forms" */ './components/actionForms');
/** The other views: few people need them each time, so that they do not delay the opening of the pane. */
export const loadCalendarView = async () =>
  import(/* webpackChunkName: "calendar" */ './components/calendar/calendarView');
export const loadReportView = async () =>
  import(/* webpackChunkName: "reportView" */ './components/report/reportView');
export const loadNewWorkbookView = async () =>
  import(/* webpackChunkName: "newWorkbook" */ './components/newWorkbook/newWorkbookView');
export const loadWorkbookView = async () =>
  import(/* webpackChunkName: "workbook" */ './components/workbook/workbookView');
export const loadRepairsView = async () =>
  import(/* webpackChunkName: "repairs" */ './components/repairs/repairsView');

/** What only writing needs is loaded when it is asked for, so that the pane opens sooner. */
export const loadHighlight = async () =>
  import(/* webpackChunkName: "highlight" */ '../app/highlightOverdue');
export const loadRemoval = async () => import(/* webpackChunkName: "removal" */ '../app/removeHighlight');

/** Today where the person is. */
export function today(): CalendarDate {
  return Temporal.Now.plainDateISO();
}

/** What can be understood of a workbook that cannot be judged. */
export function registersOf(snapshot: WorkbookSnapshot, options: AssessOptions): Registers | null {
  const read = readSettled(snapshot, readConfiguration(snapshot).mappings, options);
  return read.ok ? read.value : null;
}
