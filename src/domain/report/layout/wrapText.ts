/**
 * Where a text breaks into lines. Excel and LibreOffice differ in small things (hyphens, slashes, screen fonts), so
 * this breaks only at blanks, which both do, and measures against less than the real width: it may count a line too
 * many, never one too few.
 */
import type { Font } from './fontMetrics';
import { textWidth } from './fontMetrics';

/** Blank space that Excel keeps at the sides of a cell, both together, and its grid line; in points. */
const CELL_PADDING = 4.5;
/** Hinting rounds letters to whole pixels; over a line that adds up to less than this share of it. */
const HINTING = 0.965;
const PIXELS_PER_POINT = 96 / 72;

/** On a 96 dpi screen the font's size is a whole number of pixels too: 11 points are drawn as 11.25. */
function screenShare(size: number): number {
  const pixels = size * PIXELS_PER_POINT;
  return Math.min(1, pixels / Math.round(pixels)) * HINTING;
}

/** A line as a slice of its text: `text.slice(from, to)`. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** The width, in points, that text of that size can count on in a cell that wide, less the indent of its style. */
export function writableWidth(cellWidth: number, size: number, indent = 0): number {
  return Math.max(0, (cellWidth - CELL_PADDING - indent) * screenShare(size));
}

/**
 * The least cell width, in points, in which text of that width and size has room; the inverse of {@link writableWidth}.
 * @example writableWidth(cellWidthFor(40, 9), 9) // => 40
 */
export function cellWidthFor(textWidth: number, size: number, indent = 0): number {
  return textWidth / screenShare(size) + CELL_PADDING + indent;
}

/** Cuts a word that is wider than a line, character by character, as both programs do. */
function cutWord(text: string, from: number, to: number, width: number, font: Font): Line[] {
  const pieces: Line[] = [];
  let start = from;
  let at = from;
  let used = 0;
  for (const character of text.slice(from, to)) {
    const own = textWidth(character, font);
    if (at > start && used + own > width) {
      pieces.push({ from: start, to: at });
      start = at;
      used = 0;
    }
    used += own;
    at += character.length;
  }
  pieces.push({ from: start, to: at });
  return pieces;
}

function wrapParagraph(text: string, from: number, to: number, width: number, font: Font): Line[] {
  const lines: Line[] = [];
  const blank = textWidth(' ', font);
  let current: Line | null = null;
  let used = 0;
  for (const match of text.slice(from, to).matchAll(/[^ ]+/g)) {
    const word = { from: from + match.index, to: from + match.index + match[0].length };
    const own = textWidth(match[0], font);
    // Blanks in a row take their place: people align with them.
    const gap: number = current ? (word.from - current.to) * blank : 0;
    if (current && used + gap + own <= width) {
      current = { from: current.from, to: word.to };
      used += gap + own;
      continue;
    }
    if (current) lines.push(current);
    const pieces = own <= width ? [word] : cutWord(text, word.from, word.to, width, font);
    lines.push(...pieces.slice(0, -1));
    current = pieces.at(-1) ?? word;
    used = textWidth(text.slice(current.from, current.to), font);
  }
  lines.push(current ?? { from, to });
  return lines;
}

/**
 * Breaks a text into the lines it takes in that width. A line feed ends a line; an empty text has one line.
 *
 * @param width points, as {@link writableWidth} gives them
 * @example wrapText('uno dos', 20, { size: 10, bold: false }) // => [{ from: 0, to: 3 }, { from: 4, to: 7 }]
 */
export function wrapText(text: string, width: number, font: Font): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const paragraph of text.split('\n')) {
    lines.push(...wrapParagraph(text, from, from + paragraph.length, width, font));
    from += paragraph.length + 1;
  }
  return lines;
}
