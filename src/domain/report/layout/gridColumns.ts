/** The grid of a page, apart from what measures it: reading a workbook asks for it too. */

/**
 * How many columns the grid has, all alike and about 12 points wide: narrow enough for the columns of every table to be as
 * wide as their words need. All pages are upright: the orientation belongs to the sheet, so that a wide table cannot lie on
 * its side within the report.
 */
export const GRID_COLUMNS = 36;
