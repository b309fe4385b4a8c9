/** A candidate table read as one register: the best assignment of fields to columns, and how sure each of them is. */
import { readDeclaredStatus, readStatusAmongWords } from '../../domain/assessment/declaredStatus';
import { foldText } from '../../domain/text/foldText';
import { wordsOf } from '../../domain/text/words';
import type { TableKind } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { OTHER } from '../vocabulary/phrases';
import { FOREIGN_WORDS } from '../vocabulary/headingWords';
import { assign } from './assignment';
import type { Candidate } from './candidates';
import { SAMPLE_ROWS } from './candidates';
import type { ColumnFacts } from './columnFacts';
import { blocksApart, columnFacts } from './columnFacts';
import type { Grid } from './grid';
import { levelColumns } from './levels';
import type { ColumnScores } from './columnScores';
import { columnScores, isOfDays, isOwnLabel } from './columnScores';
import { NO_SCORE } from './headingScores';
import { WEIGHTS } from './evidence';
import { pairScore } from './pairs';

/** One column that may be a field. */
export interface FieldChoice {
  readonly field: string;
  readonly column: number;
  /** How much the whole reading is worth with this column as the field. */
  readonly total: number;
}

export interface ScoredTable {
  readonly kind: TableKind;
  readonly candidate: Candidate;
  /** Column of each field, from 1. */
  readonly columns: ReadonlyMap<string, number>;
  /** The columns over which the names are spread by their level; none where one column holds them. */
  readonly levels: readonly number[];
  /** What the reading as this register is worth; 0 is as good as no register. */
  readonly score: number;
  /** The sum of what its columns are worth, before anything is capped. */
  readonly total: number;
  /** By how much each choice is better than the best reading without it. */
  readonly margins: ReadonlyMap<string, number>;
  readonly scores: ReadonlyMap<number, ColumnScores>;
  /** For each field the columns that may be it, best first. */
  readonly choices: ReadonlyMap<string, readonly FieldChoice[]>;
  readonly sample: readonly number[];
}

/** The most that one column may add to the score of a table: many fields say more than a single sure one. */
const MOST_GAIN = 6;
/** What a register loses before anything counts: a table of anything has columns that look like fields. */
const THRESHOLD: Readonly<Record<TableKind, number>> = {
  plan: 15.5,
  sessions: 14,
  members: 13,
  agreements: 15,
  notes: 10,
  calendar: 12,
};
const KINDS = Object.keys(TABLE_HEADINGS) as readonly TableKind[];
const NAME_WORD = 1.5;
/** What the register gains that the title right above a table names, and the others lose. */
const TITLE_WORD = 2;
const FOREIGN_COLUMN = -2.5;
/** A sheet named after a list of something else. */
const FOREIGN_NAME = -6;
/** A title of a list of something else above the table. */
const FOREIGN_TITLE = -6;
/** What a plan's names add when each says what is to be done, and take away when none does. */
const ACTIONS = 3;
const MOST_FOREIGN = -18;
const FEW_RECORDS: readonly number[] = [-5, -2, -0.7];
/** Rows above the headings in which titles are looked for. */
const TITLE_ROWS = 5;
/** A row with more cells than these is a record of the table above and no title. */
const MOST_TITLES = 2;

/** A column that fewer rows have cells of a kind in says of no row what it is like. */
const SELDOM = 0.25;
/** From so many rows on they tell what a row is like. */
const LEAST_LIKE = 3;

/** What a cell is by its strongest kind, as cells of one column are compared. */
const kindAt = (grid: Grid, row: number, column: number): string | undefined => {
  const cell = grid.cell(row, column);
  return cell === null ? undefined : (COMPARED.find((kind) => cell.kinds.includes(kind)) ?? 'text');
};
const COMPARED = ['day', 'range', 'integer', 'outline', 'code', 'percent', 'decimal', 'status'] as const;

/**
 * Whether a row has few cells, of which at most half are of the kind that their columns have in the rows above: a total, a legend,
 * a note.
 */
