/** Which sheet holds which register, by what their headings say and never by their names alone. */
import type { ProcessYears } from '../../domain/dates/dateReading';
import { dayOfReading } from '../../domain/dates/dateReading';
import type { DateSystem } from '../../domain/dates/serial';
import type { Problem } from '../../domain/problem';
import type { Question } from '../../domain/registers/question';
import type { RegisterKind } from '../../domain/registers/records';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { foldText } from '../../domain/text/foldText';
import type { Steps } from '../../domain/steps';
import { finish } from '../../domain/steps';
import { wordsOf } from '../../domain/text/words';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot/snapshot';
import { textAt } from '../snapshot/sheetCells';
import type { ProcessBlock } from '../registers/processCells';
import { findProcess } from '../registers/processCells';
import { readProcess } from '../registers/readProcess';
import type { TableKind } from '../vocabulary/headings';
import type { RegisterMapping } from './mapping';
import { areMonthsOfOne, isMonthly } from './monthlySheets';
import {
  arePartsOfOne,
  areVersions,
  isNamedPrep,
  isOfOtherProcess,
  processYearOf,
  saysItIsOver,
} from './sheetParts';
import { withoutOtherSections } from './sections';
import { columnsBeside } from './tableAreas';
import { names } from './scoredTable';
import type { FoundTable, RecognisedTable } from './sheetTables';
import { mappedSteps, mappedTable, TABLE_KINDS, tablesOn, tableSteps } from './sheetTables';

export type { RecognisedTable } from './sheetTables';

/**
 * Sheets that a person chose, by register. Several are one register that lies on all of them; in one text they are parted
 * by commas.
 */
export type SheetMap = Readonly<Partial<Record<RegisterKind, string | readonly string[]>>>;

/** What a person said, which goes before what the workbook looks like. */
export interface Settled {
  readonly map?: SheetMap | undefined;
  readonly mappings?: readonly RegisterMapping[] | undefined;
}

export interface Recognition {
  /** The parts of each register, in the order of the workbook; most registers have one. */
  readonly tables: ReadonlyMap<TableKind, readonly RecognisedTable[]>;
  readonly process: ProcessBlock | null;
  readonly questions: readonly Question[];
}

/** One sheet, or several months of one register, that may be a register. */
interface Candidate {
  readonly kind: TableKind;
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly RecognisedTable[];
  readonly questions: readonly Question[];
  readonly score: number;
  readonly isDoubtful: boolean;
  /** Another table of the register stands in the same rows: only a person can say which is it. */
  readonly isBeside: boolean;
}

/** What a hidden sheet loses. */
const HIDDEN = -4;
/** Candidates whose scores differ by no more than this share of the best one's are equals. */
const EQUAL = 0.15;
/** On one sheet a further table is a part of the register from this share of the best one's score on. */
const PART = 0.4;

/** The part on another sheet that surely reads what a question asks, in the same column under the same heading. */
function answerOf(question: Question, tables: readonly RecognisedTable[]): RecognisedTable | undefined {
  if (question.kind !== 'column') return undefined;
  return tables.find(({ sheet, headerRows, columns }) => {
    const column = columns.get(question.field);
    const heading = foldText(textAt(sheet, Math.max(...headerRows), column ?? 0));
    return (
      sheet.name !== question.sheet &&
      question.candidates.some((asked) => asked.column === column && foldText(asked.heading) === heading)
    );
  });
}

/** Returns the parts as the questions leave them that other parts answer: parts under the same headings are read alike. */
function answered(
  tables: readonly RecognisedTable[],
  questions: readonly Question[],
): readonly RecognisedTable[] {
  return tables.map((table) => {
    const columns = new Map(table.columns);
    for (const question of questions) {
      if (question.kind !== 'column' || question.sheet !== table.sheet.name) continue;
      const column = answerOf(question, tables)?.columns.get(question.field);
      if (column !== undefined && ![...columns.values()].includes(column))
        columns.set(question.field, column);
    }
    return columns.size === table.columns.size ? table : { ...table, columns };
  });
}

/** Several candidates as the one register that they are. */
function joined(kind: TableKind, candidates: readonly Candidate[]): Candidate {
  const tables = candidates.flatMap((candidate) => candidate.tables);
  const questions = candidates.flatMap((candidate) => candidate.questions);
  return {
    kind,
    sheets: [...new Set(candidates.flatMap(({ sheets }) => sheets))],
    tables: answered(tables, questions),
    questions: questions.filter((question) => answerOf(question, tables) === undefined),
    score: Math.max(...candidates.map(({ score }) => score)),
    isDoubtful: candidates.every(({ isDoubtful }) => isDoubtful),
    isBeside: candidates.some(({ isBeside }) => isBeside),
  };
}

