/** What is recorded of edits, and how it is found again and undone, on snapshots. */
import type { Area, Edit } from '../../../src/workbook/edits/edits';
import { formatReportMark } from '../../../src/workbook/edits/reportMark';
import type { Attachment, AttachmentKind } from '../../../src/workbook/history/attachments';
import { NO_ATTACHMENTS } from '../../../src/workbook/history/attachments';
import type { HistoryEntry, Written } from '../../../src/workbook/history/historyEntry';
import { formatHistory, parseHistory } from '../../../src/workbook/history/historyText';
import {
  countOf,
  isWorthTelling,
  unitOf,
  withAttached,
  joined,
  writtenBy,
} from '../../../src/workbook/history/recordWriting';
import type { LeftReason } from '../../../src/workbook/history/undoWriting';
import {
  isForGood,
  isReplacedBy,
  mayDelete,
  planUndo,
  stillThere,
  textsOf,
} from '../../../src/workbook/history/undoWriting';
import type { SheetSnapshot, TableSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

type Row = readonly (string | number)[];

const HEADING: Row = ['Núm.', 'Actividad', 'Término', 'Estado'];
const ONE: Row = ['1.', 'Integrar', '2 de nov', ''];
const TWO: Row = ['2.', 'Publicar', 45_260, ''];
const ROWS: readonly Row[] = [HEADING, ONE, TWO];
const plan = (rows: readonly Row[], more: Partial<SheetSnapshot> = {}) => sheetOf('Plan', rows, more);
const write = (row: number, column: number, value: string | number): Edit => ({
  kind: 'write',
  sheet: 'Plan',
  row,
  column,
  values: [[value]],
});
const format = (row: number, column: number, numberFormat: string): Edit => ({
  kind: 'format',
  sheet: 'Plan',
  areas: [{ row, column, rows: 1, columns: 1 }],
  format: { numberFormat },
});

/** The entry of edits that were planned on a workbook. */
function entryOf(edits: readonly Edit[], ...sheets: readonly SheetSnapshot[]): HistoryEntry {
  return readBack(writtenBy(workbookOf(...sheets), edits));
}

/** An entry as it is read back from the file. */
function readBack(written: Written): HistoryEntry {
  const entry = { ...written, id: 1, action: 'repair', at: '2026-11-26T10:44', where: [], isUndone: false };
  const counted = { count: countOf(written), unit: unitOf(written) };
  const [kept] = parseHistory(formatHistory([{ ...entry, ...counted }]));
  if (kept === undefined) throw new Error('not kept');
  return kept;
}

const AREA: Area = { row: 2, column: 1, rows: 1, columns: 4 };
const MADE_NUEVA = { sheet: 'Nueva', hash: '0f', attached: [], filled: null };
const REPAIR = entryOf([format(2, 3, 'dd/mm/yyyy'), write(2, 3, 45_232)], plan(ROWS));
const DONE: Row = ['1.', 'Integrar', 45_232, ''];
const undo = (entry: HistoryEntry, ...sheets: readonly SheetSnapshot[]) =>
  planUndo(entry, workbookOf(...sheets));

describe('a written cell is put back', () => {
  it.each<[string, readonly SheetSnapshot[], string, number, number]>([
    ['where it was', [plan([HEADING, DONE, TWO])], 'Plan', 2, 3],
    ['under an inserted row', [plan([HEADING, ['', 'x', '', ''], DONE, TWO])], 'Plan', 3, 3],
    ['after a sort', [plan([HEADING, TWO, DONE])], 'Plan', 3, 3],
    ['in a column that moved', [plan([HEADING, DONE].map((row) => ['', ...row]))], 'Plan', 2, 4],
    [
      'on a renamed sheet',
      [sheetOf('Otra', [['a']]), sheetOf('Plan 2027', [HEADING, DONE])],
      'Plan 2027',
      2,
      3,
    ],
    ['under another heading', [plan([['Núm.', 'Actividad', 'Fecha', 'Estado'], DONE])], 'Plan', 2, 3],
    ['of an activity with another name', [plan([HEADING, TWO, ['1.', 'Otra', 45_232, '']])], 'Plan', 3, 3],
    ['of an activity with another number', [plan([HEADING, ['9.', 'Integrar', 45_232, '']])], 'Plan', 2, 3],
  ])('%s', (_, sheets, sheet, row, column) => {
    const { edits, cells, left } = undo(REPAIR, ...sheets);
    const [now, back] = [45_232, '2 de nov'].map((value) => expect.objectContaining({ value }) as unknown);
    expect([cells, left]).toEqual([[{ sheet, row, column, now, back }], []]);
    expect(edits).toContainEqual({ kind: 'write', sheet, row, column, values: [['2 de nov']] });
  });

  it('with the number format that it had', () => {
    const done = ['1.', 'Integrar', { value: 45_232, numberFormat: 'dd/mm/yyyy' }, ''];
    const { edits } = planUndo(REPAIR, workbookOf(sheetOf('Plan', [HEADING, done])));
    expect(edits[0]).toMatchObject({ kind: 'format', format: { numberFormat: 'General' } });
  });

  it('and is not named where it holds what it held before', () => {
    expect(undo(REPAIR, plan(ROWS))).toMatchObject({ edits: [], cells: [], left: [] });
  });
});

describe('a column without a heading', () => {
  const BARE: Row = ['Núm.', 'Actividad', '', 'Estado'];
  const DATED = entryOf([write(2, 3, 45_232)], plan([BARE, ['1.', 'Integrar', 3, '']]));

  it('is where it was, whatever other columns have none', () => {
    const rows: readonly Row[] = [
      ['Núm.', 'Actividad', 'Nueva', 'Estado', ''],
      ['1.', 'Integrar', 45_232, '', 45_232],
    ];
    expect(undo(DATED, plan(rows)).cells).toMatchObject([{ sheet: 'Plan', row: 2, column: 3 }]);
  });
});

describe('a highlight', () => {
  const name = { name: 'PREP_Plan', formula: '=1' };
  const made = { kind: 'conditionalFormat', sheet: 'Plan', formula: '=TRUE', look: {} } as const;
  const rule: Edit = { ...made, area: { row: 2, column: 1, rows: 1, columns: 1 } };
  const marked = (...edits: readonly Edit[]) =>
    planUndo(entryOf(edits, plan(ROWS)), { ...workbookOf(plan([HEADING, DONE, TWO])), ownNames: [name] });

  it('is taken away', () => {
    const { edits, removesHighlight } = marked(rule);
    expect([edits, removesHighlight]).toEqual([
      [{ kind: 'removeName', name: 'PREP_Plan', sheet: null }],
      true,
    ]);
  });

  it('stays when it was only written anew with cells', () => {
    expect(marked(rule, write(2, 3, 45_232)).removesHighlight).toBe(false);
  });
});

describe('a cell stays, and is named', () => {
  const place = 'Plan!C2';
  it.each<[string, readonly SheetSnapshot[], string, string]>([
    ['that holds another value', [plan([HEADING, ['1.', 'Integrar', 45_000, '']])], place, 'changed'],
    [
      'that holds a formula',
      [sheetOf('Plan', [HEADING, ['1.', 'Integrar', { value: 45_232, formula: '=D1' }, '']])],
      place,
      'changed',
    ],
    [
      'whose number another activity took',
      [plan([HEADING, ['1.', 'Publicar', 45_232, '']])],
      place,
      'notFound',
    ],
    [
      'whose row is one with the number and another with the name',
      [plan([HEADING, ['1.', 'Otra', 45_232, ''], ['3.', 'Integrar', '', ''], ['4.', 'Integrar', '', '']])],
      place,
      'notFound',
    ],
    ['that merely lies where it was', [plan([HEADING, ['9.', 'Otra', 45_232, '']])], place, 'notFound'],
    ['whose row was taken out', [plan([HEADING, TWO])], place, 'notFound'],
    ['that is one of two by now', [plan([HEADING, TWO, DONE, DONE])], place, 'alike'],
    ['beside its twin', [plan([HEADING, DONE, DONE])], place, 'alike'],
    ['whose sheet is gone', [sheetOf('Otra', [['a']])], place, 'notFound'],
    [
      'whose sheet may be one of two',
      [sheetOf('A', [HEADING, DONE]), sheetOf('B', [HEADING, DONE])],
      place,
      'notFound',
    ],
  ])('%s', (_, sheets, at, reason) => {
    expect(undo(REPAIR, ...sheets)).toMatchObject({ edits: [], cells: [], left: [{ place: at, reason }] });
  });
});

describe('a record that was put into a blank row', () => {
  const RECORD: Row = ['3.', 'Auditar', 45_240, 'Sí'];
  const entry = entryOf(
    RECORD.map((value, at) => write(4, at + 1, value)),
    plan(ROWS),
  );
  const inUse = (row: number, says: { readonly cell: string; readonly text: string }) =>
    ['A', 'B', 'C', 'D'].map((column) => ({ place: `Plan!${column}${row}`, reason: 'inUse', says }));
  const gone = ['A', 'B', 'C', 'D'].map((column) => ({ place: `Plan!${column}4`, reason: 'notFound' }));

  it.each<[string, readonly Row[], readonly unknown[]]>([
    [
      'stays whole where a person changed it',
      [['3.', 'Auditar el PREP', 45_240, 'Sí']],
      inUse(4, { cell: 'B4', text: 'Auditar el PREP' }),
    ],
    [
      'stays where it is by now',
      [
        ['', '', '', ''],
        ['3.', 'Auditar', 45_240, 'No'],
      ],
      inUse(5, { cell: 'D5', text: 'No' }),
    ],
    ['is another one where less than half of it is left', [['3.', 'Otra', 45_241, 'No']], gone],
    ['is gone where it was taken out', [], gone],
    [
      'is gone where two rows have what is left of it',
      [
        ['3.', 'a', 45_240, 'x'],
        ['3.', 'b', 45_240, 'y'],
      ],
      gone,
    ],
  ])('%s', (_, rows, left) => {
    expect(undo(entry, plan([...ROWS, ...rows]))).toMatchObject({ edits: [], cells: [], left });
  });

  it('goes where it is as it was written', () => {
    expect(undo(entry, plan([...ROWS, RECORD])).left).toEqual([]);
  });

  it('waits where a later entry changed it', () => {
    const now = plan([...ROWS, ['3.', 'Revisar', 45_240, 'Sí']]);
    const later = { ...entryOf([write(4, 2, 'Revisar')], plan([...ROWS, RECORD])), id: 2 };
    const { left } = planUndo(entry, workbookOf(now), NO_ATTACHMENTS, [later]);
    expect(new Set(left.map(({ reason }) => reason))).toEqual(new Set(['later']));
  });
});

describe('the heading of a column that was added', () => {
  const EVIDENCE = entryOf([write(1, 5, 'Evidencia'), write(2, 5, 'Oficio 12')], plan(ROWS));
  const withColumn = (...texts: readonly string[]) =>
    plan(ROWS.map((row, index) => [...row, texts[index] ?? '']));

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['goes with what was written under it', ['Evidencia', 'Oficio 12'], ['E1', 'E2'], []],
    ['stays over what a person wrote there', ['Evidencia', 'Acta 3'], [], ['E2 changed', 'E1 heading']],
    ['stays over a text in another row', ['Evidencia', 'Oficio 12', 'Acta 3'], ['E2'], ['E1 heading']],
    ['goes where nothing is left under it', ['Evidencia', ''], ['E1'], []],
    ['that is another by now is none', ['Prueba', 'Acta 3'], [], ['E1 changed', 'E2 changed']],
  ])('%s', (_, texts, back, stay) => {
    const { cells, left, remaining } = undo(EVIDENCE, withColumn(...texts));
    expect(cells.map(({ row, column }) => `${column === 5 ? 'E' : '?'}${row}`)).toEqual(back);
    expect(left.map(({ place, reason }) => `${place.replace('Plan!', '')} ${reason}`).sort()).toEqual(
      [...stay].sort(),
    );
    expect(remaining.sheets.flatMap(({ rows }) => rows)).toHaveLength(stay.length);
  });

  it('goes with the rest of the entry, once nothing is under it', () => {
    const { remaining } = undo(EVIDENCE, withColumn('Evidencia', 'Oficio 12', 'Acta 3'));
    const rest = readBack({ ...EVIDENCE, ...remaining });
    expect(undo(rest, withColumn('Evidencia', '', 'Acta 3'))).toMatchObject({ edits: [], left: [{}] });
    expect(undo(rest, withColumn('Evidencia'))).toMatchObject({ cells: [{ row: 1 }], left: [] });
  });
});

