/** The use cases that write whole sheets. */
import { deliverReport } from '../../src/app/deliverReport';
import { makeAllReports } from '../../src/app/makeAllReports';
import { makeCalendar } from '../../src/app/makeCalendar';
import type { ReportOptions } from '../../src/app/makeReport';
import { makeReport } from '../../src/app/makeReport';
import { makeSessionDocuments } from '../../src/app/makeSessionDocuments';
import { setUp } from '../../src/app/setUp';
import { writeMove } from '../../src/app/writeMove';
import { writeSections } from '../../src/app/writeSections';
import { monthOf } from '../../src/domain/dates/calendarDate';
import { fail } from '../../src/domain/result';
import { day } from '../support/registers';
import type { Run, UseCase } from './useCase';
import { inTurn, OPTIONS, PLAN, TODAY } from './useCase';

const MONTH = monthOf(TODAY);

export const calendar: Run = (port, options) => makeCalendar(port, { ...OPTIONS, ...options });
const moveDay: Run = (port, options) =>
  writeMove(port, { ...OPTIONS, ...options, move: { electionDay: day('2024-06-09') } });
const document: Run = (port, options) =>
  makeSessionDocuments(port, { ...OPTIONS, ...options, session: { row: 2 }, documents: ['attendance'] });
const sections: Run = (port, options) =>
  writeSections(port, { ...OPTIONS, ...options, month: MONTH, texts: { incidents: 'Sin incidentes.' } });

const reported =
  (asked: Partial<ReportOptions> = {}): Run =>
  (port, options) =>
    makeReport(port, { ...OPTIONS, ...options, month: MONTH, acceptContradictions: true, ...asked });
const report = reported();
/** Another edition, which takes the place of the report. */
const internal = reported({ edition: 'internal' });
/** With choices that the workbook keeps, and a logo. */
const remembered = reported({
  remember: true,
  paper: 'a4',
  signatories: [{ action: 'Elaboró', name: 'Persona A', position: 'Titular' }],
  logo: {
    format: 'png',
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
    width: 60,
    height: 30,
  },
});
const allReports: Run = async (port, options) => {
  const done = await makeAllReports(port, { ...OPTIONS, ...options, acceptContradictions: true });
  return done.ok && done.value.stopped !== null ? fail(done.value.stopped) : done;
};

const delivered =
  (how: Parameters<typeof deliverReport>[1]['delivered']): Run =>
  (port, options) =>
    deliverReport(port, { ...options, sheet: 'Informe 2023-11', delivered: how });
const deliver = delivered({ on: day('2023-12-05'), document: 'OFICIO' });

const newWorkbook: Run = (port, options) =>
  setUp(
    port,
    { electionDay: day('2024-06-02'), institution: 'Instituto', acronym: 'IE', processName: '' },
    options,
  );

/** One page or less. */
export const SHEET_USE_CASES: readonly UseCase[] = [
  { name: 'calendar', book: PLAN, run: calendar },
  { name: 'calendarAgain', book: PLAN, prepare: inTurn(calendar, moveDay), run: calendar },
  { name: 'document', book: PLAN, run: document },
  { name: 'documentAgain', book: PLAN, prepare: document, run: document },
  { name: 'sections', book: PLAN, run: sections },
  { name: 'deliver', book: PLAN, prepare: report, run: deliver },
  { name: 'takeDeliveryBack', book: PLAN, prepare: inTurn(report, deliver), run: delivered(null) },
];

/** Many pages or many sheets, each of which takes as long as ten of the others. */
export const REPORT_USE_CASES: readonly UseCase[] = [
  { name: 'report', book: PLAN, run: report },
  { name: 'reportAgain', book: PLAN, prepare: report, run: internal },
  { name: 'reportRemembered', book: PLAN, run: remembered },
  { name: 'allReports', book: PLAN, run: allReports },
  { name: 'setUp', book: { Hoja1: [] }, run: newWorkbook },
];
