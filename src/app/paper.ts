import { foldText } from '../domain/text/foldText';
import type { Registers } from '../domain/registers/records';
import type { Paper } from '../workbook/edits/edits';

/** Paper as people name it, without accents or capitals. */
const PAPER_WORDS: Readonly<Record<string, Paper>> = {
  carta: 'letter',
  letter: 'letter',
  oficio: 'legal',
  legal: 'legal',
  a4: 'a4',
};

/**
 * The paper that a text names.
 * @returns `null` when it names none
 * @example paperNamed('OFICIO') // => 'legal'
 */
export function paperNamed(text: string): Paper | null {
  const folded = foldText(text);
  return Object.hasOwn(PAPER_WORDS, folded) ? (PAPER_WORDS[folded] ?? null) : null;
}

/**
 * The paper that the workbook asks for.
 * @example paperOf(registers) // => 'legal' when Proceso says «Oficio», 'letter' when it says nothing
 */
export function paperOf({ process }: Registers): Paper {
  return paperNamed(process?.data.paper?.text ?? '') ?? 'letter';
}
