import { errorCodeOf, withWorkbook } from '../../../support/office';

const BOOK = {
  Plan: [
    ['a', 'b'],
    ['c', 'd'],
  ],
};

/** Loads one path of a range after an action on its format. */
async function after(
  action: (range: Excel.Range) => void,
  path: string,
  address = 'A1:B2',
): Promise<unknown> {
  return withWorkbook(BOOK, (book) =>
    book.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Plan').getRange(address);
      action(range);
      range.load(path);
      await context.sync();
      return path.split('/').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], range);
    }),
  );
}

function codeOf(action: (range: Excel.Range) => void): Promise<string | null> {
  return errorCodeOf(after(action, 'address'));
}

describe('formats are read back as they were set', () => {
  it.each<[string, (format: Excel.RangeFormat) => void, unknown]>([
    ['fill/color', (format) => (format.fill.color = '#fff2cc'), '#FFF2CC'],
    ['fill/color', (format) => (format.fill.color = 'yellow'), '#FFFF00'],
    ['fill/color', (format) => format.fill.clear(), '#FFFFFF'],
    ['fill/pattern', (format) => (format.fill.color = '#FF0000'), 'Solid'],
    ['font/bold', (format) => (format.font.bold = true), true],
    ['font/italic', (format) => (format.font.italic = true), true],
    ['font/strikethrough', (format) => (format.font.strikethrough = true), true],
    ['font/color', (format) => (format.font.color = '#9C0006'), '#9C0006'],
    ['font/name', (format) => (format.font.name = 'Arial'), 'Arial'],
    ['font/size', (format) => (format.font.size = 9.5), 9.5],
    ['font/underline', (format) => (format.font.underline = 'Double'), 'Double'],
    [
      'horizontalAlignment',
      (format) => (format.horizontalAlignment = 'CenterAcrossSelection'),
      'CenterAcrossSelection',
    ],
    ['verticalAlignment', (format) => (format.verticalAlignment = 'Top'), 'Top'],
    ['wrapText', (format) => (format.wrapText = true), true],
    ['indentLevel', (format) => (format.indentLevel = 2), 2],
    ['textOrientation', (format) => (format.textOrientation = 90), 90],
    ['rowHeight', (format) => (format.rowHeight = 42.75), 42.75],
    ['columnWidth', (format) => (format.columnWidth = 105), 105],
    ['protection/locked', (format) => (format.protection.locked = false), false],
  ])('%s', async (path, act, expected) => {
    expect(await after((range) => act(range.format), `format/${path}`)).toBe(expected);
  });

  it.each([
    ['fill/color', '#FFFFFF'],
    ['font/color', '#000000'],
    ['font/bold', false],
    ['font/name', 'Calibri'],
    ['font/size', 11],
    ['horizontalAlignment', 'General'],
    ['verticalAlignment', 'Bottom'],
    ['wrapText', false],
    ['rowHeight', 15],
    ['columnWidth', 48],
    ['protection/locked', true],
  ])('%s is %s where nothing was set', async (path, expected) => {
    expect(await after(() => undefined, `format/${path}`)).toBe(expected);
  });

  it('null where cells differ', async () => {
    const bold = await after((range) => (range.getCell(0, 0).format.font.bold = true), 'format/font/bold');
    expect(bold).toBeNull();
  });

  it('a changed font keeps what it had', async () => {
    const name = await after((range) => {
      range.format.font.name = 'Arial';
      range.format.font.bold = true;
    }, 'format/font/name');
    expect(name).toBe('Arial');
  });
});

