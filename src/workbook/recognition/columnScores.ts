/** The score of each field for each column: what the declared evidence adds up to, heading and cells together. */
import { foldText } from '../../domain/text/foldText';
import type { FieldHeadings, TableKind } from '../vocabulary/headings';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { OTHER } from '../vocabulary/phrases';
import type { ColumnFacts } from './columnFacts';
import type { HeadingMeasure, Measure } from './evidence';
import { APART, HEADING_WEIGHTS, NAMED_EMPTY, UNHEADED, USUAL_FIELDS, WEIGHTS } from './evidence';
import type { HeadingScore } from './headingScores';
import { headingScores, NO_SCORE } from './headingScores';

/** A heading is as specific as its group's from here on: «Real · Inicio» is no «Inicio». */
const SPECIFIC = 0.85;
export const HEADING_MEASURES = [
  'phrase',
  'exact',
  'words',
  'head',
] as const satisfies readonly HeadingMeasure[];

/** One reason for a score, and what it adds. */
export interface Contribution {
  readonly measure: Measure | HeadingMeasure | 'unheaded';
  readonly weight: number;
}

/** What a column's heading says of each field: its group's words count where they make a phrase, else each variant counts. */
function headingOf(kind: TableKind, { headings }: ColumnFacts): ReadonlyMap<string, HeadingScore> {
  const variants = headings.map((heading) => headingScores(heading)[kind]);
  if (variants.length === 1 && variants[0] !== undefined) return variants[0];
  const specific = [...variants].reverse().find((scores) => {
    const best = Math.max(0, ...[...scores.values()].map(({ phrase, exact }) => Math.max(phrase, exact)));
    return best >= SPECIFIC;
  });
  if (specific !== undefined) return specific;
  const merged = new Map<string, HeadingScore>();
  for (const scores of variants) {
    for (const [field, score] of scores) {
      const before = merged.get(field) ?? NO_SCORE;
      merged.set(field, {
        phrase: Math.max(before.phrase, score.phrase),
        exact: Math.max(before.exact, score.exact),
        words: Math.max(before.words, score.words),
        head: Math.max(before.head, score.head),
        own: Math.max(before.own, score.own),
      });
    }
  }
  return merged;
}

export interface ColumnScores {
  readonly facts: ColumnFacts;
  /** What the heading says of a field. */
  readonly heading: (field: string) => HeadingScore;
  /** By field, `other` included. */
  readonly scores: ReadonlyMap<string, number>;
  /** How much more a field is worth than `other`. */
  readonly gain: (field: string) => number;
  /** What the cells alone say for a field, whatever the heading says. */
  readonly cells: (field: string) => number;
  /** What counts most for a field, strongest first. */
  readonly reasons: (field: string) => readonly Contribution[];
}

/** What the add-in's own heading gains where so few cells are below it that an odd one says nothing of the column. */
const OWN_LABEL = 6;
const FEW_CELLS = 2;

/** Whether a heading is the one that the add-in itself writes for a field. */
export function isOwnLabel(
  kind: TableKind,
  field: string,
  { headings }: Pick<ColumnFacts, 'headings'>,
): boolean {
  const fields: Readonly<Partial<Record<string, FieldHeadings>>> = TABLE_HEADINGS[kind].fields;
  const label = fields[field]?.heading;
  return label !== undefined && headings.some((heading) => foldText(heading) === foldText(label));
}

/** What a field of days loses where the heading is a phrase of another one: any day looks like another by its cells. */
const NAMED_ELSEWHERE = -3;
/** From this weight of days on a field is one of days. */
const OF_DAYS = 3;

/** The fields of days of which a heading, with or without its group's, is a phrase. */
function namedDays(kind: TableKind, { headings }: ColumnFacts): ReadonlySet<string> {
  const fields = headings.flatMap((heading) => [...headingScores(heading)[kind]]);
  return new Set(
    fields.filter(([field, { exact }]) => exact > 0 && isOfDays(kind, field)).map(([field]) => field),
  );
}

/** Whether the cells of a field are days. */
export const isOfDays = (kind: TableKind, field: string): boolean =>
  (WEIGHTS[kind].get(field)?.get('day') ?? 0) > OF_DAYS;

type AddPart = (measure: Contribution['measure'], weight: number) => void;

function eachHeadingPart(field: string, heading: HeadingScore, add: AddPart): void {
  const weights = HEADING_WEIGHTS[field === OTHER ? 'other' : 'field'];
  for (const measure of HEADING_MEASURES) add(measure, heading[measure] * weights[measure]);
}

