/** What each edit does to a sheet, through the real office.js: to its own cells, and to none beside them. */
import { pageSetup, paper, zoom } from '../../src/excel/appliers/page';
import { createOfficePort } from '../../src/excel/officePort';
import type { SheetModel } from '../../src/workbench/host/model/workbookModel';
import type { CellFormat, ConditionalLook, Edit } from '../../src/workbook/edits/edits';
import type { OpenBook } from '../support/office';
import { withWorkbook } from '../support/office';
import { pngBytes } from '../support/pictures';
import { sheetOf } from '../support/workbooks';

const PLAN = { Plan: [1, 2, 3, 4].map((row) => [1, 2, 3, 4].map((column) => `${row}.${column}`)) };
const AREA = { row: 2, column: 2, rows: 2, columns: 2 };

/** What is read of a sheet after the edits. */
const after = <Read>(edits: readonly Edit[], read: (sheet: SheetModel) => Read): Promise<Read> =>
  withWorkbook(
    PLAN,
    async ({ model }) => {
      const done = await createOfficePort({ requestTimeout: Infinity }).apply(edits);
      if (!done.ok) throw new Error(JSON.stringify(done.problem));
      return read(sheetOf(model, 'Plan'));
    },
    { installGlobals: true },
  );

/** The cells of the first four rows and columns of which something holds: `B2`. */
const cellsWhere = (holds: (row: number, column: number) => boolean): string =>
  [0, 1, 2, 3]
    .flatMap((row) =>
      [0, 1, 2, 3].flatMap((column) => (holds(row, column) ? [`${'ABCD'[column] ?? ''}${row + 1}`] : [])),
    )
    .join(' ');

type Style = ReturnType<SheetModel['style']>;
const ALL = 'B2 C2 B3 C3';

it.each<[string, CellFormat, (style: Style) => boolean]>([
  ['a font', { font: { name: 'Arial' } }, ({ font }) => font.name === 'Arial'],
  ['a size', { font: { size: 20 } }, ({ font }) => font.size === 20],
  ['bold letters', { font: { bold: true } }, ({ font }) => font.bold],
  ['slanted letters', { font: { italic: true } }, ({ font }) => font.italic],
  ['a colour', { font: { color: '#FF0000' } }, ({ font }) => font.color === '#FF0000'],
  ['a ground', { fill: '#00FF00' }, ({ fill }) => fill.color === '#00FF00'],
  ['a side', { horizontal: 'Right' }, ({ horizontal }) => horizontal === 'Right'],
  ['a height', { vertical: 'Top' }, ({ vertical }) => vertical === 'Top'],
  ['lines that break', { wrap: true }, ({ wrapText }) => wrapText],
  ['an indent', { horizontal: 'Left', indent: 2 }, ({ indent }) => indent === 2],
  ['a format of numbers', { numberFormat: '0.00' }, ({ numberFormat }) => numberFormat === '0.00'],
])('cells get %s', async (_, format, holds) => {
  const edit: Edit = { kind: 'format', sheet: 'Plan', areas: [AREA], format };
  expect(await after([edit], (sheet) => cellsWhere((row, column) => holds(sheet.style(row, column))))).toBe(
    ALL,
  );
});

it.each<[string, CellFormat, string, string]>([
  ['a grid', { grid: '#0000FF' }, ALL, ALL],
  ['rules', { rules: '#0000FF' }, ALL, ''],
  ['a line below', { bottomLine: '#0000FF' }, 'B3 C3', ''],
])('cells get %s', async (_, format, below, left) => {
  const edit: Edit = { kind: 'format', sheet: 'Plan', areas: [AREA], format };
  const found = await after([edit], (sheet) =>
    (['bottom', 'left'] as const).map((edge) =>
      [1, 2].flatMap((row) =>
        [1, 2].flatMap((column) => {
          const border = sheet.style(row, column).borders[edge];
          return border?.line === 'thin' && border.color === '#0000FF'
            ? [`${'ABCD'[column] ?? ''}${row + 1}`]
            : [];
        }),
      ),
    ),
  );
  expect(found.map((cells) => cells.join(' '))).toEqual([below, left]);
});

