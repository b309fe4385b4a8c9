/** Rows that come into a sheet: what the file says of its cells moves along, in whatever part it is. */
import type { WorkbookModel } from '../../../../src/workbench/host';
import {
  readPackage,
  textPart,
  type PackageParts,
} from '../../../../src/workbench/host/model/excelts/package';
import { COLUMN_COUNT, type Area } from '../../../../src/workbench/host/area';
import { errorCodeOf, withWorkbook } from '../../../support/office';
import { describeWorkbook, openModel, sheetOf } from '../../../support/workbooks';
import { PLAN_PART, plainPackage, withFeature, XLSX_FEATURES } from '../../../support/xlsxFeatures';

async function withNamed(...names: readonly string[]): Promise<WorkbookModel> {
  const bytes = names.reduce(
    (file, wanted) => withFeature(file, XLSX_FEATURES.find(({ name }) => name === wanted) ?? { name: '' }),
    await plainPackage(),
  );
  return openModel(bytes);
}

/** Saves the workbook with two rows more above row 4. */
async function withTwoRows(model: WorkbookModel, name = 'Plan'): Promise<PackageParts> {
  const rows = { top: 3, bottom: 4, left: 0, right: COLUMN_COUNT - 1 };
  sheetOf(model, name).insertCells(rows, 'down');
  const saved = await model.save();
  expect(model.lossesIn(saved)).toEqual([]);
  return readPackage(saved);
}

it.each<[string, string, readonly string[]]>([
  ['comments', 'xl/comments1.xml', ['<comment ref="B7"']],
  ['comments', 'xl/drawings/vmlDrawing1.vml', ['<x:Row>6</x:Row>', '2, 15, 6, 10, 4, 15, 10, 4']],
  ['threaded comments with persons', 'xl/threadedComments/threadedComment1.xml', ['ref="B7"']],
  [
    'text box',
    'xl/drawings/drawing1.xml',
    ['<xdr:row>7</xdr:row>', '<xdr:row>10</xdr:row>', '<xdr:col>9</xdr:col>'],
  ],
  ['picture', 'xl/drawings/drawing1.xml', ['<xdr:row>7</xdr:row>', 'prst="ellipse"']],
  ['chart', 'xl/charts/chart1.xml', ['<c:f>Plan!$A$2:$A$7</c:f>']],
  [
    'links over ranges with tooltips',
    PLAN_PART,
    ['<hyperlink ref="B2:B6" location="Otra!A1"', '<hyperlink ref="E7" location="Plan!B3"/>'],
  ],
  ['ignored errors', PLAN_PART, ['<ignoredError sqref="A2:A11"']],
  ['protected ranges', PLAN_PART, ['sqref="A11:B11"']],
  ['sparklines', PLAN_PART, ['<xm:f>Plan!A2:A7</xm:f>', '<xm:sqref>H2</xm:sqref>']],
  ['validation from another sheet', PLAN_PART, ['<xm:f>Otra!$A$1:$A$3</xm:f>', '<xm:sqref>E2:E7</xm:sqref>']],
  ['validation with an alert and an input mode', PLAN_PART, ['imeMode="on"', 'sqref="F2:F7 H2"']],
  [
    'validation by a formula, with its window moved',
    PLAN_PART,
    [
      '<dataValidations count="1" xWindow="100" yWindow="200"><dataValidation type="list" imeMode="on"',
      '$H$2:$H$7',
    ],
  ],
  ['cell of an XML map', 'xl/tables/tableSingleCells1.xml', ['r="H7"']],
  [
    'table with a sort by colour',
    'xl/tables/table1.xml',
    ['ref="A1:F7"', '<sortState ref="A2:F7">', '<sortCondition sortBy="cellColor" ref="D2:D7" dxfId="0"/>'],
  ],
  ['table with filter criteria', 'xl/tables/table1.xml', ['<filter val="Pendiente"/>']],
  ['array formula', PLAN_PART, ['<c r="A22"><f t="array" ref="A22:A23">']],
  [
    'what-if data table',
    PLAN_PART,
    ['<c r="B22"><f t="dataTable" ref="B22:B23" dt2D="0" dtr="0" r1="A22"/>'],
  ],
  [
    'shared formulas',
    PLAN_PART,
    ['<c r="A22"><f>A2+1</f><v>2</v></c>', '<c r="A23"><f>A3+1</f><v>3</v></c>'],
  ],
  ['linked data and pictures in cells', PLAN_PART, ['<c r="A22" t="e" vm="1"><v>#VALUE!</v></c>']],
  ['rich text with phonetic marks in the cell', PLAN_PART, ['<c r="A22" t="inlineStr"><is><r><rPr><b/>']],
  ['outline groups and row formats', PLAN_PART, ['<row r="23" collapsed="1" thickBot="1" ht="31.5"']],
])('%s in %s', async (feature, part, texts) => {
  const parts = await withTwoRows(await withNamed(feature));
  for (const text of texts) expect(textPart(parts, part)).toContain(text);
});