/** The heading of a table's names, as it is compared. */
function nameHeading({ sheet, tables: [table] }: FoundTable): string {
  return foldText(textAt(sheet, table?.headerRows.at(-1) ?? 0, table?.columns.get('name') ?? 0));
}

/** Leaves away lists of something else. Blocks under the same headings are what the first of them is: it has the title. */
function withoutOtherLists(found: readonly FoundTable[]): readonly FoundTable[] {
  const first = (table: FoundTable): FoundTable =>
    found
      .filter((other) => nameHeading(other) === nameHeading(table) && nameHeading(table) !== '')
      .reduce((top, other) => (topOf(other) < topOf(top) ? other : top), table);
  const verdict = found
    .filter((table) => !table.isOther && !first(table).isOther)
    .map((table) => ({ ...table, isDoubtful: first(table).isDoubtful }));
  const sure = new Set(verdict.filter(({ isDoubtful }) => !isDoubtful).map(nameHeading));
  return sure.size === 0
    ? verdict
    : verdict.filter((table) => !table.isDoubtful || sure.has(nameHeading(table)));
}

/** From this share of common headings on, a further table of a sheet is a part of the plan; lists below it have their own. */
const SAME_HEADINGS = 0.5;

/** Whether a further table of a plan's sheet has mostly the headings of the plan's best one. */
function isUnderHeadingsOf(best: FoundTable | undefined, table: FoundTable): boolean {
  if (best === undefined || table.kind !== 'plan') return true;
  const known = new Set(readHeadings(best).flat());
  const own = readHeadings(table);
  return own.filter((texts) => texts.some((text) => known.has(text))).length >= own.length * SAME_HEADINGS;
}

/** The texts of the heading of each column that is read from a table, folded; columns without heading have none. */
function readHeadings({ sheet, tables: [table] }: FoundTable): readonly (readonly string[])[] {
  return [...new Set(table?.columns.values())]
    .map((column) =>
      (table?.headerRows ?? [])
        .map((row) => foldText(textAt(sheet, row, column)))
        .filter((text) => text !== ''),
    )
    .filter((texts) => texts.length > 0);
}

const topOf = ({ tables: [table] }: FoundTable): number => table?.headerRows[0] ?? 0;
const bottomOf = ({ tables }: FoundTable): number =>
  Math.max(...tables.flatMap(({ headerRows, recordRows }) => [...headerRows, ...recordRows]));

/** Of tables in the same rows the first one: no row is two records of one register. */
function withoutBeside(tables: readonly FoundTable[]): readonly FoundTable[] {
  return tables.reduce<readonly FoundTable[]>((kept, table) => {
    const isBeside = kept.some((other) => topOf(table) <= bottomOf(other) && topOf(other) <= bottomOf(table));
    return isBeside ? kept : [...kept, table];
  }, []);
}

/** The candidates of a sheet, one for each register: its tables are parts of the same. */
function candidatesOn(sheet: SheetSnapshot): readonly Candidate[] {
  const found = tablesOn(sheet);
  const hidden = sheet.visibility === 'Visible' ? 0 : HIDDEN;
  return TABLE_KINDS.flatMap((kind) => {
    const lists = withoutOtherLists(found.filter((table) => table.kind === kind));
    const likely = lists.filter((table, at) => at === 0 || table.score >= (lists[0]?.score ?? 0) * PART);
    const all = kind === 'plan' ? withoutOtherSections(likely) : likely;
    const apart = withoutBeside(all);
    const isBeside = apart.length < all.length;
    const own = apart
      .filter((table) => table === all[0] || isUnderHeadingsOf(all[0], table))
      .map((table): Candidate => ({ ...table, sheets: [sheet], score: table.score + hidden, isBeside }))
      .sort((a, b) => (a.tables[0]?.headerRows[0] ?? 0) - (b.tables[0]?.headerRows[0] ?? 0));
    return own.length === 0 ? [] : [joined(kind, own)];
  });
}

/** The headings of a candidate, folded. */
function headingsIn({ tables }: Candidate): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ sheet, headerRows }) => {
      const row = headerRows.at(-1) ?? 0;
      const columns = Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, at) => sheet.firstColumn + at);
      return columns.map((column) => foldText(textAt(sheet, row, column))).filter((text) => text !== '');
    }),
  );
}

