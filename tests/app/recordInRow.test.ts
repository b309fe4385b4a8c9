/** Recording in a row of a sheet that lacks the columns: they are made beside the others and read back. */
import { assessSnapshot } from '../../src/app/assessWorkbook';
import { planEntry, recordEntry } from '../../src/app/recordInRow';
import type { RowEntry } from '../../src/workbook/changes/rowEntry';
import { withChanges } from '../../src/workbook/changes/cellChanges';
import { confirmedWorkbook } from '../support/configuration';
import { day } from '../support/registers';
import { activityRef } from '../../src/app/rowRef';
import { fakePort } from '../support/fakePort';
import type { SheetSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { Rows } from '../support/snapshot';
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

it.each<[string, Partial<SheetSnapshot>, string]>([
  ['a text that passes what a cell holds', {}, 'textTooLong Plan de trabajo!H3'],
  ['a protected sheet', { isProtected: true }, 'protectedSheet Plan de trabajo'],
])('says before anything is confirmed: %s', (_, more, expected) => {
  const [plan, ...others] = BOOK.sheets;
  const book = { ...BOOK, sheets: [{ ...(plan ?? sheetOf('', [])), ...more }, ...others] };
  const result = planEntry(book, { ...OPTIONS, row: ROW, entry: { cause: 'x'.repeat(32_768) } });
  expect(result.ok ? '' : `${result.problem.code} ${result.problem.detail ?? ''}`).toBe(expected);
});

it('is read back as concluded, with its day and its evidence', () => {
  const { changes } = planned({ completed: day('2023-11-28'), evidence: 'Acuse 14' });
  const after = assessSnapshot(withChanges(BOOK, changes), OPTIONS);
  if (!after.ok) throw new Error(after.problem.code);
  const [, second] = after.value.assessment.activities;
  expect(second).toMatchObject({ status: 'done', activity: { evidence: { text: 'Acuse 14' } } });
  expect(second?.completed?.toString()).toBe('2023-11-28');
});

const HEADINGS: Rows[number] = [
  'Actividades',
  'Entregable',
  'Inicio',
  'Término',
  'Área responsable',
  'Estado',
];
const monthly = (end: number, status = 'Pendiente'): Rows[number] => [
  ...['Informe mensual', 'Informe'],
  ...[on(45170), on(end), 'UTSI', status],
];
const planOf = (rows: Rows) =>
  confirmedWorkbook(
    sheetOf('Plan de trabajo', [
      HEADINGS,
      ['Instalar', 'Acta', on(45170), on(45180), 'UTSI', 'Pendiente'],
      ...rows,
    ]),
    sheetOf('Proceso', [
      ['Dato', 'Valor'],
      ['Jornada electoral', on(45445)],
    ]),
  );
const [SEPTEMBER, OCTOBER, NOVEMBER] = [monthly(45173), monthly(45204), monthly(45235)];

it.each<readonly [string, Rows, string]>([
  ['where it was', [SEPTEMBER, OCTOBER, NOVEMBER], 'row 4'],
  ['below an inserted row', [['Otra', 'Acta', '', '', '', ''], SEPTEMBER, OCTOBER, NOVEMBER], 'row 5'],
  ['exchanged with another', [OCTOBER, SEPTEMBER, NOVEMBER], 'row 3'],
  ['in its place, with a note of somebody', [SEPTEMBER, monthly(45204, 'En proceso'), NOVEMBER], 'row 4'],
  ['nowhere where others changed as well', [NOVEMBER, monthly(45204, 'En proceso'), SEPTEMBER], 'cuál'],
  ['nowhere where there are two of it', [SEPTEMBER, OCTOBER, NOVEMBER, OCTOBER], 'cuál'],
  ['nowhere where all are gone', [], 'ya no está'],
])('writes in one of alike rows %s', (_, rows, expected) => {
  const before = assessSnapshot(planOf([SEPTEMBER, OCTOBER, NOVEMBER]), OPTIONS);
  if (!before.ok) throw new Error(before.problem.code);
  const activities = before.value.registers.plan?.rows ?? [];
  const [, , october] = activities;
  if (october === undefined) throw new Error('no row');
  const row = activityRef(october, activities);
  const done = planEntry(planOf(rows), { ...OPTIONS, row, entry: { evidence: 'Acuse 14' } });
  const said = done.ok ? `row ${done.value.changes.at(-1)?.cell.row}` : done.problem.detail;
  expect(said).toContain(expected);
});

it('says so where the text would be longer than a cell takes', async () => {
  const port = fakePort(BOOK);
  const done = await recordEntry(port, { ...OPTIONS, row: ROW, entry: { cause: 'x'.repeat(32_768) } });
  expect(done).toEqual({
    ok: false,
    problem: { code: 'textTooLong', detail: 'Plan de trabajo!H3' },
  });
  expect(port.written).toEqual([]);
});
