/** `npx tsx tests/corpus/run.ts [part of a name]`: what is not understood in each workbook of the corpus. */
import { corpusBooks, openOffice } from './office';
import { figureLines, figuresOf, printScore, scoreCorpus } from './score';

async function main(): Promise<void> {
  const office = await openOffice();
  try {
    const scores = await scoreCorpus(office, corpusBooks(process.argv[2]));
    // What is held out is measured and never shown by name, so that nobody tunes on it by accident.
    const tuned = scores.filter(({ heldOut }) => !heldOut);
    const heldOut = scores.filter((score) => score.heldOut);
    const lines = [
      ...tuned.flatMap(printScore),
      ...figureLines('Tuned', figuresOf(tuned)),
      ...figureLines('Held out', figuresOf(heldOut)),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    office.close();
  }
}

void main();
