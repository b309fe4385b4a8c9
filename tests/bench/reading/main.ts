/**
 * `npm run bench -- reading`: how well workbooks of other teams are read. Of the development set each workbook that is not read whole
 * is named; of the sealed set only totals are shown. `npm run bench -- reading development` leaves the sealed set alone;
 * `npm run bench -- reading ablate` disables one piece of the evidence and one guard after the other and shows a workbook in which a
 * figure moves, also of the corpus, the lists of something else, the layouts, and development with other rows about
 * the records; words behind it take the pieces with them in their names only;
 * `npm run bench -- reading headings` reads rows of headings without workbooks;
 * `npm run bench -- reading perturbed` changes the development workbooks and counts which are silently wrong then, in every way or in
 * those that are named: `npm run bench -- reading perturbed 'a column dropped'`.
 */
import { ablationLines } from './ablation';
import type { SetName } from './books';
import { EMPTY_BOOK, readBooks, readCorpus, readLayouts, readLists } from './books';
import { figureLines, riskLines } from './figures';
import { headingLines } from './headingRows';
import { perturbedLines, withOtherRows } from './perturbed';
import type { BookScore } from './score';
import { scoreBooks } from './scoreBooks';

function remarkLines(scores: readonly BookScore[]): readonly string[] {
  return scores
    .filter(({ remarks }) => remarks.length > 0)
    .map(({ name, isSilent, remarks }) => `  ${isSilent ? 'SILENT ' : ''}${name}: ${remarks.join('; ')}`);
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
    const books = [
      ...development,
      ...(await readCorpus()),
      ...readLists(),
      ...readLayouts(),
      EMPTY_BOOK,
      ...withOtherRows(development),
    ];
    for await (const line of ablationLines(books, args.slice(args.indexOf('ablate') + 1))) print([line]);
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
