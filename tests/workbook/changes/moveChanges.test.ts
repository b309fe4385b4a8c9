/** Where the days of the process are written when they move. */
import type { DateField } from '../../../src/domain/registers/cell';
import type { ProcessData } from '../../../src/domain/registers/records';
import { readDateText } from '../../../src/domain/dates/spanishDate';
import type { MovedProcessDays } from '../../../src/workbook/changes/moveChanges';
import { moveChanges } from '../../../src/workbook/changes/moveChanges';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { day, buildRegisters } from '../../support/registers';
import type { Cell, Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const NOTHING = buildRegisters({ process: {} }).process?.data as ProcessData;

/** A field of the sheet of the process, with what its cell says unless told otherwise. */
const field = (row: number, column: number, text: string): DateField => ({
  ...{ cell: { sheet: 'Proceso', row, column }, text, value: readDateText(text) },
});
const ELECTION = field(2, 2, '2024-06-02');
const ROWS: Rows = [
  ['Dato', 'Valor'],
  ['Jornada electoral', '2024-06-02'],
];
const book = (rows: Rows = ROWS, more: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot => ({
  ...workbookOf(sheetOf('Plan', [['x']]), sheetOf('Proceso', rows)),
  ...more,
});
function moved(
  days: MovedProcessDays,
  data: Partial<ProcessData> = {},
  snapshot = book(),
  canAddRows?: boolean,
) {
  const all = { ...NOTHING, electionDay: ELECTION, ...data };
  const { changes, unplaced } = moveChanges(snapshot, all, days, canAddRows);
  return [changes.map(({ cell: { row, column }, to }) => [row, column, to.value]), unplaced];
}
const serial = (iso: string): number => 45_445 + (Date.parse(iso) - Date.parse('2024-06-02')) / 86_400_000;
const ORIGINAL = 'Jornada electoral original';
const JUNE_9 = { electionDay: day('2024-06-09') };

describe('the election day', () => {
  it.each<[string, MovedProcessDays, Partial<ProcessData>, Rows, readonly unknown[], readonly string[]]>([
    ['that stays is not written', { electionDay: day('2024-06-02') }, {}, ROWS, [], []],
    ['that is not moved is not written', {}, {}, ROWS, [], []],
    [
      'is written, and the original beside it',
      JUNE_9,
      {},
      ROWS,
      [
        [2, 2, serial('2024-06-09')],
        [2, 3, ORIGINAL],
        [2, 4, serial('2024-06-02')],
      ],
      [],
    ],
    [
      'is written, and the original below where the next cell is taken',
      JUNE_9,
      {},
      [['Dato'], [...(ROWS[1] ?? []), 'x', ''], ['Otro']],
      [
        [2, 2, serial('2024-06-09')],
        [5, 1, ORIGINAL],
        [5, 2, serial('2024-06-02')],
      ],
      [],
    ],
    [
      'is written, and the original below where the one after that is taken',
      JUNE_9,
      {},
      [['Dato'], [...(ROWS[1] ?? []), '', 'x']],
      [
        [2, 2, serial('2024-06-09')],
        [4, 1, ORIGINAL],
        [4, 2, serial('2024-06-02')],
      ],
      [],
    ],
    [
      'in the first column has the original below from that column on',
      JUNE_9,
      { electionDay: field(2, 1, '2024-06-02') },
      [['Jornada'], ['2024-06-02', 'x']],
      [
        [2, 1, serial('2024-06-09')],
        [4, 1, ORIGINAL],
        [4, 2, serial('2024-06-02')],
      ],
      [],
    ],
    [
      'that moves again keeps the original',
      JUNE_9,
      { originalElectionDay: field(2, 4, '2024-05-26') },
      ROWS,
      [[2, 2, serial('2024-06-09')]],
      [],
    ],
    [
      'fills the cell of the original where that says no day',
      JUNE_9,
      { originalElectionDay: field(2, 4, 'por definir') },
      [['Dato'], [...(ROWS[1] ?? []), ORIGINAL, 'por definir']],
      [
        [2, 2, serial('2024-06-09')],
        [2, 4, serial('2024-06-02')],
      ],
      [],
    ],
    [
      'that was no day has no original',
      JUNE_9,
      { electionDay: field(2, 2, 'por definir') },
      [['Dato'], ['Jornada electoral', 'por definir']],
      [[2, 2, serial('2024-06-09')]],
      [],
    ],
    [
      'in a sentence is not written over',
      JUNE_9,
      {},
      [['Dato'], ['Jornada electoral', 'El 2024-06-02 o después']],
      [],
      ['Jornada electoral'],
    ],
    [
      'on a sheet that is gone is not written',
      JUNE_9,
      { electionDay: { ...ELECTION, cell: { ...ELECTION.cell, sheet: 'Otra' } } },
      ROWS,
      [],
      ['Jornada electoral'],
    ],
    ['without a cell is not written', JUNE_9, { electionDay: null }, ROWS, [], ['Jornada electoral']],
  ])('%s', (_, days, data, rows, changes, unplaced) => {
    expect(moved(days, data, book(rows))).toEqual([changes, unplaced]);
  });

  it('is not written where the workbook counts no such day', () => {
    const old = book(ROWS, { dateSystem: '1904' });
    expect(moved({ electionDay: day('1903-06-07') }, {}, old)).toEqual([[], ['Jornada electoral']]);
  });

  it.each<[Cell, string]>([
    [{ value: '2024-06-02', numberFormat: 'd-mmm-yy' }, 'd-mmm-yy'],
    [{ value: '2024-06-02', numberFormat: '@' }, 'dd/mm/yyyy'],
  ])('keeps the format of its cell where that shows days: %j', (cell, format) => {
    const { changes } = moveChanges(
      book([['Dato'], ['Jornada electoral', cell]]),
      { ...NOTHING, electionDay: ELECTION },
      JUNE_9,
    );
    expect(changes[0]?.to.numberFormat).toBe(format);
  });
});

describe('the other days', () => {
  const TEST = field(3, 2, '2024-04-18');
  const CLOSING = field(4, 2, '2024-06-03');
  const rows: Rows = [...ROWS, ['Prueba', '2024-04-18'], ['Cierre', '2024-06-03']];
  const days = { tests: [TEST], closing: CLOSING };
  it.each<[string, MovedProcessDays, Partial<ProcessData>, boolean, readonly unknown[], readonly string[]]>([
    [
      'are written in their cells',
      { tests: [day('2024-04-25')], closing: day('2024-06-04') },
      days,
      true,
      [
        [3, 2, serial('2024-04-25')],
        [4, 2, serial('2024-06-04')],
      ],
      [],
    ],
    [
      'that stay are not written',
      { tests: [day('2024-04-18')], closing: day('2024-06-03') },
      days,
      true,
      [],
      [],
    ],
    [
      'without a cell get rows below, each its own',
      {
        tests: [day('2024-04-18'), day('2024-04-25')],
        simulacros: [day('2024-05-12')],
        closing: day('2024-06-04'),
      },
      { tests: [TEST] },
      true,
      [
        [7, 1, 'Fecha de la prueba'],
        [7, 2, serial('2024-04-25')],
        [8, 1, 'Simulacros'],
        [8, 2, serial('2024-05-12')],
        [9, 1, 'Cierre de la publicación'],
        [9, 2, serial('2024-06-04')],
      ],
      [],
    ],
    [
      'without a cell get no rows where none may be added, and are named once',
      { tests: [day('2024-04-25'), day('2024-04-26')], closing: day('2024-06-04') },
      {},
      false,
      [],
      ['Fecha de la prueba', 'Cierre de la publicación'],
    ],
    [
      'without a cell get no rows where the election day has none',
      { closing: day('2024-06-04') },
      { electionDay: null },
      true,
      [],
      ['Cierre de la publicación'],
    ],
    [
      'that share a cell are not written',
      { simulacros: [day('2024-05-05'), day('2024-05-19')] },
      { simulacros: [field(3, 2, '12 de mayo de 2024'), field(3, 2, '19 de mayo de 2024')] },
      true,
      [],
      ['Simulacros'],
    ],
  ])('%s', (_, moves, data, canAddRows, changes, unplaced) => {
    expect(moved(moves, data, book(rows), canAddRows)).toEqual([changes, unplaced]);
  });

  it('below an election day in the first column stand from that column on', () => {
    const first = { electionDay: field(2, 1, '2024-06-02') };
    expect(moved({ closing: day('2024-06-04') }, first, book([['Jornada'], ['2024-06-02']]))).toEqual([
      [
        [5, 1, 'Cierre de la publicación'],
        [5, 2, serial('2024-06-04')],
      ],
      [],
    ]);
  });

  it('bring the original election day only where that moves', () => {
    expect(moved({ tests: [day('2024-04-25')] }, days, book(rows))[0]).toEqual([
      [3, 2, serial('2024-04-25')],
    ]);
  });
});
