/** The tables of one sheet: of all candidates, those that explain it best without overlapping. */
import type { DeclaredStatus } from '../../domain/assessment/declaredStatus';
import { readDeclaredStatus } from '../../domain/assessment/declaredStatus';
import type { ColumnQuestion } from '../../domain/registers/question';
import { namesBody } from '../../domain/registers/body';
import type { FieldReading } from '../../domain/registers/records';
import type { Steps } from '../../domain/steps';
import { finish } from '../../domain/steps';
import { foldText } from '../../domain/text/foldText';
import type { SheetSnapshot } from '../snapshot/snapshot';
import type { TableKind } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import type { Candidate } from './candidates';
import { candidateSteps } from './candidates';
import type { ColumnFacts } from './columnFacts';
import type { ColumnScores } from './columnScores';
import { isOfDays } from './columnScores';
import { isOfBody } from './bodyEvidence';
import { confidenceOf, curveOf, decide } from './confidence';
import type { CellKind } from './grid';
import { gridOf } from './grid';
import type { RegisterMapping } from './mapping';
import { isOtherNumber } from './pairs';
import { NO_SCORE } from './headingScores';
import type { PlanVerdict } from './planEvidence';
import { isTitledOther, namesActivities, planVerdict, speaksOfPrep } from './planEvidence';
import { rowsOf } from './rowEvidence';
import type { Band, TableRows } from './rows';
import { rowSteps } from './rows';
import { ofThePlan } from './sections';
import type { ScoredTable } from './scoredTable';
import {
  hasHeadingOf,
  hasNeededFields,
  holdsPeriods,
  isDoubtful,
  isForeign,
  isNamed,
  isOfMonths,
  keyColumn,
  names,
  progressColumns,
  scoreTables,
  titlesOf,
} from './scoredTable';
import { areaColumns, shareRows } from './tableAreas';
import { markedWeeks } from './weeks';

export const TABLE_KINDS = Object.keys(TABLE_HEADINGS) as readonly TableKind[];

/** One part of a register: a heading, its columns and the rows of its records. */
export interface RecognisedTable extends TableRows {
  readonly kind: TableKind;
  readonly sheet: SheetSnapshot;
  /** Column of each field, from 1; a period's column is that of two fields. */
  readonly columns: ReadonlyMap<string, number>;
  /** Further columns in which the name of a record is, by its level. */
  readonly levels: readonly number[];
  /** The column that says how many days a record takes, where it has no end; `null` where none does. */
  readonly duration: number | null;
  /** By field, the column whose days go before its own: on which a session was held, to which a term was put off. */
  readonly later: ReadonlyMap<string, number>;
  /** The fields that a person said the marked weeks of a time line say, and the columns of these; `null` where none does. */
  readonly weeks: MarkedWeeks | null;
  readonly readings: readonly FieldReading[];
  /** The probability that the table is this register, from 0 to 1. */
  readonly confidence: number;
  /** The columns of other registers in its rows; left out where there are none. */
  readonly beside?: readonly number[];
}

export interface MarkedWeeks {
  readonly fields: readonly string[];
  readonly columns: readonly number[];
}

/** A table with what it asks, and what it is worth. */
export interface FoundTable {
  readonly kind: TableKind;
  readonly sheet: SheetSnapshot;
  readonly tables: readonly RecognisedTable[];
  readonly questions: readonly ColumnQuestion[];
  readonly score: number;
  /** A list of something else may look like it: it is asked for before it is taken for the plan. */
  readonly isDoubtful: boolean;
  /** It looks like the plan and is a list of something else: only a person can say that it is the plan. */
  readonly isOther: boolean;
}

/** A candidate column is asked for when it is worth no more than this less than the best one. */
const ASKED_WITHIN = 4;
const MOST_ASKED = 4;
const REASONS = 3;
/** Read only where a plan has no end of its own. */
const DURATION = 'duration';
/** Read beside days that were planned, with the field that they are: another day that goes before it. */
const LATER: Readonly<Partial<Record<string, string>>> = { held: 'date', newStart: 'start', newEnd: 'end' };

