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
  ['the nearest of two', [ROWS[2] ?? [], ROWS[0] ?? [], ['9.', 'x'], ROWS[2] ?? []], 4],
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