describe('borders', () => {
  it.each<[Excel.BorderIndex, string, string, string]>([
    ['EdgeTop' as Excel.BorderIndex, 'A1', 'EdgeTop', 'A2'],
    ['EdgeBottom' as Excel.BorderIndex, 'A2', 'EdgeBottom', 'A1'],
    ['EdgeLeft' as Excel.BorderIndex, 'A1', 'EdgeLeft', 'B1'],
    ['EdgeRight' as Excel.BorderIndex, 'B1', 'EdgeRight', 'A1'],
    ['InsideHorizontal' as Excel.BorderIndex, 'A1', 'EdgeBottom', 'A2'],
    ['InsideVertical' as Excel.BorderIndex, 'B1', 'EdgeLeft', 'A1'],
  ])('%s touches %s at its %s and not %s', async (index, cell, edge, other) => {
    await withWorkbook(BOOK, (book) =>
      book.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        const border = sheet.getRange('A1:B2').format.borders.getItem(index);
        border.style = 'Continuous';
        border.weight = 'Medium';
        border.color = '#999999';
        const read = (address: string): Excel.RangeBorder =>
          sheet
            .getRange(address)
            .format.borders.getItem(edge as 'EdgeTop')
            .load('style,weight,color');
        const [touched, free] = [read(cell), read(other)];
        await context.sync();
        expect([touched.style, touched.weight, touched.color]).toEqual(['Continuous', 'Medium', '#999999']);
        expect(free.style).toBe('None');
        border.style = 'None';
        const gone = read(cell);
        await context.sync();
        expect(gone.style).toBe('None');
      }),
    );
  });
});

describe('limits', () => {
  it.each<[string, (format: Excel.RangeFormat) => void]>([
    ['a row is at most 409 points high', (format) => (format.rowHeight = 409.5)],
    ['a column is at most 255 characters wide', (format) => (format.columnWidth = 1400)],
    ['sizes are not negative', (format) => (format.rowHeight = -1)],
    ['fonts have 1 to 409 points', (format) => (format.font.size = 410)],
    ['colours are hexadecimal', (format) => (format.fill.color = '#12345')],
    ['colours have known names', (format) => (format.fill.color = 'rojo')],
    ['alignments are of the enumeration', (format) => (format.horizontalAlignment = 'Middle' as 'Center')],
    ['flags are booleans', (format) => (format.wrapText = 'yes' as unknown as boolean)],
    ['indents end at 250', (format) => (format.indentLevel = 251)],
    ['orientations end at 90', (format) => (format.textOrientation = 91)],
  ])('%s', async (_name, act) => {
    expect(await codeOf((range) => act(range.format))).toBe('InvalidArgument');
  });

  it('whole columns are formatted without making a million cells', async () => {
    await withWorkbook(BOOK, (book) =>
      book.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan');
        sheet.getRange('A:A').format.font.bold = true;
        const [old, fresh, other] = ['A1', 'A900000', 'B1'].map((address) =>
          sheet.getRange(address).load('format/font/bold'),
        );
        const used = sheet.getUsedRange().load('address');
        await context.sync();
        expect([old, fresh, other].map((range) => range?.format.font.bold)).toEqual([true, true, false]);
        expect(used.address).toBe('Plan!A1:B2');
      }),
    );
  });
});

it('several areas are formatted at once', async () => {
  await withWorkbook(BOOK, (book) =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      const areas = sheet.getRanges('A1,B2').load('address,areaCount,cellCount');
      areas.format.fill.color = '#FF0000';
      areas.areas.load('items/address');
      const cells = ['A1', 'B1', 'B2'].map((address) => sheet.getRange(address).load('format/fill/color'));
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Plan!A1,Plan!B2', 2, 2]);
      expect(areas.areas.items.map((range) => range.address)).toEqual(['Plan!A1', 'Plan!B2']);
      expect(cells.map((cell) => cell.format.fill.color)).toEqual(['#FF0000', '#FFFFFF', '#FF0000']);
    }),
  );
});

it('autofit makes columns as wide as their longest text, and leaves merged cells out', async () => {
  await withWorkbook({ Plan: [['x', 'Integrar el Comité Técnico Asesor del PREP']] }, (book) =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('A:B').format.autofitColumns();
      const [narrow, wide] = ['A1', 'B1'].map((address) =>
        sheet.getRange(address).load('format/columnWidth'),
      );
      await context.sync();
      expect(narrow?.format.columnWidth).toBeLessThan(30);
      expect(wide?.format.columnWidth).toBeGreaterThan(200);
    }),
  );
});