function isUnlike(grid: Grid, columns: readonly number[], row: number, above: readonly number[]): boolean {
  const filledIn = (each: number): readonly number[] =>
    columns.filter((column) => grid.cell(each, column) !== null);
  const filled = filledIn(row);
  const all = above.reduce((sum, each) => sum + filledIn(each).length, 0);
  if (filled.length * above.length * 2 > all) return false;
  const alike = filled.filter((column) => {
    const kinds = above.flatMap((each) => kindAt(grid, each, column) ?? []);
    const own = kinds.filter((kind) => kind === kindAt(grid, row, column));
    return own.length * 2 > kinds.length && own.length >= above.length * SELDOM;
  });
  return alike.length * 2 <= filled.length;
}

/**
 * The rows of a candidate that are rather records than bands and notes: two cells or more, without the last ones that are unlike those
 * above them.
 */
function sampleOf(candidate: Candidate): readonly number[] {
  const { grid, columns } = candidate;
  let rows = rowsWithCells(candidate);
  for (let below = lastBlock(rows).length; below > 0;) {
    const above = rows.slice(0, -below);
    if (above.length < LEAST_LIKE) break;
    if (rows.slice(-below).every((row) => isUnlike(grid, columns, row, above))) {
      rows = above;
      below = lastBlock(rows).length;
    } else below = below > 1 ? 1 : 0;
  }
  return rows;
}

/** The last rows without a row between them that is not among them. */
function lastBlock(rows: readonly number[]): readonly number[] {
  const from = rows.reduce((first, row, at) => (row === (rows[at - 1] ?? 0) + 1 ? first : at), 0);
  return rows.slice(from);
}

function rowsWithCells({ grid, firstRow, lastRow, columns }: Candidate): readonly number[] {
  const rows: number[] = [];
  const least = columns.length > 2 ? 2 : 1;
  for (let row = firstRow; row <= lastRow && rows.length < SAMPLE_ROWS; row++) {
    let filled = 0;
    for (const column of columns) if (grid.cell(row, column) !== null) filled += 1;
    if (filled >= least) rows.push(row);
  }
  return rows;
}

interface Reading {
  readonly columns: ReadonlyMap<string, number>;
  /** What it is worth; what readings are compared by. */
  readonly total: number;
  /** The same with no column adding more than `MOST_GAIN`; what tables are compared by. */
  readonly capped: number;
}

/** More than any column is worth: a field with it is read from some column. */
const FORCED = 1000;

/** A choice that a reading does without; where it is `needed`, the field is read from another column. */
interface Without {
  readonly field: string;
  readonly column: number;
  readonly isNeeded: boolean;
}

/** What each field is worth in each column, in their order. */
type Gains = readonly (readonly number[])[];

/** The best reading without some choices. */
function bestReading(
  kind: TableKind,
  { grid }: Candidate,
  sample: readonly number[],
  fields: readonly string[],
  scored: readonly ColumnScores[],
  allGains: Gains,
  without: readonly Without[] = [],
): Reading {
  const gains = allGains.map((row, at) => {
    const left = without.find(({ field }) => field === fields[at]);
    if (left === undefined) return row;
    const more = left.isNeeded ? FORCED : 0;
    return row.map((gain, index) => (scored[index]?.facts.column === left.column ? -1 : gain + more));
  });
  const columns = new Map<string, number>();
  let total = 0;
  let capped = 0;
  assign(gains).forEach((index, at) => {
    const field = fields[at];
    const scores = scored[index];
    if (field === undefined || scores === undefined) return;
    columns.set(field, scores.facts.column);
    total += gains[at]?.[index] ?? 0;
    capped += Math.min(MOST_GAIN, gains[at]?.[index] ?? 0);
  });
  const pairs = pairScore(kind, grid, sample, columns) - (without.some((left) => left.isNeeded) ? FORCED : 0);
  return { columns, total: total + pairs, capped: capped + pairs };
}

/** Whether there is no register of the kind without a field. */
function isNeeded(kind: TableKind, field: string): boolean {
  return TABLE_HEADINGS[kind].needs.every((need) => need.some((each) => each === field));
}

