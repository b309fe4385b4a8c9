/** How well a heading says each field of each register: exact words, other order, slips, or within a longer heading. */
import { isWithinSlips } from '../domain/text/slips';
import { wordsOf } from '../domain/text/words';
import type { FieldHeadings, TableKind } from './headings';
import { EMPTY_WORDS, PROCESS_KEYS, SAME_WORDS, TABLE_HEADINGS } from './headings';

/** A field that a heading may mean, 0 to 1; `null` is a column that only looks like one. */
export interface HeadingMatch {
  readonly field: string | null;
  readonly score: number;
}

export type HeadingMatches = Readonly<Record<TableKind, readonly HeadingMatch[]>>;

interface Entry {
  readonly field: string | null;
  readonly words: readonly string[];
  /** Its words in any order; see keyOf. */
  readonly key: string;
  readonly weight: number;
  readonly isAlone: boolean;
}

const WEIGHTS = { heading: 1, also: 0.97, alone: 0.95, weak: 0.6 } as const;
/** What each slip of the hand takes away. */
const SLIP = 0.03;
/** A heading within a longer one: half sure, surer the more of it the words cover and when they come first. */
const WITHIN = { base: 0.5, share: 0.4, first: 0.1 } as const;
const MOST_WORDS = 7;
const LONGEST_HEADING = 120;

export const TABLE_KINDS = Object.keys(TABLE_HEADINGS) as readonly TableKind[];

/** Words that count: abbreviations spelt out, articles gone unless there is nothing else. */
function telling(text: string): readonly string[] {
  const words = wordsOf(text).map((word) => SAME_WORDS[word] ?? word);
  const full = words.filter((word) => !EMPTY_WORDS.has(word));
  return full.length > 0 ? full : words;
}

/** The same words in any order have the same key. */
function keyOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function entryOf(field: string | null, text: string, weight: number, isAlone: boolean): Entry {
  const words = telling(text);
  return { field, words, key: keyOf(words), weight, isAlone };
}

function entriesOf(
  field: string,
  { heading, also = [], alone = [], weak = [] }: FieldHeadings,
): readonly Entry[] {
  return [
    entryOf(field, heading, WEIGHTS.heading, false),
    ...also.map((text) => entryOf(field, text, WEIGHTS.also, false)),
    ...alone.map((text) => entryOf(field, text, WEIGHTS.alone, true)),
    ...weak.map((text) => entryOf(field, text, WEIGHTS.weak, true)),
  ];
}

function entriesOfKind(kind: TableKind): readonly Entry[] {
  const { fields, notFields = [] } = TABLE_HEADINGS[kind];
  return [
    ...notFields.map((text) => entryOf(null, text, WEIGHTS.heading, false)),
    ...Object.entries<FieldHeadings>(fields).flatMap(([field, headings]) => entriesOf(field, headings)),
  ];
}

const ENTRIES = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, entriesOfKind(kind)])) as Readonly<
  Record<TableKind, readonly Entry[]>
>;

const PROCESS_ENTRIES: ReadonlyMap<string, keyof typeof PROCESS_KEYS> = new Map(
  Object.entries(PROCESS_KEYS).flatMap(([field, labels]) =>
    labels.map((label) => [keyOf(telling(label)), field as keyof typeof PROCESS_KEYS] as const),
  ),
);

const VOCABULARY: ReadonlySet<string> = new Set([
  ...TABLE_KINDS.flatMap((kind) => ENTRIES[kind].flatMap(({ words }) => words)),
  ...[...PROCESS_ENTRIES.keys()].flatMap((key) => key.split(' ')),
]);

/** How many slips a word of this length may have. */
function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 10 ? 1 : 2;
}

