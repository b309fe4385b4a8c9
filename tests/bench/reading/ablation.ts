/** What each piece of the evidence and each guard of recognition is good for. */
import { WEIGHED } from '../../../src/workbook/recognition/columnScores';
import { WEIGHTS } from '../../../src/workbook/recognition/evidence';
import { PAIR_EVIDENCE } from '../../../src/workbook/recognition/pairs';
import { PLAN_EVIDENCE } from '../../../src/workbook/recognition/planEvidence';
import type { LabelledBook } from './books';
import type { Load } from './guards';
import { buildGuarded } from './guards';
import type { BookScore } from './score';
import { scoreBooks } from './scoreBooks';

/** The figures of one workbook, by name. */
type Figures = Readonly<Record<string, number>>;

function figuresOf(score: BookScore | undefined): Figures {
  const figures = new Map<string, number>();
  for (const [name, value] of Object.entries(score ?? {})) {
    if (typeof value === 'number' || typeof value === 'boolean') figures.set(name, Number(value));
    else if (typeof value === 'object' && !Array.isArray(value))
      for (const [part, count] of Object.entries(value as Figures)) figures.set(`${name} ${part}`, count);
  }
  return Object.fromEntries(figures);
}

function difference(from: Figures, to: Figures): string | null {
  const parts = Object.entries(to).flatMap(([name, count]) => {
    const more = count - (from[name] ?? 0);
    return more === 0 ? [] : [`${name} ${more > 0 ? '+' : ''}${more}`];
  });
  return parts.length === 0 ? null : parts.join(', ');
}

interface Scored {
  readonly book: LabelledBook;
  readonly base: Figures;
  /** How many pieces moved a figure of it. */
  moved: number;
  /** How often each guard gave each of its answers. */
  readonly answers: ReadonlyMap<string, Answers>;
}

/** How often a guard said no and yes. */
type Answers = readonly [no: number, yes: number];

/** Something that can be disabled. */
interface Piece {
  readonly id: string;
  /** Whether it can matter to a workbook at all. */
  readonly concerns: (scored: Scored) => boolean;
  /** The score without it. */
  readonly score: (scored: Scored) => BookScore | undefined;
}

/** A weight, and what takes it away and gives it back. */
function weightPiece(id: string, without: (work: () => void) => void): Piece {
  return {
    id,
    concerns: () => true,
    score: ({ book }) => {
      let score: BookScore | undefined;
      without(() => void ([score] = scoreBooks([book])));
      return score;
    },
  };
}

/** Each measure of columns, over all registers and fields, and what each field starts from. */
function measurePieces(): readonly Piece[] {
  const weighed = Object.values(WEIGHED).flatMap((fields) => [...fields.values()].flat());
  const measures = new Set(weighed.map(({ measure }) => measure));
  const starts = Object.values(WEIGHTS).flatMap((fields) => [...fields.values()]) as Map<string, number>[];
  return [
    weightPiece('start', (work) => {
      const kept = starts.map((weights) => [weights, weights.get('start')] as const);
      for (const [weights] of kept) weights.delete('start');
      work();
      for (const [weights, weight] of kept) if (weight !== undefined) weights.set('start', weight);
    }),
    ...[...measures].map((id) => {
      const all = weighed.filter(({ measure }) => measure === id).map((each) => [each, each.weight] as const);
      return weightPiece(id, (work) => {
        for (const [each] of all) Object.assign(each, { weight: 0 });
        work();
        for (const [each, weight] of all) Object.assign(each, { weight });
      });
    }),
  ];
}

/** Each pair of columns, and each measure of whether a table is the plan. */
function weightedPieces(): readonly Piece[] {
  return [...PAIR_EVIDENCE, ...PLAN_EVIDENCE].map((evidence) =>
    weightPiece(['fields' in evidence ? evidence.fields : [], evidence.measure].flat().join(' '), (work) => {
      const { weight } = evidence;
      Object.assign(evidence, { weight: 0 });
      work();
      Object.assign(evidence, { weight });
    }),
  );
}

/** A guard that is asked so much more often than it was goes round in circles without its answers. */
const MOST_ASKED = 100;

/** Scores a workbook while a guard gives one answer, whatever it is asked. */
function scoreAnswering(load: Load, id: string, answer: boolean, { book, answers }: Scored) {
  const [no, yes] = answers.get(id) ?? [0, 0];
  let asked = 0;
  const score = load((guard, compute) => {
    if (guard !== id) return compute();
    asked += 1;
    if (asked > (no + yes) * MOST_ASKED) throw new Error(`${id} is asked without end`);
    return answer;
  });
  try {
    return score([book])[0];
  } catch {
    return undefined;
  }
}

/** Each guard with each of its two answers: it is of use only where both of them can be wrong. */
function guardPieces(load: Load, scored: readonly Scored[]): readonly Piece[] {
  const guards = new Set(scored.flatMap(({ answers }) => [...answers.keys()]));
  return [...guards].sort().flatMap((id) =>
    [false, true].map((answer) => ({
      id: `${id}, always ${answer ? 'yes' : 'no'}`,
      concerns: ({ answers }: Scored) => (answers.get(id)?.[answer ? 0 : 1] ?? 0) > 0,
      score: (each: Scored) => scoreAnswering(load, id, answer, each),
    })),
  );
}

/** Scores a workbook, and counts what each guard answers. */
function scoredBook(load: Load, book: LabelledBook): Scored {
  const answers = new Map<string, Answers>();
  const score = load((guard, compute) => {
    const answer = compute();
    const [no, yes] = answers.get(guard) ?? [0, 0];
    answers.set(guard, answer ? [no, yes + 1] : [no + 1, yes]);
    return answer;
  });
  return { book, base: figuresOf(score([book])[0]), moved: 0, answers };
}

/** A workbook of which a figure moves without a piece, and how. */
function moveWithout(piece: Piece, scored: Scored[]): string | null {
  // Those that moved before are read first, so that only what moves nothing takes a reading of all.
  scored.sort((a, b) => b.moved - a.moved);
  for (const each of scored) {
    if (!piece.concerns(each)) continue;
    const score = piece.score(each);
    const moves = score === undefined ? 'it is not read' : difference(each.base, figuresOf(score));
    if (moves === null) continue;
    each.moved += 1;
    return `${moves} in ${each.book.author} ${each.book.name}`;
  }
  return null;
}

/**
 * A line for each piece: a workbook of which a figure moves without it, or that there is none.
 * @param words those of which a piece's name has one are disabled; all where none are given
 */
export async function* ablationLines(
  books: readonly LabelledBook[],
  words: readonly string[],
): AsyncGenerator<string> {
  const load = await buildGuarded();
  const scored = books.map((book) => scoredBook(load, book));
  const pieces = [...measurePieces(), ...weightedPieces(), ...guardPieces(load, scored)];
  for (const piece of pieces) {
    if (words.length > 0 && !words.some((word) => piece.id.includes(word))) continue;
    yield `  without ${piece.id}: ${moveWithout(piece, scored) ?? 'NOTHING MOVES'}`;
  }
}
