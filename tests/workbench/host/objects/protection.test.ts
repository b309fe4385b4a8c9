import { errorCodeOf, withWorkbook } from '../../../support/office';
import { describeWorkbook, sheetOf } from '../../../support/workbooks';
import type { ProtectionOption } from '../../../../src/workbench/host/model/workbookModel';

/** A workbook whose Plan sheet is protected, with A2 unlocked. */
function protectedBook(...allowed: ProtectionOption[]): ReturnType<typeof describeWorkbook> {
  const model = describeWorkbook({
    Plan: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    Otra: [],
  });
  const plan = sheetOf(model, 'Plan');
  plan.updateStyle([{ top: 1, left: 0, bottom: 1, right: 0 }], { locked: false });
  plan.protection = { allowed: new Set(allowed), selectionMode: 'Normal', hasPassword: false };
  return model;
}

type Act = (sheet: Excel.Worksheet) => unknown;

function codeOf(
  model: ReturnType<typeof describeWorkbook>,
  act: Act,
  readOnly = false,
): Promise<string | null> {
  return errorCodeOf(
    withWorkbook(
      model,
      (book) =>
        book.Excel.run(async (context) => {
          act(context.workbook.worksheets.getItem('Plan'));
          await context.sync();
        }),
      { readOnly },
    ),
  );
}

const WRITES: readonly [string, Act][] = [
  ['values of a locked cell', (sheet) => (sheet.getRange('A1').values = [['x']])],
  ['formulas of a range with one locked cell', (sheet) => (sheet.getRange('A2:B2').formulas = [['x', 'y']])],
  ['clearing a locked cell', (sheet) => sheet.getRange('A1').clear('Contents')],
  ['a fill', (sheet) => (sheet.getRange('A2').format.fill.color = '#FF0000')],
  ['a number format', (sheet) => (sheet.getRange('A2').numberFormat = [['0.00']])],
  ['a conditional format', (sheet) => sheet.getRange('A2').conditionalFormats.add('Custom')],
  ['a row height', (sheet) => (sheet.getRange('A2').format.rowHeight = 30)],
  ['a column width', (sheet) => (sheet.getRange('A2').format.columnWidth = 30)],
  ['hiding a row', (sheet) => (sheet.getRange('A2').rowHidden = true)],
  ['inserting rows', (sheet) => sheet.getRange('2:2').insert('Down')],
  ['deleting rows', (sheet) => sheet.getRange('2:2').delete('Up')],
  ['merging', (sheet) => sheet.getRange('A2:B2').merge()],
  ['a table', (sheet) => sheet.tables.add('A1:B2', true)],
  ['a page break', (sheet) => sheet.horizontalPageBreaks.add('A2')],
];

describe('a protected sheet denies', () => {
  it.each(WRITES)('%s', async (_name, act) =>
    expect(await codeOf(protectedBook(), act)).toBe('AccessDenied'),
  );
});

describe('a protected sheet allows', () => {
  it.each<[string, ProtectionOption[], Act]>([
    ['writing to unlocked cells', [], (sheet) => (sheet.getRange('A2').values = [['x']])],
    [
      'formats when its options say so',
      ['allowFormatCells'],
      (sheet) => (sheet.getRange('A1').format.font.bold = true),
    ],
    [
      'conditional formats when formats are allowed',
      ['allowFormatCells'],
      (sheet) => sheet.getRange('A2').conditionalFormats.add('Custom'),
    ],
    [
      'row heights when rows may be formatted',
      ['allowFormatRows'],
      (sheet) => (sheet.getRange('A2').format.rowHeight = 30),
    ],
    [
      'new rows when its options say so',
      ['allowInsertRows'],
      (sheet) => sheet.getRange('2:2').insert('Down'),
    ],
    ['page layout', [], (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
    ['a name', [], (sheet) => sheet.names.add('corte', '=1')],
    ['its own renaming and deletion', [], (sheet) => sheet.delete()],
  ])('%s', async (_name, allowed, act) => expect(await codeOf(protectedBook(...allowed), act)).toBeNull());
});

it('reads say that a sheet is protected, and how', async () => {
  await withWorkbook(protectedBook('allowSort'), (book) =>
    book.Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load('items/name,items/protection/protected');
      const protection = sheets.getItem('Plan').protection.load('options');
      await context.sync();
      expect(sheets.items.map((sheet) => sheet.protection.protected)).toEqual([true, false]);
      expect(protection.options).toMatchObject({
        allowSort: true,
        allowFormatCells: false,
        selectionMode: 'Normal',
      });
    }),
  );
});

it('protect and unprotect', async () => {
  await withWorkbook({ Plan: [['a']] }, (book) =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.protection.protect({ allowFormatCells: true });
      await context.sync();
      sheet.getRange('A1').format.font.bold = true;
      await context.sync();
      sheet.getRange('A1').values = [['x']];
      expect(await errorCodeOf(context.sync())).toBe('AccessDenied');
      sheet.protection.protect();
      expect(await errorCodeOf(context.sync())).toBe('AccessDenied');
      sheet.protection.unprotect();
      sheet.getRange('A1').values = [['x']];
      expect(await errorCodeOf(context.sync())).toBeNull();
    }),
  );
});

describe('a read-only workbook', () => {
  const book = (): ReturnType<typeof describeWorkbook> =>
    describeWorkbook({
      Plan: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });

  it.each<[string, Act]>([
    ...WRITES,
    ['page layout', (sheet) => (sheet.pageLayout.orientation = 'Landscape')],
    ['names', (sheet) => sheet.names.add('corte', '=1')],
    ['renaming', (sheet) => (sheet.name = 'x')],
    ['frozen panes', (sheet) => sheet.freezePanes.freezeRows(1)],
  ])('denies %s', async (_name, act) => expect(await codeOf(book(), act, true)).toBe('AccessDenied'));

  it('says so', async () => {
    await withWorkbook(
      book(),
      ({ Excel: api }) =>
        api.run(async (context) => {
          context.workbook.load('readOnly,name');
          await context.sync();
          expect([context.workbook.readOnly, context.workbook.name]).toEqual([true, 'plan.xlsx']);
        }),
      { readOnly: true, name: 'plan.xlsx' },
    );
  });
});
