/** One worksheet of the engine as a SheetModel. What the engine would lose in the file is kept beside it in `extras`. */
import { ValueType, type Cell, type Style, type Worksheet } from '@cj-tech-master/excelts';
import { formatArea, parseAddress } from '../../address';
import {
  boundingArea,
  cellArea,
  contains,
  intersect,
  isWholeColumns,
  isWholeRows,
  type Area,
} from '../../area';
import type { CellStyle, StylePatch } from '../cellStyle';
import {
  EMPTY_CELL,
  type AutoFilterState,
  type CellContent,
  type ColumnState,
  type ConditionalFormatRule,
  type DataValidationRule,
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
import { engineColor, resolveColor } from './colors';
import type { StoredRule } from './conditionalFormats';
import { readDataValidation, writeDataValidation } from './dataValidation';
import type { SheetExtension } from './sheetExtensions';
import { readHeadersFooters, readPageSetup, writeHeadersFooters, writePageSetup } from './pageSetup';
import { readProtection, writeProtection } from './protection';
import { patchStyle, readStyle, type StyleDefaults } from './styleConversion';
import { createTable, tablesOf } from './tables';

/** What belongs to a sheet and is written to the package beside the engine. */
export interface SheetExtras {
  readonly id: string;
  /** Extensions of the sheet in the file that was opened: newer looks of rules, validation from other sheets. */
  readonly extensions: readonly SheetExtension[];
  rules: { readonly id: string; readonly rule: StoredRule }[];
  /** XML of `autoFilter` as the file had it; filters cannot be set through the host, only removed. */
  autoFilterXml: string | null;
  alignWithMargins: boolean;
  scaleWithDocument: boolean;
  printArea: readonly Area[];
  titleRows: readonly [number, number] | null;
  titleColumns: readonly [number, number] | null;
  /** Cells whose text was typed after an apostrophe, as `row,column`. */
  readonly quotePrefixes: Set<string>;
  readonly customProperties: Map<string, string>;
  pictures: readonly PictureModel[];
  readonly pivotTables: readonly PivotModel[];
}

/** What a sheet needs of its workbook. */
export interface SheetSurroundings {
  readonly date1904: boolean;
  readonly defaults: StyleDefaults;
  readonly newId: () => string;
  /** Told of each change that can alter a formula's result. */
  readonly contentChanged: (isFormula: boolean) => void;
  readonly shiftCells: (sheet: SheetModel, area: Area, axis: 'rows' | 'columns', count: number) => void;
  readonly moveCells: (sheet: SheetModel, area: Area, target: SheetModel, top: number, left: number) => void;
  readonly renamed: (sheet: SheetModel, from: string, to: string) => void;
}

const DEFAULT_ROW_HEIGHT = 15;
const DEFAULT_COLUMN_WIDTH = 9.140625;
/** Last column and row, in the way page breaks count them. */
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};
const STATE = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** A SheetModel that also gives its engine sheet and extras, for the workbook that owns it. */
export interface SheetAdapter extends SheetModel {
  readonly engine: Worksheet;
  readonly extras: SheetExtras;
}

export function isEmptyStyle(style: Partial<Style> | undefined): boolean {
  return style === undefined || Object.keys(style).length === 0;
}

/** Every cell that exists, without making new ones. Rows and columns count from 0. */
export function forEachCell(
  engine: Worksheet,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (let row = 1; row <= engine.rowCount; row++) {
    const found = engine.findRow(row);
    if (!found) continue;
    for (let column = 1; column <= found.cellCount; column++) {
      const cell = found.findCell(column);
      if (cell) visit(cell, row - 1, column - 1);
    }
  }
}

const isMergeSlave = (cell: Cell): boolean => cell.type === ValueType.Merge;

