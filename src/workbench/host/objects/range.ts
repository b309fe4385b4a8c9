/** Excel.Range */
import { isValidFormat } from 'numfmt';
import { formatArea } from '../address';
import {
  boundingArea,
  cellArea,
  cellCountOf,
  COLUMN_COUNT,
  heightOf,
  intersect,
  isWholeColumns,
  isWholeRows,
  ROW_COUNT,
  widthOf,
  type Area,
} from '../area';
import { HostError, invalidArgument } from '../errors';
import { readFlag } from '../protocol/arguments';
import { hostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { wireValue } from '../typedEntry';
import { conditionalFormatCollectionClass } from './conditionalFormats';
import { copyCells } from './copyCells';
import { dataValidationClass } from './dataValidation';
import { assertAllowed, assertCellCount } from './guards';
import { findText } from './findText';
import { deleteCells, insertCells } from './insertDelete';
import { mergeCells, mergedAreas } from './mergeCells';
import { moveRange } from './moveCells';
import { rangeArgument, sameSheetArea } from './rangeArguments';
import { getCellProperties, setCellProperties } from './cellProperties';
import { rangeFormatClass } from './rangeFormat';
import {
  asMatrix,
  dimensionError,
  isUnbounded,
  NUMBER_FORMAT_LENGTH_LIMIT,
  readContentValue,
  readFormulas,
  readMatrix,
  readText,
  readValueType,
  writeEntries,
} from './rangeMatrix';
import { addressOf, rangeAreasObject, rangeObject, sibling, worksheetObject } from './cellObjects';
import { CLEAR_APPLY_TO, clearCells } from './clearCells';
import { EVENT, type AreasState, type RangeState } from './context';
import { rangeSortClass } from './sort';
import { specialCells } from './specialCells';
import { columnWidthToPoints } from '../units';

const areasOf = ({ context, sheet, area }: RangeState): AreasState => ({ context, sheet, areas: [area] });

/** Returns the value that all rows (or columns) share; null when they differ. */
function common<Value>(from: number, to: number, read: (index: number) => Value): Value | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
}

/** Returns the first row and column after the used ones: those beyond are all equal, so the rest need not be read. */
function lastUsed({ sheet }: RangeState): { readonly row: number; readonly column: number } {
  const used = sheet.usedArea(false);
  return { row: (used?.bottom ?? 0) + 1, column: (used?.right ?? 0) + 1 };
}

/** Returns the entry of a matrix that has only one, or the value. */
function single(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const [row] = value as readonly unknown[];
  return Array.isArray(row) && row.length === 1 ? row[0] : value;
}

function writeNumberFormat(state: RangeState, value: unknown): void {
  const { context, sheet, area } = state;
  assertAllowed(context, sheet, 'allowFormatCells');
  assertCellCount([area]);
  if (isUnbounded(state)) throw invalidArgument('the range is unbounded');
  const check = (format: unknown): string => {
    const usable = typeof format === 'string' && format.length <= NUMBER_FORMAT_LENGTH_LIMIT;
    if (!usable || !isValidFormat(format)) throw invalidArgument(`no number format: ${String(format)}`);
    return format;
  };
  // A matrix of one format is that of every cell, as in Microsoft's samples of conditional formats.
  const only = single(value);
  if (!Array.isArray(only)) {
    sheet.updateStyle([area], { numberFormat: check(only) });
    formatChanged(state);
    return;
  }
  const formatAt = asMatrix(value, area);
  const areasByFormat = new Map<string, Area[]>();
  for (let row = 0; row < heightOf(area); row++) {
    for (let column = 0; column < widthOf(area); column++) {
      const format = formatAt(row, column);
      if (format === null || format === undefined) continue;
      const areas = areasByFormat.get(check(format)) ?? [];
      areas.push(cellArea(area.top + row, area.left + column));
      areasByFormat.set(check(format), areas);
    }
  }
  for (const [numberFormat, areas] of areasByFormat) sheet.updateStyle(areas, { numberFormat });
  formatChanged(state);
}

function formatChanged({ context, sheet, area }: RangeState): void {
  context.sheetChanged(EVENT.worksheetFormatChanged, sheet, { address: formatArea(area) });
}

/** Returns whether all cells are of array formulas that fill several, or none; null where some are. */
function spillsIn({ sheet, area }: RangeState): boolean | null {
  const used = sheet.usedArea(true);
  const looked = used && intersect(area, used);
  if (!looked) return false;
  let spilled = 0;
  for (let row = looked.top; row <= looked.bottom; row++) {
    for (let column = looked.left; column <= looked.right; column++) {
      const spill = sheet.spillArea(row, column);
      if (spill && cellCountOf(spill) > 1) spilled += cellCountOf(spill);
    }
  }
  if (spilled === 0) return false;
  return spilled >= cellCountOf(area) ? true : null;
}

