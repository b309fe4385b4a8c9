/** What is recorded of edits before they are written, on snapshots. */
import type { Area, Edit } from '../../../src/workbook/edits/edits';
import type { Written } from '../../../src/workbook/history/historyEntry';
import { nameMark, rowKey } from '../../../src/workbook/history/historyEntry';
import {
  attachedKinds,
  countOf,
  deletableSheets,
  isWorthTelling,
  joined,
  unitOf,
  withAttached,
  writtenBy,
} from '../../../src/workbook/history/recordWriting';
import type { CellValue, SheetSnapshot, TableSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const HEADING = ['Núm.', 'Actividad', 'Término', 'Estado'];
const ONE = ['1.', 'Integrar', '2 de nov', ''];
const TWO = ['2.', 'Publicar', 45_260, ''];
const plan = (rows: Rows = [HEADING, ONE, TWO], more: Partial<SheetSnapshot> = {}) =>
  sheetOf('Plan', rows, more);
const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });
const write = (row: number, column: number, ...values: readonly (CellValue | null)[]): Edit => ({
  ...{ kind: 'write', sheet: 'Plan', row, column, values: [values] },
});
const insert = (row: number, rows: number): Edit => ({
  ...{ kind: 'insertRows', sheet: 'Plan', row, rows, like: at(row - 1, 1, 1, 4) },
});
const recorded = (edits: readonly Edit[], ...sheets: readonly SheetSnapshot[]): Written =>
  writtenBy(workbookOf(...(sheets.length === 0 ? [plan()] : sheets)), edits);
/** What is recorded of the only sheet that is written. */
function onPlan(edits: readonly Edit[], sheet = plan()) {
  const [only, ...others] = recorded(edits, sheetOf('Otra', [['x']]), sheet).sheets;
  if (only === undefined || others.length > 0) throw new Error('not one sheet');
  return only;
}
const cellsIn = (edits: readonly Edit[], sheet = plan()) =>
  onPlan(edits, sheet).rows.map(({ row, cells }) => [row, cells.map(({ column }) => column)]);

it('is each cell, what it held and holds, and what identifies its row and column', () => {
  const sheet = plan();
  const format: Edit = {
    ...{ kind: 'format', sheet: 'Plan', areas: [at(2, 3)], format: { numberFormat: 'dd/mm/yyyy' } },
  };
  expect(recorded([format, write(2, 3, 45_232)])).toEqual({
    sheets: [
      {
        sheet: 'Plan',
        headings: [
          [1, 'Núm.'],
          [2, 'Actividad'],
          [3, 'Término'],
        ],
        rows: [
          {
            row: 2,
            keys: [1, 2],
            key: rowKey(sheet, 2, [1, 2]),
            cells: [
              {
                column: 3,
                isOnly: true,
                from: { value: '2 de nov', numberFormat: 'General' },
                to: { value: 45_232, numberFormat: 'dd/mm/yyyy' },
              },
            ],
          },
        ],
        added: [],
        attached: [],
        names: [1, 2, 3].map((row) => nameMark(rowKey(sheet, row, [2]))),
      },
    ],
    made: [],
    highlight: null,
    obstacle: null,
  });
});

