/** What is recorded about a row of the plan or of the agreements, as cells. */
import type { RowEntry } from '../../../src/workbook/changes/rowEntry';
import { activityEntryChanges, agreementEntryChanges } from '../../../src/workbook/changes/rowEntry';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day } from '../../support/registers';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const on = (value: number, numberFormat = 'dd/mm/yyyy') => ({ value, numberFormat });
const HEADINGS = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const ONE = ['1.', 'Integrar el COTAPREP', 'Acuerdo', on(45_202), on(45_232), 'Secretaría', 'Pendiente'];
const TWO = ['2.', 'Remitir el informe al INE', 'Oficio', on(45_202), on(45_270), 'UTSI', 'Pendiente'];

function changesOf(entry: RowEntry, rows: Rows, at = 0, more: Partial<WorkbookSnapshot> = {}) {
  const snapshot = { ...workbookOf(sheetOf('Otra', []), sheetOf('Plan de trabajo', rows)), ...more };
  const registers = readRegisters(snapshot, { electionDay: day('2024-06-02') });
  const plan = registers.ok ? registers.value.plan : null;
  const activity = plan?.rows[at];
  if (!plan || activity === undefined) throw new Error('no activity');
  return activityEntryChanges(snapshot, plan, activity, entry);
}
const recorded = (entry: RowEntry, rows: Rows, at = 0) => {
  const { changes, newColumns, formulas } = changesOf(entry, rows, at);
  return {
    changes: changes.map(({ cell, to }) => `${cell.row},${cell.column} ${to.value} ${to.numberFormat}`),
    newColumns: newColumns.map(({ row, column }) => `${row},${column}`),
    formulas,
  };
};
const COMPLETED = { completed: day('2023-11-28') };
const SENT = { sentToIne: day('2023-11-28') };

describe('a day', () => {
  const plan = (completed: Cell, status: string, name = 'Integrar el COTAPREP'): Rows => [
    [...HEADINGS, 'Fecha de cumplimiento', 'Remitido al INE'],
    [ONE[0] ?? '', name, ...ONE.slice(2, 6), status, completed, ''],
    [...TWO, '', ''],
  ];
  it.each<[string, RowEntry, Rows, readonly string[]]>([
    [
      'of completion concludes the activity',
      COMPLETED,
      plan('', 'Pendiente'),
      ['2,8 45258 dd/mm/yyyy', '2,7 Concluida General'],
    ],
    [
      'in a cell that shows days keeps its format',
      COMPLETED,
      plan(on(45_250, 'd-mmm-yy'), 'Concluida'),
      ['2,8 45258 d-mmm-yy'],
    ],
    ['that is there already is not written', COMPLETED, plan(on(45_258), 'Concluida'), []],
    [
      'of completion leaves a status that says so',
      COMPLETED,
      plan('', 'Realizada'),
      ['2,8 45258 dd/mm/yyyy'],
    ],
    [
      'of sending concludes nothing that is not a sending',
      SENT,
      plan('', 'Pendiente'),
      ['2,9 45258 dd/mm/yyyy'],
    ],
    [
      'of sending concludes an activity that sends',
      SENT,
      plan('', 'Pendiente', 'Remitir el informe al INE'),
      ['2,7 Concluida General', '2,9 45258 dd/mm/yyyy'],
    ],
    ['that is not given is not written', {}, plan('', 'Pendiente'), []],
  ])('%s', (_, entry, rows, changes) => {
    expect(recorded(entry, rows)).toEqual({ changes, newColumns: [], formulas: [] });
  });

  it('that the workbook cannot count is not written', () => {
    const { changes } = changesOf({ completed: day('1903-11-28') }, plan('', 'Concluida'), 0, {
      dateSystem: '1904',
    });
    expect(changes).toEqual([]);
  });
});

it('a day of completion leaves one in the cell of the state, and its word is no other activity’s', () => {
  const rows: Rows = [
    HEADINGS,
    [...ONE.slice(0, 6), 'CONCLUIDA 28/NOV/2023'],
    [...TWO.slice(0, 6), 'Pendiente'],
  ];
  expect(recorded(COMPLETED, rows).changes).toEqual([
    '1,8 Fecha de cumplimiento General',
    '2,8 45258 dd/mm/yyyy',
  ]);
  expect(recorded(COMPLETED, rows, 1).changes).toContain('3,7 Concluida General');
});

it.each<[string, readonly string[], string]>([
  ['the word of the plan', ['Cumplida'], 'Cumplida'],
  ['its most frequent one', ['Realizada', 'Cumplida', 'Cumplida'], 'Cumplida'],
  ['the first of two as frequent', ['Realizada', 'Cumplida'], 'Realizada'],
  ['its tick', ['✔', '', '✔'], '✔'],
  ['one of its own where a word has a sign', ['✓ Cumplida'], 'Concluida'],
  ['no day of another row', ['Concluida el 8/10/2026', 'Concluida 08-OCT'], 'Concluida'],
  ['one of its own where none is done', ['En proceso', 'En proceso'], 'Concluida'],
])('concludes by %s', (_, words, expected) => {
  const others = words.map((word, index) => [`${index + 3}.`, ...TWO.slice(1, 6), word]);
  expect(recorded(COMPLETED, [HEADINGS, ONE, TWO, ...others]).changes).toContain(`2,7 ${expected} General`);
});

