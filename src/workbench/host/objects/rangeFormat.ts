/** Excel.RangeFormat with its fill, font, borders and protection. All of them apply to one or more areas. */
import { cellArea, cellCountOf, intersect, isWholeColumns, isWholeRows, type Area } from '../area';
import { invalidArgument } from '../errors';
import type { Border, BorderEdge, CellFill, CellFont, CellStyle, StylePatch } from '../model/cellStyle';
import { readChoice, readColor, readFlag, readInteger, readNumber, readText } from '../protocol/arguments';
import { hostObject, type HostClass, type HostObject, type PropertyMember } from '../protocol/hostObject';
import { autofitColumns, autofitRows } from './autofit';
import { apiLine, BORDER_STYLES, BORDER_WEIGHTS, lineOf } from './borderStyles';
import { assertAllowed, assertCellCount } from './guards';
import type { AreasState } from './context';
import { columnWidthToPoints, pointsToColumnWidth, TALLEST_ROW_POINTS, WIDEST_COLUMN_POINTS } from '../units';

/** Number of cells up to which all are read: finding the used ones takes as long. */
const FEW_CELLS = 1_000;

/** Returns the cells whose formats are read: cells beyond the used ones are all equal, so one more row and column suffice. */
function sampleAreas({ sheet, areas }: AreasState): readonly Area[] {
  if (areas.reduce((sum, area) => sum + cellCountOf(area), 0) <= FEW_CELLS) return areas;
  const used = sheet.usedArea(false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  return areas.map((area) => {
    const bound = {
      top: 0,
      left: 0,
      bottom: Math.max(used.bottom + 1, area.top),
      right: Math.max(used.right + 1, area.left),
    };
    return intersect(area, bound) ?? area;
  });
}

/** Returns the value that all cells share; null when they differ, as in Excel. */
function shared<Value>(state: AreasState, read: (style: CellStyle) => Value): Value | null {
  let first: { readonly value: Value } | null = null;
  for (const area of sampleAreas(state)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = read(state.sheet.style(row, column));
        if (first === null) first = { value };
        else if (first.value !== value) return null;
      }
    }
  }
  return first?.value ?? null;
}

function patch({ context, sheet, areas }: AreasState, change: StylePatch): void {
  assertAllowed(context, sheet, 'allowFormatCells');
  assertCellCount(areas.filter((area) => !isUnbounded(area)));
  sheet.updateStyle(areas, change);
}

/** A property that is one field of the style. */
/** Whether an area is whole rows or columns, whose format Excel keeps once for each of them. */
const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

function styleProperty<Key extends keyof CellStyle>(
  key: Key,
  check: (value: unknown) => CellStyle[Key],
  since?: string,
): PropertyMember<AreasState> {
  return {
    ...(since === undefined ? {} : { since }),
    read: (state) => shared(state, (style) => style[key]),
    write: (state, value) => patch(state, { [key]: check(value) }),
  };
}

/** Whether it is one cell in which parts of the text have fonts of their own: Excel then has no one value for it. */
const isRich = ({ sheet, areas: [area] }: AreasState): boolean =>
  area !== undefined && cellCountOf(area) === 1 && sheet.hasRichText(area.top, area.left);

function fontProperty<Key extends keyof CellFont>(
  key: Key,
  check: (value: unknown) => CellFont[Key],
  since?: string,
): PropertyMember<AreasState> {
  return {
    ...(since === undefined ? {} : { since }),
    read: (state) => (isRich(state) ? null : shared(state, ({ font }) => font[key])),
    write: (state, value) => patch(state, { font: { [key]: check(value) } }),
  };
}

const LARGEST_FONT = 409;

function readFontSize(value: unknown): number {
  const size = readNumber(value, 'font size');
  if (size < 1 || size > LARGEST_FONT) throw invalidArgument(`a font is 1 to ${LARGEST_FONT} points high`);
  return size;
}

const AUTOMATIC_FONT_COLOR = '#000000';