describe('the cells', () => {
  it.each<[string, readonly Edit[], readonly (readonly [number, readonly number[]])[]]>([
    ['are not those that are left as they are', [write(2, 3, null, 'Sí')], [[2, [4]]]],
    ['are not those that hold it already', [write(2, 3, '2 de nov', 'Sí')], [[2, [4]]]],
    [
      'are those that get another format alone',
      [
        { kind: 'format', sheet: 'Plan', areas: [at(2, 3)], format: { numberFormat: '@' } },
        write(2, 3, '2 de nov'),
      ],
      [[2, [3]]],
    ],
    ['are those of several writings in a row', [write(3, 3, 7), write(3, 4, 'Sí')], [[3, [3, 4]]]],
    [
      'are those that get formulas',
      [{ kind: 'writeFormulas', sheet: 'Plan', row: 2, column: 3, formulas: [['=TODAY()']] }],
      [[2, [3]]],
    ],
  ])('%s', (_, edits, expected) => expect(cellsIn(edits)).toEqual(expected));

  it('get the number formats of the areas that they are in', () => {
    const areas = [at(2, 3, 2, 2), at(4, 1)];
    const edits: Edit[] = [
      { kind: 'format', sheet: 'Plan', areas, format: { numberFormat: '@' } },
      { kind: 'format', sheet: 'Plan', areas, format: { wrap: true } },
      ...[2, 3, 4].map((row) => write(row, 1, 'a', 'b', 'c', 'd', 'e')),
    ];
    const format = ({ to }: { readonly to: { readonly numberFormat: string } }) =>
      to.numberFormat === '@' ? '@' : '-';
    expect(onPlan(edits).rows.map(({ cells }) => cells.map(format).join(''))).toEqual([
      '--@@-',
      '--@@-',
      '@----',
    ]);
  });

  it.each<[string, readonly Edit[], CellValue, boolean]>([
    ['with a text of its own', [write(2, 4, 'Sí')], 'Sí', true],
    ['with a text that another row has', [write(2, 3, 45_260)], 45_260, false],
    ['with a text that is written in another row', [write(2, 4, 'Sí'), write(3, 4, 'Sí')], 'Sí', false],
    ['that is blanked', [write(2, 3, '')], '', false],
    [
      'with a formula',
      [{ kind: 'writeFormulas', sheet: 'Plan', row: 2, column: 4, formulas: [['=A1']] }],
      '=A1',
      false,
    ],
  ])('%s: whether it is the only one in its column', (_, edits, value, isOnly) => {
    const [cell] = onPlan(edits).rows[0]?.cells ?? [];
    expect([cell?.to.value, cell?.isOnly ?? false]).toEqual([value, isOnly]);
  });

  it('are those in which formulas are continued, in the rows that are written', () => {
    const sheet = plan([
      [...HEADING, 'Días', 'Nota', 'Doble'],
      [...ONE, { value: 1, formula: '=C2-1' }, 'x', { value: 2, formula: '=E2*2' }],
      ...[3, 4, 5].map((row) => [`${row}.`, 'Otra', row]),
    ]);
    const fill: Edit = { kind: 'fillFormulas', sheet: 'Plan', from: at(2, 5, 1, 3), row: 3, rows: 2 };
    const edits = [fill, ...[2, 3, 4, 5].map((row) => write(row, 4, `n${row}`))];
    expect(cellsIn(edits, sheet)).toEqual([
      [2, [4]],
      [3, [4, 5, 7]],
      [4, [4, 5, 7]],
      [5, [4]],
    ]);
    expect(onPlan(edits, sheet).rows[1]?.cells[2]?.to.value).toBe('=E2*2');
  });
});

describe('a row', () => {
  const alike = plan([HEADING, ['1.', 'Informe', 7, ''], ['1.', 'Informe', 7, ''], ['1.', 'Informe', 8, '']]);
  it.each<[string, readonly Edit[], SheetSnapshot, object]>([
    ['is identified by its number and name', [write(3, 4, 'Sí')], plan(), { row: 3, keys: [1, 2] }],
    [
      'is one of those that say the same in all',
      [write(3, 4, 'Sí')],
      alike,
      { keys: [1, 2, 3], alike: { count: 2, place: 1 } },
    ],
    [
      'is found below the rows that are inserted',
      [insert(2, 2), write(6, 4, 'Sí')],
      plan([HEADING, TWO, ONE, ONE]),
      { row: 6, keys: [1, 2, 3], alike: { count: 2, place: 1 } },
    ],
    [
      'is identified by nothing where nothing else is in it',
      [write(2, 1, 'a')],
      plan([['x'], [''], ['']]),
      { keys: [], key: '' },
    ],
  ])('%s', (_, edits, sheet, expected) => expect(onPlan(edits, sheet).rows.at(-1)).toMatchObject(expected));

  it('has no others like it where nothing identifies it', () => {
    expect(onPlan([write(2, 1, 'a')], plan([['x'], [''], ['']])).rows[0]).not.toHaveProperty('alike');
  });

  it('that is inserted has what is written in it, and the formulas that are continued', () => {
    const sheet = plan([
      [...HEADING, 'Días'],
      [...ONE, { value: 1, formula: '=C2-1' }],
    ]);
    const fill: Edit = { kind: 'fillFormulas', sheet: 'Plan', from: at(2, 5), row: 3, rows: 1 };
    expect(onPlan([insert(3, 1), fill, write(3, 1, '2.', 'Otra', '', null)], sheet)).toMatchObject({
      rows: [],
      added: [
        {
          row: 3,
          cells: [
            [1, '2.'],
            [2, 'Otra'],
            [5, '=C2-1'],
          ],
        },
      ],
      headings: [
        [1, 'Núm.'],
        [2, 'Actividad'],
        [5, 'Días'],
      ],
    });
  });
});