/** Sheets of months have the same headings; one may have a column that the others lack. */
function haveSameHeadings(candidates: readonly Candidate[]): boolean {
  const headings = candidates.map(headingsIn);
  const all = new Set(headings.flatMap((own) => [...own]));
  return headings.every((own) => all.size - own.size <= 1);
}

/** From this share of different records on, sheets add to each other; below it each is a copy of the same, a month later. */
const DIFFERENT = 0.7;

/** Returns what tells each record of candidates from the others: its name, or all that is read where a table has none. */
function recordTexts(candidates: readonly Candidate[]): readonly (readonly string[])[] {
  const isRead = candidates.every(({ tables }) =>
    tables.every(({ columns }) => [...columns.keys()].some((field) => IDENTIFYING.has(field))),
  );
  return candidates.map((candidate) => textsOf(candidate, isRead));
}

function textsOf({ tables }: Candidate, isByName: boolean): readonly string[] {
  return tables.flatMap(({ sheet, columns, recordRows }) => {
    const own = [...columns]
      .filter(([field]) => !isByName || IDENTIFYING.has(field))
      .map(([, column]) => column);
    return recordRows.map((row) => own.map((column) => textAt(sheet, row, column)).join('|'));
  });
}

/** Whether sheets say mostly the same. */
function sayTheSame(candidates: readonly Candidate[]): boolean {
  const texts = recordTexts(candidates).flat();
  return new Set(texts).size < texts.length * DIFFERENT;
}

const areOneAnew = (candidates: readonly Candidate[]): boolean =>
  areVersions(candidates.flatMap(({ tables }) => tables));

/** Whether sheets are copies: a plan saved again each month, or written anew, of which only one can be in force. */
const areCopies = (candidates: readonly Candidate[]): boolean =>
  sayTheSame(candidates) || areOneAnew(candidates);

/** A sheet that holds the records of all others, and two others. */
const LEAST_SUMMED = 3;

/** Returns the sheet that holds the records of all others, one part of them each; `null` where none does. */
function summaryOf(candidates: readonly Candidate[]): Candidate | null {
  if (candidates.length < LEAST_SUMMED) return null;
  const names = recordTexts(candidates).map((texts) => new Set(texts));
  const parts = (whole: number): readonly ReadonlySet<string>[] => names.filter((_, at) => at !== whole);
  const at = names.findIndex((whole, index) => {
    const texts = parts(index).flatMap((part) => [...part]);
    return texts.length > 0 && new Set(texts).size === texts.length && texts.every((text) => whole.has(text));
  });
  return candidates[at] ?? null;
}

/** Fields by which a record is the same record on another sheet. */
const IDENTIFYING: ReadonlySet<string> = new Set(['name', 'key', 'date', 'text']);

/** Takes the sheets that are the months of one register together. */
function withMonthsTogether(kind: TableKind, candidates: readonly Candidate[]): readonly Candidate[] {
  const isOfMonth = ({ sheets }: Candidate): boolean => sheets.every(({ name }) => isMonthly(name));
  const months = candidates.filter(isOfMonth);
  const names = months.flatMap(({ sheets }) => sheets.map(({ name }) => name));
  if (!areMonthsOfOne(names) || !haveSameHeadings(months) || areCopies(months)) return candidates;
  return [joined(kind, months), ...candidates.filter((candidate) => !isOfMonth(candidate))];
}

/** The name of a sheet without its years and numbers: «Sesiones 2026» and «Sesiones 2027» are of one family. */
const familyOf = ({ sheets }: Candidate): string =>
  sheets
    .map(({ name }) =>
      wordsOf(name)
        .filter((word) => !/\d/.test(word))
        .join(' '),
    )
    .join('|');

/**
 * Registers whose records are of a body: a line above them may name it where no column does. A team may keep several sheets of them that
 * are no parts of one table: their columns may differ.
 */
export const OF_BODIES: ReadonlySet<TableKind> = new Set(['sessions', 'members', 'agreements']);

/** The share of the best score from which on a further sheet may belong to the register. */
const FURTHER = 0.3;

/** The candidates that may be further parts of the best one's register: visible sheets that are good enough. */
function furtherParts(kind: TableKind, candidates: readonly Candidate[]): readonly Candidate[] {
  const best = Math.max(...candidates.map(({ score }) => score));
  return candidates.filter(
    (candidate) =>
      OF_BODIES.has(kind) &&
      isVisible(candidate) &&
      (candidate.score >= best * FURTHER || candidate.sheets.every(({ name }) => names(kind, name))),
  );
}

