/** Reads the look of cells before and after a writing, and gives it back where it still is the one that was written. */
import type { Area, Edit } from '../workbook/edits/edits';
import type { Look, LookArea, SheetLookChange } from '../workbook/history/looks';
import { isStill, lookDifference } from '../workbook/history/looks';
import { areaAddress } from '../workbook/snapshot/areaAddress';
import type { Applier, EditOf } from './appliers/applier';
import { sheetOf } from './appliers/applier';

/** What is asked of cells. */
const FORMAT: Excel.CellPropertiesFormatLoadOptions = {
  borders: { style: true, color: true, weight: true },
  fill: { color: true, pattern: true, patternColor: true },
  font: {
    ...{ name: true, size: true, bold: true, italic: true, underline: true },
    ...{ strikethrough: true, color: true },
  },
  ...{ horizontalAlignment: true, verticalAlignment: true, wrapText: true, indentLevel: true },
  ...{ shrinkToFit: true, textOrientation: true, readingOrder: true },
};

/** Looks that are asked for: they are there after the answer, row by row, and none where the sheet was renamed or deleted since. */
type AskedLook = () => readonly (readonly Look[])[];

/** What tells a size: whether it is the standard one, and which. */
const SIZES = {
  rowHeight: ['useStandardHeight', 'rowHeight'],
  columnWidth: ['useStandardWidth', 'columnWidth'],
} as const;

function askLook(sheet: Excel.Worksheet, area: Area, reads: LookArea['reads']): AskedLook {
  const range = sheet.getRange(areaAddress(area));
  if (reads !== 'cells') {
    if (reads === 'rowHeight') range.load('format/useStandardHeight,format/rowHeight');
    else range.load('format/useStandardWidth,format/columnWidth');
    return () => sizesOf(range, SIZES[reads]);
  }
  range.load('numberFormat');
  const cells = range.getCellProperties({ format: FORMAT });
  return () => cellLooks(range, cells);
}

type Looks = ReturnType<AskedLook>;

function sizesOf(range: Excel.Range, sizes: (typeof SIZES)[keyof typeof SIZES]): Looks {
  if (range.isNullObject) return [];
  // Asked for of cells it would be a new object, which Excel looks for with the next request.
  const { format } = range;
  return [[lookOf(Object.fromEntries(sizes.map((size) => [size, format[size]])))]];
}

function cellLooks(
  range: Excel.Range,
  { value }: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): Looks {
  if (range.isNullObject) return [];
  const numberFormats = range.numberFormat as string[][];
  return value.map((line, row) =>
    line.map(({ format }, column) => lookOf({ ...format, numberFormat: numberFormats[row]?.[column] })),
  );
}

/** What no line, no fill and a standard size leave without a meaning. */
function meaningful(path: string, look: Record<string, unknown>): boolean {
  const [first, side] = path.split('.');
  if (first === 'borders') return path.endsWith('.style') || look[`borders.${side ?? ''}.style`] !== 'None';
  if (first === 'fill') return path === 'fill.pattern' || look['fill.pattern'] !== 'None';
  if (path === 'rowHeight') return look['useStandardHeight'] !== true;
  return path !== 'columnWidth' || look['useStandardWidth'] !== true;
}

function flat(value: object, path: readonly string[] = []): readonly (readonly [string, unknown])[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null
      ? flat(inner, [...path, key])
      : [[[...path, key].join('.'), inner] as const],
  );
}

/** What Excel tells of a cell, by its path. */
function lookOf(all: object): Look {
  const entries = flat(all);
  const look = Object.fromEntries(entries);
  const known = entries.filter(
    ([path, value]) => value !== null && value !== undefined && meaningful(path, look),
  );
  return Object.fromEntries(known) as Look;
}

/** Areas whose look is asked for, before a writing or after it. */
export type AskedLooks = readonly { readonly of: LookArea; readonly looks: AskedLook }[];

