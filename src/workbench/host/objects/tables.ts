/** Excel.TableCollection, Excel.Table and its columns */
import { heightOf, overlaps, widthOf, type Area } from '../area';
import { HostError, invalidArgument } from '../errors';
import { EMPTY_CELL, type SheetModel } from '../model/workbookModel';
import { readFlag, readText, type Arguments } from '../protocol/arguments';
import {
  hostObject,
  isHostObject,
  NULL_OBJECT,
  type HostClass,
  type HostObject,
  type PropertyMember,
} from '../protocol/hostObject';
import { wireValue } from '../typedEntry';
import { writeEntries } from './rangeMatrix';
import { isRangeState, rangeObject, worksheetObject } from './cellObjects';
import type { HostContext, RangeState } from './context';
import { assertAllowed } from './guards';
import { isName } from './names';
import { rangeArgument } from './rangeArguments';
import { sortTable } from './sort';
import { tableRowCollectionClass } from './tableRows';
import { bodyOf, type TableState } from './tableState';

/** The tables of one sheet, or of the workbook. */
export interface TablesState {
  readonly context: HostContext;
  readonly sheet: SheetModel | null;
}

function tablesOf({ context, sheet }: TablesState): TableState[] {
  const sheets = sheet ? [sheet] : context.model.sheets;
  return sheets.flatMap((entry) => entry.tables.map((table) => ({ context, sheet: entry, table })));
}

function find(state: TablesState, key: string): TableState | undefined {
  return tablesOf(state).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase(),
  );
}

function checkName({ context, table: own }: TableState, name: string): string {
  if (!isName(name)) throw invalidArgument(`the name cannot be used: ${name}`);
  const isSame = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const taken =
    tablesOf({ context, sheet: null }).some(({ table }) => table.id !== own.id && isSame(table.name)) ||
    context.model.names().some((entry) => entry.sheet === null && isSame(entry.name));
  if (taken) throw new HostError('ItemAlreadyExists');
  return name;
}

function freeName(context: HostContext): string {
  for (let number = 1; ; number++) {
    const name = `Table${number}`;
    if (!find({ context, sheet: null }, name)) return name;
  }
}

/** Returns the names of the columns from the header cells: none empty, none twice. */
function columnNames({ sheet, area }: RangeState): string[] {
  const names: string[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const text =
      String(wireValue(sheet.content(area.top, column).value)) || `Column${column - area.left + 1}`;
    let name = text;
    for (let number = 2; names.some((other) => other.toLowerCase() === name.toLowerCase()); number++)
      name = `${text}${number}`;
    names.push(name);
  }
  return names;
}

function sourceRange(state: TablesState, args: Arguments): RangeState {
  const value = args.values[0];
  if (isHostObject(value) && isRangeState(value.state)) return value.state;
  const sheet = state.sheet ?? state.context.model.activeSheet;
  return rangeArgument({ context: state.context, sheet }, args, 0);
}

function add(state: TablesState, args: Arguments): HostObject {
  const range = sourceRange(state, args);
  const hasHeaders = args.flag(1);
  const { context, sheet } = range;
  assertAllowed(context, sheet);
  const { area } = range;
  const taken = [...sheet.tables, ...sheet.pivotTables].map((entry) => entry.area);
  const blocked = [...sheet.merges(), ...taken].some((entry) => overlaps(entry, area));
  if (blocked) throw new HostError('MergedRangeConflict');
  if (!hasHeaders) {
    // Excel inserts a header row above the data.
    sheet.insertCells({ ...area, bottom: area.top }, 'down');
    for (let column = area.left; column <= area.right; column++) {
      sheet.setContent(area.top, column, { ...EMPTY_CELL, value: `Column${column - area.left + 1}` });
    }
  }
  // A table has at least one row below its header row.
  const bottom = Math.max(area.bottom + (hasHeaders ? 0 : 1), area.top + 1);
  const table = sheet.addTable({ ...area, bottom }, freeName(context), columnNames(range));
  return hostObject(tableClass, { context, sheet, table });
}

function rangeOf({ context, sheet }: TableState, area: Area): HostObject {
  return rangeObject({ context, sheet, area });
}

function headerOf({ table }: TableState): Area {
  if (!table.showHeaders) throw new HostError('ItemNotFound');
  return { ...table.area, bottom: table.area.top };
}

function totalsOf({ table }: TableState): Area {
  if (!table.showTotals) throw new HostError('ItemNotFound');
  return { ...table.area, top: table.area.bottom };
}

type FlagKey =
  | 'showBandedRows'
  | 'showBandedColumns'
  | 'showFilterButton'
  | 'highlightFirstColumn'
  | 'highlightLastColumn';