it.each<[string, readonly Cell[], Cell, string]>([
  ['a share', [{ value: 1, numberFormat: '0%' }], { value: 0.4, numberFormat: '0%' }, '1 0%'],
  ['a box that is ticked', [true, true], false, 'true General'],
  [
    'no share where the cell shows another number',
    [{ value: 1, numberFormat: '0%' }],
    '',
    'Concluida General',
  ],
])('concludes by %s', (_, done, own, expected) => {
  const others = done.map((cell, index) => [`${index + 3}.`, ...TWO.slice(1, 6), cell]);
  const rows = [HEADINGS, [...ONE.slice(0, 6), own], TWO, ...others];
  expect(recorded(COMPLETED, rows).changes).toContain(`2,7 ${expected}`);
});

describe('a text', () => {
  const plan = (evidence: Cell, notes: Cell = ''): Rows => [
    [...HEADINGS, 'Evidencia', 'Observaciones'],
    [...ONE, evidence, notes],
    [...TWO, '', ''],
  ];
  it.each<[string, RowEntry, Rows, readonly string[]]>([
    ['goes into a blank cell', { evidence: 'Acuse 14' }, plan(''), ['2,8 Acuse 14 General']],
    [
      'goes below what the cell says',
      { evidence: 'Acuse 14' },
      plan('Oficio 3'),
      ['2,8 Oficio 3\nAcuse 14 General'],
    ],
    ['that is a line of the cell is not repeated', { evidence: 'Acuse 14' }, plan('Oficio 3\nAcuse 14'), []],
    [
      'that is a part of a line is written',
      { evidence: 'Acuse 1' },
      plan('Acuse 14'),
      ['2,8 Acuse 14\nAcuse 1 General'],
    ],
    ['that is blank is not written', { evidence: '' }, plan('Oficio 3'), []],
    [
      'of a cause goes into the notes',
      { cause: 'Falta acuse' },
      plan('', 'x'),
      ['2,9 x\nFalta acuse General'],
    ],
    ['keeps the format of its cell', { evidence: 'A' }, plan({ value: '', numberFormat: '@' }), ['2,8 A @']],
  ])('%s', (_, entry, rows, changes) => {
    expect(recorded(entry, rows)).toEqual({ changes, newColumns: [], formulas: [] });
  });

  it('does not replace a formula, which is named', () => {
    const rows = plan({ value: 'x', formula: '=A9' }, 'y');
    expect(recorded({ evidence: 'Acuse 14', cause: 'Falta' }, rows)).toEqual({
      changes: ['2,9 y\nFalta General'],
      newColumns: [],
      formulas: ['Evidencia'],
    });
  });
});

describe('a column that is not there', () => {
  it('is made beside the others, each once', () => {
    const entry = { ...COMPLETED, evidence: 'Acuse 14', cause: 'Falta' };
    expect(recorded(entry, [['Plan'], HEADINGS, ONE, TWO], 1)).toEqual({
      changes: [
        '2,8 Fecha de cumplimiento General',
        '4,8 45258 dd/mm/yyyy',
        '4,7 Concluida General',
        '2,9 Evidencia General',
        '4,9 Acuse 14 General',
        '2,10 Observaciones General',
        '4,10 Falta General',
      ],
      newColumns: ['2,8', '2,9', '2,10'],
      formulas: [],
    });
  });

  it('is not made where the row is in no part of the plan', () => {
    const rows = [HEADINGS, ONE, TWO];
    const snapshot = workbookOf(sheetOf('Plan de trabajo', rows));
    const registers = readRegisters(snapshot, { electionDay: day('2024-06-02') });
    const plan = registers.ok ? registers.value.plan : null;
    const activity = plan?.rows[0];
    if (!plan || activity === undefined) throw new Error('no activity');
    const elsewhere = (cell: { readonly sheet?: string; readonly row?: number }) => ({
      ...activity,
      number: { ...activity.number, cell: { ...activity.number.cell, ...cell } },
    });
    const nothing = { changes: [], newColumns: [], formulas: [] };
    for (const cell of [{ row: 9 }, { sheet: 'Otra' }])
      expect(activityEntryChanges(snapshot, plan, elsewhere(cell), COMPLETED)).toEqual(nothing);
    expect(activityEntryChanges(workbookOf(), plan, activity, COMPLETED)).toEqual(nothing);
  });
});

it('records when an agreement was sent, in its column', () => {
  const rows = [
    ['Clave', 'Fecha', 'Órgano', 'Asunto', 'Remitido al INE'],
    ['OPL/CG/010/2023', on(45_232), 'Consejo General', 'Integración del COTAPREP', ''],
  ];
  const snapshot = workbookOf(sheetOf('Plan de trabajo', [HEADINGS, ONE, TWO]), sheetOf('Acuerdos', rows));
  const registers = readRegisters(snapshot, { electionDay: day('2024-06-02') });
  const agreements = registers.ok ? registers.value.agreements : null;
  const agreement = agreements?.rows[0];
  if (!agreements || agreement === undefined) throw new Error('no agreement');
  const { changes } = agreementEntryChanges(snapshot, agreements, agreement, SENT);
  expect(changes.map(({ cell, to }) => [cell, to])).toEqual([
    [{ sheet: 'Acuerdos', row: 2, column: 5 }, on(45_258)],
  ]);
});
