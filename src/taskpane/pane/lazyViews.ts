/**
 * What it takes to show what is in a workbook: what judges it, what draws the review, and the way to the parts that load
 * later still. It arrives while Excel hands the workbook over, so that nobody waits for it to see the pane.
 */
import { Temporal } from 'temporal-polyfill';
import type { AssessOptions } from '../../app/assessWorkbook';
import { readSettled } from '../../app/assessWorkbook';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import type { Registers } from '../../domain/registers/records';
import { readConfiguration } from '../../workbook/configuration/configuration';
import type { WorkbookSnapshot } from '../../workbook/snapshot/snapshot';

export { assessSnapshot } from '../../app/assessWorkbook';
export { Findings } from '../review/Findings';
export { NoPlan } from '../review/NoPlan';
export { Registers } from '../review/Registers';
export { SheetsForm } from '../shared/SheetsForm';
export { StatusCounts } from '../review/StatusCounts';
export { paneDate } from '../shared/paneDate';
export { registerViews } from '../review/registerViews';

// The bundler leaves out of these what is here already; asked for from elsewhere, they would bring it again.

/** The forms that ask before writing: a moment's wait when one is opened, for a pane that opens sooner. */
export const loadForms = async () => import(/* webpackChunkName: "forms" */ '../review/actionForms');
/** The other views: few people need them each time, so that they do not delay the opening of the pane. */
export const loadCalendarView = async () =>
  import(/* webpackChunkName: "calendar" */ '../calendar/calendarView');
export const loadReportView = async () => import(/* webpackChunkName: "reportView" */ '../report/reportView');
export const loadNewWorkbookView = async () =>
  import(/* webpackChunkName: "newWorkbook" */ '../newWorkbook/newWorkbookView');
export const loadWorkbookView = async () =>
  import(/* webpackChunkName: "workbook" */ '../workbook/workbookView');
export const loadRepairsView = async () => import(/* webpackChunkName: "repairs" */ '../repairs/repairsView');

/** What only writing needs is loaded when it is asked for, so that the pane opens sooner. */
export const loadHighlight = async () =>
  import(/* webpackChunkName: "highlight" */ '../../app/highlightOverdue');
export const loadRemoval = async () => import(/* webpackChunkName: "removal" */ '../../app/removeHighlight');

/** Today where the person is. */
export function today(): CalendarDate {
  return Temporal.Now.plainDateISO();
}

/** What can be understood of a workbook that cannot be judged. */
export function registersOf(snapshot: WorkbookSnapshot, options: AssessOptions): Registers | null {
  const read = readSettled(snapshot, readConfiguration(snapshot).mappings, options);
  return read.ok ? read.value : null;
}
