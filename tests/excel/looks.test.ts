/** What Excel tells of looks before and after a writing, and that they are given back: through the real office.js. */
import type { StylePatch } from '../../src/workbench/host/model/cellStyle';
import type { SheetModel } from '../../src/workbench/host/model/workbookModel';
import { askLooks, askRestored, changedLooks, restoreLook, withoutChangedLooks } from '../../src/excel/looks';
import type { Edit } from '../../src/workbook/edits/edits';
import type { Look, LookArea, SheetLookChange } from '../../src/workbook/history/looks';
import { withWorkbook } from '../support/office';
import { sheetOf } from '../support/workbooks';

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
const reading = (area: LookArea['after'], reads: LookArea['reads'] = 'cells', before = area): LookArea => ({
  ...{ sheet: 'Plan', row: 7, before, after: area, reads },
});
const place = ({ area: { row, column, rows, columns } }: SheetLookChange) => [row, column, rows, columns];

type Change = (sheet: SheetModel) => void;

/** What a change does to the looks of areas, and what is given back of it after another change. */
const changed = (
  areas: readonly LookArea[],
  write: Change,
  prepareSheet?: Change,
  since?: Change,
  more: readonly Edit[] = [],
) =>
  withWorkbook({ Plan: [['Núm.', 'Actividades']], Otra: [['Notas']] }, async ({ Excel, model }) =>
    Excel.run(async (context) => {
      const sheet = sheetOf(model, 'Plan');
      prepareSheet?.(sheet);
      const before = askLooks(context, areas, 'before');
      await context.sync();
      write(sheet);
      const after = askLooks(context, areas, 'after');
      await context.sync();
      const changes = changedLooks(before, after);
      since?.(sheet);
      const other: Edit = { kind: 'autofitRows', sheet: 'Plan', row: 1, rows: 1 };
      const edits = [other, ...more, ...changes.map((each): Edit => ({ ...each, kind: 'restoreLook' }))];
      const asked = askRestored(context, edits);
      await context.sync();
      const back = withoutChangedLooks(edits, asked);
      for (const edit of back) if (edit.kind === 'restoreLook') restoreLook(context, edit);
      await context.sync();
      return { changes, back, other, sheet };
    }),
  );

const LINE = { line: 'thin', color: '#0000FF' } as const;
const lines = (side: string): Look => ({
  [`borders.${side}.color`]: '#0000FF',
  [`borders.${side}.style`]: 'Continuous',
  [`borders.${side}.weight`]: 'Thin',
});
const STYLES: readonly (readonly [StylePatch, from: Look, to: Look])[] = [
  [{ font: { name: 'Arial' } }, { 'font.name': 'Calibri' }, { 'font.name': 'Arial' }],
  [{ font: { size: 20 } }, { 'font.size': 11 }, { 'font.size': 20 }],
  [{ font: { bold: true } }, { 'font.bold': false }, { 'font.bold': true }],
  [{ font: { italic: true } }, { 'font.italic': false }, { 'font.italic': true }],
  [{ font: { underline: 'Double' } }, { 'font.underline': 'None' }, { 'font.underline': 'Double' }],
  [{ font: { strikethrough: true } }, { 'font.strikethrough': false }, { 'font.strikethrough': true }],
  [{ font: { color: '#FF0000' } }, { 'font.color': '#000000' }, { 'font.color': '#FF0000' }],
  [{ horizontal: 'Right' }, { horizontalAlignment: 'General' }, { horizontalAlignment: 'Right' }],
  [{ vertical: 'Top' }, { verticalAlignment: 'Bottom' }, { verticalAlignment: 'Top' }],
  [{ wrapText: true }, { wrapText: false }, { wrapText: true }],
  [{ shrinkToFit: true }, { shrinkToFit: false }, { shrinkToFit: true }],
  [{ textOrientation: 45 }, { textOrientation: 0 }, { textOrientation: 45 }],
  [{ readingOrder: 'RightToLeft' }, { readingOrder: 'Context' }, { readingOrder: 'RightToLeft' }],
  [
    { horizontal: 'Left', indent: 2 },
    { horizontalAlignment: 'General', indentLevel: 0 },
    { horizontalAlignment: 'Left', indentLevel: 2 },
  ],
  [{ numberFormat: '0.00' }, { numberFormat: 'General' }, { numberFormat: '0.00' }],
  // No fill and no line have no colour of their own.
  [
    { fill: { pattern: 'solid', color: '#00FF00' } },
    { 'fill.pattern': 'None' },
    { 'fill.color': '#00FF00', 'fill.pattern': 'Solid', 'fill.patternColor': '#000000' },
  ],
  [{ borders: { top: LINE } }, { 'borders.top.style': 'None' }, lines('top')],
  [{ borders: { right: LINE } }, { 'borders.right.style': 'None' }, lines('right')],
];

it('each property of a look is told with what it was, and given back', async () => {
  // A line is also that of the cell beside it.
  const rowOf = (index: number): number => 2 * index + 2;
  const area = { row: 2, column: 2, rows: 2 * STYLES.length, columns: 1 };
  const styles = (sheet: SheetModel) => STYLES.map((_, index) => sheet.style(rowOf(index) - 1, 1));
  const plain: unknown[] = [];
  const { changes, sheet } = await changed(
    [reading(area)],
    (own) => {
      plain.push(...styles(own));
      STYLES.forEach(([patch], index) => {
        const [top, left] = [rowOf(index) - 1, 1];
        own.updateStyle([{ top, left, bottom: top, right: left }], patch);
      });
    },
    (own) => own.updateStyle([{ top: 0, left: 0, bottom: 50, right: 3 }], { font: { color: '#000000' } }),
  );
  const found = changes.filter(({ area: { row } }) => row % 2 === 0);
  expect(found.map((each) => [place(each), each.from, each.to])).toEqual(
    STYLES.map(([, from, to], index) => [[rowOf(index), 2, 1, 1], from, to]),
  );
  expect(styles(sheet)).toEqual(plain);
});

