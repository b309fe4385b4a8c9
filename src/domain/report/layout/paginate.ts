/** How units fall on pages: nothing is cut, no heading is alone at the foot of a page, tables repeat their heading. */
import type { PlacedRow, Unit } from './units';
import { MAX_ROW_HEIGHT, spaceRows } from './units';

export interface Page {
  readonly rows: readonly PlacedRow[];
  /** What the rows add up to; never more than the capacity. */
  readonly height: number;
}

export interface Pagination {
  readonly pages: readonly Page[];
  /** Page, from 1, on which each section starts. */
  readonly pageOfSection: ReadonlyMap<string, number>;
}

interface OpenPage {
  readonly rows: PlacedRow[];
  height: number;
  /** A unit that asks for a new page started it. */
  readonly isNewStart: boolean;
}

/**
 * A page is at least so full before the next one starts, unless a section asks for a new one: a third of the space between
 * the margins, seen by its last line of text and not by the foot of its row.
 */
const LEAST_FILLED = 0.38;

/** A chain of up to this share of a page is kept whole; a longer one may divide after a text, so that half the page is filled. */
const WHOLE_CHAIN = 0.5;

/**
 * The room that whatever follows each unit needs on the same page: nothing, unless the unit stays with the next. A chain that
 * would leave half a page empty divides after its last text that does not; one without such a text is kept whole as long as
 * no page gets nearly empty, or else link by link.
 */
function roomForNext(units: readonly Unit[], capacity: number): readonly number[] {
  const following = new Array<number>(units.length).fill(0);
  for (let start = 0; start < units.length;) {
    const end = chainEnd(units, start);
    const last = dividedChain(units, start, end, capacity);
    if (last === null) keepLinks(units, start, end, { following, capacity });
    else keepWhole(units, start, last, following);
    start = (last ?? end) + 1;
  }
  return following;
}

/** The last unit of those that stay together from one on. */
function chainEnd(units: readonly Unit[], start: number): number {
  let end = start;
  while (units[end]?.keepWithNext && end < units.length - 1) end++;
  return end;
}

/** Up to which unit a chain is kept whole; `null` where it is kept link by link. */
function dividedChain(units: readonly Unit[], start: number, end: number, capacity: number): number | null {
  let height = 0;
  let afterText: number | null = null;
  for (let index = start; index <= end; index++) {
    const unit = units[index];
    if (!unit) break;
    const isText = unit.divide !== undefined && unit.section === undefined;
    height += (index > start ? unit.gap : 0) + (index === end ? unit.least : unit.height);
    if (isText && index > start && height <= capacity * WHOLE_CHAIN) afterText = index;
  }
  if (height <= capacity * WHOLE_CHAIN) return end;
  return afterText ?? (height <= capacity * (1 - LEAST_FILLED) ? end : null);
}

function keepWhole(units: readonly Unit[], start: number, end: number, following: number[]): void {
  for (let index = end - 1; index >= start; index--) {
    const next = units[index + 1];
    if (!next) continue;
    following[index] =
      next.gap + (index + 1 === end ? next.least : next.height) + (following[index + 1] ?? 0);
  }
}

function keepLinks(
  units: readonly Unit[],
  start: number,
  end: number,
  { following, capacity }: { readonly following: number[]; readonly capacity: number },
): void {
  for (let index = start; index < end; index++) {
    const [unit, next] = [units[index], units[index + 1]];
    if (unit && next && unit.height + next.gap + next.least <= capacity)
      following[index] = next.gap + next.least;
  }
}

/** What each section takes if nothing in it needs another page, at the unit that starts it; 0 at the others. */
function sectionHeights(units: readonly Unit[]): readonly number[] {
  const heights = new Array<number>(units.length).fill(0);
  let height = 0;
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index];
    if (!unit) continue;
    height += unit.gap + unit.height;
    if (unit.section === undefined) continue;
    heights[index] = height;
    height = 0;
  }
  return heights;
}

interface Filled extends Pagination {
  readonly pages: readonly OpenPage[];
}

/**
 * Puts units on pages, one after the other.
 *
 * @param roomOf what the rows of a page, by its place, may add up to
 */