describe('the heading', () => {
  it.each<[string, readonly Edit[], string]>([
    ['of a new column is the first text in it', [write(2, 5, 7), write(3, 5, 'Acta')], 'Acta'],
    ['of a new column of numbers is none', [write(2, 5, 7)], ''],
    ['of a column that has one is that', [write(2, 4, 'Sí')], 'Estado'],
  ])('%s', (_, edits, heading) => {
    const column = edits[0]?.kind === 'write' ? edits[0].column : 0;
    expect(onPlan(edits).headings).toContainEqual([column, heading]);
  });
});

describe('the names of a sheet', () => {
  const numbered = (count: number): Rows =>
    Array.from({ length: count }, (_, index) => [`${index}.`, `Act ${index}`, '']);
  it.each<[string, SheetSnapshot, number]>([
    ['are those of all its rows', plan([...numbered(3)], { firstRow: 5 }), 3],
    ['are none where the rows have no numbers', plan([['Acta'], ['Actas', 'Otra', '']], { firstRow: 4 }), 0],
    ['are none where they would be too many', plan(numbered(801)), 0],
    ['are as many as there may be', plan(numbered(800)), 800],
    [
      'are none for rows that are known by more',
      plan([
        ['1.', 'Informe', ''],
        ['1.', 'Informe', '', 7],
      ]),
      0,
    ],
  ])('%s', (_, sheet, count) => {
    expect(onPlan([write(sheet.firstRow + 1, 3, 'x')], sheet).names).toHaveLength(count);
  });

  it('are counted for each column in which they are', () => {
    const other = numbered(401).map((row, index) => (index === 1 ? ['', '', '', '2.', 'Otra'] : row));
    const edits = [write(2, 3, 'x'), write(3, 3, 'y')];
    expect(onPlan(edits, plan(other.slice(0, 400))).names).toHaveLength(800);
    expect(onPlan(edits, plan(other)).names).toEqual([]);
  });
});

describe('a table that grows', () => {
  const table = (name: string, rows: number): TableSnapshot => ({
    ...{ name, row: 1, column: 1, rows, columns: 4, isFromQuery: false },
  });
  const resize = (rows: number, columns: number): Edit => ({
    ...{ kind: 'resizeTable', sheet: 'Plan', table: 'T', area: at(1, 1, rows, columns) },
  });
  it.each<[string, readonly Edit[], object | undefined]>([
    ['by rows', [resize(5, 4)], { table: 'T', rows: 2, columns: 0 }],
    ['by as many columns as rows', [resize(4, 5)], { table: 'T', rows: 1, columns: 1 }],
    ['by rows that are inserted in it', [insert(3, 1), resize(4, 4)], undefined],
    ['not at all', [resize(3, 4)], undefined],
  ])('%s', (_, edits, grown) => {
    const sheet = plan(undefined, { tables: [table('Otra', 2), table('T', 3)] });
    expect(onPlan([...edits, write(2, 4, 'Sí')], sheet).grown).toEqual(grown && [grown]);
  });
});

