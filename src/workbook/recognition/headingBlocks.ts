/** Where a sheet has the headings of a register: one to three rows near its top, and the column of each field. */
import { monthNumber } from '../../domain/dates/spanishMonths';
import { wordsOf } from '../../domain/text/words';
import { columnEvidence } from './columnEvidence';
import type { ColumnCandidates } from './columnOptions';
import { assign as assignHeard, evidenceBelow, optionsOf } from './columnOptions';
import { EMPTY_WORDS, FOREIGN_WORDS, OTHER_LISTS } from '../vocabulary/headingWords';
import type { TableHeadings, TableKind } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import type { HeadingMatch, HeadingMatcher } from './matchHeading';
import { TABLE_KINDS } from './matchHeading';
import { SURE } from '../vocabulary/sharedHeadings';
import { lastUsedColumn, lastUsedRow, textAt, typeAt } from '../snapshot/sheetCells';
import type { SheetSnapshot } from '../snapshot/snapshot';

export interface HeadingBlock {
  readonly kind: TableKind;
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Column of each recognised field, from 1. A period is in two fields' place until the columns are settled. */
  readonly columns: ReadonlyMap<string, number>;
  /** Sum of the scores of its fields. */
  readonly score: number;
  /** Everything that each column may be, and what its heading says. */
  readonly candidates: readonly ColumnCandidates[];
}

/** Headings begin within these rows. */
const DEEPEST_HEADING = 40;
const MOST_HEADING_ROWS = 3;
const MOST_COLUMNS = 200;
/** From here on a group heading and its column say together what they mean: `Fecha real` over `Fin`. */
const TOGETHER = 0.9;
/** What «Inicio» is worth at most below «Fecha reprogramada» or «Contrato»: any other start goes before it. */
const OF_OTHER = 0.72;
const DAYS: ReadonlySet<string | null> = new Set(['start', 'end', 'completed', 'date']);
/** Blocks on one sheet that differ by less than a column are one register; poorer ones are something else. */
const ONE_COLUMN = 1;
const EPSILON = 0.01;
/** The same headings further down, at least so many and this share of them, are the same register again. */
const LEAST_SAME = 3;
const MOST_SAME = 0.75;
/** Fields that the cells must have confirmed, beyond columns of something else, where the headings are not enough. */
const LEAST_CONFIRMED = 4;
const MOSTLY_PROSE = 0.6;
/** What sentences under an unknown heading are worth as the activities, before they are heard. */
const UNKNOWN_NAME = 0.6;
/** A plan drawn as a chart has at least so many months. */
const LEAST_MONTHS = 4;
/** The weeks below a chart's months: `S1`, `Sem 2`. */
const WEEK = /^(?:s|sem|semana)\d$/;
/** Rows with fewer telling cells than this are no heading: most rows of a workbook are passed over here. */
const LEAST_TELLING = 2;

interface Grid {
  /** Texts of the first rows; '' for anything that is no text. */
  readonly texts: readonly (readonly string[])[];
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Headings begin no deeper than this row. */
  readonly deepest: number;
  /** The last column of the merged area that a cell begins, by `row:column` of the grid; none when it is not known. */
  readonly mergedTo: ReadonlyMap<string, number>;
}

/** How far to the right the merged cells among the headings reach. */
function mergedTo(
  { merges, firstColumn }: SheetSnapshot,
  firstRow: number,
  rows: number,
): ReadonlyMap<string, number> {
  return new Map(
    (merges ?? [])
      .filter(({ row }) => row >= firstRow && row <= rows)
      .map(({ row, column, columns }) => [
        `${row - firstRow}:${column - firstColumn}`,
        column - firstColumn + columns - 1,
      ]),
  );
}

function gridOf(sheet: SheetSnapshot, deepest = DEEPEST_HEADING, firstRow = sheet.firstRow): Grid {
  const rows = Math.min(lastUsedRow(sheet), deepest + MOST_HEADING_ROWS - 1);
  const columns = Math.min(lastUsedColumn(sheet), sheet.firstColumn + MOST_COLUMNS - 1);
  const texts: string[][] = [];
  for (let row = firstRow; row <= rows; row++) {
    const line: string[] = [];
    for (let column = sheet.firstColumn; column <= columns; column++) {
      line.push(typeAt(sheet, row, column) === 'String' ? textAt(sheet, row, column) : '');
    }
    texts.push(line);
  }
  const { firstColumn } = sheet;
  return { texts, firstRow, firstColumn, deepest, mergedTo: mergedTo(sheet, firstRow, rows) };
}

