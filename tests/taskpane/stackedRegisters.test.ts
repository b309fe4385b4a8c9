/**
 * Registers below one another on one sheet, all confirmed, through the real office.js: rows that come above them leave them as they
 * were read, and what an action shows afterwards is what the workbook says.
 */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import type { AssessedWorkbook, AssessOptions } from '../../src/app/assessWorkbook';
import type { WorkbookPort } from '../../src/app/port';
import { planMapping, settleMapping } from '../../src/app/settleMapping';
import type { DeliveryId } from '../../src/domain/anexo13/calendar';
import { isDated } from '../../src/domain/assessment/isDated';
import { missingDeliveries } from '../../src/domain/assessment/missingDeliveries';
import { createOfficePort } from '../../src/excel/officePort';
import { writeAddition } from '../../src/taskpane/calendar/calendar.actions';
import type { PaneAction } from '../../src/taskpane/pane/paneModel';
import { writeRecord } from '../../src/taskpane/quickEntry/quickEntry.actions';
import { mappingsOf, readParts } from '../../src/taskpane/workbook/readingChoices';
import { readLayout } from '../../src/taskpane/workbook/workbook.actions';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import type { CellInput } from '../support/workbooks';

const SHEET = 'Hoja1';
const OPTIONS: AssessOptions = { today: day('2026-11-28') };
const PLAN: readonly (readonly CellInput[])[] = [
  ['Núm.', 'Actividad', 'Área responsable', 'Término', 'Estado', 'Observaciones'],
  [
    '1.',
    'Designación de la instancia interna responsable de coordinar el PREP',
    'Consejo General',
    '04/09/2026',
  ],
  [
    '2.',
    'Aprobar el acuerdo por el que se integra el COTAPREP',
    'Consejo General',
    '06/11/2026',
    'Concluida',
  ],
  ['3.', 'Informe mensual de avance, noviembre', 'Instancia interna', '05/12/2026', 'Pendiente'],
  ['4.', 'Primer simulacro', 'Todas', '16/05/2027', 'Pendiente'],
];
const PROCESS: readonly (readonly CellInput[])[] = [['Jornada electoral:', '06/06/2027']];
const BELOW: readonly (readonly CellInput[])[] = [
  ['SESIONES DEL COTAPREP'],
  ['No.', 'Tipo de sesión', 'Fecha', 'Asistentes', 'Orden del día'],
  [1, 'Instalación', '12/11/2026', 5, '1. Instalación. 2. Toma de protesta.'],
  [1, 'Ordinaria', '26/11/2026', 4, '1. Plan de trabajo. 2. Asuntos generales.'],
  [2, 'Ordinaria', '15/12/2026', null, '1. Proceso técnico operativo.'],
  [],
  ['INTEGRANTES DEL COTAPREP'],
  ['No.', 'Nombre', 'Cargo', 'Fecha de alta', 'Acuerdo de designación'],
  [1, 'Dra. Elena Cruz', 'Integrante', '06/11/2026', 'IESV/CG/031/2026'],
  [2, 'Mtro. Hugo Solís', 'Integrante', '06/11/2026', 'IESV/CG/031/2026'],
  [3, 'Ing. Ana Prado', 'Integrante', '06/11/2026', 'IESV/CG/031/2026'],
];
const LAYOUTS: Readonly<Record<string, readonly (readonly CellInput[])[]>> = {
  'the election day above the plan': [...PROCESS, [], ...PLAN, [], ...BELOW],
  'the election day below the plan': [...PLAN, [], ...PROCESS, [], ...BELOW],
};

type Scene = OpenBook & { readonly port: WorkbookPort; readonly confirmed: AssessedWorkbook };

