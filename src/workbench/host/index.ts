/**
 * The workbench's Excel: answers the real office.js with the messages of Excel on the web, for a workbook that is read from
 * and written to .xlsx. Runs in the browser, in Node and in jest; the add-in does not import it.
 */
export { controlInfo, type ControlInfo } from './appContext';
export type { HostChannel, Reply } from './channel';
export { HostError, type HostErrorCode } from './errors';
export type { DisplayLocale } from './displayText';
export type { Loss } from './model/saving/loss';
export { newWorkbook, openWorkbook, type OpenProblem, type OpenResult } from './openWorkbook';
export { createSession, type HostSession, type SessionOptions } from './session';
export { REPORTED_FAILURES, type ReportedFailure } from './session/reportedFailures';
export type { Coauthors } from './session/sessionContext';
export type { SessionMetrics } from './session/requestRunner';
export type { CellContent, CellValue, SheetModel, WorkbookModel } from './model/workbookModel';
export type { CellStyle } from './model/cellStyle';
export type { Area } from './area';
export { columnWidthToPoints } from './units';
export { displayText } from './displayText';
