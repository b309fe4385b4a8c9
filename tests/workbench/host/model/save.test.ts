import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { appendRows } from '../../../support/engineSheet';
import { withWorkbook } from '../../../support/office';
import { describeWorkbook, openModel, reopen, sheetOf } from '../../../support/workbooks';
import { editPart, isWellFormed, partNames, partOf } from '../../../support/xlsxParts';
import type { SheetModel, WorkbookModel } from '../../../../src/workbench/host';

const NOVEMBER = readFileSync(join(__dirname, '../../../fixtures/plan-noviembre-2023.xlsx'));
const STYLES = 'xl/styles.xml';
const WORKBOOK = 'xl/workbook.xml';
const SHEET_1 = 'xl/worksheets/sheet1.xml';

/** Everything that a person can see of a sheet. */
function visible(sheet: SheetModel): unknown {
  const used = sheet.usedArea(false);
  const cells: unknown[] = [];
  for (let row = 0; used && row <= used.bottom; row++) {
    for (let column = 0; column <= used.right; column++) {
      cells.push([row, column, sheet.content(row, column), sheet.style(row, column)]);
    }
  }
  const {
    name,
    visibility,
    tabColor,
    showGridlines,
    frozen,
    pageSetup,
    headersFooters,
    rowBreaks,
    columnBreaks,
  } = sheet;
  return {
    cells,
    rows: Array.from({ length: (used?.bottom ?? 0) + 1 }, (_, row) => sheet.row(row)),
    columns: Array.from({ length: (used?.right ?? 0) + 1 }, (_, column) => sheet.column(column)),
    merges: sheet.merges(),
    ...{
      name,
      visibility,
      tabColor,
      showGridlines,
      frozen,
      pageSetup,
      headersFooters,
      rowBreaks,
      columnBreaks,
    },
  };
}

const everything = (model: WorkbookModel): unknown[] => model.sheets.map(visible);

describe('the November workbook', () => {
  it('is the same after opening, saving and opening again', async () => {
    const model = await openModel(NOVEMBER);
    const before = everything(model);
    expect(everything(await reopen(model))).toEqual(before);
    expect(sheetOf(model, 'Plan de trabajo').merges()).toHaveLength(9);
    expect(sheetOf(model, 'Plan de trabajo').frozen).toEqual({ rows: 6, columns: 0 });
  });

  it('keeps who made it, and when', async () => {
    const core = (bytes: Uint8Array): string[] =>
      partOf(bytes, 'docProps/core.xml').match(
        /<(?:dc:creator|dcterms:\w+|cp:lastModifiedBy)\b.*?>[^<]*</g,
      ) ?? [];
    expect(core(await (await openModel(NOVEMBER)).save())).toEqual(core(NOVEMBER));
  });

  it('gives the same bytes each time', async () => {
    const model = await openModel(NOVEMBER);
    const first = await model.save();
    expect(Buffer.from(await model.save()).equals(first)).toBe(true);
    expect(Buffer.from(await (await openModel(first)).save()).equals(first)).toBe(true);
  });
});

it('a changed cell changes no other: formats are not shared', async () => {
  const model = await openModel(NOVEMBER);
  const plan = sheetOf(model, 'Plan de trabajo');
  const before = plan.style(7, 0);
  plan.updateStyle([{ top: 6, left: 0, bottom: 6, right: 0 }], {
    fill: { pattern: 'solid', color: '#FF0000' },
  });
  const after = sheetOf(await reopen(model), 'Plan de trabajo');
  expect(after.style(6, 0).fill.color).toBe('#FF0000');
  expect(after.style(7, 0)).toEqual(before);
  expect(after.style(10, 0).fill.color).toBeNull();
});

