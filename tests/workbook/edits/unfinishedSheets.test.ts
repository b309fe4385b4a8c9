/** Sheets that a run could not finish, and what the next run does with them. */
import type { Edit } from '../../../src/workbook/edits/edits';
import {
  holdsAllPlanned,
  holdsOnlyPlanned,
  withUnfinished,
} from '../../../src/workbook/edits/unfinishedSheets';
import { REPORT_MARK_NAME, UNFINISHED_SHEETS_NAME } from '../../../src/workbook/edits/hiddenNames';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const add = (sheet: string): Edit => ({ kind: 'addSheet', sheet });
const EDITS: readonly Edit[] = [
  add('Calendario'),
  {
    kind: 'write',
    sheet: 'Calendario',
    row: 2,
    column: 2,
    values: [
      ['a', null],
      ['', 7],
    ],
  },
  { kind: 'write', sheet: 'Calendario', row: 5, column: 1, values: [[0]] },
  { kind: 'writeFormulas', sheet: 'Calendario', row: 5, column: 1, formulas: [['=SUMA(B3)']] },
  { kind: 'write', sheet: 'Otra', row: 1, column: 1, values: [['ajeno']] },
];
const calendar = (rows: Rows): SheetSnapshot => sheetOf('Calendario', rows, { firstRow: 2, firstColumn: 1 });
const formula = { value: 7, formula: '=SUM(B3)' };

it.each<[string, Rows, boolean, boolean]>([
  ['nothing', [], true, false],
  ['a part', [['', 'a']], true, false],
  ['all', [['', 'a'], ['', '', 7], [], [formula]], true, true],
  ['all and something of a person', [['', 'a', 'x'], ['', '', 7], [], [formula]], false, true],
  ['something else in one cell', [['', 'b'], ['', '', 7], [], [formula]], false, false],
  ['all but in another column', [['a'], ['', '', 7], [], [formula]], false, false],
  [
    'all but the formula',
    [
      ['', 'a'],
      ['', '', 7],
    ],
    true,
    false,
  ],
  ['a value in the place of the formula', [['', 'a'], ['', '', 7], [], [7]], false, false],
  ['the value that the formula takes the place of', [['', 'a'], ['', '', 7], [], [0]], true, false],
  ['what is for another sheet', [['ajeno']], false, false],
])('a sheet with %s holds nothing but what is planned: %j, and all of it: %j', (_, rows, only, all) => {
  expect([holdsOnlyPlanned(calendar(rows), EDITS), holdsAllPlanned(calendar(rows), EDITS)]).toEqual([
    only,
    all,
  ]);
});

/** The edits that are added to those given, in order. */
function added(book: Partial<WorkbookSnapshot>, edits: readonly Edit[]) {
  const done = withUnfinished({ ...workbookOf(), ...book }, edits);
  const others = done.edits.filter((edit) => !edits.includes(edit));
  const words = others.map((edit) => {
    if (edit.kind === 'setName') return `${edit.exists ? 'set' : 'add'} ${edit.formula}`;
    return edit.kind === 'deleteSheet' ? `delete ${edit.sheet}` : edit.kind;
  });
  return [...words, done.taken];
}
const name = { name: UNFINISHED_SHEETS_NAME, formula: '="Calendario"', visible: false } as never;
const left = calendar([['', 'a']]);
const mark: Edit = {
  kind: 'setName',
  name: REPORT_MARK_NAME,
  formula: '="1"',
  sheet: 'Informe',
  visible: false,
  exists: false,
};

it.each<[string, Partial<WorkbookSnapshot>, readonly Edit[], readonly (string | null)[]]>([
  ['no new sheet', { unfinished: [left] }, [EDITS[1] as Edit], [null]],
  ['a new sheet that has a mark of its own', {}, [add('Informe'), mark], [null]],
  ['a new sheet', {}, [add('Plan "A"')], ['add ="Plan ""A"""', 'removeName', null]],
  ['two new sheets', {}, [add('A'), add('B')], ['add ="A/B"', 'removeName', null]],
  [
    'the sheet that was left unfinished',
    { unfinished: [left], names: [name] },
    EDITS,
    ['set ="Calendario"', 'delete Calendario', 'removeName', null],
  ],
  [
    'the same in other letters',
    { unfinished: [{ ...left, name: 'CALENDARIO' }] },
    [add('Calendario')],
    ['add ="Calendario"', 'delete CALENDARIO', 'removeName', 'CALENDARIO'],
  ],
  [
    'a sheet, while another is unfinished',
    { unfinished: [left], names: [name] },
    [add('Proceso')],
    ['set ="Calendario/Proceso"', 'set ="Calendario"', null],
  ],
])('making %s lists it until it is done', (_, book, edits, expected) => {
  expect(added(book, edits)).toEqual(expected);
});

it('lists the sheets before the first edit, and no more after the last', () => {
  const { edits } = withUnfinished(workbookOf(), EDITS);
  const list = { name: UNFINISHED_SHEETS_NAME, sheet: null };
  expect(edits[0]).toEqual({
    ...list,
    kind: 'setName',
    formula: '="Calendario"',
    visible: false,
    exists: false,
  });
  expect(edits.slice(1, -1)).toEqual(EDITS);
  expect(edits.at(-1)).toEqual({ ...list, kind: 'removeName' });
});
