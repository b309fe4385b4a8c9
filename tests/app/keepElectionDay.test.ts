/** Keeping the election day in the workbook: where it goes, and that it is read from there. */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { keepElectionDay, planElectionDay } from '../../src/app/keepElectionDay';
import { cellAddress } from '../../src/domain/registers/cell';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { afterEdits } from '../support/writtenSnapshot';
import { memoryPort } from './memoryPort';

const ELECTION = day('2024-06-02');
const OPTIONS = { today: day('2023-11-30'), day: ELECTION };
const PLAN = sheetOf('Plan de trabajo', [
  ['Núm.', 'Actividades', 'Inicio', 'Término'],
  ['1.', 'Integrar el COTAPREP', '03/10/2023', '02/11/2023'],
  ['2.', 'Capacitar al personal', '03/10/2023', '10/12/2023'],
]);
const process = (...rows: Rows) => sheetOf('Proceso', [['Dato', 'Valor'], ...rows]);
const NAMED: Rows = [
  ['Siglas', 'OPL'],
  ['Instituto', 'Instituto Electoral'],
  ['Proceso', 'Proceso Electoral Local 2023-2024'],
];

it.each([
  ['a sheet that is made', [], 'Proceso!B2', true],
  ['a sheet beside one of the same name', [sheetOf('proceso', [['Notas']])], 'Proceso (2)!B2', true],
  ['a row below the other data', [process(...NAMED)], 'Proceso!B5', false],
  [
    'its cell, where no day can be read',
    [process(...NAMED, ['Jornada electoral', 'por definir'])],
    'Proceso!B5',
    false,
  ],
])('goes into %s', async (_, others, address, isNewSheet) => {
  const snapshot = workbookOf(PLAN, ...others);
  const planned = planElectionDay(snapshot, OPTIONS);
  if (!planned.ok || planned.value.cell === null) throw new Error('not planned');
  expect([cellAddress(planned.value.cell), planned.value.isNewSheet]).toEqual([address, isNewSheet]);
  const port = memoryPort(snapshot);
  expect(await keepElectionDay(port, OPTIONS)).toMatchObject({ ok: true });
  const after = assessSnapshot(afterEdits(snapshot, port.written.flat()), { today: OPTIONS.today });
  expect(after.ok && after.value.assessment.electionDay).toEqual(ELECTION);
});

it('is not written over a formula, nor where the person would get something else', async () => {
  const formula = process(...NAMED, ['Jornada electoral', { value: 'pendiente', formula: '=A1&""' }]);
  const planned = planElectionDay(workbookOf(PLAN, formula), OPTIONS);
  expect(planned).toMatchObject({ ok: true, value: { cell: null, edits: [] } });
  const port = memoryPort(workbookOf(PLAN));
  expect(await keepElectionDay(port, { ...OPTIONS, approves: () => false })).toMatchObject({
    ok: false,
    problem: { code: 'changedMeanwhile' },
  });
  expect(port.written).toEqual([]);
});