/** What is measured, in an order of its own: every column of a workbook is weighed by all of it for every field. */
const MEASURES = [
  ...new Set(
    Object.values(WEIGHTS).flatMap((fields) => [...fields.values()].flatMap((of) => [...of.keys()])),
  ),
].filter((measure): measure is Measure => measure !== 'start');

/** A measure of a field, its place in `MEASURES` and its weight. */
interface Weighed {
  readonly measure: Measure;
  readonly place: number;
  readonly weight: number;
}

const weighed = (measure: Measure, weight: number): Weighed => ({
  measure,
  place: MEASURES.indexOf(measure),
  weight,
});

/** The weights of each field as lists, which are read faster than those that they are made of. */
export const WEIGHED = Object.fromEntries(
  Object.entries(WEIGHTS).map(([kind, fields]) => [
    kind,
    new Map(
      [...fields].map(([field, weights]) => [
        field,
        [...weights].flatMap(([measure, weight]): Weighed | [] =>
          measure === 'start' ? [] : weighed(measure as Measure, weight),
        ),
      ]),
    ),
  ]),
) as unknown as Readonly<Record<TableKind, ReadonlyMap<string, readonly Weighed[]>>>;

/** The shares of a column in the order of `MEASURES`, and those that count for every field. */
interface Shares {
  readonly all: readonly number[];
  readonly empty: number;
  readonly unheaded: number;
  readonly apart: number;
}

const sharesOfColumn = new WeakMap<ColumnFacts, Shares>();

function sharesOf(facts: ColumnFacts): Shares {
  const known = sharesOfColumn.get(facts);
  if (known !== undefined) return known;
  const { share } = facts;
  const [empty, unheaded, apart] = [share('empty'), share('unheaded'), share('apart')];
  const shares = { all: MEASURES.map((measure) => share(measure)), empty, unheaded, apart };
  sharesOfColumn.set(facts, shares);
  return shares;
}

/** Gives each part of a score in its order: building a list of them for every field costs more. */
function eachPart(
  kind: TableKind,
  field: string,
  facts: ColumnFacts,
  heading: HeadingScore,
  add: AddPart,
): void {
  const { all, empty, unheaded, apart } = sharesOf(facts);
  const hasFewCells = facts.filledCells <= FEW_CELLS && facts.filledCells > 0;
  const isOwn = (hasFewCells || apart > 0) && isOwnLabel(kind, field, facts);
  if (field !== OTHER) {
    add('exact', empty > 0 && heading.exact > 0 ? NAMED_EMPTY : 0);
    add('unheaded', unheaded * UNHEADED);
    // The add-in's own heading says that the column belongs to the table wherever it stands.
    add('apart', isOwn ? 0 : apart * APART);
  }
  for (const { measure, place, weight } of WEIGHED[kind].get(field) ?? []) {
    const share = all[place] ?? 0;
    if (share !== 0) add(measure, share * weight);
  }
  if (heading !== NO_SCORE) eachHeadingPart(field, heading, add);
  if (hasFewCells && isOwn) add('exact', OWN_LABEL / facts.filledCells);
}

/**
 * The scores of a column for every field of a register.
 *
 * @example columnScores('plan', factsOf('Fecha de inicio')).gain('start') // => 8.2
 */
export function columnScores(kind: TableKind, facts: ColumnFacts): ColumnScores {
  const heading = headingOf(kind, facts);
  const scores = new Map<string, number>();
  // «Acabó» has the words of «Acaba».
  const days = facts.share('past') > 0 ? new Set<string>() : namedDays(kind, facts);
  const headingFor = (field: string): HeadingScore => heading.get(field) ?? NO_SCORE;
  for (const [field, weights] of WEIGHTS[kind]) {
    let score = weights.get('start') ?? 0;
    eachPart(kind, field, facts, headingFor(field), (_, weight) => (score += weight));
    if (days.size > 0 && !days.has(field) && isOfDays(kind, field)) score += NAMED_ELSEWHERE;
    scores.set(field, score);
  }
  const other = scores.get(OTHER) ?? 0;
  return {
    facts,
    heading: headingFor,
    scores,
    gain: (field) => (scores.get(field) ?? -Infinity) - other + (USUAL_FIELDS[kind][field] ?? 0),
    cells: (field) => {
      let sum = 0;
      eachPart(kind, field, facts, NO_SCORE, (_, weight) => (sum += weight));
      return sum;
    },
    reasons: (field) => {
      const reasons: Contribution[] = [];
      eachPart(kind, field, facts, headingFor(field), (measure, weight) => {
        if (weight > 0) reasons.push({ measure, weight });
      });
      return reasons.sort((a, b) => b.weight - a.weight);
    },
  };
}
