/** Editing one cell never moves a field that nobody confirmed to another column, unless it is asked then. */
import { fc } from '../../support/fastCheck';
import type { Registers } from '../../../src/domain/registers/records';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';
import { dayCell, tableOf } from '../../support/tables';

function read(rows: Rows): Registers {
  const result = readRegisters(workbookOf(sheetOf('Hoja1', rows)));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const columnsOf = ({ plan }: Registers): Readonly<Record<string, string>> => plan?.parts[0].columns ?? {};

/** The fields that another column is read as than before. */
function moved(before: Registers, after: Registers): readonly string[] {
  const now = columnsOf(after);
  return Object.entries(columnsOf(before))
    .filter(([field, column]) => now[field] !== undefined && now[field] !== column)
    .map(([field, column]) => `${field} from ${column} to ${String(now[field])}`);
}

/** Plans with columns that are like each other. */
const PLANS: readonly Rows[] = [
  'Núm.:number | Actividad:name | Inicio:start | Término:end | Fecha límite:other',
  'Actividad:name | Descripción:good | Inicio:start | Término:end | Estado:status | Situación:status',
  'No.:number | ID:number | Tarea:name | Entregable:good | Área:area | Responsable:person | Fecha:end',
  'Actividad:name | Fecha:start | Fecha:end | Real:some | Observaciones:prose | Notas:prose',
  'Clave:number | Concepto:name | Del:start | Al:end | Cumplimiento:yes | Avance:status',
].map((columns) => tableOf(columns));

const written: fc.Arbitrary<Cell> = fc.constantFrom<Cell>(
  '',
  'x',
  'Pendiente',
  'Concluida',
  'Sí',
  '1.1',
  7,
  0.5,
  'UTSI',
  'Aprobar el acuerdo por el que se designa a la instancia interna',
  'Acuse SE/20/2026',
  dayCell(46_347),
  'por definir',
);

it('editing a cell of a record moves no field to another column', () => {
  const read0 = PLANS.map(read);
  fc.assert(
    fc.property(fc.nat(PLANS.length - 1), fc.nat(), fc.nat(), written, (plan, at, column, cell) => {
      const rows = PLANS[plan] ?? [];
      const row = 1 + (at % (rows.length - 1));
      const edited = rows.map((cells, index) =>
        index === row ? cells.map((old, place) => (place === column % cells.length ? cell : old)) : cells,
      );
      const before = read0[plan];
      expect(before === undefined ? [] : moved(before, read(edited))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
