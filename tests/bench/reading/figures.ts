/** Figures of a set of scored workbooks, each with its 95 % interval (of shares Wilson's, of means the normal one). */
import type { BookScore } from './score';

/** Standard deviations on each side of 95 %. */
const Z = 1.96;

/** A share with its interval, as counts and percentages. */
export function share(right: number, all: number): string {
  if (all === 0) return '–';
  const p = right / all;
  const centre = (p + (Z * Z) / (2 * all)) / (1 + (Z * Z) / all);
  const half = (Z * Math.sqrt((p * (1 - p)) / all + (Z * Z) / (4 * all * all))) / (1 + (Z * Z) / all);
  const percent = (x: number): string => (100 * Math.min(1, Math.max(0, x))).toFixed(1);
  return `${right} of ${all} = ${percent(p)} % (${percent(centre - half)}–${percent(centre + half)})`;
}

const sum = (scores: readonly BookScore[], of: (score: BookScore) => number): number =>
  scores.reduce((all, score) => all + of(score), 0);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The median and the mean of counts, with the interval of the mean. */
function questionFigures(counts: readonly number[]): string {
  const all = Math.max(1, counts.length);
  const mean = counts.reduce((total, count) => total + count, 0) / all;
  const variance = counts.reduce((total, count) => total + (count - mean) ** 2, 0) / Math.max(1, all - 1);
  const half = Z * Math.sqrt(variance / all);
  return `median ${median(counts)}, ${mean.toFixed(2)} on average (${Math.max(0, mean - half).toFixed(2)}–${(mean + half).toFixed(2)})`;
}

/** Totals only: nothing here tells one workbook from another. */
export function figureLines(title: string, scores: readonly BookScore[]): readonly string[] {
  const total = (of: (score: BookScore) => number): number => sum(scores, of);
  const columns = total(({ columns }) => columns.all);
  const right = total(({ columns }) => columns.right);
  const guesses = total(({ firstGuesses }) => firstGuesses.right);
  const guessed =
    total(({ firstGuesses }) => firstGuesses.all) + right + total(({ columns }) => columns.wrong);
  return [
    `${title}: ${scores.length} workbooks`,
    `  wrong without a question  ${share(
      total(({ isSilent }) => Number(isSilent)),
      scores.length,
    )} of the workbooks`,
    `  the plan, or that none is ${share(
      total(({ isPlanRight }) => Number(isPlanRight)),
      scores.length,
    )}`,
    `  columns right             ${share(right, columns)}`,
    `  columns asked             ${share(
      total(({ columns }) => columns.asked),
      columns,
    )}`,
    `  columns missed            ${share(
      total(({ columns }) => columns.missed),
      columns,
    )}`,
    `  columns wrong             ${share(
      total(({ columns }) => columns.wrong),
      columns,
    )}`,
    `  first guess right         ${share(right + guesses, guessed)}`,
    `  records                   ${share(
      total(({ records }) => records.right),
      total(({ records }) => records.all),
    )}, ${total(({ records }) => records.invented)} invented`,
    `  dates                     ${share(
      total(({ dates }) => dates.right),
      total(({ dates }) => dates.all),
    )}, ${total(({ dates }) => dates.wrong)} wrong`,
    `  other registers           ${share(
      total(({ others }) => others.found),
      total(({ others }) => others.all),
    )}`,
    `  their columns             ${share(
      total(({ otherColumns }) => otherColumns.right),
      total(({ otherColumns }) => otherColumns.all),
    )}, ${total(({ otherColumns }) => otherColumns.wrong)} wrong`,
    `  their records             ${share(
      total(({ otherRecords }) => otherRecords.right),
      total(({ otherRecords }) => otherRecords.all),
    )}, ${total(({ otherRecords }) => otherRecords.invented)} invented`,
    `  questions a workbook      ${questionFigures(scores.map(({ questions }) => questions))}`,
  ];
}

const COVERAGES = [0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/** The curve of risk and coverage: the share of wrong columns among those that are surest. */
export function riskLines(scores: readonly BookScore[]): readonly string[] {
  const choices = scores.flatMap(({ choices }) => choices).sort((a, b) => b.confidence - a.confidence);
  return COVERAGES.map((coverage) => {
    const kept = choices.slice(0, Math.round(choices.length * coverage));
    const wrong = kept.filter(({ isRight }) => !isRight).length;
    const least = kept.at(-1)?.confidence ?? 0;
    return `  surest ${Math.round(100 * coverage)} % of what is read: ${share(wrong, kept.length)} wrong, confidence at least ${least.toFixed(3)}`;
  });
}
