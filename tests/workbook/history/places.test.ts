/** Where written rows and columns are by now. */
import type {
  AddedRow,
  WrittenCell,
  WrittenRow,
  WrittenSheet,
} from '../../../src/workbook/history/historyEntry';
import { keyOf, nameMark } from '../../../src/workbook/history/historyEntry';
import { addedRow, editedRow, isAsAdded, placeOf, placeOn } from '../../../src/workbook/history/places';
import type { CellValue, SheetSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { sheetOf, workbookOf } from '../../support/snapshot';

const content = (value: CellValue) => ({ value, numberFormat: 'General' });
const cell = (column: number, value: CellValue, isOnly = false): WrittenCell => ({
  ...{ column, from: content(''), to: content(value) },
  ...(isOnly && { isOnly }),
});
const HEADING = ['Núm.', 'Actividad', 'Término', 'Estado'];
const plan = (rows: Rows, more: Partial<SheetSnapshot> = {}) => sheetOf('Plan', [HEADING, ...rows], more);
const written = (rows: readonly WrittenRow[], names: readonly string[] = []): WrittenSheet => ({
  sheet: 'Plan',
  headings: HEADING.map((heading, index) => [index + 1, heading]),
  rows,
  added: [],
  attached: [],
  names: names.map((name) => nameMark(keyOf([name]))),
});
const row = (...keys: readonly CellValue[]): WrittenRow => ({
  ...{ row: 2, keys: keys.map((_, index) => index + 1), key: keyOf(keys), cells: [cell(4, 'Sí')] },
});
const ONE = ['1.', 'Integrar', '', 'Sí'];

describe('a column', () => {
  it.each<[string, Rows[number], number, number]>([
    ['is where it was', HEADING, 3, 3],
    ['is where its heading is', ['', ...HEADING], 3, 4],
    ['at the end is where its heading is', ['Núm.', 'Actividad', 'Estado', 'Término'], 3, 4],
    ['is where it was where two have its heading', [...HEADING.slice(0, 2), 'x', 'Término', 'Término'], 3, 3],
    ['is where it was where none has its heading', ['Núm.', 'Actividad', 'Fecha'], 3, 3],
    ['is where it was though another has its heading too', [...HEADING, 'Término'], 3, 3],
    ['of which nothing is known is where it was', ['', ...HEADING], 9, 9],
  ])('%s', (_, headings, column, now) => {
    expect(placeOn(sheetOf('Plan', [headings]), written([])).columnOf(column)).toBe(now);
  });

  it.each<[string, Rows, number]>([
    [
      'is where the group and its own heading are',
      [
        ['', '', 'Real', 'Real'],
        ['', '', 'Inicio', 'Término'],
      ],
      4,
    ],
    [
      'is where it was where the other went',
      [
        ['', 'Real'],
        ['', 'Término'],
      ],
      2,
    ],
  ])('headed as another in its group %s', (_, rows, now) => {
    const grouped = { ...written([]), headings: [[3, 'Real\nTérmino']] as const };
    expect(placeOn(sheetOf('Plan', rows), grouped).columnOf(3)).toBe(now);
  });

  it('without a heading is where it was, beside a single one without any', () => {
    const bare = { ...written([]), headings: [[3, '']] as const };
    expect(placeOn(sheetOf('Plan', [['', 'b', 'c', 'd']]), bare).columnOf(3)).toBe(3);
  });
});

describe('a row', () => {
  const names = ['Actividad', 'Integrar', 'Publicar'];
  it.each<[string, Rows, WrittenRow, readonly string[], number | string]>([
    ['is the one with its key', [['2.', 'Otra'], ONE], row('1.', 'Integrar'), names, 3],
    ['is none of two with its key', [ONE, ONE], row('1.', 'Integrar'), names, 'alike'],
    ['is the one with its name, another number', [['9.', 'Integrar']], row('1.', 'Integrar'), names, 2],
    [
      'is none where two had its name',
      [['9.', 'Integrar']],
      row('1.', 'Integrar'),
      [...names, 'Integrar'],
      'notFound',
    ],
    [
      'is none of two with its name',
      [
        ['8.', 'Integrar'],
        ['9.', 'Integrar'],
      ],
      row('1.', 'Integrar'),
      names,
      'notFound',
    ],
    ['is the one with its number, a new name', [['1.', 'Instalar']], row('1.', 'Integrar'), names, 2],
    [
      'is none with its number and a name that was there',
      [['1.', 'Publicar']],
      row('1.', 'Integrar'),
      names,
      'notFound',
    ],
    [
      'is none of two with its number',
      [
        ['1.', 'Instalar'],
        ['1.', 'Otra'],
      ],
      row('1.', 'Integrar'),
      names,
      'notFound',
    ],
    [
      'is none where its name is not known',
      [['1.', 'Instalar']],
      row('1.', 'Integrar'),
      ['Publicar'],
      'notFound',
    ],
    ['is none where it is gone', [['2.', 'Otra']], row('1.', 'Integrar'), names, 'notFound'],
    ['without a number is none with another name', [['', 'Otra']], row('', 'Integrar'), names, 'notFound'],
    ['with a number alone is none with another', [['2.', 'Integrar']], row('1.'), names, 'notFound'],
    [
      'is one of several alike, at its place',
      [ONE, ONE, ONE],
      { ...row('1.', 'Integrar'), alike: { count: 3, place: 1 } },
      names,
      3,
    ],
    [
      'is none where there are fewer alike',
      [ONE, ONE],
      { ...row('1.', 'Integrar'), alike: { count: 3, place: 1 } },
      names,
      'alike',
    ],
    [
      'known by more is none of those that say less of it',
      [['1.', 'Integrar', 8]],
      row('1.', 'Integrar', 7),
      names,
      'alike',
    ],
    ['known by more is gone with its name', [['1.', 'Otra', 7]], row('1.', 'Integrar', 7), names, 'notFound'],
    [
      'of nothing else is where all that was written is',
      [['a', 'b']],
      { row: 2, keys: [], key: '', cells: [cell(1, 'a'), cell(2, 'b')] },
      names,
      2,
    ],
    [
      'of nothing else is gone with one of its cells',
      [['a', 'c']],
      { row: 2, keys: [], key: '', cells: [cell(1, 'a'), cell(2, 'b')] },
      names,
      'notFound',
    ],
  ])('%s', (_, rows, each, known, expected) => {
    expect(placeOn(plan(rows), written([each], known)).rowOf(each)).toBe(expected);
  });
});

it.each<[string, Rows, WrittenCell, number | null]>([
  [
    'in one cell',
    [
      ['', '', 'x'],
      ['', '', 'Acta'],
    ],
    cell(3, 'Acta', true),
    3,
  ],
  ['in none', [['', '', 'x']], cell(3, 'Acta', true), null],
  [
    'in several',
    [
      ['', '', 'Acta'],
      ['', '', 'Acta'],
    ],
    cell(3, 'Acta', true),
    null,
  ],
  ['that others said too', [['', '', 'Acta']], cell(3, 'Acta'), null],
])('a content that is %s stands there, or nowhere', (_, rows, each, at) => {
  expect(placeOn(plan(rows), written([])).standsIn(each)).toBe(at);
});

describe('a row is as it was added', () => {
  const cells = new Map<number, CellValue>([
    [1, '3.'],
    [2, 'Auditar'],
  ]);
  const area = (at: number, column: number, columns: number, rows = 1) => ({
    row: at,
    column,
    rows,
    columns,
  });
  it.each<[string, Rows[number], SheetSnapshot['merges'], boolean]>([
    ['with what was written in it', ['3.', 'Auditar', ''], [], true],
    ['and not with another text', ['3.', 'Otra', ''], [], false],
    ['and not with one more', ['3.', 'Auditar', '', 'x'], [], false],
    ['where merged cells are not known', ['3.', 'Auditar', ''], null, true],
    ['with cells merged elsewhere', ['3.', 'Auditar', ''], [area(2, 1, 2), area(4, 1, 2)], true],
    ['with cells merged as above', ['3.', 'Auditar', ''], [area(2, 2, 2), area(3, 2, 2)], true],
    ['and not merged in another column', ['3.', 'Auditar', ''], [area(2, 1, 2), area(3, 2, 2)], false],
    ['and not merged over more columns', ['3.', 'Auditar', ''], [area(2, 2, 1), area(3, 2, 2)], false],
    ['and not merged as below', ['3.', 'Auditar', ''], [area(4, 2, 2), area(3, 2, 2)], false],
    ['and not merged with the row above', ['3.', 'Auditar', ''], [area(1, 2, 1), area(2, 2, 1, 2)], false],
  ])('%s', (_, line, merges, expected) => {
    expect(isAsAdded(plan([ONE, line, ['']], { merges }), 3, cells)).toBe(expected);
  });
});

describe('a row that was added', () => {
  const added = {
    row: 3,
    cells: [
      [1, '3.'],
      [2, 'Auditar'],
      [3, '=C2'],
    ] as const,
  };
  const THREE = ['3.', 'Auditar', { value: 0, formula: '=C9' }, ''];
  it.each<[string, Rows, number | null]>([
    ['is where it was', [ONE, THREE], 3],
    ['is where it is by now', [ONE, [''], THREE], 4],
    ['is the one without anything else', [THREE.slice(0, 2), ONE, THREE], 4],
    ['is where it was, of two', [THREE, THREE], 3],
    ['is none of two elsewhere', [THREE, ONE, THREE], null],
    ['is the one with something else', [ONE, ['3.', 'Auditar', 'x']], 3],
    [
      'is the one that says all of it beside something else',
      [
        ['3.', 'Auditar', 'x', 'ajeno'],
        ['3.', 'Auditar', THREE[2] ?? '', 'ajeno'],
      ],
      3,
    ],
    ['is none that has only its number', [ONE, ['3.', 'Otra']], null],
    ['is none that has only its name', [ONE, ['4.', 'Auditar']], null],
    ['is none where it is gone', [ONE], null],
  ])('%s', (_, rows, at) => {
    const place = placeOn(plan(rows), written([]));
    expect(addedRow(place, added)?.row ?? null).toBe(at);
  });

  it.each<[string, Rows[number], number | null]>([
    ['of which half is left', ['COTAPREP', 'Ordinaria', 'Sexta', 'otra orden'], 2],
    ['of which less is left, another record', ['COTAPREP', 'Ordinaria', 'Sexta', 'otra orden', 'x'], null],
  ])('is the one %s', (_, line, at) => {
    const texts = ['COTAPREP', 'Ordinaria', 'Quinta', 'orden', ...(line.length > 4 ? ['acta'] : [])];
    const cells = texts.map((text, index) => [index + 1, text] as const);
    expect(addedRow(placeOn(plan([line]), written([])), { row: 4, cells })?.row ?? null).toBe(at);
  });

  it('is told with what it held, in the columns by now', () => {
    const moved = sheetOf('Plan', [
      ['', ...HEADING],
      ['', ...ONE],
      ['', ...THREE],
    ]);
    expect(addedRow(placeOn(moved, written([])), added)?.cells).toEqual(
      new Map<number, CellValue>([
        [2, '3.'],
        [3, 'Auditar'],
        [4, '=C2'],
      ]),
    );
  });
});

describe('a sheet', () => {
  const rows: Rows = [HEADING, ONE, ['2.', 'Publicar', '', 'Sí']];
  const both = written([row('1.', 'Integrar'), { ...row('2.', 'Publicar'), row: 3 }]);
  const bare = { ...row(), cells: [cell(4, '')] };
  it.each<[string, WrittenSheet, readonly SheetSnapshot[], string | null]>([
    ['is that of its name', both, [sheetOf('Otra', rows), sheetOf('Plan', [])], 'Plan'],
    ['is the one with most of its rows', both, [sheetOf('A', rows.slice(0, 2)), sheetOf('B', rows)], 'B'],
    ['is none of two with as many', both, [sheetOf('A', rows), sheetOf('B', rows)], null],
    ['is none without any', both, [sheetOf('A', [HEADING])], null],
    ['is none where only blank cells would be on it', written([bare]), [sheetOf('A', [HEADING])], null],
    [
      'is the one with the text that was written, and nothing else in its row',
      written([{ ...bare, cells: [cell(1, ''), cell(4, 'Sí')] }]),
      [sheetOf('A', [HEADING, ['', '', '', 'Sí']]), sheetOf('B', [HEADING])],
      'A',
    ],
    [
      'is the one with the rows that were added',
      {
        ...written([]),
        added: [
          {
            row: 2,
            cells: [
              [1, '1.'],
              [2, 'Integrar'],
            ],
          },
        ],
      },
      [sheetOf('A', [HEADING]), sheetOf('B', rows)],
      'B',
    ],
    [
      'is the one with a row of which a cell was blanked',
      written([{ ...row('1.', 'Integrar'), cells: [cell(4, '')] }]),
      [sheetOf('A', [HEADING]), sheetOf('B', rows)],
      'B',
    ],
  ])('%s', (_, of, sheets, name) => {
    expect(placeOf(workbookOf(...sheets), of)?.sheet.name ?? null).toBe(name);
  });
});

describe('an added row of which people changed the first texts', () => {
  const added = (row: number): AddedRow => ({
    row,
    cells: [
      [1, 'OPL/CG/011/2023'],
      [2, 'Sede'],
      [3, 'Consejo General'],
      [4, 45260],
    ],
  });
  const OTHER = ['OPL/CG/010/2023', 'Designación', 'Consejo General', 45200];
  it.each<[string, Rows, number | null]>([
    ['stands where its key is', [OTHER, ['OPL/CG/011/2023', 'Sede alterna', 'Consejo General', 45260]], 3],
    ['stands where its day is, with another key', [['X', 'Sede', 'Consejo General', 45260], OTHER], 2],
    ['is none of which less than half is left', [['OPL/CG/011/2023', 'Otro', 'Comité', 45200]], null],
    ['is none where what is left stands in other rows too', [OTHER, OTHER], null],
    [
      'is none where two rows have parts of it',
      [
        ['OPL/CG/011/2023', 'Otro', 'Consejo General', 1],
        ['X', 'Sede', 'Consejo General', 2],
      ],
      null,
    ],
  ])('%s', (_, rows, at) => {
    const place = placeOn(plan(rows), written([]));
    expect(editedRow(place, added(9))?.row ?? null).toBe(at);
  });
});
