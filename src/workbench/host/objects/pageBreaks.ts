/** Excel.PageBreakCollection: manual page breaks, not the automatic ones. */
import { cellArea } from '../area';
import { HostError, invalidArgument } from '../errors';
import { hostObject, type HostClass, type HostObject } from '../protocol/hostObject';
import { assertAllowed } from './guards';
import { sameSheetArea } from './rangeArguments';
import { rangeObject } from './cellObjects';
import type { SheetState } from './context';

export interface BreaksState extends SheetState {
  readonly axis: 'rows' | 'columns';
}

interface BreakState extends BreaksState {
  /** First row, or column, after the break. */
  readonly index: number;
}

/** Largest number of manual breaks of each kind in Excel. */
const BREAK_LIMIT = 1026;

function breaksOf({ sheet, axis }: BreaksState): readonly number[] {
  return axis === 'rows' ? sheet.rowBreaks : sheet.columnBreaks;
}

function setBreaks({ context, sheet, axis }: BreaksState, breaks: readonly number[]): void {
  assertAllowed(context, sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  if (axis === 'rows') sheet.rowBreaks = breaks;
  else sheet.columnBreaks = breaks;
}

function breakObject(state: BreaksState, index: number): HostObject {
  return hostObject(pageBreakClass, { ...state, index });
}

const pageBreakClass: HostClass<BreakState> = {
  name: 'PageBreak',
  since: '1.9',
  identity: ['_Id'],
  properties: {
    _Id: { read: ({ index }) => index },
    RowIndex: { read: ({ axis, index }) => (axis === 'rows' ? index : 0) },
    ColumnIndex: { read: ({ axis, index }) => (axis === 'columns' ? index : 0) },
  },
  methods: {
    Delete: {
      call: (state) =>
        setBreaks(
          state,
          breaksOf(state).filter((index) => index !== state.index),
        ),
    },
    GetCellAfterBreak: {
      call: ({ context, sheet, axis, index }) =>
        rangeObject({ context, sheet, area: axis === 'rows' ? cellArea(index, 0) : cellArea(0, index) }),
    },
  },
};

export const pageBreakCollectionClass: HostClass<BreaksState> = {
  name: 'PageBreakCollection',
  since: '1.9',
  items: (state) => breaksOf(state).map((index) => breakObject(state, index)),
  item: (state, key) => {
    const index = breaksOf(state)[Number(key)];
    if (index === undefined) throw new HostError('ItemNotFound');
    return breakObject(state, index);
  },
  methods: {
    // The break is before the range's first row, or column.
    Add: {
      call: (state, args) => {
        const area = sameSheetArea(state, args);
        const index = state.axis === 'rows' ? area.top : area.left;
        if (index === 0) throw invalidArgument('there is nothing before the break');
        const breaks = breaksOf(state);
        if (!breaks.includes(index)) {
          if (breaks.length >= BREAK_LIMIT)
            throw new HostError('InvalidOperation', `a worksheet holds at most ${BREAK_LIMIT} breaks`);
          setBreaks(
            state,
            [...breaks, index].sort((a, b) => a - b),
          );
        }
        return breakObject(state, index);
      },
    },
    GetCount: { call: (state) => breaksOf(state).length },
    RemovePageBreaks: { call: (state) => setBreaks(state, []) },
  },
};
