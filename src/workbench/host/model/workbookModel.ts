/**
 * The workbook model: the members that the host needs from an engine. All of them use plain data, and rows and columns
 * count from 0. Rules of the Office.js API (limits, protection, coercion) are applied by the host, not by the engine.
 */
import type { Area } from '../area';
import type { CellStyle, ConditionalStyle, StylePatch } from './cellStyle';
import type { Loss } from './saving/loss';

export interface CellError {
  /** As Excel shows it: `#N/A`, `#REF!` … */
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

export interface CellContent {
  /** A formula's value is its result. */
  readonly value: CellValue;
  /** Without the equals sign, in English; null for a constant. */
  readonly formula: string | null;
  /** Whether the text was typed after an apostrophe. */
  readonly quotePrefix: boolean;
}

export const EMPTY_CELL: CellContent = { value: null, formula: null, quotePrefix: false };

/** @example isCellError({ error: '#N/A' }) // => true */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface RowState {
  /** Points. */
  readonly height: number;
  /** False while the row has the sheet's default height. */
  readonly custom: boolean;
  readonly hidden: boolean;
}

export interface ColumnState {
  /** Characters of the default font, as in the file. */
  readonly width: number;
  readonly custom: boolean;
  readonly hidden: boolean;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** Operations that can be allowed on a protected sheet, by their names in Excel.WorksheetProtectionOptions. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;
export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];
export type SelectionMode = 'Normal' | 'Unlocked' | 'None';

export interface SheetProtection {
  readonly allowed: ReadonlySet<ProtectionOption>;
  readonly selectionMode: SelectionMode;
  readonly hasPassword: boolean;
}

export interface ConditionalFormatRule {
  /** Stable while the workbook is open. */
  readonly id: string;
  readonly areas: readonly Area[];
  /** Excel.ConditionalFormatType */
  readonly type: string;
  /** Only of custom rules: without the equals sign. */
  readonly formula: string | null;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

export type HeaderFooterSlot = 'left' | 'center' | 'right';
export type HeaderFooterText = Readonly<Record<HeaderFooterSlot, string>>;
export const HEADER_FOOTER_PAGES = ['odd', 'even', 'first'] as const;
export type HeaderFooterPages = (typeof HEADER_FOOTER_PAGES)[number];

export interface HeadersFooters {
  readonly headers: Readonly<Record<HeaderFooterPages, HeaderFooterText>>;
  readonly footers: Readonly<Record<HeaderFooterPages, HeaderFooterText>>;
  readonly differentFirst: boolean;
  readonly differentOddEven: boolean;
  readonly alignWithMargins: boolean;
  readonly scaleWithDocument: boolean;
}

export interface PageSetup {
  readonly landscape: boolean;
  /** Number of SpreadsheetML: 1 letter, 5 legal, 9 A4 …; null is the printer's default. */
  readonly paperSize: number | null;
  /** Inches. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>>;
  /** Percent. */
  readonly scale: number;
  readonly fitToPages: { readonly wide: number | null; readonly tall: number | null } | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly overThenDown: boolean;
  readonly firstPageNumber: number | null;
  readonly printComments: 'NoComments' | 'EndSheet' | 'InPlace';
  readonly printErrors: 'AsDisplayed' | 'Blank' | 'Dash' | 'NotAvailable';
  readonly printArea: readonly Area[];
  /** First and last row, or column, repeated on each page. */
  readonly titleRows: readonly [number, number] | null;
  readonly titleColumns: readonly [number, number] | null;
}

export interface DefinedName {
  readonly name: string;
  /** Null for a name of the workbook. */
  readonly sheet: SheetModel | null;
  /** Without the equals sign. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface TableModel {
  readonly id: string;
  name: string;
  style: string;
  readonly area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  columnNames(): readonly string[];
  renameColumn(index: number, name: string): void;
  /** Removes column names and inserts new ones in their place, named as Excel names inserted columns. */
  spliceColumns(index: number, removed: number, added: number): void;
  resize(area: Area): void;
}

export interface DataValidationRule {
  readonly type: 'None' | 'WholeNumber' | 'Decimal' | 'List' | 'Date' | 'Time' | 'TextLength' | 'Custom';
  readonly operator: string;
  /** As in the file: without the equals sign. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

/** The position of a corner: the cell under it, and the points from the cell's corner to it. */
export interface CellAnchor {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly right: number;
}

export interface PictureData {
  readonly bytes: Uint8Array;
  readonly format: 'PNG' | 'JPEG' | 'GIF' | 'BMP';
}

/** A picture over the cells. */
export interface PictureModel {
  readonly id: string;
  readonly data: PictureData;
  name: string;
  altTitle: string;
  altText: string;
  anchor: CellAnchor;
  /** Points. */
  width: number;
  height: number;
  lockAspectRatio: boolean;
}

/** A comment or a note, which the host reads and moves. */
export interface CommentModel {
  readonly area: Area;
  /** A note: a comment without a thread. */
  readonly isNote: boolean;
}

/** A chart, or a shape that is no picture, which the host reads but does not change. */
export interface DrawnModel {
  readonly kind: 'chart' | 'shape';
  readonly name: string;
}

/** A PivotTable, which the host reads but does not change. */
export interface PivotModel {
  readonly name: string;
  readonly area: Area;
}

/** A Power Query of the workbook, which the host reads but does not change. */
export interface QueryModel {
  readonly name: string;
  /** Whether its rows are loaded into a table. */
  readonly fillsTable: boolean;
}

export interface AutoFilterState {
  readonly area: Area;
  /** Whether a column has filter criteria. */
  readonly filtered: boolean;
}

export interface SheetModel {
  /** A GUID in braces, as in Excel, constant while the workbook is open. */
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  /** `#RRGGBB`, or null without one. */
  tabColor: string | null;
  showGridlines: boolean;
  showHeadings: boolean;
  readonly defaultRowHeight: number;
  defaultColumnWidth: number;