function usedWithin(state: RangeState, valuesOnly: boolean): RangeState | null {
  let used: Area | null = null;
  const { sheet } = state;
  const whole = sheet.usedArea(valuesOnly);
  const candidate = whole && intersect(whole, state.area);
  if (!candidate) return null;
  for (let row = candidate.top; row <= candidate.bottom; row++) {
    for (let column = candidate.left; column <= candidate.right; column++) {
      const filled = sheet.content(row, column).value !== null || sheet.content(row, column).formula !== null;
      if (!filled && valuesOnly) continue;
      const cell = cellArea(row, column);
      used = used ? boundingArea(used, cell) : cell;
    }
  }
  return used && sibling(state, used);
}

/** Returns the points from the sheet's edge to a row, or column. */
function offsetOf(sizeOf: (index: number) => number, end: number): number {
  let sum = 0;
  for (let index = 0; index < end; index++) sum += sizeOf(index);
  return sum;
}

const rowSize =
  ({ sheet }: RangeState) =>
  (row: number): number => {
    const { height, hidden } = sheet.row(row);
    return hidden ? 0 : height;
  };
const columnSize =
  ({ sheet }: RangeState) =>
  (column: number): number => {
    const { width, hidden } = sheet.column(column);
    return hidden ? 0 : columnWidthToPoints(width);
  };

const sumOf = (sizeOf: (index: number) => number, from: number, to: number): number => {
  let sum = 0;
  for (let index = from; index <= to; index++) sum += sizeOf(index);
  return sum;
};

/** Returns the Range with a changed area; throws when the area is outside the sheet. */
function changed(state: RangeState, change: Partial<Area>): HostObject {
  return rangeObject(sibling(state, { ...state.area, ...change }));
}

function adjacent(
  state: RangeState,
  count: number,
  side: 'rowsBelow' | 'rowsAbove' | 'columnsAfter' | 'columnsBefore',
): HostObject {
  const { area } = state;
  if (count === 0) throw invalidArgument('the count must not be 0');
  // A negative count goes in the other direction from the same edge.
  const size = Math.abs(count);
  const rows = side === 'rowsBelow' || side === 'rowsAbove';
  const after = (side === 'rowsBelow' || side === 'columnsAfter') === count > 0;
  const edge = rows ? (after ? area.bottom : area.top) : after ? area.right : area.left;
  const span = after ? [edge + 1, edge + size] : [edge - size, edge - 1];
  const [from = 0, to = 0] = span;
  return changed(state, rows ? { top: from, bottom: to } : { left: from, right: to });
}