it('a fill without a pattern, as openpyxl writes it, is none, in a filled cell that gets its format too', async () => {
  const styled = editPart(await describeWorkbook({ Plan: [['a', 'b']] }).save(), STYLES, (xml) =>
    xml
      .replace(
        /<fills\b[\s\S]*<\/fills>/,
        `<fills count="2">${'<fill><patternFill/></fill>'.repeat(2)}</fills>`,
      )
      .replace(
        /<cellXfs\b[\s\S]*<\/cellXfs>/,
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="1" borderId="0" applyFill="1"/></cellXfs>',
      ),
  );
  const source = editPart(styled, SHEET_1, (xml) => xml.replace('<c r="A1"', '<c r="A1" s="1"'));
  const bytes = await withWorkbook(source, async ({ Excel, session }) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.getRange('B1').format.fill.color = '#FF0000';
      await context.sync();
      sheet.getRange('B1').copyFrom('A1', 'Formats');
      await context.sync();
    });
    return session.save();
  });
  expect(partOf(bytes, STYLES)).not.toContain('undefined');
  expect(sheetOf(await openModel(bytes), 'Plan').style(0, 1).fill.pattern).toBe('none');
});

describe('names', () => {
  it('keep their scope, comment and visibility, and arrays stay arrays', async () => {
    const model = describeWorkbook({ 'Plan de trabajo': [[1]], Otra: [] });
    const otra = sheetOf(model, 'Otra');
    const define = (
      name: string,
      formula: string,
      sheet: SheetModel | null = null,
      visible = true,
      comment = '',
    ): void => model.defineName({ name, formula, sheet, visible, comment });
    define('corte', 'TODAY()');
    define('oculto', '{1,"a & b";2,TRUE}', null, false, 'del complemento');
    define('columna', "'Plan de trabajo'!$A:$A");
    define('corte', 'Otra!$A$1', otra);
    const bytes = await model.save();
    expect(partOf(bytes, WORKBOOK)).toContain(
      '<definedNames>' +
        '<definedName name="columna">\'Plan de trabajo\'!$A:$A</definedName>' +
        '<definedName name="corte">TODAY()</definedName>' +
        '<definedName name="corte" localSheetId="1">Otra!$A$1</definedName>' +
        '<definedName name="oculto" comment="del complemento" hidden="1">{1,"a &amp; b";2,TRUE}</definedName>' +
        '</definedNames>',
    );
    const names = (await openModel(bytes)).names();
    expect(
      names.map(({ name, sheet, visible, comment }) => [name, sheet?.name ?? null, visible, comment]),
    ).toEqual([
      ['columna', null, true, ''],
      ['corte', null, true, ''],
      ['corte', 'Otra', true, ''],
      ['oculto', null, false, 'del complemento'],
    ]);
  });

  it('of Excel itself survive unseen', async () => {
    const bytes = editPart(await describeWorkbook({ Plan: [] }).save(), WORKBOOK, (xml) =>
      xml.replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Plan!$A$1:$B$9</definedName></definedNames>',
      ),
    );
    const model = await openModel(bytes);
    expect(model.names()).toEqual([]);
    expect(partOf(await model.save(), WORKBOOK)).toContain('_xlnm._FilterDatabase');
  });

  it('follow their sheets when these move', async () => {
    const model = describeWorkbook({ A: [], B: [] });
    const sheet = sheetOf(model, 'B');
    model.defineName({ name: 'n', formula: 'B!$A$1', sheet, visible: true, comment: '' });
    model.moveSheet(sheet, 0);
    const again = await reopen(model);
    expect(again.sheets.map(({ name }) => name)).toEqual(['B', 'A']);
    expect(again.names()[0]?.sheet?.name).toBe('B');
  });
});

