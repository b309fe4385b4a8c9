/**
 * `npm run bench -- reading`: how well workbooks of other teams are read. Of the development set each workbook that is not read whole
 * is named; of the sealed set only totals are shown. `npm run bench -- reading development` leaves the sealed set alone;
 * `npm run bench -- reading ablate` disables one piece of the evidence after the other and shows a workbook in which a figure moves;
 * `npm run bench -- reading headings` reads rows of headings without workbooks;
 * `npm run bench -- reading perturbed` changes the development workbooks and counts which are silently wrong then, in every way or in
 * those that are named: `npm run bench -- reading perturbed 'a column dropped'`.
 */
import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { WEIGHTS } from '../../../src/workbook/recognition/evidence';
import { PAIR_EVIDENCE } from '../../../src/workbook/recognition/pairs';
import { PLAN_EVIDENCE } from '../../../src/workbook/recognition/planEvidence';
import { readRegisters } from '../../../src/workbook/registers/readRegisters';
import { day } from '../../support/registers';
import type { LabelledBook, SetName } from './books';
import { readBooks } from './books';
import { figureLines, riskLines } from './figures';
import { headingLines } from './headingRows';
import type { Label } from './label';
import { perturbedLines } from './perturbed';
import type { BookScore } from './score';
import { scoreBook } from './score';

const ELECTION = '2027-06-06';

function electionOf({ election }: Label): CalendarDate {
  return day(election ?? ELECTION);
}

/** Reads and scores every workbook of a set. */
export function scoreBooks(books: readonly LabelledBook[]): readonly BookScore[] {
  return books.map(({ author, name, label, snapshot }) => {
    // What is found on a sheet is remembered with it: with other weights it is to be found again.
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet }));
    const read = readRegisters({ ...snapshot, sheets }, { electionDay: electionOf(label) });
    return scoreBook(`${author} ${name}`, label, read.ok ? read.value : null);
  });
}

function remarkLines(scores: readonly BookScore[]): readonly string[] {
  return scores
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ name, isSilent, remarks }) => `  ${isSilent ? 'SILENT ' : ''}${name}: ${remarks.join('; ')}`);
}

interface Totals {
  readonly right: number;
  readonly asked: number;
  readonly questions: number;
  readonly silent: number;
  readonly others: number;
  readonly records: number;
}

function totalsOf(scores: readonly BookScore[]): Totals {
  const sum = (of: (score: BookScore) => number): number => scores.reduce((all, score) => all + of(score), 0);
  return {
    right: sum(({ columns }) => columns.right),
    asked: sum(({ columns }) => columns.asked),
    questions: sum(({ questions }) => questions),
    silent: sum(({ isSilent }) => Number(isSilent)),
    others: sum(({ otherColumns }) => otherColumns.right),
    records: sum(({ records }) => records.right),
  };
}

function difference(from: Totals, to: Totals): string | null {
  const parts = (Object.keys(from) as (keyof Totals)[])
    .filter((key) => from[key] !== to[key])
    .map((key) => `${key} ${to[key] - from[key] > 0 ? '+' : ''}${to[key] - from[key]}`);
  return parts.length === 0 ? null : parts.join(', ');
}

/** A piece of evidence, and what takes its weight away and gives it back. */
interface Piece {
  readonly id: string;
  readonly without: <T>(work: () => T) => T;
}

/** Each measure of columns, over all registers and fields. */
function measurePieces(): readonly Piece[] {
  const fields = Object.values(WEIGHTS).flatMap((kind) => [...kind.values()]) as Map<string, number>[];
  const measures = new Set(fields.flatMap((weights) => [...weights.keys()]));
  return [...measures].map((id) => ({
    id,
    without: (work) => {
      const kept = fields.map((weights) => [weights, weights.get(id)] as const);
      for (const [weights, weight] of kept) if (weight !== undefined) weights.set(id, 0);
      const result = work();
      for (const [weights, weight] of kept) if (weight !== undefined) weights.set(id, weight);
      return result;
    },
  }));
}

/** Each pair of columns, and each measure of whether a table is the plan. */
function weightedPieces(): readonly Piece[] {
  return [...PAIR_EVIDENCE, ...PLAN_EVIDENCE].map((evidence) => ({
    id: evidence.id,
    without: (work) => {
      const { weight } = evidence;
      Object.assign(evidence, { weight: 0 });
      const result = work();
      Object.assign(evidence, { weight });
      return result;
    },
  }));
}

/**
 * What each piece of the evidence is good for: a workbook of which a figure moves without it. Those that moved before are read
 * first, so that only what moves nothing takes a reading of the whole set.
 */
function* ablationLines(books: readonly LabelledBook[]): Generator<string> {
  const scored = books.map((book) => ({ book, base: totalsOf(scoreBooks([book])), moved: 0 }));
  for (const { id, without } of [...measurePieces(), ...weightedPieces()]) {
    scored.sort((a, b) => b.moved - a.moved);
    let found = 'NOTHING MOVES';
    for (const each of scored) {
      const moves = difference(
        each.base,
        without(() => totalsOf(scoreBooks([each.book]))),
      );
      if (moves === null) continue;
      each.moved += 1;
      found = `${moves} in ${each.book.author} ${each.book.name}`;
      break;
    }
    yield `  without ${id}: ${found}`;
  }
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** Prints the figures that the arguments ask for. */
export async function benchReading(args: readonly string[]): Promise<void> {
  if (args.includes('headings')) {
    print(headingLines());
    return;
  }
  const development = await readBooks('development');
  if (args.includes('ablate')) {
    for (const line of ablationLines(development)) print([line]);
    return;
  }
  if (args.includes('perturbed')) {
    const only = args.slice(args.indexOf('perturbed') + 1);
    for (const line of perturbedLines(development, (book) => scoreBooks([book])[0], only)) print([line]);
    return;
  }
  const sets: readonly SetName[] = args.includes('development') ? ['development'] : ['development', 'sealed'];
  for (const set of sets) {
    const scores = scoreBooks(set === 'development' ? development : await readBooks(set));
    if (scores.length === 0) {
      print([`${set}: no workbooks`]);
      continue;
    }
    if (set === 'development') print(remarkLines(scores));
    print(figureLines(set, scores));
    print(riskLines(scores));
  }
}
