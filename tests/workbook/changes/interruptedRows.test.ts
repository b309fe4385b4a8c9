/** Rows that an addition inserted and could not fill. */
import {
  withAddedRowsName,
  withoutInterruptedRows,
  withoutRefusedRows,
} from '../../../src/workbook/changes/interruptedRows';
import type { Edit } from '../../../src/workbook/edits/edits';
import { ADDED_ROWS_NAME } from '../../../src/workbook/edits/hiddenNames';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const FORGET: Edit = { kind: 'removeName', name: ADDED_ROWS_NAME, sheet: null };
const named = (rows: Rows, formula: string, name = ADDED_ROWS_NAME): WorkbookSnapshot => ({
  ...workbookOf(sheetOf('Otra', [['x']]), sheetOf('Plan', rows)),
  names: [
    { name: 'Mía', formula: '=Otra!$A$1' },
    { name, formula },
  ],
});
const write = (sheet: string, row: number, column: number, ...values: readonly (string | null)[]): Edit => ({
  ...{ kind: 'write', sheet, row, column, values: [values] },
});
/** The name as an addition sets it before row 3, stretched over the rows that were inserted. */
const [SET] = withAddedRowsName(workbookOf(), { sheet: 'Plan', row: 3 }, []);
const formula = SET?.kind === 'setName' ? SET.formula : '';
const over = (last: number): string => formula.replace(/3$/, String(last));

it.each([
  ['new', 'Suya', false],
  ['there already', ADDED_ROWS_NAME, true],
])('the rows that are added are named before, and the name goes after: %s', (_, name, exists) => {
  const edit = write('Plan', 3, 1, 'a');
  expect(formula).toContain('$2:$3');
  expect(withAddedRowsName(named([], '=1', name), { sheet: 'Plan', row: 3 }, [edit])).toEqual([
    { kind: 'setName', name: ADDED_ROWS_NAME, formula, sheet: null, visible: false, exists },
    edit,
    FORGET,
  ]);
});

describe('what an interrupted addition left', () => {
  const [HEADING, ONE, LAST] = [['Núm.', 'Actividad'], ['1.', 'Integrar'], ['Elaboró']];
  const gone = (rows: number): readonly Edit[] => [
    { kind: 'deleteRows', sheet: 'Plan', row: 3, rows },
    FORGET,
  ];
  const calculated = { value: 3, formula: '=A9' };
  const planned = [
    write('Plan', 3, 1, '2.', 'Publicar'),
    write('Plan', 4, 2, null, 'x'),
    write('Otra', 3, 1, 'otra'),
    { ...write('Plan', 3, 1, 'no'), kind: 'note' } as unknown as Edit,
  ];
  it.each<[string, Rows, number, readonly Edit[], readonly Edit[]]>([
    ['goes where nothing is in it', [HEADING, ONE, [], [], LAST], 5, [], gone(2)],
    ['goes with its formulas', [HEADING, ONE, ['', calculated], LAST], 4, [], gone(1)],
    ['stays where something is in it', [HEADING, ONE, ['2.'], LAST], 4, [], [FORGET]],
    ['stays where something is in its last cell', [HEADING, ONE, [], ['', 'x'], LAST], 5, [], [FORGET]],
    ['goes with a part of what was planned', [HEADING, ONE, ['2.'], [], LAST], 5, planned, gone(2)],
    [
      'goes with all that was planned',
      [HEADING, ONE, ['2.', 'Publicar'], ['', '', 'x'], LAST],
      5,
      planned,
      gone(2),
    ],
    ['stays with what was planned beside it', [HEADING, ONE, ['Publicar', '2.'], LAST], 4, planned, [FORGET]],
    ['stays with what was planned for another sheet', [HEADING, ONE, ['otra'], LAST], 4, planned, [FORGET]],
    ['stays with what another edit says', [HEADING, ONE, ['no'], LAST], 4, planned, [FORGET]],
    ['is none where no row was inserted', [HEADING, ONE, LAST], 3, [], [FORGET]],
  ])('%s', (_, rows, last, edits, expected) => {
    expect(withoutInterruptedRows(named(rows, over(last)), edits)).toEqual(expected);
  });

  const refused: readonly Edit[] = [
    { kind: 'insertRows', sheet: 'Plan', row: 3, rows: 2, like: { row: 2, column: 1, rows: 1, columns: 2 } },
    ...planned,
  ];
  it.each<[string, Rows, boolean]>([
    ['all that was planned', [HEADING, ONE, ['2.', 'Publicar'], ['', '', 'x'], LAST], true],
    ['a part of it', [HEADING, ONE, ['2.', 'Publicar'], [], LAST], false],
    ['nothing', [HEADING, ONE, [], [], LAST], false],
    ['something more', [HEADING, ONE, ['2.', 'Publicar', 'mía'], ['', '', 'x'], LAST], false],
  ])('goes, where the run was refused at its end, with %s', (_, rows, isGone) => {
    const removal = [{ kind: 'deleteRows', sheet: 'Plan', row: 3, rows: 2 }];
    expect(withoutRefusedRows(named(rows, '', 'Suya'), refused)).toEqual(isGone ? removal : []);
  });

  it.each<[string, WorkbookSnapshot, readonly Edit[]]>([
    ['where its name is another', named([[], []], over(4), 'Suya'), []],
    ['where its name says no rows', named([[], []], '=#REF!'), [FORGET]],
    ['where its sheet is gone', { ...named([], over(4)), sheets: [] }, [FORGET]],
  ])('is not looked for %s', (_, snapshot, expected) => {
    expect(withoutInterruptedRows(snapshot)).toEqual(expected);
  });
});
