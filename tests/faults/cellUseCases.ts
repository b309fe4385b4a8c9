/** The use cases that write single cells or rows, and what undoes them. */
import { addMissing } from '../../src/app/addMissing';
import type { NewRecord } from '../../src/app/addRecord';
import { addRecord } from '../../src/app/addRecord';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { highlightOverdue } from '../../src/app/highlightOverdue';
import { isUndoable, recallHistory } from '../../src/app/history';
import { ignoreFindings, lookAgain } from '../../src/app/ignoreFindings';
import { keepElectionDay } from '../../src/app/keepElectionDay';
import type { DeliveryChoice } from '../../src/app/linkDeliveries';
import { linkDeliveries } from '../../src/app/linkDeliveries';
import { applyRecord, planOwnDates, planVerification } from '../../src/app/recordInCalendar';
import { recordEntry } from '../../src/app/recordInRow';
import { removeHighlight } from '../../src/app/removeHighlight';
import { repairAll } from '../../src/app/repairs';
import type { SettledMappings } from '../../src/app/settleMapping';
import { planMapping, settleMapping } from '../../src/app/settleMapping';
import { undoEntry } from '../../src/app/undoHistory';
import { writeMove } from '../../src/app/writeMove';
import { placesOf } from '../../src/domain/assessment/fixes';
import { findingKeys } from '../../src/domain/assessment/ignoredFindings';
import { ok } from '../../src/domain/result';
import type { RowEntry } from '../../src/workbook/changes/rowEntry';
import { readIgnored } from '../../src/workbook/ignored/readIgnored';
import { day } from '../support/registers';
import type { WorkbookDescription } from '../support/workbooks';
import { calendar } from './sheetUseCases';
import type { Run, UseCase } from './useCase';
import { inTurn, kept, OPTIONS, PLAN, PLAN_ALONE, TODAY } from './useCase';

const highlight: Run = (port, options) => highlightOverdue(port, { ...OPTIONS, ...options });
const repair: Run = (port, options) => repairAll(port, { ...OPTIONS, ...options, rules: ['DATE-02'] });
const addTwo: Run = (port, options) =>
  addMissing(port, { ...OPTIONS, ...options, deliveries: ['6-final', '10-final'] });

const register =
  (entry: NewRecord): Run =>
  (port, options) =>
    addRecord(port, { ...OPTIONS, ...options, entry });
const session = register({
  kind: 'sessions',
  added: {
    body: 'COTAPREP',
    type: 'Ordinaria',
    date: day('2023-11-28'),
    orderOfTheDay: '1. Lista\n2. Clausura',
  },
});
const agreement = register({
  kind: 'agreements',
  added: { key: 'OPL/CG/011/2023', date: day('2023-11-29'), body: 'Consejo General', subject: 'Sede' },
});
const departure = register({
  kind: 'members',
  changed: {
    row: { number: 'COTAPREP', name: 'Persona A' },
    values: { departed: day('2023-11-20'), departureReason: 'Renuncia' },
  },
  added: {
    body: 'COTAPREP',
    name: 'Persona C',
    position: 'Integrante',
    appointed: day('2023-11-21'),
    substituteFor: 'Persona A',
  },
});

/** A plan with members and agreements. */
export const PAPERS: WorkbookDescription = {
  ...PLAN,
  Integrantes: [
    ['Órgano', 'Nombre', 'Cargo', 'Alta'],
    ['COTAPREP', 'Persona A', 'Integrante', 45_202],
    ['COTAPREP', 'Persona B', 'Secretaría Técnica', 45_202],
  ],
  Acuerdos: [
    ['Clave', 'Fecha', 'Órgano', 'Asunto', 'Enviado al INE'],
    ['OPL/CG/010/2023', 45_232, 'Consejo General', 'Integración del COTAPREP', ''],
  ],
};

/** Records in the third activity of the plan. */
const inActivity =
  (entry: RowEntry): Run =>
  (port, options) =>
    recordEntry(port, {
      ...OPTIONS,
      ...options,
      row: {
        kind: 'plan',
        cell: { sheet: 'Plan', row: 5, column: 1 },
        number: '3.',
        name: 'Publicar los datos preliminares',
      },
      entry,
    });
const entry = inActivity({ completed: TODAY, evidence: 'Oficio 12', cause: 'Sin insumos' });

const sent: Run = (port, options) =>
  recordEntry(port, {
    ...OPTIONS,
    ...options,
    row: {
      kind: 'agreements',
      cell: { sheet: 'Acuerdos', row: 2, column: 1 },
      number: 'OPL/CG/010/2023',
      name: 'Integración del COTAPREP',
    },
    entry: { sentToIne: TODAY, evidence: 'Oficio 12' },
  });

const linked =
  (choice: Omit<DeliveryChoice, 'activity'>): Run =>
  (port, options) =>
    linkDeliveries(port, {
      ...OPTIONS,
      ...options,
      links: [
        {
          ...choice,
          activity: {
            kind: 'plan',
            cell: { sheet: 'Plan', row: 4, column: 1 },
            number: '2.',
            name: 'Aprobar el plan de trabajo del COTAPREP',
          },
        },
      ],
    });
const link = linked({ delivery: '4-final' });