it('leaves a text that has a format in a part of it', () => {
  const noted = entryOf([write(2, 4, 'Concluida')], plan(ROWS));
  const areas = [{ row: 2, column: 4, rows: 1, columns: 1 }];
  const found: Attachment[] = [{ kind: 'richText', sheet: 'Plan', areas, text: '', formulas: [] }];
  const book = workbookOf(plan([HEADING, ['1.', 'Integrar', '2 de nov', 'Concluida'], TWO]));
  expect(planUndo(noted, book, { found, untold: [] })).toMatchObject({
    edits: [],
    left: [{ place: 'Plan!D2', reason: 'richText' }],
  });
});

describe('what a later entry wrote', () => {
  const first = entryOf([write(2, 4, 'Pendiente')], plan(ROWS));
  const once = plan([HEADING, [...ONE.slice(0, 3), 'Pendiente'], TWO]);
  const second = { ...entryOf([write(2, 4, 'Concluida')], once), id: 2 };
  it.each<[string, string, string]>([
    ['is told as such', 'Concluida', 'later'],
    ['is none of a person', 'En curso', 'changed'],
  ])('%s', (_, text, reason) => {
    const now = workbookOf(plan([HEADING, [...ONE.slice(0, 3), text], TWO]));
    expect(planUndo(first, now, undefined, [second]).left).toEqual([
      { place: 'Plan!D2', reason, ...(reason === 'later' ? { by: 'repair' } : {}) },
    ]);
  });
});

describe('a row by which a later entry finds its own', () => {
  const first = entryOf(
    [write(2, 3, 'Texto'), write(3, 4, 'Nota')],
    plan([HEADING, ['', 'Integrar', '', ''], TWO]),
  );
  const once = plan([HEADING, ['', 'Integrar', 'Texto', ''], [...TWO.slice(0, 3), 'Nota']]);
  const second = { ...entryOf([write(2, 4, 'Concluida')], once), id: 2 };
  const now = workbookOf(
    plan([HEADING, ['', 'Integrar', 'Texto', 'Concluida'], [...TWO.slice(0, 3), 'Nota']]),
  );

  it('stays until that is undone, and the others go', () => {
    const { left, cells, remaining } = planUndo(first, now, undefined, [second]);
    expect(left).toEqual([{ place: 'Plan!C2', reason: 'later', by: 'repair' }]);
    expect(cells.map(({ row, column }) => [row, column])).toEqual([[3, 4]]);
    expect(remaining.sheets[0]?.rows.map(({ row }) => row)).toEqual([2]);
  });

  it('goes where nobody needs it', () => {
    expect(planUndo(first, now).cells).toHaveLength(2);
  });
});

