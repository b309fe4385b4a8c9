/** A repair that a person chose on the workbook as it was, written where its row is by now. */
import { applyRepairs, previewRepairs } from '../../src/app/repairs';
import { cellAddress } from '../../src/domain/registers/cell';
import { day } from '../support/registers';
import type { Rows } from '../support/snapshot';
import { sheetOf, workbookOf } from '../support/snapshot';
import { memoryPort } from './memoryPort';

const OPTIONS = { today: day('2023-11-30'), acceptReading: true };
const date = (value: number) => ({ value, numberFormat: 'dd/mm/yyyy' });
const HEAD = ['Núm.', 'Actividades', 'Inicio', 'Término'];
const [ONE, TWO, THREE, FOUR] = [
  ['1', 'Integrar el comité', date(45_202), date(45_210)],
  ['2', 'Capacitar al personal', date(45_202), '02 de noviembre de 2023'],
  ['3', 'Instalar la oficina', date(45_202), '02 de noviembre de 2023'],
  ['4', 'Remitir el plan', date(45_202), date(45_270)],
] as const;
const ALIKE = ['2', 'Capacitar al personal', date(45_203), '02 de noviembre de 2023'] as const;
const book = (rows: Rows, name = 'Plan de trabajo') => workbookOf(sheetOf(name, rows));
const SEEN = book([HEAD, ONE, TWO, THREE, FOUR]);

/** The cells that are written of what a person chose in some rows of a workbook, when it is another one by now. */
async function written(seen: typeof SEEN, rows: readonly number[], now: typeof SEEN) {
  const preview = previewRepairs(seen, { ...OPTIONS, rules: ['DATE-02'] });
  if (!preview.ok) throw new Error(preview.problem.code);
  const { repairs, assessed } = preview.value;
  const fixes = repairs.map(({ fix }) => fix).filter(({ cell }) => rows.includes(cell.row));
  expect(fixes).toHaveLength(rows.length);
  const port = memoryPort(now);
  const done = await applyRepairs(port, { fixes, registers: assessed.registers }, OPTIONS);
  const cells = port.written.flat().flatMap((edit) => {
    if (edit.kind !== 'write') return [];
    return edit.values.map((_, down) => cellAddress({ ...edit, row: edit.row + down }));
  });
  return { cells, isLeft: done.ok && done.value.left.some(({ reason }) => reason === 'changed') };
}

it.each<readonly [string, typeof SEEN, readonly string[]]>([
  ['where it was', SEEN, ['Plan de trabajo!D3']],
  ['below an inserted row', book([HEAD, [], ONE, TWO, THREE, FOUR]), ['Plan de trabajo!D4']],
  ['not in a row that came into its place', book([HEAD, ONE, THREE, TWO, FOUR]), ['Plan de trabajo!D4']],
  [
    'beside an inserted column',
    book([HEAD, ONE, TWO, THREE, FOUR].map((row) => ['', ...row])),
    ['Plan de trabajo!E3'],
  ],
  ['on a renamed sheet', book([HEAD, ONE, TWO, THREE, FOUR], 'Plan 2'), ['Plan 2!D3']],
  ['nowhere once the row is gone', book([HEAD, ONE, THREE, FOUR]), []],
  ['nowhere once there are two of it', book([HEAD, ONE, TWO, ALIKE, THREE, FOUR]), []],
  [
    'nowhere once it says another day',
    book([HEAD, ONE, [...TWO.slice(0, 3), '03 de noviembre de 2023'], FOUR]),
    [],
  ],
])('is written %s', async (_, now, cells) => {
  expect(await written(SEEN, [3], now)).toEqual({ cells, isLeft: cells.length === 0 });
});

it('several follow their rows at once', async () => {
  const now = book([HEAD, [], THREE, ONE, FOUR, TWO]);
  expect((await written(SEEN, [3, 4], now)).cells).toEqual(['Plan de trabajo!D3', 'Plan de trabajo!D6']);
});
