/** What each writer wrote is undone through the real office.js, by a pane that was opened after the file was saved. */
import { addRecord } from '../../src/app/addRecord';
import { isUndoable, recallHistory } from '../../src/app/history';
import { undoEntry } from '../../src/app/undoHistory';
import { createOfficePort } from '../../src/excel/officePort';
import type { HostSession } from '../../src/workbench/host';
import type { WorkbookModel } from '../../src/workbench/host/model/workbookModel';
import type { UseCase } from '../faults/useCase';
import { PLAN } from '../faults/useCase';
import { USE_CASES } from '../faults/useCases';
import { stateOf } from '../faults/workbookState';
import { editTextPart, readPackage, writePackage } from '../../src/workbench/host/model/excelts/package';
import { WORKSHEET_ORDER } from '../../src/workbench/host/model/saving/order';
import { putChild } from '../../src/workbench/host/model/saving/xmlPatch';
import { withWorkbook } from '../support/office';
import { day } from '../support/registers';
import { sheetOf } from '../support/workbooks';

const AT = '2026-11-26T10:44';
const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;
const port = () => createOfficePort({ requestTimeout: Infinity });
const useCase = (name: string): UseCase => {
  const found = USE_CASES.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

type Change = (session: HostSession, model: WorkbookModel) => void;
type ChangeFile = (file: Uint8Array) => Uint8Array;

/** Runs a use case, saves, opens the file again, changes it, and undoes what was written. */
async function undone(
  { book, run, name }: UseCase,
  change: Change = () => undefined,
  changeFile: ChangeFile = (file) => file,
) {
  const before: unknown[] = [];
  const saved = await withWorkbook(
    book,
    async ({ model, session }) => {
      before.push(stateOf(model));
      const done = await run(port(), { record: { action: name, at: AT } });
      if (!done.ok) throw new Error(done.problem.code);
      expect(stateOf(model)).not.toEqual(before[0]);
      return session.save();
    },
    { installGlobals: true },
  );
  return withWorkbook(
    changeFile(saved),
    async ({ model, session }) => {
      change(session, model);
      const [entry] = await recallHistory(port());
      if (entry === undefined) throw new Error('nothing was kept');
      const outcome = await undoEntry(port(), entry.id, OPTIONS);
      const [kept] = await recallHistory(port());
      return { before: before[0], after: stateOf(model), entry, kept, outcome, model };
    },
    { installGlobals: true },
  );
}

it.each([
  'highlight',
  'repair',
  'addMissing',
  'addRecord',
  'calendar',
  'document',
  'report',
  'settleMapping',
  'setUp',
])('%s is undone after the file was closed, and the workbook is as it was', async (name) => {
  const { before, after, entry, kept, outcome } = await undone(useCase(name));
  expect(outcome).toMatchObject({ ok: true, value: { left: [] } });
  expect(after).toEqual(before);
  expect([entry.action, entry.at, entry.isUndone, kept?.isUndone]).toEqual([name, AT, false, true]);
});

it.each<[string, readonly string[]]>([
  ['made after what is undone', ['repair', 'highlight']],
  ['made before what is undone', ['highlight', 'repair']],
])('a highlight %s is as one that is made then', async (_, names) => {
  await withWorkbook(
    PLAN,
    async ({ model }) => {
      const highlighted = () =>
        sheetOf(model, 'Plan')
          .conditionalFormats()
          .map((rule) => ({ ...rule, id: '' }));
      for (const name of names)
        await useCase(name).run(port(), name === 'repair' ? { record: { action: name, at: AT } } : {});
      const [entry] = await recallHistory(port());
      const outcome = await undoEntry(port(), entry?.id ?? 0, OPTIONS);
      expect(outcome).toMatchObject({ ok: true, value: { left: [], isHighlightOutdated: false } });
      const undone = highlighted();
      await useCase('highlight').run(port(), {});
      expect([undone.length > 0, undone]).toEqual([true, highlighted()]);
    },
    { installGlobals: true },
  );
});

it.each<[string, Change, number]>([
  ['a row was inserted above', (session) => session.userInsertRows('Plan', 3, 1), 5],
  ['the rows were sorted', (session) => session.userSort('Plan', 'A3:F5', 1, true), 3],
  ['the sheet was renamed', (_, model) => void (sheetOf(model, 'Plan').name = 'Plan 2'), 4],
])('a repair is undone in its row where %s', async (_, change, row) => {
  const { outcome, model } = await undone(useCase('repair'), change);
  expect(outcome).toMatchObject({ ok: true, value: { left: [] } });
  const plan = model.sheets.find(({ name }) => name.startsWith('Plan'));
  expect(plan?.content(row - 1, 4).value).toBe('04 de noviembre de 2023');
});

it.each<[string, Change, string, string]>([
  [
    'its cell holds something else',
    (session) => session.userEdit('Plan', 'E4', '45300'),
    'Plan!E4',
    'changed',
  ],
  [
    'its row is another activity',
    (session) => {
      session.userEdit('Plan', 'A4', '9.');
      session.userEdit('Plan', 'B4', 'Otra');
    },
    'Plan!E4',
    'notFound',
  ],
  ['its row is gone', (session) => session.userDeleteRows('Plan', 4, 1), 'Plan!E4', 'notFound'],
])('a repair stays where %s, and is not offered again', async (_, change, address, reason) => {
  const { outcome, kept } = await undone(useCase('repair'), change);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect(outcome.value.cells).toEqual([]);
  expect(outcome.value.left).toEqual([{ place: address, reason }]);
  expect([outcome.value.hasEnded, kept?.hasEnded, kept && isUndoable(kept)]).toEqual([true, true, false]);
});

it.each<[string, Change]>([
  ['says something else', (session) => session.userSort('Plan', 'A3:D5', 1, true)],
  [
    'says what it said before',
    (session) => {
      session.userSort('Plan', 'A3:D5', 1, true);
      session.userEdit('Plan', 'E3', '04 de noviembre de 2023');
    },
  ],
])(
  'a repair whose row a person sorted in a part stays where it stands, and its row %s',
  async (_, change) => {
    const { outcome, model } = await undone(useCase('repair'), change);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    expect([outcome.value.cells, outcome.value.left]).toEqual([
      [],
      [{ place: 'Plan!E3', reason: 'moved', now: 'Plan!E4' }],
    ]);
    expect(sheetOf(model, 'Plan').content(3, 4).value).toBe(45_234);
  },
);

it('rows in which somebody wrote stay, and the others go', async () => {
  const { outcome, model } = await undone(useCase('addMissing'), (session) =>
    session.userEdit('Plan', 'F7', 'En curso'),
  );
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect([outcome.value.rows.length, outcome.value.left.map(({ reason }) => reason)]).toEqual([1, ['inUse']]);
  const numbers = [4, 5, 6].map((row) => sheetOf(model, 'Plan').content(row, 0).value);
  expect(numbers).toEqual(['3.', '5.', null]);
});

/** Puts elements into the parts of sheets, as Excel writes what a person put there. */
const withElements =
  (elements: Readonly<Record<number, readonly (readonly [name: string, xml: string])[]>>): ChangeFile =>
  (file) => {
    const parts = readPackage(file);
    for (const [sheet, own] of Object.entries(elements)) {
      editTextPart(parts, `xl/worksheets/sheet${sheet}.xml`, (xml) =>
        own.reduce((text, [name, element]) => putChild(text, name, WORKSHEET_ORDER, element), xml),
      );
    }
    return writePackage(parts);
  };

const list = (cells: string, source: string): readonly [string, string] => [
  'dataValidations',
  `<dataValidations count="1"><dataValidation type="list" sqref="${cells}"><formula1>${source}</formula1></dataValidation></dataValidations>`,
];
const rule = (cells: string): readonly [string, string] => [
  'conditionalFormatting',
  `<conditionalFormatting sqref="${cells}"><cfRule type="expression" priority="1"><formula>$C6&gt;1</formula></cfRule></conditionalFormatting>`,
];
const link = (cell: string, location: string): readonly [string, string] => [
  'hyperlinks',
  `<hyperlinks><hyperlink ref="${cell}" location="${location}"/></hyperlinks>`,
];

it.each<[string, string, ChangeFile, readonly unknown[]]>([
  [
    'rows with a list and a link',
    'addMissing',
    withElements({ 1: [list('F6', '"Sí,No"'), link('B7', 'Proceso!A1')] }),
    ['Plan!A6 attached validation Plan!F6', 'Plan!A7 attached link Plan!B7'],
  ],
  [
    'rows with a rule, and rows that a list elsewhere reads',
    'addMissing',
    withElements({ 1: [rule('B6:C6')], 3: [list('D2', 'Plan!$B$7')] }),
    ['Plan!A6 attached conditionalFormat Plan!B6', 'Plan!A7 referred validation Proceso!D2'],
  ],
  [
    'rows with rules that go on above',
    'addMissing',
    withElements({ 1: [rule('B3:C7'), list('F3:F7', '"Sí,No"')] }),
    [],
  ],
  [
    'a sheet with a rule',
    'calendar',
    withElements({ 4: [rule('B6:C6')] }),
    ['«Calendario Anexo 13» attached conditionalFormat Calendario Anexo 13!B6'],
  ],
  [
    'a sheet to which a link leads',
    'calendar',
    withElements({ 3: [link('A2', "'Calendario Anexo 13'!B6")] }),
    ['«Calendario Anexo 13» referred link Proceso!A2'],
  ],
])('%s, that a person put there since, stay', async (_, name, changeFile, expected) => {
  const { outcome } = await undone(useCase(name), undefined, changeFile);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const { left, untold } = outcome.value;
  const said = left.map(({ place, reason, found = [] }) =>
    [place, reason, ...found.flatMap((each) => [each.kind, each.place])].join(' '),
  );
  expect(said).toEqual(expected);
  // The host is an Excel that does not tell notes.
  expect(untold).toEqual(expected.length > 0 ? [] : ['note']);
});

/** Makes the second half of a cell's text bold. */
const withBoldPart =
  (cell: string, first: string, second: string): ChangeFile =>
  (file) => {
    const parts = readPackage(file);
    const runs = `<is><r><t>${first}</t></r><r><rPr><b/></rPr><t>${second}</t></r></is>`;
    editTextPart(parts, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        new RegExp(`<c r="${cell}"([^>]*?)>.*?</c>`, 's'),
        (_, attributes: string) =>
          `<c r="${cell}"${attributes.replace(/ t="[^"]*"/, '')} t="inlineStr">${runs}</c>`,
      ),
    );
    return writePackage(parts);
  };

