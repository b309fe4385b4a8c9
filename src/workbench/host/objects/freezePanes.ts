/** Excel.WorksheetFreezePanes */
import { COLUMN_COUNT, ROW_COUNT, type Area } from '../area';
import { invalidArgument } from '../errors';
import { isHostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { assertWritable } from './guards';
import { isRangeState, rangeObject } from './cellObjects';
import type { SheetState } from './context';
import { resolveArea } from './sheetLookup';

function frozenArea({ sheet }: SheetState): Area | null {
  const { frozen } = sheet;
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return null;
  return {
    top: 0,
    left: 0,
    bottom: (frozen.rows === 0 ? ROW_COUNT : frozen.rows) - 1,
    right: (frozen.columns === 0 ? COLUMN_COUNT : frozen.columns) - 1,
  };
}

function location(state: SheetState): HostObject | null {
  const area = frozenArea(state);
  return area && rangeObject({ ...state, area });
}

function freeze({ context, sheet }: SheetState, rows: number, columns: number): void {
  assertWritable(context);
  if (rows < 0 || columns < 0 || rows >= ROW_COUNT || columns >= COLUMN_COUNT)
    throw invalidArgument('the count is out of bounds');
  sheet.frozen = rows === 0 && columns === 0 ? null : { rows, columns };
}

export const freezePanesClass: HostClass<SheetState> = {
  name: 'WorksheetFreezePanes',
  since: '1.7',
  methods: {
    FreezeRows: { call: (state, args) => freeze(state, args.optionalInteger(0) ?? 1, 0) },
    FreezeColumns: { call: (state, args) => freeze(state, 0, args.optionalInteger(0) ?? 1) },
    FreezeAt: {
      call: (state, args) => {
        const value = args.values[0];
        const object = isHostObject(value) && isRangeState(value.state) ? value.state.area : null;
        const area = object ?? resolveArea(state.context, state.sheet, args.text(0));
        freeze(
          state,
          area.bottom === ROW_COUNT - 1 ? 0 : area.bottom + 1,
          area.right === COLUMN_COUNT - 1 ? 0 : area.right + 1,
        );
      },
    },
    Unfreeze: { call: (state) => freeze(state, 0, 0) },
    GetLocation: {
      call: (state) => {
        const found = location(state);
        if (!found) throw invalidArgument('no panes are frozen');
        return found;
      },
    },
    GetLocationOrNullObject: { call: (state) => location(state) ?? NULL_OBJECT },
  },
};
