/** Where new rows and columns of a register go. */
import { appendedRows, calculatedColumns, columnFor } from '../../../src/workbook/changes/appendedRows';
import type { CellValue, SheetSnapshot, TableSnapshot } from '../../../src/workbook/snapshot/snapshot';
import type { Rows } from '../../support/snapshot';
import { sheetOf } from '../../support/snapshot';

const SHEET = sheetOf('Plan', [
  ['Núm.', 'Actividades', 'Color', 'OBSERVACIONES', null, 'nota al margen'],
  ['1', 'Integrar', 'azul', 'listo', null, null],
]);
const PLACE = { headerRows: [1], lastRow: 2, columns: { number: 'A', name: 'B' } };

it.each([
  ['the one that has the heading already', 'Observaciones', [], { column: 4, isNew: false }],
  ['a free one, where no column has the heading', 'Evidencia', [], { column: 5, isNew: true }],
  ['a free one, where another new field takes that column', 'Observaciones', [4], { column: 5, isNew: true }],
  ['a free one, where a known field has the heading', 'Actividades', [], { column: 5, isNew: true }],
  ['none that another new field takes', 'Evidencia', [5], { column: 7, isNew: true }],
])('gives a field that nobody recognised %s', (_, heading, taken, expected) => {
  expect(columnFor(SHEET, PLACE, heading, taken)).toEqual(expected);
});

it('gives it the one that has the heading in one of several rows', () => {
  const place = { ...PLACE, headerRows: [1, 2] };
  expect(columnFor(SHEET, place, 'Azul')).toEqual({ column: 3, isNew: false });
});

it('gives it none in which the last record has something', () => {
  const sheet = sheetOf('Plan', [
    ['Núm.', 'Actividades', '', ''],
    ['1', 'Integrar', 'nota'],
  ]);
  expect(columnFor(sheet, PLACE, 'Evidencia')).toEqual({ column: 4, isNew: true });
});

