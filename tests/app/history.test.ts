/** What the history keeps of a writing, however it ends. */
import { isOpen, isReplacedSince, isUndoable, recallHistory, settledHistory } from '../../src/app/history';
import { writeEdits } from '../../src/app/writeEdits';
import type { ProblemCode } from '../../src/domain/problem';
import { fail, ok } from '../../src/domain/result';
import type { HistoryEntry, MadeSheet, WrittenSheet } from '../../src/workbook/history/historyEntry';
import { formatHistory, parseHistory } from '../../src/workbook/history/historyText';
import type { Edit } from '../../src/workbook/edits/edits';
import { fakePort } from '../support/fakePort';
import { sheetOf, workbookOf } from '../support/snapshot';

const RECORD = { action: 'test', at: '2026-11-26T10:44' };
const BEFORE = workbookOf(
  sheetOf('Plan', [
    ['Núm.', 'Causa'],
    ['1.', ''],
  ]),
);
const AFTER = workbookOf(
  sheetOf('Plan', [
    ['Núm.', 'Causa'],
    ['1.', 'Falta el oficio'],
  ]),
);
const EDITS: readonly Edit[] = [
  { kind: 'write', sheet: 'Plan', row: 2, column: 2, values: [['Falta el oficio']] },
];

it.each<[string, ProblemCode | null, number]>([
  ['that was done', null, 1],
  ['that Excel stopped after these cells', 'unexpected', 1],
  ['that was refused before it wrote, where somebody else wrote the same', 'changedMeanwhile', 0],
  ['of which the cells were put back, where somebody else wrote the same', 'changedWhileWriting', 0],
  ['that Excel did not take and that was taken back', 'takenBack', 0],
])('lists a writing %s: %s, %d entries', async (_, code, entries) => {
  const port = fakePort(BEFORE);
  port.onApply = () => {
    port.onRead = () => Promise.resolve(ok(AFTER));
    return Promise.resolve(code === null ? ok({ settingsNotTaken: [] }) : fail({ code }));
  };
  await writeEdits(port, BEFORE, EDITS, { record: RECORD });
  expect(await recallHistory(port)).toHaveLength(entries);
});

const REPORT: readonly Edit[] = [
  { kind: 'addSheet', sheet: 'Informe borrador' },
  { kind: 'write', sheet: 'Informe borrador', row: 1, column: 1, values: [['Informe']] },
  { kind: 'renameSheet', sheet: 'Informe borrador', to: 'Informe' },
];

it.each<[string, readonly string[], readonly (readonly string[])[]]>([
  ['under its own name once it has it', ['Informe'], [['Informe']]],
  ['under that of the draft that it still is', ['Informe borrador'], [['Informe borrador']]],
  [
    'as the draft, although somebody else made a sheet with its name',
    ['Informe', 'Informe borrador'],
    [['Informe borrador']],
  ],
  ['not where nothing of it is there', [], []],
])('lists a sheet whose making Excel stopped %s', async (_, there, where) => {
  const port = fakePort(BEFORE);
  const [plan] = BEFORE.sheets;
  const sheets = [...(plan ? [plan] : []), ...there.map((name) => sheetOf(name, [['Informe']]))];
  port.onApply = () => {
    port.onRead = () => Promise.resolve(ok(workbookOf(...sheets)));
    return Promise.resolve(fail({ code: 'unexpected' }));
  };
  await writeEdits(port, BEFORE, REPORT, { record: RECORD });
  expect((await recallHistory(port)).map((entry) => entry.where)).toEqual(where);
});

it('lists a sheet that took the place of what an earlier run had left of it as made', async () => {
  const left = workbookOf(...BEFORE.sheets, sheetOf('Informe borrador', [['Inf']]));
  const port = fakePort(left);
  await writeEdits(port, left, [{ kind: 'deleteSheet', sheet: 'Informe borrador' }, ...REPORT], {
    record: RECORD,
  });
  const [entry] = await recallHistory(port);
  expect([entry?.obstacle, entry?.made.map(({ sheet }) => sheet)]).toEqual([null, ['Informe']]);
});

const KEPT_AS = 'seguimientoPrep.historial';

