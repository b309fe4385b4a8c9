/**
 * The report on pages: cover, contents, sections, closing. Everything is computed from the text and the font's widths, so
 * that the contents can name pages before any program has shown one.
 */
import type { ReportContent, ReportCover, ReportPicture, ReportSection } from '../content/reportContent';
import { unitsOfBlocks } from './blockUnits';
import { isSigned, withSignatureRoom } from './signatureRoom';
import { textWidth } from './fontMetrics';
import type { PageGrid, Paper } from './page';
import { GRID_COLUMNS } from './gridColumns';
import { pageGrid, spanWidth } from './page';
import type { Page } from './paginate';
import { paginate } from './paginate';
import { INDENT_STEP, textStyle } from './styles';
import type { CellDraft, PlacedRow, Unit } from './units';
import { acrossPage, divisibleUnit, MAX_ROW_HEIGHT, rowOf, spaceRows, unitOf } from './units';
import { cellWidthFor, writableWidth } from './wrapText';

export interface PlacedSection {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly level: 1 | 2;
  /** From 1. */
  readonly page: number;
}

/** The cover's picture: from the top left corner of a row, in points. */
export interface PlacedPicture {
  readonly picture: ReportPicture;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

export interface ReportLayout {
  readonly grid: PageGrid;
  readonly logo: PlacedPicture | null;
  readonly pages: readonly Page[];
  readonly sections: readonly PlacedSection[];
}

/** The box that a logo fits in, in points: 120 by 60 millimetres. */
const LOGO_BOX = { width: 340.5, height: 170.25 } as const;
/** Below the logo. */
const LOGO_GAP = 12;

/** A logo as large as it says, but within its box and with its own proportions. */
function placedLogo(picture: ReportPicture): PlacedPicture {
  const share = Math.min(1, LOGO_BOX.width / picture.width, LOGO_BOX.height / picture.height);
  return { picture, row: 1, width: picture.width * share, height: picture.height * share };
}

/** Shares of the cover's free height: above the date, before the title, after it, before the areas, at the foot. */
const COVER_SPACES = [0.02, 0.24, 0.06, 0.36, 0.32] as const;
const COVER_RULE = 18;
const COVER_BAND = 9;

/** The cover fills its page: what the texts leave free is shared out between them. */
function coverRows(cover: ReportCover, logo: PlacedPicture | null, grid: PageGrid): readonly PlacedRow[] {
  const rule: PlacedRow = { height: COVER_RULE, cells: [acrossPage('coverRule', '')] };
  const parts: readonly (readonly PlacedRow[])[] = [
    [rowOf([acrossPage('coverDate', cover.date)], grid)],
    [
      { height: COVER_BAND, cells: [acrossPage('coverBand', '')] },
      { height: COVER_RULE, cells: [] },
      rowOf([acrossPage('coverTitle', cover.title)], grid),
      rule,
    ],
    [rowOf([acrossPage('coverProcess', cover.process)], grid)],
    cover.areas.map((area) => rowOf([acrossPage('coverArea', area)], grid)),
  ];
  const picture = logo === null ? [] : spaceRows(logo.height + LOGO_GAP);
  const used = [...picture, ...parts.flat()].reduce((sum, row) => sum + row.height, 0);
  const free = Math.max(0, grid.capacity - used - COVER_SPACES.length);
  return [
    ...picture,
    ...COVER_SPACES.flatMap((share, index) => [
      ...spaceRows(Math.floor(free * share)),
      ...(parts[index] ?? []),
    ]),
  ];
}

/** Grid columns of a page number in the contents. */
const PAGE_NUMBER = 2;
/** Grid columns of a title; a longer one goes on in the next line and leaves room for some dots. */
const LONGEST_TITLE = 31;
const DOT = ' .';

/** The dots between a title and its page; none where the title leaves no room. */
function leader(column: number, grid: PageGrid): readonly CellDraft[] {
  const span = GRID_COLUMNS - PAGE_NUMBER - column + 1;
  if (span < 1) return [];
  const { size } = textStyle('contentsDots');
  const width = writableWidth(spanWidth(grid, column, span), size);
  const dots = Math.floor(width / textWidth(DOT, { size, bold: false }));
  return dots < 1 ? [] : [{ column, span, style: 'contentsDots', value: DOT.repeat(dots).trim() }];
}

function contentsRow(section: ReportSection, grid: PageGrid): PlacedRow {
  const isChapter = section.level === 1;
  const style = isChapter ? 'contentsChapter' : 'contentsPart';
  const value = headingText(section);
  const { size, bold, indent } = textStyle(style);
  const needed = cellWidthFor(textWidth(value, { size, bold }), size, indent * INDENT_STEP);
  const span = Math.min(LONGEST_TITLE, Math.ceil(needed / Math.min(...grid.columns)));
  return rowOf(
    [
      { column: 1, span, style, value },
      ...leader(span + 1, grid),
      {
        column: GRID_COLUMNS - PAGE_NUMBER + 1,
        span: PAGE_NUMBER,
        style: isChapter ? 'contentsChapterPage' : 'contentsPartPage',
        value: '',
        pageOf: section.id,
      },
    ],
    grid,
  );
}

const allSections = ({ sections, annexes }: ReportContent): readonly ReportSection[] => [
  ...sections,
  ...annexes,
];

function contentsUnits(content: ReportContent, grid: PageGrid): readonly Unit[] {
  const title = unitOf([rowOf([acrossPage('chapter', content.contentsTitle)], grid)], {
    keepWithNext: true,
    roomToStart: 1,
  });
  return [title, ...allSections(content).map((section) => unitOf([contentsRow(section, grid)]))];
}

const headingText = ({ number, title }: ReportSection): string =>
  number === '' ? title : `${number}. ${title}`;

/** Points between the last section and the closing notes. */
const GAP_BEFORE_CLOSING = 24;
const SECTION_GAP = { 1: 27, 2: 18 } as const;
/** Under the line of a chapter's heading more than under the heading of a part. */
const GAP_UNDER_HEADING = { 1: 9, 2: 3 } as const;
/** Grid columns of the box with a chapter's number. */
const CHAPTER_NUMBER = 3;

/** A chapter opens with its number in a box; a part with its letter before its title. */
function headingCells(section: ReportSection): readonly CellDraft[] {
  if (section.level === 2) return [acrossPage('part', headingText(section))];
  if (section.number === '') return [acrossPage('chapter', section.title)];
  return [
    { column: 1, span: CHAPTER_NUMBER, style: 'chapterNumber', value: section.number },
    {
      column: CHAPTER_NUMBER + 1,
      span: GRID_COLUMNS - CHAPTER_NUMBER,
      style: 'chapterTitle',
      value: section.title,
    },
  ];
}

function sectionUnits(section: ReportSection, grid: PageGrid): readonly Unit[] {
  const heading = divisibleUnit(headingCells(section), grid, MAX_ROW_HEIGHT, {
    gap: SECTION_GAP[section.level],
    keepWithNext: true,
    roomToStart: section.roomToStart,
    section: section.id,
  });
  return [heading, ...unitsOfBlocks(section.blocks, grid, GAP_UNDER_HEADING[section.level])];
}

/** Writes the page numbers where cells wait for them. */
function withPageNumbers(page: Page, pageOf: ReadonlyMap<string, number>): Page {
  const rows = page.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.pageOf === undefined ? cell : { ...cell, value: pageOf.get(cell.pageOf) ?? '' },
    ),
  }));
  return { ...page, rows };
}

/**
 * Lays a report out for a paper. The same content gives the same pages, row by row.
 * @example layoutReport(content, 'letter').sections[0] // => { id: 'introduction', …, page: 3 }
 */
export function layoutReport(content: ReportContent, paper: Paper): ReportLayout {
  const grid = pageGrid(paper);
  const logo = content.cover.logo === undefined ? null : placedLogo(content.cover.logo);
  const sections = content.sections.flatMap((section) => sectionUnits(section, grid));
  const units = [
    unitOf(coverRows(content.cover, logo, grid)),
    ...contentsUnits(content, grid),
    ...withSignatureRoom(
      sections,
      unitsOfBlocks(content.closing, grid, GAP_BEFORE_CLOSING),
      isSigned(content.closing),
    ),
    ...content.annexes.flatMap((section) => sectionUnits(section, grid)),
  ];
  const { pages, pageOfSection } = paginate(units, grid.capacity);
  return {
    grid,
    logo,
    pages: pages.map((page) => withPageNumbers(page, pageOfSection)),
    sections: allSections(content).map(({ id, number, title, level }) => ({
      id,
      number,
      title,
      level,
      page: pageOfSection.get(id) ?? 0,
    })),
  };
}