/** Takes the sheets of one family together, one for each year, where they are no copies of each other. */
function withFamilyTogether(kind: TableKind, candidates: readonly Candidate[]): readonly Candidate[] {
  const parts = furtherParts(kind, candidates);
  if (parts.length < 2 || new Set(parts.map(familyOf)).size > 1 || areCopies(parts)) return candidates;
  return [joined(kind, parts), ...candidates.filter((candidate) => !parts.includes(candidate))];
}

const isVisible = ({ sheets }: Candidate): boolean =>
  sheets.every(({ visibility }) => visibility === 'Visible');

const hasRecords = ({ tables }: Candidate): boolean => tables.some(({ recordRows }) => recordRows.length > 0);

/** Takes the sheets together that are one register in parts: one for each area, year or body. */
function withPartsTogether(kind: TableKind, candidates: readonly Candidate[]): readonly Candidate[] {
  const parts = equals(candidates.filter(isVisible));
  const tables = parts.flatMap((candidate) => candidate.tables);
  if (!arePartsOfOne(kind, tables)) return candidates;
  return [joined(kind, parts), ...candidates.filter((candidate) => !parts.includes(candidate))];
}

/** The share of the score of what is over that another candidate must have to go before it. */
const AS_GOOD = 0.5;

/** Leaves away what says that it is over or is of another process, where there is something in force. */
function inForce(candidates: readonly Candidate[], years: ProcessYears | null): readonly Candidate[] {
  const last = Math.max(
    ...candidates.flatMap(({ tables }) => tables.map((table) => processYearOf(table) ?? 0)),
  );
  const isOver = ({ tables }: Candidate): boolean =>
    tables.some((table) => {
      if (saysItIsOver(table)) return true;
      return years === null ? (processYearOf(table) ?? last) < last : isOfOtherProcess(table, years);
    });
  const kept = candidates.filter((candidate) => !isOver(candidate));
  const best = Math.max(...candidates.map(({ score }) => score));
  return kept.some(({ score }) => score >= best * AS_GOOD) ? kept : candidates;
}

/** The share of the best one's score that something better by its kind must have to go before it. */
const LEAST_SHARE = 1 / 3;

/** Whether one of the candidates is at least a third as good as the best of all. */
function isThirdAsGood(some: readonly Candidate[], all: readonly Candidate[]): boolean {
  const best = Math.max(...all.map(({ score }) => score));
  return some.some(({ score }) => score >= best * LEAST_SHARE);
}

/** Leaves away lists that may be something else where there is a table that is surely the register. */
function sureFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const sure = candidates.filter(({ isDoubtful }) => !isDoubtful);
  return isThirdAsGood(sure, candidates) ? sure : candidates;
}

/** Leaves away forms that nobody has filled in where a visible sheet has records. */
function filledFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  const filled = candidates.filter(hasRecords);
  return isThirdAsGood(filled.filter(isVisible), candidates) ? filled : candidates;
}

/** Leaves away plans of other matters beside one whose sheet's name says that it is of the PREP. */
function prepFirst(kind: TableKind, candidates: readonly Candidate[]): readonly Candidate[] {
  const named = candidates.filter(({ sheets }) => sheets.every(isNamedPrep));
  return kind === 'plan' && named.length > 0 ? named : candidates;
}

/**
 * The candidates as good as the best one, in the order of the workbook. A visible sheet under the same headings is as good although
 * fewer of its rows are filled.
 */
