/** What an undo asks of the workbook and writes into it, on a port whose answers the tests decide. */
import { recallHistory } from '../../src/app/history';
import { undoEntry } from '../../src/app/undoHistory';
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import { fail, ok } from '../../src/domain/result';
import type { Edit } from '../../src/workbook/edits/edits';
import { formatHistory } from '../../src/workbook/history/historyText';
import { countOf, unitOf, writtenBy } from '../../src/workbook/history/recordWriting';
import type { Cell } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { FakePort } from '../support/fakePort';
import { fakePort } from '../support/fakePort';
import { day } from '../support/registers';
import { PROCESS } from '../support/smallPlan';

type Row = readonly Cell[];
const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
const HEADINGS: Row = ['Núm.', 'Actividades', 'Inicio', 'Término', 'Estatus', 'Evidencia'];
const ONE: Row = ['1.', 'Integrar el COTAPREP', '03/10/2023', '02/11/2023', 'Pendiente', ''];
const TWO: Row = ['2.', 'Aprobar el plan de trabajo', '03/10/2023', '20/11/2023', 'Pendiente', ''];
const NEW: Row = ['3.', 'Capacitar al personal', '', '', '', ''];
const NEWER: Row = ['4.', 'Realizar la auditoría', '', '', '', ''];
const bookOf = (
  rows: readonly Row[],
  more: Partial<WorkbookSnapshot> = {},
  own: Partial<SheetSnapshot> = {},
) => ({
  ...workbookOf(sheetOf('Plan', [HEADINGS, ...rows], own), PROCESS),
  ...more,
});
const BEFORE = bookOf([ONE, TWO]);
const write = (row: number, column: number, ...values: Row): Edit => ({
  ...{ kind: 'write', sheet: 'Plan', row, column },
  values: [values.map((value) => (typeof value === 'object' ? null : value))],
});

/** The corrected evidence of the first row. */
const CELL: readonly Edit[] = [write(2, 6, 'Acta')];
const WRITTEN = bookOf([[...ONE.slice(0, 5), 'Acta'], TWO]);
/** Two rows at the end. */
const ROWS: readonly Edit[] = [
  {
    ...{ kind: 'insertRows', sheet: 'Plan', row: 4, rows: 2 },
    like: { row: 3, column: 1, rows: 1, columns: 6 },
  },
  write(4, 1, ...NEW.slice(0, 2)),
  write(5, 1, ...NEWER.slice(0, 2)),
];
const ADDED = bookOf([ONE, TWO, NEW, NEWER]);

/** A port over a workbook with the history of edits that were planned on the one before. */
async function portOf(edits: readonly Edit[], now: WorkbookSnapshot): Promise<FakePort> {
  const port = fakePort(now);
  const written = writtenBy(BEFORE, edits);
  const entry = { ...written, id: 1, action: 'test', at: '2023-11-30T10:44', where: [], isUndone: false };
  const kept = [{ ...entry, count: countOf(written), unit: unitOf(written) }];
  await port.keep('seguimientoPrep.historial', formatHistory(kept));
  return port;
}

const codeOf = (done: Result<unknown, Problem>): string => (done.ok ? 'done' : done.problem.code);
/** The kinds of edits that were written, one text a writing. */
const kinds = ({ written }: FakePort): readonly string[] =>
  written.map((edits) => [...new Set(edits.map(({ kind }) => kind))].join(' '));
const INACTIVE = fail({ code: 'inactiveWorkbook' } as const);
const inactive = () => Promise.resolve(INACTIVE);

it.each<[string, readonly Edit[], WorkbookSnapshot, Partial<FakePort>, string, readonly string[]]>([
  ['the formats of texts', CELL, WRITTEN, { richTexts: inactive }, 'inactiveWorkbook', []],
  ['what is on added rows', ROWS, ADDED, { attachments: inactive }, 'inactiveWorkbook', []],
  ['what is on rows, of which none goes', CELL, WRITTEN, { attachments: inactive }, 'done', ['write']],
  ['what changed', CELL, WRITTEN, { readChanges: inactive }, 'inactiveWorkbook', []],
])('where Excel does not tell %s', async (_, edits, now, answers, code, written) => {
  const port = Object.assign(await portOf(edits, now), answers);
  expect([codeOf(await undoEntry(port, 1, OPTIONS)), kinds(port)]).toEqual([code, written]);
  expect((await recallHistory(port)).map(({ isUndone }) => isUndone)).toEqual([code === 'done']);
});

