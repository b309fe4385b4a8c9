/** Whether a confirmed column still holds what it held, after somebody worked on the sheet. */
import { readConfiguration } from '../../../src/workbook/configuration/configuration';
import { holdsSomethingElse } from '../../../src/workbook/configuration/changedColumns';
import type { Cell } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const serial = (value: number): Cell => ({ value, numberFormat: 'dd/mm/yyyy' });

function holds(field: string, saved: string, heading: string, cells: readonly Cell[]): boolean {
  const sheet = sheetOf('Plan', [[heading], ...cells.map((cell) => [cell])]);
  return holdsSomethingElse({ register: 'plan', field, sheet, headingRow: 1, column: 1, saved });
}

describe('a column that was only renamed holds the same', () => {
  it.each<[string, string, string, readonly Cell[]]>([
    ['end', 'Término', 'Vence', [serial(45232), serial(45270)]],
    ['end', 'Término', 'Vence', ['02 de noviembre', '03/04/2027', 'permanente']],
    ['period', 'Periodo', 'Fechas', ['del 3 al 15 de octubre']],
    ['end', 'Término', 'Vence', []],
    ['end', 'Término', 'término ', ['pendiente']],
    ['number', 'Núm.', 'Clave', ['7.1', '7.2']],
    ['name', 'Actividades', 'Trabajo', ['Integrar el comité', '7.']],
    ['area', 'Área', 'Quién', [serial(45232)]],
  ])('%s: «%s» → «%s»', (field, saved, heading, cells) => {
    expect(holds(field, saved, heading, cells)).toBe(false);
  });
});

describe('a column with another heading holds something else', () => {
  it.each<[string, string, string, readonly Cell[]]>([
    ['end', 'Término', 'Responsable', ['Secretaría', 'Unidad', serial(45232)]],
    ['end', 'Término', 'Días', [3, 5, 12]],
    ['end', 'Término', 'Inicio', [serial(45232)]],
    ['number', 'Núm.', 'Nivel', ['Alta', 'Baja']],
    ['name', 'Actividades', 'Trabajo', [serial(45232), '7.']],
    ['area', 'Área', 'Estado', ['Pendiente']],
  ])('%s: «%s» → «%s»', (field, saved, heading, cells) => {
    expect(holds(field, saved, heading, cells)).toBe(true);
  });
});

it('is told with the columns that are gone, and with nothing else', () => {
  const plan = sheetOf('Plan', [
    ['Núm.', 'Actividades', 'Responsable'],
    ['1', 'Integrar', 'Secretaría'],
  ]);
  const row = (field: string, formula: string, saved: string) => [
    'Plan',
    'Plan',
    field,
    formula.includes('#REF!') ? { formula, value: '#REF!' } : { formula, value: saved },
    saved,
  ];
  const configuration = sheetOf('Configuración PREP', [
    ['Registro', 'Hoja', 'Dato', 'Encabezado', 'Encabezado al guardar'],
    row('Núm.', '=Plan!$A$1', 'Núm.'),
    row('Actividades', '=Plan!$B$1', 'Tareas'),
    row('Término', '=Plan!$C$1', 'Término'),
    row('Inicio', '=Plan!#REF!', 'Inicio'),
    row('No se usa', '=Plan!#REF!', 'Color'),
  ]);
  expect(readConfiguration(workbookOf(plan, configuration)).changes).toEqual([
    expect.objectContaining({ change: 'somethingElse', field: 'end', heading: 'Término', candidates: [] }),
    expect.objectContaining({ change: 'gone', field: 'start', heading: 'Inicio', candidates: [] }),
  ]);
});
