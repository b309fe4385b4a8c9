/** Recording in a row of a sheet that lacks the columns: they are made beside the others and read back. */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { planEntry } from '../../src/app/recordInRow';
import type { RowEntry } from '../../src/workbook/changes/rowEntry';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import { confirmedWorkbook } from '../support/configuration';
import { day } from '../support/registers';
import { sheetOf } from '../support/snapshot';

const OPTIONS = { today: day('2023-11-30') };
const on = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const BOOK = confirmedWorkbook(
  sheetOf('Plan de trabajo', [
    ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'],
    ['1.', 'Integrar el COTAPREP', 'Acuerdo', on(45202), on(45232), 'Secretaría', 'Pendiente'],
    ['2.', 'Capacitar al personal', 'Constancias', on(45202), on(45270), 'UTSI', 'Pendiente'],
  ]),
  sheetOf('Proceso', [
    ['Dato', 'Valor'],
    ['Jornada electoral', on(45445)],
  ]),
);
const ROW = {
  kind: 'plan',
  cell: { sheet: 'Plan de trabajo', row: 3, column: 1 },
  number: '2.',
  name: 'Capacitar al personal',
} as const;

function planned(entry: RowEntry) {
  const result = planEntry(BOOK, { ...OPTIONS, row: ROW, entry });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

it.each<[string, RowEntry, readonly string[]]>([
  [
    'a completion with its evidence',
    { completed: day('2023-11-28'), evidence: 'Acuse 14' },
    ['1,8 Fecha de cumplimiento', '3,8 45258', '3,7 Concluida', '1,9 Evidencia', '3,9 Acuse 14'],
  ],
  ['a sending', { sentToIne: day('2023-11-29') }, ['1,8 Remitido al INE', '3,8 45259']],
  ['a cause', { cause: 'Falta acuse' }, ['1,8 Observaciones', '3,8 Falta acuse']],
])('writes %s', (_, entry, expected) => {
  const { changes } = planned(entry);
  expect(changes.map(({ cell, to }) => `${cell.row},${cell.column} ${to.value}`)).toEqual(expected);
});

it('is read back as concluded, with its day and its evidence', () => {
  const { changes } = planned({ completed: day('2023-11-28'), evidence: 'Acuse 14' });
  const after = assessSnapshot(withChanges(BOOK, changes), OPTIONS);
  if (!after.ok) throw new Error(after.problem.code);
  const [, second] = after.value.assessment.activities;
  expect(second).toMatchObject({ status: 'done', activity: { evidence: { text: 'Acuse 14' } } });
  expect(second?.completed?.toString()).toBe('2023-11-28');
});