function headingOf(table: ScoredTable, column: number): string {
  return table.scores.get(column)?.facts.headings[0] ?? '';
}

/** Fields that are texts of their own: a month, a day of the week, «sí» or a letter says none of them. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'deliverable',
  'area',
  'subject',
  'position',
  'body',
]);
const NO_TEXTS = ['weekday', 'month', 'answer', 'letter', 'grade'] as const;

/** What an activity that is not done is called in the heading of a column: below «¿Vencida?» a yes, or an X, is no state of one that is done. */
const NOT_DONE: readonly DeclaredStatus[] = ['inProgress', 'notStarted', 'notApplicable'];

/** Whether a column answers, or marks, whether an activity is late, pending, in progress or called off. */
function asksWhetherNotDone({ facts, heading }: ColumnScores): boolean {
  const asked = facts.headings.map((text) => readDeclaredStatus(text.replace(/[¿?]/g, '')));
  // A number is a mark too where it is 1.
  const marks = facts.share('mark') - facts.share('integer');
  const isAnswered = facts.share('answer') + marks > MOSTLY_DAYS && heading('status').exact === 0;
  return isAnswered && asked.some((status) => NOT_DONE.includes(status));
}

/** Whether the cells of a column say that it is not the field, whatever its heading. */
function isContradicted(
  { kind, scores, columns, candidate, sample }: ScoredTable,
  field: string,
  column: number,
): boolean {
  const own = scores.get(column);
  if (kind === 'sessions' && field === 'number')
    return isOtherNumber(candidate.grid, sample, column, columns.get('type') ?? 0);
  if (own !== undefined && kind === 'plan' && field === 'status') return asksWhetherNotDone(own);
  if (own === undefined || !TEXT_FIELDS.has(field)) return false;
  const { facts, heading } = own;
  // «Estatus del pago» is no area.
  if (heading(field) === NO_SCORE && heading('status').head > 0) return true;
  return NO_TEXTS.reduce((sum, kind) => sum + facts.share(kind), 0) > MOSTLY_DAYS;
}

/** Whether no cell of a column is a day or a period, for a plan's field of days: nobody would choose it. A number among them may be a count. */
function lacksDays({ kind, scores }: ScoredTable, field: string, column: number): boolean {
  const facts = scores.get(column)?.facts;
  if (facts === undefined || facts.filledCells === 0 || kind !== 'plan' || !isOfDays(kind, field))
    return false;
  const isNone = (['day', 'month', 'range'] as const).every((days) => facts.share(days) === 0);
  return isNone && facts.share('dayNumber') < MOSTLY_DAYS;
}

function candidatesFor(table: ScoredTable, field: string): readonly number[] {
  const choices = (table.choices.get(field) ?? []).filter(
    ({ column }) => !isContradicted(table, field, column) && !lacksDays(table, field, column),
  );
  const best = choices[0]?.total ?? 0;
  return choices
    .filter(({ total }, index) => index === 0 || (total > 0 && total > best - ASKED_WITHIN))
    .map(({ column }) => column);
}

interface Settled {
  readonly columns: ReadonlyMap<string, number>;
  readonly readings: readonly FieldReading[];
  readonly questions: readonly ColumnQuestion[];
  readonly later: ReadonlyMap<string, number>;
  readonly weeks: MarkedWeeks | null;
}

/** A column of two fields takes the place of both. */
function withBoth(kind: TableKind, columns: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const { both } = TABLE_HEADINGS[kind];
  const column = both === undefined ? undefined : columns.get(both.name);
  if (both === undefined || column === undefined) return columns;
  const without = [...columns].filter(([field]) => field !== both.name);
  const missing = both.fields.filter((field) => !columns.has(field)).map((field) => [field, column] as const);
  return new Map([...without, ...missing]);
}