it('keeps a writing before it is written, and settles it afterwards', async () => {
  const port = fakePort(BEFORE);
  const told: (readonly HistoryEntry[])[] = [];
  port.onApply = async () => {
    told.push(await recallHistory(port));
    return ok({ settingsNotTaken: [] });
  };
  const kept: unknown[] = [];
  const record = { ...RECORD, onKept: (...told: unknown[]) => kept.push(told) };
  await writeEdits(port, BEFORE, EDITS, { record });
  await writeEdits(port, AFTER, [{ ...(EDITS[0] as Edit & { kind: 'write' }), values: [['Otra']] }], {
    record,
  });
  told.push(await recallHistory(port));
  expect(told.map((entries) => entries.map((each) => [each.id, each.token, isOpen(each)]))).toEqual([
    [[1, 'token-1', true]],
    [
      [1, 'token-1', false],
      [2, 'token-2', true],
    ],
    [
      [1, 'token-1', false],
      [2, 'token-2', false],
    ],
  ]);
  expect(kept).toEqual([
    [1, true],
    [2, true],
  ]);
});

it.each<[string, readonly string[], readonly (readonly [number, string])[]]>([
  ['what another pane took away is put back', [], [[1, 'Falta']]],
  [
    'what another pane kept under its number gets the place before it',
    ['other'],
    [
      [1, 'other'],
      [2, 'Falta'],
    ],
  ],
])('%s', async (_, others, expected) => {
  const port = fakePort(BEFORE);
  await writeEdits(port, BEFORE, EDITS, { record: { ...RECORD, action: 'Falta' } });
  const [own] = await recallHistory(port);
  if (own === undefined) throw new Error('nothing was kept');
  const entries = others.map((action, at): HistoryEntry => ({
    ...own,
    id: at + 1,
    action,
    token: 'of-another',
  }));
  port.kept.set(KEPT_AS, formatHistory(entries));
  expect((await settledHistory(port)).map(({ id, action }) => [id, action])).toEqual(expected);
  expect((await recallHistory(port)).map(({ id, action }) => [id, action])).toEqual(expected);
});

it('counts only the cells that Excel wrote before it stopped', async () => {
  const rows = (first: string, second: string) =>
    workbookOf(
      sheetOf('Plan', [
        ['Núm.', 'Causa'],
        ['1.', first],
        ['2.', second],
        ['3.', ''],
      ]),
    );
  const before = rows('', '');
  const port = fakePort(before);
  port.onApply = () => {
    port.onRead = () => Promise.resolve(ok(rows('a', '')));
    return Promise.resolve(fail({ code: 'unexpected' }));
  };
  const edit: Edit = { kind: 'write', sheet: 'Plan', row: 2, column: 2, values: [['a'], ['b'], [null]] };
  await writeEdits(port, before, [edit], { record: RECORD });
  const [entry] = await recallHistory(port);
  expect([entry?.count, entry?.sheets.map(({ rows: all }) => all.map(({ row }) => row))]).toEqual([1, [[2]]]);
});

/** A history with a writing of a pane that was closed before Excel answered. */
async function interrupted(edits: readonly Edit[]): Promise<string> {
  const port = fakePort(BEFORE);
  let text: string | undefined;
  port.onApply = () => {
    text = port.kept.get(KEPT_AS);
    return Promise.resolve(ok({ settingsNotTaken: [] }));
  };
  await writeEdits(port, BEFORE, edits, { record: RECORD });
  return text ?? '';
}

it.each<[string, ReturnType<typeof workbookOf> | null, readonly boolean[]]>([
  ['is settled where its cells are there', AFTER, [false]],
  ['is dropped where they are not', BEFORE, []],
  ['stays open where Excel cannot be read', null, [true]],
])('a writing of a pane that was closed meanwhile %s', async (_, now, open) => {
  const port = fakePort(BEFORE);
  port.kept.set(KEPT_AS, await interrupted(EDITS));
  port.onRead = () => Promise.resolve(now === null ? fail({ code: 'inactiveWorkbook' }) : ok(now));
  expect((await settledHistory(port)).map(isOpen)).toEqual(open);
  expect((await recallHistory(port)).map(isOpen)).toEqual(open);
});

it('settles writings of earlier versions, which have no token, each by itself', async () => {
  const port = fakePort(BEFORE);
  const [open] = parseHistory(await interrupted(EDITS));
  if (open === undefined) throw new Error('nothing was kept');
  const { token: _, ...old } = open;
  const gone = { ...old, id: 3, sheets: [] };
  port.kept.set(KEPT_AS, formatHistory([old, { ...old, id: 2 }, gone]));
  port.onRead = () => Promise.resolve(ok(AFTER));
  expect((await settledHistory(port)).map((entry) => [entry.id, isOpen(entry), entry.where])).toEqual([
    [1, false, ['Plan']],
    [2, false, ['Plan']],
  ]);
});

