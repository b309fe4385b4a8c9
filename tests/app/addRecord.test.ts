/** Registering sessions, members, departures and agreements: where each value goes, and that it is read back. */
import type { NewRecord, PlannedRecord } from '../../src/app/addRecord';
import { addRecord, planRecord } from '../../src/app/addRecord';
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { recallHistory } from '../../src/app/history';
import type { Registers } from '../../src/domain/registers/records';
import type { RecordValues } from '../../src/workbook/changes/recordChanges';
import type { SheetSnapshot } from '../../src/workbook/snapshot/snapshot';
import { fakePort } from '../support/fakePort';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { afterEdits } from '../support/writtenSnapshot';
import { memoryPort } from './memoryPort';

const OPTIONS = { today: day('2023-11-30') };
const PLAN = sheetOf('Plan de trabajo', [
  ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
  ['1.', 'Integrar el COTAPREP', 'Acuerdo', '03/10/2023', '02/11/2023', 'Secretaría', 'Concluida'],
]);
const PROCESS = sheetOf('Proceso', [
  ['Dato', 'Valor'],
  ['Siglas', 'OPL'],
  ['Jornada electoral', '02/06/2024'],
]);
const on = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const SESSIONS: Rows = [
  ['Órgano', 'Tipo de sesión', 'Número', 'Fecha', 'Estado', 'Asistentes'],
  ['COTAPREP', 'Ordinaria', 1, on(45232), 'Celebrada', 3],
];
const MEMBERS: Rows = [
  ['Órgano', 'Nombre', 'Cargo', 'Alta'],
  ['COTAPREP', 'Persona A', 'Integrante', on(45202)],
  ['COTAPREP', 'Persona B', 'Secretaría Técnica', on(45202)],
];
const AGREEMENTS: Rows = [
  ['Clave', 'Fecha', 'Órgano', 'Asunto'],
  ['OPL/CG/010/2023', on(45232), 'Consejo General', 'Integración del COTAPREP'],
];
const sessions = (rows: Rows = SESSIONS, more: Partial<SheetSnapshot> = {}) =>
  sheetOf('Sesiones', rows, more);
const members = (rows: Rows = MEMBERS) => sheetOf('Integrantes', rows);
const agreements = sheetOf('Acuerdos', AGREEMENTS);
const table = (rows: number, columns: number, totals: { readonly hasTotals?: true } = {}) => ({
  tables: [{ row: 1, column: 1, rows, columns, name: 'Tabla', isFromQuery: false, ...totals }],
});
const TOTALS = { hasTotals: true } as const;
const LATER: Rows[number] = ['COTAPREP', 'Ordinaria', 7, on(45240), 'Celebrada', 3];
const BELOW = { cell: { sheet: 'Integrantes', row: 6, column: 2 }, number: 'COTAPREP', name: 'Persona D' };

const SESSION: NewRecord = {
  kind: 'sessions',
  added: {
    body: 'COTAPREP',
    type: 'Ordinaria',
    number: '2',
    date: day('2023-11-28'),
    status: 'Celebrada',
    orderOfTheDay: '1. Lista\n2. Clausura',
    attendants: 4,
  },
};
const DEPARTURE: NewRecord = {
  kind: 'members',
  changed: {
    row: { number: 'COTAPREP', name: 'Persona A' },
    values: { departed: day('2023-11-20'), departureReason: 'Renuncia' },
  },
  added: {
    body: 'COTAPREP',
    name: 'Persona C',
    position: 'Integrante',
    appointed: day('2023-11-21'),
    substituteFor: 'Persona A',
  },
};
const AGREEMENT: NewRecord = {
  kind: 'agreements',
  added: { key: 'OPL/CG/011/2023', date: day('2023-11-29'), body: 'Consejo General', subject: 'Sede' },
};

function planned(record: NewRecord, ...sheets: readonly SheetSnapshot[]) {
  const snapshot = workbookOf(PLAN, PROCESS, ...sheets);
  const result = planRecord(snapshot, { ...OPTIONS, entry: record });
  return { snapshot, result };
}