/** Whether no question before it asks between the same columns of one heading: its answer leaves this one no candidate. */
function isAskedFirst(question: ColumnQuestion, index: number, all: readonly ColumnQuestion[]): boolean {
  const columns = question.candidates.map(({ column }) => column);
  const headings = new Set(question.candidates.map(({ heading }) => heading));
  if (columns.length < 2 || headings.size > 1) return true;
  return !all
    .slice(0, index)
    .some(({ candidates }) => columns.every((column) => candidates.some((each) => each.column === column)));
}

/** A column of ends whose cells are periods is that of the starts as well, where no other column is. */
function withPeriodInEnd(
  table: ScoredTable,
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const end = columns.get('end');
  if (table.kind !== 'plan' || end === undefined || columns.has('start')) return columns;
  return holdsPeriods(table.scores.get(end)) ? new Map([...columns, ['start', end]]) : columns;
}

/** From this share of records with a day on, the only days of a plan are when they are due. */
const NEARLY_ALL = 0.8;
const MOSTLY_DAYS = 0.5;
const DAY_KINDS = ['day', 'dayNumber', 'range'] as const;
/** As close to a phrase of ends as «Fecha» alone is. */
const AS_FECHA = 0.6;

/**
 * Whether a plan has days in no other column than that of its ends, which nearly each record has, under «Fecha» or more, or beside
 * their months.
 */
function isOnlyDay({ kind, scores, columns }: ScoredTable, field: string, column: number): boolean {
  const own = scores.get(column);
  if (kind !== 'plan' || !['end', 'period'].includes(field) || own === undefined) return false;
  const { facts } = own;
  const days = DAY_KINDS.reduce((sum, kind) => sum + facts.share(kind), 0);
  if (days <= MOSTLY_DAYS || facts.share('filled') < NEARLY_ALL) return false;
  const isDated = (each: ColumnFacts): boolean => each.filledCells > 0 && each.share('undated') === 0;
  // Numbers that go on one by one look like days of a month.
  const others = [...scores.values()].filter(
    (each) => each !== own && each.facts.column !== columns.get('number') && isDated(each.facts),
  );
  if (!others.every((each) => field === 'period' && isOfMonths(each.facts))) return false;
  // Events have a place and an hour, purchases a price: their day is another one.
  const used = new Set(columns.values());
  if ([...scores.values()].some((each) => !used.has(each.facts.column) && isForeign(each.facts)))
    return false;
  return facts.headings.length === 0 || others.length > 0 || own.heading(field).phrase >= AS_FECHA;
}

/** What the cells of a list without headings are where they say by themselves what they are. */
const SAYS_ITSELF: Readonly<Record<string, CellKind>> = { area: 'role', status: 'status' };
/** From this share of its cells on a column without heading is of one kind. */
const MOSTLY_ONE = 0.7;

/**
 * Whether a list of a PREP without headings says in one column, and in no other one, who does something or how far it is: what
 * somebody in a hurry writes down.
 */
function isOnlyOne(table: ScoredTable, field: string, column: number): boolean {
  const said = SAYS_ITSELF[field];
  if (said === undefined || table.kind !== 'plan' || table.candidate.headerRows.length > 0) return false;
  if (!speaksOfPrep(table)) return false;
  const name = table.columns.get('name');
  const isMostly = ({ facts }: ColumnScores): boolean =>
    facts.column !== name && facts.filledCells > 1 && facts.share(said) >= MOSTLY_ONE;
  const found = [...table.scores.values()].filter(isMostly);
  return found.length === 1 && found[0]?.facts.column === column;
}

/** The question which of some columns a field is; none where there is none. */
function questionFor(table: ScoredTable, field: string, columns: readonly number[]): ColumnQuestion[] {
  if (columns.length === 0) return [];
  const candidates = columns
    .slice(0, MOST_ASKED)
    .map((column) => ({ column, heading: headingOf(table, column) }));
  const { kind, candidate } = table;
  return [{ kind: 'column', register: kind, field, sheet: candidate.grid.sheet.name, candidates }];
}