describe('printing', () => {
  it('areas, titles, breaks, paper, margins, headers and footers are in the file', async () => {
    const bytes = await withWorkbook({ 'Plan de trabajo': [['a']] }, async (book) => {
      await book.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Plan de trabajo');
        const { pageLayout } = sheet;
        pageLayout.setPrintArea('A1:H60');
        pageLayout.setPrintTitleRows('$5:$6');
        pageLayout.paperSize = 'Letter';
        pageLayout.centerHorizontally = true;
        pageLayout.zoom = { scale: 90 };
        pageLayout.setPrintMargins('Centimeters', { left: 2.54 });
        pageLayout.headersFooters.useSheetMargins = false;
        pageLayout.headersFooters.defaultForAllPages.centerFooter = 'Página &P de &N';
        sheet.horizontalPageBreaks.add('A21');
        sheet.verticalPageBreaks.add('F1');
        await context.sync();
      });
      return book.model.save();
    });
    expect(partOf(bytes, WORKBOOK)).toContain("'Plan de trabajo'!$A$1:$H$60</definedName>");
    expect(partOf(bytes, WORKBOOK)).toContain("'Plan de trabajo'!$5:$6</definedName>");
    const xml = partOf(bytes, SHEET_1);
    expect(xml).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="20" max="16383" man="1"/></rowBreaks>',
    );
    expect(xml).toContain('<brk id="5" max="1048575" man="1"/>');
    expect(xml).toMatch(/<pageMargins left="1" /);
    expect(xml).toMatch(/<pageSetup paperSize="1"[^>]* scale="90"/);
    expect(xml).toMatch(/<printOptions horizontalCentered="1"/);
    expect(xml).toMatch(/<headerFooter alignWithMargins="0"[^>]*><oddFooter>&amp;CPágina &amp;P de &amp;N</);
  });

  it('survive opening and saving', async () => {
    const model = describeWorkbook({ Plan: [['a']] });
    const plan = sheetOf(model, 'Plan');
    plan.updatePageSetup({
      printArea: [{ top: 0, left: 0, bottom: 9, right: 3 }],
      titleRows: [0, 1],
      titleColumns: [0, 0],
    });
    plan.updatePageSetup({ fitToPages: { wide: 1, tall: null }, landscape: true, paperSize: 5 });
    plan.rowBreaks = [10, 20];
    plan.columnBreaks = [4];
    const again = await reopen(await reopen(model));
    expect(visible(sheetOf(again, 'Plan'))).toEqual(visible(plan));
  });
});

