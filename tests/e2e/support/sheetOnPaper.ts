/**
 * Holds a printed sheet against the sheet: each row must stand on its page, at its height, with the whole text of each
 * of its cells inside the cell's own rectangle. Whatever a program clips, moves to another page or breaks into more lines
 * than there is room for shows as a difference.
 */
import type { SheetModel } from '../../../src/workbench/host';
import { columnWidthToPoints } from '../../../src/workbench/host';
import type { PrintedPage, PrintedWord } from './printedWords';

const POINTS_PER_INCH = 72;
/** Positions in a PDF are rounded, and so are heights of rows. */
const HEIGHT_SLACK = 0.75;
const WIDTH_SLACK = 1;

/** A cell that has a text, or a merged one, as the sheet says it. Points from the grid's left and the page's first row. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SheetPage {
  readonly cells: readonly SheetCell[];
  /** What its rows add up to. */
  readonly height: number;
}

export const squeeze = (text: string): string => text.replace(/\s/g, '');

/** Where each column of the printed area begins, and after them where the last one ends. */
function columnLefts(sheet: SheetModel): readonly number[] {
  const lefts = [0];
  const last = sheet.pageSetup.printArea[0]?.right ?? -1;
  for (let column = 0; column <= last; column++) {
    lefts.push((lefts[column] ?? 0) + columnWidthToPoints(sheet.column(column).width));
  }
  return lefts;
}

/** The pages of a sheet between its manual breaks. */
export function sheetPages(sheet: SheetModel): readonly SheetPage[] {
  const [area] = sheet.pageSetup.printArea;
  if (!area) return [];
  const merged = new Map(sheet.merges().map((one) => [`${one.top}:${one.left}`, one]));
  const lefts = columnLefts(sheet);
  const starts = new Set(sheet.rowBreaks);
  const pages: { cells: SheetCell[]; height: number }[] = [];
  let page: (typeof pages)[number] | undefined;
  for (let row = 0; row <= area.bottom; row++) {
    if (page === undefined || starts.has(row)) {
      page = { cells: [], height: 0 };
      pages.push(page);
    }
    const { height } = sheet.row(row);
    for (let column = 0; column <= area.right; column++) {
      const { value } = sheet.content(row, column);
      if (value === null || value === '') continue;
      const text = typeof value === 'object' ? value.error : String(value);
      const last = merged.get(`${row}:${column}`)?.right ?? column;
      page.cells.push({
        row,
        column,
        text,
        left: lefts[column] ?? 0,
        right: lefts[last + 1] ?? 0,
        top: page.height,
        bottom: page.height + height,
      });
    }
    page.height += height;
  }
  return pages;
}

/** Words in reading order. A line's words share a baseline; lines of one cell never overlap by half. */
function readingOrder(words: readonly PrintedWord[]): string {
  const sorted = [...words].sort((a, b) => a.bottom - b.bottom);
  const lines: PrintedWord[][] = [];
  for (const word of sorted) {
    const line = lines.at(-1);
    const base = line?.[0];
    if (line && base && word.bottom - base.bottom < (word.bottom - word.top) / 2) line.push(word);
    else lines.push([word]);
  }
  return lines
    .flatMap((line) => line.sort((a, b) => a.left - b.left))
    .map(({ text }) => text)
    .join('');
}

const short = (text: string): string =>
  text.length <= 60 ? text : `${text.slice(0, 40)}…${text.slice(-15)}`;

/** What both programs keep free at the side of a cell. */
const SIDE_PADDING = 2;

/**
 * How wide the program drew the grid. Column widths are kept in digits of a font that may be missing, so that they come
 * out wider. The text that reaches furthest tells, as justified lines end at the grid's edge; the grid stands in the
 * middle of the paper.
 */
function drawnWidth(pages: readonly PrintedPage[], first: number, foot: number): number {
  const reach = pages.flatMap(({ width, words }) =>
    words.filter(({ top, bottom }) => bottom > first && top < foot).map(({ right }) => right - width / 2),
  );
  return (reach.reduce((most, one) => Math.max(most, one), 0) + SIDE_PADDING) * 2;
}

/**
 * What is not as the sheet says; nothing when the print is sound.
 *
 * @param printed the pages of this sheet alone
 */
export function complaintsAboutPrint(sheet: SheetModel, printed: readonly PrintedPage[]): readonly string[] {
  const pages = sheetPages(sheet);
  const complaints: string[] = [];
  if (pages.length !== printed.length) {
    complaints.push(`the sheet breaks into ${pages.length} pages, ${printed.length} are printed`);
  }
  const first = sheet.pageSetup.margins.top * POINTS_PER_INCH;
  const foot = (printed[0]?.height ?? 0) - sheet.pageSetup.margins.bottom * POINTS_PER_INCH;
  const gridWidth = drawnWidth(printed, first, foot);
  const scale = gridWidth / (columnLefts(sheet).at(-1) ?? 1);

  pages.forEach(({ cells, height }, index) => {
    const page = printed[index];
    if (!page) return;
    const say = (text: string): void => void complaints.push(`page ${index + 1}: ${text}`);
    const left = (page.width - gridWidth) / 2;
    if (first + height > foot + HEIGHT_SLACK) say(`its rows are ${first + height - foot} points too high`);
    const body = page.words.filter(({ top, bottom }) => bottom > first && top < foot);
    const taken = new Set<PrintedWord>();
    for (const cell of cells) {
      const box = {
        top: first + cell.top - HEIGHT_SLACK,
        bottom: first + cell.bottom + HEIGHT_SLACK,
        left: left + cell.left * scale - WIDTH_SLACK,
        right: left + cell.right * scale + WIDTH_SLACK,
      };
      const mine = body.filter((word) => {
        const y = (word.top + word.bottom) / 2;
        const x = (word.left + word.right) / 2;
        return y >= box.top && y <= box.bottom && x >= box.left && x <= box.right;
      });
      for (const word of mine) taken.add(word);
      const place = `row ${cell.row + 1}, column ${cell.column + 1}`;
      if (squeeze(readingOrder(mine)) !== squeeze(cell.text)) {
        say(`${place} says «${short(readingOrder(mine))}», not «${short(cell.text)}»`);
      }
      const outside = mine.find(
        (word) =>
          word.top < box.top || word.bottom > box.bottom || word.left < box.left || word.right > box.right,
      );
      if (outside) say(`${place}: «${short(outside.text)}» reaches out of its cell`);
    }
    const stray = body.filter((word) => !taken.has(word));
    if (stray.length > 0) say(`«${short(readingOrder(stray))}» stands in no cell`);
  });
  return complaints;
}

/** How much of each page, between its margins, is written on: from its first row to its last text. */
export function pageFills(sheet: SheetModel, printed: readonly PrintedPage[]): readonly number[] {
  const { top, bottom } = sheet.pageSetup.margins;
  return printed.map(({ height, words }) => {
    const first = top * POINTS_PER_INCH;
    const foot = height - bottom * POINTS_PER_INCH;
    const last = words.reduce((most, word) => (word.top < foot ? Math.max(most, word.bottom) : most), first);
    return (last - first) / (foot - first);
  });
}