/** Ignores the first finding of the plan that has a place, in the sheet of its own. */
const ignore: Run = async (port, options) => {
  const read = await port.read();
  if (!read.ok) return read;
  const assessed = assessSnapshot(read.value, OPTIONS);
  if (!assessed.ok) return assessed;
  const { assessment, registers } = assessed.value;
  const keyOf = findingKeys(registers);
  const [found] = assessment.findings
    .filter(({ rule }) => rule === 'DATE-02')
    .flatMap((finding) => placesOf(finding).map((place) => ({ finding, place })))
    .map(({ finding: { rule, register: kind }, place }) => ({
      key: keyOf(rule, kind, place),
      message: place.message,
      reason: 'Así se acordó',
      by: 'Secretaría Técnica',
      on: TODAY,
    }));
  return found === undefined ? ok(null) : ignoreFindings(port, { ...OPTIONS, ...options, entries: [found] });
};

/** Takes back what is ignored, while there is something. */
const lookAgainAtFirst: Run = async (port, options) => {
  const read = await port.read();
  if (!read.ok) return read;
  const [ignored] = readIgnored(read.value);
  return ignored === undefined ? ok(null) : lookAgain(port, ignored.entry, options);
};

const verify: Run = async (port, options) => {
  const read = await port.read();
  if (!read.ok) return read;
  const asked = { deliveries: ['6-final'], by: 'Ana', on: TODAY, text: 'Dentro de los 30 días' } as const;
  const planned = planVerification(read.value, { ...OPTIONS, ...asked });
  return planned.ok ? applyRecord(port, planned.value, options) : planned;
};

const EXTRAORDINARY: WorkbookDescription = {
  Plan: [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus', 'Anexo 13'],
    ['1.', 'Aprobar la ubicación de los CATD', 'Acuerdo', 45_485, 45_499, 'Concluida', '12 final'],
    ['2.', 'Aprobar el plan de seguridad', 'Planes', 45_485, 45_513, 'En proceso', '16 final'],
  ],
  Proceso: [
    ['Dato', 'Valor'],
    ['Tipo de proceso', 'Extraordinario'],
    ['Inicio del proceso electoral', 45_485],
    ['Jornada electoral', 45_529],
  ],
};

const ownDates: Run = async (port, options) => {
  const read = await port.read();
  if (!read.ok) return read;
  const table = '12 final;26/07/2024\n16 final;09/08/2024';
  const planned = planOwnDates(read.value, { ...OPTIONS, today: day('2024-07-30'), table });
  return planned.ok ? applyRecord(port, planned.value, options) : planned;
};

const move: Run = (port, options) =>
  writeMove(port, {
    ...OPTIONS,
    ...options,
    move: { electionDay: day('2024-06-09'), simulacros: [day('2024-05-19')] },
  });

const keepDay: Run = (port, options) =>
  keepElectionDay(port, { ...OPTIONS, ...options, day: day('2024-06-02') });

const settle =
  (mappings: SettledMappings): Run =>
  async (port, options) => {
    const read = await port.read();
    return read.ok ? settleMapping(port, planMapping(read.value, mappings), options) : read;
  };
const PLAN_MAPPING = {
  kind: 'plan',
  sheet: 'Plan',
  headerRow: 2,
  columns: new Map([['name', 2] as const]),
  otherColumns: [],
} as const;
const settlePlan = settle(new Map([['plan', [PLAN_MAPPING]]]));

/** Undoes the latest writing that the workbook keeps, while it is not undone. */
const undo: Run = async (port, options) => {
  const undoable = (await recallHistory(port)).filter(isUndoable).at(-1);
  return undoable === undefined ? ok(null) : undoEntry(port, undoable.id, { ...OPTIONS, ...options });
};

export const CELL_USE_CASES: readonly UseCase[] = [
  { name: 'highlight', book: PLAN, run: highlight },
  { name: 'removeHighlight', book: PLAN, prepare: highlight, run: removeHighlight },
  { name: 'repair', book: PLAN, run: repair },
  { name: 'addMissing', book: PLAN, run: addTwo },
  { name: 'addMissingHighlighted', book: PLAN, prepare: highlight, run: addTwo },
  { name: 'addRecord', book: PLAN, run: session },
  { name: 'addRecordInNewSheet', book: PLAN, run: agreement },
  { name: 'addMember', book: PAPERS, run: departure },
  { name: 'entry', book: PLAN, run: entry },
  { name: 'entryOfAgreement', book: PAPERS, run: sent },
  { name: 'link', book: PLAN, run: link },
  { name: 'linkDenied', book: PLAN, run: linked({ delivery: '2-final', isDenied: true }) },
  { name: 'ignore', book: PLAN, run: ignore },
  { name: 'lookAgain', book: PLAN, prepare: ignore, run: lookAgainAtFirst },
  { name: 'verify', book: PLAN, run: verify },
  { name: 'verifyInCalendar', book: PLAN, prepare: calendar, run: verify },
  { name: 'ownDates', book: EXTRAORDINARY, run: ownDates },
  { name: 'move', book: PLAN, run: move },
  { name: 'electionDay', book: PLAN_ALONE, run: keepDay },
  { name: 'settleMapping', book: PLAN, run: settlePlan },
  {
    name: 'settleAbsent',
    book: PLAN,
    prepare: settlePlan,
    run: settle(new Map([['agreements', 'absent']])),
  },
  { name: 'undoEntry', book: PLAN, prepare: kept(entry), run: undo },
  { name: 'undoRecord', book: PLAN, prepare: kept(session), run: undo },
  { name: 'undoRows', book: PLAN, prepare: inTurn(highlight, kept(addTwo)), run: undo },
  { name: 'undoHighlight', book: PLAN, prepare: kept(highlight), run: undo },
  { name: 'undoSheet', book: PLAN, prepare: kept(calendar), run: undo },
];
