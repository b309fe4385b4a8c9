/** Short texts as the words that are compared: case, accents, punctuation and line breaks do not count. */
import { foldText } from './foldText';
import { memoised } from './memo';

/** A word that a line break has cut in two: `Respon-⏎sable`. */
const CUT_WORD = /(\p{L})-[ \t]*\r?\n\s*(?=\p{Ll})/gu;

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * The words of a folded text as they are written.
 * @example wordsIn('fecha de termino:') // => ['fecha', 'de', 'termino']
 */
export const wordsIn = (folded: string): readonly string[] => folded.match(WORD) ?? [];

/**
 * The words of a text, folded. The sign `#` counts as the word `num`, and `%` as `porcentaje`.
 *
 * @example wordsOf('Fecha de\nTérmino:') // => ['fecha', 'de', 'termino']
 * @example wordsOf('#') // => ['num']
 */
export const wordsOf: (text: string) => readonly string[] = memoised((text) =>
  wordsIn(foldText(text.replace(CUT_WORD, '$1').replaceAll('#', ' num ').replaceAll('%', ' porcentaje '))),
);
