/** Data of one open workbook that loading, saving, moving cells and rewriting formulas share. */
import type { Workbook } from '@cj-tech-master/excelts';
import type { StoredName } from './definedNames';
import type { PackageParts } from './package';
import type { SheetAdapter } from './sheetState';

/** A defined name with its sheet itself instead of the sheet's position, which changes. */
export interface LiveName extends Omit<StoredName, 'scope'> {
  readonly sheet: SheetAdapter | null;
}

export interface WorkbookState {
  readonly engine: Workbook;
  /** Parts of the file that was opened; empty for a new workbook. */
  readonly source: PackageParts;
  /** The file's differential formats, each as XML. */
  readonly fileDxfs: readonly string[];
  /** In the order of their tabs. */
  sheets: SheetAdapter[];
  names: LiveName[];
  active: SheetAdapter;
  /** Add-in settings: JSON text by key. */
  readonly settings: Map<string, string>;
}
