import type { Edit } from '../../workbook/edits/edits';
import type { ReplacedCell } from '../../workbook/sheets/calendarSheet';

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
  /** Cells of the add-in's columns that say something else now. */
  readonly replaced: readonly ReplacedCell[];
  /** Addresses of cells that stay as they are, because a part of their text has a format of its own. */
  readonly formatted: readonly string[];
  /** What new rows do to what is around them, a sentence each. */
  readonly around: readonly string[];
  /** Empty when there is nothing to write. */
  readonly edits: readonly Edit[];
}
