/** Where a sheet has the headings of a register: one to three rows near its top, and the column of each field. */
import type { TableKind } from './headings';
import { TABLE_HEADINGS } from './headings';
import type { HeadingMatch, HeadingMatcher } from './matchHeading';
import { TABLE_KINDS } from './matchHeading';
import { lastUsedColumn, lastUsedRow, textAt, typeAt } from './sheetCells';
import type { SheetSnapshot } from './snapshot';

export interface HeadingBlock {
  readonly kind: TableKind;
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column of each recognised field, from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** Sum of the scores of its fields. */
  readonly score: number;
}

/** Headings begin within these rows. */
const DEEPEST_HEADING = 40;
const MOST_HEADING_ROWS = 3;
const MOST_COLUMNS = 200;
/** From here on a group heading and its column say together what they mean: `Fecha real` over `Fin`. */
const TOGETHER = 0.9;
/** Blocks on one sheet that differ by less than a column are one register repeated: the first one counts. */
const ONE_COLUMN = 1;
const EPSILON = 0.01;
/** Rows with fewer telling cells than this are no heading: most rows of a workbook are passed over here. */
const LEAST_TELLING = 2;

interface Grid {
  /** Texts of the first rows; '' for anything that is no text. */
  readonly texts: readonly (readonly string[])[];
  readonly firstRow: number;
  readonly firstColumn: number;
}

function gridOf(sheet: SheetSnapshot): Grid {
  const rows = Math.min(lastUsedRow(sheet), DEEPEST_HEADING + MOST_HEADING_ROWS - 1);
  const columns = Math.min(lastUsedColumn(sheet), sheet.firstColumn + MOST_COLUMNS - 1);
  const texts: string[][] = [];
  for (let row = sheet.firstRow; row <= rows; row++) {
    const line: string[] = [];
    for (let column = sheet.firstColumn; column <= columns; column++) {
      line.push(typeAt(sheet, row, column) === 'String' ? textAt(sheet, row, column) : '');
    }
    texts.push(line);
  }
  return { texts, firstRow: sheet.firstRow, firstColumn: sheet.firstColumn };
}

interface Labels {
  /** The group's name and the column's own, from top to bottom. */
  readonly whole: string;
  /** What the column itself says: all its cells, and the lowest. */
  readonly own: readonly string[];
}

/**
 * The name of the group that a blank heading cell belongs to: merged cells keep their text at the left. A cell with
 * nothing below it is the heading of its own column and no group.
 */
function groupAt(grid: Grid, level: number, lowest: number, column: number): string | null {
  const line = grid.texts[level] ?? [];
  for (let left = column - 1; left >= 0; left--) {
    const text = line[left] ?? '';
    if (text === '') continue;
    for (let below = level + 1; below <= lowest; below++) {
      if ((grid.texts[below]?.[left] ?? '') !== '') return text;
    }
    return null;
  }
  return null;
}

/** What the heading of one column may be read as; `null` when the column has none. */
function labelsOf(grid: Grid, top: number, height: number, column: number): Labels | null {
  const lowest = top + height - 1;
  const own: string[] = [];
  const whole: string[] = [];
  for (let level = lowest; level >= top; level--) {
    const text = grid.texts[level]?.[column] ?? '';
    if (text !== '') {
      own.unshift(text);
      whole.unshift(text);
    } else if (own.length > 0) {
      const group = groupAt(grid, level, lowest, column);
      if (group !== null) whole.unshift(group);
    }
  }
  const last = own.at(-1);
  return last === undefined ? null : { whole: whole.join(' '), own: [own.join(' '), last] };
}

function best(matches: readonly HeadingMatch[]): number {
  return matches.reduce((most, { score }) => Math.max(most, score), 0);
}

/** The matches of one column: the group and the column together where that is sure, else whatever says most. */
function columnMatches(labels: Labels, kind: TableKind, matcher: HeadingMatcher): readonly HeadingMatch[] {
  const together = matcher.heading(labels.whole)[kind];
  if (best(together) >= TOGETHER) return together;
  const byField = new Map<string | null, number>();
  for (const { field, score } of [
    together,
    ...labels.own.map((text) => matcher.heading(text)[kind]),
  ].flat()) {
    if (score > (byField.get(field) ?? 0)) byField.set(field, score);
  }
  return [...byField].map(([field, score]) => ({ field, score }));
}

