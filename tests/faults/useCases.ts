/** The use cases that write, each on a workbook of its own, as the matrices run them. */
import { addMissing } from '../../src/app/addMissing';
import { addRecord } from '../../src/app/addRecord';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { deliverReport } from '../../src/app/deliverReport';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { ignoreFindings } from '../../src/app/ignoreFindings';
import { linkDeliveries } from '../../src/app/linkDeliveries';
import { makeAllReports } from '../../src/app/makeAllReports';
import { makeCalendar } from '../../src/app/makeCalendar';
import { makeReport } from '../../src/app/makeReport';
import { makeSessionDocuments } from '../../src/app/makeSessionDocuments';
import type { ApplyOptions, WorkbookPort } from '../../src/app/port';
import { removeHighlight } from '../../src/app/removeHighlight';
import { repairAll } from '../../src/app/repairs';
import { setUp } from '../../src/app/setUp';
import { planMapping, settleMapping } from '../../src/app/settleMapping';
import { writeSections } from '../../src/app/writeSections';
import { placesOf } from '../../src/domain/assessment/fixes';
import { findingKeys } from '../../src/domain/assessment/ignoredFindings';
import { monthOf } from '../../src/domain/dates/calendarDate';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { fail, ok } from '../../src/domain/result';
import type { SheetModel, WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { day } from '../support/registers';
import type { WorkbookDescription } from '../support/workbooks';

/** A small plan with a text date to repair, its sessions, and something below it. */
export const PLAN: WorkbookDescription = {
  Plan: [
    ['Plan de trabajo PREP'],
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus'],
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', 45_202, 45_232, 'Concluida'],
    ['2.', 'Aprobar el plan de trabajo del COTAPREP', 'Plan', 45_201, '04 de noviembre de 2023', 'Pendiente'],
    ['3.', 'Publicar los datos preliminares', 'Publicación', 45_202, 45_300, 'Pendiente'],
    [],
    ['Elaboró: Persona A'],
  ],
  Sesiones: [
    ['Órgano', 'Tipo', 'Fecha', 'Orden del día'],
    ['COTAPREP', 'Ordinaria', 45_252, 'Lista de asistencia'],
  ],
  Proceso: [
    ['Dato', 'Valor'],
    ['Jornada electoral', 45_445],
  ],
};

const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;

export interface UseCase {
  readonly name: string;
  readonly book: WorkbookDescription;
  /** Brings the workbook into the state in which the use case is interesting. */
  readonly prepare?: (port: WorkbookPort) => Promise<Result<unknown, Problem>>;
  readonly run: (port: WorkbookPort, options?: ApplyOptions) => Promise<Result<unknown, Problem>>;
}

const highlight = (port: WorkbookPort, options?: ApplyOptions) =>
  highlightOverdue(port, { ...OPTIONS, ...options });
const calendar = (port: WorkbookPort, options?: ApplyOptions) =>
  makeCalendar(port, { ...OPTIONS, ...options });
const document = (port: WorkbookPort, options?: ApplyOptions) =>
  makeSessionDocuments(port, { ...OPTIONS, ...options, session: { row: 2 }, documents: ['attendance'] });

const NOVEMBER = monthOf(day('2023-11-30'));

const report = (port: WorkbookPort, options?: ApplyOptions) =>
  makeReport(port, { ...OPTIONS, ...options, month: NOVEMBER, acceptContradictions: true });
/** Another edition, which takes the place of the report. */
const reportEdition = (port: WorkbookPort, options?: ApplyOptions) =>
  makeReport(port, {
    ...OPTIONS,
    ...options,
    month: NOVEMBER,
    acceptContradictions: true,
    edition: 'internal',
  });
const allReports = async (port: WorkbookPort, options?: ApplyOptions) => {
  const done = await makeAllReports(port, { ...OPTIONS, ...options, acceptContradictions: true });
  return done.ok && done.value.stopped !== null ? fail(done.value.stopped) : done;
};

const link = (port: WorkbookPort, options?: ApplyOptions) =>
  linkDeliveries(port, {
    ...OPTIONS,
    ...options,
    links: [
      {
        delivery: '4-final',
        activity: {
          kind: 'plan',
          cell: { sheet: 'Plan', row: 4, column: 1 },
          number: '2.',
          name: 'Aprobar el plan de trabajo del COTAPREP',
        },
      },
    ],
  });
/** Ignores the first finding of the plan that has a place, in the sheet of its own. */
const ignore = async (port: WorkbookPort, options?: ApplyOptions) => {
  const read = await port.read();
  if (!read.ok) return read;
  const assessed = assessSnapshot(read.value, OPTIONS);
  if (!assessed.ok) return assessed;
  const { assessment, registers } = assessed.value;
  const keyOf = findingKeys(registers);
  const [entry] = assessment.findings
    .filter(({ rule }) => rule === 'DATE-02')
    .flatMap((finding) => placesOf(finding).map((place) => ({ finding, place })))
    .map(({ finding: { rule, register }, place }) => ({
      key: keyOf(rule, register, place),
      message: place.message,
      reason: 'Así se acordó',
      by: 'Secretaría Técnica',
      on: day('2023-11-30'),
    }));
  return entry === undefined ? ok(null) : ignoreFindings(port, { ...OPTIONS, ...options, entries: [entry] });
};
const sections = (port: WorkbookPort, options?: ApplyOptions) =>
  writeSections(port, { ...OPTIONS, ...options, month: NOVEMBER, texts: { incidents: 'Sin incidentes.' } });
const deliver = (port: WorkbookPort, options?: ApplyOptions) =>
  deliverReport(port, {
    ...options,
    sheet: 'Informe 2023-11',
    delivered: { on: day('2023-12-05'), document: 'OFICIO' },
  });

export const USE_CASES: readonly UseCase[] = [
  { name: 'highlight', book: PLAN, run: highlight },
  { name: 'removeHighlight', book: PLAN, prepare: highlight, run: removeHighlight },
  {
    name: 'repair',
    book: PLAN,
    run: (port, options) => repairAll(port, { ...OPTIONS, ...options, rules: ['DATE-02'] }),
  },
  {
    name: 'addMissing',
    book: PLAN,
    run: (port, options) => addMissing(port, { ...OPTIONS, ...options, deliveries: ['6-final', '10-final'] }),
  },
  { name: 'calendar', book: PLAN, run: calendar },
  { name: 'document', book: PLAN, run: document },
  {
    name: 'addRecord',
    book: PLAN,
    run: (port, options) =>
      addRecord(port, {
        ...OPTIONS,
        ...options,
        entry: {
          kind: 'sessions',
          added: {
            body: 'COTAPREP',
            type: 'Ordinaria',
            date: day('2023-11-28'),
            orderOfTheDay: '1. Lista\n2. Clausura',
          },
        },
      }),
  },
  { name: 'report', book: PLAN, run: report },
  { name: 'reportAgain', book: PLAN, prepare: report, run: reportEdition },
  { name: 'allReports', book: PLAN, run: allReports },
  { name: 'deliver', book: PLAN, prepare: report, run: deliver },
  { name: 'link', book: PLAN, run: link },
  { name: 'ignore', book: PLAN, run: ignore },
  { name: 'sections', book: PLAN, run: sections },
  { name: 'documentAgain', book: PLAN, prepare: document, run: document },
  {
    name: 'settleMapping',
    book: PLAN,
    run: async (port, options) => {
      const read = await port.read();
      if (!read.ok) return read;
      const mapping = {
        kind: 'plan',
        sheet: 'Plan',
        headerRow: 2,
        columns: new Map([['name', 2] as const]),
        otherColumns: [],
      } as const;
      return settleMapping(port, planMapping(read.value, new Map([['plan', [mapping]]])), options);
    },
  },
  {
    name: 'setUp',
    book: { Hoja1: [] },
    run: (port, options) =>
      setUp(
        port,
        {
          electionDay: day('2024-06-02'),
          institution: 'Instituto',
          acronym: 'IE',
          processName: '',
        },
        options,
      ),
  },
];

/** What is compared of a sheet: contents, looks, merges, rules, breaks. */
function sheetState(sheet: SheetModel): unknown {
  const used = sheet.usedArea(true);
  const cells: unknown[] = [];
  for (let row = 0; row <= (used?.bottom ?? -1); row++) {
    for (let column = 0; column <= (used?.right ?? -1); column++) {
      const { value, formula } = sheet.content(row, column);
      cells.push([formula ?? value, sheet.style(row, column)]);
    }
  }
  const rules = sheet.conditionalFormats().map((rule) => ({ ...rule, id: '' }));
  const tables = sheet.tables.map(({ name, area }) => [name, area]);
  const validations = used === null ? [] : [sheet.dataValidation(used.bottom, 0)];
  return { cells, rules, tables, validations, merges: sheet.merges(), breaks: sheet.rowBreaks };
}

/** What is compared of a workbook. */
export function stateOf(model: WorkbookModel): unknown {
  return {
    sheets: model.sheets.map((sheet) => [sheet.name, sheetState(sheet)]),
    names: model.names().map(({ name, formula, visible, sheet }) => [name, formula, visible, sheet?.name]),
  };
}
