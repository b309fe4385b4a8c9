/** What is measured of one column of a candidate table: shares of kinds of cells, and the shape of the column. */
import { MONTH_WORDS } from '../../domain/dates/spanishMonths';
import { BEHIND_NUMBER, parseOutlineNumber } from '../../domain/registers/outlineNumber';
import { foldText, tidyBlanks } from '../../domain/text/foldText';
import type { Area } from '../snapshot/area';
import type { Cell, CellKind, Grid } from './grid';
import { dayNumber } from './pairs';
import { isPastTense } from './pastTense';
import { isTimelineHeading } from './timelineHeading';

/** The measures besides the kinds of cells, each from 0 to 1. */
export type Shape =
  /** The share of records with something in the column. */
  | 'filled'
  | 'empty'
  /** The share of its cells that say what another one says. */
  | 'repeated'
  /** All cells say the same: 1 or 0. */
  | 'constant'
  /** Numbers that rise from row to row. */
  | 'ascending'
  /** Whole numbers of which the least is 100 or more, as a database gives them: 1 or 0. */
  | 'high'
  /** The length of its texts beside those of the column with the longest. */
  | 'long'
  /** 1 for the first column of the table, half for the second, and so on. */
  | 'left'
  /** The heading is blank: 1 or 0. */
  | 'unheaded'
  /** The heading says that something was done: 1 or 0. */
  | 'past'
  /** The share of records without anything in a column that a blank one parts from most of the others: a list or a legend beside the table. */
  | 'apart'
  /** The heading is a month, a week, a day or a plain number: 1 or 0. */
  | 'timeline'
  /** The next heading is a quantity, so that this one is its unit: 1 or 0. */
  | 'counted'
  /** Something is in the column, and nothing of it is a day, a month or a period: 1 or 0. */
  | 'undated'
  /** The share of its cells that are merged down over several records: what they have in common. */
  | 'merged'
  /** The share of its cells that are codes of records in another column: of a parent, of what goes before. */
  | 'refers'
  /** The last column has a text in some rows only: the share of its cells that are texts of several words. */
  | 'remark'
  /** Some rows have something in the column, each another: the share of its cells that have a digit and are no quantity or day. */
  | 'proof'
  /** The share of its cells that are codes behind three letters or more, as a program calls all that is of one project: `PREP-12`. */
  | 'acronym'
  /** Its days are a year or more before those of another column under the same heading: those of the process before. 1 or 0. */
  | 'former'
  /** Several cells are periods, so that the days among them are periods of one day: 1 or 0. */
  | 'ranged'
  /** The share of its cells that name a document of numeral 33 and its stage: `4 final`. */
  | 'staged'
  /** Numbers between hyphens that go on one by one behind the same first ones, `07-04-01`: they look like days. 1 or 0. */
  | 'hyphened';

export interface ColumnFacts {
  readonly column: number;
  /** The heading's own text, and the same behind its group's; none where it has no heading. */
  readonly headings: readonly string[];
  readonly filledCells: number;
  /** From 0 to 1, by kind of cell or by measure. */
  readonly share: (what: CellKind | Shape) => number;
}

/** A heading's text in the rows of the headings: its own lowest text, and what stands over it. */
export function headingsOf(grid: Grid, rows: readonly number[], column: number): readonly string[] {
  const texts: string[] = [];
  let group = '';
  for (const row of rows) {
    const area = grid.mergeAt(row, column);
    const text = tidyBlanks(grid.cell(area?.row ?? row, area?.column ?? column)?.text ?? '');
    if (text === '' || texts.includes(text) || text === group) continue;
    if (area !== null && area.columns > 1) group = text;
    else texts.push(text);
  }
  const own = texts.join(' ');
  if (own === '') return group === '' ? [] : [group];
  const variants = [own];
  const lowest = texts.at(-1) ?? '';
  if (lowest !== own) variants.push(lowest);
  if (group !== '') variants.push(`${group} ${own}`);
  return variants;
}

/** A number behind letters that are the same in each row: `PREP-02`, `R05.1.2`, `7S.4.1`. */
const NUMBERED_CODE = /^((?:[\p{L}\d]+-)?\d*\p{L}[\p{L}\d]*[-_/. ]|\p{L}+)(\d+(?:[.-]\d+)*)$/u;

