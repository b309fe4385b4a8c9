/** Excel.TableRowCollection and Excel.TableRow */
import { heightOf, widthOf, type Area } from '../area';
import { HostError, invalidArgument } from '../errors';
import type { Arguments } from '../protocol/arguments';
import { hostObject, type HostClass, type HostObject } from '../protocol/hostObject';
import { wireValue } from '../typedEntry';
import { rangeObject } from './cellObjects';
import { assertAllowed } from './guards';
import { readMatrix, writeEntries } from './rangeMatrix';
import { bodyOf, type TableState } from './tableState';

interface RowState extends TableState {
  readonly index: number;
}

const areaOfRow = ({ index, ...table }: RowState): Area => {
  const body = bodyOf(table);
  return { ...body, top: body.top + index, bottom: body.top + index };
};

const countOf = (state: TableState): number => heightOf(bodyOf(state));

/** Whether the table has nothing but the empty row in which Excel takes the first entry. */
function isBlank({ sheet, ...rest }: TableState): boolean {
  const body = bodyOf({ sheet, ...rest });
  if (heightOf(body) > 1) return false;
  for (let column = body.left; column <= body.right; column++)
    if (sheet.content(body.top, column).value !== null) return false;
  return true;
}

/** The values of new rows: a matrix, one row, or one value for a table with one column. */
function rowsIn(value: unknown, width: number): readonly (readonly unknown[])[] {
  if (value === null || value === undefined) return [Array.from({ length: width }, () => null)];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const rows = list.every((entry) => Array.isArray(entry)) ? (list as readonly unknown[][]) : [list];
  if (rows.length === 0 || rows.some((row) => row.length !== width))
    throw invalidArgument('the values do not fit the columns of the table');
  return rows;
}

/** Makes room for rows before one of the body's; the cells below move down. */
function insertRows(state: TableState, index: number, count: number): void {
  const { sheet, table } = state;
  const body = bodyOf(state);
  const top = body.top + index;
  const isAtEnd = top > body.bottom && !table.showTotals;
  const before = table.area;
  sheet.insertCells({ ...body, top, bottom: top + count - 1 }, 'down');
  if (isAtEnd || table.area.bottom === before.bottom)
    table.resize({ ...table.area, bottom: before.bottom + count });
}

function add(state: TableState, args: Arguments): HostObject {
  const { context, sheet } = state;
  assertAllowed(context, sheet, 'allowInsertRows');
  const body = bodyOf(state);
  const rows = rowsIn(args.values[1], widthOf(body));
  const given = args.optionalInteger(0) ?? -1;
  const count = countOf(state);
  if (given < -1 || given > count) throw invalidArgument('there is no such place');
  const blank = isBlank(state);
  const index = blank ? 0 : given === -1 ? count : given;
  insertRows(state, blank ? 1 : index, rows.length - Number(blank) || 0);
  const area = { ...body, top: body.top + index, bottom: body.top + index + rows.length - 1 };
  writeEntries({ context, sheet, area }, rows);
  return hostObject(tableRowClass, { ...state, index });
}

function remove(state: TableState, index: number, count: number): void {
  const { context, sheet } = state;
  assertAllowed(context, sheet, 'allowDeleteRows');
  const body = bodyOf(state);
  if (index < 0 || count < 1 || index + count > heightOf(body)) throw new HostError('ItemNotFound');
  const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  sheet.deleteCells(area, 'up');
}

export const tableRowClass: HostClass<RowState> = {
  name: 'TableRow',
  properties: {
    Index: { read: ({ index }) => index },
    Values: {
      read: (state) =>
        readMatrix({ ...state, area: areaOfRow(state) }, (row, column) =>
          wireValue(state.sheet.content(row, column).value),
        ),
      write: (state, value) =>
        writeEntries({ context: state.context, sheet: state.sheet, area: areaOfRow(state) }, value),
    },
  },
  methods: {
    GetRange: {
      call: (state) => rangeObject({ context: state.context, sheet: state.sheet, area: areaOfRow(state) }),
    },
    Delete: { call: (state) => remove(state, state.index, 1) },
  },
};

function rowAt(state: TableState, index: number): HostObject {
  if (index < 0 || index >= countOf(state)) throw new HostError('ItemNotFound');
  return hostObject(tableRowClass, { ...state, index });
}

export const tableRowCollectionClass: HostClass<TableState> = {
  name: 'TableRowCollection',
  properties: { Count: { read: countOf } },
  items: (state) => Array.from({ length: countOf(state) }, (_, index) => rowAt(state, index)),
  item: (state, key) => rowAt(state, Number(key)),
  methods: {
    Add: { call: add },
    GetCount: { since: '1.4', call: countOf },
    GetItemAt: { call: (state, args) => rowAt(state, args.integer(0)) },
    DeleteRowsAt: {
      since: '1.13',
      call: (state, args) => remove(state, args.integer(0), args.optionalInteger(1) ?? 1),
    },
  },
};