it.each<[string, ConditionalLook, object]>([
  ['a ground', { fill: '#FFC7CE' }, { fillColor: '#FFC7CE' }],
  ['a colour', { fontColor: '#9C0006' }, { font: { color: '#9C0006' } }],
  ['bold letters', { bold: true }, { font: { bold: true } }],
  ['slanted letters', { italic: true }, { font: { italic: true } }],
])('a rule gives %s and nothing else', async (_, look, style) => {
  const edit: Edit = { kind: 'conditionalFormat', sheet: 'Plan', area: AREA, formula: '=$B2="2.2"', look };
  const rules = await after([edit], (sheet) => sheet.conditionalFormats());
  expect(rules).toMatchObject([{ formula: '$B2="2.2"', areas: [{ top: 1, left: 1, bottom: 2, right: 2 }] }]);
  expect(rules[0]?.style).toEqual(style);
});

it.each<[string, Edit, readonly (string | null)[]]>([
  [
    'go with all that is in them',
    { kind: 'deleteRows', sheet: 'Plan', row: 2, rows: 2 },
    ['1.1', '4.1', null, null],
  ],
  ['stay but one', { kind: 'deleteRows', sheet: 'Plan', row: 3, rows: 1 }, ['1.1', '2.1', '4.1', null]],
])('rows %s', async (_, edit, first) => {
  expect(await after([edit], (sheet) => [0, 1, 2, 3].map((row) => sheet.content(row, 0).value))).toEqual(
    first,
  );
});

it('columns get widths and rows get heights, each its own', async () => {
  const edits: readonly Edit[] = [
    { kind: 'columnWidths', sheet: 'Plan', widths: [100, 200] },
    { kind: 'rowHeights', sheet: 'Plan', row: 2, heights: [30, 30, 45] },
  ];
  const found = await after(edits, (sheet) => ({
    wider: sheet.column(1).width > sheet.column(0).width,
    columns: [0, 1, 2].map((column) => sheet.column(column).custom),
    heights: [0, 1, 2, 3, 4].map((row) => (sheet.row(row).custom ? sheet.row(row).height : null)),
  }));
  expect(found).toEqual({ wider: true, columns: [true, true, false], heights: [null, 30, 30, 45, null] });
});

it.each<[string, Edit, string]>([
  [
    'rows',
    { kind: 'hide', sheet: 'Plan', axis: 'rows', first: 2, count: 2, hidden: true },
    'rows 1 2 columns ',
  ],
  [
    'a column',
    { kind: 'hide', sheet: 'Plan', axis: 'columns', first: 3, count: 1, hidden: true },
    'rows  columns 2',
  ],
])('%s are hidden, and those beside them are not', async (_, edit, hidden) => {
  const found = await after([edit], (sheet) => {
    const rows = [0, 1, 2, 3].filter((row) => sheet.row(row).hidden);
    const columns = [0, 1, 2, 3].filter((column) => sheet.column(column).hidden);
    return `rows ${rows.join(' ')} columns ${columns.join(' ')}`;
  });
  expect(found).toBe(hidden);
});

it('a short line of a write leaves the cells right of it alone', async () => {
  const edit: Edit = { kind: 'write', sheet: 'Plan', row: 2, column: 2, values: [['x', 'y'], ['z']] };
  const found = await after([edit], (sheet) =>
    [1, 2].map((row) => [1, 2, 3].map((column) => sheet.content(row, column).value)),
  );
  expect(found).toEqual([
    ['x', 'y', '2.4'],
    ['z', '3.3', '3.4'],
  ]);
});

it('advice beside a cell lets a person write anything', async () => {
  const area = { ...AREA, rows: 1, columns: 1 };
  const edit: Edit = { kind: 'prompt', sheet: 'Plan', area, prompt: { title: 'Día', message: 'Con año' } };
  expect(await after([edit], (sheet) => sheet.dataValidation(1, 1))).toMatchObject({
    ...{ type: 'Custom', formula1: 'TRUE', errorAlert: { show: false } },
    prompt: { show: true, title: 'Día', message: 'Con año' },
  });
});

type Asked = Extract<Edit, { readonly kind: 'pageSetup' }>['setup'];
const SETUP: Asked = {
  ...{ paper: 'legal', orientation: 'landscape', blankFirstPage: true, firstPageNumber: 3 },
  margins: { top: 2.54, bottom: 5.08, left: 1.27, right: 7.62, header: 1, footer: 1 },
  header: { left: 'hl', center: 'hc', right: 'hr' },
  footer: { left: 'fl', center: 'fc', right: 'fr' },
  ...{ scale: 80, printArea: AREA, titleRow: 2, titleColumns: 3, centerHorizontally: true },
};
const page = (setup: Partial<Asked> = {}): Edit => ({
  ...{ kind: 'pageSetup', sheet: 'Plan', setup: { ...SETUP, ...setup } },
});