interface Choice {
  readonly columns: ReadonlyMap<string, number>;
  readonly scores: ReadonlyMap<string, number>;
  readonly score: number;
}

/** Gives each field its best column and each column its best field; the leftmost wins between equals. */
function assign(candidates: readonly { column: number; field: string | null; score: number }[]): Choice {
  const columns = new Map<string, number>();
  const scores = new Map<string, number>();
  const taken = new Set<number>();
  let sum = 0;
  for (const { column, field, score } of [...candidates].sort(
    (a, b) => b.score - a.score || a.column - b.column,
  )) {
    if (taken.has(column) || (field !== null && columns.has(field))) continue;
    taken.add(column);
    if (field === null) continue;
    columns.set(field, column);
    scores.set(field, score);
    sum += score;
  }
  return { columns, scores, score: sum };
}

function chooseColumns(
  grid: Grid,
  top: number,
  height: number,
  kind: TableKind,
  matcher: HeadingMatcher,
): Choice {
  const width = grid.texts[top]?.length ?? 0;
  const candidates: { column: number; field: string | null; score: number }[] = [];
  for (let index = 0; index < width; index++) {
    const labels = labelsOf(grid, top, height, index);
    if (labels === null) continue;
    for (const match of columnMatches(labels, kind, matcher)) {
      candidates.push({ ...match, column: grid.firstColumn + index });
    }
  }
  return assign(candidates);
}

function meetsNeeds(kind: TableKind, { columns, scores }: Choice): boolean {
  const { needs, leastFields } = TABLE_HEADINGS[kind];
  if (columns.size < leastFields) return false;
  return needs.some((need) =>
    Object.entries<number | undefined>(need).every(
      ([field, least]) => (scores.get(field) ?? -1) >= (least ?? 0),
    ),
  );
}

/** The blocks of one register on one sheet, each with no row more than it needs, from top to bottom. */
function blocksOfKind(
  sheet: SheetSnapshot,
  grid: Grid,
  kind: TableKind,
  matcher: HeadingMatcher,
): HeadingBlock[] {
  const remembered = new Map<string, Choice>();
  const choice = (top: number, height: number): Choice => {
    const key = `${top}:${height}`;
    const known = remembered.get(key) ?? chooseColumns(grid, top, height, kind, matcher);
    remembered.set(key, known);
    return known;
  };
  const telling = grid.texts.map(
    (line) => line.filter((text) => matcher.heading(text)[kind].length > 0).length,
  );
  const blocks: HeadingBlock[] = [];
  for (let top = 0; top < grid.texts.length && grid.firstRow + top <= DEEPEST_HEADING; top++) {
    let found: HeadingBlock | null = null;
    for (let height = 1; height <= MOST_HEADING_ROWS && top + height <= grid.texts.length; height++) {
      const inRows = telling.slice(top, top + height).reduce((sum, count) => sum + count, 0);
      if (inRows < LEAST_TELLING) continue;
      const { columns, scores, score } = choice(top, height);
      if (!meetsNeeds(kind, { columns, scores, score })) continue;
      const isNarrower = height > 1 && choice(top + 1, height - 1).score > score - EPSILON;
      const isShorter = found !== null && found.score > score - EPSILON;
      if (isNarrower || isShorter) continue;
      const firstRow = grid.firstRow + top;
      found = { kind, sheet, firstRow, lastRow: firstRow + height - 1, columns, score };
    }
    if (found !== null) blocks.push(found);
  }
  return blocks;
}

function overlaps(a: HeadingBlock, b: HeadingBlock): boolean {
  const sameRows = a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;
  const columns = new Set(a.columns.values());
  return sameRows && [...b.columns.values()].some((column) => columns.has(column));
}

/**
 * The registers whose headings a sheet has, at most one of each kind and no two in the same cells. Where one register
 * is repeated down the sheet (a block a month) this is its first heading.
 */
export function findHeadingBlocks(sheet: SheetSnapshot, matcher: HeadingMatcher): readonly HeadingBlock[] {
  const grid = gridOf(sheet);
  const found = TABLE_KINDS.flatMap((kind) => {
    const blocks = blocksOfKind(sheet, grid, kind, matcher);
    const most = blocks.reduce((score, block) => Math.max(score, block.score), 0);
    return blocks.find((block) => block.score > most - ONE_COLUMN) ?? [];
  });
  const kept: HeadingBlock[] = [];
  for (const block of found.sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => overlaps(block, other))) kept.push(block);
  }
  return kept;
}