const bold =
  (top: number, left: number, bottom = top, right = left): Change =>
  (sheet) =>
    sheet.updateStyle([{ top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 }], {
      font: { bold: true },
    });

it.each<[string, Change, readonly (readonly number[])[]]>([
  ['the same are told together', bold(3, 2, 5), [[3, 2, 3, 1]]],
  [
    'the same beside one another are told cell by cell',
    bold(3, 2, 3, 3),
    [
      [3, 2, 1, 1],
      [3, 3, 1, 1],
    ],
  ],
  [
    'the same with another between are told apart',
    (sheet) => {
      bold(3, 2)(sheet);
      bold(5, 2)(sheet);
    },
    [
      [3, 2, 1, 1],
      [5, 2, 1, 1],
    ],
  ],
  [
    'that are not the same are told apart',
    (sheet) => {
      bold(3, 2, 4)(sheet);
      sheet.updateStyle([{ top: 3, left: 1, bottom: 3, right: 1 }], { font: { italic: true } });
    },
    [
      [3, 2, 1, 1],
      [4, 2, 1, 1],
    ],
  ],
  ['that did not change are not told', () => undefined, []],
  ['of a sheet that has another name by then are not told', (sheet) => void (sheet.name = 'Plan 2'), []],
])('looks below one another %s', async (_, write, expected) => {
  const { changes } = await changed([reading({ row: 3, column: 2, rows: 3, columns: 2 })], write);
  expect(changes.map(place)).toEqual(expected);
  expect(changes.filter(({ sheet, row }) => sheet !== 'Plan' || row !== 7)).toEqual([]);
});

it('cells that moved are compared with what they were', async () => {
  const moved = reading(cell(5, 2), 'cells', cell(3, 2));
  const { changes } = await changed([moved, reading(cell(2, 3))], bold(5, 2), bold(3, 2));
  expect(changes).toEqual([]);
});

it.each<[string, LookArea['reads'], Change | undefined, Change, Look, Look]>([
  [
    'a height',
    'rowHeight',
    undefined,
    (sheet) => sheet.setRow(2, { height: 30, custom: true }),
    { useStandardHeight: true },
    { useStandardHeight: false, rowHeight: 30 },
  ],
  [
    'another height',
    'rowHeight',
    (sheet) => sheet.setRow(2, { height: 40, custom: true }),
    (sheet) => sheet.setRow(2, { height: 30, custom: true }),
    { rowHeight: 40 },
    { rowHeight: 30 },
  ],
  [
    'a width',
    'columnWidth',
    undefined,
    (sheet) => sheet.setColumn(1, { width: 30, custom: true }),
    { useStandardWidth: true },
    { useStandardWidth: false, columnWidth: 157.5 },
  ],
  [
    'another width',
    'columnWidth',
    (sheet) => sheet.setColumn(1, { width: 10, custom: true }),
    (sheet) => sheet.setColumn(1, { width: 30, custom: true }),
    { columnWidth: 52.5 },
    { columnWidth: 157.5 },
  ],
])('%s is told and given back', async (_, reads, prepareSheet, write, from, to) => {
  const sizes = (sheet: SheetModel) => [sheet.row(2), sheet.column(1)];
  const plain: unknown[] = [];
  const { changes, sheet } = await changed(
    [reading(cell(3, 2), reads)],
    (own) => {
      plain.push(...sizes(own));
      write(own);
    },
    prepareSheet,
  );
  expect(changes).toEqual([{ sheet: 'Plan', row: 7, area: cell(3, 2), from, to }]);
  expect(sizes(sheet)).toEqual(plain);
});

it('the looks that a person changed since stay, and those beside them are given back', async () => {
  const area = { row: 3, column: 2, rows: 2, columns: 2 };
  const edit: Edit = {
    ...{ kind: 'restoreLook', sheet: 'Plan', area },
    ...{ from: { 'font.bold': false }, to: { 'font.bold': true, 'font.italic': false } },
  };
  const given = await changed(
    [],
    bold(3, 2, 4, 3),
    undefined,
    (sheet) => {
      sheet.updateStyle([{ top: 3, left: 2, bottom: 3, right: 2 }], { font: { italic: true } });
    },
    [edit],
  );
  expect(given.back.slice(1)).toEqual(
    [cell(3, 2), cell(3, 3), cell(4, 2)].map((own) => ({ ...edit, area: own })),
  );
  const isBold = (row: number, column: number) => given.sheet.style(row - 1, column - 1).font.bold;
  expect([isBold(3, 2), isBold(3, 3), isBold(4, 2), isBold(4, 3)]).toEqual([false, false, false, true]);
});

it('edits of other kinds are left as they are, and no look is given back on a sheet that is gone', async () => {
  const edit: Edit = { kind: 'restoreLook', sheet: 'Nada', area: cell(1, 1), from: {}, to: {} };
  const { back, other } = await changed([], () => undefined, undefined, undefined, [edit]);
  expect(back).toEqual([other]);
});
