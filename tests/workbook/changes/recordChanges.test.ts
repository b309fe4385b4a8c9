/** Where each value of a record goes that a person registers. */
import { registerOf } from '../../../src/domain/registers/records';
import type { RecordEntry, RecordValues } from '../../../src/workbook/changes/recordChanges';
import { recordChanges } from '../../../src/workbook/changes/recordChanges';
import type { Edit } from '../../../src/workbook/edits/edits';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../support/registers';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const on = (value: number, numberFormat = 'dd/mm/yyyy') => ({ value, numberFormat });
const PLAN = sheetOf('Plan de trabajo', [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', on(45_202), on(45_232), 'Secretaría', 'Concluida'],
]);
const HEADINGS = ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Estado', 'Asistentes'];
const line = (number: Cell, date: Cell = on(45_232), status: Cell = 'Celebrada', attendants: Cell = 3) => [
  ...['COTAPREP', 'Ordinaria', number, date],
  ...[status, attendants],
];
const sessions = (rows: Rows = [HEADINGS, line(1)], more: Partial<SheetSnapshot> = {}) =>
  sheetOf('Sesiones', rows, more);
const VALUES: RecordValues = { number: '2', date: day('2023-11-28') };
const added = (values: RecordValues = VALUES): RecordEntry => ({ kind: 'sessions', added: values });
const changed = (values: RecordValues, row = 2, more: Partial<RecordEntry> = {}): RecordEntry => ({
  ...{ kind: 'sessions', changed: { row: { sheet: 'Sesiones', row, column: 1 }, values } },
  ...more,
});

function registersIn(...sheets: readonly SheetSnapshot[]) {
  const registers = readRegisters(workbookOf(PLAN, ...sheets), { electionDay: day('2024-06-02') });
  if (!registers.ok) throw new Error('not read');
  return registers.value;
}
const planned = (entry: RecordEntry, ...sheets: readonly SheetSnapshot[]) =>
  recordChanges(workbookOf(PLAN, ...sheets), registersIn(...sheets), entry);
const told = (edit: Edit): string => {
  if (edit.kind === 'write') return `write ${edit.row},${edit.column} ${JSON.stringify(edit.values)}`;
  if (edit.kind === 'format')
    return `format ${edit.areas.map(({ row, column }) => `${row},${column}`).join(' ')} ${JSON.stringify(edit.format)}`;
  return edit.kind;
};
const edits = (entry: RecordEntry, ...sheets: readonly SheetSnapshot[]) =>
  planned(entry, ...sheets).edits.map(told);
const DAY = '{"numberFormat":"dd/mm/yyyy"}';

