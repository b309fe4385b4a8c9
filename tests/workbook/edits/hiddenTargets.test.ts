/** Nothing is written where nobody sees it. */
import { planRecord } from '../../../src/app/addRecord';
import { previewRepairs } from '../../../src/app/repairs';
import { obstacleTo } from '../../../src/app/writeEdits';
import { planMoveWriting } from '../../../src/app/writeMove';
import { REPORT_MARK_NAME } from '../../../src/workbook/edits/hiddenNames';
import { hiddenTarget } from '../../../src/workbook/edits/hiddenTargets';
import type { Edit } from '../../../src/workbook/edits/edits';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../domain/dates/support';
import { sheetOf, workbookOf } from '../../support/snapshot';

type Visibility = SheetSnapshot['visibility'];
const OPTIONS = { today: day('2023-11-30'), acceptReading: true } as const;

/** Of a very hidden sheet no cell is read. */
const sheet = (name: string, rows: Parameters<typeof sheetOf>[1], visibility: Visibility) =>
  sheetOf(name, visibility === 'VeryHidden' ? [] : rows, { visibility });

const book = (sheets: Readonly<Record<string, Visibility>>) =>
  workbookOf(
    sheet(
      'Plan',
      [
        ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Estado'],
        ['1.', 'Integrar el COTAPREP', 'Acuerdo', 45_202, '02 de noviembre de 2023', ''],
        ['2.', 'Aprobar el plan de trabajo', 'Plan', 45_202, 45_262, ''],
      ],
      sheets['Plan'] ?? 'Visible',
    ),
    sheet(
      'Proceso',
      [
        ['Dato', 'Valor'],
        ['Jornada electoral', 45_445],
      ],
      sheets['Proceso'] ?? 'Visible',
    ),
    sheet(
      'Sesiones',
      [
        ['Órgano', 'Tipo', 'Fecha'],
        ['COTAPREP', 'Ordinaria', 45_252],
      ],
      sheets['Sesiones'] ?? 'Visible',
    ),
  );

const session = {
  kind: 'sessions',
  added: { body: 'COTAPREP', type: 'Ordinaria', date: day('2023-11-28') },
} as const;
const move = { electionDay: day('2024-06-09') };

it.each<[string, Visibility, string | null]>([
  ['Sesiones', 'Visible', null],
  ['Sesiones', 'Hidden', 'hiddenTarget'],
  ['Sesiones', 'VeryHidden', 'veryHiddenTarget'],
])('a session is not registered where %s is %s', (name, visibility, code) => {
  const planned = planRecord(book({ [name]: visibility }), { ...OPTIONS, entry: session });
  expect(planned.ok ? null : planned.problem).toEqual(code === null ? null : { code, detail: name });
});

it('a move is not written on a hidden sheet', () => {
  const hidden = book({ Proceso: 'Hidden' });
  const planned = planMoveWriting(hidden, { ...OPTIONS, move });
  if (!planned.ok) throw new Error(planned.problem.code);
  expect(obstacleTo(hidden, planned.value.edits)).toEqual({ code: 'hiddenTarget', detail: 'Proceso' });
});

it('a repair on a hidden sheet is left out with its reason', () => {
  const planned = previewRepairs(book({ Plan: 'Hidden' }), OPTIONS);
  if (!planned.ok) throw new Error(planned.problem.code);
  expect(planned.value.repairs).toEqual([]);
  expect(new Set(planned.value.refused.map(({ reason }) => reason))).toEqual(new Set(['hiddenSheet']));
});

const add = (name: string): Edit => ({ kind: 'addSheet', sheet: name });
const write = (name: string): Edit => ({ kind: 'write', sheet: name, row: 1, column: 1, values: [['x']] });
const mark = (name: string): Edit => {
  return {
    kind: 'setName',
    name: REPORT_MARK_NAME,
    sheet: name,
    formula: '="x"',
    visible: false,
    exists: false,
  };
};
const veryHidden = (name: string) => workbookOf(sheet(name, [], 'VeryHidden'), sheetOf('Plan', [['x']]));
const configuration = sheetOf('Configuración PREP', [['x']], { visibility: 'Hidden', reportMark: 'mark' });

it.each<[string, ReturnType<typeof workbookOf>, readonly Edit[], string | null]>([
  ['a sheet with another name', veryHidden('Avances'), [add('Sesiones'), write('Sesiones')], null],
  [
    'one beside a very hidden one',
    veryHidden('Avances'),
    [add('avances (2)'), write('avances (2)')],
    'Avances',
  ],
  ['a report beside one', veryHidden('Informe'), [add('Informe (2)'), mark('Informe (2)')], null],
  ['what the add-in made for itself', workbookOf(configuration), [write('Configuración PREP')], null],
])('%s', (_, snapshot, edits, name) => {
  expect(hiddenTarget(snapshot, edits)?.name ?? null).toBe(name);
});
