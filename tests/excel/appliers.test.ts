/** What each edit does to a sheet, through the real office.js: to its own cells, and to none beside them. */
import { createOfficePort } from '../../src/excel/officePort';
import type { SheetModel } from '../../src/workbench/host/model/workbookModel';
import type { CellFormat, ConditionalLook, Edit } from '../../src/workbook/edits/edits';
import { withWorkbook } from '../support/office';
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
