/** Two writings in the same rows, undone in either order through the real office.js: both end at the start. */
import { isUndoable, recallHistory } from '../../src/app/history';
import { undoEntry } from '../../src/app/undoHistory';
import { writeMove } from '../../src/app/writeMove';
import { createOfficePort } from '../../src/excel/officePort';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import type { Run, UseCase } from '../faults/useCase';
import { kept, OPTIONS, PLAN } from '../faults/useCase';
import { USE_CASES } from '../faults/useCases';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import type { WorkbookDescription } from '../support/workbooks';

const port = () => createOfficePort({ requestTimeout: Infinity });
const useCase = (name: string): UseCase => {
  const found = USE_CASES.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};
const run = (name: string): Run => useCase(name).run;
const moveTo =
  (to: string): Run =>
  (at, options) =>
    writeMove(at, { ...OPTIONS, ...options, move: { electionDay: day(to) } });

/** The contents of all sheets but those that are blank. */
function contentsOf({ sheets }: WorkbookModel): unknown {
  return sheets.map((sheet) => {
    const used = sheet.usedArea(true);
    const cells: string[] = [];
    for (let row = 0; row <= (used?.bottom ?? -1); row++)
      for (let column = 0; column <= (used?.right ?? -1); column++) {
        const { value, formula } = sheet.content(row, column);
        if ((value !== '' && value !== null) || formula !== null)
          cells.push(`${row} ${column} ${formula ?? JSON.stringify(value)}`);
      }
    return [sheet.name, cells];
  });
}

const PROCESS_BELOW: WorkbookDescription = {
  ...PLAN,
  Proceso: [
    ['Dato', 'Valor', 'Nota'],
    ['Jornada electoral', 45_445, 'nota mía'],
  ],
};
/** The keys of the row are its label alone. */
const PROCESS: WorkbookDescription = {
  ...PLAN,
  Proceso: [
    ['Dato', 'Valor'],
    ['Jornada electoral', 45_445],
    ['Institución', 'Instituto'],
  ],
};
const PAPERS = useCase('addMember').book;

const CASES: readonly (readonly [string, WorkbookDescription, Run, Run])[] = [
  ['two moves of the election day', PROCESS, moveTo('2024-06-09'), moveTo('2024-06-16')],
  ['two moves, the original below', PROCESS_BELOW, moveTo('2024-06-09'), moveTo('2024-06-16')],
  ['a move of simulacros and one of the day', PROCESS, run('move'), moveTo('2024-06-16')],
  ['a repair and a record in other rows', PLAN, run('repair'), run('entry')],
  ['a repair and a link in its row', PLAN, run('repair'), run('link')],
  ['a link and its denial in a row', PLAN, run('link'), run('linkDenied')],
  ['a link and a record', PLAN, run('link'), run('entry')],
  ['a session and an agreement', PLAN, run('addRecord'), run('addRecordInNewSheet')],
  ['a session and its plan settled', PLAN, run('addRecord'), run('settleMapping')],
  ['a departure and a sent agreement', PAPERS, run('addMember'), run('entryOfAgreement')],
  ['added activities and a repair', PLAN, run('addMissing'), run('repair')],
  ['a repair and added activities', PLAN, run('repair'), run('addMissing')],
  ['a record and added activities', PLAN, run('entry'), run('addMissing')],
  ['a calendar and a verification', PLAN, run('calendar'), run('verify')],
  ['a settled and another settled', PLAN, run('settleMapping'), run('settleAbsent')],
  ['an ignored finding and a settled column', PLAN, run('ignore'), run('settleMapping')],
];

describe.each(['oldest', 'newest'])('undone the %s first', (order) => {
  it.each(CASES)('%s', async (_, book, first, second) => {
    await withWorkbook(
      book,
      async ({ model }) => {
        const before = contentsOf(model);
        for (const each of [first, second]) {
          const done = await kept(each)(port());
          if (!done.ok) throw new Error(JSON.stringify(done.problem));
        }
        expect(contentsOf(model)).not.toEqual(before);
        const ids = (await recallHistory(port())).map(({ id }) => id);
        if (order === 'newest') ids.reverse();
        const told: unknown[] = [];
        // What waits for a later entry is undone after it.
        for (const id of [...ids, ...ids]) {
          const entry = (await recallHistory(port())).find((each) => each.id === id);
          if (entry === undefined || !isUndoable(entry)) continue;
          const undone = await undoEntry(port(), id, OPTIONS);
          if (!undone.ok) throw new Error(JSON.stringify(undone.problem));
          told.push(...undone.value.left.map(({ reason }) => reason));
        }
        expect(contentsOf(model)).toEqual(before);
        expect(told.filter((reason) => reason !== 'later' && reason !== 'heading')).toEqual([]);
        expect((await recallHistory(port())).filter(isUndoable)).toEqual([]);
      },
      { installGlobals: true },
    );
  });
});
