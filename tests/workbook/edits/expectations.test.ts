import type { Edit } from '../../../src/workbook/edits/edits';
import type { Expectation } from '../../../src/workbook/edits/expectations';
import { expectationsOf } from '../../../src/workbook/edits/expectations';
import { sheetOf, workbookOf } from '../../support/snapshot';

const SNAPSHOT = workbookOf(
  sheetOf('Plan', [
    ['Núm.', 'Actividad', 'Inicio', 'Término'],
    ['6.', 'Integrar', '', '05/09/2026'],
    [{ value: 7, formula: '=A2+1' }, 'Designar', 'x', 46_000],
    ['8.', 'Publicar', '', { value: 46_001, formula: '=D3+1' }],
    [],
    ['Elaboró', '', '', ''],
  ]),
  sheetOf('Notas', [['hola']], { firstRow: 3, firstColumn: 2 }),
);

/** Without what is written, which a test of its own is about. */
type Block = Omit<Expectation, 'written'>;

const at = (row: number, column: number, formulas: Expectation['formulas'], sheet = 'Plan'): Block => ({
  sheet,
  row,
  column,
  formulas,
  isWholeSheet: false,
});

/** Two rows that differ in their fourth cell, and two that do not differ. */
const ALIKE = workbookOf(
  sheetOf('Plan', [
    ['Informe', 'Anexo', '', 4],
    ['Informe', 'Anexo', '', 5],
    ['Informe', 'Otro', '', 6],
    ['Acta', 'Anexo', 7, ''],
    ['x', 'y', '', ''],
    ['Acta', 'Anexo', 7, ''],
  ]),
);
const alikeBlock = (row: number, formulas: Expectation['formulas']): Block => ({
  ...{ sheet: 'Plan', row, column: 1 },
  ...{ formulas, isWholeSheet: false },
});

it.each<readonly [string, number, readonly Block[]]>([
  ['all constants of a row whose first ones another has', 2, [alikeBlock(2, [['Informe', 'Anexo', '', 5]])]],
  ['the first constants of a row that they identify', 3, [alikeBlock(3, [['Informe', 'Otro', '']])]],
  [
    'all rows that say the same',
    6,
    [alikeBlock(4, [['Acta', 'Anexo', 7]]), alikeBlock(6, [['Acta', 'Anexo', 7]])],
  ],
])('expects %s', (_, row, expected) => {
  const edits: readonly Edit[] = [{ kind: 'write', sheet: 'Plan', row, column: 3, values: [[1]] }];
  expect(expectationsOf(ALIKE, edits).map(({ written: _, ...block }) => block)).toEqual(expected);
});

/** Headings in groups, and two columns with the same one. */
const GROUPED = workbookOf(
  sheetOf('Plan', [
    ['Núm.', 'Programado', 'Programado', 'Real', 'Real', 'Nota', 'Nota'],
    ['', 'Inicio', 'Término', 'Inicio', 'Término', '', ''],
    ['1.', 'a', '', '', '', 'p', 'p'],
    ['2.', 'b', '', '', '', 'q', 'q'],
    ['3.', 'c', '', '', '', 'r', 'r'],
  ]),
);

it.each<readonly [string, number, readonly number[]]>([
  ['the one text that no other has', 1, [1]],
  ['the group and its own, where another has the group', 5, [1, 2]],
  ['no more than three, where another has the same', 7, [1, 3, 4]],
])('knows a column by %s', (_, column, rows) => {
  const edits: readonly Edit[] = [{ kind: 'write', sheet: 'Plan', row: 9, column, values: [['x']] }];
  const expected = expectationsOf(GROUPED, edits).flatMap(({ row, formulas, column: first }) =>
    formulas.flatMap((line, at) => ((line[column - first] ?? null) === null ? [] : [row + at])),
  );
  expect(expected.filter((row) => row < 9)).toEqual(rows);
});

const area = { row: 2, column: 1, rows: 2, columns: 4 };
const like = { row: 4, column: 1, rows: 1, columns: 4 };