/** Reads what is sure, asks what may be, and leaves the rest. What a person settled goes before. */
function settle(table: ScoredTable, mapping: RegisterMapping | null): Settled {
  const { kind } = table;
  const columns = new Map<string, number>(mapping?.columns);
  const readings: FieldReading[] = [...columns].map(([field, column]) => ({
    field,
    column,
    confidence: 1,
    evidence: [{ measure: 'confirmed', heading: headingOf(table, column) }],
  }));
  const taken = new Set([...columns.values(), ...(mapping?.otherColumns ?? [])]);
  const asked: string[] = [];
  for (const [field, column] of table.columns) {
    if (field === DURATION || LATER[field] !== undefined || columns.has(field) || taken.has(column)) continue;
    const curve = curveOf(kind, field, isNamed(table, field, column));
    const confidence = confidenceOf(table.margins.get(field) ?? 0, curve);
    const isSaid = isOnlyOne(table, field, column);
    const decision = isSaid || isOnlyDay(table, field, column) ? 'read' : decide(kind, field, confidence);
    const isDoubted = !isSaid && isDoubtful(table, field, column);
    if (decision === 'read' && !isDoubted && !isContradicted(table, field, column)) {
      const reasons = table.scores.get(column)?.reasons(field).slice(0, REASONS) ?? [];
      const heading = headingOf(table, column);
      columns.set(field, column);
      readings.push({
        field,
        column,
        confidence,
        evidence: reasons.map(({ measure }) => ({ measure, heading })),
      });
      taken.add(column);
    } else if (decision !== 'leave') asked.push(field);
  }
  const questions: ColumnQuestion[] = [];
  const askFor = (field: string, found: readonly number[]): void => {
    const left = found.filter((column) => !taken.has(column));
    questions.push(...questionFor(table, field, left));
  };
  for (const field of asked) askFor(field, candidatesFor(table, field));
  const lacks = (field: string): boolean =>
    kind === 'plan' && !columns.has(field) && !questions.some((question) => question.field === field);
  if (lacks('number')) askFor('number', [keyColumn(table) ?? []].flat());
  const later = laterColumns(table, taken);
  if (lacks('end')) askFor('end', [later.get('end') ?? []].flat());
  const completed = columns.get('completed');
  if (lacks('status') && (lacks('completed') || completed !== undefined))
    askFor('status', progressColumns(table, completed));
  const read = withBoth(kind, withPeriodInEnd(table, columns));
  return withWeeks(table, mapping, {
    columns: read,
    readings,
    questions: questions.filter(isAskedFirst),
    later,
  });
}

const ENDS: readonly string[] = ['start', 'end'];
const SAID_BY_WEEKS = { measure: 'week', heading: '' };

/**
 * The same with the start, and the end where nothing else says that either, taken from the marked weeks of a time line where a person
 * said so, and asked where nobody said anything yet.
 */
function withWeeks(
  table: ScoredTable,
  mapping: RegisterMapping | null,
  settled: Omit<Settled, 'weeks'>,
): Settled {
  const { columns, questions } = settled;
  const start = columns.get('start');
  const left = new Map([...columns].filter(([field, column]) => !ENDS.includes(field) || column !== start));
  const isAsked = (field: string): boolean => questions.some((question) => question.field === field);
  if (table.kind !== 'plan' || [...ENDS, 'period'].some(isAsked)) return { ...settled, weeks: null };
  const weeks = markedWeeks(table);
  const [first] = weeks;
  if (first === undefined) return { ...settled, weeks: null };
  if (start === first) {
    const fields = ENDS.filter((field) => columns.get(field) === first);
    const readings = settled.readings.map((reading) =>
      reading.column === first ? { ...reading, evidence: [...reading.evidence, SAID_BY_WEEKS] } : reading,
    );
    return { ...settled, readings, columns: left, weeks: { fields, columns: weeks } };
  }
  if (start !== undefined || (mapping?.columns.size ?? 0) > 0) return { ...settled, weeks: null };
  const asked = questionFor(table, columns.has('end') ? 'start' : 'period', [first]);
  const ofWeeks = asked.map((question) => ({ ...question, isOfWeeks: true as const }));
  return { ...settled, questions: [...questions, ...ofWeeks], weeks: null };
}