describe('after an undo that Excel stopped', () => {
  const insert: Edit = {
    kind: 'insertRows',
    sheet: 'Plan',
    row: 3,
    rows: 1,
    like: { row: 2, column: 1, rows: 1, columns: 4 },
  };
  const added = entryOf([insert, write(3, 1, '1b.'), write(3, 2, 'Nueva'), write(2, 4, 'Nota')], plan(ROWS));
  const noted = [...ONE.slice(0, 3), 'Nota'];
  const full = workbookOf(plan([HEADING, noted, ['1b.', 'Nueva', '', ''], TWO]));

  it.each<[string, readonly Row[], readonly number[] | null]>([
    ['a row that went is not looked for again', [HEADING, noted, TWO], []],
    ['a row that is still there is', [HEADING, ONE, ['1b.', 'Nueva', '', ''], TWO], null],
  ])('%s', (_, rows, rest) => {
    const remaining = stillThere(added, full, workbookOf(plan(rows)));
    expect(remaining && remaining.sheets.flatMap((sheet) => sheet.added)).toEqual(rest);
  });
});

describe('what is kept of a writing', () => {
  it.each<[string, Row, readonly number[]]>([
    ['its first two constants', ['1.', 'Integrar', '', 'Pendiente'], [1, 2]],
    ['those that are not blank', ['', 'Integrar', '', 'Pendiente'], [2, 4]],
    ['none of what is written', ['', '', 'x', ''], []],
    ['nothing of an empty row', ['', '', '', ''], []],
  ])('identifies the row by %s', (_, row, keys) => {
    const { sheets } = writtenBy(workbookOf(plan([HEADING, row])), [write(2, 3, 45_232)]);
    expect(sheets[0]?.rows[0]?.keys).toEqual(keys);
  });

  it('has no made sheet where none was added', () => {
    const other: Edit = { kind: 'write', sheet: 'Borrador', row: 1, column: 1, values: [['x']] };
    expect(writtenBy(workbookOf(plan(ROWS)), [other])).toMatchObject({ sheets: [], made: [] });
  });
});

describe('a cell of one of several rows alike', () => {
  const report = (ends: number, status: string, note = ''): Row => ['', 'Informe', ends, status, note];
  const ALIKE: readonly Row[] = [
    ['Núm.', 'Actividad', 'Término', 'Estado', 'Notas'],
    ...[45_201, 45_201, 45_232].map((at) => report(at, 'no')),
  ];
  /** The second of two that say the same in all. */
  const SECOND = entryOf([write(3, 4, 'sí')], plan(ALIKE));
  /** The one with a date of its own. */
  const DATED = entryOf([write(4, 4, 'sí')], plan(ALIKE));
  const now = (...rows: readonly Row[]) => plan([ALIKE[0] ?? [], ...rows]);

  it.each<[string, HistoryEntry, SheetSnapshot, readonly number[], readonly string[]]>([
    ['where it was', SECOND, now(report(45_201, 'no'), report(45_201, 'sí'), report(45_232, 'no')), [3], []],
    [
      'below another row',
      SECOND,
      now(TWO, report(45_201, 'no'), report(45_201, 'sí'), report(45_232, 'no')),
      [4],
      [],
    ],
    [
      'with a note since',
      SECOND,
      now(report(45_201, 'no'), report(45_201, 'sí', 'x'), report(45_232, 'no')),
      [3],
      [],
    ],
    [
      'that is gone, another like it written by hand',
      SECOND,
      now(report(45_201, 'sí'), report(45_232, 'no')),
      [],
      ['alike'],
    ],
    [
      'among three by now',
      SECOND,
      now(report(45_201, 'no'), report(45_201, 'sí'), report(45_201, 'sí')),
      [],
      ['alike'],
    ],
    [
      'before the other by now',
      SECOND,
      now(report(45_201, 'sí'), report(45_201, 'no'), report(45_232, 'no')),
      [],
      ['moved'],
    ],
    ['by its date', DATED, now(report(45_232, 'sí'), report(45_201, 'no'), report(45_201, 'sí')), [2], []],
    [
      'of which the date was changed',
      DATED,
      now(report(45_201, 'no'), report(45_201, 'no'), report(45_240, 'sí')),
      [],
      ['notFound'],
    ],
    ['of which none is left', DATED, now(TWO, ['', 'Otra', 45_232, 'sí', '']), [], ['notFound']],
  ])('%s', (_, entry, sheet, rows, reasons) => {
    const { cells, left } = undo(entry, sheet);
    expect(cells.map(({ row }) => row)).toEqual(rows);
    expect(left.map(({ reason }) => reason)).toEqual(reasons);
  });

  it('tells them apart by what the same writing wrote in the others', () => {
    const entry = entryOf([write(2, 3, 9), write(3, 4, 'sí')], plan(ALIKE));
    expect(undo(entry, now(report(9, 'no'), report(45_201, 'sí'), report(45_232, 'no'))).cells).toMatchObject(
      [
        { row: 2, column: 3 },
        { row: 3, column: 4 },
      ],
    );
  });
});

describe('a table that grew', () => {
  const table = (rows: number, columns = 2, more: Partial<TableSnapshot> = {}) => ({
    tables: [{ name: 'T', row: 1, column: 1, rows, columns, isFromQuery: false, ...more }],
  });
  const area = { row: 1, column: 1, rows: 3, columns: 2 };
  const resize: Edit = { kind: 'resizeTable', sheet: 'Plan', table: 'T', area };
  const before = plan(
    [
      ['Nombre', 'Doble'],
      ['a', ''],
    ],
    table(2),
  );
  const GROWN = entryOf([resize, write(3, 1, 'b')], before);

  it.each<[string, readonly Row[], Partial<SheetSnapshot>, number | null]>([
    [
      'is as long as it was',
      [
        ['Nombre', 'Doble'],
        ['a', ''],
        ['b', ''],
      ],
      table(3),
      2,
    ],
    [
      'stays with a person’s record at its end',
      [
        ['Nombre', 'Doble'],
        ['a', ''],
        ['b', ''],
        ['c', ''],
      ],
      table(4),
      null,
    ],
    [
      'stays with a person’s text in that row',
      [
        ['Nombre', 'Doble'],
        ['a', ''],
        ['b', 'x'],
      ],
      table(3),
      null,
    ],
    [
      'stays under totals that came since',
      [
        ['Nombre', 'Doble'],
        ['a', ''],
        ['b', ''],
      ],
      table(3, 2, { hasTotals: true }),
      null,
    ],
    [
      'loses only what it grew by',
      [
        ['Nombre', 'Doble'],
        ['a', ''],
        ['b', ''],
        ['', ''],
      ],
      table(4),
      3,
    ],
    [
      'that is gone is not looked for',
      [
        ['Nombre', 'Doble'],
        ['a', ''],
        ['b', ''],
      ],
      {},
      null,
    ],
  ])('%s', (_, rows, more, length) => {
    const resized = undo(GROWN, plan(rows, more)).edits.filter(({ kind }) => kind === 'resizeTable');
    expect(resized).toEqual(length === null ? [] : [{ ...resize, area: { ...area, rows: length } }]);
  });

  it('to the right is as wide as it was, before its heading is blanked', () => {
    const wide: Edit = { ...resize, area: { ...area, rows: 2, columns: 3 } };
    const entry = entryOf([wide, write(1, 3, 'Baja'), write(2, 3, 7)], before);
    const [first] = undo(
      entry,
      plan(
        [
          ['Nombre', 'Doble', 'Baja'],
          ['a', '', 7],
        ],
        table(2, 3),
      ),
    ).edits;
    expect(first).toEqual({ ...resize, area: { ...area, rows: 2 } });
  });

  describe('to the right by an entry that inserted a row too', () => {
    const like = { row: 2, column: 1, rows: 1, columns: 3 };
    const insert: Edit = { kind: 'insertRows', sheet: 'Plan', row: 3, rows: 1, like };
    const wide: Edit = { ...resize, area: { ...area, rows: 4, columns: 3 } };
    const totals = { hasTotals: true } as const;
    const writing = [insert, wide, write(1, 3, 'Baja'), write(3, 1, 'b'), write(3, 3, 7)];
    const entry = entryOf(
      writing,
      plan(
        [
          ['Nombre', 'Doble'],
          ['a', ''],
          ['Total', ''],
        ],
        table(3, 2, totals),
      ),
    );
    const now = (columns: number, ...more: readonly string[]) =>
      plan(
        [
          ['Nombre', 'Doble', 'Baja', ...more],
          ['a', '', ''],
          ['b', '', 7],
          ['Total', '', ''],
        ],
        table(4, columns, totals),
      );

    it('is as wide as it was, before its heading is blanked and the row goes', () => {
      const undone = undo(entry, now(3));
      expect(undone.left).toEqual([]);
      expect(undone.edits).toMatchObject([
        { kind: 'resizeTable', area: { rows: 4, columns: 2 } },
        { kind: 'write', row: 1, column: 3, values: [['']] },
        { kind: 'deleteRows', row: 3, rows: 1 },
      ]);
    });

    it('keeps the heading where a person’s column came to its right', () => {
      const undone = undo(entry, now(4, 'De la persona'));
      expect(undone.left).toEqual([{ place: 'Plan!C1', reason: 'heading' }]);
      expect(undone.edits.map(({ kind }) => kind)).toEqual(['deleteRows']);
    });
  });

  it('is blank where its calculated columns were continued', () => {
    const from = { row: 2, column: 2, rows: 1, columns: 1 };
    const doubled = (row: number) => ({ value: 2, formula: `=A${row}*2` });
    const entry = entryOf(
      [resize, { kind: 'fillFormulas', sheet: 'Plan', from, row: 3, rows: 1 }, write(3, 1, 'b')],
      sheetOf(
        'Plan',
        [
          ['Nombre', 'Doble'],
          ['a', doubled(2)],
        ],
        table(2),
      ),
    );
    const now = sheetOf(
      'Plan',
      [
        ['Nombre', 'Doble'],
        ['a', doubled(2)],
        ['b', doubled(3)],
      ],
      table(3),
    );
    expect(undo(entry, now).cells.map(({ row, column }) => [row, column])).toEqual([
      [3, 1],
      [3, 2],
    ]);
    expect(undo(entry, now).edits[0]).toMatchObject({ kind: 'resizeTable', area: { rows: 2 } });
  });

  it('by an insertion loses the row with it', () => {
    const like = { row: 2, column: 1, rows: 1, columns: 2 };
    const entry = entryOf(
      [{ kind: 'insertRows', sheet: 'Plan', row: 3, rows: 1, like }, resize, write(3, 1, 'b')],
      before,
    );
    expect(entry.sheets[0]?.grown).toBeUndefined();
  });
});