describe('conditional formats', () => {
  const RULES = [
    '<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" dxfId="0" priority="4" stopIfTrue="1"/></conditionalFormatting>',
    '<conditionalFormatting sqref="B1:B9 D1:D9"><cfRule type="beginsWith" dxfId="1" priority="2" operator="beginsWith" text="x"><formula>LEFT(B1,LEN("x"))="x"</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="C1:C9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>{00000000-0000-0000-0000-0000000000AA}</x14:id></ext></extLst></cfRule><cfRule type="iconSet" priority="3"><iconSet iconSet="3Flags"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>',
  ];
  const EXTENSION =
    '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-0000-0000-0000-0000000000AA}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C1:C9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>';
  const DXFS =
    '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/><i val="0"/></font></dxf></dxfs>';

  async function peoplesBook(): Promise<Uint8Array> {
    const plain = await describeWorkbook({ Plan: [['x', 1, 2]] }).save();
    const withRules = editPart(plain, SHEET_1, (xml) =>
      xml
        .replace(/<pageMargins/, `${RULES.join('')}<pageMargins`)
        .replace('</worksheet>', `<extLst>${EXTENSION}</extLst></worksheet>`),
    );
    return editPart(withRules, STYLES, (xml) => xml.replace(/<dxfs\b[^>]*\/>|<dxfs\b[\s\S]*?<\/dxfs>/, DXFS));
  }

  it('of people survive, of every type, with an add-in’s own beside them', async () => {
    const bytes = await withWorkbook(await peoplesBook(), async (book) => {
      await book.Excel.run(async (context) => {
        const format = context.workbook.worksheets
          .getItem('Plan')
          .getRange('A1:A9')
          .conditionalFormats.add('Custom');
        format.custom.rule.formula = '=$A1<corte';
        format.custom.format.fill.color = '#FFC7CE';
        format.custom.format.font.color = '#9C0006';
        format.custom.format.font.strikethrough = true;
        format.custom.format.numberFormat = '0 "días"';
        format.custom.format.borders.getItem('EdgeLeft').style = 'Dash';
        format.custom.format.borders.getItem('EdgeLeft').color = '#9C0006';
        format.stopIfTrue = true;
        await context.sync();
      });
      return book.model.save();
    });
    const xml = partOf(bytes, SHEET_1);
    const blocks = xml.match(/<conditionalFormatting\b[\s\S]*?<\/conditionalFormatting>/g) ?? [];
    expect(
      blocks.map((block) => [
        /sqref="([^"]*)"/.exec(block)?.[1],
        /type="(\w+)"/.exec(block)?.[1],
        /priority="(\d)"/.exec(block)?.[1],
        block.includes('stopIfTrue="1"'),
      ]),
    ).toEqual([
      ['A1:A9', 'expression', '1', true],
      ['A1:A9', 'duplicateValues', '5', true],
      ['B1:B9 D1:D9', 'beginsWith', '3', false],
      ['C1:C9', 'dataBar', '2', false],
    ]);
    expect(blocks[3]).toContain('<cfRule type="iconSet" priority="4"');
    expect(blocks[0]).toContain('<formula>$A1&lt;corte</formula>');
    expect(xml).toContain(`<extLst>${EXTENSION}</extLst></worksheet>`);
    expect(partOf(bytes, STYLES)).toContain(
      DXFS.replace('count="2"', 'count="3"').replace(
        '</dxfs>',
        '<dxf><font><strike/><color rgb="FF9C0006"/></font><numFmt numFmtId="164" formatCode="0 &quot;días&quot;"/><fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"/></patternFill></fill><border><left style="dashed"><color rgb="FF9C0006"/></left></border></dxf></dxfs>',
      ),
    );
  });

  it('of people are untouched by saving alone', async () => {
    const once = await (await openModel(await peoplesBook())).save();
    const twice = await (await openModel(once)).save();
    expect(Buffer.from(twice).equals(once)).toBe(true);
    expect(partOf(once, STYLES)).toContain(DXFS);
  });

  it('of people have their priorities again when an add-in’s own are taken away in another session', async () => {
    const given = await peoplesBook();
    const marked = await withWorkbook(given, async ({ Excel, model }) => {
      await Excel.run(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem('Plan').getRange('A1:A9');
        for (const formula of ['=$A1<corte', '=$A1>corte'])
          conditionalFormats.add('Custom').custom.rule.formula = formula;
        await context.sync();
      });
      return model.save();
    });
    const again = await withWorkbook(marked, async ({ Excel, model }) => {
      await Excel.run(async (context) => {
        const formats = context.workbook.worksheets.getItem('Plan').getRange('A1:A9').conditionalFormats;
        formats.load('items');
        await context.sync();
        for (const format of formats.items) if (format.type === 'Custom') format.delete();
        await context.sync();
      });
      return model.save();
    });
    const priorities = (bytes: Uint8Array) =>
      [...partOf(bytes, SHEET_1).matchAll(/<cfRule[^>]*priority="(\d)"/g)].map(([, priority]) => priority);
    expect(priorities(marked)).toEqual(['1', '2', '6', '4', '3', '5']);
    expect(priorities(again)).toEqual(priorities(given));
  });

  it('are listed with their types, and one can be taken away', async () => {
    await withWorkbook(await peoplesBook(), async (book) => {
      await book.Excel.run(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem('Plan').getRange();
        conditionalFormats.load('items/type,items/stopIfTrue');
        await context.sync();
        expect(conditionalFormats.items.map(({ type, stopIfTrue }) => [type, stopIfTrue])).toEqual([
          ['DataBar', false],
          ['ContainsText', false],
          ['IconSet', false],
          ['PresetCriteria', true],
        ]);
        conditionalFormats.items[3]?.delete();
        await context.sync();
      });
      expect(partOf(await book.model.save(), SHEET_1)).not.toContain('duplicateValues');
    });
  });
});

