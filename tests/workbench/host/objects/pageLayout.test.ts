import { errorCodeOf, withWorkbook, type OpenBook } from '../../../support/office';
import { sheetOf } from '../../../support/workbooks';

type Body<Result> = (
  layout: Excel.PageLayout,
  context: Excel.RequestContext,
  book: OpenBook,
) => Promise<Result>;

function onLayout<Result>(body: Body<Result>): Promise<Result> {
  return withWorkbook({ Plan: [['a']], Otra: [] }, (book) =>
    book.Excel.run((context) => body(context.workbook.worksheets.getItem('Plan').pageLayout, context, book)),
  );
}

function codeOf(act: (layout: Excel.PageLayout) => unknown): Promise<string | null> {
  return errorCodeOf(
    onLayout(async (layout, context) => {
      act(layout);
      await context.sync();
    }),
  );
}

it.each<[keyof Excel.Interfaces.PageLayoutData, unknown]>([
  ['orientation', 'Landscape'],
  ['paperSize', 'Legal'],
  ['leftMargin', 36],
  ['headerMargin', 18],
  ['centerHorizontally', true],
  ['centerVertically', true],
  ['printGridlines', true],
  ['printHeadings', true],
  ['blackAndWhite', true],
  ['draftMode', true],
  ['printOrder', 'OverThenDown'],
  ['printErrors', 'Dash'],
  ['printComments', 'EndSheet'],
  ['firstPageNumber', 3],
])('%s is read back as it was set', async (property, value) => {
  await onLayout(async (layout, context) => {
    layout.set({ [property]: value });
    layout.load(property);
    await context.sync();
    expect(layout.toJSON()[property]).toBe(value);
  });
});

it('is letter, portrait, at 100 % when nothing was set', async () => {
  await onLayout(async (layout, context) => {
    layout.load('orientation,paperSize,zoom,leftMargin,topMargin,firstPageNumber');
    await context.sync();
    expect([layout.orientation, layout.paperSize, layout.firstPageNumber]).toEqual([
      'Portrait',
      'Letter',
      '',
    ]);
    expect(layout.zoom.scale).toBe(100);
    expect([layout.leftMargin, layout.topMargin]).toEqual([50.4, 54]);
  });
});

it('margins are given in centimetres, inches or points', async () => {
  await onLayout(async (layout, context) => {
    layout.setPrintMargins('Centimeters', { left: 2.54, right: 1.27 });
    layout.setPrintMargins('Inches', { top: 1 });
    layout.setPrintMargins('Points', { bottom: 36 });
    layout.load('leftMargin,rightMargin,topMargin,bottomMargin');
    await context.sync();
    expect([layout.leftMargin, layout.rightMargin, layout.topMargin, layout.bottomMargin]).toEqual([
      72, 36, 72, 36,
    ]);
  });
});

describe('zoom', () => {
  it('is a scale, or a number of pages', async () => {
    await onLayout(async (layout, context) => {
      layout.zoom = { horizontalFitToPages: 1 };
      layout.load('zoom');
      await context.sync();
      expect(layout.zoom).toEqual({ scale: null, horizontalFitToPages: 1, verticalFitToPages: null });
      layout.zoom = { scale: 85 };
      layout.load('zoom');
      await context.sync();
      expect(layout.zoom.scale).toBe(85);
    });
  });

  it.each<[string, unknown]>([
    ['a scale below 10', { scale: 9 }],
    ['a scale above 400', { scale: 401 }],
    ['both at once', { scale: 100, horizontalFitToPages: 1 }],
    ['no pages', { horizontalFitToPages: 0 }],
    ['no object', 100],
    ['another option', { percent: 50 }],
  ])('%s is refused', async (_name, zoom) => {
    expect(await codeOf((layout) => (layout.zoom = zoom as Excel.PageLayoutZoomOptions))).toBe(
      'InvalidArgument',
    );
  });
});

