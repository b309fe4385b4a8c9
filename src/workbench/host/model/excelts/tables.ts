/** The tables of a sheet as TableModels of the engine's tables. */
import type { Table, Worksheet } from '@cj-tech-master/excelts';
import { formatArea, parseAddress } from '../../address';
import { cellArea, heightOf, widthOf, type Area } from '../../area';
import { EMPTY_CELL, type SheetModel, type TableModel } from '../workbookModel';

/** The rows of a table in the engine, which only counts them: the cells are the sheet's. */
const emptyRows = (count: number): never[][] => Array.from({ length: Math.max(0, count) }, () => []);

function areaOf(table: Table): Area {
  const { tableRef, ref } = table.table;
  return parseAddress(tableRef ?? ref)?.area ?? cellArea(0, 0);
}

/** The ids of tables, which the engine does not have: numbers, which are the names of no table. */
const ids = new WeakMap<Table, string>();
let lastId = 0;

function idOf(table: Table): string {
  const id = ids.get(table) ?? String(++lastId);
  ids.set(table, id);
  return id;
}

class EngineTable implements TableModel {
  /** Stays when the table is renamed, as in Excel. */
  readonly id: string;
  private readonly model: Table['table'];

  constructor(
    private readonly engine: Worksheet,
    private readonly table: Table,
  ) {
    this.model = table.table;
    this.id = idOf(table);
  }

  get name(): string {
    return this.model.name;
  }
  set name(name: string) {
    // The engine reserves names for the whole workbook; removing the table frees the old name.
    this.engine.removeTable(this.model.name);
    this.model.name = name;
    this.model.displayName = name;
    this.engine.tables[name] = this.table;
  }
  get style(): string {
    return this.model.style?.theme ?? '';
  }
  set style(theme: string) {
    this.engineStyle.theme = theme;
  }
  get area(): Area {
    return areaOf(this.table);
  }
  get showHeaders(): boolean {
    return this.model.headerRow !== false;
  }
  set showHeaders(show: boolean) {
    const change = Number(show) - Number(this.showHeaders);
    this.place({ ...this.area, top: this.area.top - change }, show, this.showTotals);
  }
  get showTotals(): boolean {
    return this.model.totalsRow ?? false;
  }
  set showTotals(show: boolean) {
    const change = Number(show) - Number(this.showTotals);
    this.place({ ...this.area, bottom: this.area.bottom + change }, this.showHeaders, show);
  }
  get showBandedRows(): boolean {
    return this.model.style?.showRowStripes ?? false;
  }
  set showBandedRows(show: boolean) {
    this.engineStyle.showRowStripes = show;
  }
  get showBandedColumns(): boolean {
    return this.model.style?.showColumnStripes ?? false;
  }
  set showBandedColumns(show: boolean) {
    this.engineStyle.showColumnStripes = show;
  }
  get showFilterButton(): boolean {
    return this.model.columns[0]?.filterButton ?? true;
  }
  set showFilterButton(show: boolean) {
    for (const column of this.model.columns) column.filterButton = show;
  }
  get highlightFirstColumn(): boolean {
    return this.model.style?.showFirstColumn ?? false;
  }
  set highlightFirstColumn(show: boolean) {
    this.engineStyle.showFirstColumn = show;
  }
  get highlightLastColumn(): boolean {
    return this.model.style?.showLastColumn ?? false;
  }
  set highlightLastColumn(show: boolean) {
    this.engineStyle.showLastColumn = show;
  }

  columnNames(): readonly string[] {
    return this.model.columns.map((column) => column.name);
  }
  renameColumn(index: number, name: string): void {
    const column = this.model.columns[index];
    if (column) column.name = name;
  }
  spliceColumns(index: number, removed: number, added: number): void {
    const { columns } = this.model;
    columns.splice(index, removed);
    for (let at = index; at < index + added; at++) columns.splice(at, 0, this.newColumn());
  }
  resize(area: Area): void {
    const { columns } = this.model;
    columns.splice(widthOf(area));
    while (columns.length < widthOf(area)) columns.push(this.newColumn());
    this.place(area, this.showHeaders, this.showTotals);
  }

  private get engineStyle(): NonNullable<Table['table']['style']> {
    return (this.model.style ??= {});
  }

  /** Sets the area of the table in the engine, which derives its references from the number of rows. */
  private place(area: Area, headerRow: boolean, totalsRow: boolean): void {
    const { model } = this;
    model.headerRow = headerRow;
    model.totalsRow = totalsRow;
    model.rows = emptyRows(heightOf(area) - Number(headerRow) - Number(totalsRow));
    const topLeft = formatArea(cellArea(area.top, area.left));
    model.ref = topLeft;
    model.tableRef = formatArea(area);
    model.autoFilterRef = formatArea({ ...area, bottom: area.bottom - Number(totalsRow) });
    model.tl = { address: topLeft, row: area.top + 1, col: area.left + 1 };
  }

  private newColumn(): Table['table']['columns'][number] {
    const taken = new Set(this.model.columns.map(({ name }) => name.toLowerCase()));
    let number = 1;
    while (taken.has(`column${number}`)) number++;
    return { name: `Column${number}`, filterButton: true };
  }
}

/** Returns the tables of a sheet. */
export function tablesOf(engine: Worksheet): TableModel[] {
  return engine.getTables().map((table) => new EngineTable(engine, table));
}

/** Creates a table whose first row is its header row. The engine writes the names into the header cells, as Excel does. */
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
  return new EngineTable(engine, table);
}

/** Writes the names of columns into header cells that are empty. */
export function writeHeading(sheet: SheetModel, table: TableModel): void {
  const { area, showHeaders } = table;
  if (!showHeaders) return;
  table.columnNames().forEach((name, index) => {
    const column = area.left + index;
    if (sheet.content(area.top, column).value === null)
      sheet.setContent(area.top, column, { ...EMPTY_CELL, value: name });
  });
}

/** Renames the columns by their header cells, and writes a name into header cells that are empty. */
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