interface Labels {
  /** The group's name and the column's own, from top to bottom. */
  readonly whole: string;
  /** What the column itself says: all its cells, and the lowest. */
  readonly own: readonly string[];
  /** The names of the groups that it belongs to. */
  readonly groups: readonly string[];
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
    const reach = grid.mergedTo.get(`${level}:${left}`);
    if (reach !== undefined && reach < column) return null;
    for (let below = level + 1; below <= lowest; below++) {
      if ((grid.texts[below]?.[left] ?? '') !== '') return text;
    }
    return null;
  }
  return null;
}

/** A heading of articles alone, such as `Del`, is lost beside other words. */
function isBare(text: string): boolean {
  const words = wordsOf(text);
  return words.length > 0 && words.every((word) => EMPTY_WORDS.has(word));
}

/** What the heading of one column may be read as; `null` when the column has none. */
function labelsOf(grid: Grid, top: number, height: number, column: number): Labels | null {
  const lowest = top + height - 1;
  const own: string[] = [];
  const whole: string[] = [];
  const groups: string[] = [];
  for (let level = lowest; level >= top; level--) {
    const text = grid.texts[level]?.[column] ?? '';
    if (text !== '') {
      own.unshift(text);
      whole.unshift(text);
    } else if (own.length > 0) {
      const group = groupAt(grid, level, lowest, column);
      if (group !== null) {
        whole.unshift(group);
        groups.unshift(group);
      }
    }
  }
  const last = own.at(-1);
  return last === undefined
    ? null
    : { whole: whole.join(' '), own: [own.join(' '), last], groups: [...groups, ...own.slice(0, -1)] };
}

function best(matches: readonly HeadingMatch[]): number {
  return matches.reduce((most, { score }) => Math.max(most, score), 0);
}

/** The matches of one column: the group and the column together where that is sure, else whatever says most. */
function columnMatches(labels: Labels, kind: TableKind, matcher: HeadingMatcher): readonly HeadingMatch[] {
  const bare = labels.own.find(isBare);
  if (bare !== undefined && matcher.heading(bare)[kind].length > 0) return matcher.heading(bare)[kind];
  const together = matcher.heading(labels.whole)[kind];
  if (best(together) >= TOGETHER) return together;
  const isOfOther = labels.groups.some((group) => wordsOf(group).some((word) => FOREIGN_WORDS.has(word)));
  const byField = new Map<string | null, number>();
  for (const { field, score } of [
    together,
    ...labels.own.map((text) => matcher.heading(text)[kind]),
  ].flat()) {
    const heard = isOfOther && DAYS.has(field) ? Math.min(score, OF_OTHER) : score;
    if (heard > (byField.get(field) ?? 0)) byField.set(field, heard);
  }
  return [...byField].map(([field, score]) => ({ field, score }));
}

interface Heading {
  readonly column: number;
  readonly text: string;
}

interface Choice {
  readonly candidates: readonly ColumnCandidates[];
  /** The headings of all columns. */
  readonly headings: readonly Heading[];
  readonly columns: ReadonlyMap<string, number>;
  readonly scores: ReadonlyMap<string, number>;
  readonly score: number;
}

/** Gives each field its best column and each column its best field; the leftmost wins between equals. */
function assign(
  candidates: readonly ColumnCandidates[],
  headings: readonly Heading[],
  both: TableHeadings['both'],
): Choice {
  const columns = new Map<string, number>();
  const scores = new Map<string, number>();
  const taken = new Set<number>();
  let sum = 0;
  const options = candidates.flatMap(({ column, matches }) => matches.map((match) => ({ ...match, column })));
  for (const { column, field, score } of options.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(column) || (field !== null && columns.has(field))) continue;
    // Where both ends have columns of their own, nothing else is a period.
    if (field !== null && field === both?.name && both.fields.some((each) => columns.has(each))) continue;
    taken.add(column);
    if (field === null) continue;
    columns.set(field, column);
    scores.set(field, score);
    sum += score;
  }
  return { candidates, headings, columns, scores, score: sum };
}

