/** Data of one open workbook that loading, saving, moving cells and rewriting formulas share. */
import type { Workbook } from '@cj-tech-master/excelts';
import type { SheetFacts, WorkbookFacts } from '../saving/facts';
import type { StyleOrigins } from '../saving/styleOrigins';
import type { TableParts } from '../saving/tableParts';
import type { StoredName } from './definedNames';
import type { PackageParts, SheetEntry } from './package';
import type { SheetAdapter } from './sheetState';
import type { StyleDefaults } from './styleConversion';

/** A defined name with its sheet itself instead of the sheet's position, which changes. */
export interface LiveName extends Omit<StoredName, 'scope'> {
  readonly sheet: SheetAdapter | null;
  /** The sheet without cells that it belongs to, such as a chart's; null for other names. */
  readonly otherSheet: SheetEntry | null;
}

/** A sheet as it was in the file, or as it was added. */
export interface SheetBefore {
  readonly facts: SheetFacts;
  readonly tables: TableParts;
  /** Null for a new sheet. */
  readonly entry: SheetEntry | null;
}

export interface WorkbookState {
  readonly engine: Workbook;
  /** Parts of the file that was opened, or of an empty workbook. */
  readonly given: PackageParts;
  /** The same with the usual prefixes: what is read and changed. */
  readonly source: PackageParts;
  /** All sheets of the file, those without cells too, in the order of their tabs. */
  readonly entries: readonly SheetEntry[];
  readonly before: Map<SheetAdapter, SheetBefore>;
  workbookBefore: WorkbookFacts;
  readonly origins: StyleOrigins;
  readonly defaults: StyleDefaults;
  /** The rewriting of formulas, in order, which is done again for those that only the file has. */
  readonly rewrites: ((formula: string, sheet: SheetAdapter | null) => string)[];
  /** The print names of the file, which are members of their sheets in the model. */
  readonly printNames: readonly LiveName[];
  /** In the order of their tabs. */
  sheets: SheetAdapter[];
  names: LiveName[];
  active: SheetAdapter;
  /** Add-in settings: JSON text by key. */
  readonly settings: Map<string, string>;
}