/** From this share of the cells on, they are numbered codes. */
const MOSTLY = 0.6;

/** Numbers behind letters; where the letters differ, `A.1` and `B.1`, each of them begins another level, in their order. */
function codedNumbers(texts: readonly string[]): readonly (readonly number[])[] {
  const codes = texts.map((text) => NUMBERED_CODE.exec(text)).filter((code) => code !== null);
  const prefixes = [...new Set(codes.map(([, prefix]) => prefix))];
  if (codes.length < texts.length * MOSTLY || prefixes.length > codes.length / 2) return [];
  return codes.map(([, prefix, digits = '']) => {
    const levels = digits.split(/[.-]/).map(Number);
    return prefixes.length === 1 ? levels : [prefixes.indexOf(prefix), ...levels];
  });
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The number of a level in digits or in Roman ones; `NaN` where it is neither. */
function levelOf(part: string): number {
  if (/^\d+$/.test(part)) return Number(part);
  if (!/^[IVXL]+$/.test(part)) return NaN;
  const digits = [...part].map((digit) => ROMAN_DIGITS[digit] ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

/** The levels of a number as people write it before an item: `1.-`, `II.3`, `4)`; `null` where it is none. */
function itemNumber(text: string): readonly number[] | null {
  const levels = text.replace(BEHIND_NUMBER, '').split('.').map(levelOf);
  return levels.some(Number.isNaN) ? null : levels;
}

/** Whether an outline number goes on from the one above: the first level that differs is higher, a plain number by one. */
function goesOn(before: readonly number[], after: readonly number[]): boolean {
  if (before.length === 1 && after.length === 1) return after[0] === (before[0] ?? 0) + 1;
  const level = Array.from({ length: Math.max(before.length, after.length) }).findIndex(
    (_, at) => (before[at] ?? 0) !== (after[at] ?? 0),
  );
  return level >= 0 && (after[level] ?? 0) > (before[level] ?? 0);
}

/** The share of neighbouring numbers, outline numbers or numbered codes of which the second goes on from the first. */
function ascendingShare(texts: readonly string[]): number {
  const outline = texts
    .map((text) => parseOutlineNumber(text) ?? itemNumber(text))
    .filter((number) => number !== null);
  const numbers: readonly (readonly number[])[] = outline.length > 0 ? outline : codedNumbers(texts);
  if (numbers.length < 2) return 0;
  const rising = numbers.filter((after, index) => index > 0 && goesOn(numbers[index - 1] ?? [], after));
  return rising.length / (numbers.length - 1);
}

const HYPHENED = /^\d{1,2}(?:-\d{1,2}){1,2}$/;

/** 1 where most texts are numbers between hyphens of which all but the last one are the same, and the last goes on by one; else 0. */
function hyphened(texts: readonly string[]): number {
  const numbers = texts.filter((text) => HYPHENED.test(text));
  const before = new Set(numbers.map((text) => text.slice(0, text.lastIndexOf('-'))));
  const last = numbers.map((text) => Number(text.slice(text.lastIndexOf('-') + 1)));
  const isOne =
    numbers.length >= Math.max(LEAST_NUMBERS, texts.length * MOSTLY) &&
    before.size === 1 &&
    last.every((number, at) => at === 0 || number === (last[at - 1] ?? 0) + 1);
  return isOne ? 1 : 0;
}

function firstCell(grid: Grid, row: number, columns: readonly number[]): Cell | null {
  for (const column of columns) {
    const cell = grid.cell(row, column);
    if (cell !== null) return cell;
  }
  return null;
}

/** The columns of each block that blank columns part from the others. */
function blocksOf(columns: readonly number[], levels: readonly number[]): readonly (readonly number[])[] {
  const blocks: number[][] = [];
  let before = 0;
  for (const column of [...new Set([...columns, ...levels])].sort((a, b) => a - b)) {
    const block = blocks.at(-1);
    if (block === undefined || column > before + 1) blocks.push([column]);
    else block.push(column);
    before = column;
  }
  return blocks;
}

/** The blocks besides the one that holds most columns. */
export function blocksApart(
  columns: readonly number[],
  levels: readonly number[],
): readonly (readonly number[])[] {
  const blocks = blocksOf(columns, levels);
  const most = Math.max(...blocks.map(({ length }) => length));
  const main = blocks.find(({ length }) => length === most);
  return blocks.filter((block) => block !== main);
}

/** Numbers of sessions and activities begin further down. */
const HIGH = 100;

function isHigh(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.every((text) => /^\d+$/.test(text) && Number(text) >= HIGH);
}

interface Measured {
  /** The rows in which something is. */
  readonly filled: ReadonlySet<number>;
  readonly counts: ReadonlyMap<CellKind, number>;
  readonly texts: readonly string[];
  readonly length: number;
  /** Cells that are merged down over the next record. */
  readonly merged: number;
}

const isMergedOver = (area: Area | null, row = Infinity): boolean =>
  area !== null && row < area.row + area.rows;

function measure(grid: Grid, rows: readonly number[], column: number, levels: readonly number[]): Measured {
  const counts = new Map<CellKind, number>();
  const texts: string[] = [];
  const filled = new Set<number>();
  let length = 0;
  let merged = 0;
  for (const [at, row] of rows.entries()) {
    const cell = grid.cell(row, column) ?? firstCell(grid, row, levels);
    if (cell === null) continue;
    texts.push(cell.text);
    filled.add(row);
    length += cell.text.length;
    if (isMergedOver(grid.mergeAt(row, column), rows[at + 1])) merged += 1;
    for (const kind of cell.kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return { filled, counts, texts, length: texts.length === 0 ? 0 : length / texts.length, merged };
}

/** From this share of codes on a column is one of codes. */
const MOSTLY_CODES = 0.8;

/** For each column of codes which share of its cells are codes of another one in which none is twice. */
function referring(measured: readonly Measured[]): readonly number[] {
  const isCoded = ({ counts, texts }: Measured): boolean =>
    (counts.get('code') ?? 0) > texts.length * MOSTLY_CODES && texts.length > 1;
  const codes = measured.map((column) => (isCoded(column) ? new Set(column.texts) : null));
  const share = (from: number, to: number): number => {
    const [texts, known] = [measured[from]?.texts ?? [], codes[to] ?? null];
    if (from === to || codes[from] === null || known?.size !== measured[to]?.texts.length) return 0;
    return texts.filter((text) => known?.has(text) === true).length / texts.length;
  };
  return measured.map((_, at) => Math.max(...measured.map((__, other) => share(at, other))));
}

/** From this share of common rows on two columns are filled together: what was done and what proves it. */
const TOGETHER = 0.7;
const LEAST_TOGETHER = 3;

/** Whether a column is filled where another one is that is not filled everywhere: both are of the same records. */
function isFilledWith(column: Measured, others: readonly Measured[], rows: number): boolean {
  return others.some(({ filled }) => {
    const common = [...column.filled].filter((row) => filled.has(row)).length;
    const either = column.filled.size + filled.size - common;
    return filled.size < rows && common >= LEAST_TOGETHER && common >= either * TOGETHER;
  });
}

const DATE_KINDS: readonly CellKind[] = ['day', 'month', 'range', 'week', 'dayNumber'];

const isUndated = ({ texts, counts }: Measured): boolean =>
  texts.length > 0 && DATE_KINDS.every((kind) => !counts.has(kind));

const QUANTITY = /^(?:cant(?:idad)?|qty|quantity)\b/i;

/** Headings of a letter or two in a row, from so many on, are the initials of months or days. */
const LEAST_INITIALS = 4;
const INITIAL = /^\p{L}{1,2}$/u;

/** For each column whether its heading is a part of a time line. */
function timelineParts(
  columns: readonly number[],
  headings: readonly (readonly string[])[],
): readonly boolean[] {
  const isInitial = headings.map((own) => own.some((heading) => INITIAL.test(heading)));
  const isInRow = (at: number): boolean => {
    if (isInitial[at] !== true) return false;
    let [first, last] = [at, at];
    while (isInitial[first - 1] === true && columns[first - 1] === (columns[first] ?? 0) - 1) first -= 1;
    while (isInitial[last + 1] === true && columns[last + 1] === (columns[last] ?? 0) + 1) last += 1;
    return last - first + 1 >= LEAST_INITIALS;
  };
  return headings.map(([own = ''], at) => isTimelineHeading(own) || isInRow(at));
}

/** What is measured of how many cells are filled, and with how many different texts. */
function fillShapes(
  texts: readonly string[],
  rows: number,
): Readonly<Record<'filled' | 'empty' | 'repeated' | 'constant', number>> {
  const filled = texts.length;
  const distinct = new Set(texts).size;
  return {
    filled: filled / Math.max(1, rows),
    empty: filled === 0 && rows > 0 ? 1 : 0,
    repeated: filled < 2 ? 0 : (filled - distinct) / (filled - 1),
    constant: filled > 2 && distinct === 1 ? 1 : 0,
  };
}

/** Up to this share of filled records a column holds what only some records have. */
const SOMETIMES = 0.6;
/** From this share of equal texts on a column classifies its records. */
const CLASSIFIES = 0.35;
const QUANTITIES: readonly CellKind[] = [
  'day',
  'month',
  'range',
  'percent',
  'decimal',
  'integer',
  'duration',
  'time',
  'mark',
];

const textShare = (texts: readonly string[], tells: (text: string) => boolean): number =>
  texts.filter(tells).length / Math.max(1, texts.length);

/** What the cells of a column that only some records fill look like: remarks in the last column, or what proves something. */
function sparseShapes(
  { texts, counts }: Measured,
  filled: number,
  repeated: number,
  isLast: boolean,
): Readonly<Record<'remark' | 'proof', number>> {
  const quantities = QUANTITIES.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
  if (filled > SOMETIMES || quantities > texts.length / 2) return { remark: 0, proof: 0 };
  return {
    remark: isLast ? textShare(texts, (text) => SEVERAL_WORDS.test(text)) : 0,
    proof: repeated > CLASSIFIES ? 0 : textShare(texts, (text) => DIGIT_BESIDE_LETTER.test(text)),
  };
}

const SEVERAL_WORDS = /\p{L}{2,}\P{L}+\p{L}{2,}/u;
const DIGIT_BESIDE_LETTER = /(?=.*\p{L}).*\d/su;

/** A day of the process before is so much less, in months of 31 days, than the day of this one. */
const A_YEAR = 372;
const LEAST_FORMER = 3;
/** From this share of its records on that have such a day, a column is of the process before. */
const MOSTLY_FORMER = 0.8;

/** A heading without the years that tell its process from another one: «Inicio 2023-2024» and «Inicio 2026-2027» are alike. */
const withoutYears = (heading: string): string => foldText(heading.replace(/[\d\P{L}]+/gu, ' '));

/** Whether the days of a column lie a year or more before those of another one. */
function areDaysBefore(grid: Grid, rows: readonly number[], column: number, other: number): boolean {
  const pairs = rows
    .map((row) => [column, other].map((each) => dayNumber(grid, row, each)))
    .filter((days): days is [number, number] => days.every((day) => day !== null));
  const before = pairs.filter(([day, later]) => later - day >= A_YEAR);
  return before.length >= Math.max(LEAST_FORMER, pairs.length * MOSTLY_FORMER);
}

/** The columns of days of the process before: those of this one stand under the same heading. */
function formerColumns(
  grid: Grid,
  rows: readonly number[],
  columns: readonly {
    readonly column: number;
    readonly headings: readonly string[];
    readonly days: number;
  }[],
): ReadonlySet<number> {
  const dated = columns
    .filter(({ days }) => days >= LEAST_FORMER)
    .map(({ column, headings }) => ({ column, names: new Set(headings.map(withoutYears)) }));
  const isFormer = ({ column, names }: (typeof dated)[number]): boolean =>
    dated.some(
      (other) =>
        [...names].some((name) => name !== '' && other.names.has(name)) &&
        areDaysBefore(grid, rows, column, other.column),
    );
  return new Set(dated.filter(isFormer).map(({ column }) => column));
}

const LEAST_RANGES = 2;
const LEAST_RANGE_SHARE = 0.15;

function isRanged({ counts, texts }: Measured): boolean {
  const ranges = counts.get('range') ?? 0;
  return ranges >= LEAST_RANGES && ranges >= texts.length * LEAST_RANGE_SHARE;
}

/** A document with its stage, or the monthly report with its month; «12 de enero» is a day. */
const STAGED = new RegExp(
  `^(?:doc[a-z]*\\.? )?(?:\\d{1,2}[ .,:-]+\\(?(?:proyecto|preliminar|borrador|final|definitiv[oa]|simulacros?|operacion|modificacion)|3[ .-]+(?:${MONTH_WORDS}))\\b`,
);

const ACRONYM = /^\p{L}{3,}[-_/. ]?\d/u;
const LEAST_NUMBERS = 3;

/** Few cells say less than many: one cell counts for two thirds, ten for nearly all. */
const DOUBT = 0.5;
/** Texts up to this length are not told apart by their length. */
const SHORT = 6;

/** What is measured by its name; a kind of cells by its share of them. */
function sharesOf(
  shapes: Readonly<Record<Shape, number>>,
  counts: ReadonlyMap<CellKind, number>,
  filled: number,
): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [kind, count] of counts) shares.set(kind, count / (filled + DOUBT));
  for (const [shape, share] of Object.entries(shapes)) shares.set(shape, share);
  return shares;
}

/**
 * The facts of each column of a candidate table.
 *
 * @param headerRows from top to bottom; none for a table without headings
 * @param rows the rows that are taken for records, or a sample of them
 * @param levels columns over which one text is spread by its level; the first of them is measured for all
 */
export function columnFacts(
  grid: Grid,
  headerRows: readonly number[],
  rows: readonly number[],
  columns: readonly number[],
  levels: readonly number[] = [],
): readonly ColumnFacts[] {
  const measured = columns.map((column) =>
    measure(grid, rows, column, levels.includes(column) ? levels : []),
  );
  const longest = Math.max(SHORT, ...measured.map(({ length }) => length));
  const apart = new Set(blocksApart(columns, levels).flat());
  const references = referring(measured);
  const main = measured.filter((_, index) => !apart.has(columns[index] ?? 0));
  const allHeadings = columns.map((column) => headingsOf(grid, headerRows, column));
  const timeline = timelineParts(columns, allHeadings);
  const former = formerColumns(
    grid,
    rows,
    columns.map((column, at) => ({
      column,
      headings: allHeadings[at] ?? [],
      days: measured[at]?.counts.get('day') ?? 0,
    })),
  );
  const last = columns.filter((column, index) => timeline[index] !== true && !apart.has(column)).at(-1);
  let seen = 0;
  return columns.map((column, index): ColumnFacts => {
    const own = measured[index] ?? measure(grid, rows, column, []);
    const { counts, texts, length, merged } = own;
    const headings = allHeadings[index] ?? [];
    const filled = texts.length;
    if (filled > 0) seen += 1;
    const fill = fillShapes(texts, rows.length);
    const { remark, proof } = sparseShapes(own, fill.filled, fill.repeated, column === last);
    // Each by its name: to spread objects into one costs more, and this is done for every column.
    const shapes: Readonly<Record<Shape, number>> = {
      filled: fill.filled,
      empty: fill.empty,
      // What says the same below another title is another record.
      repeated: levels.includes(column) ? 0 : fill.repeated,
      constant: fill.constant,
      remark,
      proof,
      acronym: textShare(texts, (text) => ACRONYM.test(text)),
      former: former.has(column) ? 1 : 0,
      ranged: isRanged(own) ? 1 : 0,
      staged: textShare(texts, (text) => STAGED.test(foldText(text))),
      hyphened: hyphened(texts),
      ascending: ascendingShare(texts),
      high: isHigh(texts) ? 1 : 0,
      long: length <= SHORT ? 0 : length / longest,
      left: filled === 0 ? 0 : 1 / seen,
      past: isPastTense(headings[0] ?? '') ? 1 : 0,
      unheaded: headings.length === 0 ? 1 : 0,
      apart:
        apart.has(column) && !isFilledWith(own, main, rows.length)
          ? 1 - filled / Math.max(1, rows.length)
          : 0,
      timeline: timeline[index] === true ? 1 : 0,
      counted: (allHeadings[index + 1] ?? []).some((heading) => QUANTITY.test(heading)) ? 1 : 0,
      undated: isUndated(own) ? 1 : 0,
      merged: merged / Math.max(1, filled),
      refers: references[index] ?? 0,
    };
    const shares = sharesOf(shapes, counts, filled);
    return { column, headings, filledCells: filled, share: (what) => shares.get(what) ?? 0 };
  });
}
