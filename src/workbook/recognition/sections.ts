/** Titles over rows of a plan by which these are not of it: the plan of another matter or process, examples, what was cancelled. */
import { readProcessYears } from '../../domain/dates/processYear';
import { foldText } from '../../domain/text/foldText';
import { OTHER_MATTERS } from '../vocabulary/headingWords';
import { textAt } from '../snapshot/sheetCells';
import type { Candidate } from './candidates';
import type { TableRows } from './rows';
import { titlesOf } from './scoredTable';
import type { SheetTable } from './sheetParts';
import { OF_PREP, saysOver } from './sheetParts';

/** A title longer than this is a sentence about something. */
const LONGEST_TITLE = 100;
/** «Actividades canceladas», «SUSPENDIDAS por acuerdo», «No aplican», «EJEMPLO (no borrar)»: what is not, or no longer, to be done. */
const LEFT_OUT =
  /^(?:(?:actividades|tareas|acciones|entregables|hitos) )?(?:que )?(?:(?:ya )?no (?:aplica|procede|se (?:hara|llevara|realizara|requiere))|sin efecto|(?:dad[oa]s de )?bajas?$|(?:cancela|descarta|elimina|suspendi|exclui)d[oa]s?\b|(?:ejemplo|borrador)\b(?! (?:de|y|para|en)))/;
const MATTER = new RegExp(
  `^(?:(?:plan|cronograma|programa|calendario|actividades|tareas)(?: de (?:trabajo|actividades))?(?: del?| para(?: el)?)? )?(?:${OTHER_MATTERS.join('|')})\\b`,
);

/** A chapter of the plan about what was: «Evaluación del proceso anterior». */
const LOOKS_BACK = /\b(?:evaluacion|revision|analisis|balance|lecciones|experiencias)\b/;

/** What a title says of the rows below it; `null` where they are what the rows above it are. */
type Section = 'plan' | 'other' | 'cancelled' | null;

/**
 * What a title says of the rows below it.
 * @param lastYear the last year of the process that the plan is of, or `null`
 * @example sectionOf('PLAN DEL CONTEO RÁPIDO', 2027) // => 'other'
 */
function sectionOf(title: string, lastYear: number | null): Section {
  if (title.length > LONGEST_TITLE) return null;
  const folded = foldText(title);
  if (LEFT_OUT.test(folded)) return 'cancelled';
  const year = readProcessYears(title)?.to ?? null;
  const isOver = saysOver(title) || (year !== null && lastYear !== null && year < lastYear);
  if (isOver && !LOOKS_BACK.test(folded)) return 'other';
  if (OF_PREP.test(folded)) return 'plan';
  return MATTER.test(folded) ? 'other' : null;
}

/** A row with more texts is no title. */
const MOST_TEXTS = 2;
/** A title further above is that of something else. */
const FURTHEST = 3;

/** The text right above a table, in its own columns; none where records of another one are. */
function titleAbove({ sheet, headerRows, columns }: SheetTable): string {
  const used = [...columns.values()];
  const [first, last, top] = [Math.min(...used), Math.max(...used), Math.min(...headerRows)];
  for (let row = top - 1; row >= Math.max(sheet.firstRow, top - FURTHEST); row--) {
    const texts = Array.from({ length: last - first + 1 }, (_, at) => textAt(sheet, row, first + at));
    const filled = texts.filter((text) => text !== '');
    if (filled.length > 0) return filled.length > MOST_TEXTS ? '' : filled.join(' ');
  }
  return '';
}

/** The last year of the process that titles say, or `null`. */
const lastYearIn = (titles: readonly string[]): number | null =>
  Math.max(...titles.map((title) => readProcessYears(title)?.to ?? 0)) || null;

/**
 * Leaves away the tables of a sheet whose titles say that they are not of the plan, where another one is.
 * @example withoutOtherSections([prep, quickCount]) // => [prep]
 */