describe('a row without any other text', () => {
  const entry = entryOf([write(3, 1, 'a'), write(3, 2, 'b')], plan([['x', 'y'], [], ['', '']]));
  it('is where it was if all is there', () => {
    expect(undo(entry, plan([['x', 'y'], [], ['a', 'b']])).cells).toHaveLength(2);
  });
  it('is not where one of its cells is another', () => {
    expect(undo(entry, plan([['x', 'y'], [], ['a', 'c']]))).toMatchObject({ edits: [], left: [{}, {}] });
  });
});

describe('added rows', () => {
  const like = { row: 3, column: 1, rows: 1, columns: 4 };
  const ADDITION = entryOf(
    [
      { kind: 'insertRows', sheet: 'Plan', row: 4, rows: 2, like },
      {
        kind: 'write',
        sheet: 'Plan',
        row: 4,
        column: 1,
        values: [
          ['3.', 'Auditar', 45_300],
          ['4.', 'Informar', 45_310],
        ],
      },
    ],
    plan([...ROWS, ['Elaboró', '', '', '']]),
  );
  const THREE: Row = ['3.', 'Auditar', 45_300, ''];
  const FOUR: Row = ['4.', 'Informar', 45_310, ''];
  const deleted = (row: number, rows: number): Edit => ({ kind: 'deleteRows', sheet: 'Plan', row, rows });

  it.each<[string, readonly Row[], readonly Edit[], readonly string[]]>([
    ['go together', [...ROWS, THREE, FOUR], [deleted(4, 2)], []],
    [
      'go from the lowest up where they are apart',
      [HEADING, THREE, ONE, FOUR],
      [deleted(4, 1), deleted(2, 1)],
      [],
    ],
    [
      'stay where somebody wrote',
      [...ROWS, ['3.', 'Auditar', 45_300, 'Sí'], FOUR],
      [deleted(5, 1)],
      ['inUse'],
    ],
    ['stay where a cell was changed', [...ROWS, ['3.', 'Auditar', 1, ''], FOUR], [deleted(5, 1)], ['inUse']],
    ['are named when they are gone', [...ROWS, FOUR], [deleted(4, 1)], ['notFound']],
    [
      'are named when they cannot be told apart',
      [HEADING, FOUR, ONE, TWO, THREE, THREE],
      [deleted(2, 1)],
      ['notFound'],
    ],
  ])('%s', (_, rows, edits, reasons) => {
    const plans = undo(ADDITION, plan(rows));
    expect(plans.edits).toEqual(edits);
    expect(plans.left.map(({ reason }) => reason)).toEqual(reasons);
  });

  const on = (kind: AttachmentKind, areas: readonly Area[], text = '', formulas: readonly string[] = []) => ({
    ...{ kind, sheet: 'Plan', areas, text, formulas },
  });
  const cell = (row: number, column: number, rows = 1): Area => ({ row, column, rows, columns: 1 });
  const BOTH = ['Plan!A4 attached', 'Plan!A5 attached'];

  it.each<[string, readonly Attachment[], readonly string[]]>([
    ['a link', [on('link', [cell(4, 2)], 'https://x')], ['Plan!A4 attached']],
    ['a note beyond the columns', [on('note', [cell(5, 30)])], ['Plan!A5 attached']],
    ['a validation of both', [on('validation', [cell(4, 4, 2)], 'lista')], BOTH],
    ['a conditional format in two places', [on('conditionalFormat', [cell(4, 1), cell(5, 3)])], BOTH],
    ['a picture somewhere on the sheet', [on('shape', [], 'Imagen 1')], BOTH],
    ['no validation that goes on above', [on('validation', [cell(3, 4, 2)], 'lista')], []],
    ['no format of other rows as well', [on('conditionalFormat', [cell(1, 1), cell(5, 1)])], []],
    ['no table and no name of the sheet', [on('table', [], 'T'), on('name', [], 'Mía')], []],
    [
      'a list elsewhere that reads one',
      [{ ...on('validation', [cell(2, 1)], '', ['=Plan!$B$4']), sheet: 'Proceso' }],
      ['Plan!A4 referred'],
    ],
    ['what is on the other sheet', [{ ...on('link', [cell(4, 1)]), sheet: 'Proceso' }], []],
  ])('stay with %s', (_, found, left) => {
    const now = workbookOf(plan([...ROWS, THREE, FOUR, ['Elaboró', '', '', '']]));
    const plans = planUndo(ADDITION, now, { found, untold: ['note'] });
    expect(plans.left.map(({ place, reason }) => `${place} ${reason}`)).toEqual(left);
    expect(plans.rows.length).toBe(2 - left.length);
    expect(plans.untold).toEqual(left.length < 2 ? ['note'] : []);
  });

  it('name what was found, and where', () => {
    const now = workbookOf(plan([...ROWS, THREE, FOUR]));
    const found = [on('link', [cell(4, 2)], 'x'), on('shape', [], 'Imagen 1')];
    expect(planUndo(ADDITION, now, { found, untold: [] }).left[0]?.found).toEqual([
      { kind: 'link', place: 'Plan!B4' },
      { kind: 'shape', place: '«Plan»' },
    ]);
  });

  it('go with what they had when they were added, wherever they are by now', () => {
    const had = [on('conditionalFormat', [cell(4, 1, 2)], 'Custom =$C4>1'), on('shape', [], 'Imagen 1')];
    const kept = readBack(withAttached(ADDITION, { found: had, untold: [] }));
    const now = workbookOf(plan([HEADING, ['', '', '', ''], ONE, TWO, THREE, FOUR]));
    const moved = [on('conditionalFormat', [cell(5, 1, 2)], 'Custom =$C5>1'), on('shape', [], 'Imagen 1')];
    expect(planUndo(kept, now, { found: moved, untold: [] }).rows).toHaveLength(2);
    const twice = [...moved, on('conditionalFormat', [cell(5, 2)], 'Custom =$C5>1')];
    expect(planUndo(kept, now, { found: twice, untold: [] }).rows).toHaveLength(1);
  });

  it.each<
    [string, Partial<Record<'beside' | 'proceso' | 'name', string>>, readonly Edit[], readonly string[]]
  >([
    ['a formula beside one of them', { beside: '=C3-10' }, [deleted(5, 1)], ['Plan!A4 inUse']],
    [
      'a formula elsewhere that refers to one',
      { proceso: "='plan'!$B$4" },
      [deleted(5, 1)],
      ['Plan!A4 referred'],
    ],
    [
      'a range of both of them',
      { proceso: '=COUNTA(Plan!A4:B5)' },
      [],
      ['Plan!A4 referred', 'Plan!A5 referred'],
    ],
    ['an own name', { name: '=Plan!$5:$5' }, [deleted(4, 1)], ['Plan!A5 referred']],
    [
      'no range that only shrinks',
      { proceso: '=COUNTA(Plan!A3:A5)', name: '=Plan!$B$5:$B$6' },
      [deleted(4, 2)],
      [],
    ],
    ['no text and no other sheet', { proceso: '="B4"&B4&Otro!B4&LOG10(2)' }, [deleted(4, 2)], []],
  ])('stay with %s', (_, { beside, proceso, name }, edits, left) => {
    const three = beside === undefined ? THREE : [...THREE, { value: 1, formula: beside }];
    const sheets = [
      sheetOf('Plan', [...ROWS, three, FOUR, ['Elaboró', '', '', '']]),
      sheetOf('Proceso', [[{ value: 1, ...(proceso === undefined ? {} : { formula: proceso }) }]]),
    ];
    const names = name === undefined ? [] : [{ name: 'Mia', formula: name }];
    const plans = planUndo(ADDITION, { ...workbookOf(...sheets), names });
    expect(plans.edits).toEqual(edits);
    expect(plans.left.map(({ place, reason }) => `${place} ${reason}`)).toEqual(left);
  });

  it('stay both where one, which stays, refers to the other', () => {
    const four = [...FOUR, { value: 1, formula: '=A4' }];
    expect(planUndo(ADDITION, workbookOf(sheetOf('Plan', [...ROWS, THREE, four]))).edits).toEqual([]);
  });

  it.each<[string, readonly Area[], number]>([
    ['in them alone stay', [{ row: 4, column: 2, rows: 1, columns: 2 }], 1],
    ['down through them stay', [{ row: 4, column: 1, rows: 2, columns: 1 }], 2],
    ['as in the rows above go', [2, 4].map((row) => ({ row, column: 2, rows: 1, columns: 2 })), 0],
  ])('whose cells are merged %s', (_, merges, count) => {
    expect(undo(ADDITION, plan([...ROWS, THREE, FOUR], { merges })).left).toHaveLength(count);
  });

  it('go with the formulas that continue a calculated column, and stay with others in it', () => {
    const formula = (row: number, what = `=C${row}-10`) => ({ value: 1, formula: what });
    const table = [...ROWS, THREE].map((row, index) => [...row, index === 0 ? 'Aviso' : formula(index + 1)]);
    const from = { row: 3, column: 5, rows: 1, columns: 1 };
    const entry = entryOf(
      [
        { kind: 'insertRows', sheet: 'Plan', row: 4, rows: 1, like },
        { kind: 'fillFormulas', sheet: 'Plan', from, row: 4, rows: 1 },
        { kind: 'write', sheet: 'Plan', row: 4, column: 1, values: [['3.', 'Auditar', 45_300]] },
      ],
      sheetOf('Plan', table.slice(0, 3)),
    );
    expect(undo(entry, sheetOf('Plan', table)).edits).toEqual([deleted(4, 1)]);
    const changed = [...table.slice(0, 3), [...THREE, formula(4, '=2*21')]];
    expect(undo(entry, sheetOf('Plan', changed)).left).toEqual([
      { place: 'Plan!A4', reason: 'inUse', says: { cell: 'E4', text: '1' } },
    ]);
  });

  it('are found on a sheet with another name and in another order', () => {
    const rows = [HEADING, TWO, FOUR, ONE, THREE];
    expect(undo(ADDITION, sheetOf('Otra', [HEADING]), sheetOf('Plan 2', rows)).edits).toEqual([
      { ...deleted(5, 1), sheet: 'Plan 2' },
      { ...deleted(3, 1), sheet: 'Plan 2' },
    ]);
  });

  it('are told from a row with their number and name that holds something else', () => {
    const other: Row = ['3.', 'Auditar', 45_300, 'de otra persona'];
    expect(undo(ADDITION, plan([HEADING, ONE, TWO, other, THREE, FOUR])).edits).toEqual([deleted(5, 2)]);
  });

  it('are counted', () => expect(ADDITION.count).toBe(2));
});

