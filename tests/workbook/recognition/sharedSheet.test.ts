/** Registers side by side on one sheet: the columns of each are its own, before and after a person confirms how they were read. */
import type { Registers } from '../../../src/domain/registers/records';
import { readParts } from '../../../src/taskpane/workbook/readingChoices';
import { NO_CONFIGURATION } from '../../../src/workbook/configuration/configuration';
import type { RegisterMapping } from '../../../src/workbook/recognition/mapping';
import { registerLayouts } from '../../../src/workbook/recognition/registerLayout';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { sharedWorkbook } from '../../support/sharedSheet';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { tableOf } from '../../support/tables';

const KINDS = ['plan', 'sessions', 'members', 'agreements'] as const;
const COLUMNS = {
  plan: { number: 'A', name: 'B', start: 'C', end: 'D', area: 'E', status: 'F' },
  sessions: { body: 'H', number: 'I', type: 'J', date: 'K', orderOfTheDay: 'L', attendants: 'M' },
  members: { position: 'A', name: 'B', appointed: 'C', departed: 'D', substituteFor: 'E' },
  agreements: { key: 'H', date: 'I', subject: 'J', sentToIne: 'K' },
};
const PLAN_SIDE = [1, 2, 3, 4, 5, 6];
const SESSION_SIDE = [8, 9, 10, 11, 12, 13];

function read(mappings: readonly RegisterMapping[], snapshot = sharedWorkbook()): Registers {
  const result = readRegisters(snapshot, { mappings });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function mappingsOf(registers: Registers, snapshot = sharedWorkbook()): readonly RegisterMapping[] {
  const layouts = registerLayouts(snapshot, registers, []);
  const layout = { read: registers, registers: layouts, sheets: [], configuration: NO_CONFIGURATION };
  return layouts.flatMap((register) =>
    readParts(layout, register, new Map()).map(({ lines }) => lines.mapping),
  );
}

const columnsIn = (registers: Registers) =>
  Object.fromEntries(KINDS.map((kind) => [kind, registers[kind]?.parts[0]?.columns]));

const CONFIRMED = mappingsOf(read([]));
it.each([
  ['nothing', []],
  ['the reading', CONFIRMED],
])('asks nothing and reads each register from its own columns once a person confirmed %s', (_, mappings) => {
  const registers = read(mappings);
  expect(registers.questions).toEqual([]);
  expect(columnsIn(registers)).toEqual(COLUMNS);
  expect(KINDS.map((kind) => registers[kind]?.parts[0]?.beside)).toEqual([
    SESSION_SIDE,
    PLAN_SIDE,
    [8, 9, 10, 11],
    [1, 2, 3, 4, 5],
  ]);
});

it('offers of a sheet no column of another register in the same rows', () => {
  const snapshot = sharedWorkbook();
  const parts = registerLayouts(snapshot, read(CONFIRMED), CONFIRMED).flatMap((register) => register.parts);
  expect(parts.map(({ columns }) => columns.map(({ column }) => column))).toEqual([
    PLAN_SIDE,
    SESSION_SIDE,
    [1, 2, 3, 4, 5],
    [8, 9, 10, 11],
  ]);
});

it.each([
  ['begins in the same row', 0],
  ['begins among the records', 3],
  ['begins at the last record', 8],
])('asks nothing more where the table beside the plan %s', (_, down) => {
  const plan = tableOf('Núm.:number | Actividad:name | Inicio:start | Término:end | Estado:status');
  const sessions = [
    ...Array.from({ length: down }, () => []),
    ...tableOf('Órgano:body | Tipo de sesión:type | Número:ordinal | Fecha:start'),
  ];
  const height = Math.max(plan.length, sessions.length);
  const rows = Array.from({ length: height }, (__, row) => [
    ...Array.from({ length: 5 }, (___, at) => plan[row]?.[at] ?? null),
    null,
    ...(sessions[row] ?? []),
  ]);
  const snapshot = workbookOf(sheetOf('Hoja1', rows));
  const before = read([], snapshot);
  expect([before.plan, before.sessions].map((each) => each?.rows.length)).toEqual([8, 8]);
  const after = read(mappingsOf(before, snapshot), snapshot);
  expect(after.questions).toEqual(before.questions);
  expect(columnsIn(after)).toEqual(columnsIn(before));
});

it('leaves a column to the register to which a person gave it where no other one reads it', () => {
  const other = CONFIRMED.filter(({ kind }) => kind === 'sessions').map((mapping) => ({
    ...mapping,
    columns: new Map([...mapping.columns, ['convocation', 7]]),
  }));
  expect(read(other).sessions?.parts[0]?.columns).toEqual({ ...COLUMNS.sessions, convocation: 'G' });
});
