/** How close a heading is to the phrases of each field: whole phrases first, then single words by their rarity. */
import { TICK } from '../../domain/assessment/declaredStatus';
import { memoised } from '../../domain/text/memo';
import { isWithinSlips } from '../../domain/text/slips';
import { wordsOf } from '../../domain/text/words';
import { EMPTY_WORDS, NEAR_WORDS, SAME_WORDS, VERBS_AFTER_SE } from '../vocabulary/headingWords';
import type { PhraseUse } from '../vocabulary/phrases';
import { OTHER, PHRASES } from '../vocabulary/phrases';
import type { TableKind } from '../vocabulary/headings';

/** What a heading says of one field, each from 0 to 1. */
export interface HeadingScore {
  /** How much of the heading and of the field's closest phrase is common, by the rarity of the words. */
  readonly phrase: number;
  /** Whether the heading is a phrase of the field and nothing else: 1 or 0. */
  readonly exact: number;
  /** The share of the heading's words that are words of this field. */
  readonly words: number;
  /** Whether the heading begins with a phrase of the field: «Observaciones del área usuaria». */
  readonly head: number;
  /** Whether it is exact and no register but this one has such a column: 1 or 0. */
  readonly own: number;
}

export const NO_SCORE: HeadingScore = { phrase: 0, exact: 0, words: 0, head: 0, own: 0 };

/** How much a phrase says by its use: `alone` only as the whole heading, `weak` only together with the cells. */
const USE_FACTORS: Readonly<Record<PhraseUse, { readonly whole: number; readonly part: number }>> = {
  sure: { whole: 1, part: 0.95 },
  alone: { whole: 0.95, part: 0.3 },
  second: { whole: 0.8, part: 0.6 },
  weak: { whole: 0.6, part: 0.4 },
};
/** A word that stands in every field's phrases still counts this much; a word nobody knows counts as a rare one. */
const LEAST_RARITY = 0.25;
const UNKNOWN_RARITY = 1;
/** A slip of the hand is corrected in words of at least this many letters. */
const SHORTEST_CORRECTED = 6;
/** Stems of verbs as no heading has them wrong: «abordando», «acordasteis», «asistimos». */
const VERB_FORM = /(?:[ae]i|im|(?:a|ie)nd)$/;
const LONGEST_HEADING = 140;
const CAMEL = /(\p{Ll})(\p{Lu})/gu;

/** A word without the ending of its number and gender. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/(?<=[lnrdzjs])es$/, '')
    .replace(/s$/, '')
    .replace(/[aoe]$/, '');
}

/**
 * The words of a heading as they are compared: without articles and prepositions, abbreviations in full, stems. A heading of
 * nothing but small words («Del», «Al») keeps them.
 *
 * @example headingWords('Fecha de Términos') // => ['fech', 'termin']
 */
export const headingWords = memoised((text): readonly string[] => {
  const all = wordsOf(text.slice(0, LONGEST_HEADING).replace(CAMEL, '$1 $2').replaceAll('_', ' '));
  const kept = all
    .map((word, at) => (all[at - 1] === 'se' ? (VERBS_AFTER_SE[word] ?? word) : word))
    .filter((word) => !EMPTY_WORDS.has(word));
  // «✔» over ticks.
  if (all.length === 0 && TICK.test(text)) return headingWords('hecho');
  return (kept.length > 0 ? kept : all).map((word) => stem(SAME_WORDS[word] ?? word));
});

interface Entry {
  readonly kind: TableKind;
  readonly field: string;
  readonly use: PhraseUse;
  readonly words: ReadonlySet<string>;
  /** In their order. */
  readonly list: readonly string[];
}

const ENTRIES: readonly Entry[] = PHRASES.flatMap(({ kind, field, use, phrases }) =>
  phrases.map((phrase) => {
    const list = headingWords(phrase);
    return { kind, field, use, words: new Set(list), list };
  }),
);

function groupBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}

