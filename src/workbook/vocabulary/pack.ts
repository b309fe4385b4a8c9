/** Packs the vocabulary for the build, as `packed.ts` describes it. The add-in itself only unpacks. */
import { wordsOf } from '../../domain/text/words';
import type { FieldPhrases } from './packed';
import { NONE } from './packed';

type Words = readonly string[];
/** Returns the words of a text as they are compared. */
type Compared = (text: string) => Words;

function packBranches(phrases: readonly Words[]): string {
  const rests = new Map<string, Words[]>();
  for (const [first, ...rest] of phrases) {
    if (first !== undefined) rests.set(first, [...(rests.get(first) ?? []), rest]);
  }
  const firsts = new Map<string, string[]>();
  for (const [first, rest] of rests) {
    const packed = packBranches(rest);
    const end = packed === '!' ? '|' : `(${packed})`;
    firsts.set(end, [...(firsts.get(end) ?? []), first]);
  }
  const branches = [...firsts].map(([end, words]) => [...words].sort().join(' ') + end).sort();
  return '!'.repeat(phrases.filter(({ length }) => length === 0).length) + branches.join('');
}

/** The shortest word of all texts for each compared word; the compared word itself where it stays as it is. */
function shortestWords(texts: readonly string[], compared: Compared): ReadonlyMap<string, string> {
  const shortest = new Map<string, string>();
  for (const word of texts.flatMap(wordsOf)) {
    for (const key of compared(word)) {
      const [same, ...more] = compared(key);
      const candidate = same === key && more.length === 0 ? key : word;
      if (candidate.length < (shortest.get(key)?.length ?? Infinity)) shortest.set(key, candidate);
    }
  }
  return shortest;
}

/** Returns for a text the shortest words that are compared as its own are. */
function shortener(texts: readonly string[], compared: Compared): Compared {
  const shortest = shortestWords(texts, compared);
  return (text) => {
    const key = compared(text).join(' ');
    const short = compared(text).map((word) => shortest.get(word) ?? word);
    const words = [short, wordsOf(text)].find((each) => compared(each.join(' ')).join(' ') === key);
    if (words === undefined) throw new Error(`«${text}» cannot be packed`);
    return words;
  };
}

/** Puts the groups of one field and use together. */
function joined(groups: readonly FieldPhrases[]): readonly FieldPhrases[] {
  const byUse = new Map<string, FieldPhrases>();
  for (const { field, use, phrases } of groups) {
    const key = `${field} ${use}`;
    byUse.set(key, { field, use, phrases: [...(byUse.get(key)?.phrases ?? []), ...phrases] });
  }
  return [...byUse.values()];
}

/**
 * Packs the phrases of a register. The order of the groups stays, and those of one field and use become one; the phrases of a
 * group are sorted and keep no more of their spelling than is compared.
 *
 * @example packPhrases([{ field: 'end', use: 'sure', phrases: ['Fin', 'Fin real'] }], headingWords) // => 'end sure=fin(!real|)'
 */
export function packPhrases(groups: readonly FieldPhrases[], compared: Compared): string {
  const wordsOfPhrase = shortener(
    groups.flatMap(({ phrases }) => phrases),
    compared,
  );
  return joined(groups)
    .map(({ field, use, phrases }) => `${field} ${use}=${packBranches(phrases.map(wordsOfPhrase))}`)
    .join('\n');
}

/**
 * Packs sorted words.
 *
 * @example packWords(['abordar', 'abordas']) // => '@abordarAs'
 */
export function packWords(words: Words): string {
  return words
    .map((word, index) => {
      const before = words[index - 1] ?? '';
      let same = 0;
      while (same < before.length && before[same] === word[same]) same += 1;
      return String.fromCharCode(NONE + before.length - same) + word.slice(same);
    })
    .join('');
}