/** Long words only: a short one with a slip is another word. */
const KNOWN_BY_LENGTH: ReadonlyMap<number, readonly string[]> = (() => {
  const byLength = new Map<number, string[]>();
  for (const word of VOCABULARY) {
    if (word.length > 3) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  return byLength;
})();

/** The known word that a misspelt one means, or `null` when there is none or more than one. */
function knownWord(word: string): string | null {
  const allowed = slipsAllowed(word.length);
  for (let slips = 1; slips <= allowed; slips++) {
    const near: string[] = [];
    for (let length = word.length - slips; length <= word.length + slips; length++) {
      near.push(...(KNOWN_BY_LENGTH.get(length) ?? []).filter((known) => isWithinSlips(word, known, slips)));
    }
    if (near.length > 0) return near.length === 1 ? (near[0] ?? null) : null;
  }
  return null;
}

interface Heading {
  readonly words: readonly string[];
  readonly slips: number;
}

function correct(words: readonly string[]): Heading {
  let slips = 0;
  const corrected = words.map((word) => {
    if (VOCABULARY.has(word)) return word;
    const known = knownWord(word);
    if (known === null) return word;
    slips += 1;
    return known;
  });
  return { words: corrected, slips };
}

function scoreOf(entry: Entry, heading: Heading, key: string, set: ReadonlySet<string>): number {
  const slips = heading.slips * SLIP;
  if (entry.words.length === heading.words.length) {
    return entry.key === key ? entry.weight - slips : 0;
  }
  if (entry.isAlone || entry.words.length > heading.words.length) return 0;
  if (!entry.words.every((word) => set.has(word))) return 0;
  const share = entry.words.length / heading.words.length;
  const first = entry.words[0] === heading.words[0] ? WITHIN.first : 0;
  return (WITHIN.base + WITHIN.share * share + first) * entry.weight - slips;
}

function bestByField(entries: readonly Entry[], heading: Heading): readonly HeadingMatch[] {
  const key = keyOf(heading.words);
  const set = new Set(heading.words);
  const best = new Map<string | null, number>();
  for (const entry of entries) {
    const score = scoreOf(entry, heading, key, set);
    if (score > (best.get(entry.field) ?? 0)) best.set(entry.field, score);
  }
  return [...best].map(([field, score]) => ({ field, score }));
}

const NO_MATCHES = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, []])) as unknown as HeadingMatches;

function matchTable(text: string): HeadingMatches {
  if (text.length > LONGEST_HEADING) return NO_MATCHES;
  const words = telling(text);
  if (words.length === 0 || words.length > MOST_WORDS) return NO_MATCHES;
  const heading = correct(words);
  if (!heading.words.some((word) => VOCABULARY.has(word))) return NO_MATCHES;
  return Object.fromEntries(
    TABLE_KINDS.map((kind) => [kind, bestByField(ENTRIES[kind], heading)]),
  ) as unknown as HeadingMatches;
}

/** Numbering of several simulacros: `Simulacro 1`, `Primer simulacro`, `2.º simulacro`. */
const COUNTING =
  /^(?:\d{1,2}(?:o|er|ro|do|to)?|i{1,3}|iv|v|o|er|do|ro|primer|primero|segundo|tercer|tercero|cuarto|quinto|num|fecha)$/;

function matchKey(text: string): keyof typeof PROCESS_KEYS | null {
  if (text.length > LONGEST_HEADING) return null;
  const words = telling(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const known = correct(words).words;
  const field = PROCESS_ENTRIES.get(keyOf(known));
  if (field !== undefined) return field;
  const others = known.filter((word) => word !== 'simulacro');
  return others.length < known.length && others.every((word) => COUNTING.test(word)) ? 'simulacros' : null;
}

export interface HeadingMatcher {
  /** The fields a heading may mean, by register. */
  readonly heading: (text: string) => HeadingMatches;
  /** The key of the process that a label is, or `null`. */
  readonly processKey: (text: string) => keyof typeof PROCESS_KEYS | null;
}

/**
 * A matcher that remembers what it has seen: workbooks repeat their texts. Keep it for one reading.
 *
 * @example createHeadingMatcher().processKey('Día de la jornada:') // => 'electionDay'
 */
export function createHeadingMatcher(): HeadingMatcher {
  const headings = new Map<string, HeadingMatches>();
  const keys = new Map<string, keyof typeof PROCESS_KEYS | null>();
  return {
    heading: (text) => {
      const seen = headings.get(text);
      if (seen !== undefined) return seen;
      const matches = matchTable(text);
      headings.set(text, matches);
      return matches;
    },
    processKey: (text) => {
      const seen = keys.get(text);
      if (seen !== undefined) return seen;
      const key = matchKey(text);
      keys.set(text, key);
      return key;
    },
  };
}
