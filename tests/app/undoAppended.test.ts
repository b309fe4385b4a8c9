/** An older row that was appended goes whole, so that it leaves no blank row among later ones: through the real office.js. */
import type { NewRecord } from '../../src/app/addRecord';
import { addRecord } from '../../src/app/addRecord';
import { isUndoable, recallHistory } from '../../src/app/history';
import { undoEntry } from '../../src/app/undoHistory';
import { createOfficePort } from '../../src/excel/officePort';
import type { HostSession } from '../../src/workbench/host';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import { kept, OPTIONS } from '../faults/useCase';
import { USE_CASES } from '../faults/useCases';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { sheetOf } from '../support/workbooks';

const BOOK = USE_CASES.find(({ name }) => name === 'addMember')?.book ?? {};
const port = () => createOfficePort({ requestTimeout: Infinity });

const agreement = (key: string): NewRecord => ({
  kind: 'agreements',
  added: { key, date: day('2023-11-29'), body: 'Consejo General', subject: `Asunto de ${key}` },
});
const substitute = (name: string, substituteFor: string): NewRecord => ({
  kind: 'members',
  added: { body: 'COTAPREP', name, position: 'Integrante', appointed: day('2023-11-21'), substituteFor },
});

type Change = (session: HostSession, model: WorkbookModel) => void;

/** Registers records, lets a person change something, and undoes the entries with these places, one after another. */
async function undone(records: readonly NewRecord[], places: readonly number[], change: Change) {
  return withWorkbook(
    BOOK,
    async ({ model, session }) => {
      for (const entry of records) {
        const done = await kept((at, options) => addRecord(at, { ...OPTIONS, ...options, entry }))(port());
        if (!done.ok) throw new Error(done.problem.code);
      }
      change(session, model);
      const ids = (await recallHistory(port())).map(({ id }) => id);
      const left: unknown[] = [];
      for (const place of places) {
        const outcome = await undoEntry(port(), ids[place] ?? 0, OPTIONS);
        if (!outcome.ok) throw new Error(outcome.problem.code);
        left.push(...outcome.value.left);
      }
      return { model, left, isOffered: (await recallHistory(port())).map(isUndoable) };
    },
    { installGlobals: true },
  );
}

const column = (model: WorkbookModel, sheet: string, at: number): readonly unknown[] =>
  Array.from({ length: 8 }, (_, row) => sheetOf(model, sheet).content(row, at).value ?? '');

const nothing: Change = () => undefined;
const TWO = [agreement('OPL/CG/011/2023'), agreement('OPL/CG/012/2023')];
const KEYS = ['Clave', 'OPL/CG/010/2023'];

it.each<[string, readonly number[], Change, readonly unknown[]]>([
  ['the row of the first goes', [0], nothing, ['OPL/CG/012/2023', '', '', '', '', '']],
  ['the last leaves no row', [1], nothing, ['OPL/CG/011/2023', '', '', '', '', '']],
  ['the newest first', [1, 0], nothing, ['', '', '', '', '', '']],
  ['the oldest first', [0, 1], nothing, ['', '', '', '', '', '']],
  [
    'where a row was inserted above since',
    [0],
    (session) => session.userInsertRows('Acuerdos', 2, 1),
    ['OPL/CG/012/2023', '', '', '', '', ''],
  ],
])('of two agreements %s', async (_, places, change, rows) => {
  const { model, left } = await undone(TWO, places, change);
  const all = column(model, 'Acuerdos', 0);
  expect(left).toEqual([]);
  expect(all.filter((value) => value !== '')).toEqual([...KEYS, ...rows].filter((value) => value !== ''));
  if (change === nothing) expect(all).toEqual([...KEYS, ...rows]);
});

it.each<[string, Change]>([
  ['something stands beside what is below', (session) => session.userEdit('Acuerdos', 'K6', 'nota mía')],
  ['a formula refers to it', (session) => session.userEdit('Proceso', 'D1', '=Acuerdos!A3')],
])('its cells are blanked, which is said, where %s', async (_, change) => {
  const { model, left, isOffered } = await undone(TWO, [0], change);
  expect(column(model, 'Acuerdos', 0).slice(0, 4)).toEqual([...KEYS, '', 'OPL/CG/012/2023']);
  expect(left).toEqual([{ place: 'Acuerdos!A3', reason: 'gap' }]);
  expect(isOffered).toEqual([false, true]);
});

it('a heading that a later row uses stays, its entry has ended, and it goes with that row', async () => {
  const records = [substitute('Persona C', 'Persona A'), substitute('Persona D', 'Persona B')];
  const first = await undone(records, [0], nothing);
  const { left } = first;
  expect(left).toEqual([{ place: 'Integrantes!E1', reason: 'heading' }]);
  expect(first.isOffered).toEqual([false, true]);
  expect(column(first.model, 'Integrantes', 1).slice(0, 5)).toEqual([
    'Nombre',
    'Persona A',
    'Persona B',
    'Persona D',
    '',
  ]);
  const both = await undone(records, [0, 1], nothing);
  expect(both.isOffered).toEqual([false, false]);
  expect(column(both.model, 'Integrantes', 4)).toEqual(['', '', '', '', '', '', '', '']);
});
