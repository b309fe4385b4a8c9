/**
 * The vocabulary as the build ships it, at less than half its size: `pack.ts` packs the JSON files, which people edit and tests
 * read, and the functions of this file make lists of them again.
 *
 * A packed file of phrases has a line for each group, as `field use=branches`. A branch is words and either `|`, where each
 * word ends a phrase, or branches in parentheses, with which each word goes on; `!` is a phrase that ends before the branch.
 * `acta(!firmada|por(aprobar firmar|))` is «acta», «acta firmada», «acta por aprobar» and «acta por firmar».
 *
 * Packed words are sorted: each is a letter for how many letters at the end of the word before it go, from `@` for none and
 * `A` for one, and the letters that follow.
 */

/** The phrases of one field with one use. */
export interface FieldPhrases {
  readonly field: string;
  readonly use: string;
  readonly phrases: readonly string[];
}

/** Takes the tokens up to the parenthesis that closes the branches. */
function unpackBranches(tokens: Iterator<string, undefined>): readonly string[] {
  const phrases: string[] = [];
  for (let token = tokens.next().value; token !== undefined && token !== ')'; token = tokens.next().value) {
    if (token === '!') {
      phrases.push('');
    } else {
      const rests = tokens.next().value === '(' ? unpackBranches(tokens) : [''];
      for (const word of token.split(' ')) phrases.push(...rests.map((rest) => `${word} ${rest}`.trim()));
    }
  }
  return phrases;
}

/**
 * Returns the phrases of a register that `packPhrases` packed, without case, accents and small words.
 *
 * @example unpackPhrases('end sure=fin(!real|)') // => [{ field: 'end', use: 'sure', phrases: ['fin', 'fin real'] }]
 */
export function unpackPhrases(packed: string): readonly FieldPhrases[] {
  return packed.split('\n').map((line) => {
    const [, field = '', use = '', branches = ''] = /^(\w+) (\w+)=(.*)$/.exec(line) ?? [];
    return { field, use, phrases: unpackBranches((branches.match(/[!|()]|[^!|()]+/g) ?? []).values()) };
  });
}

/** The letter for no letter less; those after it are for one and more. */
export const NONE = '@'.charCodeAt(0);

/**
 * Returns the words that `packWords` packed.
 *
 * @example unpackWords('@abordarAs') // => ['abordar', 'abordas']
 */
export function unpackWords(packed: string): readonly string[] {
  let word = '';
  return Array.from(packed.matchAll(/([@-Z])([^@-Z]*)/g), ([, gone = '', letters = '']) => {
    word = word.slice(0, word.length - (gone.charCodeAt(0) - NONE)) + letters;
    return word;
  });
}