const MOST_HEADING_ROWS = 3;

/** The rows above a heading in which its merged cells begin: they belong to it. */
function mergedAbove({ candidate: { grid, headerRows }, columns }: ScoredTable): readonly number[] {
  const [first] = headerRows;
  if (first === undefined) return [];
  const tops = [...columns.values()].map((column) => grid.mergeAt(first, column)?.row ?? first);
  const top = Math.max(Math.min(first, ...tops), first + headerRows.length - MOST_HEADING_ROWS);
  return Array.from({ length: first - top }, (_, index) => top + index);
}

/** From this share of its records on, rows with a day and a state and no name say that names are in other columns too. */
const MOST_NAMELESS = 0.1;
const LEAST_NAMELESS = 2;

/** The rows among the records of a plan that have what records have but for a name. */
function namelessRows(
  { candidate }: ScoredTable,
  { columns }: Settled,
  tables: readonly TableRows[],
): readonly number[] {
  const name = columns.get('name');
  const { evidence } = rowsOf(candidate, columns);
  return name === undefined
    ? []
    : tables.flatMap(({ recordRows, bands }) => {
        const own = new Set([...recordRows, ...bands.map(({ row }) => row)]);
        const [first, last] = [candidate.firstRow, recordRows.at(-1) ?? 0];
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at).filter((row) => {
          const { telling, odd } = evidence(row);
          return !own.has(row) && telling > 1 && odd === 0 && candidate.grid.cell(row, name) === null;
        });
      });
}

/** The same with the column of the names asked for, where several rows have a day and a state and their name elsewhere. */
function withNamesAsked(table: ScoredTable, settled: Settled, tables: readonly TableRows[]): Settled {
  const { kind, candidate, levels, scores } = table;
  const name = settled.columns.get('name');
  if (kind !== 'plan' || name === undefined || levels.length > 0) return settled;
  const rows = namelessRows(table, settled, tables);
  const named = tables.flatMap(({ recordRows }) => recordRows);
  if (tables.length > 1 || rows.length < Math.max(LEAST_NAMELESS, named.length * MOST_NAMELESS))
    return settled;
  const { cell } = candidate.grid;
  // A name of another level stands where none of this one does.
  const columns = [...scores.keys()].filter(
    (column) =>
      rows.some((row) => cell(row, column) !== null) && named.every((row) => cell(row, column) === null),
  );
  if (columns.length === 0) return settled;
  return {
    ...settled,
    columns: new Map([...settled.columns].filter(([field]) => field !== 'name')),
    readings: settled.readings.filter(({ field }) => field !== 'name'),
    questions: [...questionFor(table, 'name', [name, ...columns]), ...settled.questions],
  };
}

/** A table as a register: its columns settled, its rows told apart. */
function* settledTable(table: ScoredTable, settled: Settled): Steps<FoundTable> {
  const first = yield* readAs(table, settled);
  const asked = withNamesAsked(table, settled, first.tables);
  return asked === settled ? first : yield* readAs(table, asked);
}

/** How a table that was read as a register is taken: as it, as what a person is asked about, or as another list. */
function verdictOf(table: ScoredTable, { columns }: Settled, rows: readonly TableRows[]): PlanVerdict {
  const { kind, candidate } = table;
  if (kind === 'plan') return planVerdict(table);
  const bands = rows.flatMap((each) => each.bands.map(({ text }) => text));
  if (!BY_TITLE.has(kind) || isOfBody(table, bands)) return 'plan';
  return hasNeededFields(kind, new Set(columns.keys())) && !isTitledOther(candidate) ? 'asked' : 'other';
}