describe('new rows', () => {
  const HEADINGS = ['Órgano', 'Nombre', 'Alta'];
  const ONE = ['COTAPREP', 'Persona A', 45_202];
  const table = (rows: number, columns = 3, more: Partial<TableSnapshot> = {}) => ({
    tables: [{ name: 'T', row: 1, column: 1, rows, columns, isFromQuery: false, ...more }],
  });
  const place = (lastRow: number, headerRows = [1]) => ({
    ...{ headerRows, lastRow, columns: { body: 'A', name: 'B', appointed: 'C', left: undefined } },
  });
  const NEW = new Map<number, CellValue>([
    [1, 'COTAPREP'],
    [3, 45_251],
  ]);
  function added(
    rows: Rows,
    more: Partial<SheetSnapshot> = {},
    lastRow = 2,
    lines: readonly ReadonlyMap<number, CellValue>[] = [NEW],
    headings: ReadonlyMap<number, string> = new Map(),
  ) {
    const sheet = sheetOf('Hoja', rows, more);
    const { edits, row, formulaColumns } = appendedRows(sheet, place(lastRow), {
      rows: lines,
      headings,
      formats: [],
    });
    const told = edits.map((edit) => {
      if (edit.kind === 'resizeTable') return `resize ${edit.area.rows}x${edit.area.columns}`;
      if (edit.kind === 'insertRows')
        return `insert ${edit.row} ${edit.rows} like ${Object.values(edit.like).join()}`;
      if (edit.kind === 'fillFormulas')
        return `fill ${edit.from.row},${edit.from.column} ${edit.row} ${edit.rows}`;
      if (edit.kind === 'write')
        return `write ${edit.row},${edit.column} ${JSON.stringify(edit.values)}${edit.areNewRows ? ' new' : ''}`;
      return edit.kind;
    });
    return { row, told, formulaColumns: [...formulaColumns] };
  }
  const WRITE = 'write 3,1 [["COTAPREP",null,45251]]';
  const INSERT = 'insert 3 1 like 2,1,1,3';
  const days = (row: number) => ({ value: 1, formula: `=C${row}-1` });

  it.each<[string, Rows, Partial<SheetSnapshot>, readonly string[]]>([
    ['go into the blank rows below', [HEADINGS, ONE], {}, [`${WRITE} new`, 'autofitRows']],
    [
      'go there where a blank row is left',
      [HEADINGS, ONE, [], [], ['Nota']],
      {},
      [`${WRITE} new`, 'autofitRows'],
    ],
    [
      'are inserted where none would be left',
      [HEADINGS, ONE, [], ['Nota']],
      {},
      [INSERT, WRITE, 'autofitRows'],
    ],
    [
      'are inserted above a text beside what is written',
      [HEADINGS, ONE, ['', 'Nota']],
      {},
      [INSERT, WRITE, 'autofitRows'],
    ],
    [
      'are not inserted for a text beside the register',
      [HEADINGS, ONE, ['', '', '', '', 'Nota']],
      {},
      [`${WRITE} new`, 'autofitRows'],
    ],
    [
      'are inserted where cells are merged',
      [HEADINGS, ONE, [], []],
      { merges: [{ row: 3, column: 1, rows: 1, columns: 3 }] },
      [INSERT, WRITE, 'autofitRows'],
    ],
    ['fill a table up to its end', [HEADINGS, ONE, [], ['Nota']], table(3), [`${WRITE} new`, 'autofitRows']],
    ['make a table longer', [HEADINGS, ONE], table(2), ['resize 3x3', `${WRITE} new`, 'autofitRows']],
    [
      'are inserted below a full table with a note',
      [HEADINGS, ONE, ['Nota']],
      table(2),
      [INSERT, 'resize 3x3', WRITE, 'autofitRows'],
    ],
    [
      'are inserted above the totals of a table',
      [HEADINGS, ONE, ['Total']],
      table(3, 3, { hasTotals: true }),
      [INSERT, WRITE, 'autofitRows'],
    ],
    [
      'are inserted above blank totals',
      [HEADINGS, ONE, []],
      table(3, 3, { hasTotals: true }),
      [INSERT, WRITE, 'autofitRows'],
    ],
    [
      'leave a table beside them alone',
      [HEADINGS, ONE],
      table(2, 3, { column: 5 }),
      [`${WRITE} new`, 'autofitRows'],
    ],
    [
      'leave a table below them alone',
      [HEADINGS, ONE, [], [], ['x']],
      table(2, 3, { row: 5 }),
      [`${WRITE} new`, 'autofitRows'],
    ],
  ])('%s', (_, rows, more, expected) => expect(added(rows, more).told).toEqual(expected));

  it.each<[string, Rows, Partial<SheetSnapshot>, readonly string[], readonly number[]]>([
    [
      'are continued in a table that grows',
      [
        [...HEADINGS, 'Días'],
        [...ONE, days(2)],
      ],
      table(2, 4),
      ['resize 3x4', 'fill 2,4 3 1', `${WRITE} new`, 'autofitRows'],
      [4],
    ],
    [
      'are not continued where only the last row has one',
      [
        [...HEADINGS, 'Días'],
        [...ONE, 3],
        [...ONE, days(3)],
      ],
      table(3, 4),
      ['resize 4x4', 'write 4,1 [["COTAPREP",null,45251]] new', 'autofitRows'],
      [],
    ],
    [
      'in the blank rows stay',
      [HEADINGS, ONE, [{ value: '', formula: '=A9' }, '', '']],
      table(3),
      ['write 3,1 [[null,null,45251]] new', 'autofitRows'],
      [1],
    ],
  ])('formulas %s', (_, rows, more, expected, columns) => {
    const { told, formulaColumns } = added(
      rows,
      more,
      rows.length === 3 && more.tables?.[0]?.columns === 4 ? 3 : 2,
    );
    expect([told, formulaColumns]).toEqual([expected, columns]);
  });

  it('go to the end of a table where records are below it', () => {
    const rows = [HEADINGS, ONE, [], [], ['COTAPREP', 'Persona B', 45_210]];
    expect(added(rows, table(2), 5)).toMatchObject({
      row: 3,
      told: ['resize 3x3', `${WRITE} new`, 'autofitRows'],
    });
    expect(added(rows, table(4), 5)).toMatchObject({ row: 3, told: [`${WRITE} new`, 'autofitRows'] });
    expect(added(rows, table(5), 5).row).toBe(6);
  });

  it('go below the heading of a table of which all records are blank', () => {
    const rows = [HEADINGS, [], [], [], ['COTAPREP', 'Persona B', 45_210]];
    expect(added(rows, table(3), 5).row).toBe(3);
  });

  it('leave a row that a person wrote beside the register, in a column that is written', () => {
    const line = new Map<number, CellValue>([...NEW, [5, 'x']]);
    expect(added([HEADINGS, ONE, ['', '', '', '', 'Nota']], {}, 2, [line]).told[0]).toBe(
      'insert 3 1 like 2,1,1,5',
    );
  });

  it('of several records go below one another', () => {
    expect(added([HEADINGS, ONE, [], [], ['Nota']], {}, 2, [NEW, new Map([[2, 'Persona C']])]).told).toEqual([
      'insert 3 2 like 2,1,1,3',
      'write 3,1 [["COTAPREP",null,45251],[null,"Persona C",null]]',
      'autofitRows',
    ]);
  });

  it('are none where nothing is written', () => {
    expect(added([HEADINGS, ONE], {}, 2, [])).toEqual({ row: 3, told: [], formulaColumns: [] });
  });

  it('are none where only a heading is made, which widens the table', () => {
    const { told } = added([HEADINGS, ONE], table(2), 2, [], new Map([[4, 'Baja']]));
    expect(told).toEqual(['newColumn', 'resize 2x4', 'write 1,4 [["Baja"]]']);
  });
});

it.each<[string, number, readonly string[]]>([
  ['in its last row', 4, ['2 3 4 1', '3 3 4 1']],
  ['below its end', 5, []],
  ['right below its heading', 2, []],
])('calculated columns of a table are continued %s', (_, row, expected) => {
  const formula = (at: number) => ({ value: 1, formula: `=A${at}` });
  const rows = [['a', 'b', 'c', 'd'], ...[2, 3].map((at) => ['x', formula(at), formula(at), 'y'])];
  const sheet = sheetOf('Hoja', rows, {
    tables: [{ name: 'T', row: 1, column: 1, rows: 3, columns: 3, isFromQuery: false }],
  });
  const told = calculatedColumns(sheet, row, 1).map((edit) =>
    edit.kind === 'fillFormulas' ? `${edit.from.column} ${edit.from.row} ${edit.row} ${edit.rows}` : '',
  );
  expect(told).toEqual(expected);
});