const rangeFontClass: HostClass<AreasState> = {
  name: 'RangeFont',
  properties: {
    Bold: fontProperty('bold', readFlag),
    Italic: fontProperty('italic', readFlag),
    Name: fontProperty('name', readText),
    Size: fontProperty('size', readFontSize),
    Underline: fontProperty('underline', (value) =>
      readChoice(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant']),
    ),
    Strikethrough: fontProperty('strikethrough', readFlag, '1.9'),
    Subscript: fontProperty('subscript', readFlag, '1.9'),
    Superscript: fontProperty('superscript', readFlag, '1.9'),
    Color: {
      read: (state) => shared(state, ({ font }) => font.color ?? AUTOMATIC_FONT_COLOR),
      write: (state, value) => patch(state, { font: { color: readColor(value) } }),
    },
  },
};

const NO_FILL_COLOR = '#FFFFFF';

const PATTERNS: Readonly<Record<string, string>> = {
  None: 'none',
  Solid: 'solid',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Gray16: 'gray125',
  Gray8: 'gray0625',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
  SemiGray75: 'darkTrellis',
};

function patternName(fill: CellFill): string {
  return Object.keys(PATTERNS).find((name) => PATTERNS[name] === fill.pattern) ?? 'None';
}

const rangeFillClass: HostClass<AreasState> = {
  name: 'RangeFill',
  properties: {
    Color: {
      read: (state) => shared(state, ({ fill }) => fill.color ?? NO_FILL_COLOR),
      // In Excel an empty colour removes the fill.
      write: (state, value) =>
        patch(state, {
          fill:
            value === '' ? { pattern: 'none', color: null } : { pattern: 'solid', color: readColor(value) },
        }),
    },
    Pattern: {
      since: '1.9',
      read: (state) => shared(state, ({ fill }) => patternName(fill)),
      write: (state, value) => {
        const name = readChoice(value, Object.keys(PATTERNS));
        const pattern = PATTERNS[name] ?? 'none';
        patch(state, {
          fill: pattern === 'none' ? { pattern, color: null, patternColor: null } : { pattern },
        });
      },
    },
    PatternColor: {
      since: '1.9',
      read: (state) => shared(state, ({ fill }) => fill.patternColor ?? AUTOMATIC_FONT_COLOR),
      write: (state, value) => patch(state, { fill: { patternColor: readColor(value) } }),
    },
  },
  methods: {
    Clear: { call: (state) => patch(state, { fill: { pattern: 'none', color: null, patternColor: null } }) },
  },
};

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];

interface BorderState extends AreasState {
  readonly side: Side;
}

/** Returns the cells of an area that a side concerns, and their edge. An inner side is an edge of the cells on both sides. */
function strips(area: Area, side: Side): { readonly area: Area; readonly edge: BorderEdge }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, bottom: area.top }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, top: area.bottom }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, right: area.left }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, left: area.right }, edge: 'right' }];
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [
            { area: { ...area, right: area.right - 1 }, edge: 'right' },
            { area: { ...area, left: area.left + 1 }, edge: 'left' },
          ];
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [
            { area: { ...area, bottom: area.bottom - 1 }, edge: 'bottom' },
            { area: { ...area, top: area.top + 1 }, edge: 'top' },
          ];
    case 'DiagonalDown':
      return [{ area, edge: 'diagonalDown' }];
    case 'DiagonalUp':
      return [{ area, edge: 'diagonalUp' }];
  }
}

function readBorder<Value>(state: BorderState, read: (border: Border | null) => Value): Value | null {
  const [first] = state.areas.flatMap((area) => strips(area, state.side));
  if (!first) return read(null);
  return shared({ ...state, areas: [first.area] }, ({ borders }) => read(borders[first.edge]));
}

function writeBorder(state: BorderState, change: (border: Border | null) => Border | null): void {
  const { context, sheet, areas, side } = state;
  assertAllowed(context, sheet, 'allowFormatCells');
  assertCellCount(areas.filter((area) => !isUnbounded(area)));
  for (const { area, edge } of areas.flatMap((entry) => strips(entry, side))) {
    for (const [text, cells] of cellsByBorder({ context, sheet, areas: [area] }, edge)) {
      sheet.updateStyle(cells, { borders: { [edge]: change(JSON.parse(text) as Border | null) } });
    }
  }
}

