/**
 * `npm run bench -- reading`: how well workbooks of other teams are read. Of the development set each workbook that is not read whole
 * is named; of the sealed set only totals are shown. `npm run bench -- reading development` leaves the sealed set alone;
 * `npm run bench -- reading ablate` disables one measure of the evidence after the other and shows what moves.
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
import type { Label } from './label';
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
  readonly silent: number;
  readonly others: number;
  readonly records: number;
}

function totalsOf(scores: readonly BookScore[]): Totals {
  const sum = (of: (score: BookScore) => number): number => scores.reduce((all, score) => all + of(score), 0);
  return {
    right: sum(({ columns }) => columns.right),
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

/** What each measure of the evidence is good for: the figures that move without it. */
function ablationLines(books: readonly LabelledBook[]): readonly string[] {
  const base = totalsOf(scoreBooks(books));
  const measures = new Set(
    Object.values(WEIGHTS).flatMap((fields) =>
      [...fields.values()].flatMap((weights) => [...weights.keys()]),
    ),
  );
  const lines: string[] = [];
  for (const measure of measures) {
    const kept: (() => void)[] = [];
    for (const fields of Object.values(WEIGHTS)) {
      for (const weights of fields.values()) {
        const weight = weights.get(measure);
        if (weight === undefined) continue;
        (weights as Map<string, number>).set(measure, 0);
        kept.push(() => (weights as Map<string, number>).set(measure, weight));
      }
    }
    lines.push(`  without ${measure}: ${difference(base, totalsOf(scoreBooks(books))) ?? 'NOTHING MOVES'}`);
    for (const restore of kept) restore();
  }
  for (const evidence of [...PAIR_EVIDENCE, ...PLAN_EVIDENCE]) {
    const { weight } = evidence;
    (evidence as { weight: number }).weight = 0;
    lines.push(
      `  without ${evidence.id}: ${difference(base, totalsOf(scoreBooks(books))) ?? 'NOTHING MOVES'}`,
    );
    (evidence as { weight: number }).weight = weight;
  }
  return lines;
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/** Prints the figures that the arguments ask for. */
export async function benchReading(args: readonly string[]): Promise<void> {
  const development = await readBooks('development');
  if (args.includes('ablate')) {
    print(ablationLines(development));
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