/**
 * The best readings: the assignment's own, each one that does without one of its pairs, and one without both its start and its
 * end, which only together are worse than those of another year or of another person; best first. A field that the register
 * cannot be without is read from another column instead.
 */
function readings(
  kind: TableKind,
  candidate: Candidate,
  sample: readonly number[],
  fields: readonly string[],
  scored: readonly ColumnScores[],
): readonly Reading[] {
  const gains = fields.map((field) => scored.map(({ gain }) => gain(field)));
  const first = bestReading(kind, candidate, sample, fields, scored, gains);
  const choices = [...first.columns].map(([field, column]): Without => ({
    field,
    column,
    isNeeded: isNeeded(kind, field),
  }));
  const term = choices.filter(({ field }) => TERM.includes(field));
  const without = [...choices.map((choice) => [choice]), ...(term.length > 1 ? [term] : [])];
  const others = without.map((left) => bestReading(kind, candidate, sample, fields, scored, gains, left));
  return [first, ...others].sort((a, b) => b.total - a.total);
}

const TERM: readonly string[] = ['start', 'end'];

/** Returns the titles of a table: its sheet's name and the texts right above it. */
export function titlesOf({ grid, headerRows, firstRow, columns }: Candidate): {
  readonly name: string;
  readonly above: readonly string[];
} {
  const top = headerRows[0] ?? firstRow;
  const above: string[] = [];
  for (let row = Math.max(grid.sheet.firstRow, top - TITLE_ROWS); row < top; row++) {
    const cells = columns.map((column) => grid.cell(row, column)).filter((cell) => cell !== null);
    if (cells.length <= MOST_TITLES) above.push(...cells.map(({ text }) => text));
  }
  return { name: grid.sheet.name, above };
}

/** Whether a column's heading is that of a list of something else. */
export function isForeign({ headings }: Pick<ColumnFacts, 'headings'>): boolean {
  return headings.some((heading) => wordsOf(heading).some((word) => FOREIGN_WORDS.has(word)));
}

/** Columns of a list of something else: their headings are known not to be fields of the register. */
function foreignColumns(scored: readonly ColumnScores[], columns: ReadonlyMap<string, number>): number {
  const name = columns.get('name');
  const taken = new Set([...columns.values()].filter((column) => column !== name));
  return scored.filter(({ facts }) => !taken.has(facts.column) && isForeign(facts)).length;
}

/** Headings that no other register has: what each adds, and how many count. */
const OWN_HEADING = 2.5;
const MOST_OWN = 4;

function ownHeadings(scored: readonly ColumnScores[], columns: ReadonlyMap<string, number>): number {
  return [...columns].filter(([field, column]) =>
    scored.some(({ facts, heading }) => facts.column === column && heading(field).own > 0),
  ).length;
}

/** Fields of a plan of which one says when, and how much it loses without any; a time line says it too. */
const WHEN: readonly string[] = ['start', 'end', 'period', 'completed'];
const NO_DATES = -4;
const LEAST_TIMELINE = 3;

function dateEvidence(
  kind: TableKind,
  scored: readonly ColumnScores[],
  columns: ReadonlyMap<string, number>,
): number {
  if (kind !== 'plan' || WHEN.some((field) => columns.has(field))) return 0;
  const timeline = scored.filter(({ facts }) => facts.share('timeline') > 0).length;
  return timeline >= LEAST_TIMELINE ? 0 : NO_DATES;
}

/** The share of the names that say what is to be done; `null` without names. */
function actionShare(
  { grid }: Candidate,
  sample: readonly number[],
  columns: ReadonlyMap<string, number>,
): number | null {
  const name = columns.get('name');
  if (name === undefined) return null;
  const cells = sample.map((row) => grid.cell(row, name)).filter((cell) => cell !== null);
  const actions = cells.filter(({ kinds }) => kinds.includes('action')).length;
  return cells.length === 0 ? null : actions / cells.length;
}

