import type { ColumnFacts } from '../../../src/workbook/recognition/columnFacts';
import { blocksApart, columnFacts, headingsOf } from '../../../src/workbook/recognition/columnFacts';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';
import { recordsOf, tableOf } from '../../support/tables';

function factsOf(rows: Rows, levels: readonly number[] = []): readonly ColumnFacts[] {
  const records = rows.slice(1).map((_, index) => index + 2);
  const columns = (rows[0] ?? []).map((_, index) => index + 1);
  return columnFacts(gridOf(sheetOf('Hoja1', rows)), [1], records, columns, levels);
}

describe('the headings of a column', () => {
  const merges = [
    { row: 1, column: 2, rows: 1, columns: 2 },
    { row: 1, column: 4, rows: 2, columns: 1 },
  ];
  const rows = [
    ['Núm.', 'Periodo', null, 'Área', 'Fecha', null],
    [null, 'Inicio', 'Término', null, 'límite', null],
  ];
  const grid = gridOf(sheetOf('Hoja1', rows, { merges }));

  it.each([
    ['stand in the upper row alone', 1, ['Núm.']],
    ['have a group over two columns', 2, ['Inicio', 'Periodo Inicio']],
    ['have the same group one column further', 3, ['Término', 'Periodo Término']],
    ['are one cell over two rows', 4, ['Área']],
    ['go on in the lower row', 5, ['Fecha límite', 'límite']],
    ['are blank', 6, []],
  ])('%s', (_, column, headings) => {
    expect(headingsOf(grid, [1, 2], column)).toEqual(headings);
  });
});

describe('days of the process before', () => {
  const daysIn = (year: number, count = 4): Rows[number] =>
    Array.from({ length: count }, (_, at) => `0${at + 1}/1${at % 3}/${year}`);
  const formerOf = (headings: readonly string[], columns: readonly Rows[number][]): readonly number[] =>
    factsOf([
      headings,
      ...(columns[0] ?? []).map((_, row) => columns.map((cells) => cells[row] ?? null)),
    ]).map((facts) => facts.share('former'));

  it.each<[string, readonly string[], readonly Rows[number][], readonly number[]]>([
    ['under the same heading', ['Inicio', 'Inicio'], [daysIn(2023), daysIn(2026)], [1, 0]],
    [
      'under headings that differ by their years',
      ['Fin 2023-2024', 'Fin 2026-2027'],
      [daysIn(2023), daysIn(2026)],
      [1, 0],
    ],
    ['the other way round', ['Fin', 'Fin'], [daysIn(2026), daysIn(2023)], [0, 1]],
    ['not under another heading', ['Inicio', 'Fin'], [daysIn(2023), daysIn(2026)], [0, 0]],
    ['not of the same process', ['Inicio', 'Inicio'], [daysIn(2026), daysIn(2026)], [0, 0]],
    ['not in a few rows', ['Inicio', 'Inicio'], [daysIn(2023, 2), daysIn(2026, 2)], [0, 0]],
  ])('are %s', (_, headings, columns, expected) => {
    expect(formerOf(headings, columns)).toEqual(expected);
  });
});