it('rows with a text that is formatted in parts stay', async () => {
  const { outcome, model } = await undone(useCase('addMissing'), undefined, withBoldPart('A6', '4', '.'));
  if (!outcome.ok) throw new Error(outcome.problem.code);
  expect(outcome.value.left).toEqual([
    { place: 'Plan!A6', reason: 'attached', found: [{ kind: 'richText', place: 'Plan!A6' }] },
  ]);
  expect(outcome.value.rows).toHaveLength(1);
  expect(sheetOf(model, 'Plan').hasRichText(5, 0)).toBe(true);
});

it('sheets in which somebody wrote stay, all of them', async () => {
  const { outcome, model } = await undone(useCase('setUp'), (session) =>
    session.userEdit('Proceso', 'C9', 'Secretaría Ejecutiva'),
  );
  expect(outcome).toMatchObject({
    ok: true,
    value: { sheets: [] },
  });
  const left = outcome.ok ? outcome.value.left : [];
  expect(left[0]).toEqual({ place: '«Proceso»', reason: 'inUse' });
  expect(left.slice(1).map(({ reason }) => reason)).toEqual(Array.from({ length: 7 }, () => 'together'));
  expect(model.sheets).toHaveLength(9);
});

it('what was undone is not undone again', async () => {
  await withWorkbook(
    PLAN,
    async () => {
      await useCase('repair').run(port(), { record: { action: 'repair', at: AT } });
      await undoEntry(port(), 1, OPTIONS);
      expect(await undoEntry(port(), 1, OPTIONS)).toEqual({ ok: false, problem: { code: 'notInHistory' } });
      expect(await undoEntry(port(), 9, OPTIONS)).toEqual({ ok: false, problem: { code: 'notInHistory' } });
    },
    { installGlobals: true },
  );
});