/** Activities say what is to be done; incidents, articles and items of a budget do not. */
function actionEvidence(
  kind: TableKind,
  candidate: Candidate,
  sample: readonly number[],
  columns: ReadonlyMap<string, number>,
): number {
  const weight = kind === 'plan' ? ACTIONS : kind === 'members' ? -ACTIONS : 0;
  const share = actionShare(candidate, sample, columns);
  return share === null ? 0 : weight * (2 * share - 1);
}

/** What a list loses as a register of sessions or agreements of which neither its cells nor its headings and titles say that. */
const UNSAID = -12;

/** What says that a list is no register of sessions or agreements; in one of agreements the type of a session is that in which they were taken. */
function unsaidEvidence(
  kind: TableKind,
  scored: readonly ColumnScores[],
  columns: ReadonlyMap<string, number>,
  titles: readonly string[],
): number {
  if (kind !== 'sessions' && kind !== 'agreements') return 0;
  const says = (named: TableKind): boolean => titles.some((title) => names(named, title));
  const isNamed = says(kind) || hasHeadingOf(kind, columns, scored);
  const most = (measure: 'sessionType' | 'key' | 'code' | 'body'): number =>
    Math.max(...scored.map(({ facts }) => facts.share(measure)));
  if (kind === 'agreements') return isNamed || most('key') + most('code') > 0 ? 0 : UNSAID;
  const isOfAgreements = says('agreements') && !says('sessions');
  const isSaid = most('sessionType') > 0 || (isNamed && most('body') > 0.5);
  return isSaid && !isOfAgreements ? 0 : UNSAID;
}

/** What a list loses as a register of members whose names are mostly those of bodies. */
const NO_MEMBERS = -12;

function memberEvidence(
  kind: TableKind,
  scored: readonly ColumnScores[],
  columns: ReadonlyMap<string, number>,
): number {
  const names = scored.find(({ facts }) => facts.column === columns.get('name'));
  return kind === 'members' && (names?.facts.share('body') ?? 0) > 0.5 ? NO_MEMBERS : 0;
}

/** Whether a sheet's name or a title has a word for registers of the kind. */
export function names(kind: TableKind, title: string): boolean {
  return wordsOf(title).some((word) => TABLE_HEADINGS[kind].sheetNames.includes(word));
}

/** Whether the heading of a column that is read has a word for registers of the kind. */
export function hasHeadingOf(
  kind: TableKind,
  columns: ReadonlyMap<string, number>,
  scored: readonly ColumnScores[],
): boolean {
  const read = new Set(columns.values());
  return scored.some(
    ({ facts: { column, headings } }) => read.has(column) && headings.some((text) => names(kind, text)),
  );
}

function titleEvidence(kind: TableKind, title: string): number {
  if (names(kind, title)) return TITLE_WORD;
  return KINDS.some((other) => names(other, title)) ? -TITLE_WORD : 0;
}

function tableEvidence(
  kind: TableKind,
  candidate: Candidate,
  sample: readonly number[],
  scored: readonly ColumnScores[],
  columns: ReadonlyMap<string, number>,
): number {
  const titles = titlesOf(candidate);
  const { name } = titles;
  const above = titles.above.join(' ');
  const says = (text: string): boolean => names(kind, text);
  const saysOther = (text: string): boolean => !says(text) && isForeign({ headings: [text] });
  return (
    actionEvidence(kind, candidate, sample, columns) +
    OWN_HEADING * Math.min(MOST_OWN, ownHeadings(scored, columns)) +
    dateEvidence(kind, scored, columns) +
    unsaidEvidence(kind, scored, columns, [name, above]) +
    memberEvidence(kind, scored, columns) +
    (saysOther(name) ? FOREIGN_NAME : 0) +
    (saysOther(above) && !says(name) ? FOREIGN_TITLE : 0) +
    (says(name) || hasHeadingOf(kind, columns, scored) ? NAME_WORD : 0) +
    titleEvidence(kind, titles.above.at(-1) ?? '') +
    Math.max(MOST_FOREIGN, FOREIGN_COLUMN * foreignColumns(scored, columns)) +
    (FEW_RECORDS[sample.length] ?? 0)
  );
}

