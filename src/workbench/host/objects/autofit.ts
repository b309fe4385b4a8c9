/**
 * Autofit. Widths of letters, and so Excel's own results, differ between computers; the host estimates them, and skips
 * merged cells as Excel does (OfficeDev/office-js#1840).
 */
import { displayText } from '../displayText';
import { cellArea, contains, intersect, type Area } from '../area';
import { columnWidthToPoints, TALLEST_ROW_POINTS } from '../units';
import type { AreasState } from './context';

/** Mean width of a letter, and height of a line, as fractions of the font's size. */
const LETTER_WIDTH = 0.52;
const LINE_HEIGHT = 1.25;
const PADDING_CHARACTERS = 1.5;
const LETTER_POINTS = 5.25;
const WIDEST_CHARACTERS = 255;

interface Shown {
  readonly text: string;
  readonly size: number;
  readonly wraps: boolean;
}

function isMerged({ sheet }: AreasState, row: number, column: number): boolean {
  return sheet.merges().some((merged) => contains(merged, cellArea(row, column)));
}

/** The text of a cell as it is shown; null for empty and merged cells. */
function shownIn(state: AreasState, row: number, column: number): Shown | null {
  const { sheet, context } = state;
  const { value } = sheet.content(row, column);
  if (value === null || isMerged(state, row, column)) return null;
  const { numberFormat, font, wrapText } = sheet.style(row, column);
  const { locale, model } = context;
  return {
    text: displayText(value, numberFormat, { locale, date1904: model.date1904 }),
    size: font.size,
    wraps: wrapText,
  };
}

function usedOf({ sheet, areas }: AreasState): Area[] {
  const used = sheet.usedArea(true);
  return used ? areas.flatMap((area) => intersect(area, used) ?? []) : [];
}

/** Width in characters of the longest line of a cell's text. */
function widthIn({ text, size }: Shown): number {
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  return (longest * size * LETTER_WIDTH) / LETTER_POINTS;
}

/** Height in points of a cell's text in a column of the given width, also in points. */
function heightIn({ text, size, wraps }: Shown, columnPoints: number): number {
  const letters = columnPoints / (size * LETTER_WIDTH);
  const linesOf = (line: string): number => (wraps ? Math.max(1, Math.ceil(line.length / letters)) : 1);
  const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line), 0);
  return lines * size * LINE_HEIGHT;
}

/** Sets the width of each column to its widest text; merged cells and columns without text are left out. */
export function autofitColumns(state: AreasState): void {
  for (const area of usedOf(state)) {
    for (let column = area.left; column <= area.right; column++) {
      let widest = 0;
      for (let row = area.top; row <= area.bottom; row++) {
        const shown = shownIn(state, row, column);
        if (!shown) continue;
        widest = Math.max(widest, widthIn(shown));
      }
      if (widest > 0) {
        state.sheet.setColumn(column, {
          width: Math.min(WIDEST_CHARACTERS, widest + PADDING_CHARACTERS),
          hidden: false,
        });
      }
    }
  }
}

/** Sets the height of each row to its tallest text, at least the sheet's default height. */
export function autofitRows(state: AreasState): void {
  for (const area of usedOf(state)) {
    for (let row = area.top; row <= area.bottom; row++) {
      let tallest = state.sheet.defaultRowHeight;
      for (let column = area.left; column <= area.right; column++) {
        const shown = shownIn(state, row, column);
        if (!shown) continue;
        tallest = Math.max(tallest, heightIn(shown, columnWidthToPoints(state.sheet.column(column).width)));
      }
      state.sheet.setRow(row, { height: Math.min(TALLEST_ROW_POINTS, tallest) });
    }
  }
}