it('a page is printed as it was asked for', async () => {
  const found = await after([page()], ({ pageSetup, headersFooters }) => ({ pageSetup, headersFooters }));
  expect(found).toMatchObject({
    pageSetup: {
      ...{ landscape: true, paperSize: 5, scale: 80, centerHorizontally: true, firstPageNumber: 3 },
      printArea: [{ top: 1, left: 1, bottom: 2, right: 2 }],
      ...{ titleRows: [1, 1], titleColumns: [0, 2] },
    },
    headersFooters: {
      differentFirst: true,
      headers: { odd: SETUP.header, first: { left: '', center: '', right: '' } },
      footers: { odd: SETUP.footer, first: { left: '', center: '', right: '' } },
    },
  });
  const { top, bottom, left, right } = found.pageSetup.margins;
  expect([top, bottom, left, right].map((inches) => Math.round(inches * 100))).toEqual([100, 200, 50, 300]);
});

it('a page is as wide as it was asked to be, without what was not asked for', async () => {
  const { titleRow: _, titleColumns: __, ...setup } = SETUP;
  const edit: Edit = {
    ...{ kind: 'pageSetup', sheet: 'Plan' },
    setup: {
      ...setup,
      scale: { pagesWide: 2 },
      printArea: null,
      blankFirstPage: false,
      orientation: 'portrait',
    },
  };
  const found = await after([edit], ({ pageSetup, headersFooters: { differentFirst } }) => ({
    ...{ ...pageSetup, differentFirst },
  }));
  expect(found).toMatchObject({
    ...{ fitToPages: { wide: 2, tall: null }, printArea: [], titleRows: null, titleColumns: null },
    ...{ landscape: false, differentFirst: false },
  });
});

/** A page of an Excel that keeps other settings than it is given. */
const keeping = (kept: object, edit: Edit) => {
  const layout = {
    ...{ setPrintMargins: () => 0, setPrintArea: () => 0, setPrintTitleRows: () => 0 },
    ...{ setPrintTitleColumns: () => 0, load: () => 0, headersFooters: { defaultForAllPages: {} } },
  };
  const context = { workbook: { worksheets: { getItem: () => ({ pageLayout: layout }) } } };
  if (edit.kind !== 'pageSetup') throw new Error(edit.kind);
  return [pageSetup, paper, zoom].flatMap((applier) => {
    const notTaken = applier(context as unknown as Excel.RequestContext, edit);
    Object.assign(layout, { topMargin: 72, bottomMargin: 144, leftMargin: 36, rightMargin: 216, ...kept });
    return notTaken?.() ?? [];
  });
};

it.each<[string, object, Partial<Asked>, readonly string[]]>([
  ['all', {}, {}, []],
  ['margins that a printer rounds', { topMargin: 72.9, rightMargin: 215.1 }, {}, []],
  ['another top margin', { topMargin: 74 }, {}, ['Márgenes']],
  ['another bottom margin', { bottomMargin: 142 }, {}, ['Márgenes']],
  ['another left margin', { leftMargin: 40 }, {}, ['Márgenes']],
  ['another right margin', { rightMargin: 210 }, {}, ['Márgenes']],
  ['another orientation', { orientation: 'Portrait' }, {}, ['Orientación']],
  ['another paper', { paperSize: 'A4' }, {}, ['Tamaño del papel']],
  ['another scale', { zoom: { scale: 100 } }, {}, ['Ajuste de escala']],
  ['a scale for pages', { zoom: { scale: 100 } }, { scale: { pagesWide: 1 } }, ['Ajuste de escala']],
  ['more pages', { zoom: { horizontalFitToPages: 2 } }, { scale: { pagesWide: 1 } }, ['Ajuste de escala']],
  ['the pages', { zoom: { horizontalFitToPages: 1 } }, { scale: { pagesWide: 1 } }, []],
])('where Excel keeps %s, that is told', (_, kept, setup, expected) => {
  expect(keeping(kept, page(setup))).toEqual(expected);
});

