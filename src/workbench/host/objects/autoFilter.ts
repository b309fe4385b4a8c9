/** Excel.AutoFilter: what is filtered can be seen and taken away; the host sets no criteria. */
import { HostError } from '../errors';
import { hostObject, NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { assertAllowed } from './guards';
import { rangeClass, rangeArgument } from './range';
import type { SheetState } from './worksheet';

function rangeOf(state: SheetState): HostObject | null {
  const { autoFilter } = state.sheet;
  return (
    autoFilter &&
    hostObject(rangeClass, { context: state.context, sheet: state.sheet, area: autoFilter.area })
  );
}

/** Shows the rows that the filter hid. */
function showRows({ context, sheet }: SheetState): void {
  assertAllowed(context, sheet, 'allowAutoFilter');
  const { autoFilter } = sheet;
  if (!autoFilter?.filtered) return;
  for (let row = autoFilter.area.top; row <= autoFilter.area.bottom; row++) {
    if (sheet.row(row).hidden) sheet.setRow(row, { hidden: false });
  }
}

export const autoFilterClass: HostClass<SheetState> = {
  name: 'AutoFilter',
  since: '1.9',
  properties: {
    Enabled: { read: ({ sheet }) => sheet.autoFilter !== null },
    IsDataFiltered: { read: ({ sheet }) => sheet.autoFilter?.filtered ?? false },
  },
  methods: {
    Apply: {
      call: (state, args) => {
        const { context, sheet } = state;
        assertAllowed(context, sheet, 'allowAutoFilter');
        if (args.has(1)) throw new HostError('NotImplemented', 'filter criteria');
        const { area } = rangeArgument({ ...state, area: { top: 0, left: 0, bottom: 0, right: 0 } }, args, 0);
        sheet.autoFilter = { area, filtered: false };
      },
    },
    ClearCriteria: {
      call: (state) => {
        showRows(state);
        const { autoFilter } = state.sheet;
        if (autoFilter) state.sheet.autoFilter = { ...autoFilter, filtered: false };
      },
    },
    Remove: {
      call: (state) => {
        showRows(state);
        state.sheet.autoFilter = null;
      },
    },
    GetRange: {
      call: (state) => {
        const range = rangeOf(state);
        if (!range) throw new HostError('ItemNotFound');
        return range;
      },
    },
    GetRangeOrNullObject: { call: (state) => rangeOf(state) ?? NULL_OBJECT },
  },
};
