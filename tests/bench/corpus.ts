/** How well the corpus of workbooks is understood. The part once held out was tuned on too after its first measurement: 69.5 % unseen. */
import { corpusBooks, openOffice } from '../corpus/office';
import type { CorpusFigures } from '../corpus/score';
import { figureLines, figuresOf, scoreCorpus } from '../corpus/score';

export interface CorpusMeasure {
  readonly tuned: CorpusFigures;
  readonly heldOut: CorpusFigures;
}

export async function measureCorpus(): Promise<CorpusMeasure> {
  const office = await openOffice();
  try {
    const scores = await scoreCorpus(office, corpusBooks());
    return {
      tuned: figuresOf(scores.filter(({ heldOut }) => !heldOut)),
      heldOut: figuresOf(scores.filter(({ heldOut }) => heldOut)),
    };
  } finally {
    office.close();
  }
}

/** The figures as the terminal shows them. */
export function corpusLines({ tuned, heldOut }: CorpusMeasure): readonly string[] {
  return [
    ...figureLines('Corpus', tuned),
    ...figureLines('Corpus, the part that was held out until it had been measured unseen', heldOut),
  ];
}