/** Whether the fields without which a sheet is no such register are there. */
export function hasNeededFields(kind: TableKind, fields: ReadonlySet<string>): boolean {
  return TABLE_HEADINGS[kind].needs.some((need) => need.every((field) => fields.has(field)));
}

/** From here on a heading is a sure name of deliverables; «Documento» is not. */
const SURELY_DELIVERABLES = 0.9;
/** From here on the cells of a column are names of activities, where something is due: long, different, an action each. */
const SURELY_NAMES = 8;

/** Of what is delivered it is said by when, how far it is and when it was, in nearly each record: it is what is done. */
const FOLLOWED_UP: readonly string[] = ['number', 'end', 'status', 'completed'];

/** Whether documents are followed up as activities are: «Documento», with number, day, state and day of completion. */
function isFollowedUp(
  { columns }: Reading,
  { facts, heading }: ColumnScores,
  scored: readonly ColumnScores[],
): boolean {
  const end = scored.find((each) => each.facts.column === columns.get('end'));
  return (
    (end?.heading('end').phrase ?? 0) >= SURELY_DELIVERABLES &&
    heading('deliverable').exact > 0 &&
    facts.share('filled') >= NEARLY_ALL &&
    FOLLOWED_UP.every((field) => columns.has(field))
  );
}

/** Whether a plan has no names and deliverables that surely are, or that look like names: they name its activities. */
function isNamedByDeliverables(
  kind: TableKind,
  best: Reading | undefined,
  scored: readonly ColumnScores[],
): boolean {
  const deliverable = best?.columns.get('deliverable');
  if (kind !== 'plan' || deliverable === undefined || best?.columns.has('name') === true) return false;
  const own = scored.find(({ facts }) => facts.column === deliverable);
  if (own === undefined || best === undefined) return false;
  const isDue = scored.some(({ heading }) => heading('end').head >= SURELY_DELIVERABLES);
  return (
    own.heading('deliverable').phrase >= SURELY_DELIVERABLES ||
    (own.cells('name') >= SURELY_NAMES && isDue) ||
    isFollowedUp(best, own, scored)
  );
}

/** Fields as which a column of periods may be read: they all come to the same. */
const OF_PERIODS: readonly string[] = ['period', 'start', 'end'];
/** From this share of its cells on a column holds periods; single days among them are those on which something starts and ends. */
const MOSTLY_PERIODS = 0.3;

/** Whether cells of a column hold a start and an end. */
export function holdsPeriods(scores: ColumnScores | undefined): boolean {
  return (scores?.facts.share('range') ?? 0) >= MOSTLY_PERIODS;
}

/** By how much the best reading is better than the best one in which a field is read from another column or from none. */
function marginsOf(
  all: readonly Reading[],
  best: Reading,
  scored: readonly ColumnScores[],
): ReadonlyMap<string, number> {
  return new Map(
    [...best.columns].map(([field, column]) => {
      const isPeriod = holdsPeriods(scored.find(({ facts }) => facts.column === column));
      const fields = isPeriod && OF_PERIODS.includes(field) ? OF_PERIODS : [field];
      const without = all.find(({ columns }) => fields.every((each) => columns.get(each) !== column));
      return [field, best.total - (without?.total ?? 0)] as const;
    }),
  );
}

function choicesOf(
  fields: readonly string[],
  scored: readonly ColumnScores[],
  best: Reading,
): ScoredTable['choices'] {
  return new Map(
    fields.map((field) => {
      const choices = scored
        .map(({ facts, gain }): FieldChoice => ({ field, column: facts.column, total: gain(field) }))
        .sort((a, b) => {
          const chosen = best.columns.get(field);
          if (a.column === chosen) return -1;
          return b.column === chosen ? 1 : b.total - a.total;
        });
      return [field, choices] as const;
    }),
  );
}

/** The share of a block's columns that are fields from which on it belongs to the table that a blank column parts it from. */
const MOSTLY_FIELDS = 0.5;