it.each(['A-1', 'AC-07', '1-2', '05/2023', 'IEE/CG/A-012/2023 (*)'])(
  'an agreement is undone, whatever its key: %s',
  async (key) => {
    const added = { key, date: day('2023-11-29'), subject: 'Sede' };
    const { before, after, outcome } = await undone({
      ...useCase('addRecord'),
      name: 'record',
      book: {
        ...PLAN,
        Acuerdos: [
          ['Clave', 'Fecha', 'Asunto'],
          ['OPL/CG/010/2023', 45_232, 'Integración'],
        ],
      },
      run: (port, options) =>
        addRecord(port, { ...OPTIONS, ...options, entry: { kind: 'agreements', added } }),
    });
    expect(outcome).toMatchObject({ ok: true, value: { left: [] } });
    expect(after).toEqual(before);
  },
);

/** Makes a sheet, lets a person do something, and undoes the making; the sheets and what the undo says. */
async function undoneMaking(name: string, between: (session: HostSession) => unknown) {
  const { run, book } = useCase(name);
  return withWorkbook(
    book,
    async ({ model, session }) => {
      await run(port(), { record: { action: name, at: AT } });
      await between(session);
      const outcome = await undoEntry(port(), 1, OPTIONS);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      const sheets = model.sheets.map((sheet) => sheet.name).filter((each) => !(each in book));
      return [sheets, outcome.value.left];
    },
    { installGlobals: true },
  );
}

it.each<[string, string, (session: HostSession) => unknown, readonly string[], readonly unknown[]]>([
  ['report', 'renamed', (session) => session.userRename('Informe 2023-11', 'Mi informe'), [], []],
  ['calendar', 'renamed', (session) => session.userRename('Calendario Anexo 13', 'Mi cal'), [], []],
  [
    'report',
    'renamed and made again',
    async (session) => {
      session.userRename('Informe 2023-11', 'Mi informe');
      await useCase('report').run(port(), { record: { action: 'report', at: AT } });
    },
    ['Informe 2023-11'],
    [],
  ],
  [
    'report',
    'marked as delivered',
    () => useCase('deliver').run(port()),
    ['Informe 2023-11'],
    [{ place: '«Informe 2023-11»', reason: 'delivered' }],
  ],
  [
    'report',
    'marked as delivered, which was undone',
    async () => {
      await useCase('deliver').run(port(), { record: { action: 'deliver', at: AT } });
      expect(await undoEntry(port(), 2, OPTIONS)).toMatchObject({
        ok: true,
        value: { left: [], marks: [{ sheet: 'Informe 2023-11', delivered: null }] },
      });
    },
    [],
    [],
  ],
])(
  'of a %s that was %s, the making is undone as far as it may be',
  async (name, _, between, sheets, left) => {
    expect(await undoneMaking(name, between)).toEqual([sheets, left]);
  },
);
