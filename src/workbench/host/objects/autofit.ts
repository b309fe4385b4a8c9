/**
 * Autofit. Widths of letters differ between machines and so does Excel's own result; the host estimates them, and leaves
 * out merged cells as Excel does (OfficeDev/office-js#1840).
 */
import { displayText } from '../displayText';
import { cellArea, contains, intersect, type Area } from '../area';
import { columnWidthToPoints, TALLEST_ROW_POINTS } from '../units';
import type { AreasState } from './context';

/** Mean width of a letter, and height of a line, as parts of the font's size. */
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

function shownIn({ sheet, context }: AreasState, row: number, column: number): Shown | null {
  const { value } = sheet.content(row, column);
  if (value === null) return null;
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

function isMerged({ sheet }: AreasState, row: number, column: number): boolean {
  return sheet.merges().some((merged) => contains(merged, cellArea(row, column)));
}

export function autofitColumns(state: AreasState): void {
  for (const area of usedOf(state)) {
    for (let column = area.left; column <= area.right; column++) {
      let widest = 0;
      for (let row = area.top; row <= area.bottom; row++) {
        const shown = isMerged(state, row, column) ? null : shownIn(state, row, column);
        if (!shown) continue;
        const longest = Math.max(...shown.text.split('\n').map((line) => line.length));
        widest = Math.max(widest, (longest * shown.size * LETTER_WIDTH) / LETTER_POINTS);
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

export function autofitRows(state: AreasState): void {
  for (const area of usedOf(state)) {
    for (let row = area.top; row <= area.bottom; row++) {
      let tallest = state.sheet.defaultRowHeight;
      for (let column = area.left; column <= area.right; column++) {
        const shown = isMerged(state, row, column) ? null : shownIn(state, row, column);
        if (!shown) continue;
        const letters = columnWidthToPoints(state.sheet.column(column).width) / (shown.size * LETTER_WIDTH);
        const lines = shown.text
          .split('\n')
          .reduce((sum, line) => sum + (shown.wraps ? Math.max(1, Math.ceil(line.length / letters)) : 1), 0);
        tallest = Math.max(tallest, lines * shown.size * LINE_HEIGHT);
      }
      state.sheet.setRow(row, { height: Math.min(TALLEST_ROW_POINTS, tallest) });
    }
  }
}
