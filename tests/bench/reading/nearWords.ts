/**
 * `npm run learn:words`: finds the Spanish words that one slip parts from a word of the phrases and that would be corrected to
 * it, and writes their stems to `nearWords.json`. To be run again when a phrase with a new word comes in.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import words from 'an-array-of-spanish-words';
import { format } from 'prettier';
import { corrected, headingWords } from '../../../src/workbook/recognition/headingScores';

const NEAR_WORDS_FILE = path.resolve('src/workbook/vocabulary/nearWords.json');
/** Letters of a word from which on a slip in it may be corrected. */
const SHORTEST = 5;

/**
 * The stems of real words that would be taken for a slip of another word, sorted.
 * @param language words of the language, without accents
 * @example nearWords(['precio', 'inicio']) // => ['preci'], which would become «previ»
 */
export function nearWords(language: readonly string[]): readonly string[] {
  const stems = new Set<string>();
  for (const word of language) {
    if (word.length < SHORTEST) continue;
    for (const stem of headingWords(word)) if (corrected(stem, new Set()) !== stem) stems.add(stem);
  }
  return [...stems].sort();
}

async function main(): Promise<void> {
  const stems = nearWords(words);
  writeFileSync(NEAR_WORDS_FILE, await format(JSON.stringify(stems.join(' ')), { parser: 'json' }));
  process.stdout.write(`${stems.length} words are never corrected\n`);
}

if (process.argv[1]?.endsWith('nearWords.ts')) void main();