function chooseColumns(
  grid: Grid,
  top: number,
  height: number,
  kind: TableKind,
  matcher: HeadingMatcher,
): Choice {
  const width = grid.texts[top]?.length ?? 0;
  const candidates: ColumnCandidates[] = [];
  const headings: Heading[] = [];
  for (let index = 0; index < width; index++) {
    const labels = labelsOf(grid, top, height, index);
    if (labels === null) continue;
    headings.push({ column: grid.firstColumn + index, text: labels.whole });
    const matches = columnMatches(labels, kind, matcher);
    if (matches.length === 0) continue;
    candidates.push({ column: grid.firstColumn + index, heading: labels.whole, matches });
  }
  const { both }: TableHeadings = TABLE_HEADINGS[kind];
  const all = assign(candidates, headings, both);
  const apart = tablesApart(headings).map((within) =>
    assign(
      candidates.filter(({ column }) => within.has(column)),
      headings.filter(({ column }) => within.has(column)),
      both,
    ),
  );
  const meeting = apart.filter((choice) => meetsNeeds(kind, choice));
  // Columns too few for a table of their own belong to the one beside them.
  const areTables = apart.length > 1 && apart.every((choice) => choice.headings.length >= LEAST_HEADINGS);
  return areTables && meeting.length === 1 && meeting[0] !== undefined ? meeting[0] : all;
}

/** So many columns without a heading stand between two tables, and not within one. */
const GAP_BETWEEN_TABLES = 2;
/** A table has at least so many. */
const LEAST_HEADINGS = 3;

/** The columns of the tables that share heading rows, side by side. */
function tablesApart(headings: readonly Heading[]): readonly ReadonlySet<number>[] {
  const tables: Set<number>[] = [];
  let last = -Infinity;
  for (const { column } of headings) {
    if (column - last > GAP_BETWEEN_TABLES) tables.push(new Set());
    tables.at(-1)?.add(column);
    last = column;
  }
  return tables;
}

function meetsNeeds(kind: TableKind, { columns, scores }: Pick<Choice, 'columns' | 'scores'>): boolean {
  const { needs, leastFields }: TableHeadings = TABLE_HEADINGS[kind];
  if (columns.size < leastFields) return false;
  return needs.some((need) =>
    Object.entries<number | undefined>(need).every(
      ([field, least]) => (scores.get(field) ?? -1) >= (least ?? 0),
    ),
  );
}

/** The best that the heading of any column says of each field. */
function hopes(candidates: readonly ColumnCandidates[]): ReadonlyMap<string, number> {
  const hoped = new Map<string, number>();
  for (const { field, score } of candidates.flatMap(({ matches }) => matches)) {
    if (field !== null && score > (hoped.get(field) ?? 0)) hoped.set(field, score);
  }
  return hoped;
}

/** Columns whose heading speaks of a list of something else and is no field. */
function otherColumns(headings: readonly Heading[]): number {
  return headings.filter(({ text }) => wordsOf(text).some((word) => OTHER_LISTS.has(word))).length;
}

/** Whether headings that do not say enough by themselves do together with the cells below them. */
function isConfirmedByCells(
  sheet: SheetSnapshot,
  kind: TableKind,
  headingRow: number,
  { candidates, headings }: Choice,
): boolean {
  const { needsWithCells = [] }: TableHeadings = TABLE_HEADINGS[kind];
  const hoped = hopes(candidates);
  const possible = needsWithCells.filter(
    ({ sure, confirmed }) =>
      sure.every((field) => (hoped.get(field) ?? 0) >= SURE) && confirmed.every((field) => hoped.has(field)),
  );
  if (possible.length === 0) return false;
  const { byField } = assignHeard(optionsOf(kind, candidates, evidenceBelow(sheet, headingRow)));
  const isField = (field: string): boolean => (byField.get(field)?.score ?? 0) >= SURE;
  const fields = [...byField.keys()].filter(isField).length;
  const others = otherColumns(headings);
  // A «Tema» or a «Concepto» beside columns of something else is not an activity.
  if (others > 0 && (hoped.get('name') ?? 0) < SURE) return false;
  return (
    fields - others >= LEAST_CONFIRMED &&
    possible.some(({ sure, confirmed }) => [...sure, ...confirmed].every(isField))
  );
}

/**
 * A plan whose activities stand under a heading that nobody knows, beside everything else that a plan has: each column of
 * sentences may be theirs, and two are asked for. `null` where another column may be, or one speaks of something else.
 */
