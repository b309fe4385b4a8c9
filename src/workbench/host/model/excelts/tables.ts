/** Tables of a sheet over the engine's tables. */
import type { Table, Worksheet } from '@cj-tech-master/excelts';
import { formatArea, parseAddress } from '../../address';
import { cellArea, heightOf, widthOf, type Area } from '../../area';
import { EMPTY_CELL, type SheetModel, type TableModel } from '../workbookModel';

/** The engine keeps rows with a table only to count them; cells are the sheet's. */
const emptyRows = (count: number): never[][] => Array.from({ length: Math.max(0, count) }, () => []);

function areaOf(table: Table): Area {
  const { tableRef, ref } = table.table;
  return parseAddress(tableRef ?? ref)?.area ?? cellArea(0, 0);
}

function createTableModel(engine: Worksheet, table: Table): TableModel {
  const { table: model } = table;
  const style = (): NonNullable<typeof model.style> => (model.style ??= {});

  /** Sets the table's size in the engine, which derives its references from the number of rows. */
  function place(area: Area, headerRow: boolean, totalsRow: boolean): void {
    model.headerRow = headerRow;
    model.totalsRow = totalsRow;
    model.rows = emptyRows(heightOf(area) - Number(headerRow) - Number(totalsRow));
    const topLeft = formatArea(cellArea(area.top, area.left));
    model.ref = topLeft;
    model.tableRef = formatArea(area);
    model.autoFilterRef = formatArea({ ...area, bottom: area.bottom - Number(totalsRow) });
    model.tl = { address: topLeft, row: area.top + 1, col: area.left + 1 };
  }

  function newColumn(): (typeof model.columns)[number] {
    const taken = new Set(model.columns.map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`column${number}`)) number++;
    return { name: `Column${number}`, filterButton: true };
  }

  return {
    // The engine has no ids of its own; a table's name is unique in its workbook.
    id: model.name,
    get name() {
      return model.name;
    },
    set name(name: string) {
      // Also gives the old name free, which the engine keeps for the whole workbook.
      engine.removeTable(model.name);
      model.name = name;
      model.displayName = name;
      engine.tables[name] = table;
    },
    get style() {
      return model.style?.theme ?? '';
    },
    set style(theme: string) {
      style().theme = theme;
    },
    get area() {
      return areaOf(table);
    },
    get showHeaders() {
      return model.headerRow !== false;
    },
    set showHeaders(show: boolean) {
      const area = areaOf(table);
      const change = Number(show) - Number(model.headerRow !== false);
      place({ ...area, top: area.top - change }, show, model.totalsRow ?? false);
    },
    get showTotals() {
      return model.totalsRow ?? false;
    },
    set showTotals(show: boolean) {
      const area = areaOf(table);
      const change = Number(show) - Number(model.totalsRow ?? false);
      place({ ...area, bottom: area.bottom + change }, model.headerRow !== false, show);
    },
    get showBandedRows() {
      return model.style?.showRowStripes ?? false;
    },
    set showBandedRows(show: boolean) {
      style().showRowStripes = show;
    },
    get showBandedColumns() {
      return model.style?.showColumnStripes ?? false;
    },
    set showBandedColumns(show: boolean) {
      style().showColumnStripes = show;
    },
    get showFilterButton() {
      return model.columns[0]?.filterButton ?? true;
    },
    set showFilterButton(show: boolean) {
      for (const column of model.columns) column.filterButton = show;
    },
    get highlightFirstColumn() {
      return model.style?.showFirstColumn ?? false;
    },
    set highlightFirstColumn(show: boolean) {
      style().showFirstColumn = show;
    },
    get highlightLastColumn() {
      return model.style?.showLastColumn ?? false;
    },
    set highlightLastColumn(show: boolean) {
      style().showLastColumn = show;
    },
    columnNames: () => model.columns.map((column) => column.name),
    renameColumn(index: number, name: string): void {
      const column = model.columns[index];
      if (column) column.name = name;
    },
    spliceColumns(index: number, removed: number, added: number): void {
      model.columns.splice(index, removed);
      for (let at = index; at < index + added; at++) model.columns.splice(at, 0, newColumn());
    },
    resize(area: Area): void {
      model.columns.splice(widthOf(area));
      while (model.columns.length < widthOf(area)) model.columns.push(newColumn());
      place(area, model.headerRow !== false, model.totalsRow ?? false);
    },
  };
}

export function tablesOf(engine: Worksheet): TableModel[] {
  return engine.getTables().map((table) => createTableModel(engine, table));
}

/** Makes a table whose first row is its heading. The names are written into the heading cells, as Excel does. */
export function createTable(
  engine: Worksheet,
  area: Area,
  name: string,
  columnNames: readonly string[],
): TableModel {
  const table = engine.addTable({
    name,
    displayName: name,
    ref: formatArea(cellArea(area.top, area.left)),
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: columnNames.map((column) => ({ name: column, filterButton: true })),
    rows: emptyRows(heightOf(area) - 1),
  });
  return createTableModel(engine, table);
}

/** Writes names of columns into heading cells that are empty. */
export function writeHeading(sheet: SheetModel, table: TableModel): void {
  const { area, showHeaders } = table;
  if (!showHeaders) return;
  table.columnNames().forEach((name, index) => {
    const column = area.left + index;
    if (sheet.content(area.top, column).value === null)
      sheet.setContent(area.top, column, { ...EMPTY_CELL, value: name });
  });
}

/** Takes the names of columns from the heading cells, and writes one into those that are empty. */
export function nameColumnsByHeading(sheet: SheetModel, table: TableModel): void {
  const { area, showHeaders } = table;
  if (!showHeaders) return;
  table.columnNames().forEach((_, index) => {
    const { value } = sheet.content(area.top, area.left + index);
    if (typeof value !== 'string' || value === '') table.spliceColumns(index, 1, 1);
    else table.renameColumn(index, value);
  });
  writeHeading(sheet, table);
}