describe('what replaces a sheet', () => {
  it.each<[string, Edit]>([
    ['its content', { kind: 'clearSheet', sheet: 'Plan', shapes: [] }],
    ['all of it', { kind: 'deleteSheet', sheet: 'Plan' }],
    ['its name', { kind: 'renameSheet', sheet: 'Plan', to: 'Otra' }],
    ['some of its rows', { kind: 'deleteRows', sheet: 'Plan', row: 2, rows: 1 }],
  ])('%s is no more than named', (_, edit) => {
    const other = sheetOf('Otra', [['x'], ['y']]);
    const edits: Edit[] = [edit, write(2, 4, 'Sí'), { ...write(2, 1, 'z'), sheet: 'Otra' }];
    const written = recorded(edits, plan(), other);
    expect(written).toMatchObject({ obstacle: 'replaced', replaced: ['Plan'], made: [] });
    expect(written.sheets.map(({ sheet }) => sheet)).toEqual(['Otra']);
  });
});

describe('a sheet that is made', () => {
  const added = (name: string, ...values: readonly CellValue[]): readonly Edit[] => [
    { kind: 'addSheet', sheet: name },
    { kind: 'write', sheet: name, row: 1, column: 1, values: [values] },
  ];
  it.each<[string, readonly Edit[], readonly string[]]>([
    ['has its name', added('Nueva', 'x'), ['Nueva']],
    [
      'has the name that it gets',
      [...added('Nueva', 'x'), { kind: 'renameSheet', sheet: 'Nueva', to: 'Informe' }],
      ['Informe'],
    ],
    ['is none of those that are there', added('Plan', 'x'), []],
    ['is none that is only written', [{ ...write(1, 1, 'x'), sheet: 'Nueva' }], []],
  ])('%s', (_, edits, names) => {
    expect(recorded(edits).made.map(({ sheet }) => sheet)).toEqual(names);
  });

  it('is known by its content, whatever it was written with', () => {
    const hashes = [added('A', 'x', 'y'), added('B', 'x', 'y'), added('C', 'x', 'z')].map(
      (edits) => recorded(edits).made[0]?.hash,
    );
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  it('has the cells that a person fills on it, and not those of another', () => {
    const blank = { value: '', numberFormat: 'General' };
    const edits = [...added('Nueva', '1.', 'Integrar', 'Ana'), ...added('Vacía', 'x')];
    const cell = { sheet: 'Nueva', row: 1, column: 3 };
    const filled = [{ cell, from: blank, to: { value: 'Ana', numberFormat: 'General' } }];
    const { made } = writtenBy(workbookOf(plan()), edits, filled);
    const own = sheetOf('Nueva', [['1.', 'Integrar', '']]);
    expect(made).toMatchObject([
      {
        sheet: 'Nueva',
        attached: [],
        filled: {
          sheet: 'Nueva',
          rows: [
            {
              row: 1,
              keys: [1, 2],
              key: rowKey(own, 1, [1, 2]),
              cells: [{ column: 3, from: blank, to: { value: 'Ana', numberFormat: 'General' } }],
            },
          ],
          added: [],
        },
      },
      { sheet: 'Vacía', attached: [], filled: null },
    ]);
  });
});

it.each<[string, readonly Edit['kind'][], Written['highlight']]>([
  ['made', ['conditionalFormat'], 'made'],
  ['written anew', ['removeConditionalFormat', 'conditionalFormat'], 'made'],
  ['removed', ['removeConditionalFormat'], 'removed'],
])('a highlight is %s', (_, kinds, highlight) => {
  const rule = { sheet: 'Plan', area: at(2, 1), formula: '=TRUE', look: {}, id: '1' };
  const written = recorded(kinds.map((kind) => ({ ...rule, kind }) as Edit));
  expect([written.highlight, isWorthTelling(written)]).toEqual([highlight, true]);
});

describe('what is told of a writing', () => {
  const other = { ...write(2, 1, 'z', 'w'), sheet: 'Otra' } as Edit;
  const made: Edit[] = [
    { kind: 'addSheet', sheet: 'Nueva' },
    { kind: 'addSheet', sheet: 'Otra más' },
  ];
  it.each<[string, readonly Edit[], string, number, readonly string[]]>([
    ['cells of several sheets', [write(2, 3, 7, 8), write(3, 4, 8), other], 'cells', 5, []],
    [
      'rows',
      [insert(3, 2), write(3, 1, 'a'), write(4, 1, 'b'), write(2, 4, 'c'), other],
      'rows',
      2,
      ['Plan'],
    ],
    ['sheets', [...made, insert(3, 1), write(3, 1, 'a'), other], 'sheets', 2, ['Plan', 'Nueva', 'Otra más']],
  ])('%s: their number, and the sheets of which an undo deletes', (_, edits, unit, count, deletable) => {
    const written = recorded(edits, plan(), sheetOf('Otra', [['x'], ['y', 'y']]));
    expect([unitOf(written), countOf(written), deletableSheets(written), isWorthTelling(written)]).toEqual([
      unit,
      count,
      deletable,
      true,
    ]);
  });
});

describe('two writings of one action', () => {
  const NONE: Written = { sheets: [], made: [], highlight: null, obstacle: null };
  const onOther = recorded([{ ...write(2, 1, 'z'), sheet: 'Otra' }], sheetOf('Otra', [['x'], ['y']]));
  const first = recorded([write(2, 4, 'Sí')]);
  it.each<[string, Partial<Written>, Partial<Written>, Partial<Written>]>([
    ['sheets', first, onOther, { sheets: [...first.sheets, ...onOther.sheets] }],
    ['the highlight of the first', { highlight: 'removed' }, {}, { highlight: 'removed' }],
    ['the highlight of the second', { highlight: 'removed' }, { highlight: 'made' }, { highlight: 'made' }],
    ['no obstacle of the first alone', { obstacle: 'replaced' }, {}, { obstacle: null }],
    ['no obstacle of the second alone', {}, { obstacle: 'tooLarge' }, { obstacle: null }],
    ['one of both', { obstacle: 'replaced' }, { obstacle: 'tooLarge' }, { obstacle: 'tooLarge' }],
    [
      'nothing of one that cannot be undone',
      { ...first, obstacle: 'tooLarge' },
      onOther,
      { sheets: onOther.sheets },
    ],
    ['each replaced sheet once', { replaced: ['A'] }, { replaced: ['A', 'B'] }, { replaced: ['A', 'B'] }],
  ])('have %s', (_, one, two, expected) => {
    expect(joined({ ...NONE, ...one }, { ...NONE, ...two })).toEqual({ ...NONE, ...expected });
  });
});

it.each<[Edit['kind'], readonly string[]]>([
  ['insertRows', ['validation', 'conditionalFormat', 'merge']],
  ['choices', ['validation']],
  ['prompt', ['validation']],
  ['conditionalFormat', ['conditionalFormat']],
  ['merge', ['merge']],
  ['addTable', ['table']],
  ['picture', ['shape']],
  ['setName', ['name']],
  ['write', []],
])('%s puts %j on rows and sheets', (kind, kinds) => {
  const edit = { kind } as Edit;
  expect(attachedKinds([edit, edit])).toEqual(kinds);
});

it('keeps the keys of what is on added rows and made sheets alone', () => {
  const link = { kind: 'link', sheet: 'Plan', areas: [at(3, 1)], text: 'x', formulas: [] } as const;
  const other = { ...write(2, 1, 'z'), sheet: 'Otra' } as Edit;
  const edits: Edit[] = [insert(3, 1), write(3, 1, 'a'), { kind: 'addSheet', sheet: 'Nueva' }, other];
  const written = recorded(edits, plan(), sheetOf('Otra', [['x'], ['y']]));
  const found = ['Plan', 'Otra', 'Nueva'].map((sheet) => ({ ...link, sheet }));
  const { sheets, made } = withAttached(written, { found, untold: [] });
  expect([...sheets, ...made].map(({ sheet, attached }) => [sheet, attached.length])).toEqual([
    ['Plan', 1],
    ['Otra', 0],
    ['Nueva', 1],
  ]);
});

it('the heading of a column in a group is the group and its own', () => {
  const grouped = plan([
    ['Núm.', 'Actividad', 'Real', 'Real'],
    ['', '', 'Inicio', 'Término'],
    ['1.', 'Integrar', '', ''],
  ]);
  expect(onPlan([write(3, 4, 'x')], grouped).headings).toEqual([
    [1, 'Núm.'],
    [2, 'Actividad'],
    [4, 'Real\nTérmino'],
  ]);
});
