/**
 * Bars of a picture as texts of block characters. Cells of a common grid cannot be as long as their figures; characters can,
 * they print on any printer, and each filling has a pattern of its own.
 */
import type { BarFill, BarPart } from '../content/reportContent';
import type { Font } from './fontMetrics';
import { textWidth } from './fontMetrics';
import { textStyle } from './styles';
import { writableWidth } from './wrapText';

const PATTERNS: Readonly<Record<BarFill, string>> = {
  done: '█',
  doneLate: '▓',
  overdue: '▲',
  open: '░',
  outside: '□',
};

/** The pattern of a filling as a legend shows it. */
export const LEGEND_MARKS: Readonly<Record<BarFill, string>> = PATTERNS;

/**
 * A bar as long as the counts of its parts; the smallest part has one character.
 *
 * @param full the count that fills the width
 * @param cellWidth points
 * @example barText([{ fill: 'done', count: 2 }, { fill: 'open', count: 1 }], 3, 22) // => '██░'
 */
export function barText(parts: readonly BarPart[], full: number, cellWidth: number): string {
  const style = textStyle('bar');
  const font: Font = style;
  const width = writableWidth(cellWidth, style.size);
  // Rounding up may add a character to each part: that much stays free.
  const reserve = parts.reduce((sum, { fill }) => sum + textWidth(PATTERNS[fill], font), 0) / 2;
  return parts
    .map(({ fill, count }) => {
      const pattern = PATTERNS[fill];
      const length = ((width - reserve) * count) / full / textWidth(pattern, font);
      return pattern.repeat(Math.max(1, Math.round(length)));
    })
    .join('');
}