/** Takes away the blocks most of whose columns are no field: a legend, a list or a calendar beside the table. */
function withoutBlocksBeside(
  scored: readonly ColumnScores[],
  fields: readonly string[],
  blocks: readonly (readonly number[])[],
): readonly ColumnScores[] {
  const isField = new Set(
    scored.filter(({ gain }) => fields.some((field) => gain(field) > 0)).map(({ facts }) => facts.column),
  );
  const isHeaded = new Set(
    scored.filter(({ facts }) => facts.headings.length > 0).map(({ facts }) => facts.column),
  );
  const beside = blocks.filter((block) => {
    // A blank column in which something stands below the records says nothing of those with a heading beside it.
    const headed = block.filter((column) => isHeaded.has(column));
    const told = headed.length > 0 ? headed : block;
    return block.filter((column) => isField.has(column)).length < told.length * MOSTLY_FIELDS;
  });
  const left = new Set(beside.flat());
  return scored.filter(({ facts }) => !left.has(facts.column));
}

/** Headings of the papers with which something was sent, which prove the sending and not the activity. */
const SENDING_PAPER =
  /\b(?:oficio|acuse)s?\b.*\b(?:remision|envio|remit|envi)|^(?:oficio|acuse)s?(?: y acuse)?(?: (?:de )?(?:recibo|recepcion))?$/;

/** Takes the papers of the sending from the evidence where another column is called so. */
function withoutSendingPapers(kind: TableKind, scored: readonly ColumnScores[]): readonly ColumnScores[] {
  if (kind !== 'plan') return scored;
  const isPaper = ({ facts }: ColumnScores): boolean =>
    facts.headings.some((heading) => SENDING_PAPER.test(foldText(heading)));
  if (!scored.some((each) => !isPaper(each) && isOwnLabel(kind, 'evidence', each.facts))) return scored;
  return scored.map((each) =>
    isPaper(each)
      ? {
          ...each,
          gain: (field) => (field === 'evidence' ? -1 : each.gain(field)),
          heading: (field) => (field === 'evidence' ? NO_SCORE : each.heading(field)),
        }
      : each,
  );
}

/** From here on a phrase of a field in a heading names it. */
const NAMED = 0.3;
/** From this share of a heading's words on, single words of a field name it: «Causa raíz» is no «Causa del retraso». */
const MOSTLY_NAMED = 0.45;

/** A column that is left over rivals one that is worth no more than this more. */
const RIVALS_WITHIN = 4;

/** Whether a column has nothing but months: beside days they are theirs. */
export const isOfMonths = ({ share }: ColumnFacts): boolean => share('month') >= NEARLY_ALL;

/** Whether a column that nothing is read from is named as the field too, and is worth nearly as much; days are told apart by what lies beside them. */
function hasRival({ kind, columns, scores }: ScoredTable, field: string, own: ColumnScores): boolean {
  if (isOfDays(kind, field)) return false;
  const used = new Set(columns.values());
  return [...scores.values()].some(({ facts, heading, gain }) => {
    const { phrase, head } = heading(field);
    return (
      !used.has(facts.column) &&
      (!isOfMonths(facts) || isOfMonths(own.facts)) &&
      Math.max(phrase, head) > NAMED &&
      gain(field) > own.gain(field) - RIVALS_WITHIN
    );
  });
}

/** Below it a heading is none of the field's phrases, not even a weak one. */
const WEAKLY_NAMED = 0.5;

/** From here on the cells of a column that nothing is read from are more of a field than those under its heading. */
const CONTRADICTED = 2;

/**
 * Whether the heading of a column has a word of the field, and the cells of no column that is left over speak against it; a
 * column without heading is judged by its cells from the start.
 */