function withUnknownNames(
  sheet: SheetSnapshot,
  kind: TableKind,
  headingRow: number,
  choice: Choice,
): Choice | null {
  const { candidates, headings, scores } = choice;
  const isSure = (field: string): boolean => (scores.get(field) ?? 0) >= SURE;
  const hasPlace = isSure('start') && isSure('end') && isSure('number');
  if (kind !== 'plan' || !hasPlace || !(isSure('area') || isSure('status'))) return null;
  if (hopes(candidates).has('name') || hopes(candidates).has('deliverable')) return null;
  if (headings.some(({ text }) => wordsOf(text).some(isOfOtherList))) return null;
  const known = candidates.filter(({ matches }) => best(matches) >= SURE);
  const isKnown = (at: number): boolean => known.some(({ column }) => column === at);
  const sentences = headings
    .filter(({ column }) => !isKnown(column))
    .filter(({ column }) => columnEvidence(sheet, column, headingRow).share('prose') >= MOSTLY_PROSE)
    .map(({ column, text }) => ({
      column,
      heading: text,
      matches: [{ field: 'name', score: UNKNOWN_NAME }],
    }));
  const { both }: TableHeadings = TABLE_HEADINGS[kind];
  const others = candidates.filter(({ column }) => !sentences.some((each) => each.column === column));
  return sentences.length === 0 ? null : assign([...others, ...sentences], headings, both);
}

/** Whether a word makes of a table a list of something else. */
function isOfOtherList(word: string): boolean {
  return OTHER_LISTS.has(word) || FOREIGN_WORDS.has(word);
}

/** Whether a plan has crosses below its months instead of dates. */
function isCrossed(
  sheet: SheetSnapshot,
  kind: TableKind,
  headingRow: number,
  { columns, scores, headings }: Choice,
): boolean {
  const isSure = (field: string): boolean => (scores.get(field) ?? 0) >= SURE;
  if (kind !== 'plan' || !isSure('name') || !(isSure('number') || isSure('area'))) return false;
  const months = headings.filter(({ text }) => {
    const words = wordsOf(text);
    return WEEK.test(words.at(-1) ?? '') || words.some((word) => monthNumber(word) !== null);
  });
  if (months.length < LEAST_MONTHS) return false;
  if (columnEvidence(sheet, columns.get('name') ?? 0, headingRow).filled === 0) return false;
  return months.every(({ column }) => {
    for (let row = headingRow + 1; row <= lastUsedRow(sheet); row++) {
      if (/\d|..../.test(textAt(sheet, row, column))) return false;
    }
    return true;
  });
}