describe('a record that is there', () => {
  it.each<[string, RecordEntry, Rows, readonly string[]]>([
    [
      'gets what it does not say yet',
      changed({ status: 'Suspendida', type: 'Ordinaria' }),
      [HEADINGS, line(1)],
      ['write 2,5 [["Suspendida"]]'],
    ],
    ['gets nothing that is blank', changed({ status: '' }), [HEADINGS, line(1)], []],
    [
      'gets figures as numbers, as they are above',
      changed({ number: '4' }),
      [HEADINGS, line(1)],
      ['write 2,3 [[4]]'],
    ],
    [
      'gets figures as texts, as they are above',
      changed({ number: '4' }),
      [HEADINGS, line('1')],
      ['write 2,3 [["4"]]'],
    ],
    [
      'gets a text that is no figure',
      changed({ number: '4 bis' }),
      [HEADINGS, line(1)],
      ['write 2,3 [["4 bis"]]'],
    ],
    ['gets no figure that is there', changed({ number: '1' }), [HEADINGS, line(1)], []],
    [
      'gets a day in the format of its cell',
      changed({ date: day('2023-11-28') }),
      [HEADINGS, line(1, on(45_232, 'd-mmm-yy'))],
      ['format 2,4 {"numberFormat":"d-mmm-yy"}', 'write 2,4 [[45258]]'],
    ],
    [
      'gets a day in the format of the last one',
      changed({ date: day('2023-11-28') }),
      [HEADINGS, line(1, { value: '', numberFormat: '@' }), line(2, on(45_240, 'd-mmm-yy'))],
      ['format 2,4 {"numberFormat":"d-mmm-yy"}', 'write 2,4 [[45258]]'],
    ],
    [
      'gets a day in a format of its own where none shows days',
      changed({ date: day('2023-11-28') }),
      [HEADINGS, line(1, { value: '2 nov', numberFormat: '@' })],
      [`format 2,4 ${DAY}`, 'write 2,4 [[45258]]'],
    ],
    ['gets no day that is there', changed({ date: day('2023-11-02') }), [HEADINGS, line(1)], []],
  ])('%s', (_, entry, rows, expected) => expect(edits(entry, sessions(rows))).toEqual(expected));

  it('keeps its formulas, which are named, and tells what each cell said', () => {
    const rows = [HEADINGS, line(1, on(45_232), { value: 'Celebrada', formula: '=A9' })];
    expect(
      planned(changed({ status: 'Suspendida', attendants: 4, type: 'Urgente' }), sessions(rows)),
    ).toEqual({
      edits: [
        { kind: 'write', sheet: 'Sesiones', row: 2, column: 6, values: [[4]] },
        { kind: 'write', sheet: 'Sesiones', row: 2, column: 2, values: [['Urgente']] },
      ],
      sheet: 'Sesiones',
      isNewSheet: false,
      newColumns: [],
      cells: [
        {
          cell: { sheet: 'Sesiones', row: 2, column: 6 },
          field: 'attendants',
          heading: 'Asistentes',
          before: '3',
          value: 4,
        },
        {
          cell: { sheet: 'Sesiones', row: 2, column: 2 },
          field: 'type',
          heading: 'Tipo de sesión',
          before: 'Ordinaria',
          value: 'Urgente',
        },
      ],
      formulas: ['Estado'],
    });
  });

  it.each<[string, number, readonly string[]]>([
    [
      'above the new one is written after it',
      2,
      ['write 4,3 [[2]]', 'autofitRows', 'write 2,5 [["Suspendida"]]'],
    ],
    [
      'in the last row is written after it',
      3,
      ['write 4,3 [[2]]', 'autofitRows', 'write 3,5 [["Suspendida"]]'],
    ],
  ])('%s', (_, row, expected) => {
    const entry = changed({ status: 'Suspendida' }, row, { added: { number: '2' } });
    expect(edits(entry, sessions([HEADINGS, line(1), line(3)]))).toEqual(expected);
  });

  it('below the new one is written before that moves it', () => {
    const rows = [HEADINGS, line(1), ['Total'], [], line(7)];
    const table = {
      name: 'T',
      row: 1,
      column: 1,
      rows: 3,
      columns: 6,
      isFromQuery: false,
      hasTotals: true as const,
    };
    const kinds = edits(
      changed({ status: 'Suspendida' }, 5, { added: { number: '2' } }),
      sessions(rows, { tables: [table] }),
    );
    expect(kinds.map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'write 5,5',
      'insertRows',
      'write 3,3',
      'autofitRows',
    ]);
  });
});