describe('cells', () => {
  it('typed after an apostrophe keep their mark', async () => {
    const model = describeWorkbook({ Plan: [] });
    await withWorkbook(model, (book) =>
      book.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Plan').getRange('A1:B1');
        range.values = [["'=SUM(A1)", "'007"]];
        range.getCell(0, 1).format.font.bold = true;
        await context.sync();
      }),
    );
    const bytes = await model.save();
    expect(partOf(bytes, STYLES).match(/quotePrefix="1"/g)).toHaveLength(2);
    const plan = sheetOf(await openModel(bytes), 'Plan');
    expect([plan.content(0, 0), plan.content(0, 1)]).toEqual([
      { value: '=SUM(A1)', formula: null, quotePrefix: true },
      { value: '007', formula: null, quotePrefix: true },
    ]);
    expect(plan.style(0, 1).font.bold).toBe(true);
  });

  it('with formulas keep formula and result', async () => {
    const model = describeWorkbook({ Plan: [[1, 2, '=SUM(A1:B1)', '=A1/0', '="x"&A1', '=A1=1']] });
    const plan = sheetOf(await reopen(model), 'Plan');
    expect([2, 3, 4, 5].map((column) => plan.content(0, column))).toEqual([
      { value: 3, formula: 'SUM(A1:B1)', quotePrefix: false },
      { value: { error: '#DIV/0!' }, formula: 'A1/0', quotePrefix: false },
      { value: 'x1', formula: '"x"&A1', quotePrefix: false },
      { value: true, formula: 'A1=1', quotePrefix: false },
    ]);
  });

  it('with dates are numbers, whatever the machine’s time zone', async () => {
    const model = describeWorkbook({ Plan: [[45_226, 1, 60, 45_226.75]] });
    const sheet = sheetOf(model, 'Plan');
    sheet.updateStyle([{ top: 0, left: 0, bottom: 0, right: 3 }], { numberFormat: 'dd/mm/yyyy' });
    const plan = sheetOf(await reopen(model), 'Plan');
    expect([0, 1, 2, 3].map((column) => plan.content(0, column).value)).toEqual([45_226, 1, 60, 45_226.75]);
  });

  it.each([
    '0 "EUR"',
    '[$-80A]d "de" mmmm "de" yyyy',
    '#,##0.00;[Red]-#,##0.00',
    '@',
    'm/d/yyyy',
    'General',
    '00000',
  ])('keep the number format %s', async (numberFormat) => {
    const model = describeWorkbook({ Plan: [[5]] });
    sheetOf(model, 'Plan').updateStyle([{ top: 0, left: 0, bottom: 0, right: 0 }], { numberFormat });
    expect(sheetOf(await reopen(model), 'Plan').style(0, 0).numberFormat).toBe(numberFormat);
  });

  it('with errors, booleans and long texts', async () => {
    const long = 'línea\n'.repeat(200);
    const model = describeWorkbook({ Plan: [[{ error: '#N/A' }, true, long, '<&>"']] });
    const plan = sheetOf(await reopen(model), 'Plan');
    expect([0, 1, 2, 3].map((column) => plan.content(0, column).value)).toEqual([
      { error: '#N/A' },
      true,
      long,
      '<&>"',
    ]);
  });
});