function flag(key: FlagKey, since: string): PropertyMember<TableState> {
  return {
    since,
    read: ({ table }) => table[key],
    write: ({ context, sheet, table }, value) => {
      assertAllowed(context, sheet);
      table[key] = readFlag(value);
    },
  };
}

function showTotals({ context, sheet, table }: TableState, value: unknown): void {
  assertAllowed(context, sheet);
  const show = readFlag(value);
  if (show === table.showTotals) return;
  if (show) {
    const row = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
    sheet.insertCells(row, 'down');
    table.showTotals = true;
    sheet.setContent(row.top, row.left, { ...EMPTY_CELL, value: 'Total' });
    return;
  }
  const row = totalsOf({ context, sheet, table });
  table.showTotals = false;
  sheet.deleteCells(row, 'up');
}

interface ColumnState extends TableState {
  readonly index: number;
}

const columnArea = ({ table, index }: ColumnState, within: Area): Area => ({
  ...within,
  left: table.area.left + index,
  right: table.area.left + index,
});

export const tableColumnClass: HostClass<ColumnState> = {
  name: 'TableColumn',
  identity: ['Id'],
  properties: {
    Id: { read: ({ index }) => index + 1 },
    Index: { read: ({ index }) => index },
    Name: {
      read: ({ table, index }) => table.columnNames()[index] ?? '',
      write: ({ context, sheet, table, index }, value) => {
        assertAllowed(context, sheet);
        const name = readText(value, 'name');
        table.renameColumn(index, name);
        if (table.showHeaders)
          sheet.setContent(table.area.top, table.area.left + index, { ...EMPTY_CELL, value: name });
      },
    },
  },
  methods: {
    Delete: {
      call: ({ context, sheet, table, index }) => {
        assertAllowed(context, sheet, 'allowDeleteColumns');
        const left = table.area.left + index;
        sheet.deleteCells({ ...table.area, left, right: left }, 'left');
      },
    },
    GetRange: { call: (state) => rangeOf(state, columnArea(state, state.table.area)) },
    GetDataBodyRange: { call: (state) => rangeOf(state, columnArea(state, bodyOf(state))) },
    GetHeaderRowRange: { call: (state) => rangeOf(state, columnArea(state, headerOf(state))) },
    GetTotalRowRange: { call: (state) => rangeOf(state, columnArea(state, totalsOf(state))) },
  },
};

function columnsOf(state: TableState): HostObject[] {
  return state.table.columnNames().map((_, index) => hostObject(tableColumnClass, { ...state, index }));
}

function findColumn(state: TableState, key: unknown): HostObject | undefined {
  const names = state.table.columnNames();
  const index =
    typeof key === 'number'
      ? key - 1
      : names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return columnsOf(state)[index];
}

function columnAt(found: HostObject | undefined): HostObject {
  if (!found) throw new HostError('ItemNotFound');
  return found;
}

/** Adds a column before one of the table's, or after the last; the cells beside it move. */
function addColumn(state: TableState, args: Arguments): HostObject {
  const { context, sheet, table } = state;
  assertAllowed(context, sheet, 'allowInsertColumns');
  const { area } = table;
  const count = widthOf(area);
  const given = args.optionalInteger(0) ?? -1;
  if (given < -1 || given > count) throw invalidArgument('there is no such place');
  const index = given === -1 ? count : given;
  const left = area.left + index;
  sheet.insertCells({ ...area, left, right: left }, 'right');
  if (widthOf(table.area) === count) table.resize({ ...area, right: area.right + 1 });
  const values = args.values[1];
  if (Array.isArray(values)) {
    const rows = table.showTotals ? values.length : heightOf(area);
    writeEntries(
      { context, sheet, area: { ...area, left, right: left, bottom: area.top + rows - 1 } },
      values,
    );
  }
  const heading = args.optionalText(2) ?? String(wireValue(sheet.content(area.top, left).value));
  if (heading !== '') {
    table.renameColumn(index, heading);
    sheet.setContent(area.top, left, { ...EMPTY_CELL, value: heading });
  }
  return hostObject(tableColumnClass, { ...state, index });
}

export const tableColumnCollectionClass: HostClass<TableState> = {
  name: 'TableColumnCollection',
  properties: { Count: { read: ({ table }) => table.columnNames().length } },
  items: columnsOf,
  item: (state, key) => columnAt(findColumn(state, key)),
  methods: {
    Add: { call: addColumn },
    GetCount: { since: '1.4', call: ({ table }) => table.columnNames().length },
    GetItemAt: { call: (state, args) => columnAt(columnsOf(state)[args.integer(0)]) },
    GetItemOrNullObject: {
      since: '1.4',
      call: (state, args) => findColumn(state, args.values[0]) ?? NULL_OBJECT,
    },
  },
};

