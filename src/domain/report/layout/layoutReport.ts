/**
 * The report on pages: cover, contents, sections, closing. Everything is computed from the text and the font's widths, so
 * that the contents can name pages before any program has shown one.
 */
import type { ReportContent, ReportCover, ReportPicture, ReportSection } from '../content/reportContent';
import { unitsOfBlocks } from './blockUnits';
import { withSignatureRoom } from './signatureRoom';
import type { PageGrid, Paper } from './page';
import { GRID_COLUMNS, pageGrid } from './page';
import type { Page } from './paginate';
import { paginate } from './paginate';
import type { CellDraft, PlacedRow, Unit } from './units';
import { acrossPage, divisibleUnit, MAX_ROW_HEIGHT, rowOf, spaceRows, unitOf } from './units';

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
const COVER_SPACES = [0.02, 0.26, 0.2, 0.16, 0.36] as const;
const COVER_RULE = 18;

/** The cover fills its page: what the texts leave free is shared out between them. */
function coverRows(cover: ReportCover, logo: PlacedPicture | null, grid: PageGrid): readonly PlacedRow[] {
  const rule: PlacedRow = { height: COVER_RULE, cells: [acrossPage('coverRule', '')] };
  const parts: readonly (readonly PlacedRow[])[] = [
    [rowOf([acrossPage('coverDate', cover.date)], grid)],
    [rule, { height: COVER_RULE, cells: [] }, rowOf([acrossPage('coverTitle', cover.title)], grid), rule],
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

function contentsUnits(content: ReportContent, grid: PageGrid): readonly Unit[] {
  const title = unitOf([rowOf([acrossPage('chapter', content.contentsTitle)], grid)], {
    keepWithNext: true,
    roomToStart: 1,
  });
  const entries = content.sections.map((section) => {
    const chapter = section.level === 1;
    const drafts: readonly CellDraft[] = [
      {
        column: 1,
        span: GRID_COLUMNS - 1,
        style: chapter ? 'contentsChapter' : 'contentsPart',
        value: headingText(section),
      },
      {
        column: GRID_COLUMNS,
        span: 1,
        style: chapter ? 'contentsChapterPage' : 'contentsPartPage',
        value: '',
        pageOf: section.id,
      },
    ];
    return unitOf([rowOf(drafts, grid)]);
  });
  return [title, ...entries];
}

const headingText = ({ number, title }: ReportSection): string =>
  number === '' ? title : `${number}. ${title}`;

const SECTION_GAP = { 1: 24, 2: 18 } as const;
/** Under the line of a chapter's heading more than under the heading of a part. */
const GAP_UNDER_HEADING = { 1: 8.25, 2: 3 } as const;

function sectionUnits(section: ReportSection, grid: PageGrid): readonly Unit[] {
  const heading = divisibleUnit(
    [acrossPage(section.level === 1 ? 'chapter' : 'part', headingText(section))],
    grid,
    MAX_ROW_HEIGHT,
    {
      gap: SECTION_GAP[section.level],
      keepWithNext: true,
      roomToStart: section.roomToStart,
      section: section.id,
    },
  );
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
    ...withSignatureRoom(sections, content.closing),
    ...unitsOfBlocks(content.closing, grid),
  ];
  const { pages, pageOfSection } = paginate(units, grid.capacity);
  return {
    grid,
    logo,
    pages: pages.map((page) => withPageNumbers(page, pageOfSection)),
    sections: content.sections.map(({ id, number, title, level }) => ({
      id,
      number,
      title,
      level,
      page: pageOfSection.get(id) ?? 0,
    })),
  };
}
