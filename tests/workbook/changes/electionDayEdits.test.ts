/** Where the election day is kept in the workbook. */
import type { ProcessData } from '../../../src/domain/registers/records';
import { readDateText } from '../../../src/domain/dates/spanishDate';
import { electionDayEdits } from '../../../src/workbook/changes/electionDayEdits';
import type { SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import { buildRegisters, day } from '../../support/registers';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const SERIAL = 45_445;
const text = (row: number, column: number, sheet = 'Proceso') => ({
  ...{ cell: { sheet, row, column }, text: 'x', value: 'x' },
});
const electionDay = { ...text(2, 2), value: readDateText('por definir') };
const ROWS: Rows = [
  ['Dato', 'Valor'],
  ['Institución', 'OPL'],
];
function planned(data: Partial<ProcessData> | null, ...sheets: readonly SheetSnapshot[]) {
  const registers = buildRegisters({ process: {} });
  const { process } = registers;
  const all = {
    ...registers,
    process: process && data && { ...process, data: { ...process.data, ...data } },
  };
  return electionDayEdits(workbookOf(...sheets), all, day('2024-06-02'));
}
const format = (row: number, column: number, sheet = 'Proceso') => ({
  ...{ kind: 'format', sheet, areas: [{ row, column, rows: 1, columns: 1 }] },
  format: { numberFormat: 'dd/mm/yyyy', horizontal: 'Left' },
});
const PROCESS = sheetOf('Proceso', ROWS);

it.each<[string, Partial<ProcessData>, number, number, readonly (string | number)[]]>([
  ['in its own cell', { electionDay }, 2, 2, [SERIAL]],
  ['below the institution', { institution: text(2, 2) }, 3, 2, ['Jornada electoral', SERIAL]],
  ['below the acronym', { acronym: text(2, 3) }, 3, 3, ['Jornada electoral', SERIAL]],
  ['below the name of the process', { processName: text(2, 2) }, 3, 2, ['Jornada electoral', SERIAL]],
  [
    'below what is on its sheet',
    { institution: text(1, 4, 'Portada'), acronym: text(2, 2) },
    ...([3, 2, ['Jornada electoral', SERIAL]] as const),
  ],
])('is written %s', (_, data, row, column, values) => {
  const { cell, isNewSheet, edits } = planned(data, PROCESS, sheetOf('Portada', [['x']]));
  expect([cell, isNewSheet]).toEqual([{ sheet: 'Proceso', row, column }, false]);
  expect(edits).toEqual([
    format(row, column),
    { kind: 'write', sheet: 'Proceso', row, column: column + 1 - values.length, values: [values] },
  ]);
});

it.each<[string, Partial<ProcessData> | null, readonly SheetSnapshot[], string]>([
  ['without a process', null, [], 'Proceso'],
  ['with a process that says nothing', {}, [PROCESS], 'Proceso (2)'],
  ['with one that says it in the first column', { institution: text(2, 1) }, [PROCESS], 'Proceso (2)'],
  ['with one on a sheet that is gone', { institution: text(2, 2) }, [], 'Proceso'],
  ['with one on other sheets alone', { institution: text(2, 2, 'Portada') }, [PROCESS], 'Proceso (2)'],
  ['with sheets of those names', null, [sheetOf('PROCESO', []), sheetOf('proceso (2)', [])], 'Proceso (3)'],
])('is written on a sheet that is made: %s', (_, data, sheets, sheet) => {
  expect(planned(data, ...sheets)).toEqual({
    cell: { sheet, row: 2, column: 2 },
    isNewSheet: true,
    edits: [
      { kind: 'addSheet', sheet },
      { kind: 'columnWidths', sheet, widths: [180, 180] },
      { kind: 'write', sheet, row: 1, column: 1, values: [['Dato', 'Valor']] },
      format(2, 2, sheet),
      { kind: 'write', sheet, row: 2, column: 1, values: [['Jornada electoral', SERIAL]] },
    ],
  });
});

describe('is not written', () => {
  const NOTHING = { edits: [], cell: null, isNewSheet: false };
  it('over a formula', () => {
    const sheet = sheetOf('Proceso', [...ROWS.slice(0, 1), ['Jornada', { value: SERIAL, formula: '=A9' }]]);
    expect(planned({ electionDay }, sheet)).toEqual(NOTHING);
  });

  it('where the workbook counts no such day', () => {
    const old = { ...workbookOf(), dateSystem: '1904' as const };
    expect(electionDayEdits(old, buildRegisters({}), day('1903-06-07'))).toEqual(NOTHING);
  });
});