describe('a new record', () => {
  it.each<[string, RecordValues, Rows, readonly string[]]>([
    [
      'goes below the last one',
      VALUES,
      [HEADINGS, line(1)],
      [`format 3,4 ${DAY}`, 'write 3,3 [[2,45258]]', 'autofitRows'],
    ],
    [
      'leaves the columns between as they are',
      { body: 'COTAPREP', attendants: 4 },
      [HEADINGS, line(1)],
      ['write 3,1 [["COTAPREP",null,null,null,null,4]]', 'autofitRows'],
    ],
    [
      'has days in the format of the last ones',
      { date: day('2023-11-28') },
      [HEADINGS, line(1, on(45_232, 'd-mmm-yy'))],
      ['format 3,4 {"numberFormat":"d-mmm-yy"}', 'write 3,4 [[45258]]', 'autofitRows'],
    ],
    [
      'wraps texts of several lines alone',
      { status: 'a\nb', type: 'c' },
      [HEADINGS, line(1)],
      ['format 3,5 {"wrap":true,"vertical":"Top"}', 'write 3,2 [["c",null,null,"a\\nb"]]', 'autofitRows'],
    ],
    [
      'has nothing of what is blank',
      { status: '', type: 'c' },
      [HEADINGS, line(1)],
      ['write 3,2 [["c"]]', 'autofitRows'],
    ],
    [
      'has a long figure as a text',
      { number: '1234567890' },
      [HEADINGS, line(1)],
      ['write 3,3 [["1234567890"]]', 'autofitRows'],
    ],
    [
      'gets a column that the sheet lacks',
      { orderOfTheDay: '1. Lista' },
      [HEADINGS, line(1)],
      ['newColumn', 'write 1,7 [["Orden del día"]]', 'write 3,7 [["1. Lista"]]', 'autofitRows'],
    ],
    [
      'gets two columns that the sheet lacks, each its own',
      { orderOfTheDay: '1. Lista', agreements: 'A1' },
      [HEADINGS, line(1)],
      [
        'newColumn',
        'newColumn',
        'write 1,7 [["Orden del día"]]',
        'write 1,8 [["Acuerdos"]]',
        'write 3,7 [["1. Lista","A1"]]',
        'autofitRows',
      ],
    ],
  ])('%s', (_, values, rows, expected) => expect(edits(added(values), sessions(rows))).toEqual(expected));

  it('is told cell by cell, under the headings of the sheet', () => {
    const { cells, newColumns } = planned(
      added({ ...VALUES, orderOfTheDay: 'x' }),
      sessions([['Órgano', 'Tipo', 'No.', 'Fecha de la sesión'], line(1).slice(0, 4)]),
    );
    expect(cells).toEqual([
      {
        cell: { sheet: 'Sesiones', row: 3, column: 3 },
        field: 'number',
        heading: 'No.',
        before: '',
        value: '2',
      },
      {
        cell: { sheet: 'Sesiones', row: 3, column: 4 },
        field: 'date',
        heading: 'Fecha de la sesión',
        before: '',
        value: VALUES.date,
      },
      {
        cell: { sheet: 'Sesiones', row: 3, column: 5 },
        field: 'orderOfTheDay',
        heading: 'Orden del día',
        before: '',
        value: 'x',
      },
    ]);
    expect(newColumns).toEqual(['Orden del día']);
  });

  it('leaves the formulas of its row, which are named', () => {
    const numbered = ['', '', { value: '', formula: '=IF(A3="","",2)' }];
    const table = { name: 'T', row: 1, column: 1, rows: 3, columns: 6, isFromQuery: false };
    const { formulas, cells } = planned(
      added(),
      sessions([HEADINGS, line(1), numbered], { tables: [table] }),
    );
    expect([formulas, cells.map(({ heading }) => heading)]).toEqual([['Número'], ['Fecha']]);
  });

  it('on a new sheet stands under the headings of the product', () => {
    const { edits: all, ...rest } = planned(added({ ...VALUES, body: 'COTAPREP' }));
    const [write, autofit] = all.slice(-2);
    expect(write).toMatchObject({ kind: 'write', sheet: 'Sesiones', column: 1 });
    const row = write?.kind === 'write' ? write.row : 0;
    const values = write?.kind === 'write' ? (write.values[0] ?? []) : [];
    expect(values.flatMap((value, index) => (value === null ? [] : [[index + 1, value]]))).toEqual(
      rest.cells
        .map(({ cell, value }) => [cell.column, typeof value === 'object' ? 45_258 : value])
        .sort((a, b) => Number(a[0]) - Number(b[0])),
    );
    expect(autofit).toEqual({ kind: 'autofitRows', sheet: 'Sesiones', row, rows: 1 });
    expect(rest).toMatchObject({ sheet: 'Sesiones', isNewSheet: true, newColumns: [], formulas: [] });
    expect(rest.cells.map(({ cell, heading, before }) => [cell.row, heading, before])).toEqual([
      [row, 'Número', ''],
      [row, 'Fecha', ''],
      [row, 'Órgano', ''],
    ]);
  });
});

describe('of several sheets of sessions', () => {
  const own = (name: string, body: string) => sheetOf(name, [HEADINGS, [body, ...line(1).slice(1)]]);
  const both = [own('Sesiones COTAPREP', 'COTAPREP'), own('Sesiones Consejo', 'Consejo General')];
  it.each<[string, RecordEntry, string]>([
    ['a new one goes to that of its body', added({ ...VALUES, body: 'Cotaprep' }), 'Sesiones COTAPREP'],
    [
      'a new one goes to the other of its body',
      added({ ...VALUES, body: 'Consejo General' }),
      'Sesiones Consejo',
    ],
    [
      'a new one of another body goes to the last',
      added({ ...VALUES, body: 'Comisión' }),
      'Sesiones Consejo',
    ],
    ['a new one without a body goes to the last', added(), 'Sesiones Consejo'],
    [
      'what is written in a row stays on its sheet',
      {
        kind: 'sessions',
        changed: { row: { sheet: 'Sesiones COTAPREP', row: 2, column: 1 }, values: { status: 'x' } },
        added: { body: 'Consejo General' },
      },
      'Sesiones COTAPREP',
    ],
  ])('%s', (_, entry, sheet) => {
    const parts = both.flatMap((each) => registersIn(each).sessions?.parts ?? []);
    const all = { ...registersIn(), sessions: registerOf(parts as [(typeof parts)[number]]) };
    expect(recordChanges(workbookOf(PLAN, ...both), all, entry).sheet).toBe(sheet);
  });
});
