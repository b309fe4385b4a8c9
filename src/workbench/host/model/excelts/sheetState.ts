/** Data that the host holds for each worksheet beside the engine's own worksheet. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { Area } from '../../area';
import type { CellShift } from '../../formulaReferences';
import { CellChanges } from '../saving/cellChanges';
import type { StyleOrigins } from '../saving/styleOrigins';
import type { KnownStyles } from './knownStyles';
import type { CommentModel, DrawnModel, PictureModel, PivotModel, SheetModel } from '../workbookModel';
import type { StoredRule } from './conditionalFormats';
import type { StoredValidation } from './dataValidation';
import type { StyleDefaults } from './styleConversion';

/** A link of the file over an area. */
export interface SheetLink {
  readonly area: Area;
  readonly address: string;
  readonly screenTip: string;
}

/** A picture of the file: its place in the drawing, and how it was. */
export interface FilePicture {
  readonly id: string;
  /** Its number among the anchors of the drawing, from 0. */
  readonly number: number;
  readonly before: Omit<PictureModel, 'id' | 'data'>;
}

/** What the host keeps of a sheet beside the engine's worksheet, and what it changed since the file was opened. */
export interface SheetExtras {
  readonly id: string;
  /** The sheet's part in the file; null for a new sheet. */
  readonly path: string | null;
  readonly changes: CellChanges;
  /** Rows, and columns, whose size or visibility was set. */
  readonly changedRows: Set<number>;
  readonly changedColumns: Set<number>;
  /** Whole rows, and columns, that were given a format. */
  readonly formattedRows: Set<number>;
  readonly formattedColumns: Set<number>;
  readonly shifts: CellShift[];
  validations: StoredValidation[];
  /** Areas whose validation was set: rules of newer versions of Excel end there. */
  readonly validatedAreas: Area[];
  links: readonly SheetLink[];
  comments: readonly CommentModel[];
  readonly drawn: readonly DrawnModel[];
  filePictures: readonly FilePicture[];
  rules: { readonly id: string; readonly rule: StoredRule }[];
  /** XML of `autoFilter` as in the file; the host can remove filter criteria but not set them. */
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
  /** Names of tables whose filter hides rows; the host cannot set or clear it. */
  readonly filteredTables: readonly string[];
}

/** @example newExtras('{…}').rules // => [], as everything of a sheet without a file */
export function newExtras(id: string): SheetExtras {
  return {
    id,
    path: null,
    changes: new CellChanges(),
    changedRows: new Set(),
    changedColumns: new Set(),
    formattedRows: new Set(),
    formattedColumns: new Set(),
    shifts: [],
    validations: [],
    validatedAreas: [],
    links: [],
    comments: [],
    drawn: [],
    filePictures: [],
    rules: [],
    autoFilterXml: null,
    alignWithMargins: true,
    scaleWithDocument: true,
    printArea: [],
    titleRows: null,
    titleColumns: null,
    quotePrefixes: new Set(),
    customProperties: new Map(),
    pictures: [],
    pivotTables: [],
    filteredTables: [],
  };
}

/** A SheetModel with its engine sheet and extras, for the workbook that owns it. */
export interface SheetAdapter extends SheetModel {
  readonly engine: Worksheet;
  readonly extras: SheetExtras;
}

/** Members of the workbook that its sheets call. */
export interface SheetServices {
  readonly date1904: boolean;
  readonly defaults: StyleDefaults;
  readonly styles: StyleOrigins;
  readonly knownStyles: KnownStyles;
  newId(): string;
  /** Called when the file of a sheet has formulas. */
  formulasRead(): void;
  /** Called after each change that can alter the result of a formula. */
  contentChanged(isFormula: boolean): void;
  shiftCells(sheet: SheetAdapter, area: Area, axis: 'rows' | 'columns', count: number): void;
  moveCells(sheet: SheetAdapter, area: Area, target: SheetModel, top: number, left: number): void;
  renamed(from: string, to: string): void;
}

/** @example cellKey(0, 2) // => '0,2' */
export const cellKey = (row: number, column: number): string => `${row},${column}`;
