/** Rows and columns of tables, and what else samples of Microsoft ask of the host. */
import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';

const BOOK = {
  Plan: [
    ['Núm.', 'Días'],
    [1, 10],
    [2, 20],
    ['abajo', ''],
  ],
};

type Step = (table: Excel.Table, sheet: Excel.Worksheet) => void;

/** Makes a table of the first three rows, does a step, and returns the table's values and those below it. */
function afterStep(
  step: Step,
  address = 'A1:B3',
): Promise<{ readonly table: unknown; readonly below: unknown }> {
  return withWorkbook(BOOK, ({ Excel }) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      const table = sheet.tables.add(address, true);
      await context.sync();
      step(table, sheet);
      await context.sync();
      const range = table.getRange().load('values');
      const below = range.getLastRow().getOffsetRange(1, 0).load('values');
      await context.sync();
      return { table: range.values, below: below.values[0]?.[0] as unknown };
    }),
  );
}

const HEAD = ['Núm.', 'Días'];

it.each<[string, Step, unknown[][]]>([
  ['a row at the end', (table) => table.rows.add(undefined, [[3, 30]]), [HEAD, [1, 10], [2, 20], [3, 30]]],
  ['a row before the first', (table) => table.rows.add(0, [[3, 30]]), [HEAD, [3, 30], [1, 10], [2, 20]]],
  [
    'two rows in between',
    (table) =>
      table.rows.add(1, [
        [3, 30],
        [4, 40],
      ]),
    [HEAD, [1, 10], [3, 30], [4, 40], [2, 20]],
  ],
  ['an empty row', (table) => table.rows.add(), [HEAD, [1, 10], [2, 20], ['', '']]],
  ['a row that is deleted', (table) => table.rows.getItemAt(0).delete(), [HEAD, [2, 20]]],
  ['rows that are deleted', (table) => table.rows.deleteRowsAt(1), [HEAD, [1, 10]]],
  [
    'the values of a row',
    (table) => {
      table.rows.getItemAt(1).values = [[9, 90]];
    },
    [HEAD, [1, 10], [9, 90]],
  ],
  [
    'a column at the end',
    (table) => table.columns.add(undefined, [['Área'], ['a'], ['b']]),
    [
      [...HEAD, 'Área'],
      [1, 10, 'a'],
      [2, 20, 'b'],
    ],
  ],
  [
    'a column with a name of its own',
    (table) => table.columns.add(0, undefined, 'Área'),
    [
      ['Área', ...HEAD],
      ['', 1, 10],
      ['', 2, 20],
    ],
  ],
  ['a column that is deleted', (table) => table.columns.getItem('Núm.').delete(), [['Días'], [10], [20]]],
  [
    'a heading that is written',
    (table, sheet) => {
      sheet.getRange('B1').values = [['Plazo']];
      table.columns.getItem('Plazo').getDataBodyRange().values = [[5], [6]];
    },
    [
      ['Núm.', 'Plazo'],
      [1, 5],
      [2, 6],
    ],
  ],
])('a table takes %s', async (_, step, expected) => {
  expect((await afterStep(step)).table).toEqual(expected);
});

it('rows move down what is below the table', async () => {
  expect((await afterStep((table) => table.rows.add(undefined, [[3, 30]]))).below).toBe('abajo');
});

it('the first row goes into the empty one of a table without rows', async () => {
  const { table } = await withWorkbook({ Plan: [HEAD] }, ({ Excel }) =>
    Excel.run(async (context) => {
      const made = context.workbook.worksheets.getItem('Plan').tables.add('A1:B1', true);
      made.rows.add(undefined, [
        [1, 10],
        [2, 20],
      ]);
      const range = made.getRange().load('values');
      made.rows.load('count');
      await context.sync();
      return { table: [made.rows.count, ...range.values] };
    }),
  );
  expect(table).toEqual([2, HEAD, [1, 10], [2, 20]]);
});

it.each<[string, Step, string]>([
  ['a row that is too short', (table) => table.rows.add(undefined, [[3]]), 'InvalidArgument'],
  ['a row after a gap', (table) => table.rows.add(9, [[3, 30]]), 'InvalidArgument'],
  ['a row that is not there', (table) => table.rows.getItemAt(9).delete(), 'ItemNotFound'],
  ['rows past the end', (table) => table.rows.deleteRowsAt(1, 2), 'ItemNotFound'],
  ['a column after a gap', (table) => table.columns.add(9), 'InvalidArgument'],
])('a table refuses %s', async (_, step, code) => {
  expect(await errorCodeOf(afterStep(step))).toBe(code);
});

const onSheet = <T>(body: (sheet: Excel.Worksheet, book: OpenBook) => Promise<T>): Promise<T> =>
  withWorkbook(BOOK, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets.getItem('Plan'), book)),
  );

it.each([
  ['LightBlue', '#ADD8E6'],
  ['darkmagenta', '#8B008B'],
])('a colour has the name %s', (name, expected) =>
  onSheet(async (sheet) => {
    const { fill } = sheet.getRange('A1').format;
    fill.color = name;
    fill.load('color');
    await sheet.context.sync();
    expect(fill.color).toBe(expected);
  }),
);

it('borders are set with the properties of cells', () =>
  onSheet(async (sheet) => {
    const range = sheet.getRange('A1');
    range.setCellProperties([[{ format: { borders: { bottom: { style: 'Continuous', color: 'red' } } } }]]);
    const line = range.format.borders.getItem('EdgeBottom').load('style,color');
    await sheet.context.sync();
    expect([line.style, line.color]).toEqual(['Continuous', '#FF0000']);
  }));

it('a text is found in all cells that show it', () =>
  onSheet(async (sheet) => {
    const found = sheet.findAllOrNullObject('0', { completeMatch: false }).load('address');
    const none = sheet.findAllOrNullObject('nada', {});
    await sheet.context.sync();
    expect([found.address, none.isNullObject]).toEqual(['Plan!B2,Plan!B3', true]);
  }));

it('a name of the sheet is changed after it was read', () =>
  onSheet(async (sheet) => {
    sheet.names.add('Filas', sheet.getRange('A1:A2'));
    const name = sheet.names.getItemOrNullObject('Filas').load('name');
    await sheet.context.sync();
    name.formula = '=Plan!$A$3';
    name.load('formula');
    await sheet.context.sync();
    expect(name.formula).toBe('=Plan!$A$3');
  }));

it('the source of a list is a range', () =>
  onSheet(async (sheet) => {
    const { dataValidation } = sheet.getRange('D1');
    dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('A2:A3') } };
    dataValidation.load('rule');
    await sheet.context.sync();
    expect(dataValidation.rule.list?.source).toMatch(/^='?Plan'?!\$A\$2:\$A\$3$/);
  }));

it('a matrix of one number format is that of all cells', () =>
  onSheet(async (sheet) => {
    const range = sheet.getRange('A2:B3');
    range.numberFormat = [['0.0']];
    range.load('numberFormat');
    await sheet.context.sync();
    expect(range.numberFormat).toEqual([
      ['0.0', '0.0'],
      ['0.0', '0.0'],
    ]);
  }));
