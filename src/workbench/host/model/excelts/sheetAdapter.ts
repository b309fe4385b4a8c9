/** One worksheet of the engine as a SheetModel. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { formatArea, parseAddress } from '../../address';
import {
  cellArea,
  COLUMN_COUNT,
  contains,
  heightOf,
  overlaps,
  ROW_COUNT,
  widthOf,
  type Area,
} from '../../area';
import type { CellStyle, StylePatch } from '../cellStyle';
import {
  EMPTY_CELL,
  type AutoFilterState,
  type CellContent,
  type CommentModel,
  type ColumnState,
  type ConditionalFormatRule,
  type DataValidationRule,
  type DrawnModel,
  type FrozenPanes,
  type HeadersFooters,
  type PageSetup,
  type PictureModel,
  type PivotModel,
  type RowState,
  type SheetModel,
  type SheetProtection,
  type SheetVisibility,
  type TableModel,
} from '../workbookModel';
import { engineValue, readContent } from './cellConversion';
import { changeStyles, mergedStyles, styleAt, type StyleChange } from './cellStyles';
import { engineColor, resolveColor } from './colors';
import { ruleAt, withRule } from './dataValidation';
import {
  ensureCell,
  findCell,
  forEachCell,
  isMergedAway,
  mergeCells,
  mergedAreas,
  unmergeCells,
  usedArea,
} from './engineCells';
import { readHeadersFooters, readPageSetup, writeHeadersFooters, writePageSetup } from './pageSetup';
import { readProtection, writeProtection } from './protection';
import {
  defaultColumnWidth,
  defaultRowHeight,
  readColumn,
  readRow,
  writeColumn,
  writeRow,
} from './rowsAndColumns';
import { addRule, deleteRule, listRules, moveRule, updateRule } from './ruleList';
import { cellKey, type SheetAdapter, type SheetExtras, type SheetServices } from './sheetState';
import { readFrozenPanes, viewOf, writeFrozenPanes } from './sheetView';
import { createTable, tablesOf } from './tables';

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};
const STATE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

class EngineSheet implements SheetAdapter {
  readonly id: string;
  readonly pivotTables: readonly PivotModel[];
  readonly customProperties: Map<string, string>;
  /** False where there is no array formula: then none comes but with cells that are moved here. */
  private mayHaveArrays = true;

  constructor(
    readonly engine: Worksheet,
    readonly extras: SheetExtras,
    private readonly workbook: SheetServices,
  ) {
    this.id = extras.id;
    this.pivotTables = extras.pivotTables;
    this.customProperties = extras.customProperties;
  }

  get name(): string {
    return this.engine.name;
  }
  set name(name: string) {
    const old = this.engine.name;
    this.engine.name = name;
    this.workbook.renamed(old, name);
  }
  get visibility(): SheetVisibility {
    return VISIBILITY[this.engine.state] ?? 'Visible';
  }
  set visibility(visibility: SheetVisibility) {
    this.engine.state = STATE[visibility];
  }
  get tabColor(): string | null {
    return resolveColor(this.engine.properties.tabColor, this.workbook.defaults.theme);
  }
  set tabColor(color: string | null) {
    if (color === null) delete this.engine.properties.tabColor;
    else this.engine.properties.tabColor = engineColor(color);
  }
  get showGridlines(): boolean {
    return this.engine.views[0]?.showGridLines ?? true;
  }
  set showGridlines(show: boolean) {
    viewOf(this.engine).showGridLines = show;
  }
  get showHeadings(): boolean {
    return this.engine.views[0]?.showRowColHeaders ?? true;
  }
  set showHeadings(show: boolean) {
    viewOf(this.engine).showRowColHeaders = show;
  }
  get defaultRowHeight(): number {
    return defaultRowHeight(this.engine);
  }
  get defaultColumnWidth(): number {
    return defaultColumnWidth(this.engine);
  }
  set defaultColumnWidth(width: number) {
    this.engine.properties.defaultColWidth = width;
  }

  usedArea(valuesOnly: boolean): Area | null {
    return usedArea(this.engine, valuesOnly);
  }
  get filteredTables(): readonly string[] {
    return this.extras.filteredTables;
  }
  get comments(): readonly CommentModel[] {
    return this.extras.comments;
  }
  get drawn(): readonly DrawnModel[] {
    return this.extras.drawn;
  }
  content(row: number, column: number): CellContent {
    const cell = findCell(this.engine, row, column);
    if (!cell || isMergedAway(cell)) return EMPTY_CELL;
    const { quotePrefixes } = this.extras;
    const isQuoted = quotePrefixes.size > 0 && quotePrefixes.has(cellKey(row, column));
    return readContent(cell, this.workbook.date1904, isQuoted);
  }
  setContent(row: number, column: number, content: CellContent): void {
    const existing = findCell(this.engine, row, column);
    const empty = content.value === null && content.formula === null;
    if (!existing && empty) return;
    const cell = existing ?? this.engine.getCell(row + 1, column + 1);
    if (isMergedAway(cell)) return;
    cell.value = engineValue(content);
    const { quotePrefixes, changes } = this.extras;
    const wasQuoted = quotePrefixes.has(cellKey(row, column));
    const isNew = existing === undefined;
    changes.mark(row, column, {
      value: true,
      ...(isNew || wasQuoted !== content.quotePrefix ? { style: true } : {}),
    });
    if (content.quotePrefix) quotePrefixes.add(cellKey(row, column));
    else quotePrefixes.delete(cellKey(row, column));
    this.workbook.contentChanged(content.formula !== null);
  }
  spillArea(row: number, column: number): Area | null {
    const ref = findCell(this.engine, row, column)?.model.ref;
    return ref === undefined ? null : (parseAddress(ref)?.area ?? null);
  }
  arrayAreas(): readonly Area[] {
    if (!this.mayHaveArrays) return [];
    const areas: Area[] = [];
    forEachCell(this.engine, ({ model }) => {
      const area =
        model.ref === undefined || model.isDynamicArray === true ? null : parseAddress(model.ref)?.area;
      if (area) areas.push(area);
    });
    this.mayHaveArrays = areas.length > 0;
    return areas;
  }
  style(row: number, column: number): CellStyle {
    return this.workbook.knownStyles.of(styleAt(this.engine, row, column));
  }
  updateStyle(areas: readonly Area[], patch: StylePatch): void {
    this.restyle(areas, this.workbook.knownStyles.change(patch));
  }
  clearStyle(areas: readonly Area[]): void {
    this.restyle(areas, () => ({}));
  }
  private restyle(areas: readonly Area[], change: StyleChange): void {
    const { changes, formattedRows, formattedColumns } = this.extras;
    changeStyles(this.engine, areas, change, {
      cell: (row, column) => changes.mark(row, column, { style: true }),
      row: (row) => formattedRows.add(row),
      column: (column) => formattedColumns.add(column),
    });
  }
  hasRichText(row: number, column: number): boolean {
    const value = findCell(this.engine, row, column)?.value;
    return typeof value === 'object' && value !== null && 'richText' in value && value.richText.length > 1;
  }
  hyperlink(row: number, column: number): ReturnType<SheetModel['hyperlink']> {
    const cell = cellArea(row, column);
    return this.extras.links.find(({ area }) => contains(area, cell)) ?? null;
  }
  insertCells(area: Area, shift: 'down' | 'right'): void {
    if (shift === 'down') this.workbook.shiftCells(this, area, 'rows', heightOf(area));
    else this.workbook.shiftCells(this, area, 'columns', widthOf(area));
  }
  deleteCells(area: Area, shift: 'up' | 'left'): void {
    if (shift === 'up') this.workbook.shiftCells(this, area, 'rows', -heightOf(area));
    else this.workbook.shiftCells(this, area, 'columns', -widthOf(area));
  }
  moveCells(area: Area, target: SheetModel, top: number, left: number): void {
    this.workbook.moveCells(this, area, target, top, left);
    if (target instanceof EngineSheet) target.mayHaveArrays = true;
  }

  row(row: number): RowState {
    return readRow(this.engine, row);
  }
  setRow(row: number, state: Partial<RowState>): void {
    writeRow(this.engine, row, state);
    this.extras.changedRows.add(row);
  }
  column(column: number): ColumnState {
    return readColumn(this.engine, column);
  }
  setColumn(column: number, state: Partial<ColumnState>): void {
    writeColumn(this.engine, column, state);
    this.extras.changedColumns.add(column);
  }

  merges(): readonly Area[] {
    return mergedAreas(this.engine);
  }
  merge(area: Area): void {
    const styles = mergedStyles(area, (row, column) => this.style(row, column).borders);
    const master = findCell(this.engine, area.top, area.left)?.style;
    mergeCells(this.engine, area);
    for (const { row, column, borders } of styles) {
      const cell = ensureCell(this.engine, row, column);
      if (master) cell.style = master;
      this.updateStyle([cellArea(row, column)], { borders });
      const isFirst = row === area.top && column === area.left;
      this.extras.changes.mark(row, column, { style: true, ...(isFirst ? {} : { value: true }) });
    }
    this.workbook.contentChanged(false);
  }
  unmerge(area: Area): void {
    for (const merged of this.merges()) {
      if (overlaps(merged, area)) unmergeCells(this.engine, merged);
    }
  }

  conditionalFormats(): readonly ConditionalFormatRule[] {
    return listRules(this.extras);
  }
  addConditionalFormat(rule: Omit<ConditionalFormatRule, 'id'>): string {
    const id = this.workbook.newId();
    addRule(this.extras, { id, ...rule });
    return id;
  }
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormatRule, 'id' | 'type'>>): void {
    updateRule(this.extras, id, change);
  }
  moveConditionalFormat(id: string, priority: number): void {
    moveRule(this.extras, id, priority);
  }
  deleteConditionalFormat(id: string): void {
    deleteRule(this.extras, id);
  }

  dataValidation(row: number, column: number): DataValidationRule | null {
    return ruleAt(this.extras.validations, row, column);
  }
  validatedAreas(): readonly Area[] {
    return this.extras.validations.flatMap(({ areas }) => areas);
  }
  setDataValidation(areas: readonly Area[], rule: DataValidationRule | null): void {
    this.extras.validations = withRule(this.extras.validations, areas, rule);
    this.extras.validatedAreas.push(...areas);
  }

  get frozen(): FrozenPanes | null {
    return readFrozenPanes(this.engine);
  }
  set frozen(panes: FrozenPanes | null) {
    writeFrozenPanes(this.engine, panes);
  }
  get protection(): SheetProtection | null {
    return readProtection(this.engine);
  }
  set protection(protection: SheetProtection | null) {
    writeProtection(this.engine, protection);
  }
  get autoFilter(): AutoFilterState | null {
    const xml = this.extras.autoFilterXml;
    if (xml === null) return null;
    const area = parseAddress(/\bref="([^"]*)"/.exec(xml)?.[1] ?? '')?.area;
    return area ? { area, filtered: xml.includes('<filterColumn') } : null;
  }
  set autoFilter(state: AutoFilterState | null) {
    if (state === null) this.extras.autoFilterXml = null;
    else if (!state.filtered) this.extras.autoFilterXml = `<autoFilter ref="${formatArea(state.area)}"/>`;
  }

  get tables(): readonly TableModel[] {
    return tablesOf(this.engine);
  }
  addTable(area: Area, name: string, columnNames: readonly string[]): TableModel {
    const table = createTable(this.engine, area, name, columnNames);
    // The engine writes the names of the columns into the cells of the header.
    for (let column = area.left; column <= area.right; column++)
      this.extras.changes.mark(area.top, column, { value: true });
    return table;
  }
  removeTable(id: string): void {
    const table = this.tables.find((entry) => entry.id === id);
    if (table) this.engine.removeTable(table.name);
  }

  get pictures(): readonly PictureModel[] {
    return this.extras.pictures;
  }
  addPicture(picture: Omit<PictureModel, 'id'>): PictureModel {
    const added = { ...picture, id: this.workbook.newId() };
    this.extras.pictures = [...this.extras.pictures, added];
    return added;
  }
  removePicture(id: string): void {
    this.extras.pictures = this.extras.pictures.filter((entry) => entry.id !== id);
  }

  get pageSetup(): PageSetup {
    const { printArea, titleRows, titleColumns } = this.extras;
    return { ...readPageSetup(this.engine), printArea, titleRows, titleColumns };
  }
  updatePageSetup({ printArea, titleRows, titleColumns, ...change }: Partial<PageSetup>): void {
    if (printArea) this.extras.printArea = printArea;
    if (titleRows !== undefined) this.extras.titleRows = titleRows;
    if (titleColumns !== undefined) this.extras.titleColumns = titleColumns;
    writePageSetup(this.engine, change);
  }
  get headersFooters(): HeadersFooters {
    const { alignWithMargins, scaleWithDocument } = this.extras;
    return { ...readHeadersFooters(this.engine), alignWithMargins, scaleWithDocument };
  }
  set headersFooters(texts: HeadersFooters) {
    this.extras.alignWithMargins = texts.alignWithMargins;
    this.extras.scaleWithDocument = texts.scaleWithDocument;
    writeHeadersFooters(this.engine, texts);
  }

  // The engine's break with id n is after the n-th row, which is before index n.
  get rowBreaks(): readonly number[] {
    return this.engine.rowBreaks.map(({ id }) => id).sort((a, b) => a - b);
  }
  set rowBreaks(breaks: readonly number[]) {
    this.engine.rowBreaks = breaks.map((id) => ({ id, max: COLUMN_COUNT - 1, man: 1 }));
  }
  get columnBreaks(): readonly number[] {
    return this.engine.colBreaks.map(({ id }) => id).sort((a, b) => a - b);
  }
  set columnBreaks(breaks: readonly number[]) {
    this.engine.colBreaks = breaks.map((id) => ({ id, max: ROW_COUNT - 1, man: 1 }));
  }
}

/** Returns the SheetModel of an engine sheet; `extras` holds what the engine would lose in the file. */
export function createSheetAdapter(
  engine: Worksheet,
  extras: SheetExtras,
  workbook: SheetServices,
): SheetAdapter {
  return new EngineSheet(engine, extras, workbook);
}