  /** Returns the smallest area with all cells that have content, or content or format; null without such a cell. */
  usedArea(valuesOnly: boolean): Area | null;
  content(row: number, column: number): CellContent;
  setContent(row: number, column: number, content: CellContent): void;
  /** Returns the area that the results of an array formula in this cell fill; null for other cells. */
  spillArea(row: number, column: number): Area | null;
  /** The areas of array formulas that were entered for several cells; those that spill by themselves are not among them. */
  arrayAreas(): readonly Area[];
  style(row: number, column: number): CellStyle;
  updateStyle(areas: readonly Area[], patch: StylePatch): void;
  clearStyle(areas: readonly Area[]): void;
  /** Whether parts of a cell's text have formats of their own. */
  hasRichText(row: number, column: number): boolean;
  hyperlink(row: number, column: number): { readonly address: string; readonly screenTip: string } | null;
  /** Moves cells, their formats and everything tied to them, and rewrites references. */
  insertCells(area: Area, shift: 'down' | 'right'): void;
  deleteCells(area: Area, shift: 'up' | 'left'): void;
  /** Cuts cells and pastes them over others, here or in another sheet; references to them are rewritten. */
  moveCells(area: Area, target: SheetModel, top: number, left: number): void;

  row(row: number): RowState;
  setRow(row: number, state: Partial<RowState>): void;
  column(column: number): ColumnState;
  setColumn(column: number, state: Partial<ColumnState>): void;

  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;

  /** Highest priority first. */
  conditionalFormats(): readonly ConditionalFormatRule[];
  addConditionalFormat(rule: Omit<ConditionalFormatRule, 'id'>): string;
  updateConditionalFormat(id: string, change: Partial<Omit<ConditionalFormatRule, 'id' | 'type'>>): void;
  moveConditionalFormat(id: string, priority: number): void;
  deleteConditionalFormat(id: string): void;

  dataValidation(row: number, column: number): DataValidationRule | null;
  /** Returns the areas of all cells with a rule. */
  validatedAreas(): readonly Area[];
  setDataValidation(areas: readonly Area[], rule: DataValidationRule | null): void;

  frozen: FrozenPanes | null;
  protection: SheetProtection | null;
  autoFilter: AutoFilterState | null;

  readonly tables: readonly TableModel[];
  addTable(area: Area, name: string, columnNames: readonly string[]): TableModel;
  /** Removes the table and leaves its cells. */
  removeTable(id: string): void;

  readonly pivotTables: readonly PivotModel[];

  /** Names of the tables whose own filter hides rows. */
  readonly filteredTables: readonly string[];

  readonly comments: readonly CommentModel[];
  readonly drawn: readonly DrawnModel[];

  /** In drawing order: the topmost is the last. */
  readonly pictures: readonly PictureModel[];
  addPicture(picture: Omit<PictureModel, 'id'>): PictureModel;
  removePicture(id: string): void;

  readonly pageSetup: PageSetup;
  updatePageSetup(change: Partial<PageSetup>): void;
  headersFooters: HeadersFooters;
  /** Indexes of the first row, or column, after each break, in order. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];

  /** Key and value pairs that add-ins store with the sheet. */
  readonly customProperties: Map<string, string>;
}

export interface DocumentProperties {
  author: string;
  title: string;
  subject: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  readonly lastAuthor: string;
  readonly creationDate: string;
}

export interface WorkbookModel {
  readonly date1904: boolean;
  /** The ending of a file of this kind, such as `.xlsm` for a workbook with macros: Excel opens it by no other. */
  readonly fileEnding: string;
  readonly queries: readonly QueryModel[];
  readonly structureProtected: boolean;
  readonly properties: DocumentProperties;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetModel[];
  activeSheet: SheetModel;
  addSheet(name: string): SheetModel;
  removeSheet(sheet: SheetModel): void;
  moveSheet(sheet: SheetModel, position: number): void;

  names(): readonly DefinedName[];
  /** Adds the name, or replaces the one of the same scope. */
  defineName(name: DefinedName): void;
  removeName(name: string, sheet: SheetModel | null): void;

  /** Whether the text, which has no equals sign, is a formula. */
  isFormula(formula: string): boolean;
  /** Returns the value of a formula that is in no cell; relative references are those of A1. */
  evaluate(formula: string, sheet: SheetModel | null): CellValue | readonly (readonly CellValue[])[];
  /** Calculates the formulas when cells were changed since the last calculation. */
  recalculate(): void;

  /** Add-in settings that are stored in the file: JSON text by key. */
  readonly settings: Map<string, string>;

  /** Returns the workbook as .xlsx. The same model gives the same bytes. */
  save(): Promise<Uint8Array>;
  /** Returns what a saved workbook lacks of the file that was opened, besides what was changed. */
  lossesIn(saved: Uint8Array): readonly Loss[];
}
