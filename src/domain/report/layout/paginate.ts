/** How units fall on pages: nothing is cut, no heading stands alone at a page's foot, tables repeat their heading. */
import type { LaidRow, Unit } from './units';
import { MAX_ROW_HEIGHT, spaceRows } from './units';

export interface Page {
  readonly rows: readonly LaidRow[];
  /** What the rows add up to; never more than the capacity. */
  readonly height: number;
}

export interface Pagination {
  readonly pages: readonly Page[];
  /** Page, from 1, on which each section starts. */
  readonly pageOfSection: ReadonlyMap<string, number>;
}

interface OpenPage {
  readonly rows: LaidRow[];
  height: number;
}

/**
 * The room that whatever follows each unit needs on the same page: nothing, unless the unit stays with the next. A chain
 * that no page could hold is let go.
 */
function roomForNext(units: readonly Unit[], capacity: number): readonly number[] {
  const following = new Array<number>(units.length).fill(0);
  for (let index = units.length - 2; index >= 0; index--) {
    const unit = units[index];
    const next = units[index + 1];
    if (!unit?.keepWithNext || !next) continue;
    const after = following[index + 1] ?? 0;
    const room = next.gap + (after > 0 ? next.height + after : next.least);
    following[index] = unit.height + room <= capacity ? room : 0;
  }
  return following;
}

/**
 * Puts units on pages of that capacity (points).
 *
 * A unit goes whole on the current page if it fits there together with what must follow it; else its first part does, if
 * it can be divided; else it starts the next page. Where a unit with a table's heading to repeat starts a page, the
 * heading is written first; the gap before a unit falls away at the top of a page.
 */
export function paginate(units: readonly Unit[], capacity: number): Pagination {
  let page: OpenPage = { rows: [], height: 0 };
  const pages = [page];
  const pageOfSection = new Map<string, number>();

  const add = (rows: readonly LaidRow[]): void => {
    for (const row of rows) {
      page.rows.push(row);
      page.height += row.height;
    }
  };
  const breakPage = (): void => {
    if (page.rows.length === 0) return;
    page = { rows: [], height: 0 };
    pages.push(page);
  };
  const put = (unit: Unit, before: readonly LaidRow[]): void => {
    add(before);
    if (unit.section !== undefined) pageOfSection.set(unit.section, pages.length);
    add(unit.rows);
  };
  const place = (whole: Unit, roomAfter: number): void => {
    if (whole.roomToStart > 0 && capacity - page.height < whole.roomToStart * capacity) breakPage();
    let unit: Unit | null = whole;
    while (unit) {
      const atTop = page.rows.length === 0;
      const before: readonly LaidRow[] = atTop ? unit.repeat : spaceRows(unit.gap);
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
        breakPage();
      }
    }
  };

  const following = roomForNext(units, capacity);
  units.forEach((unit, index) => {
    place(unit, following[index] ?? 0);
  });
  return { pages, pageOfSection };
}