describe('made sheets', () => {
  const MADE = entryOf(
    [
      { kind: 'addSheet', sheet: 'Nueva' },
      { kind: 'write', sheet: 'Nueva', row: 1, column: 1, values: [['Dato', 7]] },
      { kind: 'writeFormulas', sheet: 'Nueva', row: 2, column: 1, formulas: [["='Plan'!$A$1"]] },
    ],
    plan(ROWS),
  );
  const nueva = (formula = '=Plan!$A$2', more: Partial<SheetSnapshot> = {}) =>
    sheetOf('Nueva', [['Dato', 7], [{ value: 'Núm.', formula }]], more);

  it('go as long as they are as they were made', () => {
    expect(undo(MADE, plan(ROWS), nueva())).toMatchObject({
      edits: [{ kind: 'deleteSheet', sheet: 'Nueva' }],
      sheets: ['Nueva'],
      left: [],
    });
  });

  it('leave a blank sheet where no other is visible', () => {
    expect(undo(MADE, plan(ROWS, { visibility: 'Hidden' }), nueva()).edits[0]).toEqual({
      kind: 'addSheet',
      sheet: 'Hoja1',
    });
  });

  it.each<[string, readonly SheetSnapshot[], string]>([
    ['somebody changed a formula', [plan(ROWS), nueva('=Plan!$B$2')], 'inUse'],
    [
      'somebody wrote',
      [plan(ROWS), sheetOf('Nueva', [['Dato', 8], [{ value: 'Núm.', formula: '=Plan!A1' }]])],
      'inUse',
    ],
    [
      'another sheet refers to it',
      [sheetOf('Plan', [[{ value: 7, formula: "='Nueva'!B1" }]]), nueva()],
      'referred',
    ],
  ])('stay where %s', (_, sheets, reason) => {
    expect(undo(MADE, ...sheets)).toMatchObject({ edits: [], left: [{ place: '«Nueva»', reason }] });
  });

  const list: Attachment = {
    ...{ kind: 'validation', sheet: 'Nueva', text: 'lista', formulas: [] },
    areas: [{ row: 2, column: 1, rows: 1, columns: 1 }],
  };
  const PREPARED = readBack(withAttached(MADE, { found: [list], untold: [] }));

  it.each<[string, readonly Attachment[], string | null]>([
    ['what they had', [list], null],
    ['less than they had', [], null],
    ['another list', [{ ...list, text: 'otra' }], 'attached'],
    ['the list in more cells', [{ ...list, areas: [...list.areas, ...list.areas] }], 'attached'],
    ['a chart', [list, { ...list, kind: 'chart', areas: [], text: 'Gráfico 1' }], 'attached'],
    ['a name of their own', [list, { ...list, kind: 'name', areas: [], text: 'Mía' }], 'attached'],
    [
      'a link to them',
      [list, { ...list, sheet: 'Plan', kind: 'link', formulas: ["='Nueva'!A1"] }],
      'referred',
    ],
  ])('with %s', (_, found, reason) => {
    const { left } = planUndo(PREPARED, workbookOf(plan(ROWS), nueva()), { found, untold: [] });
    expect(left.map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
  });

  describe('that a person filled with the same writing', () => {
    const cell = { sheet: 'Nueva', row: 2, column: 2 };
    const blank = { value: '', numberFormat: 'General' };
    const filled = [{ cell, from: blank, to: { value: 'Ana', numberFormat: 'General' } }];
    const sheet = (...rows: readonly Row[]) => sheetOf('Nueva', [['Dato', 'Por'], ...rows]);
    const lines: Edit = {
      kind: 'write',
      sheet: 'Nueva',
      row: 1,
      column: 1,
      values: [
        ['Dato', 'Por'],
        ['1.', ''],
      ],
    };
    const edits: Edit[] = [
      { kind: 'addSheet', sheet: 'Nueva' },
      lines,
      { kind: 'write', sheet: 'Nueva', row: 2, column: 2, values: [['Ana']] },
    ];
    const VERIFIED = readBack(writtenBy(workbookOf(plan(ROWS)), edits, filled));

    it('go with it', () => {
      expect(undo(VERIFIED, plan(ROWS), sheet(['1.', 'Ana']))).toMatchObject({
        sheets: ['Nueva'],
        cells: [],
      });
    });

    it.each<[string, Row, readonly string[], number]>([
      ['blanks it where somebody wrote beside it', ['1.', 'Ana', 'nota'], ['«Nueva» inUse'], 1],
      ['leaves it where somebody changed it', ['1.', 'Luz'], ['Nueva!B2 changed', '«Nueva» inUse'], 0],
    ])('%s', (_, row, left, count) => {
      const plans = undo(VERIFIED, plan(ROWS), sheet(row));
      expect(plans.left.map(({ place, reason }) => `${place} ${reason}`)).toEqual(left);
      expect(plans.edits).toHaveLength(count);
      expect(plans.remaining.made).toEqual(VERIFIED.made);
    });

    it('go once nobody’s text is on them any more', () => {
      const rest = { ...VERIFIED, ...undo(VERIFIED, plan(ROWS), sheet(['1.', 'Ana', 'nota'])).remaining };
      expect(undo(rest, plan(ROWS), sheet(['1.', '']))).toMatchObject({ sheets: ['Nueva'], left: [] });
      expect(undo(rest, plan(ROWS), sheet(['1.', '', 'otra'])).sheets).toEqual([]);
      expect(undo(rest, plan(ROWS), sheet(['9.', ''])).sheets).toEqual([]);
    });

    it('stay while only a later entry wrote on them', () => {
      const noted: Edit = { kind: 'write', sheet: 'Nueva', row: 3, column: 1, values: [['2.']] };
      const later = { ...entryOf([noted], plan(ROWS), sheet(['1.', 'Ana'])), id: 2 };
      const now = workbookOf(plan(ROWS), sheet(['1.', 'Ana'], ['2.', '']));
      expect(planUndo(VERIFIED, now, undefined, [later]).left).toEqual([
        { place: '«Nueva»', reason: 'later', by: 'repair' },
      ]);
    });
  });

  it('are told as made again where a later entry replaced them', () => {
    const clear: Edit = { kind: 'clearSheet', sheet: 'Nueva', shapes: [] };
    const again: Edit = { kind: 'write', sheet: 'Nueva', row: 1, column: 1, values: [['otra']] };
    const before = sheetOf('Nueva', [['x']]);
    const later = { ...entryOf([clear, again], plan(ROWS), before), id: 2 };
    const now = workbookOf(plan(ROWS), sheetOf('Nueva', [['otra']]));
    expect(planUndo(MADE, now, undefined, [later]).left).toEqual([
      { place: '«Nueva»', reason: 'replacedSince' },
    ]);
  });

  it.each<[string, readonly SheetSnapshot[], readonly string[]]>([
    ['are found under another name', [{ ...nueva(), name: 'Mía' }], ['Mía']],
    ['stay where another is as they were', ['Mía', 'Mía (2)'].map((name) => ({ ...nueva(), name })), []],
    ['stay where they were renamed and changed', [{ ...nueva('=Plan!$B$2'), name: 'Mía' }], []],
    ['are told that are gone', [], []],
  ])('%s', (_, sheets, going) => {
    const left = going.length > 0 ? [] : [{ place: '«Nueva»', reason: 'noSheet' }];
    expect(undo(MADE, plan(ROWS), ...sheets)).toMatchObject({ sheets: going, left, remaining: { made: [] } });
  });

  it('are not the sheets of their name that a later entry made', () => {
    const again = { ...MADE, id: 2 };
    const now = workbookOf(plan(ROWS), nueva(), { ...nueva(), name: 'Mía' });
    expect(planUndo(MADE, now, undefined, [again])).toMatchObject({ sheets: ['Mía'], left: [] });
    expect(planUndo(again, now)).toMatchObject({ sheets: ['Nueva'], left: [] });
  });

  it('stay once they are marked as delivered', () => {
    const mark = { subject: '2023-11', cutoff: '2023-11-30', ruleSet: 'r', hash: '0f' };
    const delivered = { on: '2023-12-05', document: 'OFICIO' };
    const reportMark = (more: object) => formatReportMark({ ...mark, ...more });
    const left = [{ place: '«Nueva»', reason: 'delivered' }];
    const marked = (more: object) =>
      undo(MADE, plan(ROWS), nueva(undefined, { reportMark: reportMark(more) }));
    expect(marked({ delivered })).toMatchObject({ edits: [], left, remaining: { made: MADE.made } });
    expect(marked({})).toMatchObject({ sheets: ['Nueva'], left: [] });
  });
});

it.each<[string, readonly Edit[], boolean, string | null]>([
  ['nothing', [], false, null],
  ['a look alone', [format(2, 3, '@')], false, null],
  ['what the cell holds already', [write(2, 3, '2 de nov')], false, null],
  ['a sheet that is replaced', [{ kind: 'clearSheet', sheet: 'Plan', shapes: [] }], true, 'replaced'],
  [
    'a rule that is taken away',
    [
      {
        kind: 'removeConditionalFormat',
        sheet: 'Plan',
        id: '1',
        area: { row: 2, column: 1, rows: 1, columns: 1 },
      },
    ],
    true,
    null,
  ],
])('%s is told or not', (_, edits, isTold, obstacle) => {
  const written = writtenBy(workbookOf(plan(ROWS)), edits);
  expect([isWorthTelling(written), written.obstacle]).toEqual([isTold, obstacle]);
});

describe('the writings of one action', () => {
  const [a, b] = ['A', 'B'].map((name) =>
    writtenBy(workbookOf(plan(ROWS)), [
      { kind: 'addSheet', sheet: name },
      { kind: 'write', sheet: name, row: 1, column: 1, values: [['x']] },
    ]),
  ) as [Written, Written];
  const replacing = writtenBy(workbookOf(plan(ROWS)), [{ kind: 'clearSheet', sheet: 'Plan', shapes: [] }]);

  it.each<[string, Written, Written, readonly string[], readonly string[], string | null]>([
    ['two sheets that are made', a, b, ['A', 'B'], [], null],
    ['one that is replaced and one that is made', replacing, b, ['B'], ['Plan'], null],
    ['only one that is replaced', replacing, replacing, [], ['Plan'], 'replaced'],
  ])('are one entry: %s', (_, first, then, made, replaced, obstacle) => {
    const both = joined(first, then);
    expect([both?.made.map(({ sheet }) => sheet), both?.replaced ?? [], both?.obstacle]).toEqual([
      made,
      replaced,
      obstacle,
    ]);
  });

  it('stay two where they wrote on one sheet', () => expect(joined(a, a)).toBeNull());
});

describe('what later entries wrote', () => {
  const after = (id: number, edits: readonly Edit[], ...sheets: readonly SheetSnapshot[]): HistoryEntry => ({
    ...entryOf(edits, ...sheets),
    ...{ id, action: `action${id}` },
  });
  const reasons = (entry: HistoryEntry, now: readonly SheetSnapshot[], later: readonly HistoryEntry[]) =>
    planUndo(entry, workbookOf(...now), undefined, later).left.map(({ place, reason, by }) =>
      [place, reason, ...(by === undefined ? [] : [by])].join(' '),
    );
  const noted = (text: string) => plan([HEADING, [...ONE.slice(0, 3), text], TWO]);
  const first = entryOf([write(2, 4, 'A')], plan(ROWS));
  const [second, third] = [
    after(2, [write(2, 4, 'B')], noted('A')),
    after(3, [write(2, 4, 'C')], noted('B')),
  ];
  const elsewhere = after(4, [{ ...write(1, 1, 'x'), sheet: 'Otra' }], sheetOf('Otra', [['y']]));

  it.each<[string, readonly HistoryEntry[], string, string]>([
    ['of one', [second], 'B', 'Plan!C2 later action2'],
    ['of one, beside one of another sheet', [elsewhere, second], 'B', 'Plan!C2 later action2'],
    ['of several, whatever their order', [second, third], 'C', 'Plan!C2 later'],
    ['of several, in the other order', [third, second], 'C', 'Plan!C2 later'],
    ['and was changed since', [second, third], 'D', 'Plan!C2 changed'],
  ])('%s in a cell is told', (_, later, text, expected) => {
    const sheets = [noted(text), sheetOf('Otra', [['x']])];
    expect(reasons(first, sheets, later)).toEqual([expected.replace('C2', 'D2')]);
  });

  it.each<[string, SheetSnapshot]>([
    ['in A1', noted('A')],
    ['elsewhere', { ...noted('A'), firstRow: 4, firstColumn: 3 }],
  ])('a row that looks like one of an entry, on a sheet that begins %s, is told', (_, sheet) => {
    const { firstRow, firstColumn } = sheet;
    const one = entryOf([write(firstRow + 1, firstColumn + 3, 'A')], {
      ...noted(''),
      ...{ firstRow, firstColumn },
    });
    const like = { row: firstRow + 1, column: firstColumn, rows: 1, columns: 4 };
    const copy = after(
      2,
      [
        { kind: 'insertRows', sheet: 'Plan', row: firstRow + 2, rows: 1, like },
        write(firstRow + 2, firstColumn, '1.'),
        write(firstRow + 2, firstColumn + 1, 'Integrar'),
      ],
      sheet,
    );
    const now = plan([HEADING, [...ONE.slice(0, 3), 'A'], ['1.', 'Integrar', '', ''], TWO], {
      ...{ firstRow, firstColumn },
    });
    expect(reasons(one, [now], [copy])).toEqual([expect.stringMatching(/ later action2$/)]);
    expect(reasons(one, [now], [])).toEqual([expect.stringMatching(/ alike$/)]);
  });

  it('keep all of a row in which they wrote', () => {
    const both = entryOf([write(2, 3, 7), write(2, 4, 'A'), write(3, 4, 'A')], plan(ROWS));
    const once = plan([HEADING, ['1.', 'Integrar', 7, 'A'], [...TWO.slice(0, 3), 'A']]);
    const now = plan([HEADING, ['1.', 'Integrar', 7, 'B'], [...TWO.slice(0, 3), 'A']]);
    const later = after(2, [write(2, 4, 'B')], once);
    expect([...reasons(both, [now], [later])].sort()).toEqual([
      'Plan!C2 later action2',
      'Plan!D2 later action2',
    ]);
    const { cells } = planUndo(both, workbookOf(now), undefined, [later]);
    expect(cells.map(({ row, column }) => [row, column])).toEqual([[3, 4]]);
  });

  describe('and the rows that an entry added', () => {
    const like = { row: 2, column: 1, rows: 1, columns: 4 };
    const insert: Edit = { kind: 'insertRows', sheet: 'Plan', row: 3, rows: 1, like };
    const twin = entryOf([insert, write(3, 1, '1.'), write(3, 2, 'Integrar')], plan(ROWS));
    const TWIN: Row = ['1.', 'Integrar', '', ''];
    const with2 = plan([HEADING, ONE, TWIN, TWO]);

    it('keep one in which it wrote', () => {
      const inIt = after(2, [write(3, 4, 'Sí')], with2);
      const now = [plan([HEADING, ONE, ['1.', 'Integrar', '', 'Sí'], TWO])];
      expect(reasons(twin, now, [inIt])).toEqual(['Plan!A3 later action2']);
      expect(reasons(twin, now, [])).toEqual(['Plan!A3 inUse']);
    });

    it.each<[string, number, readonly number[]]>([
      ['keep all where one is why it finds its own', 2, [4, 5]],
      ['keep one in which it wrote what somebody blanked since, and no other', 5, [5]],
    ])('%s', (_, wroteIn, kept) => {
      const blank: Row = ['1.', 'Integrar', '', ''];
      const two: Edit = { ...insert, row: 4, rows: 2 };
      const pair = [two, write(4, 1, '1.'), write(4, 2, 'Integrar'), write(5, 1, '8.'), write(5, 2, 'Otra')];
      const added = entryOf(pair, plan([HEADING, blank, TWO]));
      const now = plan([HEADING, blank, TWO, blank, ['8.', 'Otra', '', '']]);
      const later = after(2, [write(wroteIn, 4, 'Sí')], now);
      const { left, rows, remaining } = planUndo(added, workbookOf(now), undefined, [later]);
      expect(left).toEqual(kept.map((row) => ({ place: `Plan!A${row}`, reason: 'later', by: 'action2' })));
      expect(rows.map(({ row }) => row)).toEqual([4, 5].filter((row) => !kept.includes(row)));
      expect(remaining.sheets.flatMap((sheet) => sheet.added.map(({ row }) => row))).toEqual(kept);
    });
  });

  it.each<[string, readonly Partial<HistoryEntry>[], boolean]>([
    ['by one', [{ replaced: ['Nueva'] }], true],
    ['by none', [{ replaced: ['Otra'] }, {}], false],
    [
      'after another of its name was made',
      [
        { id: 2, made: [MADE_NUEVA] },
        { id: 3, replaced: ['Nueva'] },
      ],
      false,
    ],
    [
      'before another of its name was made',
      [
        { id: 3, made: [MADE_NUEVA] },
        { id: 2, replaced: ['Nueva'] },
      ],
      true,
    ],
    [
      'beside one of another name',
      [
        { id: 2, made: [{ ...MADE_NUEVA, sheet: 'Otra' }] },
        { id: 3, replaced: ['Nueva'] },
      ],
      true,
    ],
  ])('a made sheet is replaced %s, or not', (_, later, expected) => {
    const entries = later.map((more) => ({ ...first, ...more }));
    expect(isReplacedBy(entries, 'Nueva')).toBe(expected);
  });
});

describe('formulas', () => {
  const before = sheetOf('Plan', [HEADING, ['1.', 'Integrar', { value: 3, formula: '=A9+1' }, 'No']]);
  const entry = entryOf([write(2, 3, 7), write(2, 4, 'Sí')], before);

  it('are put back as formulas, beside constants', () => {
    expect(undo(entry, plan([HEADING, ['1.', 'Integrar', 7, 'Sí']])).edits).toEqual([
      write(2, 4, 'No'),
      { kind: 'writeFormulas', sheet: 'Plan', row: 2, column: 3, formulas: [['=A9+1']] },
    ]);
  });
});

it('leaves all of a sheet that is not found', () => {
  const like = { row: 2, column: 1, rows: 1, columns: 4 };
  const insert: Edit = { kind: 'insertRows', sheet: 'Plan', row: 3, rows: 1, like };
  const entry = entryOf([insert, write(3, 2, 'Nueva'), write(2, 3, 7), write(2, 4, 'Sí')], plan(ROWS));
  const { left, remaining, edits } = undo(entry, sheetOf('Otra', [['a']]));
  expect(left.map(({ place, reason }) => `${place} ${reason}`)).toEqual([
    'Plan!C2 notFound',
    'Plan!D2 notFound',
    'Plan!B3 notFound',
  ]);
  expect([remaining.sheets, edits]).toEqual([entry.sheets, []]);
});

it('names the sheets whose content was replaced', () => {
  const other = { ...REPAIR, replaced: ['Informe'] };
  expect(undo(other, plan([HEADING, DONE, TWO])).left).toEqual([
    { place: '«Informe»', reason: 'overwritten' },
  ]);
});

describe('what may be deleted, and what stays for good', () => {
  it.each<[string, readonly Edit[], boolean]>([
    ['cells', [write(2, 3, 7)], false],
    [
      'added rows',
      [{ kind: 'insertRows', sheet: 'Plan', row: 3, rows: 1, like: AREA }, write(3, 1, 'x')],
      true,
    ],
    ['made sheets', [{ kind: 'addSheet', sheet: 'Nueva' }], true],
  ])('%s', (_, edits, expected) =>
    expect(mayDelete(entryOf(edits, plan(ROWS)), workbookOf(plan(ROWS)))).toBe(expected),
  );

  it.each<[readonly LeftReason[], readonly Edit[], boolean]>([
    [['changed', 'moved', 'notFound', 'alike', 'overwritten', 'noSheet'], [], true],
    [['changed'], [], true],
    [['changed', 'inUse'], [], false],
    [['later'], [], false],
    [[], [], false],
    [['changed'], [write(1, 1, 'x')], false],
  ])('%j with the edits %j', (reasons, edits, expected) => {
    const left = reasons.map((reason) => ({ place: 'Plan!A1', reason }));
    expect(isForGood({ ...undo(REPAIR, plan(ROWS)), edits, left })).toBe(expected);
  });
});

describe('a text of which a part has a format', () => {
  const noted = entryOf([write(2, 4, 'Sí'), write(3, 4, 'No')], plan(ROWS));
  const book = workbookOf(plan([HEADING, [...ONE.slice(0, 3), 'Sí'], [...TWO.slice(0, 3), 'No']]));
  const rich = (row: number, column: number, more: Partial<Attachment> = {}): Attachment => ({
    ...{ kind: 'richText', sheet: 'Plan', areas: [{ row, column, rows: 1, columns: 1 }], text: '' },
    ...{ formulas: [], ...more },
  });
  it.each<[string, readonly Attachment[], readonly string[]]>([
    ['stays', [rich(2, 4)], ['Plan!D2']],
    [
      'in one of several places stays',
      [{ ...rich(9, 9), areas: [...rich(9, 9).areas, ...rich(3, 4).areas] }],
      ['Plan!D3'],
    ],
    ['is none in another row', [rich(4, 4)], []],
    ['is none in another column', [rich(2, 3)], []],
    ['is none on another sheet', [rich(2, 4, { sheet: 'Otra' })], []],
    ['is none that is a note', [rich(2, 4, { kind: 'note' })], []],
  ])('%s', (_, found, left) => {
    const planned = planUndo(noted, book, { found, untold: ['richText', 'note'] });
    expect(planned.left).toEqual(left.map((place) => ({ place, reason: 'richText' })));
    expect(planned.cells).toHaveLength(2 - left.length);
    expect(planned.untold).toEqual(['richText']);
  });

  it('is not asked about where nothing goes', () => {
    expect(planUndo(noted, workbookOf(plan(ROWS)), { found: [], untold: ['richText'] }).untold).toEqual([]);
  });
});

it('leaves sheets that were made together, of which one is in use or gone', () => {
  const entry = entryOf(
    ['Una', 'Dos', 'Tres'].flatMap((sheet): readonly Edit[] => [
      { kind: 'addSheet', sheet },
      { kind: 'write', sheet, row: 1, column: 1, values: [[sheet]] },
    ]),
    plan(ROWS),
  );
  const { left, edits, remaining } = undo(
    entry,
    plan(ROWS),
    sheetOf('Una', [['Una']]),
    sheetOf('Dos', [['Dos', 'x']]),
  );
  expect(left).toEqual([
    { place: '«Dos»', reason: 'inUse' },
    { place: '«Una»', reason: 'together' },
    { place: '«Tres»', reason: 'noSheet' },
  ]);
  expect([edits, remaining.made]).toEqual([[], entry.made]);
});

describe('after an undo that Excel stopped, sheets that were made', () => {
  const entry = entryOf(
    ['Una', 'Dos'].flatMap((sheet): readonly Edit[] => [
      { kind: 'addSheet', sheet },
      { kind: 'write', sheet, row: 1, column: 1, values: [[sheet]] },
    ]),
    plan(ROWS),
  );
  const book = (...names: readonly string[]) => workbookOf(...names.map((name) => sheetOf(name, [[name]])));
  it.each<[string, readonly string[], readonly string[], readonly string[] | null]>([
    ['that went are not looked for again', ['Una', 'Dos'], ['Dos'], ['Dos']],
    ['that are there are', ['Una', 'Dos'], ['Una', 'Dos'], null],
    ['that were not there before are', ['Dos'], ['Dos'], null],
  ])('%s', (_, before, after, rest) => {
    const remaining = stillThere(entry, book(...before), book(...after));
    expect(remaining && remaining.made.map(({ sheet }) => sheet)).toEqual(rest);
  });
});

it('tells the texts over which it writes, and those that it deletes', () => {
  const content = (value: string | number) => ({ value, numberFormat: 'General' });
  const cell = (row: number, value: string | number) => ({
    ...{ sheet: 'Plan', row, column: 4, now: content(value), back: content('') },
  });
  const formula = { value: 'x', formula: '=A1' };
  const book = workbookOf(
    sheetOf('Plan', [HEADING, ['1.', 'Integrar', 7, formula], TWO]),
    sheetOf('Nueva', [['Dato', 7, formula, '']]),
    sheetOf('Otra', [['a']]),
  );
  const plans = {
    ...undo(REPAIR, plan(ROWS)),
    cells: [cell(1, 'Sí'), cell(3, 7), cell(4, '')],
    rows: [
      { sheet: 'Plan', row: 2, column: 1 },
      { sheet: 'Otra más', row: 3, column: 1 },
    ],
    sheets: ['Nueva'],
  };
  expect(textsOf(plans, book)).toEqual([
    { sheet: 'Plan', row: 1, column: 4 },
    { sheet: 'Plan', row: 2, column: 1 },
    { sheet: 'Plan', row: 2, column: 2 },
    { sheet: 'Nueva', row: 1, column: 1 },
  ]);
});