it('tables, validation, protection, panes and tab colours survive', async () => {
  const model = describeWorkbook({
    Plan: [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ],
    Otra: [],
  });
  await withWorkbook(model, (book) =>
    book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Plan');
      sheet.tables.add('A1:B3', true).name = 'Calendario';
      sheet.getRange('D1:D9').dataValidation.rule = { list: { inCellDropDown: true, source: 'Sí,No' } };
      sheet.freezePanes.freezeAt('A1:B1');
      sheet.tabColor = '#FF0000';
      sheet.showGridlines = false;
      sheet.protection.protect({ allowSort: true });
      context.workbook.worksheets.getItem('Otra').visibility = 'VeryHidden';
      await context.sync();
    }),
  );
  const again = await reopen(model);
  const plan = sheetOf(again, 'Plan');
  expect(plan.tables.map(({ name, area, style }) => [name, area, style])).toEqual([
    ['Calendario', { top: 0, left: 0, bottom: 2, right: 1 }, 'TableStyleMedium2'],
  ]);
  expect(plan.dataValidation(3, 3)).toMatchObject({ type: 'List', formula1: '"Sí,No"' });
  expect([plan.frozen, plan.tabColor, plan.showGridlines]).toEqual([
    { rows: 1, columns: 2 },
    '#FF0000',
    false,
  ]);
  expect([...(plan.protection?.allowed ?? [])]).toContain('allowSort');
  expect(sheetOf(again, 'Otra').visibility).toBe('VeryHidden');
});

it('charts survive', async () => {
  installChartSupport();
  const engine = new Workbook();
  const sheet = engine.addWorksheet('Plan');
  appendRows(sheet, [[1, 2, 3]]);
  sheet.addColumnChart({ series: [{ values: 'Plan!$A$1:$C$1' }] }, 'E1:K12');
  const model = await openModel(new Uint8Array(await engine.xlsx.writeBuffer()));
  sheetOf(model, 'Plan').setContent(4, 0, { value: 'x', formula: null, quotePrefix: false });
  expect(partNames(await model.save())).toContain('xl/charts/chart1.xml');
});

describe('what newer versions of Excel add', () => {
  const VALIDATION =
    '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1" xr:uid="{00000000-0001-0000-0000-000000000001}"><x14:formula1><xm:f>Otra!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1:A9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>';
  const FILTER =
    '<autoFilter ref="A1:B9" xr:uid="{00000000-0001-0000-0000-000000000002}"><filterColumn colId="0"><filters blank="1"/></filterColumn></autoFilter>';

  it('survives as it is', async () => {
    const source = editPart(await describeWorkbook({ Plan: [['a', 1]], Otra: [] }).save(), SHEET_1, (xml) =>
      xml
        .replace(
          '<worksheet ',
          '<worksheet xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" ',
        )
        .replace('</sheetData>', `</sheetData>${FILTER}`)
        .replace('</worksheet>', `<extLst>${VALIDATION}</extLst></worksheet>`),
    );
    const xml = partOf(await (await openModel(source)).save(), SHEET_1);
    expect(xml).toBe(partOf(source, SHEET_1));
  });
});

it('every part of a saved workbook is well-formed', async () => {
  const model = await openModel(NOVEMBER);
  model.settings.set('k', '"ñ<&>"');
  model.defineName({ name: 'n', formula: '"<&>"', sheet: null, visible: false, comment: '"<&>"' });
  const bytes = await model.save();
  const broken = partNames(bytes).filter((name) => !isWellFormed(partOf(bytes, name)));
  expect(broken).toEqual([]);
});

it('settings of add-ins and properties of sheets survive', async () => {
  const model = describeWorkbook({ Plan: [], Otra: [] });
  model.settings.set('ajustes', '{"a":"<ñ>"}');
  sheetOf(model, 'Otra').customProperties.set('marca "1"', 'años 😀');
  const bytes = await model.save();
  expect(isWellFormed(partOf(bytes, 'xl/worksheets/sheet2.xml'))).toBe(true);
  const again = await reopen(await openModel(bytes));
  expect([...sheetOf(again, 'Plan').customProperties]).toEqual([]);
  expect([...sheetOf(again, 'Otra').customProperties]).toEqual([['marca "1"', 'años 😀']]);
  expect([...again.settings]).toEqual([['ajustes', '{"a":"<ñ>"}']]);
});
