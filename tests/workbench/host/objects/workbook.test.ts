import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';
import { describeWorkbook, sheetOf } from '../../../support/workbooks';
import { openModel } from '../../../support/workbooks';

type Body<Result> = (
  workbook: Excel.Workbook,
  context: Excel.RequestContext,
  book: OpenBook,
) => Promise<Result>;

function onBook<Result>(body: Body<Result>): Promise<Result> {
  return withWorkbook(
    {
      Plan: [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 4],
      ],
    },
    (book) => book.Excel.run((context) => body(context.workbook, context, book)),
  );
}

describe('settings', () => {
  it('keep values of any kind', async () => {
    await onBook(async ({ settings }, context) => {
      settings.add('ajustes', { corte: '2023-11-30', dias: [1, 2] });
      settings.add('n', 1);
      settings.add('n', 2);
      const [read, n, none] = [
        settings.getItem('ajustes'),
        settings.getItem('n'),
        settings.getItemOrNullObject('no'),
      ];
      read.load('key,value');
      n.load('value');
      settings.load('items/key');
      await context.sync();
      expect([read.key, read.value]).toEqual(['ajustes', { corte: '2023-11-30', dias: [1, 2] }]);
      expect([n.value, none.isNullObject]).toEqual([2, true]);
      expect(settings.items.map(({ key }) => key)).toEqual(['ajustes', 'n']);
      n.delete();
      const count = settings.getCount();
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it('are those of Office.context.document, and travel in the file', async () => {
    await onBook(async ({ settings }, context, { Office: office, reopened }) => {
      settings.add('de Excel', [1]);
      await context.sync();
      const { settings: common } = office.context.document;
      common.set('de Office', { a: 1 });
      await new Promise((resolve) => common.saveAsync(resolve));
      const reopenedSettings = (await reopened()).settings;
      expect(reopenedSettings.get('de Office')).toBe('{"a":1}');
    });
  });

  it('are there when the add-in starts', async () => {
    const model = describeWorkbook({ Plan: [] });
    model.settings.set('k', '{"a":"ñ\\"<"}');
    const bytes = await model.save();
    const read = ({ Office: office }: OpenBook): Promise<unknown> =>
      Promise.resolve(office.context.document.settings.get('k') as unknown);
    expect(await withWorkbook(bytes, read, { fresh: true })).toEqual({ a: 'ñ"<' });
  });
});

it('properties of the document', async () => {
  await onBook(async ({ properties }, context) => {
    properties.title = 'Plan';
    properties.author = 'OPL';
    properties.load('title,author,lastAuthor,subject');
    await context.sync();
    expect([properties.title, properties.author, properties.subject]).toEqual(['Plan', 'OPL', '']);
  });
});

it('calculation and screen can be suspended; functions are evaluated; the culture is told', async () => {
  await onBook(async (workbook, context) => {
    const { application } = workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.calculate('Full');
    application.load('calculationMode,decimalSeparator,thousandsSeparator');
    application.cultureInfo.load('name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern');
    const date = workbook.functions.date(2000, 1, 1).load('value');
    await context.sync();
    expect([application.calculationMode, application.decimalSeparator]).toEqual(['Automatic', '.']);
    expect([application.cultureInfo.name, application.cultureInfo.datetimeFormat.shortDatePattern]).toEqual([
      'es-MX',
      'dd/MM/yyyy',
    ]);
    expect(date.value).toBe(36_526);
  });
});

it('a 1904 workbook counts from 1904', async () => {
  const saved = await describeWorkbook({ Plan: [[45_000]] }).save();
  const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
  const parts = unzipSync(saved);
  const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array()).replace(
    /<workbookPr\b/,
    '<workbookPr date1904="1"',
  );
  const model = await openModel(zipSync({ ...parts, 'xl/workbook.xml': strToU8(xml) }));
  await withWorkbook(model, (book) =>
    book.Excel.run(async (context) => {
      const date = context.workbook.functions.date(2000, 1, 1).load('value');
      const range = context.workbook.worksheets.getItem('Plan').getRange('A1:A2');
      range.numberFormat = [['dd/mm/yyyy'], ['General']];
      range.values = [[null], ['1/1/2000']] as unknown[][];
      range.load('values,text');
      await context.sync();
      expect(date.value).toBe(35_064);
      expect(range.values).toEqual([[45_000], [35_064]]);
      expect(range.text).toEqual([['16/03/2027'], ['01/01/2000']]);
    }),
  );
});

describe('a filter that hides rows', () => {
  const FILTER =
    '<autoFilter ref="A1:B4"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn></autoFilter>';

  async function filteredBook(): Promise<Uint8Array> {
    const model = describeWorkbook({
      Plan: [
        ['a', 1],
        ['b', 2],
        ['c', 3],
        ['d', 4],
      ],
    });
    sheetOf(model, 'Plan').setRow(1, { hidden: true });
    sheetOf(model, 'Plan').setRow(2, { hidden: true });
    const { unzipSync, zipSync, strFromU8, strToU8 } = await import('fflate');
    const parts = unzipSync(await model.save());
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace('</sheetData>', `</sheetData>${FILTER}`);
    return zipSync({ ...parts, [path]: strToU8(xml) });
  }

  it('is told of, and spoils writes across the hidden rows as it does in Excel', async () => {
    await withWorkbook(await filteredBook(), (book) =>
      book.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        sheet.autoFilter.load('enabled,isDataFiltered');
        const range = sheet.getRange('B1:B4');
        range.values = [[10], [20], [30], [40]];
        range.load('values');
        await context.sync();
        expect([sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered]).toEqual([true, true]);
        expect(range.values).toEqual([[10], [2], [3], [10]]);
        sheet.autoFilter.clearCriteria();
        range.values = [[10], [20], [30], [40]];
        range.load('values,rowHidden');
        sheet.autoFilter.load('isDataFiltered');
        await context.sync();
        expect([range.values, range.rowHidden, sheet.autoFilter.isDataFiltered]).toEqual([
          [[10], [20], [30], [40]],
          false,
          false,
        ]);
      }),
    );
  });

  it('survives saving', async () => {
    const model = await openModel(await filteredBook());
    const again = await openModel(await model.save());
    expect(sheetOf(again, 'Plan').autoFilter?.filtered).toBe(true);
    expect(sheetOf(again, 'Plan').row(1).hidden).toBe(true);
  });
});

it('custom properties of a sheet', async () => {
  await onBook(async ({ worksheets }, context) => {
    const { customProperties } = worksheets.getItem('Plan');
    customProperties.add('marca', 'x');
    customProperties.add('MARCA', 'y');
    const read = customProperties.getItem('marca').load('key,value');
    const none = customProperties.getItemOrNullObject('otra');
    await context.sync();
    expect([read.key, read.value, none.isNullObject]).toEqual(['marca', 'y', true]);
  });
});

it('data validation', async () => {
  await onBook(async ({ worksheets }, context) => {
    const { dataValidation } = worksheets.getItem('Plan').getRange('A1:A9');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'Concluida,En proceso' } };
    dataValidation.errorAlert = {
      message: 'Elija de la lista',
      showAlert: true,
      style: 'Stop',
      title: 'Estado',
    };
    dataValidation.load('type,rule,errorAlert');
    const none = worksheets.getItem('Plan').getRange('B1').dataValidation.load('type');
    await context.sync();
    expect(dataValidation.type).toBe('List');
    expect(dataValidation.rule.list?.source).toBe('Concluida,En proceso');
    expect(dataValidation.errorAlert.message).toBe('Elija de la lista');
    expect(none.type).toBe('None');
    dataValidation.clear();
    dataValidation.load('type');
    await context.sync();
    expect(dataValidation.type).toBe('None');
  });
});

it('what the host leaves out is ApiNotFound', async () => {
  const code = onBook(async (workbook, context) => {
    workbook.comments.load('items');
    await context.sync();
  });
  expect(await errorCodeOf(code)).toBe('ApiNotFound');
});