function planOf(record: NewRecord, ...sheets: readonly SheetSnapshot[]): PlannedRecord {
  const { result } = planned(record, ...sheets);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** The registers as they are read once it is written. */
function readBack(record: NewRecord, ...sheets: readonly SheetSnapshot[]): Registers {
  const { snapshot, result } = planned(record, ...sheets);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const after = assessSnapshot(afterEdits(snapshot, result.value.edits), OPTIONS);
  if (!after.ok) throw new Error(JSON.stringify(after.problem));
  return after.value.registers;
}

const kinds = ({ edits }: PlannedRecord) => edits.map(({ kind }) => kind);
const lines = ({ cells }: PlannedRecord) =>
  cells.map(({ cell, heading, value }) => `${cell.row},${cell.column} ${heading}: ${String(value)}`);

it('adds a session below the last one, with the column that the sheet lacks', () => {
  const plan = planOf(SESSION, sessions());
  expect(lines(plan)).toEqual([
    '3,1 Órgano: COTAPREP',
    '3,2 Tipo de sesión: Ordinaria',
    '3,3 Número: 2',
    '3,4 Fecha: 2023-11-28',
    '3,5 Estado: Celebrada',
    '3,7 Orden del día: 1. Lista\n2. Clausura',
    '3,6 Asistentes: 4',
  ]);
  expect(plan.newColumns).toEqual(['Orden del día']);
  const row = readBack(SESSION, sessions()).sessions?.rows[1];
  expect(row?.orderOfTheDay?.text).toBe('1. Lista\n2. Clausura');
  expect(row?.date?.value).toMatchObject({ kind: 'date', date: day('2023-11-28') });
  expect(row?.attendants?.value).toBe(4);
  // As the numbers above are written.
  expect(plan.edits).toContainEqual(
    expect.objectContaining({ kind: 'write', row: 3, values: [expect.arrayContaining([2])] }),
  );
});

it('records a departure in its row and the substitute below the last member', () => {
  const plan = planOf(DEPARTURE, members());
  expect(lines(plan)).toEqual([
    '2,5 Baja: 2023-11-20',
    '2,6 Motivo de baja: Renuncia',
    '4,1 Órgano: COTAPREP',
    '4,2 Nombre: Persona C',
    '4,3 Cargo: Integrante',
    '4,4 Alta: 2023-11-21',
    '4,7 Sustituye a: Persona A',
  ]);
  expect(plan.newColumns).toEqual(['Baja', 'Motivo de baja', 'Sustituye a']);
  const rows = readBack(DEPARTURE, members()).members?.rows;
  expect(rows?.[0]?.departed?.value).toMatchObject({ date: day('2023-11-20') });
  expect(rows?.[2]).toMatchObject({ substituteFor: { text: 'Persona A' } });
});

it('is named in the history with the day of the session', async () => {
  const port = fakePort(workbookOf(PLAN, PROCESS, sessions()));
  await addRecord(port, {
    ...OPTIONS,
    entry: SESSION,
    record: { action: 'session', at: '2023-11-30T10:00' },
  });
  const [kept] = await recallHistory(port);
  expect(kept?.about?.names).toEqual(['COTAPREP, ordinaria, 28 de noviembre de 2023']);
});

it('adds nothing below where only a departure is recorded', () => {
  const plan = planOf({ ...DEPARTURE, added: undefined }, members());
  expect(kinds(plan)).toEqual(['newColumn', 'newColumn', 'write', 'write', 'format', 'write', 'write']);
});

it.each<[string, NewRecord, string]>([
  ['sessions', SESSION, 'Sesiones'],
  ['members', { kind: 'members', added: DEPARTURE.added }, 'Integrantes'],
  ['agreements', AGREEMENT, 'Acuerdos'],
])('makes the sheet of %s where there is none, and reads it back', (kind, record, sheet) => {
  const plan = planOf(record);
  expect(plan).toMatchObject({ sheet, isNewSheet: true, newColumns: [] });
  expect(readBack(record)[kind as 'sessions']?.rows).toHaveLength(1);
});

it.each<[string, SheetSnapshot, readonly string[]]>([
  [
    'grows the table',
    sessions(SESSIONS, table(2, 6)),
    ['newColumn', 'resizeTable', 'write', 'format', 'format', 'write', 'autofitRows'],
  ],
  [
    'fills the blank rows of a table',
    sessions([...SESSIONS, []], table(3, 6)),
    ['newColumn', 'resizeTable', 'write', 'format', 'format', 'write', 'autofitRows'],
  ],
  [
    'makes room above what stands right below',
    sessions([...SESSIONS, [], ['Elaboró: Persona A']]),
    ['newColumn', 'insertRows', 'write', 'format', 'format', 'write', 'autofitRows'],
  ],
])('%s', (_, sheet, expected) => {
  expect(kinds(planOf(SESSION, sheet))).toEqual(expected);
});

it('goes to the end of a table where a record is below it that is not in it', () => {
  const plan = planOf(SESSION, sessions([...SESSIONS, [], [], LATER], table(2, 6)));
  expect(plan.cells[0]?.cell.row).toBe(3);
  const growth = plan.edits.find(({ kind }) => kind === 'resizeTable');
  expect(growth).toMatchObject({ area: { row: 1, rows: 3 } });
});

describe('totals below the records', () => {
  const counted = (column: string) => ({
    value: 1,
    text: '1',
    formula: `=SUBTOTAL(103,${column}2:${column}2)`,
  });
  it.each<[string, NewRecord, SheetSnapshot, number, readonly string[]]>([
    [
      'of a table of sessions',
      SESSION,
      sessions([...SESSIONS, ['Total', '', '', counted('D'), '', counted('F')]], table(3, 6, TOTALS)),
      3,
      ['insertRows', 'resizeTable'],
    ],
    [
      'of a table, in a column of nobody',
      SESSION,
      sessions(
        [...SESSIONS.map((row) => [...row, '']), ['', '', '', '', '', '', counted('A')]],
        table(3, 7, TOTALS),
      ),
      3,
      ['insertRows'],
    ],
    [
      'of a table, with nothing in them yet',
      SESSION,
      sessions([...SESSIONS, ['', '', '', '', '', '']], table(3, 6, TOTALS)),
      3,
      ['insertRows', 'resizeTable'],
    ],
    [
      'of a table, with a record below that somebody typed',
      SESSION,
      sessions(
        [...SESSIONS, ['Total', '', '', counted('D'), '', counted('F')], [], LATER],
        table(3, 6, TOTALS),
      ),
      3,
      ['insertRows', 'resizeTable'],
    ],
    [
      'of a table of members, with a record below and the departure of its member',
      { ...DEPARTURE, changed: { ...(DEPARTURE.changed as NonNullable<NewRecord['changed']>), row: BELOW } },
      sheetOf(
        'Integrantes',
        [...MEMBERS, ['Total', '', '', 2], [], ['COTAPREP', 'Persona D', 'Integrante', on(45202)]],
        table(4, 4, TOTALS),
      ),
      4,
      ['insertRows', 'resizeTable'],
    ],
    [
      'of members',
      { kind: 'members', added: DEPARTURE.added },
      members([...MEMBERS, ['Total', 2]]),
      4,
      ['insertRows'],
    ],
    [
      'of agreements',
      AGREEMENT,
      sheetOf('Acuerdos', [...AGREEMENTS, ['Total de acuerdos', '', 1]]),
      3,
      ['insertRows'],
    ],
    [
      'under a summary',
      SESSION,
      sessions([...SESSIONS, [], [], ['Resumen de sesiones'], ['Total', '', '', counted('D'), '', 3]]),
      3,
      [],
    ],
  ])('%s are no record, and the new one goes above them', (_, record, sheet, row, moves) => {
    const plan = planOf(record, sheet);
    const added = plan.cells.filter(({ cell }) => cell.row !== BELOW.cell.row);
    expect(added.map(({ cell }) => cell.row)).toEqual(added.map(() => row));
    const insertion = plan.edits.findIndex(({ kind }) => kind === 'insertRows');
    const after = plan.edits.slice(insertion + 1);
    expect(after.filter((edit) => edit.kind === 'write' && edit.row === BELOW.cell.row)).toEqual([]);
    expect(kinds(plan).filter((kind) => kind === 'insertRows' || kind === 'resizeTable')).toEqual(moves);
  });
});

it('leaves a formula of the blank row as it is, and says so', () => {
  const numbered = [...SESSIONS, ['', '', { value: '', formula: '=IF(A3="","",ROW()-1)' }]];
  const plan = planOf(SESSION, sessions(numbered, table(3, 6)));
  expect(plan.formulas).toEqual(['Número']);
  expect(lines(plan).join()).not.toContain('Número');
});

it.each<[string, NewRecord, string]>([
  ['a session', { ...SESSION, added: { ...SESSION.added, number: 'Primera' } }, 'A2'],
  ['an agreement', { ...AGREEMENT, added: { ...AGREEMENT.added, key: 'opl/cg/10/2023' } }, 'A2'],
  ['a member in office', { kind: 'members', added: { body: 'Cotaprep', name: 'persona a' } }, 'B2'],
])('does not repeat %s', async (_, record, address) => {
  const port = memoryPort(workbookOf(PLAN, PROCESS, sessions(), members(), agreements));
  const plan = planOf(record, sessions(), members(), agreements);
  expect(`${'AB'[(plan.same?.column ?? 0) - 1]}${plan.same?.row}`).toBe(address);
  const done = await addRecord(port, { ...OPTIONS, entry: record });
  expect(done).toMatchObject({ ok: true, value: { same: plan.same } });
  expect(port.written).toEqual([]);
});

const SUBSTITUTE = ['COTAPREP', 'Persona C', 'Integrante', on(45251), 'Persona A'];

it.each<[string, Rows[number], readonly string[]]>([
  ['what is left of it', [on(45250), ''], ['Motivo de la baja']],
  ['all of it', ['', ''], ['Baja', 'Motivo de la baja']],
  ['nothing where it is done', [on(45250), 'Renuncia'], []],
])('of a departure whose substitute is there, writes %s', (_, departed, headings) => {
  const [heading = [], first = [], ...others] = MEMBERS;
  const rows: Rows = [
    [...heading, 'Sustituye a', 'Baja', 'Motivo de la baja'],
    [...first, '', ...departed],
    ...others,
    SUBSTITUTE,
  ];
  const plan = planOf(DEPARTURE, members(rows));
  expect(plan.same).toMatchObject({ row: 4 });
  expect(plan.cells.map(({ cell, heading: of }) => [cell.row, of])).toEqual(headings.map((of) => [2, of]));
  expect(plan.edits.filter(({ kind }) => kind === 'write')).toHaveLength(headings.length);
});

it.each<[string, RecordValues, Rows[number], number | null]>([
  ['the same number of another year', { number: '1', date: day('2024-01-15') }, [1, on(45232)], null],
  ['the same number of the same year', { number: '1', date: day('2023-12-15') }, [1, on(45232)], 2],
  ['the same number, where the row has no day', { number: '1', date: day('2023-12-15') }, [1, ''], 2],
  ['another number of the same day', { number: '2', date: day('2023-11-02') }, [1, on(45232)], null],
  ['no number and the same day', { number: '', date: day('2023-11-02') }, [1, on(45232)], 2],
  ['no number and another day', { number: '', date: day('2023-11-03') }, [1, on(45232)], null],
  ['no number, where the row has no day', { number: '', date: day('2023-11-02') }, [1, ''], null],
  ['no number and no day', { number: '', date: '' }, [1, on(45232)], null],
  ['another type', { type: 'Extraordinaria', number: '1', date: day('2023-11-02') }, [1, on(45232)], null],
  [
    'no type, where the row has one',
    { type: '', number: '1', date: day('2023-11-02') },
    [1, on(45232)],
    null,
  ],
  ['another body', { body: 'Consejo General', number: '1', date: day('2023-11-02') }, [1, on(45232)], null],
])('takes a session with %s for the one that is there, or not', (_, values, [number, date], row) => {
  const there: Rows = [
    SESSIONS[0] ?? [],
    ['COTAPREP', 'Ordinaria', number ?? '', date ?? '', 'Celebrada', 3],
  ];
  const plan = planOf({ ...SESSION, added: { ...SESSION.added, ...values } }, sessions(there));
  expect(plan.same?.row ?? null).toBe(row);
});

it('takes a member who left for another one', () => {
  const left: Rows = [
    [...(MEMBERS[0] ?? []), 'Baja'],
    [...(MEMBERS[1] ?? []), on(45250)],
  ];
  const again: NewRecord = { kind: 'members', added: { body: 'COTAPREP', name: 'Persona A' } };
  expect(planOf(again, members(left)).same).toBeNull();
});

const MERGED = { row: 1, column: 1, columns: 1 };
it.each<[string, object, string | null]>([
  ['begins in it', { row: 3, rows: 2 }, null],
  ['ends above it', { rows: 2 }, null],
  ['goes on over it', { row: 2, rows: 2 }, 'mergedCells Sesiones!A2:A3'],
  ['in a column of its own goes on over it', { row: 2, rows: 2, column: 9 }, 'mergedCells Sesiones!I2:I3'],
])('takes the row below the last session, where a merged cell %s, or says why not', (_, area, problem) => {
  const { result } = planned(
    SESSION,
    sessions([...SESSIONS, []], { merges: [{ ...MERGED, rows: 1, ...area }] }),
  );
  expect(result.ok ? null : `${result.problem.code} ${result.problem.detail ?? ''}`).toBe(problem);
});

it('records a departure in a row over which a merged cell goes', () => {
  const merged = { ...members(), merges: [{ row: 2, column: 1, rows: 2, columns: 1 }] };
  const row = { cell: { sheet: 'Integrantes', row: 3, column: 2 }, number: 'COTAPREP', name: 'Persona B' };
  const rows: Rows = MEMBERS.map((line, index) => (index === 2 ? [null, ...line.slice(1)] : line));
  const record: NewRecord = { kind: 'members', changed: { row, values: { departed: day('2023-11-20') } } };
  expect(planned(record, { ...members(rows), merges: merged.merges }).result.ok).toBe(true);
});

it.each<[string, NewRecord, readonly SheetSnapshot[], string]>([
  [
    'a member who is not there any more',
    DEPARTURE,
    [members([...MEMBERS.slice(0, 1), ...MEMBERS.slice(2)])],
    'changedMeanwhile',
  ],
  [
    'a merged cell that goes on below',
    SESSION,
    [sessions([...SESSIONS, []], { merges: [{ row: 2, column: 1, rows: 2, columns: 1 }] })],
    'mergedCells',
  ],
  [
    'a cell that is merged over two members',
    DEPARTURE,
    [
      {
        ...members(MEMBERS.map((row, at) => [...row, ...(at === 0 ? ['Baja', 'Motivo de la baja'] : [])])),
        merges: [{ row: 2, column: 6, rows: 2, columns: 1 }],
      },
    ],
    'mergedCells',
  ],
  ['a protected sheet', SESSION, [sessions(SESSIONS, { isProtected: true })], 'protectedSheet'],
  ['a filtered sheet', SESSION, [sessions(SESSIONS, { isFiltered: true })], 'filteredRows'],
])('refuses %s', (_, record, sheets, code) => {
  expect(planned(record, ...sheets).result).toMatchObject({ ok: false, problem: { code } });
});

it('gives a record a row of its own where cells of the next one are merged', () => {
  const sheet = sessions([...SESSIONS, [], []], { merges: [{ row: 3, column: 1, rows: 1, columns: 3 }] });
  const plan = planOf(SESSION, sheet);
  expect(kinds(plan)).toContain('insertRows');
  expect(plan.cells.map(({ cell }) => cell.row)).toEqual(plan.cells.map(() => 3));
});

it('is read in a workbook that was said to have no such sheet', () => {
  const settled = sheetOf('Configuración PREP', [
    ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar', '', 'Opción', 'Valor'],
    ['', '', '', '', '', '', 'Registros que este libro no tiene', 'Acuerdos'],
  ]);
  const { snapshot } = planned(AGREEMENT, settled);
  const before = assessSnapshot(afterEdits(snapshot, []), OPTIONS);
  expect(before.ok && before.value.registers.agreements).toBeNull();
  expect(readBack(AGREEMENT, settled).agreements?.rows).toHaveLength(1);
});
