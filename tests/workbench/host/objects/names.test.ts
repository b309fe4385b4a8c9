import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';

const BOOK = {
  Plan: [
    ['Término', 3],
    [45_226, 4],
  ],
  'Hoja 2': [],
};

function onBook<Result>(
  body: (names: Excel.NamedItemCollection, context: Excel.RequestContext, book: OpenBook) => Promise<Result>,
): Promise<Result> {
  return withWorkbook(BOOK, (book) =>
    book.Excel.run((context) => body(context.workbook.names, context, book)),
  );
}

it.each([
  ["='Hoja 2'!$A$1:$B$2", 'Range', "'Hoja 2'!$A$1:$B$2"],
  ['=45226', 'Integer', 45_226],
  ['=0.5', 'Double', 0.5],
  ['="hola"', 'String', 'hola'],
  ['=TRUE', 'Boolean', true],
  ['=DATE(2023,11,30)', 'Integer', 45_260],
  ['=SUM(Plan!$B$1:$B$2)', 'Integer', 7],
  ['=1/0', 'Error', '#DIV/0!'],
  [
    '={1,"a";2,"b, c"}',
    'Array',
    [
      [1, 'a'],
      [2, 'b, c'],
    ],
  ],
])('the name %s is of type %s', async (formula, type, value) => {
  await onBook(async (names, context) => {
    names.add('nombre', formula, 'para qué');
    const item = names.getItem('NOMBRE').load('name,formula,type,value,visible,comment,scope');
    await context.sync();
    expect(item.toJSON()).toMatchObject({
      name: 'nombre',
      formula,
      type,
      value,
      visible: true,
      comment: 'para qué',
      scope: 'Workbook',
    });
  });
});

it('a name that means today follows the clock', async () => {
  await onBook(async (names, context) => {
    const item = names.add('corte', '=TODAY()').load('type,value');
    await context.sync();
    expect(item.type).toBe('Integer');
    expect(item.value).toBeGreaterThan(45_000);
  });
});

it('a sheet has names of its own', async () => {
  await onBook(async (names, context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    names.add('corte', '=1');
    sheet.names.add('corte', sheet.getRange('A2'));
    names.load('items/name,items/scope,items/formula');
    sheet.names.load('items/name,items/scope,items/formula');
    const range = sheet.names.getItem('corte').getRange().load('address');
    await context.sync();
    expect(names.items.map(({ name, scope, formula }): unknown[] => [name, scope, formula])).toEqual([
      ['corte', 'Workbook', '=1'],
    ]);
    expect(sheet.names.items.map(({ scope, formula }): unknown[] => [scope, formula])).toEqual([
      ['Worksheet', '=Plan!$A$2'],
    ]);
    expect(range.address).toBe('Plan!A2');
  });
});

it('formula, comment and visibility can be changed; names can be deleted', async () => {
  await onBook(async (names, context) => {
    const item = names.add('corte', '=1');
    item.visible = false;
    item.formula = '=2';
    item.comment = 'otra';
    item.load('visible,formula,comment,value');
    await context.sync();
    expect([item.visible, item.formula, item.comment, item.value]).toEqual([false, '=2', 'otra', 2]);
    item.delete();
    const gone = names.getItemOrNullObject('corte');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

it('a changed name changes the results of formulas', async () => {
  await onBook(async (names, context) => {
    const sheet = context.workbook.worksheets.getItem('Plan');
    const item = names.add('corte', '=10');
    sheet.getRange('D1').formulas = [['=corte*2']];
    const before = sheet.getRange('D1').load('values');
    await context.sync();
    item.formula = '=20';
    const after = sheet.getRange('D1').load('values');
    await context.sync();
    expect([before.values, after.values]).toEqual([[[20]], [[40]]]);
  });
});

it.each(['1corte', 'con espacio', 'A1', 'R1C1', 'c', '', 'a-b'])('%j cannot be a name', async (name) => {
  const code = onBook(async (names, context) => {
    names.add(name, '=1');
    await context.sync();
  });
  expect(await errorCodeOf(code)).toBe('InvalidArgument');
});

it('a name cannot be given twice, nor to a broken formula', async () => {
  await onBook(async (names, context) => {
    names.add('corte', '=1');
    names.add('CORTE', '=1');
    expect(await errorCodeOf(context.sync())).toBe('ItemAlreadyExists');
    names.add('otra', '=1+');
    expect(await errorCodeOf(context.sync())).toBe('InvalidArgument');
  });
});

it('a name of no range has no range', async () => {
  await onBook(async (names, context) => {
    const none = names.add('corte', '=1').getRangeOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});