export const tableSortClass: HostClass<TableState> = {
  name: 'TableSort',
  since: '1.2',
  methods: {
    Apply: {
      call: (state, args) =>
        sortTable({ context: state.context, sheet: state.sheet, area: bodyOf(state) }, args),
    },
  },
};

/** The filter of a table, which can only be asked whether it hides rows. */
const tableFilterClass: HostClass<TableState> = {
  name: 'AutoFilter',
  since: '1.9',
  properties: {
    IsDataFiltered: { read: ({ sheet, table }) => sheet.filteredTables.includes(table.name) },
  },
};

export const tableClass: HostClass<TableState> = {
  name: 'Table',
  identity: ['Id'],
  properties: {
    Id: { read: ({ table }) => table.id },
    Name: {
      read: ({ table }) => table.name,
      write: (state, value) => {
        assertAllowed(state.context, state.sheet);
        state.table.name = checkName(state, readText(value, 'name'));
      },
    },
    Style: {
      read: ({ table }) => table.style,
      write: ({ context, sheet, table }, value) => {
        assertAllowed(context, sheet);
        table.style = readText(value, 'style');
      },
    },
    ShowHeaders: {
      read: ({ table }) => table.showHeaders,
      write: ({ context, sheet, table }, value) => {
        assertAllowed(context, sheet);
        table.showHeaders = readFlag(value);
      },
    },
    ShowTotals: { read: ({ table }) => table.showTotals, write: showTotals },
    ShowBandedRows: flag('showBandedRows', '1.3'),
    ShowBandedColumns: flag('showBandedColumns', '1.3'),
    ShowFilterButton: flag('showFilterButton', '1.3'),
    HighlightFirstColumn: flag('highlightFirstColumn', '1.3'),
    HighlightLastColumn: flag('highlightLastColumn', '1.3'),
  },
  children: {
    AutoFilter: { since: '1.9', get: (state) => hostObject(tableFilterClass, state) },
    Rows: { get: (state) => hostObject(tableRowCollectionClass, state) },
    Columns: { get: (state) => hostObject(tableColumnCollectionClass, state) },
    Sort: { since: '1.2', get: (state) => hostObject(tableSortClass, state) },
    Worksheet: { since: '1.2', get: ({ context, sheet }) => worksheetObject(context, sheet) },
  },
  methods: {
    GetRange: { call: (state) => rangeOf(state, state.table.area) },
    GetDataBodyRange: { call: (state) => rangeOf(state, bodyOf(state)) },
    GetHeaderRowRange: { call: (state) => rangeOf(state, headerOf(state)) },
    GetTotalRowRange: { call: (state) => rangeOf(state, totalsOf(state)) },
    ConvertToRange: {
      since: '1.2',
      call: (state) => {
        assertAllowed(state.context, state.sheet);
        const { area } = state.table;
        state.sheet.removeTable(state.table.id);
        return rangeOf(state, area);
      },
    },
    Delete: {
      call: ({ context, sheet, table }) => {
        assertAllowed(context, sheet);
        const { area } = table;
        sheet.removeTable(table.id);
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++)
            sheet.setContent(row, column, EMPTY_CELL);
        }
        sheet.clearStyle([area]);
      },
    },
    Resize: {
      since: '1.13',
      call: (state, args) => {
        const { context, sheet, table } = state;
        assertAllowed(context, sheet);
        const { area } = rangeArgument({ context, sheet }, args, 0);
        if (area.top !== table.area.top || heightOf(area) < 2 || widthOf(area) < 1)
          throw invalidArgument('the heading must stay');
        table.resize(area);
      },
    },
  },
};

function tableAt(state: TableState | undefined): HostObject {
  if (!state) throw new HostError('ItemNotFound');
  return hostObject(tableClass, state);
}

export const tableCollectionClass: HostClass<TablesState> = {
  name: 'TableCollection',
  properties: { Count: { read: (state) => tablesOf(state).length } },
  items: (state) => tablesOf(state).map((table) => hostObject(tableClass, table)),
  item: (state, key) => tableAt(find(state, readText(key, 'name or id'))),
  methods: {
    Add: { call: add },
    GetCount: { since: '1.4', call: (state) => tablesOf(state).length },
    GetItemAt: { call: (state, args) => tableAt(tablesOf(state)[args.integer(0)]) },
    GetItemOrNullObject: {
      since: '1.4',
      call: (state, args) => {
        const table = find(state, args.text(0));
        return table ? hostObject(tableClass, table) : NULL_OBJECT;
      },
    },
  },
};