const eventsTold = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function whole(port: WorkbookPort): Promise<WorkbookSnapshot> {
  const read = await port.read();
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

function assessed(snapshot: WorkbookSnapshot): AssessedWorkbook {
  const judged = assessSnapshot(snapshot, OPTIONS);
  if (!judged.ok) throw new Error(judged.problem.code);
  return judged.value;
}

/** Opens the sheet in a pane that follows it, and confirms it as it is read. */
async function confirmed(
  rows: readonly (readonly CellInput[])[],
  body: (scene: Scene) => Promise<void>,
): Promise<void> {
  await withWorkbook(
    { [SHEET]: rows },
    async (book) => {
      const port = createOfficePort({ requestTimeout: Infinity });
      const stop = await port.onChanged(() => undefined);
      await eventsTold();
      const before = await whole(port);
      const layout = await readLayout(new Map())(before, OPTIONS, port);
      if (!layout.ok) throw new Error(layout.problem.code);
      const parts = layout.value.registers.flatMap((each) => readParts(layout.value, each, new Map()));
      const mappings = mappingsOf(parts, new Map());
      const settled = await settleMapping(port, planMapping(before, mappings));
      if (!settled.ok) throw new Error(settled.problem.code);
      await body({ ...book, port, confirmed: assessed(settled.value.snapshot) });
      stop();
      await eventsTold();
    },
    // Without the set that tells the add-in's own changes apart, so that a test may change the workbook as a person.
    { installGlobals: true, excelApi: '1.13' },
  );
}

const counts = ({ registers: { plan, sessions, members, process, questions } }: AssessedWorkbook) => ({
  activities: plan?.rows.length,
  sessions: sessions?.rows.length,
  members: members?.rows.length,
  election: process?.data.electionDay?.text,
  questions,
});
const CONFIRMED = { activities: 4, sessions: 3, members: 3, election: '06/06/2027', questions: [] };

const lacking = ({ assessment }: AssessedWorkbook): readonly DeliveryId[] =>
  isDated(assessment) ? missingDeliveries(assessment).missing.map(({ delivery: { id } }) => id) : [];

/** What the pane shows after an action. */
async function shownAfter(
  action: PaneAction,
  { port, confirmed: { snapshot } }: Scene,
): Promise<AssessedWorkbook> {
  const control = { signal: new AbortController().signal, onProgress: () => undefined };
  const record = { action: 'addition', at: '2026-11-28T10:00', onKept: () => undefined } as const;
  const done = await action(port, { ...OPTIONS, ...control, record, seen: snapshot });
  if (!done.ok) throw new Error(done.problem.code);
  const { snapshot: after, assessed: judged } = done.value;
  const shown = after ? assessed(after) : judged;
  if (shown === undefined) throw new Error('nothing is shown');
  return shown;
}

const SESSION = { body: 'COTAPREP', type: 'Ordinaria', number: '3', date: day('2027-01-15') };
const ACTIONS: readonly (readonly [string, (now: AssessedWorkbook) => PaneAction, object])[] = [
  ['all that the plan lacks', (now) => writeAddition(lacking(now)), { activities: 12 }],
  ['one delivery', () => writeAddition(['1-final']), { activities: 5 }],
  ['a session', () => writeRecord({ kind: 'sessions', added: SESSION }, () => undefined), { sessions: 4 }],
];

describe.each(Object.entries(LAYOUTS))('with %s', (_, rows) => {
  it.each(ACTIONS)('%s that the pane adds leaves the others as they were', (_action, actionOn, changed) =>
    confirmed(rows, async (scene) => {
      expect(counts(scene.confirmed)).toEqual(CONFIRMED);
      const shown = await shownAfter(actionOn(scene.confirmed), scene);
      expect(counts(shown)).toEqual({ ...CONFIRMED, ...changed });
      expect(shown.snapshot).toEqual(await whole(scene.port));
    }),
  );

  it.each([
    ['above everything', () => 1],
    ['in the plan', (heading: number) => heading + 3],
    ['right below the plan', (heading: number) => heading + PLAN.length],
  ])('rows that a person inserts %s leave all as it was', (_place, rowOf) =>
    confirmed(rows, async ({ port, Excel }) => {
      const row = rowOf(rows.findIndex(([text]) => text === 'Núm.') + 1);
      await Excel.run(async (context) => {
        context.workbook.worksheets
          .getItem(SHEET)
          .getRange(`${row}:${row + 2}`)
          .insert('Down');
        await context.sync();
      });
      await eventsTold();
      const read = await port.readChanges();
      if (!read.ok) throw new Error(read.problem.code);
      expect(counts(assessed(read.value))).toEqual(CONFIRMED);
      expect(read.value).toEqual(await whole(port));
    }),
  );
});