function equals(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = candidates.reduce((best, { score }) => Math.max(best, score), -Infinity);
  const best = candidates.find(({ score }) => score === most);
  return candidates.filter((candidate) => {
    if (candidate.score >= most - Math.abs(most) * EQUAL) return true;
    if (best === undefined || candidate.score < most * AS_GOOD) return false;
    return isVisible(candidate) && haveSameHeadings([best, candidate]);
  });
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The names that a person gave; a comma parts them unless it belongs to a sheet's name. */
function namesIn(chosen: string | readonly string[], sheets: readonly SheetSnapshot[]): readonly string[] {
  if (typeof chosen !== 'string') return chosen;
  if (sheets.some(({ name }) => isSameName(name, chosen))) return [chosen];
  return chosen.split(',').map((name) => name.trim());
}

type Chosen = ReadonlyMap<RegisterKind, readonly string[]>;

/** The register among its candidates: the best one, those that a person chose, or a question. */
function choose(
  kind: TableKind,
  candidates: readonly Candidate[],
  chosen: readonly string[] | undefined,
  years: ProcessYears | null,
): { readonly found: Candidate | null; readonly questions: readonly Question[] } {
  if (chosen !== undefined) {
    const own = candidates.filter(({ sheets }) =>
      sheets.some(({ name }) => chosen.some((each) => isSameName(name, each))),
    );
    const found = own.length === 0 ? null : joined(kind, own);
    return { found, questions: found?.questions ?? [] };
  }
  const whole = withFamilyTogether(
    kind,
    withPartsTogether(kind, withMonthsTogether(kind, filledFirst(sureFirst(inForce(candidates, years))))),
  );
  const summary = summaryOf(equals(whole));
  const best = summary === null ? prepFirst(kind, equals(whole)) : [summary];
  const [found = null, ...others] = best;
  const whichOf = (asked: readonly Candidate[]): Question => {
    const sheets = asked.flatMap((candidate) => candidate.sheets.map(({ name }) => name));
    return {
      kind: 'sheet',
      register: kind,
      sheets,
      ...(asked.some(({ isBeside }) => isBeside) && { isBeside: true }),
    };
  };
  if (others.length > 0 || found?.isDoubtful === true || found?.isBeside === true) {
    // What was written anew last is rather in force.
    const isLastFirst = kind === 'plan' && !sayTheSame(best) && areOneAnew(best);
    return { found: null, questions: [whichOf(isLastFirst ? [...best].reverse() : best)] };
  }
  const parts = furtherParts(kind, whole);
  // The best one is read; whether the others belong to it only a person can say.
  const more = parts.length > 1 ? [whichOf(parts)] : [];
  return { found, questions: [...(found?.questions ?? []), ...more] };
}

/** The register as a person settled it, sheet by sheet; a sheet that is gone is asked for. */
function asMapped(
  kind: TableKind,
  mappings: readonly RegisterMapping[],
  sheets: readonly SheetSnapshot[],
): { readonly found: Candidate | null; readonly questions: readonly Question[] } {
  const parts = mappings.map((mapping): Candidate | Question => {
    const sheet = sheets.find(({ name }) => isSameName(name, mapping.sheet));
    if (sheet === undefined) return { kind: 'lostSheet', register: kind, sheet: mapping.sheet };
    if (mapping.lostHeadings !== undefined) {
      const { row, texts: headings } = mapping.lostHeadings;
      return { kind: 'lostHeadings', register: kind, sheet: sheet.name, row, headings };
    }
    const table = mappedTable(sheet, mapping);
    if (table === null) return { kind: 'lostSheet', register: kind, sheet: mapping.sheet };
    return { ...table, sheets: [sheet], isBeside: false };
  });
  const found = parts.filter((part): part is Candidate => 'tables' in part);
  const lost = parts.filter((part): part is Question => !('tables' in part));
  return {
    found: found.length === 0 ? null : joined(kind, found),
    questions: [...lost, ...found.flatMap(({ questions }) => questions)],
  };
}

/** The years of the process, by its election day or its name. */
function processYears(block: ProcessBlock | null, system: DateSystem): ProcessYears | null {
  if (block === null) return null;
  const { register, processYears: named } = readProcess(block, {
    system,
    electionDay: null,
    titleYears: null,
  });
  const { electionDay } = register.data;
  const day = electionDay === null ? null : dayOfReading(electionDay.value);
  return day === null ? named : { from: day.year - 1, to: day.year };
}

/** Cells in the columns of a table, from its heading down, are its own. */
function takenBy(
  tables: readonly RecognisedTable[],
): (sheet: SheetSnapshot, row: number, column: number) => boolean {
  const areas = tables.map(({ sheet, headerRows, recordRows, columns }) => ({
    sheet,
    firstRow: Math.min(...headerRows),
    lastRow: recordRows.at(-1) ?? Math.max(...headerRows),
    firstColumn: Math.min(...columns.values()),
    lastColumn: Math.max(...columns.values()),
  }));
  return (sheet, row, column) =>
    areas.some(
      (area) =>
        area.sheet === sheet &&
        row >= area.firstRow &&
        row <= area.lastRow &&
        column >= area.firstColumn &&
        column <= area.lastColumn,
    );
}

/** Whether nothing stands on a sheet; of one that was not read nobody knows. */
const isEmpty = (sheet: SheetSnapshot): boolean =>
  sheet.isUnread !== true &&
  sheet.values.every((row) => row.every((value) => typeof value === 'string' && value.trim() === ''));

/** A question for each sheet that was too large to be read. */
function unreadQuestions(sheets: readonly SheetSnapshot[]): readonly Question[] {
  return sheets
    .filter(({ isUnread }) => isUnread === true)
    .map(({ name }) => ({ kind: 'unreadSheet', register: 'plan', sheet: name }));
}

/** Recognises the tables of each sheet, which are kept with it. */
function* tablesAhead(sheets: readonly SheetSnapshot[], mappings: readonly RegisterMapping[]): Steps<void> {
  for (const sheet of sheets) {
    yield* tableSteps(sheet);
    for (const mapping of mappings) {
      if (isSameName(mapping.sheet, sheet.name)) yield* mappedSteps(sheet, mapping);
    }
  }
}

/** The registers with the columns of others in their rows: nothing is read or written there. */
function besideEachOther(
  registers: ReadonlyMap<TableKind, readonly RecognisedTable[]>,
): Recognition['tables'] {
  const all = [...registers.values()].flat();
  return new Map(
    [...registers].map(([kind, tables]) => [
      kind,
      tables.map((table) => {
        const beside = columnsBeside(table, all);
        return beside.length === 0 ? table : { ...table, beside };
      }),
    ]),
  );
}

/**
 * Finds the registers of a workbook. The report sheets that the add-in made are passed over; hidden sheets and sheets
 * with no records give way to others. What a person settled goes before what the workbook looks like; what nobody
 * settled and two sheets or columns claim alike is a question, and meanwhile not read.
 *
 * @returns the problems `emptyWorkbook` or `sheetNotFound` (of the map)
 */
export function recogniseRegisters(
  snapshot: WorkbookSnapshot,
  settled: Settled = {},
): Result<Recognition, Problem> {
  return finish(recognitionSteps(snapshot, settled));
}

/** {@link recogniseRegisters} in steps. */
export function* recognitionSteps(
  snapshot: WorkbookSnapshot,
  { map = {}, mappings = [] }: Settled,
): Steps<Result<Recognition, Problem>> {
  const chosen: Chosen = new Map(
    Object.entries(map).map(([kind, names]) => [kind as RegisterKind, namesIn(names, snapshot.sheets)]),
  );
  for (const name of [...chosen.values()].flat()) {
    if (!snapshot.sheets.some((sheet) => isSameName(sheet.name, name))) {
      return fail({ code: 'sheetNotFound', detail: name });
    }
  }
  if (snapshot.sheets.every(isEmpty)) return fail({ code: 'emptyWorkbook' });

  const sheets = snapshot.sheets.filter((sheet) => sheet.reportMark === null);
  yield* tablesAhead(sheets, mappings);
  const candidates = sheets.flatMap(candidatesOn);
  yield;
  const years = processYears(
    findProcess(sheets, takenBy(candidates.flatMap((candidate) => candidate.tables))),
    snapshot.dateSystem,
  );
  const tables = new Map<TableKind, readonly RecognisedTable[]>();
  const questions: Question[] = [];
  for (const kind of TABLE_KINDS) {
    yield;
    const settled = chosen.has(kind) ? [] : mappings.filter((mapping) => mapping.kind === kind);
    const own = candidates.filter((candidate) => candidate.kind === kind);
    const outcome =
      settled.length > 0 ? asMapped(kind, settled, sheets) : choose(kind, own, chosen.get(kind), years);
    if (outcome.found !== null) tables.set(kind, outcome.found.tables);
    questions.push(...outcome.questions);
  }

  // The plan may be on a sheet that was not read, unless a person said where it is.
  const isPlanSettled = chosen.has('plan') || mappings.some(({ kind }) => kind === 'plan');
  if (!isPlanSettled) questions.push(...unreadQuestions(snapshot.sheets));

  const asked =
    chosen.get('process') ?? mappings.filter(({ kind }) => kind === 'process').map(({ sheet }) => sheet);
  const processSheets =
    asked.length === 0 ? sheets : sheets.filter(({ name }) => asked.some((each) => isSameName(name, each)));
  const taken = takenBy([
    ...candidates.flatMap((candidate) => candidate.tables),
    ...[...tables.values()].flat(),
  ]);
  return ok({ tables: besideEachOther(tables), process: findProcess(processSheets, taken), questions });
}
