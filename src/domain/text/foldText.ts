/** Text as it is compared: without the differences that typing makes. */
import { memoised } from './memo';

const COMBINING_MARKS = /\p{M}/gu;
/** Zero-width characters and the byte-order mark that copy and paste leaves behind. */
const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const BLANKS = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;
/** Printable ASCII with single blanks, none at the ends: only its case is folded. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * Makes blanks regular: non-breaking, double and line blanks become one, and none is left at the ends.
 *
 * @example tidyBlanks('3\u00a0 de  octubre ') // => '3 de octubre'
 */
export function tidyBlanks(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();
}

/**
 * Lower case, no accents, regular blanks and dashes. Ordinal marks become letters (`1º` is `1o`).
 *
 * @example foldText('  1º de  OCTUBRE ') // => '1o de octubre'
 * @example foldText('Término') // => 'termino'
 */
export function foldText(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : foldAny(text);
}

const foldAny = memoised((text) =>
  tidyBlanks(
    text.replace(/°/g, 'o').replace(DASHES, '-').normalize('NFKD').replace(COMBINING_MARKS, '').toLowerCase(),
  ),
);