/** The columns of days that go before others, by their headings alone: other days look alike. */
function laterColumns({ columns, scores }: ScoredTable, taken: ReadonlySet<number>): Settled['later'] {
  return new Map(
    [...columns].flatMap(([field, column]) => {
      const [of, own] = [LATER[field], scores.get(column)];
      if (of === undefined || own === undefined || taken.has(column)) return [];
      const { exact, head } = own.heading(field);
      return Math.max(exact, head) > NEARLY_ALL && own.facts.share('undated') === 0
        ? [[of, column] as const]
        : [];
    }),
  );
}

/** A table read by columns that are settled. */
function* readAs(table: ScoredTable, settled: Settled): Steps<FoundTable> {
  const { kind, candidate, score, levels } = table;
  const { columns, readings, questions, later, weeks } = settled;
  const asked = new Map(
    questions
      .filter(({ isOfWeeks }) => isOfWeeks !== true)
      .map(({ field, candidates }) => [field, candidates.map(({ column }) => column)]),
  );
  if (levels.length > 0 && columns.get('name') === levels[0]) asked.set('name', levels.slice(1));
  const read = columns.size > 0 ? columns : table.columns;
  const { sheet } = candidate.grid;
  // A table without headings is known by the row above it.
  const above = mergedAbove(table);
  const headless = candidate.headerRows.length === 0 ? [Math.max(1, candidate.firstRow - 1)] : null;
  const headerRowsOf = ({ headerRows }: TableRows): readonly number[] => {
    if (headerRows.length === 0) return headless ?? [];
    return headerRows[0] === candidate.headerRows[0] ? [...above, ...headerRows] : headerRows;
  };
  const rows = yield* rowSteps(kind, candidate, read, asked);
  const numberOf = (row: number): string => candidate.grid.cell(row, read.get('number') ?? 0)?.text ?? '';
  const found = kind === 'plan' ? ofThePlan(candidate, rows, numberOf) : rows;
  const tables = found.map((rows): RecognisedTable => ({
    ...rows,
    headerRows: headerRowsOf(rows),
    kind,
    sheet,
    columns: read,
    levels: levels.slice(1),
    // An end that is asked for is not reckoned meanwhile: the two may differ.
    duration: read.has('end') || asked.has('end') ? null : (table.columns.get(DURATION) ?? null),
    later,
    weeks,
    readings,
    confidence: confidenceOf(score, 'named'),
  }));
  const verdict = verdictOf(table, settled, found);
  return {
    kind,
    sheet,
    tables,
    questions,
    score,
    isDoubtful: verdict === 'asked',
    isOther: verdict === 'other',
  };
}

/** Registers in which the body may be named by a line above the records alone. */
const BY_TITLE: ReadonlySet<TableKind> = new Set(['sessions', 'members']);

