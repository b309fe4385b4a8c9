import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';

const BOOK = {
  Plan: [
    ['Núm.', 'Núm.', ''],
    ['6.', 1, 2],
    ['7.', 3, 4],
  ],
  Otra: [],
};

type Body<Result> = (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  book: OpenBook,
) => Promise<Result>;

function onPlan<Result>(body: Body<Result>): Promise<Result> {
  return withWorkbook(BOOK, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets.getItem('Plan'), context, book)),
  );
}

it('a table has a heading, a body, a name and a style', async () => {
  await onPlan(async (sheet, context) => {
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'Calendario';
    table.style = 'TableStyleLight1';
    table.load('name,style,showTotals,showHeaders');
    table.columns.load('items/name');
    const ranges = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem('Núm.2').getDataBodyRange(),
    ];
    ranges.forEach((range) => range.load('address'));
    await context.sync();
    expect([table.name, table.style, table.showHeaders, table.showTotals]).toEqual([
      'Calendario',
      'TableStyleLight1',
      true,
      false,
    ]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(['Núm.', 'Núm.2', 'Column3']);
    expect(ranges.map(({ address }) => address)).toEqual([
      'Plan!A1:C3',
      'Plan!A1:C1',
      'Plan!A2:C3',
      'Plan!B2:B3',
    ]);
  });
});

it('the workbook lists the tables of all its sheets', async () => {
  await onPlan(async (sheet, context) => {
    sheet.tables.add('A1:C3', true);
    const { tables } = context.workbook;
    tables.load('items/name,items/worksheet/name');
    const [none, count] = [tables.getItemOrNullObject('Otra'), sheet.tables.getCount()];
    await context.sync();
    expect(tables.items.map(({ name, worksheet }) => [name, worksheet.name])).toEqual([['Table1', 'Plan']]);
    expect([none.isNullObject, count.value]).toEqual([true, 1]);
  });
});

it('without headings Excel makes them and moves the data down', async () => {
  await onPlan(async (sheet, context) => {
    const range = sheet.tables.add('A2:C3', false).getRange().load('address,values');
    await context.sync();
    expect(range.address).toBe('Plan!A2:C4');
    expect(range.values[0]).toEqual(['Column1', 'Column2', 'Column3']);
    expect(range.values[1]).toEqual(['6.', 1, 2]);
  });
});

it('structured references are calculated', async () => {
  await onPlan(async (sheet, context) => {
    sheet.tables.add('A1:C3', true).name = 'Calendario';
    sheet.getRange('E1').formulas = [['=SUM(Calendario[Column3])']];
    const result = sheet.getRange('E1').load('values');
    await context.sync();
    expect(result.values).toEqual([[6]]);
  });
});

it('totals take a row below', async () => {
  await onPlan(async (sheet, context) => {
    const table = sheet.tables.add('A1:C3', true);
    table.showTotals = true;
    const totals = table.getTotalRowRange().load('address,values');
    await context.sync();
    expect([totals.address, totals.values[0]?.[0]]).toEqual(['Plan!A4:C4', 'Total']);
  });
});

it('a table becomes a range again, or goes with its cells', async () => {
  await onPlan(async (sheet, context) => {
    sheet.tables.add('A1:C3', true).convertToRange();
    const kept = sheet.getRange('A2').load('values');
    await context.sync();
    expect(kept.values).toEqual([['6.']]);
    sheet.tables.add('A1:C3', true).delete();
    const gone = sheet.getRange('A2').load('values');
    const count = sheet.tables.getCount();
    await context.sync();
    expect([gone.values, count.value]).toEqual([[['']], 0]);
  });
});

it.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
  [
    'another table',
    (sheet) => [sheet.tables.add('A1:C3', true), sheet.tables.add('C3:D5', true)],
    'MergedRangeConflict',
  ],
  [
    'merged cells',
    (sheet) => [sheet.getRange('A1:B1').merge(), sheet.tables.add('A1:C3', true)],
    'MergedRangeConflict',
  ],
  ['a wrong name', (sheet) => (sheet.tables.add('A1:C3', true).name = 'con espacio'), 'InvalidArgument'],
  ['a missing table', (sheet) => sheet.tables.getItem('Nope').load('name'), 'ItemNotFound'],
])('%s is an error', async (_name, act, code) => {
  const result = onPlan(async (sheet, context) => {
    act(sheet);
    await context.sync();
  });
  expect(await errorCodeOf(result)).toBe(code);
});

it.each([
  ['two words', 'Plan anual', 'InvalidArgument'],
  ['a cell', 'A1', 'InvalidArgument'],
  ["a name of the workbook's", 'FechaCorte', 'ItemAlreadyExists'],
])('a table is not called like %s', async (_, name, code) => {
  await onPlan(async (sheet, context) => {
    context.workbook.names.add('FechaCorte', '=45260');
    const table = sheet.tables.add('A1:C3', true);
    await context.sync();
    table.name = name;
    expect(await errorCodeOf(context.sync())).toBe(code);
  });
});