/** Groups the cells by their line, as JSON; usually all have the same line. */
function cellsByBorder(state: AreasState, edge: BorderEdge): Map<string, Area[]> {
  const lineOfCell = ({ borders }: CellStyle): string => JSON.stringify(borders[edge]);
  const common = shared(state, lineOfCell);
  if (common !== null) return new Map([[common, [...state.areas]]]);
  const groups = new Map<string, Area[]>();
  for (const { top, left, bottom, right } of state.areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const line = lineOfCell(state.sheet.style(row, column));
        const group = groups.get(line) ?? [];
        group.push(cellArea(row, column));
        groups.set(line, group);
      }
    }
  }
  return groups;
}

const DEFAULT_BORDER: Border = { line: 'thin', color: null };

const rangeBorderClass: HostClass<BorderState> = {
  name: 'RangeBorder',
  properties: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (state) => readBorder(state, (border) => (border ? apiLine(border.line).style : 'None')),
      write: (state, value) => {
        const style = readChoice(value, BORDER_STYLES);
        writeBorder(state, (border) =>
          style === 'None'
            ? null
            : {
                line: lineOf(style, border ? apiLine(border.line).weight : 'Thin'),
                color: border?.color ?? null,
              },
        );
      },
    },
    Weight: {
      read: (state) => readBorder(state, (border) => (border ? apiLine(border.line).weight : 'Thin')),
      write: (state, value) => {
        const weight = readChoice(value, BORDER_WEIGHTS);
        writeBorder(state, (border) => ({
          line: lineOf(border ? apiLine(border.line).style : 'Continuous', weight),
          color: border?.color ?? null,
        }));
      },
    },
    Color: {
      read: (state) => readBorder(state, (border) => border?.color ?? AUTOMATIC_FONT_COLOR),
      write: (state, value) => {
        const color = readColor(value);
        writeBorder(state, (border) => ({ ...(border ?? DEFAULT_BORDER), color }));
      },
    },
  },
};

function borderObject(state: AreasState, side: Side): HostObject {
  return hostObject(rangeBorderClass, { ...state, side });
}

const rangeBorderCollectionClass: HostClass<AreasState> = {
  name: 'RangeBorderCollection',
  properties: { Count: { read: () => SIDES.length } },
  items: (state) => SIDES.map((side) => borderObject(state, side)),
  item: (state, key) => borderObject(state, readChoice(key, SIDES)),
  methods: {
    GetItemAt: {
      call: (state, args) => {
        const side = SIDES[args.integer(0)];
        if (!side) throw invalidArgument('the index is out of bounds');
        return borderObject(state, side);
      },
    },
  },
};

const formatProtectionClass: HostClass<AreasState> = {
  name: 'FormatProtection',
  since: '1.2',
  properties: {
    Locked: styleProperty('locked', readFlag),
    FormulaHidden: styleProperty('formulaHidden', readFlag),
  },
};

function forEachRow({ areas }: AreasState, visit: (row: number) => void): void {
  for (const area of areas) for (let row = area.top; row <= area.bottom; row++) visit(row);
}

function forEachColumn({ areas }: AreasState, visit: (column: number) => void): void {
  for (const area of areas) for (let column = area.left; column <= area.right; column++) visit(column);
}

function sharedSize(
  state: AreasState,
  axis: 'rows' | 'columns',
  read: (index: number) => number,
): number | null {
  const sizes = new Set<number>();
  const visit = axis === 'rows' ? forEachRow : forEachColumn;
  visit({ ...state, areas: sampleAreas(state) }, (index) => sizes.add(read(index)));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}

function readSize(value: unknown, limit: number, what: string): number {
  const size = readNumber(value, what);
  if (size < 0 || size > limit) throw invalidArgument(`${what} is 0 to ${limit} points`);
  return size;
}

const LARGEST_INDENT = 250;
const VERTICAL_TEXT = 180;

