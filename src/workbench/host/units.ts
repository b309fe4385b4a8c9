/** Widths of columns: the file counts characters of the default font, the API points. */

/** Pixels of the widest digit of Calibri 11, the default font. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
/** Pixels of the widest column: 255 characters and their padding. */
const WIDEST_PIXELS = 255 * DIGIT_PIXELS + 5;

export const WIDEST_COLUMN_POINTS = WIDEST_PIXELS * POINTS_PER_PIXEL;
export const TALLEST_ROW_POINTS = 409;

/**
 * Converts a width in characters to points. Source: SpreadsheetML 18.3.1.13, the width of a column in pixels.
 *
 * @example columnWidthToPoints(9.140625) // => 48
 */
export function columnWidthToPoints(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
  return pixels * POINTS_PER_PIXEL;
}

/** @example pointsToColumnWidth(48) // => 9.140625 */
export function pointsToColumnWidth(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}