const BY_WORD = groupBy(ENTRIES, ({ words }) => words);
const FIELDS = new Set(ENTRIES.map(({ kind, field }) => `${kind}.${field}`)).size;
/** How rare a word is among the fields, 0 to 1. */
const RARITY = new Map(
  [...BY_WORD].map(([word, entries]) => {
    const fields = new Set(entries.map(({ kind, field }) => `${kind}.${field}`)).size;
    return [word, Math.max(LEAST_RARITY, Math.log(FIELDS / fields) / Math.log(FIELDS))] as const;
  }),
);
/** By register, the share of each word's phrases that are a field's. */
const SHARES = new Map(
  [...BY_WORD].map(([word, entries]) => {
    const byKind = new Map<TableKind, Map<string, number>>();
    for (const { kind, field } of entries) {
      const fields = byKind.get(kind) ?? new Map<string, number>();
      fields.set(field, (fields.get(field) ?? 0) + 1);
      byKind.set(kind, fields);
    }
    for (const fields of byKind.values()) {
      const total = [...fields.values()].reduce((sum, count) => sum + count, 0);
      for (const [field, count] of fields) fields.set(field, count / total);
    }
    return [word, byKind] as const;
  }),
);
const LONG_WORDS = [...BY_WORD.keys()].filter((word) => word.length >= SHORTEST_CORRECTED - 1);

/** The letters of a word in their order in the alphabet; those that are often taken for each other are one. */
function lettersOf(word: string): string {
  const spelled = word.replace(/v/g, 'b').replace(/[cz]/g, 's').replace(/j/g, 'g').replace(/m/g, 'n');
  return [...spelled].sort().join('');
}

/** Whether a word is another one with a letter too many or too few, two letters swapped, or «v» for «b» and the like. */
function isSlipOf(word: string, known: string): boolean {
  if (word[0] !== known[0] || !isWithinSlips(word, known, 1)) return false;
  // Another letter mostly makes another word.
  return word.length !== known.length || lettersOf(word) === lettersOf(known);
}

/**
 * The vocabulary's word for a slip of the hand; the word itself where it is a word of the language or no slip is near.
 *
 * @param word a stem, as `headingWords` gives it
 * @param real stems that are words of the language
 * @example corrected('actvidad') // => 'actividad'
 */
export function corrected(word: string, real: ReadonlySet<string> = NEAR_WORDS): string {
  if (BY_WORD.has(word) || word.length < SHORTEST_CORRECTED - 1) return word;
  if (VERB_FORM.test(word) || real.has(word)) return word;
  const near = LONG_WORDS.filter((known) => isSlipOf(word, known));
  return near.length === 1 ? (near[0] ?? word) : word;
}

const correctedOnce = memoised((word) => corrected(word));

/** The registers in which each set of words is a phrase. */
const KINDS_OF = new Map<string, Set<TableKind>>();
const keyOf = (words: Iterable<string>): string => [...words].sort().join(' ');
for (const { kind, words } of ENTRIES) {
  const key = keyOf(words);
  KINDS_OF.set(key, (KINDS_OF.get(key) ?? new Set<TableKind>()).add(kind));
}

/** Whether only one register, the calendar of the add-in apart, has a phrase of these words. */
function isOwn({ kind, words }: Entry): boolean {
  const kinds = KINDS_OF.get(keyOf(words)) ?? new Set();
  return [...kinds].every((each) => each === kind || each === 'calendar');
}

const rarityOf = (words: Iterable<string>): number => {
  let sum = 0;
  for (const word of words) sum += RARITY.get(word) ?? UNKNOWN_RARITY;
  return sum;
};

function phraseScore(
  heading: ReadonlySet<string>,
  { words, use }: Entry,
): { phrase: number; isWhole: boolean } {
  const common = [...words].filter((word) => heading.has(word));
  const isWhole = common.length === words.size && common.length === heading.size;
  if (isWhole) return { phrase: USE_FACTORS[use].whole, isWhole };
  const shared = rarityOf(common);
  const all = rarityOf(heading) + rarityOf(words) - shared;
  return { phrase: (shared / all) * USE_FACTORS[use].part, isWhole };
}

/** Whether a longer heading begins with a phrase: in Spanish the first noun says what a thing is. */
function isHead(words: readonly string[], { list }: Entry): boolean {
  return list.length < words.length && list.every((word, index) => words[index] === word);
}

type Scores = Readonly<Record<TableKind, ReadonlyMap<string, HeadingScore>>>;

const KINDS = [...new Set(ENTRIES.map(({ kind }) => kind))];