export const rangeFormatClass: HostClass<AreasState> = {
  name: 'RangeFormat',
  properties: {
    HorizontalAlignment: styleProperty('horizontal', (value) =>
      readChoice(value, [
        'General',
        'Left',
        'Center',
        'Right',
        'Fill',
        'Justify',
        'CenterAcrossSelection',
        'Distributed',
      ]),
    ),
    VerticalAlignment: styleProperty('vertical', (value) =>
      readChoice(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed']),
    ),
    WrapText: styleProperty('wrapText', readFlag),
    ShrinkToFit: styleProperty('shrinkToFit', readFlag, '1.9'),
    ReadingOrder: styleProperty(
      'readingOrder',
      (value) => readChoice(value, ['Context', 'LeftToRight', 'RightToLeft']),
      '1.9',
    ),
    IndentLevel: styleProperty(
      'indent',
      (value) => {
        const indent = readInteger(value, 'indent');
        if (indent < 0 || indent > LARGEST_INDENT)
          throw invalidArgument(`the indent is 0 to ${LARGEST_INDENT}`);
        return indent;
      },
      '1.9',
    ),
    TextOrientation: styleProperty(
      'textOrientation',
      (value) => {
        const degrees = readInteger(value, 'orientation');
        if (Math.abs(degrees) > 90 && degrees !== VERTICAL_TEXT)
          throw invalidArgument('the orientation is -90 to 90, or 180');
        return degrees;
      },
      '1.7',
    ),
    RowHeight: {
      since: '1.2',
      read: (state) => sharedSize(state, 'rows', (row) => state.sheet.row(row).height),
      write: (state, value) => {
        assertAllowed(state.context, state.sheet, 'allowFormatRows');
        const height = readSize(value, TALLEST_ROW_POINTS, 'a row height');
        forEachRow(state, (row) =>
          state.sheet.setRow(row, height === 0 ? { hidden: true } : { height, hidden: false }),
        );
      },
    },
    ColumnWidth: {
      since: '1.2',
      read: (state) =>
        sharedSize(state, 'columns', (column) => columnWidthToPoints(state.sheet.column(column).width)),
      write: (state, value) => {
        assertAllowed(state.context, state.sheet, 'allowFormatColumns');
        const width = pointsToColumnWidth(readSize(value, WIDEST_COLUMN_POINTS, 'a column width'));
        forEachColumn(state, (column) =>
          state.sheet.setColumn(column, width === 0 ? { hidden: true } : { width, hidden: false }),
        );
      },
    },
    UseStandardHeight: {
      since: '1.7',
      read: (state) => sharedSize(state, 'rows', (row) => Number(!state.sheet.row(row).custom)) === 1,
      write: (state, value) => {
        assertAllowed(state.context, state.sheet, 'allowFormatRows');
        if (readFlag(value)) forEachRow(state, (row) => state.sheet.setRow(row, { custom: false }));
      },
    },
    UseStandardWidth: {
      since: '1.7',
      read: (state) =>
        sharedSize(state, 'columns', (column) => Number(!state.sheet.column(column).custom)) === 1,
      write: (state, value) => {
        assertAllowed(state.context, state.sheet, 'allowFormatColumns');
        if (readFlag(value))
          forEachColumn(state, (column) => state.sheet.setColumn(column, { custom: false }));
      },
    },
  },
  children: {
    Fill: { get: (state) => hostObject(rangeFillClass, state) },
    Font: { get: (state) => hostObject(rangeFontClass, state) },
    Borders: { get: (state) => hostObject(rangeBorderCollectionClass, state) },
    Protection: { since: '1.2', get: (state) => hostObject(formatProtectionClass, state) },
  },
  methods: {
    AutofitRows: {
      since: '1.2',
      call: (state) => {
        assertAllowed(state.context, state.sheet, 'allowFormatRows');
        autofitRows(state);
      },
    },
    AutofitColumns: {
      since: '1.2',
      call: (state) => {
        assertAllowed(state.context, state.sheet, 'allowFormatColumns');
        autofitColumns(state);
      },
    },
  },
};