export function isNamed(table: ScoredTable, field: string, column: number): boolean {
  const scores = table.scores.get(column);
  if (scores === undefined) return false;
  const used = new Set(table.columns.values());
  const least = scores.cells(field) + CONTRADICTED;
  if ([...table.scores].some(([other, { cells }]) => !used.has(other) && cells(field) >= least)) return false;
  if (scores.facts.headings.every((heading) => heading === '')) return true;
  if (scores.facts.share('past') > 0 && (WEIGHTS[table.kind].get(field)?.get('past') ?? 0) > 0) return true;
  const { phrase, words, head } = scores.heading(field);
  // «Clave prog.» is no number although «Clave» may be one.
  if (phrase < WEAKLY_NAMED && scores.heading(OTHER).exact > 0) return false;
  return Math.max(phrase, head) > NAMED || words > MOSTLY_NAMED;
}

/** From here on cells say that a column is one of states. */
const STATES = 2;
/** From this share of its cells on a column is one of codes. */
const MOSTLY_CODES = 0.5;
/** «Clave» and «Folio» are as close to a phrase of numbers; «Ref. P/T» is a number of something else. */
const NAMED_CODES = 0.55;
/** With so many columns of another list beside it, a judgment is one of what that list holds. */
const OTHER_LIST = 2;

/** Below this share of its records a column has something of some of them only. */
const SOME = 0.5;

/** Whether only the heading's use would say that what classifies a record is how far the activity is. */
function isDoubtfulStatus({ scores }: ScoredTable, { facts, heading, cells }: ColumnScores): boolean {
  const { exact, phrase } = heading('status');
  if (exact === 0) return facts.share('empty') === 0 && cells('status') < STATES;
  const foreign = [...scores.values()].filter((each) => each.facts !== facts && isForeign(each.facts));
  return phrase < 1 && foreign.length >= OTHER_LIST;
}

/** What is noted is noted of some, or in a sentence: a few words on each of so many records are something else. */
const NEARLY_EACH = 0.95;
const MANY_CELLS = 8;

/** Whether a column has a few words on each record, or a last column of a few texts has a heading that is like those of other fields and like none of remarks. */
function isDoubtfulNotes({ facts, heading }: ColumnScores): boolean {
  const { phrase, words } = heading('notes');
  if (
    facts.share('filled') >= NEARLY_EACH &&
    facts.share('sentence') === 0 &&
    facts.filledCells >= MANY_CELLS
  )
    return true;
  return facts.headings.length > 0 && phrase + words === 0 && heading('evidence').phrase > 0;
}

/** Whether numbers are those of something else by their heading, or codes rather those of a file, of a working paper or of a program. */
function isDoubtfulNumber({ facts, heading }: ColumnScores): boolean {
  const { exact, phrase, head } = heading('number');
  if (exact > 0 || facts.headings.length === 0) return false;
  if (isForeign(facts) && phrase < WEAKLY_NAMED) return true;
  if (facts.share('code') < MOSTLY_CODES) return false;
  return facts.share('acronym') >= MOSTLY_CODES || Math.max(phrase, head) < NAMED_CODES;
}

/**
 * Returns whether a choice is at most asked, however much worse the other columns are: a colour or a letter says a state only where
 * the heading surely does, and a code numbers the activities only where the heading says so.
 */
export function isDoubtful(table: ScoredTable, field: string, column: number): boolean {
  const own = table.scores.get(column);
  if (table.kind !== 'plan' || own === undefined) return false;
  if (hasRival(table, field, own)) return true;
  if (field === 'status') return isDoubtfulStatus(table, own);
  // «Inició» is when it was begun.
  if (field === 'start' || field === 'end') return own.facts.share('past') > 0;
  // What an activity ends in is known of each; «Constancia» of some of them may be what proves them.
  if (field === 'deliverable') return own.heading('evidence').exact > 0 && own.facts.share('filled') < SOME;
  if (field === 'notes') return isDoubtfulNotes(own);
  return field === 'number' && isDoubtfulNumber(own);
}

/** From here on a heading may be one of numbers: «Clave», «Id.», «Folio». */
const MAY_NUMBER = 0.4;
/** From this share of its records on a column has something of all but a few. */
const NEARLY_ALL = 0.8;

/**
 * The column left of a plan's names that tells its records apart under a heading that may be one of numbers, and is not read as
 * anything: people call the activities by it, or a program does; `undefined` where there is none.
 */