describe('the facts of a column', () => {
  const [number, name, start, status, note, empty] = factsOf(
    tableOf('Núm.:number | Actividad:name | Inicio:start | Estado:status | Notas:note | :blank'),
  );

  it('are the shares of the kinds of its cells', () => {
    // Eight cells count for nearly all: half a cell of doubt stays.
    expect(number?.share('outline')).toBeCloseTo(8 / 8.5);
    expect(name?.share('action')).toBeCloseTo(8 / 8.5);
    expect(start?.share('day')).toBeCloseTo(8 / 8.5);
    expect(status?.share('status')).toBeCloseTo(8 / 8.5);
    expect(start?.share('status')).toBe(0);
  });

  it('are the shape of what it holds', () => {
    expect([number?.share('ascending'), start?.share('ascending')]).toEqual([1, 0]);
    expect([name?.share('repeated'), status?.share('repeated')]).toEqual([0, 5 / 7]);
    expect([name?.share('filled'), note?.share('filled')]).toEqual([1, 3 / 8]);
    expect([name?.share('long'), number?.share('long')]).toEqual([expect.any(Number), 0]);
    expect([number, name, start].map((facts) => facts?.share('left'))).toEqual([1, 1 / 2, 1 / 3]);
  });

  it('of an empty column say that it is empty', () => {
    expect(empty).toMatchObject({ headings: [], filledCells: 0 });
    expect(['empty', 'filled', 'unheaded', 'day'].map((what) => empty?.share(what as 'empty'))).toEqual([
      1, 0, 1, 0,
    ]);
  });

  it('say that a column says always the same, and that it is of a time line', () => {
    const rows = [
      ['Programa', 'Días', 'Oct'],
      ...Array.from({ length: 4 }, (_, index) => ['E045', { value: index, formula: '=A1' }, index]),
    ];
    const [constant, days, month] = factsOf(rows);
    expect([constant?.share('constant'), days?.share('constant')]).toEqual([1, 0]);
    expect([constant?.share('timeline'), month?.share('timeline')]).toEqual([0, 1]);
  });

  it('say that a heading is in the past tense', () => {
    const facts = factsOf([['Acaba', 'Acabó'], ...recordsOf('end | some')]);
    expect(facts.map((column) => column.share('past'))).toEqual([0, 1]);
  });

  it('of levels are those of all their columns together', () => {
    const rows = [
      ['Fase', 'Tarea'],
      ['Integrar el comité', null],
      [null, 'Aprobar el plan'],
      [null, 'Designar al ente'],
    ];
    expect(factsOf(rows, [1, 2])[0]?.share('filled')).toBe(1);
    expect(factsOf(rows)[0]?.share('filled')).toBe(1 / 3);
  });
});

describe('numbers that go on', () => {
  it.each<[string, readonly string[], number]>([
    ['plain numbers', ['1', '2', '3'], 1],
    ['an outline', ['1', '1.1', '1.2', '2'], 1],
    ['codes with the same letters', ['PREP-01', 'PREP-02', 'PREP-03'], 1],
    ['codes below a row of types', ['string', 'T-01', 'T-02', 'T-03'], 1],
    ['keys of a list with gaps', ['311', '314', '317'], 0],
    ['codes with gaps', ['PREP-101', 'PREP-104', 'PREP-107'], 0],
    ['codes of different letters', ['A-1', 'B-2', 'C-3'], 0],
    ['codes by part', ['A.1', 'A.2', 'B.1', 'B.2'], 1],
    ['codes with levels', ['R05.1.1', 'R05.1.2', 'R05.2.1'], 1],
    ['codes behind two words', ['PR-PREP-01', 'PR-PREP-02', 'PR-PREP-03'], 1],
    ['codes of an archive', ['7S.4.1', '7S.4.2', '7S.4.3'], 1],
    ['numbers before an item', ['1.-', '2.-', '3)'], 1],
    ['Roman numbers', ['III.', 'IV.', 'V.'], 1],
    ['Roman numbers with levels', ['I.', 'I.1.', 'II.'], 1],
    ['Roman numbers that repeat', ['I', 'I', 'I'], 0],
    ['random keys', ['TJAG0ej', 'TJGJZej', 'TJMNYej'], 0],
  ])('%s: %s', (_, cells, share) => {
    const [first] = factsOf([['Clave'], ...cells.map((cell) => [cell])]);
    expect(first?.share('ascending')).toBe(share);
  });
});