it('settles of sheets that were being made those that are there', async () => {
  const port = fakePort(BEFORE);
  const second: readonly Edit[] = [
    { kind: 'addSheet', sheet: 'Acta' },
    { kind: 'write', sheet: 'Acta', row: 1, column: 1, values: [['Acta']] },
  ];
  port.kept.set(KEPT_AS, await interrupted([...REPORT, ...second]));
  const now = workbookOf(...BEFORE.sheets, sheetOf('Informe', [['Informe']]));
  port.onRead = () => Promise.resolve(ok(now));
  const [entry] = await settledHistory(port);
  expect([entry?.where, entry?.made.map(({ sheet }) => sheet)]).toEqual([['Informe'], ['Informe']]);
});

it('saves nothing where the history stays as it is', async () => {
  const port = fakePort(BEFORE);
  await writeEdits(port, BEFORE, EDITS, { record: RECORD });
  const saved: boolean[] = [];
  const keep: typeof port.keep = (name, text) => {
    const before = port.kept.get(name) ?? null;
    saved.push((typeof text === 'function' ? text(before) : text) !== before);
    return port.keep(name, text);
  };
  await settledHistory({ ...port, keep });
  expect(saved).toEqual([false]);
});

it('keeps what there is beside contents on a sheet that it made', async () => {
  const port = fakePort(BEFORE);
  const found = ['shape', 'note'].map((kind) => ({
    ...{ kind: kind as 'shape', sheet: 'Informe', areas: [], text: kind, formulas: [] },
  }));
  await writeEdits(
    { ...port, attachments: () => Promise.resolve(ok({ found, untold: [] })) },
    BEFORE,
    REPORT,
    { record: RECORD },
  );
  const [entry] = await recallHistory(port);
  expect(entry?.made.map(({ attached }) => attached.length)).toEqual([2]);
});

const SHEET: WrittenSheet = { sheet: 'Plan', headings: [], rows: [], added: [], attached: [], names: [] };
const MADE: MadeSheet = { sheet: 'Informe', hash: '', attached: [], filled: null };
const ENTRY: HistoryEntry = {
  ...{ id: 1, ...RECORD, where: [], count: 1, unit: 'sheets', isUndone: false },
  ...{ sheets: [], made: [], highlight: null, obstacle: null },
};
const MARK = { sheet: 'Informe', from: '', to: '' };

it.each<[string, Partial<HistoryEntry>, boolean]>([
  ['that wrote cells', { sheets: [SHEET] }, true],
  ['that made a sheet', { made: [MADE] }, true],
  ['that marked a report', { marks: [MARK] }, true],
  ['that highlighted', { highlight: 'made' }, true],
  ['that took the highlight away', { highlight: 'removed' }, false],
  ['of which nothing is left', {}, false],
  ['that was undone', { sheets: [SHEET], isUndone: true }, false],
  ['that is not settled', { sheets: [SHEET], open: [] }, false],
  ['that replaced a sheet', { sheets: [SHEET], obstacle: 'replaced' }, false],
])('tells whether an entry %s can be undone', (_, change, expected) => {
  expect(isUndoable({ ...ENTRY, ...change })).toBe(expected);
});

const AGAIN: HistoryEntry = { ...ENTRY, id: 2, replaced: ['Informe'] };

it.each<[string, Partial<HistoryEntry>, HistoryEntry, boolean]>([
  ['its sheet', { made: [MADE] }, AGAIN, true],
  ['one of its sheets', { made: [MADE, { ...MADE, sheet: 'Acta' }] }, AGAIN, false],
  ['its sheet, and was undone since', { made: [MADE] }, { ...AGAIN, isUndone: true }, false],
  ['its sheet, before it', { id: 3, made: [MADE] }, AGAIN, false],
  ['its sheet, of an entry that wrote cells too', { made: [MADE], sheets: [SHEET] }, AGAIN, false],
  ['its sheet, of an entry that highlighted too', { made: [MADE], highlight: 'made' }, AGAIN, false],
  ['nothing of what made no sheet', {}, AGAIN, false],
])('tells whether a later entry replaced %s', (_, change, later, expected) => {
  const entry = { ...ENTRY, ...change };
  expect(isReplacedSince(entry, [entry, later])).toBe(expected);
});