export function keyColumn({ columns, scores }: ScoredTable): number | undefined {
  const read = new Set([...columns].flatMap(([field, column]) => (field === 'number' ? [] : [column])));
  return [...scores.values()].find(({ facts: { column, share }, heading }) => {
    const { phrase, head } = heading('number');
    return (
      column < (columns.get('name') ?? 0) &&
      !read.has(column) &&
      Math.max(phrase, head) >= MAY_NUMBER &&
      share('filled') >= NEARLY_ALL &&
      share('repeated') === 0 &&
      Math.max(share('integer'), share('outline')) + share('code') + share('opaque') >= NEARLY_ALL
    );
  })?.facts.column;
}

/**
 * The columns of a plan that may say how far its activities are: half of their cells do, of which one says that something was begun,
 * under a heading such as «% de avance» or «OK»; without heading where only one column does. Beside a column of days of
 * completion, those that call an activity done which has no such day.
 */
export const progressColumns = (
  { candidate: { grid }, sample, scores }: ScoredTable,
  completed?: number,
): readonly number[] => {
  const telling = [...scores.values()].filter(({ facts }) => {
    const told = sample
      .map((row) => readStatusAmongWords(grid.cell(row, facts.column)?.text ?? ''))
      .filter((status) => status !== 'unknown' && status !== 'none');
    return told.some((status) => status !== 'notStarted') && told.length >= facts.filledCells * SOME;
  });
  return telling
    .filter(
      ({ facts: { headings }, heading }) =>
        heading('status').phrase >= WEAKLY_NAMED ||
        headings.some((text) => readDeclaredStatus(text) === 'done') ||
        (telling.length === 1 && headings.length === 0),
    )
    .filter(
      ({ facts: { column } }) =>
        completed === undefined ||
        sample.some(
          (row) =>
            grid.cell(row, completed) === null &&
            readStatusAmongWords(grid.cell(row, column)?.text ?? '') === 'done',
        ),
    )
    .map(({ facts }) => facts.column);
};

/**
 * A candidate as each register, whether or not it is one.
 *
 * @example scoreTable('plan', candidate).columns.get('name') // => 2
 */
export function scoreTables(candidate: Candidate, kinds: readonly TableKind[]): readonly ScoredTable[] {
  const sample = sampleOf(candidate);
  const levels = levelColumns(candidate, sample);
  // What stands below the records in a blank column makes it none of theirs.
  const own = [...candidate.headerRows, ...sample];
  const columns = candidate.columns.filter(
    (column) =>
      !levels.slice(1).includes(column) &&
      own.some((row) => candidate.grid.cell(row, column) !== null || candidate.grid.mergeAt(row, column)),
  );
  const facts = columnFacts(candidate.grid, candidate.headerRows, sample, columns, levels);
  return kinds.map((kind) => {
    const fields = [...WEIGHTS[kind].keys()].filter((field) => field !== OTHER);
    const scored = withoutBlocksBeside(
      withoutSendingPapers(
        kind,
        facts.map((each) => columnScores(kind, each)),
      ),
      fields,
      blocksApart(columns, levels),
    );
    const withAll = readings(kind, candidate, sample, fields, scored);
    const all = isNamedByDeliverables(kind, withAll[0], scored)
      ? readings(
          kind,
          candidate,
          sample,
          fields.filter((field) => field !== 'deliverable'),
          scored,
        )
      : withAll;
    const best = all[0] ?? {
      columns: new Map<string, number>(),
      total: 0,
      capped: 0,
    };
    return {
      kind,
      candidate,
      columns: best.columns,
      levels: levels.includes(best.columns.get('name') ?? 0) ? levels : [],
      score: best.capped + tableEvidence(kind, candidate, sample, scored, best.columns) - THRESHOLD[kind],
      total: best.total,
      margins: marginsOf(all, best, scored),
      scores: new Map(scored.map((each) => [each.facts.column, each])),
      choices: choicesOf(fields, scored, best),
      sample,
    };
  });
}