it('a text that is formatted in a part since stays', async () => {
  const port = await portOf(CELL, WRITTEN);
  const cell = { sheet: 'Plan', row: 2, column: 6 };
  port.richTexts = (texts) => Promise.resolve(ok(texts.filter(({ row }) => row === 2)));
  const done = await undoEntry(port, 1, OPTIONS);
  expect(done).toMatchObject({ value: { cells: [], left: [{ place: 'Plan!F2', reason: 'richText' }] } });
  expect([cell.row, port.written]).toEqual([2, []]);
});

describe('the whole workbook is read before', () => {
  const changedBook = bookOf([[...ONE.slice(0, 5), 'Otra'], TWO]);
  const first = () => {
    let asked = 0;
    return () => ++asked > 1;
  };
  it.each<[string, number, WorkbookSnapshot, () => boolean, number, string, number]>([
    ['not where all goes', 1, WRITTEN, () => true, 0, 'done', 1],
    ['where something would stay', 1, changedBook, () => true, 1, 'done', 1],
    ['where it is not what was approved', 1, WRITTEN, first(), 1, 'done', 1],
    ['where it is not even then', 1, WRITTEN, () => false, 1, 'changedMeanwhile', 0],
    ['not where there is no such entry', 2, WRITTEN, () => true, 0, 'notInHistory', 0],
  ])('%s', async (_, id, changes, approves, reads, code, writings) => {
    const port = await portOf(CELL, WRITTEN);
    port.readChanges = () => Promise.resolve(ok(changes));
    const before: number[] = [];
    port.onApply = () => {
      before.push(port.reads());
      return Promise.resolve(ok({ settingsNotTaken: [] }));
    };
    const done = await undoEntry(port, id, { ...OPTIONS, approves });
    expect([codeOf(done), port.written.length, before[0] ?? port.reads()]).toEqual([code, writings, reads]);
  });
});

describe('the highlight', () => {
  const ownNames = [{ name: 'PREP_FechaCorte', formula: '=45260' }];
  const area = { row: 2, column: 1, rows: 4, columns: 6 };
  const own = { ownFormats: [{ id: 'r1', formula: '=PREP_FechaCorte>0', area }] };
  const added = (more: Partial<WorkbookSnapshot> = { ownNames }) => bookOf([ONE, TWO, NEW, NEWER], more, own);
  const gone = bookOf([ONE, TWO], { ownNames });
  const rules = 'removeConditionalFormat deleteRows';
  const anew = 'setName conditionalFormat removeName';

  it.each<[string, readonly Edit[], WorkbookSnapshot, WorkbookSnapshot, readonly string[]]>([
    ['is written anew where rows go', ROWS, added(), gone, [rules, anew]],
    ['is not where there is none', ROWS, ADDED, BEFORE, ['deleteRows']],
    [
      'is written anew where the rows went before',
      ROWS,
      bookOf([ONE, TWO], { ownNames }, own),
      gone,
      ['setName removeConditionalFormat conditionalFormat removeName'],
    ],
    ['stays where cells go', CELL, { ...WRITTEN, ownNames }, { ...BEFORE, ownNames }, ['write']],
    [
      'goes where there is no plan any more',
      ROWS,
      added(),
      { ...workbookOf(PROCESS), ownNames },
      [rules, 'removeName'],
    ],
  ])('%s', async (_, edits, now, after, expected) => {
    const port = await portOf(edits, now);
    port.onRead = () => Promise.resolve(ok(port.written.length === 0 ? now : after));
    expect([codeOf(await undoEntry(port, 1, OPTIONS)), kinds(port)]).toEqual(['done', expected]);
  });

  const LATER: Row = [...ONE.slice(0, 3), '02/12/2023', ...ONE.slice(4)];
  it.each<[string, Row, Partial<WorkbookSnapshot>, 'taken' | 'refused', boolean, number]>([
    ['of which the rows are others then follows them', LATER, { ownNames }, 'taken', false, 2],
    [
      'of which the rows are others then is outdated where Excel refuses it',
      LATER,
      { ownNames },
      'refused',
      true,
      2,
    ],
    ['of which the rows are the same stays', ONE, { ownNames }, 'taken', false, 1],
    ['that is not there is not written', LATER, {}, 'taken', false, 1],
  ])('%s', async (_, row, more, end, isHighlightOutdated, writings) => {
    const now = { ...WRITTEN, ...more };
    const port = await portOf(CELL, now);
    if (end === 'refused')
      port.onApply = () =>
        Promise.resolve(port.written.length === 0 ? ok({ settingsNotTaken: [] }) : INACTIVE);
    const after = bookOf([row, TWO], more);
    port.onRead = () => Promise.resolve(ok(port.written.length === 0 ? now : after));
    expect(await undoEntry(port, 1, OPTIONS)).toMatchObject({ value: { isHighlightOutdated } });
    expect(kinds(port)).toHaveLength(end === 'refused' ? 1 : writings);
  });

  it('that Excel does not take is a problem, and the rows are undone', async () => {
    const port = await portOf(ROWS, added());
    port.onRead = () => Promise.resolve(ok(port.written.length === 0 ? added() : gone));
    port.onApply = () => Promise.resolve(port.written.length === 0 ? ok({ settingsNotTaken: [] }) : INACTIVE);
    expect([codeOf(await undoEntry(port, 1, OPTIONS)), kinds(port)]).toEqual(['inactiveWorkbook', [rules]]);
  });
});