/** Queues the reading of looks. */
export const askLooks = (
  { workbook }: Excel.RequestContext,
  areas: readonly LookArea[],
  when: 'before' | 'after',
): AskedLooks =>
  areas.map((of) => {
    return { of, looks: askLook(workbook.worksheets.getItemOrNullObject(of.sheet), of[when], of.reads) };
  });

/** What differs between looks: rows below one another that changed alike together. */
export function changedLooks(before: AskedLooks, after: AskedLooks): readonly SheetLookChange[] {
  return before.flatMap((asked, index) => {
    const { sheet, row, after: area } = asked.of;
    const now = after[index]?.looks() ?? [];
    const found: (SheetLookChange & { readonly key: string })[] = [];
    asked.looks().forEach((line, down) =>
      line.forEach((from, right) => {
        const change = lookDifference(from, now[down]?.[right] ?? from);
        if (change === null) return;
        const key = JSON.stringify([right, change]);
        const last = found.at(-1);
        const cell = { row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
        const continues = last?.key === key && last.area.row + last.area.rows === cell.row;
        if (continues)
          found[found.length - 1] = { ...last, area: { ...last.area, rows: last.area.rows + 1 } };
        else found.push({ sheet, row, area: cell, ...change, key });
      }),
    );
    return found.map(({ key: _, ...each }) => each);
  });
}

/** What of cells a look speaks of. */
function readsOf({ from, to }: EditOf<'restoreLook'>): LookArea['reads'] {
  const keys = Object.keys({ ...from, ...to });
  const sizes = ['rowHeight', 'columnWidth'] as const;
  return sizes.find((size) => SIZES[size].some((key) => keys.includes(key))) ?? 'cells';
}

/** Queues what cells look like that are to get their look back. */
export const askRestored = (
  { workbook }: Excel.RequestContext,
  edits: readonly Edit[],
): readonly { readonly edit: Edit; readonly looks: AskedLook }[] =>
  edits.flatMap((edit) => {
    if (edit.kind !== 'restoreLook') return [];
    const sheet = workbook.worksheets.getItemOrNullObject(edit.sheet);
    return [{ edit, looks: askLook(sheet, edit.area, readsOf(edit)) }];
  });

/** Edits without the cells whose look somebody changed since: looks are given back cell by cell. */
export function withoutChangedLooks(
  edits: readonly Edit[],
  asked: ReturnType<typeof askRestored>,
): readonly Edit[] {
  const looksOf = new Map(asked.map(({ edit, looks }) => [edit, looks]));
  return edits.flatMap((edit) => {
    if (edit.kind !== 'restoreLook') return [edit];
    return (looksOf.get(edit)?.() ?? []).flatMap((line, down) =>
      line.flatMap((now, right): readonly Edit[] => {
        const area = { row: edit.area.row + down, column: edit.area.column + right, rows: 1, columns: 1 };
        return isStill(now, edit.to) ? [{ ...edit, area }] : [];
      }),
    );
  });
}

/** The nested object that Excel takes for a path. */
function nested(look: Look): Record<string, unknown> {
  const format: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(look)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const inner = keys.reduce<Record<string, unknown>>(
      (at, key) => (at[key] ??= {}) as Record<string, unknown>,
      format,
    );
    inner[last] = value;
  }
  return format;
}

/** Gives one cell its look back. */
export const restoreLook: Applier<'restoreLook'> = (context, edit) => {
  const cell = sheetOf(context, edit).getRange(areaAddress(edit.area));
  const { numberFormat, rowHeight, useStandardHeight, columnWidth, useStandardWidth, ...look } = edit.from;
  const format = nested(look);
  if (Object.keys(format).length > 0) cell.setCellProperties([[{ format }]]);
  if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
  if (useStandardHeight === true) cell.format.useStandardHeight = true;
  else if (typeof rowHeight === 'number') cell.format.rowHeight = rowHeight;
  if (useStandardWidth === true) cell.format.useStandardWidth = true;
  else if (typeof columnWidth === 'number') cell.format.columnWidth = columnWidth;
};