describe('print area and titles', () => {
  it('are read back as ranges', async () => {
    await onLayout(async (layout, context) => {
      layout.setPrintArea('A1:H40,A50:H60');
      layout.setPrintTitleRows('$5:$6');
      layout.setPrintTitleColumns('A:A');
      const area = layout.getPrintArea().load('address');
      const rows = layout.getPrintTitleRowsOrNullObject().load('address');
      const columns = layout.getPrintTitleColumns().load('address');
      await context.sync();
      expect([area.address, rows.address, columns.address]).toEqual([
        'Plan!A1:H40,Plan!A50:H60',
        'Plan!5:6',
        'Plan!A:A',
      ]);
    });
  });

  it('are null objects when there are none', async () => {
    await onLayout(async (layout, context) => {
      const none = [layout.getPrintAreaOrNullObject(), layout.getPrintTitleRowsOrNullObject()];
      await context.sync();
      expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
  });

  it('titles are whole rows', async () => {
    expect(await codeOf((layout) => layout.setPrintTitleRows('A1:B2'))).toBe('InvalidArgument');
  });
});

describe('headers and footers', () => {
  it('have three sections for each kind of page', async () => {
    await onLayout(async (layout, context) => {
      const { headersFooters } = layout;
      headersFooters.state = 'FirstAndDefault';
      headersFooters.useSheetScale = false;
      headersFooters.defaultForAllPages.leftHeader = 'IMPEPAC';
      headersFooters.defaultForAllPages.rightHeader = 'Informe && anexos';
      headersFooters.defaultForAllPages.centerFooter = 'Página &P de &N';
      headersFooters.firstPage.centerHeader = 'Portada';
      headersFooters.load('state,useSheetScale,useSheetMargins');
      const [all, first] = [headersFooters.defaultForAllPages, headersFooters.firstPage];
      all.load('leftHeader,centerHeader,rightHeader,centerFooter');
      first.load('centerHeader,centerFooter');
      await context.sync();
      expect([headersFooters.state, headersFooters.useSheetScale, headersFooters.useSheetMargins]).toEqual([
        'FirstAndDefault',
        false,
        true,
      ]);
      expect([all.leftHeader, all.centerHeader, all.rightHeader, all.centerFooter]).toEqual([
        'IMPEPAC',
        '',
        'Informe && anexos',
        'Página &P de &N',
      ]);
      expect([first.centerHeader, first.centerFooter]).toEqual(['Portada', '']);
    });
  });

  it('hold 255 characters together', async () => {
    const code = codeOf((layout) => {
      layout.headersFooters.defaultForAllPages.leftFooter = 'x'.repeat(200);
      layout.headersFooters.defaultForAllPages.rightFooter = 'x'.repeat(60);
    });
    expect(await code).toBe('InvalidArgument');
  });
});

describe('page breaks', () => {
  it('come before the first row or column of a range', async () => {
    await onLayout(async (_layout, context, { model }) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.horizontalPageBreaks.add('A40:H41');
      sheet.horizontalPageBreaks.add('A21');
      sheet.verticalPageBreaks.add('F1');
      sheet.horizontalPageBreaks.load('items/rowIndex');
      const after = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak().load('address');
      await context.sync();
      expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20, 39]);
      expect(after.address).toBe('Plan!A21');
      expect(sheetOf(model, 'Plan').columnBreaks).toEqual([5]);
      sheet.horizontalPageBreaks.removePageBreaks();
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('are at most 1,026, and never before the first row', async () => {
    await onLayout(async (_layout, context) => {
      const { horizontalPageBreaks } = context.workbook.worksheets.getItem('Plan');
      for (let row = 2; row <= 1027; row++) horizontalPageBreaks.add(`A${row}`);
      await context.sync();
      horizontalPageBreaks.add('A1028');
      expect(await errorCodeOf(context.sync())).toBe('InvalidOperation');
      horizontalPageBreaks.add('A1');
      expect(await errorCodeOf(context.sync())).toBe('InvalidArgument');
    });
  });
});
