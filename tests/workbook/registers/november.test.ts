/** The November 2023 workbook of a real OPL, as its team keeps it. */
import { join } from 'node:path';
import { dayOfReading } from '../../../src/domain/dates/dateReading';
import type { DateField } from '../../../src/domain/registers/cell';
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { readXlsx } from '../../support/readXlsx';

let registers: Registers;

beforeAll(async () => {
  const result = readRegisters(await readXlsx(join(__dirname, '../../fixtures/plan-noviembre-2023.xlsx')));
  if (!result.ok) throw new Error(result.problem.code);
  registers = result.value;
});

const iso = (field: DateField | null | undefined): string | null =>
  field ? (dayOfReading(field.value)?.toString() ?? null) : null;

it('finds the plan under the two-row heading, with its 13 rows and the column of each field', () => {
  expect(registers.plan?.parts[0]).toMatchObject({
    sheet: 'Plan de trabajo',
    headerRows: [5, 6],
    lastRow: 19,
    columns: {
      number: 'A',
      name: 'B',
      deliverable: 'C',
      start: 'D',
      end: 'E',
      area: 'F',
      status: 'G',
      completed: 'H',
    },
    headings: { number: 'Núm.', start: 'Inicio', end: 'Término', status: 'Estatus' },
  });
  expect(registers.plan?.rows.map(({ number }) => number.value?.join('.'))).toEqual([
    '6',
    '6.1',
    '6.2',
    '6.3',
    '7',
    '7.1',
    '7.2',
    '7.3',
    '7.4',
    '7.5',
    '8',
    '8.1',
    '8.2',
  ]);
  expect(Object.keys(registers.plan?.parts[0].columns ?? {})).toHaveLength(8);
});

it('reads an activity with its planned dates, whose year is inferred, and its real completion date', () => {
  const [first] = registers.plan?.rows ?? [];
  expect(first).toMatchObject({
    row: 7,
    numberStoredAsNumber: false,
    name: { value: 'Integrar el COTAPREP.', cell: { sheet: 'Plan de trabajo', row: 7, column: 2 } },
    status: { value: 'Concluida' },
    evidence: null,
    start: { text: '03 de octubre', value: { kind: 'date', source: 'text', yearInferred: true } },
    completed: { value: { kind: 'date', source: 'serial', yearInferred: false } },
  });
  expect([iso(first?.start), iso(first?.end), iso(first?.completed)]).toEqual([
    '2023-10-03',
    '2023-11-02',
    '2023-10-27',
  ]);
});

it('leaves the dates of a sub-activity blank, as they are', () => {
  const sub = registers.plan?.rows[1];
  expect([sub?.start?.value.kind, sub?.end?.value.kind, sub?.completed?.value.kind]).toEqual([
    'blank',
    'blank',
    'blank',
  ]);
});

it.each([
  [
    'sessions',
    'Sesiones',
    5,
    { body: 'A', type: 'B', number: 'C', date: 'D', status: 'E', orderOfTheDay: 'F', attendants: 'G' },
  ],
  [
    'members',
    'Integrantes',
    10,
    {
      body: 'A',
      name: 'B',
      position: 'C',
      appointed: 'D',
      appointmentAgreement: 'E',
      departed: 'F',
      departureReason: 'G',
    },
  ],
  ['agreements', 'Acuerdos', 3, { key: 'A', date: 'B', body: 'C', subject: 'D', sentToIne: 'E' }],
  ['notes', 'Avances', 2, { month: 'A', section: 'B', text: 'C' }],
] as const)('finds the register of %s with all its columns', (kind, sheet, rows, columns) => {
  const register = registers[kind];
  expect(register?.parts[0].sheet).toBe(sheet);
  expect(register?.parts[0].headerRows).toEqual([1]);
  expect(register?.parts[0].columns).toEqual(columns);
  expect(register?.rows).toHaveLength(rows);
});

it('reads sessions, members, agreements and notes', () => {
  expect(registers.sessions?.rows[0]).toMatchObject({
    number: { value: 'Tercera' },
    attendants: { value: 4 },
    convocation: null,
  });
  expect(iso(registers.sessions?.rows[0]?.date)).toBe('2023-11-01');
  expect(iso(registers.members?.rows[5]?.departed)).toBe('2023-11-13');
  expect(registers.members?.rows[5]).toMatchObject({ departureReason: { value: 'Renuncia' } });
  expect(registers.agreements?.rows[2]).toMatchObject({ key: { value: 'IMPEPAC/CEE/325/2023' } });
  expect(iso(registers.agreements?.rows[2]?.date)).toBe('2023-09-27');
  expect(registers.notes?.rows[0]).toMatchObject({
    month: { value: { kind: 'month', month: '2023-11', yearInferred: false } },
    section: { value: 'e' },
  });
});

it('reads the process by its keys', () => {
  const data = registers.process?.data;
  expect(registers.process?.sheet).toBe('Proceso');
  expect(data).toMatchObject({
    institution: { value: 'Instituto Morelense de Procesos Electorales y Participación Ciudadana' },
    acronym: { value: 'IMPEPAC' },
    processName: { value: 'Proceso Electoral Local 2023-2024' },
    reportingArea: { value: 'Secretaría Ejecutiva' },
    commission: { value: 'Comisión Ejecutiva Temporal para el Desarrollo de las Actividades del PREP' },
    tests: [],
    simulacros: [],
    closing: null,
    paper: null,
  });
  expect([iso(data?.electionDay), iso(data?.cutoff)]).toEqual(['2024-06-02', '2023-11-30']);
});
