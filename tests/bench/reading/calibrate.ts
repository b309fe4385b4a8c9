/**
 * `npm run calibrate`: how often choices of columns are right by their margin, on the development set; prints the numbers of
 * `confidence.ts` beside those that fit best. Each author is read, in a process of its own, without the phrases that only
 * that author's headings have: what stands in the vocabulary because of a workbook says nothing of one that nobody has seen.
 * Same input, same output: plain gradient steps over the choices in their order.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { columnNumber } from '../../../src/domain/registers/cell';
import { CALIBRATION, curveOf } from '../../../src/workbook/recognition/confidence';
import type { ScoredTable } from '../../../src/workbook/recognition/scoredTable';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import { PHRASES } from '../../../src/workbook/vocabulary/phrases';
import type { LabelledBook } from './books';
import { readBooks } from './books';

const ROUNDS = 20_000;
const STEP = 0.01;
/** Fields as labels name them. */
const SAME_FIELD: Readonly<Record<string, string>> = {
  orderOfTheDay: 'agenda',
  attendants: 'attendees',
  position: 'role',
  substituteFor: 'replaces',
};

/** Fields that the labels of plans leave out: nobody says whether their columns are right. */
const UNLABELLED: ReadonlySet<string> = new Set(['duration', 'anexo13', 'sentToIne']);

/** Choices with a greater margin are sure by any curve, and would only make it flat where it matters. */
const MOST_MARGIN = 10;

type Curve = keyof typeof CALIBRATION;

interface Choice {
  readonly margin: number;
  readonly curve: Curve;
  readonly isRight: boolean;
}

/** What reads tables; it is loaded when the vocabulary is the one to read with. */
async function loadRecognition() {
  const [{ candidatesOf }, { gridOf }, { isNamed, scoreTables }] = await Promise.all([
    import('../../../src/workbook/recognition/candidates'),
    import('../../../src/workbook/recognition/grid'),
    import('../../../src/workbook/recognition/scoredTable'),
  ]);
  return { candidatesOf, gridOf, isNamed, scoreTables };
}

type Recognition = Awaited<ReturnType<typeof loadRecognition>>;

/** The best candidate on the labelled heading, or on the labelled sheet where the label has no heading row. */
function labelledTable(
  { candidatesOf, gridOf, scoreTables }: Recognition,
  book: LabelledBook,
  kind: TableKind,
  sheetName: string,
  headerRow: number | null,
): ScoredTable | null {
  const sheet = book.snapshot.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined) return null;
  const tables = candidatesOf(gridOf(sheet))
    .filter(({ headerRows }) => headerRow === null || headerRows.at(-1) === headerRow)
    .flatMap((candidate) => scoreTables(candidate, [kind]));
  return tables.reduce<ScoredTable | null>(
    (best, table) => (best === null || table.score > best.score ? table : best),
    null,
  );
}

/** What a label says of one register. */
interface Labelled {
  readonly columns: Readonly<Record<string, string>>;
  readonly ambiguous?: Readonly<Record<string, string | readonly string[]>>;
}

function choicesOf(
  { isNamed }: Recognition,
  table: ScoredTable | null,
  { columns, ambiguous = {} }: Labelled,
): readonly Choice[] {
  if (table === null) return [];
  return [...table.columns]
    .filter(([field]) => table.kind !== 'plan' || !UNLABELLED.has(field))
    .map(([field, column]): Choice => {
      const name = SAME_FIELD[field] ?? field;
      const right = [columns[name] ?? [], ambiguous[name] ?? []].flat(2).map(columnNumber);
      return {
        margin: table.margins.get(field) ?? 0,
        curve: curveOf(table.kind, field, isNamed(table, field, column)),
        isRight: right.includes(column),
      };
    });
}

function choicesIn(recognition: Recognition, book: LabelledBook): readonly Choice[] {
  const { plan, others = [] } = book.label;
  const ofPlan =
    plan === null
      ? []
      : choicesOf(
          recognition,
          labelledTable(recognition, book, 'plan', plan.sheet, plan.headerRows.at(-1) ?? null),
          plan,
        );
  const ofOthers = others
    .filter(({ kind }) => kind !== 'process')
    .flatMap((other) =>
      choicesOf(recognition, labelledTable(recognition, book, other.kind as TableKind, other.sheet, null), {
        columns: other.columns ?? {},
      }),
    );
  return [...ofPlan, ...ofOthers];
}