function fillPages(
  units: readonly Unit[],
  { following, ofSection }: { readonly following: readonly number[]; readonly ofSection: readonly number[] },
  roomOf: (page: number) => number,
): Filled {
  let page: OpenPage = { rows: [], height: 0, isNewStart: true };
  const pages = [page];
  const pageOfSection = new Map<string, number>();
  let capacity = roomOf(0);

  const add = (rows: readonly PlacedRow[]): void => {
    for (const row of rows) {
      page.rows.push(row);
      page.height += row.height;
    }
  };
  const breakPage = (isNewStart: boolean): void => {
    if (page.rows.length === 0) return;
    page = { rows: [], height: 0, isNewStart };
    capacity = roomOf(pages.length);
    pages.push(page);
  };
  const put = (unit: Unit, before: readonly PlacedRow[]): void => {
    add(before);
    if (unit.section !== undefined) pageOfSection.set(unit.section, pages.length);
    add(unit.rows);
  };
  const asksForNewPage = ({ roomToStart }: Unit, sectionHeight: number): boolean => {
    const room = capacity - page.height;
    if (roomToStart < 1 && sectionHeight > 0 && sectionHeight <= room) return false;
    return roomToStart > 0 && room < roomToStart * capacity;
  };
  const place = (whole: Unit, roomAfter: number, sectionHeight: number): void => {
    if (asksForNewPage(whole, sectionHeight)) breakPage(true);
    let unit: Unit | null = whole;
    while (unit) {
      const atTop = page.rows.length === 0;
      const before: readonly PlacedRow[] = atTop ? unit.repeat : spaceRows(unit.gap);
      const room = capacity - page.height - before.reduce((sum, row) => sum + row.height, 0);
      const mayStayWhole = unit.height <= MAX_ROW_HEIGHT || !unit.divide;
      if (mayStayWhole && unit.height + roomAfter <= room) {
        put(unit, before);
        return;
      }
      const parts: readonly [Unit, Unit] | null = unit.least <= room ? (unit.divide?.(room) ?? null) : null;
      if (parts) {
        put(parts[0], before);
        unit = parts[1];
      } else if (atTop) {
        put(unit, before);
        return;
      } else {
        breakPage(false);
      }
    }
  };
  units.forEach((unit, index) => {
    place(unit, following[index] ?? 0, ofSection[index] ?? 0);
  });
  return { pages, pageOfSection };
}

/**
 * The first page after `from` that holds too little although nothing asked for a new page there: the last of the report, or
 * one before a section that starts anew.
 */
function firstSparse(pages: readonly OpenPage[], capacity: number, from: number): number {
  return pages.findIndex(
    (page, index) =>
      index > from &&
      !page.isNewStart &&
      page.height < capacity * LEAST_FILLED &&
      (pages[index + 1]?.isNewStart ?? true),
  );
}

/**
 * Puts units on pages of that capacity (points).
 *
 * A unit goes whole on the current page if it fits there together with what must follow it; else its first part does, if
 * it can be divided; else it starts the next page. Where a unit with a table's heading to repeat starts a page, the
 * heading is written first; the gap before a unit falls away at the top of a page. A page that would hold only the last few
 * lines before a new start takes some more from the page before it.
 */
export function paginate(units: readonly Unit[], capacity: number): Pagination {
  const rooms = { following: roomForNext(units, capacity), ofSection: sectionHeights(units) };
  const limits = new Map<number, number>();
  const fill = (): Filled => fillPages(units, rooms, (page) => limits.get(page) ?? capacity);
  let filled = fill();
  // Pages before a limited one stay as they are, so that each new start is looked at once.
  for (
    let sparse = firstSparse(filled.pages, capacity, 0);
    sparse > 0;
    sparse = firstSparse(filled.pages, capacity, sparse)
  ) {
    const [before, page] = [filled.pages[sparse - 1], filled.pages[sparse]];
    const rest = (before?.height ?? 0) - (capacity * LEAST_FILLED - (page?.height ?? 0));
    if (rest < capacity * LEAST_FILLED) continue;
    limits.set(sparse - 1, rest);
    const better = fill();
    if (better.pages.length === filled.pages.length) filled = better;
    else limits.delete(sparse - 1);
  }
  return {
    pages: filled.pages.map(({ rows, height }) => ({ rows, height })),
    pageOfSection: filled.pageOfSection,
  };
}