it.each<readonly [string, readonly Edit[], readonly Block[]]>([
  [
    'the cell that is written, the number and name of its row and the heading of its column',
    [{ kind: 'write', sheet: 'Plan', row: 2, column: 4, values: [[46_270]] }],
    [
      at(1, 1, [
        [null, null, null, 'Término'],
        ['6.', 'Integrar', null, '05/09/2026'],
      ]),
    ],
  ],
  [
    'constants that identify the row, and not a formula that follows other cells',
    [{ kind: 'write', sheet: 'Plan', row: 3, column: 4, values: [[46_270]] }],
    [at(1, 4, [['Término']]), at(3, 2, [['Designar', 'x', 46_000]])],
  ],
  [
    'a formula that would be written over',
    [{ kind: 'writeFormulas', sheet: 'Plan', row: 4, column: 4, formulas: [['=D3+2']] }],
    [at(1, 4, [['Término']]), at(4, 1, [['8.', 'Publicar', null, '=D3+1']])],
  ],
  [
    'only cells that are written, in one block of rows',
    [{ kind: 'write', sheet: 'Plan', row: 2, column: 3, values: [['a'], [null], ['b']] }],
    [
      at(1, 1, [
        [null, null, 'Inicio'],
        ['6.', 'Integrar', ''],
      ]),
      at(4, 1, [['8.', 'Publicar', '']]),
    ],
  ],
  [
    'the rows beside an insertion and the model, and no cell of the rows that it brings',
    [
      { kind: 'insertRows', sheet: 'Plan', row: 5, rows: 2, like },
      { kind: 'write', sheet: 'Plan', row: 5, column: 1, values: [['9.'], ['10.']] },
      { kind: 'write', sheet: 'Plan', row: 8, column: 2, values: [['x']] },
    ],
    [
      at(1, 1, [['Núm.', 'Actividad']]),
      at(4, 1, [
        ['8.', 'Publicar', null, null],
        ['', '', '', ''],
        ['Elaboró', '', null, null],
      ]),
    ],
  ],
  [
    'the rows of a conditional format, the one below and the headings of its columns',
    [{ kind: 'conditionalFormat', sheet: 'Plan', area, formula: '=TRUE', look: {} }],
    [
      at(1, 1, [
        ['Núm.', 'Actividad', 'Inicio', 'Término'],
        ['6.', 'Integrar', null, null],
        [null, 'Designar', 'x', null],
        ['8.', 'Publicar', null, null],
      ]),
    ],
  ],
  ...(['format', 'merge', 'choices', 'prompt'] as const).map(
    (kind): readonly [string, readonly Edit[], readonly Block[]] => [
      `the row of what is only a ${kind}`,
      [
        {
          format: { kind: 'format', sheet: 'Plan', areas: [like], format: {} } as const,
          merge: { kind: 'merge', sheet: 'Plan', areas: [like] } as const,
          choices: { kind: 'choices', sheet: 'Plan', area: like, options: ['x'] } as const,
          prompt: {
            kind: 'prompt',
            sheet: 'Plan',
            area: like,
            prompt: { title: 'x', message: 'y' },
          } as const,
        }[kind],
      ],
      [at(4, 1, [['8.', 'Publicar']])],
    ],
  ),
  [
    'the heading row of a table that grows',
    [{ kind: 'resizeTable', sheet: 'Plan', table: 'T', area }],
    [at(2, 1, [['6.', 'Integrar']])],
  ],
  [
    'all of the rows that are deleted, and those beside them',
    [{ kind: 'deleteRows', sheet: 'Plan', row: 3, rows: 1 }],
    [
      at(2, 1, [
        ['6.', 'Integrar', null, null],
        ['=A2+1', 'Designar', 'x', 46_000],
        ['8.', 'Publicar', null, null],
      ]),
    ],
  ],
  [
    'the whole of a sheet that is deleted',
    [{ kind: 'deleteSheet', sheet: 'Notas' }],
    [{ ...at(3, 2, [['hola']], 'Notas'), isWholeSheet: true }],
  ],
  [
    'an empty cell beyond what is used',
    [{ kind: 'write', sheet: 'Notas', row: 9, column: 9, values: [['x']] }],
    [at(9, 9, [['']], 'Notas')],
  ],
  [
    'nothing of sheets that the edits make, also under their later name',
    [
      { kind: 'addSheet', sheet: 'Informe' },
      { kind: 'write', sheet: 'Informe', row: 1, column: 1, values: [['x']] },
      { kind: 'deleteSheet', sheet: 'Notas' },
      { kind: 'renameSheet', sheet: 'Informe', to: 'Notas' },
      { kind: 'write', sheet: 'Notas', row: 3, column: 2, values: [['x']] },
    ],
    [{ ...at(3, 2, [['hola']], 'Notas'), isWholeSheet: true }],
  ],
  [
    'nothing of names, pages and what is taken away',
    [
      {
        kind: 'removeConditionalFormat',
        sheet: 'Plan',
        id: '1',
        area: { row: 2, column: 1, rows: 1, columns: 2 },
      },
      { kind: 'removeName', name: 'PREP_Plan', sheet: null },
      { kind: 'activate', sheet: 'Plan', row: 1, column: 1 },
    ],
    [],
  ],
])('expects %s', (_, edits, expected) => {
  expect(expectationsOf(SNAPSHOT, edits).map(({ written: _, ...block }) => block)).toEqual(expected);
});

it.each<readonly [string, readonly Edit[], readonly (readonly (readonly number[])[])[]]>([
  [
    'cells, and not what identifies them',
    [
      {
        kind: 'write',
        sheet: 'Plan',
        row: 2,
        column: 3,
        values: [
          ['a', 'b'],
          [null, 'c'],
          ['d', null],
        ],
      },
    ],
    [[[], [3, 4], [4], [3]]],
  ],
  [
    'cells that are moved by insertions, and none of inserted rows',
    [
      { kind: 'insertRows', sheet: 'Plan', row: 4, rows: 1, like: area },
      { kind: 'write', sheet: 'Plan', row: 4, column: 3, values: [['new'], ['a']] },
    ],
    [[[], [], [], [3]]],
  ],
  [
    'no cell of rows that are deleted',
    [{ kind: 'deleteRows', sheet: 'Plan', row: 3, rows: 1 }],
    [[[], [], []]],
  ],
  ['nothing of a sheet that is replaced', [{ kind: 'clearSheet', sheet: 'Notas', shapes: [] }], [[]]],
])('knows as written %s', (_, edits, written) => {
  expect(expectationsOf(SNAPSHOT, edits).map((block) => block.written)).toEqual(written);
});
