/** Counts how well the workbooks of the corpus are understood. */
import type { Problem } from '../../src/domain/problem';
import type { Result } from '../../src/domain/result';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot/snapshot';
import type { CorpusBook, CorpusOffice } from './office';
import { judgeColumns } from './score/columns';
import { judgeDates } from './score/dates';
import { judgeProcess } from './score/process';
import { judgeQuestions, needlessQuestions } from './score/questions';
import { readingOf } from './score/reading';
import { judgeRecords, judgeRegisters } from './score/registers';
import type { Tally, Verdict } from './score/tally';
import { addTallies, NOTHING, shareRight, tallyOf } from './score/tally';

export const ASPECTS = ['registers', 'columns', 'questions', 'dates', 'records', 'process'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One workbook's verdicts. */
export interface BookScore {
  readonly name: string;
  readonly heldOut: boolean;
  readonly verdicts: Readonly<Record<Aspect, readonly Verdict[]>>;
  /** Questions that a person would not have asked. */
  readonly needless: readonly string[];
  /** Why nothing was read at all, where that is so. */
  readonly problem: string | null;
}

/** The figures of many workbooks. */
export interface CorpusFigures {
  readonly books: number;
  readonly tallies: Readonly<Record<Aspect, Tally>>;
  readonly needlessQuestions: number;
  /** Registers and columns that were right without a question, of all that are there. */
  readonly recognised: number;
  /** Registers, columns and dates that were wrong without a word, and ties that were guessed. */
  readonly wrongSilently: number;
}

/** Judges what is made of a workbook that was read. */
export function scoreBook(
  { name, expected }: CorpusBook,
  snapshot: Result<WorkbookSnapshot, Problem>,
): BookScore {
  const reading = readingOf(snapshot);
  return {
    name,
    heldOut: expected.heldOut,
    verdicts: {
      registers: judgeRegisters(reading, expected),
      columns: judgeColumns(reading, expected),
      questions: judgeQuestions(reading, expected),
      dates: judgeDates(reading, expected),
      records: judgeRecords(reading, expected),
      process: judgeProcess(reading, expected),
    },
    needless: needlessQuestions(reading, expected),
    problem: reading.problem?.code ?? null,
  };
}

/** Opens the workbooks one after another through office.js, and judges them. */
export async function scoreCorpus(
  office: CorpusOffice,
  books: readonly CorpusBook[],
): Promise<readonly BookScore[]> {
  const scores: BookScore[] = [];
  for (const book of books) scores.push(scoreBook(book, await office.read(book)));
  return scores;
}

const SILENT: readonly Aspect[] = ['registers', 'columns', 'questions', 'dates', 'process'];

export function figuresOf(scores: readonly BookScore[]): CorpusFigures {
  const tally = (aspect: Aspect): Tally =>
    scores.map(({ verdicts }) => tallyOf(verdicts[aspect])).reduce(addTallies, NOTHING);
  const tallies = Object.fromEntries(ASPECTS.map((aspect) => [aspect, tally(aspect)])) as Record<
    Aspect,
    Tally
  >;
  return {
    books: scores.length,
    tallies,
    needlessQuestions: scores.reduce((sum, { needless }) => sum + needless.length, 0),
    recognised: shareRight(addTallies(tallies.registers, tallies.columns)),
    wrongSilently: SILENT.reduce((sum, aspect) => sum + tallies[aspect].wrong, 0),
  };
}

/** What is not right in a workbook, a line each. */
export function printScore({ name, verdicts, needless, problem }: BookScore): readonly string[] {
  const lines = ASPECTS.flatMap((aspect) =>
    verdicts[aspect]
      .filter(({ outcome }) => outcome !== 'right')
      .map(({ outcome, detail }) => `  ${outcome.padEnd(6)} ${aspect}: ${detail}`),
  );
  const all = [
    ...(problem === null ? [] : [`  problem: ${problem}`]),
    ...lines,
    ...needless.map((text) => `  needless question: ${text}`),
  ];
  return all.length === 0 ? [] : [name, ...all];
}

/** The figures as `npm run bench` and `run.ts` print them. */
export function figureLines(title: string, figures: CorpusFigures): readonly string[] {
  const { books, tallies, needlessQuestions: needless, recognised, wrongSilently } = figures;
  return [
    `${title}: ${books} workbooks, ${(recognised * 100).toFixed(1)} % of registers and columns without a question, ${wrongSilently} wrong silently, ${needless} needless questions`,
    ...ASPECTS.map((aspect) => {
      const { right, asked, missed, wrong } = tallies[aspect];
      return `  ${aspect}: ${right} right, ${asked} asked, ${missed} missed, ${wrong} wrong`;
    }),
  ];
}