interface Extent {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function extentOf({ candidate, columns }: ScoredTable, tables: readonly TableRows[]): Extent {
  const used = [...columns.values()];
  const rows = tables.flatMap(({ headerRows, recordRows }) => [...headerRows, ...recordRows]);
  return {
    top: Math.min(candidate.firstRow, ...rows),
    bottom: Math.max(...rows),
    left: Math.min(...used),
    right: Math.max(...used),
  };
}

const overlap = (a: Extent, b: Extent): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Cuts a candidate at the next table that is known below it. */
function cutAbove(table: ScoredTable, accepted: readonly Extent[]): ScoredTable {
  const { candidate } = table;
  const used = [...table.columns.values()];
  const below = accepted
    .filter(
      ({ top, left, right }) =>
        top > candidate.firstRow && left <= Math.max(...used) && right >= Math.min(...used),
    )
    .map(({ top }) => top - 1);
  const lastRow = Math.min(candidate.lastRow, ...below);
  return lastRow === candidate.lastRow ? table : { ...table, candidate: { ...candidate, lastRow } };
}

/** Leaves a width away where two parts of it are tables by themselves, side by side under the same headings. */
function withoutDivided(tables: readonly ScoredTable[]): readonly ScoredTable[] {
  const edges = ({ columns }: ScoredTable): readonly [number, number] => {
    const used = [...columns.values()];
    return [Math.min(...used), Math.max(...used)];
  };
  return tables.filter((whole) => {
    const parts = tables.filter(
      (part) =>
        part.candidate.firstRow === whole.candidate.firstRow &&
        part.candidate.columns.length < whole.candidate.columns.length &&
        part.candidate.columns.every((column) => whole.candidate.columns.includes(column)),
    );
    return !parts.some((left) => parts.some((right) => edges(left)[1] < edges(right)[0]));
  });
}

/** Whether the headings of a table say what its records are. */
const isNamedByHeading = (table: ScoredTable): boolean =>
  table.kind === 'plan'
    ? namesActivities(table)
    : hasHeadingOf(table.kind, table.columns, [...table.scores.values()]);

/** The fields that are read from a table; a title above its records or a heading that names the body, or the register, is as good as a column of it. */
function fieldsOf(table: ScoredTable): ReadonlySet<string> {
  const { kind, candidate, columns } = table;
  const fields = new Set(columns.keys());
  const { name, above } = titlesOf(candidate);
  const isSaid =
    [name, ...above].some(namesBody) || names(kind, above.at(-1) ?? '') || isNamedByHeading(table);
  if (BY_TITLE.has(kind) && isSaid) fields.add('body');
  return fields;
}

/** What a table may lack whose headings say what it is of: two columns, «Hito» and «Fecha», or three sessions, are worth no more. */
const THIN = -5;

function isTable(table: ScoredTable): boolean {
  const { kind, candidate, score } = table;
  if (!hasNeededFields(kind, fieldsOf(table))) return false;
  if (kind === 'plan' && candidate.headerRows.length === 0 && speaksOfPrep(table)) return true;
  return score > 0 || (score > THIN && isNamedByHeading(table));
}

/** What counts of the uncapped total: of headings of one table, those that name more columns go before. */
const TOTAL_SHARE = 0.2;

/** What a table loses as the plan, beside another register that it may be, where it rather is none. */
const LOSS: Readonly<Record<PlanVerdict, number>> = { plan: 0, asked: 6, other: 100 };

function rankOf(table: ScoredTable): number {
  const loss = table.kind === 'plan' && !namesActivities(table) ? LOSS[planVerdict(table)] : 0;
  return table.score + TOTAL_SHARE * table.total - loss;
}

const tablesOfSheet = new WeakMap<SheetSnapshot, readonly FoundTable[]>();

/**
 * The registers of a sheet, best first; kept as long as its snapshot.
 * @example tablesOn(sheet)[0].kind // => 'plan'
 */
export function tablesOn(sheet: SheetSnapshot): readonly FoundTable[] {
  return finish(tableSteps(sheet));
}

/** {@link tablesOn} in steps. */
export function* tableSteps(sheet: SheetSnapshot): Steps<readonly FoundTable[]> {
  const known = tablesOfSheet.get(sheet) ?? (yield* recogniseTables(sheet));
  tablesOfSheet.set(sheet, known);
  return known;
}

/** The register, the columns and the headings of a table, as they are compared: side by side the same headings are those of two tables. */
const headingKey = ({ kind, candidate: { grid, headerRows, columns } }: ScoredTable): string =>
  [
    kind,
    ...columns.map(
      (column) => `${column} ${foldText(grid.cell(headerRows.at(-1) ?? 0, column)?.text ?? '')}`,
    ),
  ].join('|');

function* recogniseTables(sheet: SheetSnapshot): Steps<readonly FoundTable[]> {
  const scored: ScoredTable[] = [];
  for (const candidate of yield* candidateSteps(gridOf(sheet))) {
    scored.push(...scoreTables(candidate, TABLE_KINDS));
    yield;
  }
  const likely = withoutDivided(scored.filter(isTable))
    .map((table) => ({ table, rank: rankOf(table) }))
    .sort((a, b) => b.rank - a.rank);
  const accepted: Extent[] = [];
  const found: FoundTable[] = [];
  const settledBy = new Map<string, Settled>();
  for (const { table } of likely) {
    const cut = cutAbove(table, accepted);
    const key = headingKey(cut);
    // Parts under the same headings are read alike: what the best of them does not tell, no other one does.
    const like = settledBy.get(key);
    const own = like ?? settle(cut, null);
    const part = yield* settledTable(cut, own);
    const settled = like === undefined ? part : { ...part, questions: [] };
    if (settled.tables.every(({ recordRows }) => recordRows.length === 0) && found.length > 0) continue;
    const extent = extentOf(cut, settled.tables);
    if (accepted.some((other) => overlap(extent, other))) continue;
    accepted.push(extent);
    found.push(settled);
    settledBy.set(key, own);
  }
  return found;
}

const mappedTables = new WeakMap<SheetSnapshot, Map<string, FoundTable | null>>();

/** The table that a person said a register is, under the heading they named; kept as long as the sheet's snapshot. */
export function mappedTable(sheet: SheetSnapshot, mapping: RegisterMapping): FoundTable | null {
  return finish(mappedSteps(sheet, mapping));
}

/** {@link mappedTable} in steps. */
export function* mappedSteps(sheet: SheetSnapshot, mapping: RegisterMapping): Steps<FoundTable | null> {
  const ofSheet = mappedTables.get(sheet) ?? new Map<string, FoundTable | null>();
  mappedTables.set(sheet, ofSheet);
  const key = JSON.stringify({ ...mapping, columns: [...mapping.columns] });
  const known = ofSheet.get(key);
  const found = known === undefined ? yield* readMapped(sheet, mapping) : known;
  ofSheet.set(key, found);
  return found;
}

/** The tables beside the one that a person speaks of, as the sheet is read by itself; none where that reads no such table. */
function* tablesBeside(sheet: SheetSnapshot, mapping: RegisterMapping): Steps<readonly RecognisedTable[]> {
  const { kind, headerRow, columns } = mapping;
  const confirmed = new Set(columns.values());
  const tables = (yield* tableSteps(sheet)).flatMap((found) => found.tables);
  const shared = (table: RecognisedTable): number =>
    new Set([...table.columns.values()].filter((column) => confirmed.has(column))).size;
  const [own] = tables
    .filter((table) => table.headerRows.at(-1) === headerRow)
    .filter((table) => (confirmed.size === 0 ? table.kind === kind : shared(table) > 0))
    .sort((a, b) => shared(b) - shared(a));
  return own === undefined ? [] : tables.filter((table) => table !== own && shareRows(own, table));
}

function* readMapped(sheet: SheetSnapshot, mapping: RegisterMapping): Steps<FoundTable | null> {
  const grid = gridOf(sheet);
  const isSame = ({ headerRows }: Candidate): boolean => headerRows.at(-1) === mapping.headerRow;
  const kind = mapping.kind as TableKind;
  const beside = new Set((yield* tablesBeside(sheet, mapping)).flatMap(areaColumns));
  for (const column of mapping.columns.values()) beside.delete(column);
  const candidates = (yield* candidateSteps(grid)).filter(isSame).map((candidate) => ({
    ...candidate,
    columns: candidate.columns.filter((column) => !beside.has(column)),
  }));
  const fallback: Candidate = {
    grid,
    headerRows: [mapping.headerRow],
    firstRow: mapping.headerRow + 1,
    lastRow: sheet.firstRow + sheet.values.length - 1,
    columns: Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, index) => sheet.firstColumn + index),
  };
  const all = (candidates.length > 0 ? candidates : [fallback]).flatMap((candidate) =>
    scoreTables(candidate, [kind]),
  );
  const [best] = all.sort((a, b) => b.score - a.score);
  return best === undefined ? null : yield* settledTable(best, settle(best, mapping));
}

export type { Band };
