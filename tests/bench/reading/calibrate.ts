/**
 * `npm run calibrate`: how often choices of columns are right by their margin, on the development set; prints the numbers of
 * `confidence.ts` beside those that fit best. Same input, same output: plain gradient steps over the choices in their order.
 */
import { columnNumber } from '../../../src/domain/registers/cell';
import { candidatesOf } from '../../../src/workbook/recognition/candidates';
import { CALIBRATION } from '../../../src/workbook/recognition/confidence';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { ScoredTable } from '../../../src/workbook/recognition/scoredTable';
import { isNamed, scoreTables } from '../../../src/workbook/recognition/scoredTable';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
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

interface Choice {
  readonly margin: number;
  readonly isNamed: boolean;
  readonly isRight: boolean;
}

/** The best candidate on the labelled heading, or on the labelled sheet where the label has no heading row. */
function labelledTable(
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

function choicesOf(table: ScoredTable | null, { columns, ambiguous = {} }: Labelled): readonly Choice[] {
  if (table === null) return [];
  return [...table.columns]
    .filter(([field]) => table.kind !== 'plan' || !UNLABELLED.has(field))
    .map(([field, column]): Choice => {
      const name = SAME_FIELD[field] ?? field;
      const right = [columns[name] ?? [], ambiguous[name] ?? []].flat(2).map(columnNumber);
      return {
        margin: table.margins.get(field) ?? 0,
        isNamed: isNamed(table, field, column),
        isRight: right.includes(column),
      };
    });
}

function choicesIn(book: LabelledBook): readonly Choice[] {
  const { plan, others = [] } = book.label;
  const ofPlan =
    plan === null
      ? []
      : choicesOf(labelledTable(book, 'plan', plan.sheet, plan.headerRows.at(-1) ?? null), plan);
  const ofOthers = others
    .filter(({ kind }) => kind !== 'process')
    .flatMap((other) =>
      choicesOf(labelledTable(book, other.kind as TableKind, other.sheet, null), {
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

function line(
  title: string,
  choices: readonly Choice[],
  inUse: { readonly slope: number; readonly start: number },
): string {
  const { slope, start } = fit(choices);
  const right = choices.filter(({ isRight }) => isRight).length;
  return `${title}: ${right} of ${choices.length} right; fits slope ${slope.toFixed(2)}, start ${start.toFixed(2)}; in use ${inUse.slope}, ${inUse.start}`;
}

async function main(): Promise<void> {
  const all = (await readBooks('development')).flatMap(choicesIn);
  const choices = all.filter(({ margin }) => margin <= MOST_MARGIN);
  const [named, unnamed] = [true, false].map((which) => choices.filter((choice) => choice.isNamed === which));
  const lines = [
    line('Named by the heading', named ?? [], CALIBRATION.named),
    line('By the cells alone', unnamed ?? [], CALIBRATION.unnamed),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

void main();