it.each<[string, readonly string[], number]>([
  ['levels of a programme', ['07-04-01', '07-04-02', '07-04-03'], 1],
  ['two levels', ['07-01', '07-02', '07-03', '07-04'], 1],
  ['days of one month', ['01-09-26', '04-09-26', '11-09-26'], 0],
  ['one day of each month', ['05-09-26', '05-10-26', '05-11-26'], 0],
  ['two codes', ['07-01', '07-02'], 0],
])('numbers between hyphens that go on look like days: %s', (_, cells, share) => {
  const [first] = factsOf([['Clave'], ...cells.map((cell) => [cell])]);
  expect(first?.share('hyphened')).toBe(share);
});

describe('what the neighbours of a heading say', () => {
  const facts = factsOf([
    ['Concepto', 'Unidad', 'Cant.', 'S', 'O', 'N', 'D'],
    ['Instalar', 'lote', '3', '•', '', '', ''],
  ]);

  it('a unit stands before a quantity', () => {
    expect(facts.map((each) => each.share('counted'))).toEqual([0, 1, 0, 0, 0, 0, 0]);
  });

  it('four initials in a row are a time line, and three are none', () => {
    expect(facts.map((each) => each.share('timeline'))).toEqual([0, 0, 0, 1, 1, 1, 1]);
    const [first] = factsOf([
      ['A', 'B', 'C', 'Nota'],
      ['1', '2', '3', '4'],
    ]);
    expect(first?.share('timeline')).toBe(0);
  });
});

describe('columns apart', () => {
  const rows = [
    ['Núm.', 'Actividad', 'Término', null, 'Simbología', 'Equipo'],
    ['1', 'Integrar', '21/11/2026', null, null, 'Nodo'],
    ['2', 'Aprobar', '22/11/2026', null, 'Hecho', 'Nodo'],
  ];
  const facts = columnFacts(gridOf(sheetOf('Hoja1', rows)), [1], [2, 3], [1, 2, 3, 5, 6]);

  it.each([
    ['none of the table itself', 2, 0],
    ['a half where half of the records have something', 5, 0.5],
    ['none where every record has something', 6, 0],
  ])('are %s', (_, column, share) => {
    expect(facts.find((each) => each.column === column)?.share('apart')).toBe(share);
  });

  it('are parted by a blank column, not by a column of levels', () => {
    expect(blocksApart([1, 2, 3, 5, 6], [])).toEqual([[5, 6]]);
    expect(blocksApart([1, 2, 5, 6], [2, 3, 4])).toEqual([]);
  });
});

describe('what only the cells of a column tell', () => {
  const names = ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho'];
  const withLast = (cells: readonly (string | number | null)[]): ColumnFacts | undefined =>
    factsOf([
      ['Actividad', 'Otra cosa'],
      ...names.map((name, at) => [`Elaborar ${name}`, cells[at] ?? null]),
    ])[1];

  it.each<[string, 'remark' | 'proof' | 'ranged', readonly (string | number | null)[], number]>([
    ['texts in some rows are remarks', 'remark', ['Falta la firma', null, 'Se volvió a licitar'], 1],
    ['single words are none', 'remark', ['Alta', null, 'Baja'], 0],
    ['texts in every row are none', 'remark', names.map((name) => `Falta el ${name}`), 0],
    ['letters with numbers in some rows prove something', 'proof', ['OF-12/2026', null, 'PT 003'], 1],
    ['the same again proves nothing', 'proof', ['OF-12', 'OF-12', 'OF-12'], 0],
    ['days prove nothing', 'proof', ['3 de mayo de 2027', null, '9 de mayo de 2027'], 0],
    [
      'some periods among days are periods',
      'ranged',
      ['del 3 al 9 de mayo de 2027', '4 de mayo de 2027', 'del 1 al 8 de junio de 2027'],
      1,
    ],
    ['one period among days is a slip', 'ranged', ['del 3 al 9 de mayo de 2027', '4 de mayo de 2027'], 0],
  ])('%s', (_, shape, cells, share) => {
    expect(withLast(cells)?.share(shape)).toBe(share);
  });
});