export function createSheetAdapter(
  engine: Worksheet,
  extras: SheetExtras,
  around: SheetSurroundings,
): SheetAdapter {
  const find = (row: number, column: number): Cell | undefined => engine.findCell(row + 1, column + 1);
  const view = (): NonNullable<Worksheet['views'][number]> =>
    (engine.views[0] ??= { state: 'normal' } as never);

  function styleOf(row: number, column: number): Partial<Style> | undefined {
    const cell = find(row, column);
    if (cell) return cell.style;
    // A cell that does not exist looks as its row says, then its column.
    const rowStyle = engine.findRow(row + 1)?.style;
    if (!isEmptyStyle(rowStyle)) return rowStyle;
    return column < engine.columns.length ? engine.columns[column]?.style : undefined;
  }

  function usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    forEachCell(engine, (cell, row, column) => {
      const hasValue =
        !isMergeSlave(cell) && cell.value !== null && cell.value !== undefined && cell.value !== '';
      if (!hasValue && (valuesOnly || isEmptyStyle(cell.style))) return;
      const area = cellArea(row, column);
      used = used ? boundingArea(used, area) : area;
    });
    return used;
  }

  /** Styles are shared objects, so each distinct one is changed once and cells keep sharing the result. */
  function changeStyles(
    areas: readonly Area[],
    change: (style: Partial<Style> | undefined) => Partial<Style>,
  ): void {
    const changed = new Map<Partial<Style> | undefined, Partial<Style>>();
    const next = (style: Partial<Style> | undefined): Partial<Style> => {
      const key = isEmptyStyle(style) ? undefined : style;
      const known = changed.get(key);
      if (known) return known;
      const made = change(key);
      changed.set(key, made);
      return made;
    };
    for (const area of areas) {
      if (isWholeColumns(area) || isWholeRows(area)) {
        changeBandStyles(area, next);
        continue;
      }
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = engine.getCell(row + 1, column + 1);
          cell.style = next(cell.style);
        }
      }
    }
  }

  /** Whole rows and columns carry the style themselves; only the cells that exist get it one by one. */
  function changeBandStyles(area: Area, next: (style: Partial<Style> | undefined) => Partial<Style>): void {
    forEachCell(engine, (cell, row, column) => {
      if (contains(area, cellArea(row, column))) cell.style = next(cell.style);
    });
    if (isWholeColumns(area)) {
      for (let column = area.left; column <= area.right; column++) {
        const target = engine.getColumn(column + 1);
        target.style = next(target.style);
      }
      return;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const target = engine.getRow(row + 1);
      target.style = next(target.style);
    }
  }

  function merges(): Area[] {
    const regions = engine.mergedRegions.map(({ top, left, bottom, right }) => ({
      top: top - 1,
      left: left - 1,
      bottom: bottom - 1,
      right: right - 1,
    }));
    return regions.sort((a, b) => a.top - b.top || a.left - b.left);
  }

  function ruleIndex(id: string): number {
    return extras.rules.findIndex((entry) => entry.id === id);
  }

  const adapter: SheetAdapter = {
    engine,
    extras,
    id: extras.id,
    get name() {
      return engine.name;
    },
    set name(name: string) {
      const old = engine.name;
      engine.name = name;
      around.renamed(adapter, old, name);
    },
    get visibility() {
      return VISIBILITY[engine.state] ?? 'Visible';
    },
    set visibility(visibility: SheetVisibility) {
      engine.state = STATE[visibility];
    },
    get tabColor() {
      return resolveColor(engine.properties.tabColor, around.defaults.theme);
    },
    set tabColor(color: string | null) {
      if (color === null) delete engine.properties.tabColor;
      else engine.properties.tabColor = engineColor(color);
    },
    get showGridlines() {
      return engine.views[0]?.showGridLines ?? true;
    },
    set showGridlines(show: boolean) {
      view().showGridLines = show;
    },
    get showHeadings() {
      return engine.views[0]?.showRowColHeaders ?? true;
    },
    set showHeadings(show: boolean) {
      view().showRowColHeaders = show;
    },
    get defaultRowHeight() {
      return engine.properties.defaultRowHeight ?? DEFAULT_ROW_HEIGHT;
    },
    get defaultColumnWidth() {
      return engine.properties.defaultColWidth ?? DEFAULT_COLUMN_WIDTH;
    },
    set defaultColumnWidth(width: number) {
      engine.properties.defaultColWidth = width;
    },

    usedArea,
    content(row: number, column: number): CellContent {
      const cell = find(row, column);
      if (!cell || isMergeSlave(cell)) return EMPTY_CELL;
      return readContent(cell, around.date1904, extras.quotePrefixes.has(cellKey(row, column)));
    },
    setContent(row: number, column: number, content: CellContent): void {
      const existing = find(row, column);
      const empty = content.value === null && content.formula === null;
      if (!existing && empty) return;
      const cell = existing ?? engine.getCell(row + 1, column + 1);
      if (isMergeSlave(cell)) return;
      cell.value = engineValue(content);
      if (content.quotePrefix) extras.quotePrefixes.add(cellKey(row, column));
      else extras.quotePrefixes.delete(cellKey(row, column));
      around.contentChanged(content.formula !== null);
    },
    spillArea(row: number, column: number): Area | null {
      const ref = find(row, column)?.model.ref;
      return ref === undefined ? null : (parseAddress(ref)?.area ?? null);
    },
    style: (row: number, column: number): CellStyle => readStyle(styleOf(row, column), around.defaults),
    updateStyle: (areas: readonly Area[], patch: StylePatch): void =>
      changeStyles(areas, (style) => patchStyle(style, patch, around.defaults)),
    clearStyle: (areas: readonly Area[]): void => changeStyles(areas, () => ({})),
    hyperlink(row: number, column: number) {
      const cell = find(row, column);
      const address = cell?.hyperlink;
      if (cell === undefined || address === undefined) return null;
      const value = cell.value;
      const tooltip =
        typeof value === 'object' && value !== null && 'tooltip' in value ? value.tooltip : undefined;
      return { address, screenTip: tooltip ?? '' };
    },
    insertCells(area: Area, shift: 'down' | 'right'): void {
      const [axis, count] =
        shift === 'down'
          ? (['rows', area.bottom - area.top + 1] as const)
          : (['columns', area.right - area.left + 1] as const);
      around.shiftCells(adapter, area, axis, count);
    },
    deleteCells(area: Area, shift: 'up' | 'left'): void {
      const [axis, count] =
        shift === 'up'
          ? (['rows', area.top - area.bottom - 1] as const)
          : (['columns', area.left - area.right - 1] as const);
      around.shiftCells(adapter, area, axis, count);
    },
    moveCells: (area: Area, target: SheetModel, top: number, left: number): void =>
      around.moveCells(adapter, area, target, top, left),

    row(row: number): RowState {
      const found = engine.findRow(row + 1);
      return {
        height: found?.height ?? adapter.defaultRowHeight,
        custom: found?.height !== undefined,
        hidden: found?.hidden ?? false,
      };
    },
    setRow(row: number, state: Partial<RowState>): void {
      const found = engine.getRow(row + 1);
      if (state.hidden !== undefined) found.hidden = state.hidden;
      if (state.custom === false) {
        delete found.height;
        delete found.customHeight;
      } else if (state.height !== undefined) {
        found.height = state.height;
        found.customHeight = true;
      }
    },
    column(column: number): ColumnState {
      const found = column < engine.columns.length ? engine.columns[column] : undefined;
      return {
        width: found?.width ?? adapter.defaultColumnWidth,
        custom: found?.width !== undefined,
        hidden: found?.hidden ?? false,
      };
    },
    setColumn(column: number, state: Partial<ColumnState>): void {
      const found = engine.getColumn(column + 1);
      if (state.hidden !== undefined) found.hidden = state.hidden;
      if (state.custom === false) delete found.width;
      else if (state.width !== undefined) found.width = state.width;
    },

    merges,
    merge(area: Area): void {
      engine.mergeCells(area.top + 1, area.left + 1, area.bottom + 1, area.right + 1);
      around.contentChanged(false);
    },
    unmerge(area: Area): void {
      for (const merged of merges()) {
        if (intersect(merged, area)) engine.unMergeCells(formatArea(merged));
      }
    },

    conditionalFormats: (): ConditionalFormatRule[] =>
      extras.rules.map(({ id, rule: { areas, type, formula, style, stopIfTrue } }) => ({
        id,
        areas,
        type,
        formula,
        style,
        stopIfTrue,
      })),
    addConditionalFormat(rule: Omit<ConditionalFormatRule, 'id'>): string {
      const id = around.newId();
      // Excel puts a new rule before the others.
      extras.rules.unshift({ id, rule: { ...rule, dxfId: null, sourceXml: null, blockAttributes: '' } });
      return id;
    },
    updateConditionalFormat(id, change): void {
      const rule = extras.rules[ruleIndex(id)]?.rule;
      if (!rule) return;
      if (change.areas) rule.areas = change.areas;
      if (change.formula !== undefined) rule.formula = change.formula;
      if (change.stopIfTrue !== undefined) rule.stopIfTrue = change.stopIfTrue;
      if (change.style) {
        rule.style = change.style;
        rule.dxfId = null;
      }
    },
    moveConditionalFormat(id: string, priority: number): void {
      const [entry] = extras.rules.splice(ruleIndex(id), 1);
      if (entry) extras.rules.splice(priority, 0, entry);
    },
    deleteConditionalFormat(id: string): void {
      extras.rules = extras.rules.filter((entry) => entry.id !== id);
    },

    dataValidation: (row: number, column: number): DataValidationRule | null =>
      readDataValidation(engine, row, column, around.date1904),
    setDataValidation: (areas: readonly Area[], rule: DataValidationRule | null): void =>
      writeDataValidation(engine, areas, rule),

    get frozen(): FrozenPanes | null {
      const first = engine.views[0];
      if (first?.state !== 'frozen') return null;
      return { rows: first.ySplit ?? 0, columns: first.xSplit ?? 0 };
    },
    set frozen(panes: FrozenPanes | null) {
      const { showGridLines, showRowColHeaders, zoomScale, zoomScaleNormal, rightToLeft, activeCell } =
        view();
      const kept = { showGridLines, showRowColHeaders, zoomScale, zoomScaleNormal, rightToLeft, activeCell };
      const common = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
      engine.views[0] = panes
        ? { ...common, state: 'frozen', xSplit: panes.columns, ySplit: panes.rows }
        : { ...common, state: 'normal' };
    },
    get protection(): SheetProtection | null {
      return readProtection(engine);
    },
    set protection(protection: SheetProtection | null) {
      writeProtection(engine, protection);
    },
    get autoFilter(): AutoFilterState | null {
      if (extras.autoFilterXml === null) return null;
      const area = parseAddress(/\bref="([^"]*)"/.exec(extras.autoFilterXml)?.[1] ?? '')?.area;
      return area ? { area, filtered: extras.autoFilterXml.includes('<filterColumn') } : null;
    },
    set autoFilter(state: AutoFilterState | null) {
      if (state === null) extras.autoFilterXml = null;
      else if (!state.filtered) extras.autoFilterXml = `<autoFilter ref="${formatArea(state.area)}"/>`;
    },

    get tables(): readonly TableModel[] {
      return tablesOf(engine);
    },
    addTable: (area: Area, name: string, columnNames: readonly string[]): TableModel =>
      createTable(engine, area, name, columnNames),
    removeTable(id: string): void {
      const table = tablesOf(engine).find((entry) => entry.id === id);
      if (table) engine.removeTable(table.name);
    },

    pivotTables: extras.pivotTables,
    get pictures(): readonly PictureModel[] {
      return extras.pictures;
    },
    addPicture(picture: Omit<PictureModel, 'id'>): PictureModel {
      const added = { ...picture, id: around.newId() };
      extras.pictures = [...extras.pictures, added];
      return added;
    },
    removePicture(id: string): void {
      extras.pictures = extras.pictures.filter((entry) => entry.id !== id);
    },

    get pageSetup(): PageSetup {
      const { printArea, titleRows, titleColumns } = extras;
      return { ...readPageSetup(engine), printArea, titleRows, titleColumns };
    },
    updatePageSetup(change: Partial<PageSetup>): void {
      if (change.printArea) extras.printArea = change.printArea;
      if (change.titleRows !== undefined) extras.titleRows = change.titleRows;
      if (change.titleColumns !== undefined) extras.titleColumns = change.titleColumns;
      writePageSetup(engine, change);
    },
    get headersFooters(): HeadersFooters {
      const { alignWithMargins, scaleWithDocument } = extras;
      return { ...readHeadersFooters(engine), alignWithMargins, scaleWithDocument };
    },
    set headersFooters(texts: HeadersFooters) {
      extras.alignWithMargins = texts.alignWithMargins;
      extras.scaleWithDocument = texts.scaleWithDocument;
      writeHeadersFooters(engine, texts);
    },
    // A break with id n lies after the n-th row, that is before index n.
    get rowBreaks() {
      return engine.rowBreaks.map(({ id }) => id).sort((a, b) => a - b);
    },
    set rowBreaks(breaks: readonly number[]) {
      engine.rowBreaks = breaks.map((id) => ({ id, max: LAST_COLUMN, man: 1 }));
    },
    get columnBreaks() {
      return engine.colBreaks.map(({ id }) => id).sort((a, b) => a - b);
    },
    set columnBreaks(breaks: readonly number[]) {
      engine.colBreaks = breaks.map((id) => ({ id, max: LAST_ROW, man: 1 }));
    },
    customProperties: extras.customProperties,
  };
  return adapter;
}
