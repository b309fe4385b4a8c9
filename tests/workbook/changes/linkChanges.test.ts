/** What the column Anexo 13 says once a person linked activities to deliveries. */
import { processCalendar } from '../../../src/domain/anexo13/calendar';
import { ruleSet2026 } from '../../../src/domain/anexo13/ruleSet2026';
import { linkChanges } from '../../../src/workbook/changes/linkChanges';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const electionDay = day('2024-06-02');
const CALENDAR = processCalendar(ruleSet2026, { electionDay });
const HEADINGS = ['Núm.', 'Actividades', 'Entregable', 'Inicio', 'Término', 'Área responsable', 'Estado'];
const line = (number: string) => [number, 'Informar', 'Informe', '02/10/2023', '05/11/2023', 'ST', ''];

/** The changes of links written as `row delivery`, a denial with an exclamation mark. */
function changesOf(rows: Rows, ...links: readonly string[]) {
  const snapshot = workbookOf(sheetOf('Plan', rows));
  const registers = readRegisters(snapshot, { electionDay });
  const plan = registers.ok ? registers.value.plan : null;
  if (!plan) throw new Error('no plan');
  const chosen = links.flatMap((link) => {
    const [row = '', id = ''] = link.split(' ');
    const delivery = CALENDAR.find((each) => each.id === id.replace('!', ''));
    const activity = { sheet: 'Plan', row: Number(row), column: 1 };
    return delivery === undefined ? [] : [{ delivery, activity, isDenied: id.startsWith('!') }];
  });
  const { changes, newColumns } = linkChanges(snapshot, plan, chosen);
  return {
    changes: changes.map(({ cell, to }) => `${cell.row},${cell.column} ${to.value} ${to.numberFormat}`),
    newColumns: newColumns.map(({ row, column }) => `${row},${column}`),
  };
}

it.each<[string, string, readonly string[], string | null]>([
  ['stands in a blank cell', '', ['4-final'], '4 final'],
  ['stands beside another', '', ['4-final', '6-final'], '4 final, 6 final'],
  ['stands beside what the cell says', '6 final', ['4-final'], '6 final, 4 final'],
  ['is not repeated', '6 final; 4 final', ['4-final'], null],
  [
    'is not repeated in a line of its own',
    '6 final\n4 final',
    ['4-final', '8-draft'],
    '6 final\n4 final, 8 proyecto',
  ],
  ['takes the place of its denial', 'no es 4 final, 6 final', ['4-final'], '6 final, 4 final'],
  ['that is denied takes its own place', '4 final, 6 final', ['!4-final'], '6 final, No es 4 final'],
  [
    'that is there with its denial is left alone',
    '4 final; NO ES 4 FINAL; ; 6 final',
    ['4-final'],
    '6 final, 4 final',
  ],
  ['takes the place of «No aplica»', 'No aplica', ['4-final', '6-final'], '4 final, 6 final'],
  ['that is denied leaves «No aplica»', 'No aplica', ['!4-final'], null],
  [
    'that is denied beside another takes the place of «No aplica»',
    'No aplica',
    ['!4-final', '6-final'],
    'No es 4 final, 6 final',
  ],
  ['that is denied already is not repeated', 'no es 4 final', ['!4-final'], null],
  ['that is denied stands in a blank cell', '', ['!4-final'], 'No es 4 final'],
])('a link %s', (_, text, ids, expected) => {
  const rows = [
    [...HEADINGS, 'Anexo 13'],
    [...line('1.'), text],
    [...line('2.'), ''],
  ];
  const links = ids.map((id) => `2 ${id}`);
  expect(changesOf(rows, ...links)).toEqual({
    changes: expected === null ? [] : [`2,8 ${expected} @`],
    newColumns: [],
  });
});

describe('a plan without that column', () => {
  it('gets it, for the rows that are linked', () => {
    const rows = [['Plan'], HEADINGS, line('1.'), line('2.'), line('3.')];
    expect(changesOf(rows, '3 4-final', '5 6-final', '5 8-draft', '9 4-final')).toEqual({
      changes: ['2,8 Anexo 13 General', '3,8 4 final @', '5,8 6 final, 8 proyecto @'],
      newColumns: ['2,8'],
    });
  });

  it('does not get it for links of rows that are none of its own', () => {
    expect(changesOf([HEADINGS, line('1.')], '9 4-final')).toEqual({ changes: [], newColumns: [] });
  });

  it('fills the column that has its heading already', () => {
    const rows = [
      [...HEADINGS, 'x', 'ANEXO 13'],
      [...line('1.'), 'y', ''],
    ];
    expect(changesOf(rows, '2 4-final')).toEqual({ changes: ['2,9 4 final @'], newColumns: [] });
  });
});
