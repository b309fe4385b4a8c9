/**
 * Two panes on one workbook, and people who edit, insert, delete and sort between their requests: no cell of theirs is lost, and
 * nothing that anybody wrote is beside another row or under another heading. `PANES_RUNS`, `PANES_STEPS` and `PANES_SEED` repeat
 * a run.
 */
import { createOfficePort } from '../../src/excel/officePort';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import type { Pane } from './paneActions';
import { act } from './paneActions';
import { People } from './people';
import { randomOf } from './random';

const RUNS = Number(process.env['PANES_RUNS'] ?? 24);
/** In each of them both panes do something. */
const STEPS = Number(process.env['PANES_STEPS'] ?? 4);
const SEED = Number(process.env['PANES_SEED'] ?? 7);

/** Requests between two changes of people: what is put back after a conflict is not guarded again (decision 15). */
const PAUSE = 4;

const HEADINGS = [
  'Núm.',
  'Actividades',
  'Entregable',
  'Inicio',
  'Término',
  'Estado',
  'Fecha de cumplimiento',
  'Evidencia',
  'Observaciones',
  'Color',
];

const BOOK = {
  Plan: [
    HEADINGS,
    ...Array.from({ length: 12 }, (_, index) => [
      `${index + 1}.`,
      `Actividad ${index + 1} del comité`,
      'Acuerdo',
      45_202 + index,
      index % 2 === 0 ? `${index + 3} de noviembre de 2023` : 45_300 + index,
      index % 3 === 0 ? 'Concluida' : 'Pendiente',
      null,
      index % 4 === 0 ? 'Acta 1' : null,
      null,
      `nota de la fila ${index + 1}`,
    ]),
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

const outcomes = new Map<string, number>();
let changes = 0;

/** One workbook in which two panes and people act at once. */
async function once(seed: number, { session, model }: OpenBook): Promise<void> {
  const random = randomOf(seed);
  const people = new People(session, model, random);
  const panes: Pane[] = [];
  for (const port of [0, 1].map(() => createOfficePort({ requestTimeout: Infinity }))) {
    const read = await port.read();
    if (!read.ok) throw new Error(read.problem.code);
    panes.push({ port, seen: read.value });
  }
  for (let step = 0; step < STEPS; step++) {
    let requests = 0;
    let lastChange = -PAUSE;
    let start = (): void => undefined;
    const isStarted = new Promise<void>((resolve) => (start = resolve));
    const startAt = random.below(8);
    session.beforeAction = (_, index) => {
      if (index !== 0) return;
      if (requests++ >= startAt) start();
      if (requests - lastChange < PAUSE || random.below(3) !== 0) return;
      lastChange = requests;
      people.change();
      changes += 1;
    };
    const [first, second] = panes as [Pane, Pane];
    const told = await Promise.all([
      act({ ...first, people, random }, first).finally(start),
      isStarted.then(() => act({ ...second, people, random }, second)),
    ]);
    session.beforeAction = null;
    for (const what of told) outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
    expect([seed, step, ...told, ...people.faults()]).toEqual([seed, step, ...told]);
  }
}

it(`loses no cell in ${RUNS} workbooks with two panes, from seed ${SEED}`, async () => {
  for (let run = 0; run < RUNS; run++)
    await withWorkbook(BOOK, (book) => once(SEED + run, book), { installGlobals: true });
  console.info(
    `Two panes: ${RUNS} workbooks, ${RUNS * STEPS} steps, ${changes} changes of people: ${JSON.stringify(
      Object.fromEntries([...outcomes].sort()),
    )}.`,
  );
  expect(changes).toBeGreaterThan(RUNS);
});
