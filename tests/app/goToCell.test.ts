import { goToCell } from '../../src/app/goToCell';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { fakePort } from '../support/fakePort';

const ROWS: Rows = [
  ['Núm.', 'Actividad', 'Término'],
  ['1.', 'Integrar', 45_232],
  ['2.', 'Designar', 45_240],
  ['', '', 'x'],
];
const seen = workbookOf(sheetOf('Plan', ROWS));
const CELL = { sheet: 'Plan', row: 3, column: 3 };

it.each<readonly [string, Rows, number | string]>([
  ['where it was', ROWS, 3],
  ['below an inserted row', [ROWS[0] ?? [], [], ...ROWS.slice(1)], 4],
  ['above after a sort', [ROWS[0] ?? [], ROWS[2] ?? [], ROWS[1] ?? []], 2],
  ['nowhere, because there are two of it', [...ROWS, ROWS[2] ?? []], 'rowUnclear 2. Designar'],
  ['nowhere, because it was deleted', [ROWS[0] ?? [], ROWS[1] ?? []], 'rowGone 2. Designar'],
  [
    'nowhere, because it is another activity',
    [...ROWS.slice(0, 2), ['2.', 'Otra', 45_240]],
    'rowGone 2. Designar',
  ],
])('finds the row %s', async (_, rows, expected) => {
  const port = fakePort(workbookOf(sheetOf('Plan', rows)));
  const gone = await goToCell(port, CELL, seen);
  const went = gone.ok ? port.visited[0]?.row : `${gone.problem.code} ${gone.problem.detail ?? ''}`;
  expect(went).toBe(expected);
});

it('says that the sheet is gone', async () => {
  const gone = await goToCell(fakePort(workbookOf(sheetOf('Otra', ROWS))), CELL, seen);
  expect(gone).toEqual({ ok: false, problem: { code: 'sheetNotFound', detail: 'Plan' } });
});

it('goes to an empty row without asking', async () => {
  const port = fakePort(seen);
  expect((await goToCell(port, { ...CELL, row: 9 }, seen)).ok).toBe(true);
  expect([port.reads(), port.visited]).toEqual([0, [{ ...CELL, row: 9 }]]);
});

const ALIKE: Rows = [4, 5, 6].map((value) => ['Informe', 'Anexo', value]);
const [FOUR = [], FIVE = [], SIX = []] = ALIKE;
it.each<readonly [string, Rows, number | string]>([
  ['below an inserted row', [['x'], ...ALIKE], 3],
  ['exchanged', [FIVE, FOUR, SIX], 1],
  ['in its place, itself changed', [FOUR, ['Informe', 'Anexo', 9], SIX], 2],
  ['with the others gone', [FIVE], 1],
  [
    'nowhere, because others changed as well',
    [['Informe', 'Anexo', 9], SIX, FOUR],
    'rowUnclear Informe Anexo',
  ],
  ['nowhere, because it is there twice', [...ALIKE, FIVE], 'rowUnclear Informe Anexo'],
])('finds one of alike rows %s', async (_, rows, expected) => {
  const port = fakePort(workbookOf(sheetOf('Plan', rows)));
  const before = workbookOf(sheetOf('Plan', ALIKE));
  const gone = await goToCell(port, { sheet: 'Plan', row: 2, column: 3 }, before);
  const went = gone.ok ? port.visited[0]?.row : `${gone.problem.code} ${gone.problem.detail ?? ''}`;
  expect(went).toBe(expected);
});
