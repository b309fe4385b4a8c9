import type { Edit } from '../../workbook/edits/edits';

/** The calendar sheet as it would be written. */
export interface SheetPreview {
  readonly sheet: string;
  readonly isNew: boolean;
  readonly added: number;
  readonly updated: number;
  /** Rows that are right already. */
  readonly unchanged: number;
  /** Cells of the add-in's columns that hold a person's formula. */
  readonly formulas: number;
  /** Addresses of cells of the add-in's columns of which it replaces what somebody wrote. */
  readonly replaced: readonly string[];
  /** Addresses of cells that stay as they are, because a part of their text has a format of its own. */
  readonly formatted: readonly string[];
  /** Empty when there is nothing to write. */
  readonly edits: readonly Edit[];
}
