/** The few words that pages need and the report's content does not have. */

/** A first cell of up to this many characters names its row. */
const LONGEST_ROW_NAME = 24;

export const LAYOUT_TEXTS = {
  /**
   * Printed above the part of a table's row that continues from the page before.
   * @example LAYOUT_TEXTS.continued('7.1.') // => '7.1. (continúa)'
   */
  continued: (firstCell: string): string =>
    firstCell === '' || firstCell.length > LONGEST_ROW_NAME ? '(continúa)' : `${firstCell} (continúa)`,
} as const;
