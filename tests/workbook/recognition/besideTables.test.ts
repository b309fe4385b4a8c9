/** Tables of one register that stand side by side: no row is read twice, and a person says which table is meant. */
import { fc } from '../../support/fastCheck';
import { questionText } from '../../../src/app/questionTexts';
import type { Registers } from '../../../src/domain/registers/records';
import { mappedTable } from '../../../src/workbook/recognition/sheetTables';
import type { SheetMap } from '../../../src/workbook/recognition/recognise';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { tableOf } from '../../support/tables';

const PLAN = 'Núm.:number | Actividad:name | Inicio:start | Término:end | Área:area';
const SHORT = 'Actividad:name | Inicio:start | Término:end';
const TASKS = 'Tarea:name | Comienza:start | Finaliza:end';
const SESSIONS = 'Órgano:body | Tipo de sesión:type | Número:ordinal | Fecha:start';
const AGREEMENTS = 'Clave:key | Fecha:start | Asunto:name | Órgano:body';

/** Tables with a blank column between them. */
function sideBySide(tables: readonly Rows[]): Rows {
  const height = Math.max(...tables.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    tables.flatMap((table) => [...(table[0] ?? []).map((__, at) => table[row]?.[at] ?? null), null]),
  );
}

function read(rows: Rows, map: SheetMap = {}): Registers {
  const result = readRegisters(workbookOf(sheetOf('Hoja1', rows)), { map });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

/** The rows of each record of a register, as often as they are read. */
const rowsIn = (registers: Registers, kind: 'plan' | 'sessions' | 'agreements'): readonly number[] =>
  (registers[kind]?.parts ?? []).flatMap((part) => part.rows.map(({ row }) => row));

it.each([
  ['the same headings', [PLAN, PLAN]],
  ['three of them', [PLAN, PLAN, PLAN]],
  ['three columns each', [SHORT, SHORT]],
  ['other headings', [PLAN, TASKS]],
])('which of two plans side by side is the plan is asked: %s', (_, tables) => {
  const rows = sideBySide(tables.map((columns) => tableOf(columns)));
  const { plan, questions } = read(rows);
  expect(plan).toBeNull();
  expect(questions).toEqual([{ kind: 'sheet', register: 'plan', sheets: ['Hoja1'], isBeside: true }]);
  expect(questions.map(questionText)).toEqual([
    'En «Hoja1» hay tablas que pueden ser el plan, una al lado de otra: ¿cuál se lee? Para leerlas todas, póngalas una debajo de otra.',
  ]);
  const chosen = rowsIn(read(rows, { plan: 'Hoja1' }), 'plan');
  expect(chosen).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

it('sessions side by side are asked about, and the plan of another sheet is read', () => {
  const sheets = [
    sheetOf('Plan', tableOf(PLAN)),
    sheetOf('Sesiones', sideBySide([SESSIONS, SESSIONS].map((columns) => tableOf(columns)))),
  ];
  const result = readRegisters(workbookOf(...sheets), {});
  if (!result.ok) throw new Error(result.problem.code);
  expect(rowsIn(result.value, 'plan')).toHaveLength(8);
  expect(result.value.sessions).toBeNull();
  expect(result.value.questions).toEqual([
    { kind: 'sheet', register: 'sessions', sheets: ['Sesiones'], isBeside: true },
  ]);
});

it.each([
  [1, { name: 1, start: 2, end: 3 }],
  [5, { name: 5, start: 6, end: 7 }],
])('the table whose column a person confirmed is read: that with its names in column %i', (name, columns) => {
  const found = mappedTable(sheetOf('Hoja1', sideBySide([SHORT, SHORT].map((columns) => tableOf(columns)))), {
    kind: 'plan',
    sheet: 'Hoja1',
    headerRow: 1,
    columns: new Map([['name', name]]),
    otherColumns: [],
  });
  expect(Object.fromEntries(found?.tables[0]?.columns ?? [])).toEqual(columns);
});

it('no row is two records of one register, however tables lie beside and below each other', () => {
  const table = fc.constantFrom(PLAN, SHORT, TASKS, SESSIONS, AGREEMENTS);
  const bands = fc.array(fc.array(table, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(bands, fc.boolean(), (written, isChosen) => {
      const rows = written.flatMap((beside) => [
        ...sideBySide(beside.map((columns) => tableOf(columns))),
        [],
      ]);
      const registers = read(rows, isChosen ? { plan: 'Hoja1' } : {});
      for (const kind of ['plan', 'sessions', 'agreements'] as const) {
        const own = rowsIn(registers, kind);
        expect(own).toEqual([...new Set(own)]);
      }
    }),
    { numRuns: 40 },
  );
});