/** Whether the rows are about something else than the register: risks with the actions against them. */
function isAboutOther(
  sheet: SheetSnapshot,
  kind: TableKind,
  headingRow: number,
  { columns, headings }: Choice,
): boolean {
  const { otherSubjects = [] }: TableHeadings = TABLE_HEADINGS[kind];
  const subjects = new Set(otherSubjects.map((text) => wordsOf(text).join(' ')));
  const name = columns.get('name') ?? 0;
  return headings.some(
    ({ column, text }) =>
      column < name &&
      subjects.has(wordsOf(text).join(' ')) &&
      columnEvidence(sheet, column, headingRow).share('prose') >= MOSTLY_PROSE,
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
  for (let top = 0; top < grid.texts.length && grid.firstRow + top <= grid.deepest; top++) {
    let found: HeadingBlock | null = null;
    for (let height = 1; height <= MOST_HEADING_ROWS && top + height <= grid.texts.length; height++) {
      const inRows = telling.slice(top, top + height).reduce((sum, count) => sum + count, 0);
      if (inRows < LEAST_TELLING) continue;
      const lastRow = grid.firstRow + top + height - 1;
      const read = choice(top, height);
      const chosen = withUnknownNames(sheet, kind, lastRow, read) ?? read;
      const { candidates, columns, score } = chosen;
      if (
        !meetsNeeds(kind, chosen) &&
        !isConfirmedByCells(sheet, kind, lastRow, chosen) &&
        !isCrossed(sheet, kind, lastRow, chosen)
      )
        continue;
      if (isAboutOther(sheet, kind, lastRow, chosen)) continue;
      const isNarrower = [1, 2].some(
        (lower) => lower < height && choice(top + 1, lower).score > score - EPSILON,
      );
      const isShorter = found !== null && found.score > score - EPSILON;
      if (isNarrower || isShorter) continue;
      found = { kind, sheet, firstRow: grid.firstRow + top, lastRow, columns, score, candidates };
    }
    if (found !== null) blocks.push(found);
  }
  return blocks;
}

/**
 * The block whose headings end in a row that a person named, whether or not they would have been recognised. Its columns
 * are those that its headings say.
 */
export function headingBlockAt(
  sheet: SheetSnapshot,
  kind: TableKind,
  headerRow: number,
  matcher: HeadingMatcher,
): HeadingBlock {
  const grid = gridOf(sheet, headerRow);
  const found = blocksOfKind(sheet, grid, kind, matcher).find(({ lastRow }) => lastRow === headerRow);
  if (found !== undefined) return found;
  const { columns, score, candidates } = chooseColumns(grid, headerRow - sheet.firstRow, 1, kind, matcher);
  return { kind, sheet, firstRow: headerRow, lastRow: headerRow, columns, score, candidates };
}

/** The same columns under the same headings: a block repeated further down, which the rows of the first will show. */
function isRepeated(block: HeadingBlock, earlier: HeadingBlock): boolean {
  return (
    block.columns.size === earlier.columns.size &&
    [...block.columns].every(([field, column]) => earlier.columns.get(field) === column)
  );
}

/** The blocks of one register from top to bottom, one where it is repeated in the same columns. */
function severalOf(blocks: readonly HeadingBlock[]): readonly HeadingBlock[] {
  const most = blocks.reduce((score, block) => Math.max(score, block.score), 0);
  const kept: HeadingBlock[] = [];
  for (const block of blocks) {
    const above = kept.at(-1);
    if (block.score <= most - ONE_COLUMN) continue;
    if (above !== undefined && block.firstRow <= above.lastRow) {
      // Of two readings of the same rows the one that says more counts.
      if (block.score > above.score + EPSILON) kept.splice(-1, 1, block);
    } else if (above === undefined || !isRepeated(block, above)) kept.push(block);
  }
  return kept;
}

function overlaps(a: HeadingBlock, b: HeadingBlock): boolean {
  const sameRows = a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;
  const columns = new Set(a.columns.values());
  return sameRows && [...b.columns.values()].some((column) => columns.has(column));
}

/**
 * The headings of the same register below the rows in which headings are looked for, in other columns than above: a block
 * a month whose columns somebody moved. A row that has most of the same headings is one.
 */
function movedBlocks(
  sheet: SheetSnapshot,
  kind: TableKind,
  blocks: readonly HeadingBlock[],
  matcher: HeadingMatcher,
): readonly HeadingBlock[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const fields = new Set(first.columns.values());
  const known = new Set(
    first.candidates
      .filter(({ column }) => fields.has(column))
      .map(({ column }) => wordsOf(textAt(sheet, first.lastRow, column)).join(' '))
      .filter((text) => text !== ''),
  );
  const moved: HeadingBlock[] = [];
  for (let row = DEEPEST_HEADING + 1; row <= lastUsedRow(sheet); row++) {
    let same = 0;
    for (let column = sheet.firstColumn; column <= lastUsedColumn(sheet); column++) {
      if (typeAt(sheet, row, column) !== 'String') continue;
      if (known.has(wordsOf(textAt(sheet, row, column)).join(' '))) same += 1;
    }
    if (same < LEAST_SAME || same < known.size * MOST_SAME) continue;
    const { columns, score, candidates } = chooseColumns(gridOf(sheet, row, row), 0, 1, kind, matcher);
    const block = { kind, sheet, firstRow: row, lastRow: row, columns, score, candidates };
    if (!isRepeated(block, moved.at(-1) ?? blocks.at(-1) ?? first)) moved.push(block);
  }
  return moved;
}

/**
 * The headings of registers that a sheet has, no two in the same cells. Where a register is repeated down the sheet in
 * the same columns (a block a month) this is its first heading.
 */
export function findHeadingBlocks(sheet: SheetSnapshot, matcher: HeadingMatcher): readonly HeadingBlock[] {
  const grid = gridOf(sheet);
  const found = TABLE_KINDS.flatMap((kind) => severalOf(blocksOfKind(sheet, grid, kind, matcher)));
  const kept: HeadingBlock[] = [];
  for (const block of found.sort((a, b) => b.score - a.score)) {
    if (!kept.some((other) => overlaps(block, other))) kept.push(block);
  }
  const moved = TABLE_KINDS.flatMap((kind) =>
    movedBlocks(
      sheet,
      kind,
      kept.filter((block) => block.kind === kind).sort((a, b) => a.firstRow - b.firstRow),
      matcher,
    ),
  );
  return [...kept, ...moved].sort((a, b) => a.firstRow - b.firstRow);
}