describe('an undo that Excel stopped', () => {
  it.each<[string, WorkbookSnapshot | null, number, object]>([
    ['before any row went keeps all', ADDED, 2, { isUndone: false }],
    ['after one went keeps the other', bookOf([ONE, TWO, NEW]), 1, { isUndone: false, isPartlyUndone: true }],
    ['after both went is done', BEFORE, 0, { isUndone: true, isPartlyUndone: false }],
    ['and that cannot be read afterwards keeps all', null, 2, { isUndone: false }],
  ])('%s', async (_, after, rows, expected) => {
    const port = await portOf(ROWS, ADDED);
    port.onApply = () => {
      port.onRead = () => Promise.resolve(after === null ? INACTIVE : ok(after));
      return inactive();
    };
    expect(codeOf(await undoEntry(port, 1, OPTIONS))).toBe('inactiveWorkbook');
    const [entry] = await recallHistory(port);
    expect(entry).toMatchObject(expected);
    expect(entry?.sheets.flatMap(({ added }) => added)).toHaveLength(rows);
  });
});

it.each<[string, WorkbookSnapshot, number, object]>([
  ['all of it goes', ADDED, 2, { isUndone: true }],
  [
    'a part goes',
    bookOf([ONE, TWO, NEW, ['4.', 'Realizar la auditoría', '', '', 'Concluida', '']]),
    3,
    { isUndone: false, isPartlyUndone: true },
  ],
  ['nothing goes and nothing ever will', BEFORE, 2, { isUndone: true, hasEnded: true }],
  [
    'nothing goes before a person takes back what they wrote',
    bookOf([ONE, TWO, [...NEW.slice(0, 5), 'x'], [...NEWER.slice(0, 5), 'x']]),
    2,
    { isUndone: false },
  ],
])('of an entry is kept what is left: %s', async (_, now, reads, expected) => {
  const port = await portOf(ROWS, now);
  const done = await undoEntry(port, 1, OPTIONS);
  expect(done).toMatchObject({ value: { hasEnded: 'hasEnded' in expected } });
  expect(port.reads()).toBe(reads);
  const [entry] = await recallHistory(port);
  const { isUndone, isPartlyUndone = false, hasEnded = false } = entry ?? {};
  expect({ isUndone, isPartlyUndone, hasEnded }).toEqual({
    ...{ isPartlyUndone: false, hasEnded: false },
    ...expected,
  });
});