const PNG = Buffer.from(pngBytes(20, 10)).toString('base64');
const picture: Edit = {
  ...{ kind: 'picture', sheet: 'Plan', name: 'Logotipo', altText: 'El logotipo', data: PNG },
  ...{ left: 10, top: 5, width: 40, height: 30 },
};
const table: Edit = {
  ...{
    kind: 'addTable',
    sheet: 'Plan',
    area: AREA,
    name: 'Lista',
    style: 'TableStyleMedium2',
    banded: false,
  },
};
const named = (more: object = {}): Edit => ({
  ...{ kind: 'setName', name: 'Zona', formula: '=Plan!$A$1', sheet: null, visible: false, exists: false },
  ...more,
});
const area = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const namesOf = ({ model }: OpenBook) =>
  model
    .names()
    .map(({ name, sheet, formula, visible, comment }) =>
      [name, sheet?.name, formula, visible, comment].join(' '),
    );
const planOf = ({ model }: OpenBook) => sheetOf(model, 'Plan');
const row = (book: OpenBook, at: number) =>
  [0, 1, 2, 3].map((column) => {
    const { value, formula } = planOf(book).content(at - 1, column);
    return formula === null ? value : `=${formula}`;
  });

it.each<[string, readonly Edit[], (book: OpenBook) => unknown, unknown]>([
  [
    'breaks before rows',
    [{ kind: 'pageBreaks', sheet: 'Plan', rows: [3, 5] }],
    (book) => planOf(book).rowBreaks,
    [2, 4],
  ],
  [
    'a picture with its place and its words',
    [picture],
    (book) => planOf(book).pictures.map(({ name, altText }) => [name, altText]),
    [['Logotipo', 'El logotipo']],
  ],
  [
    'a sheet without its pictures, contents, looks and breaks',
    [
      picture,
      { kind: 'format', sheet: 'Plan', areas: [AREA], format: { fill: '#00FF00' } },
      { kind: 'pageBreaks', sheet: 'Plan', rows: [3] },
      { kind: 'clearSheet', sheet: 'Plan', shapes: ['Logotipo'] },
    ],
    (book) => [planOf(book).pictures, planOf(book).usedArea(false), planOf(book).rowBreaks],
    [[], null, []],
  ],
  [
    'a sheet with another name, and one without grid lines',
    [
      { kind: 'addSheet', sheet: 'Nueva' },
      { kind: 'gridlines', sheet: 'Plan', visible: false },
      { kind: 'renameSheet', sheet: 'Plan', to: 'Plan 2' },
    ],
    ({ model }) => model.sheets.map(({ name, showGridlines }) => [name, showGridlines]),
    [
      ['Plan 2', false],
      ['Nueva', true],
    ],
  ],
  [
    'one sheet less',
    [
      { kind: 'addSheet', sheet: 'Nueva' },
      { kind: 'deleteSheet', sheet: 'Plan' },
    ],
    ({ model }) => model.sheets.map(({ name }) => name),
    ['Nueva'],
  ],
  [
    'rows that stay on the screen',
    [{ kind: 'freezeRows', sheet: 'Plan', rows: 2 }],
    (book) => planOf(book).frozen,
    { rows: 2, columns: 0 },
  ],
  [
    'another sheet before the person',
    [
      { kind: 'addSheet', sheet: 'Nueva' },
      { kind: 'activate', sheet: 'Nueva', row: 2, column: 2 },
    ],
    ({ model }) => model.activeSheet.name,
    'Nueva',
  ],
  [
    'a table',
    [table],
    (book) =>
      planOf(book).tables.map((each) => [
        each.name,
        each.style,
        each.showBandedRows,
        each.showHeaders,
        each.area,
      ]),
    [['Lista', 'TableStyleMedium2', false, true, { top: 1, left: 1, bottom: 2, right: 2 }]],
  ],
  [
    'a table with more rows',
    [table, { kind: 'resizeTable', sheet: 'Plan', table: 'Lista', area: { ...AREA, rows: 3 } }],
    (book) => planOf(book).tables.map((each) => each.area.bottom),
    [3],
  ],
  ['a name', [named({ comment: 'Nota' })], namesOf, ['Zona  Plan!$A$1 false Nota']],
  ['a name without a note', [named({ visible: true })], namesOf, ['Zona  Plan!$A$1 true ']],
  ['a name of a sheet', [named({ sheet: 'Plan' })], namesOf, ['Zona Plan Plan!$A$1 false ']],
  [
    'a name that says something else',
    [named(), named({ exists: true, formula: '=Plan!$B$2', visible: true })],
    namesOf,
    ['Zona  Plan!$B$2 true '],
  ],
  [
    'a name less, and none of a sheet',
    [
      named(),
      named({ sheet: 'Plan' }),
      { kind: 'removeName', name: 'Zona', sheet: 'Plan' },
      { kind: 'removeName', name: 'Nada', sheet: null },
    ],
    namesOf,
    ['Zona  Plan!$A$1 false '],
  ],
  [
    'formulas, and what is beside them',
    [{ kind: 'writeFormulas', sheet: 'Plan', row: 2, column: 2, formulas: [['=A1', null], ['=A2']] }],
    (book) => [row(book, 2), row(book, 3)],
    [
      ['2.1', '=A1', '2.3', '2.4'],
      ['3.1', '=A2', '3.3', '3.4'],
    ],
  ],
  [
    'nothing where there is nothing to write',
    [
      { kind: 'writeFormulas', sheet: 'Plan', row: 2, column: 2, formulas: [[]] },
      { kind: 'writeFormulas', sheet: 'Plan', row: 2, column: 2, formulas: [] },
      { kind: 'write', sheet: 'Plan', row: 2, column: 2, values: [[]] },
      { kind: 'write', sheet: 'Plan', row: 2, column: 2, values: [] },
    ],
    (book) => row(book, 2),
    ['2.1', '2.2', '2.3', '2.4'],
  ],
  [
    'formulas that go on below',
    [
      { kind: 'writeFormulas', sheet: 'Plan', row: 1, column: 2, formulas: [['=A1']] },
      { kind: 'fillFormulas', sheet: 'Plan', from: area(1, 2), row: 2, rows: 2 },
    ],
    (book) => [2, 3, 4].map((at) => row(book, at)[1]),
    ['=A2', '=A3', '4.2'],
  ],
  [
    'texts as texts, blanks as blanks',
    [{ kind: 'write', sheet: 'Plan', row: 2, column: 1, values: [['=A1', '', 7, null]] }],
    (book) => row(book, 2),
    ['=A1', null, 7, '2.4'],
  ],
  [
    'each row of an area as one cell',
    [{ kind: 'merge', sheet: 'Plan', areas: [{ ...AREA, row: 6 }] }],
    (book) => planOf(book).merges(),
    [6, 7].map((at) => ({ top: at - 1, left: 1, bottom: at - 1, right: 2 })),
  ],
  [
    'words to choose from, and others',
    [
      {
        kind: 'choices',
        sheet: 'Plan',
        area: area(1, 1),
        options: ['Sí', 'No'],
        prompt: { title: 'T', message: 'M' },
      },
      { kind: 'choices', sheet: 'Plan', area: area(1, 2), options: '=Plan!$A$1:$A$2' },
    ],
    (book) =>
      [0, 1].map((column) => {
        const { type, formula1, inCellDropDown, errorAlert, prompt } =
          planOf(book).dataValidation(0, column) ?? {};
        return [type, formula1, inCellDropDown, errorAlert?.show, prompt?.title];
      }),
    [
      ['List', '"Sí,No"', true, false, 'T'],
      ['List', 'Plan!$A$1:$A$2', true, false, ''],
    ],
  ],
  [
    'a column that looks like another, without its formats of numbers',
    [
      {
        kind: 'format',
        sheet: 'Plan',
        areas: [{ ...AREA, columns: 1 }],
        format: { fill: '#00FF00', numberFormat: '0.00' },
      },
      { kind: 'newColumn', sheet: 'Plan', like: { ...AREA, columns: 1 }, above: 1, column: 6, width: 100 },
    ],
    (book) => [
      [0, 1, 2, 3].map((at) => planOf(book).style(at, 5).fill.color),
      [1, 2].map((at) => planOf(book).style(at, 5).numberFormat),
      planOf(book).column(5).custom,
    ],
    [['#00FF00', '#00FF00', '#00FF00', null], ['General', 'General'], true],
  ],
])('a workbook gets %s', async (_, edits, read, expected) => {
  const found = await withWorkbook(
    PLAN,
    async (book) => {
      const done = await createOfficePort({ requestTimeout: Infinity }).apply(edits);
      if (!done.ok) throw new Error(JSON.stringify(done.problem));
      return read(book);
    },
    { installGlobals: true },
  );
  expect(found).toEqual(expected);
});