export const rangeClass: HostClass<RangeState> = {
  name: 'Range',
  tracked: true,
  properties: {
    Address: { read: (state) => addressOf(state, state.area) },
    AddressLocal: { read: (state) => formatArea(state.area) },
    CellCount: { read: ({ area }) => (cellCountOf(area) > 2 ** 31 - 1 ? -1 : cellCountOf(area)) },
    RowCount: { read: ({ area }) => heightOf(area) },
    ColumnCount: { read: ({ area }) => widthOf(area) },
    RowIndex: { read: ({ area }) => area.top },
    ColumnIndex: { read: ({ area }) => area.left },
    Values: {
      read: (state) => {
        state.context.model.recalculate();
        return readMatrix(state, (row, column) => wireValue(readContentValue(state, row, column)));
      },
      write: writeEntries,
    },
    Formulas: {
      read: (state) => {
        state.context.model.recalculate();
        return readFormulas(state);
      },
      write: writeEntries,
    },
    Text: {
      read: (state) => {
        state.context.model.recalculate();
        return readMatrix(state, (row, column) => readText(state, row, column));
      },
    },
    ValueTypes: {
      read: (state) => {
        state.context.model.recalculate();
        return readMatrix(state, (row, column) => readValueType(state, row, column));
      },
    },
    NumberFormat: {
      read: (state) => readMatrix(state, (row, column) => state.sheet.style(row, column).numberFormat),
      write: writeNumberFormat,
    },
    RowHidden: {
      since: '1.2',
      read: (state) =>
        common(
          state.area.top,
          Math.min(state.area.bottom, Math.max(state.area.top, lastUsed(state).row)),
          (row) => state.sheet.row(row).hidden,
        ),
      write: ({ context, sheet, area }, value) => {
        assertAllowed(context, sheet, 'allowFormatRows');
        const hidden = readFlag(value);
        for (let row = area.top; row <= area.bottom; row++) sheet.setRow(row, { hidden });
      },
    },
    ColumnHidden: {
      since: '1.2',
      read: (state) =>
        common(
          state.area.left,
          Math.min(state.area.right, Math.max(state.area.left, lastUsed(state).column)),
          (column) => state.sheet.column(column).hidden,
        ),
      write: ({ context, sheet, area }, value) => {
        assertAllowed(context, sheet, 'allowFormatColumns');
        const hidden = readFlag(value);
        for (let column = area.left; column <= area.right; column++) sheet.setColumn(column, { hidden });
      },
    },
    Hidden: {
      since: '1.2',
      read: (state) => {
        const rows = rangeClass.properties?.['RowHidden']?.read(state);
        const columns = rangeClass.properties?.['ColumnHidden']?.read(state);
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
    IsEntireColumn: { since: '1.7', read: ({ area }) => isWholeColumns(area) },
    IsEntireRow: { since: '1.7', read: ({ area }) => isWholeRows(area) },
    Hyperlink: {
      since: '1.7',
      read: ({ sheet, area }) => sheet.hyperlink(area.top, area.left),
      write: () => {
        throw new HostError('NotImplemented', 'hyperlinks can be read only');
      },
    },
    Top: { since: '1.10', read: (state) => offsetOf(rowSize(state), state.area.top) },
    Left: { since: '1.10', read: (state) => offsetOf(columnSize(state), state.area.left) },
    Height: { since: '1.10', read: (state) => sumOf(rowSize(state), state.area.top, state.area.bottom) },
    Width: { since: '1.10', read: (state) => sumOf(columnSize(state), state.area.left, state.area.right) },
    HasSpill: {
      since: '1.12',
      read: spillsIn,
    },
  },
  children: {
    Worksheet: { get: ({ context, sheet }) => worksheetObject(context, sheet) },
    Format: { get: (state) => hostObject(rangeFormatClass, areasOf(state)) },
    ConditionalFormats: {
      since: '1.6',
      get: (state) => hostObject(conditionalFormatCollectionClass, areasOf(state)),
    },
    Sort: { since: '1.2', get: (state) => hostObject(rangeSortClass, state) },
    DataValidation: { since: '1.8', get: (state) => hostObject(dataValidationClass, areasOf(state)) },
  },
  methods: {
    GetCell: {
      call: (state, args) => {
        const row = state.area.top + args.integer(0);
        const column = state.area.left + args.integer(1);
        return rangeObject(sibling(state, cellArea(row, column)));
      },
    },
    GetRow: {
      call: (state, args) => {
        const row = state.area.top + args.integer(0);
        return changed(state, { top: row, bottom: row });
      },
    },
    GetColumn: {
      call: (state, args) => {
        const column = state.area.left + args.integer(0);
        return changed(state, { left: column, right: column });
      },
    },
    GetLastCell: { call: (state) => changed(state, { top: state.area.bottom, left: state.area.right }) },
    GetLastRow: { call: (state) => changed(state, { top: state.area.bottom }) },
    GetLastColumn: { call: (state) => changed(state, { left: state.area.right }) },
    GetEntireRow: { call: (state) => changed(state, { left: 0, right: COLUMN_COUNT - 1 }) },
    GetEntireColumn: { call: (state) => changed(state, { top: 0, bottom: ROW_COUNT - 1 }) },
    GetOffsetRange: {
      call: (state, args) => {
        const [rows, columns] = [args.integer(0), args.integer(1)];
        const { top, bottom, left, right } = state.area;
        return changed(state, {
          top: top + rows,
          bottom: bottom + rows,
          left: left + columns,
          right: right + columns,
        });
      },
    },
    GetResizedRange: {
      since: '1.3',
      // A range that shrinks past its first cell goes on above and to the left of it (the sample `patterns`).
      call: (state, args) => {
        const bottom = state.area.bottom + args.integer(0);
        const right = state.area.right + args.integer(1);
        return changed(state, {
          top: Math.min(state.area.top, bottom),
          bottom: Math.max(state.area.top, bottom),
          left: Math.min(state.area.left, right),
          right: Math.max(state.area.left, right),
        });
      },
    },
    GetAbsoluteResizedRange: {
      since: '1.7',
      call: (state, args) => {
        const [rows, columns] = [args.integer(0), args.integer(1)];
        return changed(state, { bottom: state.area.top + rows - 1, right: state.area.left + columns - 1 });
      },
    },
    GetRowsBelow: {
      since: '1.3',
      call: (state, args) => adjacent(state, args.optionalInteger(0) ?? 1, 'rowsBelow'),
    },
    GetRowsAbove: {
      since: '1.3',
      call: (state, args) => adjacent(state, args.optionalInteger(0) ?? 1, 'rowsAbove'),
    },
    GetColumnsAfter: {
      since: '1.3',
      call: (state, args) => adjacent(state, args.optionalInteger(0) ?? 1, 'columnsAfter'),
    },
    GetColumnsBefore: {
      since: '1.3',
      call: (state, args) => adjacent(state, args.optionalInteger(0) ?? 1, 'columnsBefore'),
    },
    GetBoundingRect: {
      call: (state, args) => changed(state, boundingArea(state.area, sameSheetArea(state, args))),
    },
    GetIntersection: {
      call: (state, args) => {
        const area = intersect(state.area, sameSheetArea(state, args));
        if (!area) throw new HostError('ItemNotFound');
        return rangeObject(sibling(state, area));
      },
    },
    GetIntersectionOrNullObject: {
      since: '1.4',
      call: (state, args) => {
        const area = intersect(state.area, sameSheetArea(state, args));
        return area ? rangeObject(sibling(state, area)) : NULL_OBJECT;
      },
    },
    GetUsedRange: {
      call: (state, args) => {
        const used = usedWithin(state, args.flag(0));
        if (!used) throw new HostError('ItemNotFound');
        return rangeObject(used);
      },
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: (state, args) => {
        const used = usedWithin(state, args.flag(0));
        return used ? rangeObject(used) : NULL_OBJECT;
      },
    },
    Find: {
      since: '1.9',
      call: (state, args) => {
        const area = findText(state, args.text(0), args.values[1]);
        if (!area) throw new HostError('ItemNotFound');
        return rangeObject(sibling(state, area));
      },
    },
    FindOrNullObject: {
      since: '1.9',
      call: (state, args) => {
        const area = findText(state, args.text(0), args.values[1]);
        return area ? rangeObject(sibling(state, area)) : NULL_OBJECT;
      },
    },
    GetMergedAreasOrNullObject: {
      since: '1.13',
      call: (state) => {
        const areas = mergedAreas(state);
        if (areas.length === 0) return NULL_OBJECT;
        return rangeAreasObject({ context: state.context, sheet: state.sheet, areas });
      },
    },
    GetSpecialCells: {
      since: '1.9',
      call: (state, args) => {
        const areas = specialCells(state, args);
        if (areas.length === 0) throw new HostError('ItemNotFound');
        return rangeAreasObject({ context: state.context, sheet: state.sheet, areas });
      },
    },
    GetSpecialCellsOrNullObject: {
      since: '1.9',
      call: (state, args) => {
        const areas = specialCells(state, args);
        if (areas.length === 0) return NULL_OBJECT;
        return rangeAreasObject({ context: state.context, sheet: state.sheet, areas });
      },
    },
    Clear: {
      call: (state, args) => clearCells(state, args.oneOf(0, CLEAR_APPLY_TO, 'All')),
    },
    Insert: { call: (state, args) => rangeObject(insertCells(state, args.oneOf(0, ['Down', 'Right']))) },
    Delete: { call: (state, args) => deleteCells(state, args.oneOf(0, ['Up', 'Left'])) },
    Merge: { since: '1.2', call: (state, args) => mergeCells(state, args.flag(0)) },
    Unmerge: {
      since: '1.2',
      call: ({ context, sheet, area }) => {
        assertAllowed(context, sheet);
        sheet.unmerge(area);
      },
    },
    Select: {
      call: ({ context, sheet, area }) => context.select(sheet, [area]),
    },
    Calculate: { since: '1.6', call: ({ context }) => context.model.recalculate() },
    CopyFrom: {
      since: '1.9',
      call: (state, args) => {
        const kind = args.oneOf(1, ['All', 'Formulas', 'Values', 'Formats', 'Link'], 'All');
        copyCells(rangeArgument(state, args, 0), state, {
          kind,
          skipBlanks: args.flag(2),
          transpose: args.flag(3),
        });
      },
    },
    MoveTo: { since: '1.11', call: (state, args) => moveRange(state, rangeArgument(state, args, 0)) },
    GetCellProperties: {
      since: '1.9',
      call: (state, args) => getCellProperties(state, args.record(0) ?? {}),
    },
    SetCellProperties: { since: '1.9', call: (state, args) => setCellProperties(state, args.values[0]) },
    _ValidateArraySize: {
      since: '1.3',
      call: ({ area }, args) => {
        if (args.integer(0) !== heightOf(area) || args.integer(1) !== widthOf(area)) throw dimensionError();
      },
    },
  },
};
