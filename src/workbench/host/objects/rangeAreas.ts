/** Excel.RangeAreas and Excel.RangeCollection */
import { formatArea } from '../address';
import {
  cellCountOf,
  COLUMN_COUNT,
  intersect,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  ROW_COUNT,
  type Area,
} from '../area';
import { invalidArgument } from '../errors';
import type { Arguments } from '../protocol/arguments';
import { hostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { conditionalFormatCollectionClass } from './conditionalFormats';
import { dataValidationClass } from './dataValidation';
import { areasArgument } from './rangeArguments';
import { rangeFormatClass } from './rangeFormat';
import { addressOf, rangeAreasObject, rangeObject, worksheetObject } from './cellObjects';
import { CLEAR_APPLY_TO, clearCells } from './clearCells';
import type { AreasState } from './context';

function withAreas(state: AreasState, areas: readonly Area[]): HostObject {
  if (!areas.every(isOnSheet)) throw invalidArgument('the range is off the worksheet');
  return rangeAreasObject({ context: state.context, sheet: state.sheet, areas });
}

function intersection(state: AreasState, args: Arguments): HostObject | null {
  const others = areasArgument(state, args);
  const areas = state.areas.flatMap((area) => others.flatMap((other) => intersect(area, other) ?? []));
  return areas.length === 0 ? null : withAreas(state, areas);
}

function rangesOf({ context, sheet, areas }: AreasState): HostObject[] {
  return areas.map((area) => rangeObject({ context, sheet, area }));
}

export const rangeCollectionClass: HostClass<AreasState> = {
  name: 'RangeCollection',
  since: '1.9',
  items: rangesOf,
  methods: {
    GetCount: { call: ({ areas }) => areas.length },
    GetItemAt: {
      call: (state, args) => {
        const found = rangesOf(state)[args.integer(0)];
        if (!found) throw invalidArgument('the index is out of bounds');
        return found;
      },
    },
  },
};

export const rangeAreasClass: HostClass<AreasState> = {
  name: 'RangeAreas',
  since: '1.9',
  tracked: true,
  properties: {
    Address: { read: (state) => state.areas.map((area) => addressOf(state, area)).join(',') },
    AddressLocal: { read: ({ areas }) => areas.map((area) => formatArea(area)).join(',') },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCountOf(area), 0) },
    IsEntireColumn: { read: ({ areas }) => areas.every(isWholeColumns) },
    IsEntireRow: { read: ({ areas }) => areas.every(isWholeRows) },
  },
  children: {
    Areas: { get: (state) => hostObject(rangeCollectionClass, state) },
    Worksheet: { get: ({ context, sheet }) => worksheetObject(context, sheet) },
    Format: { get: (state) => hostObject(rangeFormatClass, state) },
    ConditionalFormats: { get: (state) => hostObject(conditionalFormatCollectionClass, state) },
    DataValidation: { get: (state) => hostObject(dataValidationClass, state) },
  },
  methods: {
    Calculate: { call: ({ context }) => context.model.recalculate() },
    Clear: {
      call: ({ context, sheet, areas }, args) => {
        const applyTo = args.oneOf(0, CLEAR_APPLY_TO, 'All');
        for (const area of areas) clearCells({ context, sheet, area }, applyTo);
      },
    },
    GetEntireColumn: {
      call: (state) =>
        withAreas(
          state,
          state.areas.map((area) => ({ ...area, top: 0, bottom: ROW_COUNT - 1 })),
        ),
    },
    GetEntireRow: {
      call: (state) =>
        withAreas(
          state,
          state.areas.map((area) => ({ ...area, left: 0, right: COLUMN_COUNT - 1 })),
        ),
    },
    GetOffsetRangeAreas: {
      call: (state, args) => {
        const [rows, columns] = [args.integer(0), args.integer(1)];
        const moved = state.areas.map(({ top, bottom, left, right }) => ({
          top: top + rows,
          bottom: bottom + rows,
          left: left + columns,
          right: right + columns,
        }));
        return withAreas(state, moved);
      },
    },
    GetIntersection: {
      call: (state, args) => {
        const found = intersection(state, args);
        if (!found) throw invalidArgument('the ranges have no cell in common');
        return found;
      },
    },
    GetIntersectionOrNullObject: { call: (state, args) => intersection(state, args) ?? NULL_OBJECT },
  },
};