export function withoutOtherSections<Part extends { readonly tables: readonly SheetTable[] }>(
  parts: readonly Part[],
): readonly Part[] {
  const titles = parts.map(({ tables: [table] }) => (table === undefined ? '' : titleAbove(table)));
  const lastYear = lastYearIn([parts[0]?.tables[0]?.sheet.name ?? '', ...titles]);
  const tops = parts.map(({ tables: [table] }) => table?.headerRows[0] ?? 0);
  const isOf = (title: string, at: number): boolean =>
    // «Borrador» on top is said of the whole sheet; numbers that begin again below it are a finding.
    (tops[at] === Math.min(...tops) && /^borrador/i.test(title)) ||
    ['plan', null].includes(sectionOf(title, lastYear));
  // What stands under headings of its own further down has a title of its own.
  const kept = parts.flatMap((part, at) => {
    if (isOf(titles[at] ?? '', at)) return [part];
    return part.tables.length > 1 ? [{ ...part, tables: part.tables.slice(1) }] : [];
  });
  return kept.length > 0 ? kept : parts;
}

interface Line {
  readonly row: number;
  readonly part: number;
  /** The text of a title; `null` for a record, `undefined` for headings repeated. */
  readonly title: string | null;
}

/** The titles and the records of a table from top to bottom. */
function linesOf(tables: readonly TableRows[]): readonly Line[] {
  return tables
    .flatMap(({ recordRows, bands }, part) => [
      ...recordRows.map((row): Line => ({ row, part, title: null })),
      ...bands.map(({ row, text }): Line => ({ row, part, title: text })),
    ])
    .sort((a, b) => a.row - b.row);
}

const rowsUntil = (last: number, row: number): readonly number[] =>
  Array.from({ length: row - last }, (_, index) => last + 1 + index);

/** What is filled of a row that only names a group: its number and its name. */
const MOST_OF_GROUP = 2;

/**
 * Takes away the rows below titles that say that they are not of the plan, until the next title, or the next row that only names a
 * group. Of another matter they are where their headings are written again or their numbers begin again: a stage of the plan may be
 * called so.
 *
 * @param numberOf the number of a record
 * @example ofThePlan(candidate, tables, numberOf)[1].recordRows // => [] below «PLAN DEL CONTEO RÁPIDO»
 */
export function ofThePlan(
  candidate: Candidate,
  tables: readonly TableRows[],
  numberOf: (row: number) => string,
): readonly TableRows[] {
  const { name, above } = titlesOf(candidate);
  const lastYear = lastYearIn([name, ...above]);
  const seen = new Set<string>();
  const left = new Set<number>();
  let [section, from]: [Section, Line | null] = [null, null];
  let [part, isLeft, holdsGroups] = [0, false, false];
  const isGroup = (row: number): boolean => {
    const { length } = candidate.columns.filter((column) => candidate.grid.cell(row, column) !== null);
    return length > 0 && length <= MOST_OF_GROUP;
  };
  let last = candidate.firstRow;
  for (const line of linesOf(tables)) {
    if (line.title !== null) {
      [section, from, isLeft] = [sectionOf(line.title, lastYear), line, false];
      continue;
    }
    const number = numberOf(line.row);
    if (from !== null) holdsGroups = isGroup(line.row);
    else if (isLeft && !holdsGroups && rowsUntil(last, line.row).some(isGroup)) isLeft = false;
    last = line.row;
    if (from !== null) {
      isLeft = section === 'cancelled' || (section === 'other' && (line.part !== part || seen.has(number)));
      from = null;
    }
    part = line.part;
    if (isLeft) left.add(line.row);
    else if (number !== '') seen.add(number);
  }
  if (left.size === 0) return tables;
  const kept = tables.map((table) => ({
    ...table,
    recordRows: table.recordRows.filter((row) => !left.has(row)),
  }));
  return kept.filter(({ recordRows }, index) => index === 0 || recordRows.length > 0);
}