function scoreWords(written: readonly string[]): Scores {
  const words = written.map(correctedOnce);
  const heading = new Set(words);
  const scores = new Map<TableKind, Map<string, HeadingScore>>(KINDS.map((kind) => [kind, new Map()]));
  const entries = new Set([...heading].flatMap((word) => BY_WORD.get(word) ?? []));
  for (const entry of entries) {
    const fields = scores.get(entry.kind);
    const { phrase, isWhole } = phraseScore(heading, entry);
    const before = fields?.get(entry.field) ?? NO_SCORE;
    const exact = isWhole && entry.use !== 'weak' ? 1 : 0;
    fields?.set(entry.field, {
      phrase: Math.max(before.phrase, phrase),
      exact: Math.max(before.exact, exact),
      words: 0,
      head: Math.max(before.head, isHead(words, entry) ? USE_FACTORS[entry.use].part : 0),
      own: Math.max(before.own, exact === 1 && entry.use === 'sure' && isOwn(entry) ? 1 : 0),
    });
  }
  const all = rarityOf(heading);
  for (const [kind, fields] of scores) {
    for (const [field, score] of fields) {
      const own = [...heading].reduce(
        (sum, word) => sum + rarityOf([word]) * (SHARES.get(word)?.get(kind)?.get(field) ?? 0),
        0,
      );
      fields.set(field, { ...score, words: all === 0 ? 0 : own / all });
    }
  }
  return Object.fromEntries(scores) as unknown as Scores;
}

/** «Alcance / actividad» is either of the two; a heading of a date's parts, «dd/mm/aaaa», or «y/o» is no alternative. */
const ALTERNATIVES = /(?<=\p{L}{3})\s*\/\s*(?=\p{L}{3})/u;
/** What an alternative counts by its place: people write the usual name first. */
const ALTERNATIVE_FACTORS: readonly number[] = [0.9, 0.85];

function scaled(score: HeadingScore, factor: number): HeadingScore {
  return {
    phrase: score.phrase * factor,
    exact: score.exact * factor,
    words: score.words * factor,
    head: score.head * factor,
    own: 0,
  };
}

function greater(a: HeadingScore, b: HeadingScore): HeadingScore {
  return {
    phrase: Math.max(a.phrase, b.phrase),
    exact: Math.max(a.exact, b.exact),
    words: Math.max(a.words, b.words),
    head: Math.max(a.head, b.head),
    own: Math.max(a.own, b.own),
  };
}

/** The higher scores of a heading and of the alternatives that it names; one that is no field takes nothing away. */
function withAlternatives(whole: Scores, alternatives: readonly Scores[]): Scores {
  return Object.fromEntries(
    KINDS.map((kind) => {
      const merged = new Map(whole[kind]);
      alternatives.forEach((scores, at) => {
        for (const [field, score] of scores[kind]) {
          if (field === OTHER) continue;
          const part = scaled(score, ALTERNATIVE_FACTORS[at] ?? 0);
          merged.set(field, greater(merged.get(field) ?? NO_SCORE, part));
        }
      });
      return [kind, merged];
    }),
  ) as unknown as Scores;
}

const scoresOfWords = memoised((words) => scoreWords(words.split(' ')));
const scoresOf = (text: string): Scores => scoresOfWords(headingWords(text).join(' '));

/**
 * What a heading says of every field of every register; fields that it says nothing of are left out. The class `other`
 * stands for columns that are none of the fields.
 *
 * @example headingScores('Fecha de inicio').plan.get('start') // => { phrase: 1, exact: 1, words: 0.9 }
 */
export const headingScores = memoised((text): Scores => {
  const parts = text.includes('/') ? text.slice(0, LONGEST_HEADING).split(ALTERNATIVES) : [text];
  return parts.length === 1 ? scoresOf(text) : withAlternatives(scoresOf(text), parts.map(scoresOf));
});

/** The strongest phrase of any field of a register, 0 to 1; columns that are none of the fields count as well. */
export function strongestPhrase(
  text: string,
  kind: TableKind,
): { readonly field: string; readonly phrase: number } {
  let best = { field: OTHER, phrase: 0 };
  for (const [field, { phrase }] of headingScores(text)[kind])
    if (phrase > best.phrase) best = { field, phrase };
  return best;
}