/** The slope and the start of the logistic curve that fits best, by gradient steps. */
function fit(choices: readonly Choice[]): { readonly slope: number; readonly start: number } {
  let slope = 0.5;
  let start = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let [bySlope, byStart] = [0, 0];
    for (const { margin, isRight } of choices) {
      const error = Number(isRight) - 1 / (1 + Math.exp(-(slope * margin + start)));
      bySlope += error * margin;
      byStart += error;
    }
    slope += (STEP * bySlope) / choices.length;
    start += (STEP * byStart) / choices.length;
  }
  return { slope, start };
}

function line(curve: Curve, choices: readonly Choice[]): string {
  const inUse = CALIBRATION[curve];
  const { slope, start } = fit(choices);
  const right = choices.filter(({ isRight }) => isRight).length;
  return `${curve}: ${right} of ${choices.length} right; fits slope ${slope.toFixed(2)}, start ${start.toFixed(2)}; in use ${inUse.slope}, ${inUse.start}`;
}

/** The rows of a sheet in which headings are looked for where the label does not say them. */
const HEADING_ROWS = 15;
const LONGEST_HEADING = 140;

/** The texts of a workbook that may be headings. */
function headingTexts({ label: { plan }, snapshot }: LabelledBook): readonly string[] {
  return snapshot.sheets.flatMap(({ name, firstRow, values }) => {
    const rows = values.filter((_, at) =>
      plan?.sheet === name ? plan.headerRows.includes(firstRow + at) : firstRow + at < HEADING_ROWS,
    );
    return rows.flat().filter((value) => typeof value === 'string' && value.length <= LONGEST_HEADING);
  }) as readonly string[];
}

/** By author, the phrases that headings of no other author have. */
async function ownPhrases(books: readonly LabelledBook[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { headingWords } = await import('../../../src/workbook/recognition/headingScores');
  const keyOf = (text: string): string => [...new Set(headingWords(text))].sort().join(' ');
  const authors = new Map<string, Set<string>>();
  for (const book of books) {
    for (const text of headingTexts(book).flatMap((whole) => [whole, ...whole.split('/')])) {
      const key = keyOf(text);
      authors.set(key, (authors.get(key) ?? new Set<string>()).add(book.author));
    }
  }
  const own = new Map<string, string[]>();
  for (const phrase of PHRASES.flatMap(({ phrases }) => phrases)) {
    const [author, ...others] = authors.get(keyOf(phrase)) ?? [];
    if (author !== undefined && others.length === 0) own.set(author, [...(own.get(author) ?? []), phrase]);
  }
  return own;
}

/** What a process is given: the workbooks of one author, and the phrases to do without. */
interface Task {
  readonly books: readonly LabelledBook[];
  readonly without: readonly string[];
}

/** The choices in the workbooks of a task, as JSON on the standard output. */
async function readTask(file: string): Promise<void> {
  const { books, without } = JSON.parse(readFileSync(file, 'utf8')) as Task;
  const left = new Set(without);
  for (const group of PHRASES)
    Object.assign(group, { phrases: group.phrases.filter((phrase) => !left.has(phrase)) });
  const recognition = await loadRecognition();
  process.stdout.write(JSON.stringify(books.flatMap((book) => choicesIn(recognition, book))));
}

/** This script, and the task of a process that it started. */
const [, script = '', task] = process.argv;

/** The choices of an author's workbooks, read without the author's own phrases. */
function readApart(folder: string, own: Task): readonly Choice[] {
  const file = path.join(folder, 'task.json');
  writeFileSync(file, JSON.stringify(own));
  const output = execFileSync(process.execPath, ['--import', 'tsx', script, file], {
    encoding: 'utf8',
  });
  return JSON.parse(output) as readonly Choice[];
}

async function main(): Promise<void> {
  const books = await readBooks('development');
  const own = await ownPhrases(books);
  const folder = mkdtempSync(path.join(tmpdir(), 'calibrate-'));
  const all = [...new Set(books.map(({ author }) => author))].flatMap((author) =>
    readApart(folder, {
      books: books.filter((book) => book.author === author),
      without: own.get(author) ?? [],
    }),
  );
  rmSync(folder, { recursive: true });
  const choices = all.filter(({ margin }) => margin <= MOST_MARGIN);
  const lines = (Object.keys(CALIBRATION) as Curve[]).map((curve) =>
    line(
      curve,
      choices.filter((choice) => choice.curve === curve),
    ),
  );
  process.stdout.write(`${lines.join('\n')}\n`);
}

void (task === undefined ? main() : readTask(task));
