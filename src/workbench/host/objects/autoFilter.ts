/** Excel.AutoFilter: filters can be read, applied without criteria, and removed. */
import { HostError } from '../errors';
import { NULL_OBJECT, type HostClass, type HostObject } from '../protocol/hostObject';
import { assertAllowed } from './guards';
import { rangeObject } from './cellObjects';
import { rangeArgument } from './rangeArguments';
import type { SheetState } from './context';

function rangeOf(state: SheetState): HostObject | null {
  const { autoFilter } = state.sheet;
  return autoFilter && rangeObject({ context: state.context, sheet: state.sheet, area: autoFilter.area });
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
        sheet.autoFilter = { area: rangeArgument(state, args, 0).area, filtered: false };
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
