/**
 * `npm run learn`: fits the weights of the evidence to the labelled workbooks of the development set and writes what differs from
 * the declared ones to `weights.json`. Same input, same file: plain gradient steps over the columns in their order, held near
 * the declared weights, which keep their sign.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { columnNumber } from '../../../src/domain/registers/cell';
import { candidatesOf } from '../../../src/workbook/recognition/candidates';
import type { ColumnScores } from '../../../src/workbook/recognition/columnScores';
import type { Measure } from '../../../src/workbook/recognition/evidence';
import { DECLARED_WEIGHTS } from '../../../src/workbook/recognition/evidence';
import { gridOf } from '../../../src/workbook/recognition/grid';
import type { ScoredTable } from '../../../src/workbook/recognition/scoredTable';
import { scoreTables } from '../../../src/workbook/recognition/scoredTable';
import type { TableKind } from '../../../src/workbook/vocabulary/headings';
import { OTHER } from '../../../src/workbook/vocabulary/phrases';
import type { LabelledBook } from './books';
import { readBooks, readCorpus } from './books';

const WEIGHTS_FILE = path.resolve('src/workbook/recognition/weights.json');
const ROUNDS = 400;
const STEP = 0.5;
/** How strongly a weight is held near the declared one. */
const HOLD = 0.02;
const LEAST_CHANGE = 0.1;
/** How often as long a column counts whose table is of the smaller registers. */
const SAME_FIELD: Readonly<Record<string, string>> = {
  agenda: 'orderOfTheDay',
  attendees: 'attendants',
  role: 'position',
  replaces: 'substituteFor',
};

interface Example {
  readonly kind: TableKind;
  readonly field: string;
  readonly scores: ColumnScores;
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

function examplesOf(
  table: ScoredTable | null,
  fields: ReadonlyMap<number, string>,
  unsure: ReadonlySet<number>,
): readonly Example[] {
  if (table === null) return [];
  return [...table.scores].flatMap(([column, scores]): readonly Example[] => {
    const field = fields.get(column) ?? OTHER;
    if (unsure.has(column) || !DECLARED_WEIGHTS[table.kind].has(field)) return [];
    return [{ kind: table.kind, field, scores }];
  });
}

function examplesIn(book: LabelledBook): readonly Example[] {
  const { plan, others = [] } = book.label;
  const examples: Example[] = [];
  if (plan !== null) {
    const fields = new Map(
      Object.entries(plan.columns).map(([field, column]) => [columnNumber(column), field]),
    );
    const unsure = new Set(
      Object.values(plan.ambiguous ?? {})
        .flat()
        .map(columnNumber),
    );
    examples.push(
      ...examplesOf(labelledTable(book, 'plan', plan.sheet, plan.headerRows.at(-1) ?? null), fields, unsure),
    );
  }
  for (const { kind, sheet, columns = {} } of others) {
    if (kind === 'process') continue;
    const fields = new Map(
      Object.entries(columns)
        .filter(([, column]) => /^[A-Z]+$/.test(column))
        .map(([field, column]) => [columnNumber(column), SAME_FIELD[field] ?? field]),
    );
    examples.push(...examplesOf(labelledTable(book, kind, sheet, null), fields, new Set()));
  }
  return examples;
}

/** Every value that a field's score is made of, by the key of its weight. */
function values({ kind, scores }: Example, field: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [measure] of DECLARED_WEIGHTS[kind].get(field) ?? []) {
    found.set(
      `${kind}.${field}.${measure}`,
      measure === 'start' ? 1 : scores.facts.share(measure as Measure),
    );
  }
  return found;
}

/** The gradient step for one example: measures of the right field gain what those of the others lose. */
function step(example: Example, changes: ReadonlyMap<string, number>, gradient: Map<string, number>): void {
  const { kind, field, scores } = example;
  const fields = [...DECLARED_WEIGHTS[kind].keys()];
  const valued = fields.map((each) => values(example, each));
  const totals = fields.map((each, index) => {
    let total = scores.scores.get(each) ?? 0;
    for (const [key, value] of valued[index] ?? []) total += value * (changes.get(key) ?? 0);
    return total;
  });
  const highest = Math.max(...totals);
  const sum = totals.reduce((all, total) => all + Math.exp(total - highest), 0);
  fields.forEach((each, index) => {
    const error = (each === field ? 1 : 0) - Math.exp((totals[index] ?? 0) - highest) / sum;
    for (const [key, value] of valued[index] ?? []) {
      if (value > 0) gradient.set(key, (gradient.get(key) ?? 0) + error * value);
    }
  });
}

function declaredWeight(key: string): number {
  const [kind = '', field = '', measure = ''] = key.split('.');
  return DECLARED_WEIGHTS[kind as TableKind].get(field)?.get(measure) ?? 0;
}

/** Fits the changes of the weights, by `register.field.measure`. */
function fit(examples: readonly Example[]): ReadonlyMap<string, number> {
  const changes = new Map<string, number>();
  const byKind = new Map<TableKind, number>();
  for (const { kind } of examples) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Map<string, number>();
    for (const example of examples) step(example, changes, gradient);
    for (const [key, slope] of gradient) {
      const declared = declaredWeight(key);
      const measure = key.split('.')[2];
      const count = byKind.get(key.split('.')[0] as TableKind) ?? examples.length;
      const change = (changes.get(key) ?? 0) * (1 - STEP * HOLD) + (STEP * slope) / count ** 0.75;
      const keepsSign =
        declared === 0 || measure === 'start' || Math.sign(declared + change) === Math.sign(declared);
      changes.set(key, keepsSign ? change : -declared);
    }
  }
  return changes;
}

async function main(): Promise<void> {
  // Declared weights only: what was learned before must not count twice.
  writeFileSync(WEIGHTS_FILE, '{}\n');
  const books = [...(await readBooks('development')), ...(await readCorpus())];
  const examples = books.flatMap(examplesIn);
  const learned = [...fit(examples)]
    .map(([key, change]) => [key, Math.round(change * 10) / 10] as const)
    .filter(([, change]) => Math.abs(change) >= LEAST_CHANGE)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = await format(JSON.stringify(Object.fromEntries(learned)), { parser: 'json', printWidth: 110 });
  writeFileSync(WEIGHTS_FILE, text);
  process.stdout.write(`${examples.length} columns, ${learned.length} weights changed\n`);
}

void main();
