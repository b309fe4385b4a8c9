/** Data that the host holds for each worksheet beside the engine's own worksheet. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { Area } from '../../area';
import type { PictureModel, PivotModel, SheetModel } from '../workbookModel';
import type { StoredRule } from './conditionalFormats';
import type { SheetExtension } from './sheetExtensions';
import type { StyleDefaults } from './styleConversion';

/** Parts of a sheet that the engine would lose in the file; they are written to the package beside the engine's. */
export interface SheetExtras {
  readonly id: string;
  /** Extensions of the sheet in the opened file: newer forms of conditional formats, validation from other sheets. */
  readonly extensions: readonly SheetExtension[];
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
    extensions: [],
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