const rule = (type: string, content: string, sqref = 'B5:C9') =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="${type}" dxfId="0" priority="1">${content}</cfRule></conditionalFormatting>`;
const scale = (limit: string) =>
  `<colorScale><cfvo type="formula" val="${limit}"/><cfvo type="max"/><color rgb="FF638EC6"/><color rgb="FF638EFF"/></colorScale>`;

it.each<[string, string, string]>([
  [
    'an expression',
    rule('expression', '<formula>$A$9&lt;&gt;&quot;&quot;</formula>'),
    rule('expression', '<formula>$A$11&lt;&gt;""</formula>', 'B7:C11'),
  ],
  [
    'a relative expression',
    rule('expression', '<formula>B5="x"</formula>'),
    rule('expression', '<formula>B7="x"</formula>', 'B7:C11'),
  ],
  [
    'an expression above that looks below',
    rule('expression', '<formula>$A$9="x"</formula>', 'A2:F3'),
    rule('expression', '<formula>$A$11="x"</formula>', 'A2:F3'),
  ],
  [
    'an expression that nothing moves in',
    rule('expression', '<formula>$A2=&quot;x&quot;</formula>', 'A2:F9'),
    rule('expression', '<formula>$A2=&quot;x&quot;</formula>', 'A2:F11'),
  ],
  [
    'a comparison',
    rule('cellIs', '<formula>$B$9</formula>'),
    rule('cellIs', '<formula>$B$11</formula>', 'B7:C11'),
  ],
  [
    'the limit of a colour scale',
    rule('colorScale', scale('$B$9')),
    rule('colorScale', scale('$B$11'), 'B7:C11'),
  ],
])('the formulas of conditional formats move: %s', async (_, before, after) => {
  const parts = await withTwoRows(await openModel(element('conditionalFormatting', before)));
  expect(textPart(parts, PLAN_PART)).toContain(after);
});

describe('an array formula over two cells', () => {
  const inserted = async (row: number) => {
    const model = await withNamed('array formula');
    sheetOf(model, 'Plan').insertCells(
      { top: row - 1, bottom: row, left: 0, right: COLUMN_COUNT - 1 },
      'down',
    );
    const saved = await model.save();
    return { losses: model.lossesIn(saved), xml: textPart(readPackage(saved), PLAN_PART) };
  };

  it('moves as a whole with what it refers to, and gives what it gave', async () => {
    const { losses, xml } = await inserted(2);
    expect(losses).toEqual([]);
    expect(xml).toContain('<c r="A22"><f t="array" ref="A22:A23">A4:A5*2</f><v>2</v></c>');
  });

  it('is a loss where rows came between its cells', async () => {
    expect((await inserted(21)).losses).toEqual([{ kind: 'array', sheet: 'Plan', address: 'A20:A21' }]);
  });

  it.each([
    ['of an array', 'array formula', 'InvalidOperation'],
    ['of an array that spills by itself', 'dynamic array', null],
  ])('takes no rows between the cells %s', async (_, feature, code) => {
    await withWorkbook(await withNamed(feature), ({ Excel }) =>
      Excel.run(async ({ workbook }) => {
        workbook.worksheets.getItem('Plan').getRange('21:21').insert('Down');
        expect(await errorCodeOf(workbook.context.sync())).toBe(code);
      }),
    );
  });
});

/** Saves the workbook without its row 5, in which the features have their notes, links and controls. */
async function withoutRow(model: WorkbookModel): Promise<PackageParts> {
  sheetOf(model, 'Plan').deleteCells({ top: 4, bottom: 4, left: 0, right: COLUMN_COUNT - 1 }, 'up');
  const saved = await model.save();
  expect(model.lossesIn(saved)).toEqual([]);
  return readPackage(saved);
}

it.each<[string, string, readonly string[], readonly string[]]>([
  [
    'links over ranges with tooltips',
    PLAN_PART,
    ['<hyperlinks><hyperlink ref="B2:B4"'],
    ['location="Plan!B3"'],
  ],
  ['comments', 'xl/comments1.xml', ['<commentList></commentList>'], ['Revisar']],
  ['comments', 'xl/drawings/vmlDrawing1.vml', ['<xml '], ['v:shape']],
  [
    'threaded comments with persons',
    'xl/threadedComments/threadedComment1.xml',
    ['<ThreadedComments'],
    ['¿Va?'],
  ],
  ['text box', 'xl/drawings/drawing1.xml', ['<xdr:row>4</xdr:row>'], []],
  ['cell of an XML map', 'xl/tables/tableSingleCells1.xml', ['</singleXmlCells>'], ['<singleXmlCell ']],
])('a deleted row takes its own along: %s in %s', async (feature, part, kept, gone) => {
  const xml = textPart(await withoutRow(await withNamed(feature)), part);
  for (const text of kept) expect(xml).toContain(text);
  for (const text of gone) expect(xml).not.toContain(text);
});

/** A feature with one element of the sheet. */
const element = (name: string, xml: string) => withFeature(plain, { name, sheet: [[name, xml]] });
let plain: Uint8Array;
beforeAll(async () => {
  plain = await plainPackage();
});

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const list = (cells: string) =>
  `<x14:dataValidation type="list"><x14:formula1><xm:f>Otra!$A$1</xm:f></x14:formula1><xm:sqref>${cells}</xm:sqref></x14:dataValidation>`;
const extension = (content: string) => `<extLst><ext uri="{CCE6A557}" ${X14} ${XM}>${content}</ext></extLst>`;

it.each<[string, string, string]>([
  [
    'sheetViews',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A5" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5:C5"/></sheetView></sheetViews>',
    '<pane ySplit="1" topLeftCell="A5" state="frozen"/><selection pane="bottomLeft" activeCell="B5" sqref="B5"/>',
  ],
  [
    'ignoredErrors',
    '<ignoredErrors><ignoredError sqref="A5" x="1"/><ignoredError sqref="A6" x="1"/></ignoredErrors>',
    '<ignoredErrors><ignoredError sqref="A5" x="1"/></ignoredErrors>',
  ],
  [
    'extLst',
    extension(`<x14:dataValidations count="2">${list('E5')}${list('E6')}</x14:dataValidations>`),
    `<x14:dataValidations count="1">${list('E5')}</x14:dataValidations>`,
  ],
  [
    'controls',
    '<controls><control name="C"><controlPr linkedCell="$H$6"><anchor><from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>9</xdr:rowOff></from></anchor></controlPr></control></controls>',
    'linkedCell="$H$5"><anchor><from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>9</xdr:rowOff>',
  ],
])('%s keeps what was anchored to other rows', async (name, xml, kept) => {
  const parts = await withoutRow(await openModel(element(name, xml)));
  expect(textPart(parts, PLAN_PART)).toContain(kept);
});

it.each<[string, string]>([
  ['ignoredErrors', '<ignoredErrors><ignoredError sqref="A5" x="1"/></ignoredErrors>'],
  ['extLst', extension(`<x14:dataValidations count="1">${list('E5')}</x14:dataValidations>`)],
])('%s goes with the last of its entries', async (name, xml) => {
  const parts = await withoutRow(await openModel(element(name, xml)));
  expect(textPart(parts, PLAN_PART)).not.toContain(`<${name}`);
});

it('a PivotTable and the cells that it is made of move', async () => {
  const model = await withNamed('PivotTable');
  sheetOf(model, 'Otra').insertCells({ top: 0, bottom: 0, left: 0, right: COLUMN_COUNT - 1 }, 'down');
  sheetOf(model, 'Plan').name = 'Plan 2024';
  const parts = await withTwoRows(model, 'Plan 2024');
  expect(textPart(parts, 'xl/pivotTables/pivotTable1.xml')).toContain('<location ref="D2:E5"');
  expect(textPart(parts, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain(
    '<worksheetSource ref="A1:F7" sheet="Plan 2024"/>',
  );
});

it('a sheet with another name has it in charts and links too', async () => {
  const model = await withNamed('chart', 'sparklines', 'links over ranges with tooltips');
  sheetOf(model, 'Plan').name = 'Plan 2024';
  const parts = readPackage(await model.save());
  expect(textPart(parts, 'xl/charts/chart1.xml')).toContain("<c:f>'Plan 2024'!$A$2:$A$5</c:f>");
  expect(textPart(parts, PLAN_PART)).toContain("<xm:f>'Plan 2024'!A2:A5</xm:f>");
  expect(textPart(parts, PLAN_PART)).toContain('location="\'Plan 2024\'!B3"');
});

it('a deleted sheet takes its own parts along, and no other', async () => {
  const model = await withNamed('picture', 'comments', 'query connection with its table');
  model.removeSheet(sheetOf(model, 'Plan'));
  const saved = await model.save();
  expect(model.lossesIn(saved)).toEqual([]);
  const parts = readPackage(saved);
  expect([...parts.keys()].filter((path) => /comments|drawing|media|sheet1/.test(path))).toEqual([]);
  expect(parts.has('xl/queryTables/queryTable1.xml')).toBe(true);
  expect(textPart(parts, '[Content_Types].xml')).not.toContain('comments');
});

it('a part that names cells by itself, and is not moved with them, is a loss', async () => {
  const path = 'xl/custom/marks1.xml';
  const model = await openModel(
    withFeature(plain, {
      name: 'marks',
      parts: [
        {
          path,
          content: '<marks><mark ref="B5"/></marks>',
          of: PLAN_PART,
          type: 'marks',
          contentType: 'text/xml',
        },
      ],
    }),
  );
  sheetOf(model, 'Plan').insertCells({ top: 3, bottom: 4, left: 0, right: COLUMN_COUNT - 1 }, 'down');
  expect(model.lossesIn(await model.save())).toEqual([{ kind: 'part', part: path }]);
});

it.each<[string, Area, 'up' | 'left']>([
  ['row', { top: 0, bottom: 0, left: 0, right: COLUMN_COUNT - 1 }, 'up'],
  ['column', { top: 0, bottom: 1_048_575, left: 0, right: 0 }, 'left'],
])('what a deleted %s leaves free at the end looks as its row or column does', (_, gone, shift) => {
  const sheet = sheetOf(
    describeWorkbook({
      Plan: [
        [1, 2, 3],
        [4, 5, 6],
        ['Total', null, 7],
      ],
    }),
    'Plan',
  );
  const band =
    shift === 'up'
      ? { ...gone, top: 0, bottom: 1_048_575, right: 2 }
      : { ...gone, right: COLUMN_COUNT - 1, bottom: 2 };
  sheet.updateStyle([band], { numberFormat: 'dd/mm/yyyy' });
  sheet.deleteCells(gone, shift);
  expect([sheet.content(1, 0).value, sheet.style(2, 2).numberFormat]).toEqual([
    shift === 'up' ? 'Total' : 5,
    'dd/mm/yyyy',
  ]);
});
