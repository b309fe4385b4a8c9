/**
 * Two panes on one workbook, and people who edit, insert, delete and sort between their requests: no cell of theirs is lost or
 * beside another row. `PANES_STEPS` and `PANES_SEED` repeat a run.
 */
import { isUndoable, recallHistory } from '../../src/app/history';
import type { WorkbookPort } from '../../src/app/port';
import { undoEntry } from '../../src/app/undoHistory';
import { createOfficePort } from '../../src/excel/officePort';
import type { HostSession } from '../../src/workbench/host';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { sheetOf } from '../support/workbooks';
import { USE_CASES } from './useCases';

const STEPS = Number(process.env['PANES_STEPS'] ?? 30);
const SEED = Number(process.env['PANES_SEED'] ?? 7);
const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
const RECORD = { action: 'test', at: '2026-11-26T10:44' };
/** Columns of the plan, from 0. */
const [NAME, END, NOTE] = [1, 4, 6];

function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const BOOK = {
  Plan: [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estatus', 'Notas'],
    ...Array.from({ length: 12 }, (_, index) => [
      `${index + 1}.`,
      `Actividad ${index + 1} del comité`,
      'Acuerdo',
      45_202 + index,
      index % 2 === 0 ? `${index + 3} de noviembre de 2023` : 45_300 + index,
      index % 3 === 0 ? 'Concluida' : 'Pendiente',
      `nota ${index + 1}`,
    ]),
  ],
  Proceso: [
    ['Dato', 'Valor'],
    ['Jornada electoral', 45_445],
  ],
};

/** What a person wrote, by the name of its row: a note, and a real date that nobody but they may change. */
type Own = Map<string, { readonly note: string; readonly end: number | null }>;

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** The rows of the plan that have a name, from 1. */
function rowsOf(model: WorkbookModel): ReadonlyMap<string, number> {
  const sheet = sheetOf(model, 'Plan');
  const last = sheet.usedArea(true)?.bottom ?? 0;
  const rows = Array.from({ length: last }, (_, index) => index + 1);
  return new Map(rows.map((row) => [text(sheet.content(row, NAME).value), row + 1]));
}

/** One change of a person, as Excel makes it between two requests. */
function change(
  session: HostSession,
  model: WorkbookModel,
  own: Own,
  random: (below: number) => number,
): void {
  const names = [...own.keys()];
  const name = names[random(names.length)] ?? '';
  const row = rowsOf(model).get(name);
  const known = own.get(name);
  if (row === undefined || known === undefined) return;
  const unique = random(1_000_000_000);
  switch (random(6)) {
    case 0:
      session.userEdit('Plan', `G${row}`, `nota ${unique}`);
      own.set(name, { ...known, note: `nota ${unique}` });
      return;
    case 1:
      session.userEdit('Plan', `E${row}`, 40_000 + (unique % 9_000));
      own.set(name, { ...known, end: 40_000 + (unique % 9_000) });
      return;
    case 2:
      session.userInsertRows('Plan', row, 1);
      session.userEdit('Plan', `B${row}`, `Actividad de otra persona ${unique}`);
      session.userEdit('Plan', `G${row}`, `nota ${unique}`);
      own.set(`Actividad de otra persona ${unique}`, { note: `nota ${unique}`, end: null });
      return;
    case 3:
      if (names.length < 8) return;
      session.userDeleteRows('Plan', row, 1);
      own.delete(name);
      return;
    default:
      session.userSort('Plan', `A2:G${rowsOf(model).size + 1}`, 1 + random(2), random(2) === 0);
  }
}

/** What of a person is not where it was written. */
function lost(model: WorkbookModel, own: Own): readonly string[] {
  const sheet = sheetOf(model, 'Plan');
  const rows = rowsOf(model);
  return [...own].flatMap(([name, { note, end }]) => {
    const row = rows.get(name);
    if (row === undefined) return [`${name} is gone`];
    const found = sheet.content(row - 1, NOTE).value;
    const date = sheet.content(row - 1, END).value;
    return [
      ...(found === note ? [] : [`${name}: ${text(found)} instead of ${note}`]),
      ...(end === null || date === end ? [] : [`${name}: ${text(date)} instead of ${end}`]),
    ];
  });
}

const ACTIONS = USE_CASES.filter(({ name }) =>
  ['highlight', 'removeHighlight', 'repair', 'addMissing', 'calendar'].includes(name),
);

/** One action of a pane: a use case, or the undo of an entry of the history. */
async function act(port: WorkbookPort, random: (below: number) => number): Promise<string> {
  const useCase = ACTIONS[random(ACTIONS.length + 3)];
  if (useCase !== undefined) {
    const done = await useCase.run(port, { record: RECORD });
    return `${useCase.name} ${done.ok ? 'done' : done.problem.code}`;
  }
  const entries = (await recallHistory(port)).filter(isUndoable);
  const entry = entries[random(Math.max(1, entries.length))];
  if (entry === undefined) return 'undo none';
  const undone = await undoEntry(port, entry.id, OPTIONS);
  return `undo ${undone.ok ? 'done' : undone.problem.code}`;
}

it(`loses no cell in ${STEPS} steps of two panes from seed ${SEED}`, async () => {
  const random = randomOf(SEED);
  const outcomes = new Map<string, number>();
  let changes = 0;
  await withWorkbook(
    BOOK,
    async ({ session, model }) => {
      const own: Own = new Map(
        BOOK.Plan.slice(1).map(([, name, , , , , note]) => [String(name), { note: String(note), end: null }]),
      );
      for (let step = 0; step < STEPS; step++) {
        const panes = [0, 1].map(() => createOfficePort({ requestTimeout: Infinity }));
        let requests = 0;
        const at = random(10);
        const told: string[] = [];
        session.beforeAction = (_, index) => {
          if (index !== 0 || requests++ !== at) return;
          change(session, model, own, random);
          changes += 1;
        };
        for (const what of await Promise.all(panes.map(async (port) => act(port, random)))) {
          outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
          told.push(what);
        }
        session.beforeAction = null;
        expect([step, ...told, ...lost(model, own)]).toEqual([step, ...told]);
      }
    },
    { installGlobals: true },
  );
  console.info(
    `Two panes: ${STEPS} steps, ${changes} changes of people: ${JSON.stringify(Object.fromEntries(outcomes))}.`,
  );
});
