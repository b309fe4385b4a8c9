/** How well a heading says each field of each register: exact words, other order, slips, or within a longer heading. */
import { isWithinSlips } from '../../domain/text/slips';
import { wordsOf } from '../../domain/text/words';
import type { FieldHeadings, TableHeadings, TableKind } from '../vocabulary/headings';
import {
  EMPTY_WORDS,
  FOREIGN_WORDS,
  HARMLESS_WORDS,
  LAST_WORDS,
  OTHER_LISTS,
  PREPOSITIONS,
  SAME_WORDS,
  WHOLE_HEADINGS,
} from '../vocabulary/headingWords';
import { TABLE_HEADINGS } from '../vocabulary/headings';
import { PROCESS_KEYS } from '../vocabulary/processHeadings';

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

const WEIGHTS = {
  heading: 1,
  general: 0.91,
  also: 0.97,
  alone: 0.95,
  second: 0.88,
  secondAlone: 0.88,
  weak: 0.6,
} as const;
/** What each slip of the hand takes away, and more where the word could be another one: then the cells are heard too. */
const SLIP = 0.03;
const DOUBT = 0.08;
/** A word that may mean more words than these says nothing; nor is a heading read in more ways. */
const MOST_CORRECTIONS = 3;
const MOST_MEANINGS = 4;
/** A heading within a longer one: half sure, surer the more of it the words cover and when they come first. */
const WITHIN = { base: 0.5, share: 0.4, first: 0.1 } as const;
/** What a heading is worth at most whose other words are not known: then the cells must confirm it. */
const UNKNOWN = 0.65;
/** More words that nobody knows and it is a question even then. */
const MOST_UNKNOWN = 1;
const DOUBTFUL = 0.55;
/** Fields of which there may be another of something else: the start of a contract, the number of a letter. */
const CONFUSABLE: ReadonlySet<string | null> = new Set([
  'period',
  'number',
  'start',
  'end',
  'completed',
  'sentToIne',
  'area',
  'status',
  'date',
  'appointed',
  'departed',
  'key',
  'convocation',
]);
const MOST_WORDS = 7;
const LONGEST_HEADING = 120;
/** The names that a database gives its columns: `FechaInicio`, `IdActividad`. */
const JOINED_WORDS = /(\p{Ll})(\p{Lu})/gu;

export const TABLE_KINDS = Object.keys(TABLE_HEADINGS) as readonly TableKind[];

/** Words that say a field only when nothing else is written: a «Fecha de publicación» is not every date. */
const GENERAL_WORDS: ReadonlySet<string> = new Set(['fecha', 'num', 'nombre', 'documento', 'clave']);

/** Words that by themselves say only that there is a day. */
const DAY_WORDS: ReadonlySet<string> = new Set(['fecha', 'dia']);

/** The words with what the last one asks for: «Entregado el» is as good as «Fecha entregado». */
function withLastWord(words: readonly string[]): readonly string[] {
  const before = words.at(-2);
  const asked = LAST_WORDS[words.at(-1) ?? ''];
  if (before === undefined || asked === undefined || PREPOSITIONS.has(before)) return words;
  return [...words.slice(0, -1), asked];
}

/** The hour beside a day says nothing more: «Fecha y hora de inicio». By itself, «Hora de inicio», it says something else. */
function withoutHour(words: readonly string[]): readonly string[] {
  const kept = words.filter((word, index) => {
    const before = words[index - 1] === 'y' ? words[index - 2] : words[index - 1];
    return word !== 'hora' || (before !== 'fecha' && before !== 'dia');
  });
  return kept.some((word) => !EMPTY_WORDS.has(word) && !DAY_WORDS.has(word)) ? kept : words;
}

/** Words that count: abbreviations spelt out, articles gone unless there is nothing else. */
function telling(text: string): readonly string[] {
  const written = wordsOf(text);
  if (WHOLE_HEADINGS.has(written.join(' '))) return [written.join('')];
  const words = withoutHour(withLastWord(written).map((word) => SAME_WORDS[word] ?? word));
  const full = words.filter((word) => !EMPTY_WORDS.has(word));
  return full.length > 0 ? full : words;
}

/** The same words in any order have the same key. */
function keyOf(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function entryOf(field: string | null, text: string, weight: number, isAlone: boolean): Entry {
  const words = telling(text);
  const [only] = words;
  const isGeneral = words.length === 1 && only !== undefined && GENERAL_WORDS.has(only);
  return { field, words, key: keyOf(words), weight, isAlone: isAlone || isGeneral };
}

function entriesOf(
  field: string,
  {
    heading,
    isGeneral = false,
    also = [],
    alone = [],
    second = [],
    secondAlone = [],
    weak = [],
  }: FieldHeadings,
): readonly Entry[] {
  return [
    entryOf(field, heading, isGeneral ? WEIGHTS.general : WEIGHTS.heading, isGeneral),
    ...also.map((text) => entryOf(field, text, WEIGHTS.also, false)),
    ...alone.map((text) => entryOf(field, text, WEIGHTS.alone, true)),
    ...second.map((text) => entryOf(field, text, WEIGHTS.second, false)),
    ...secondAlone.map((text) => entryOf(field, text, WEIGHTS.secondAlone, true)),
    ...weak.map((text) => entryOf(field, text, WEIGHTS.weak, true)),
  ];
}

function entriesOfKind(kind: TableKind): readonly Entry[] {
  const { fields, both, notFields = [] }: TableHeadings = TABLE_HEADINGS[kind];
  return [
    // Only as a whole: «Periodo de ejecución: inicio» is a start.
    ...(both === undefined ? [] : entriesOf(both.name, both).map((entry) => ({ ...entry, isAlone: true }))),
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
  return length < 7 ? 1 : 2;
}

/** Two slips in a word shorter than this may well make another word of it. */
const LONG_WORD = 10;

/** Long words only: a short one with a slip is another word. Inflections are known too, as the word that they say. */
const KNOWN_BY_LENGTH: ReadonlyMap<number, readonly string[]> = (() => {
  const byLength = new Map<number, string[]>();
  const inflections = Object.keys(SAME_WORDS).filter((word) => VOCABULARY.has(SAME_WORDS[word] ?? ''));
  for (const word of new Set([...VOCABULARY, ...inflections])) {
    if (word.length > 3) byLength.set(word.length, [...(byLength.get(word.length) ?? []), word]);
  }
  return byLength;
})();

/** A word that a misspelt one may mean, and what the doubt takes away. */
interface Correction {
  readonly word: string;
  readonly penalty: number;
}

/** The known words nearest to a misspelt one; none when there is no near one, or too many. */
function correctionsOf(word: string): readonly Correction[] {
  const allowed = slipsAllowed(word.length);
  for (let slips = 1; slips <= allowed; slips++) {
    const found = new Set<string>();
    for (let length = word.length - slips; length <= word.length + slips; length++) {
      for (const known of KNOWN_BY_LENGTH.get(length) ?? []) {
        if (isWithinSlips(word, known, slips)) found.add(SAME_WORDS[known] ?? known);
      }
    }
    const near = [...found];
    if (near.length === 0) continue;
    const isSure = near.length === 1 && (slips === 1 || word.length >= LONG_WORD);
    const penalty = slips * SLIP + (isSure ? 0 : DOUBT);
    return near.length > MOST_CORRECTIONS ? [] : near.map((known) => ({ word: known, penalty }));
  }
  return [];
}

interface Heading {
  readonly words: readonly string[];
  /** What its slips take away from every score. */
  readonly penalty: number;
}

type Correct = (word: string) => readonly Correction[];

/** Corrections that remember what they have seen: each compares a word with the whole vocabulary. */
function createCorrections(): Correct {
  const known = new Map<string, readonly Correction[]>();
  return (word) => {
    const corrections = known.get(word) ?? correctionsOf(word);
    known.set(word, corrections);
    return corrections;
  };
}

/** The headings that a text may mean, its slips corrected in each possible way. */
function headingsMeant(words: readonly string[], correct: Correct): readonly Heading[] {
  let meant: readonly Heading[] = [{ words: [], penalty: 0 }];
  for (const word of words) {
    const corrections = VOCABULARY.has(word) ? [] : correct(word);
    const options = corrections.length > 0 ? corrections : [{ word, penalty: 0 }];
    meant = meant
      .flatMap((heading) =>
        options.map((option) => ({
          words: [...heading.words, option.word],
          penalty: heading.penalty + option.penalty,
        })),
      )
      .slice(0, MOST_MEANINGS);
  }
  return meant;
}

function scoreOf(entry: Entry, heading: Heading, key: string, set: ReadonlySet<string>): number {
  if (entry.words.length === heading.words.length) {
    return entry.key === key ? entry.weight - heading.penalty : 0;
  }
  if (entry.isAlone || entry.words.length > heading.words.length) return 0;
  if (!entry.words.every((word) => set.has(word))) return 0;
  const share = entry.words.length / heading.words.length;
  const first = entry.words[0] === heading.words[0] ? WITHIN.first : 0;
  const score = (WITHIN.base + WITHIN.share * share + first) * entry.weight - heading.penalty;
  return Math.min(score, CONFUSABLE.has(entry.field) ? mostBeside(entry, heading) : 1);
}

/** What a field within a longer heading is worth at most, by the words beside it. */
function mostBeside(entry: Entry, heading: Heading): number {
  const others = heading.words.filter((word) => !entry.words.includes(word));
  if (others.some((word) => FOREIGN_WORDS.has(word))) return 0;
  const unknown = others.filter((word) => !HARMLESS_WORDS.has(word)).length;
  if (unknown === 0) return 1;
  return unknown > MOST_UNKNOWN ? DOUBTFUL : UNKNOWN;
}

/** Every word of an entry must be in the heading: only those that begin with one of its words are looked at. */
const ENTRIES_BY_WORD = Object.fromEntries(
  TABLE_KINDS.map((kind) => {
    const byWord = new Map<string, Entry[]>();
    for (const entry of ENTRIES[kind]) {
      const [first = ''] = entry.words;
      const others = byWord.get(first);
      if (others === undefined) byWord.set(first, [entry]);
      else others.push(entry);
    }
    return [kind, byWord];
  }),
) as unknown as Readonly<Record<TableKind, ReadonlyMap<string, readonly Entry[]>>>;

function bestByField(kind: TableKind, headings: readonly Heading[]): readonly HeadingMatch[] {
  const best = new Map<string | null, number>();
  for (const heading of headings) {
    const key = keyOf(heading.words);
    const set = new Set(heading.words);
    for (const entry of [...set].flatMap((word) => ENTRIES_BY_WORD[kind].get(word) ?? [])) {
      const score = scoreOf(entry, heading, key, set);
      if (score > (best.get(entry.field) ?? 0)) best.set(entry.field, score);
    }
  }
  return [...best].map(([field, score]) => ({ field, score }));
}

const NO_MATCHES = Object.fromEntries(TABLE_KINDS.map((kind) => [kind, []])) as unknown as HeadingMatches;

/** From here on each language of a heading says it. */
const EACH_SAYS = 0.85;
const BETWEEN_LANGUAGES = /\s+[/|]\s+|\s*\n\s*/;

/** What all the parts of a heading in two languages say: «Inicio / Start»; none where they say different things. */
function matchLanguages(text: string, correct: Correct): HeadingMatches {
  const parts = text.split(BETWEEN_LANGUAGES);
  if (parts.length !== 2) return NO_MATCHES;
  const read = parts.map((part) => matchOne(part, correct));
  return Object.fromEntries(
    TABLE_KINDS.map((kind) => {
      const [first = [], second = []] = read.map((matches) => matches[kind]);
      const both = first.flatMap(({ field, score }) => {
        const other = second.find((match) => match.field === field)?.score ?? 0;
        return Math.min(score, other) < EACH_SAYS ? [] : [{ field, score: Math.min(score, other) }];
      });
      return [kind, both];
    }),
  ) as unknown as HeadingMatches;
}

/** What is lost where a heading is read in part only: without its explanation, or by one of two words for the same. */
const IN_PART = 0.04;
/** A bracket of so many words explains how to fill the column in; a shorter one may say what it is. */
const LONG_HINT = 3;
const HINT = /\(([^)]*)\)/g;
const ALTERNATIVES = /\s+(?:o|u|y\/o)\s+|\s*\/\s*/i;
const MOST_ALTERNATIVES = 3;

function byKind(matchesOf: (kind: TableKind) => readonly HeadingMatch[]): HeadingMatches {
  return Object.fromEntries(TABLE_KINDS.map((kind) => [kind, matchesOf(kind)])) as unknown as HeadingMatches;
}

/** A heading without the long brackets that explain it: «Actividad (describir brevemente qué se hará)». */
function matchWithoutHint(text: string, correct: Correct): HeadingMatches {
  const bare = text.replace(HINT, (whole, hint: string) => (wordsOf(hint).length < LONG_HINT ? whole : ' '));
  if (bare === text) return NO_MATCHES;
  const read = matchOne(bare, correct);
  return byKind((kind) => read[kind].filter(({ field }) => !CONFUSABLE.has(field)));
}

/** A heading of which one word is known and the other means the same: «Asunto o tarea». Not where they say two fields. */
function matchAlternatives(text: string, correct: Correct): HeadingMatches {
  const parts = text.split(ALTERNATIVES);
  const isOther = wordsOf(text).some((word) => FOREIGN_WORDS.has(word) || OTHER_LISTS.has(word));
  if (parts.length < 2 || parts.length > MOST_ALTERNATIVES || isOther) return NO_MATCHES;
  const read = parts.map((part) => matchOne(part, correct));
  return byKind((kind) => {
    const all = read.flatMap((matches) => matches[kind]);
    if (new Set(all.map(({ field }) => field)).size !== 1) return [];
    return all.filter(({ field, score }) => score >= EACH_SAYS && field !== null && !CONFUSABLE.has(field));
  });
}

/** What a heading says as a whole, or in part where that says more. */
function matchInPart(text: string, correct: Correct): HeadingMatches {
  const whole = matchOne(text, correct);
  const parts = [matchWithoutHint(text, correct), matchAlternatives(text, correct)];
  return byKind((kind) => {
    const inPart = parts.flatMap((matches) => matches[kind]);
    if (inPart.length === 0) return whole[kind];
    const best = new Map(whole[kind].map(({ field, score }) => [field, score]));
    for (const { field, score } of inPart) {
      best.set(field, Math.max(best.get(field) ?? 0, score - IN_PART));
    }
    return [...best].map(([field, score]) => ({ field, score }));
  });
}

function matchTable(text: string, correct: Correct): HeadingMatches {
  const whole = matchInPart(text, correct);
  const both = matchLanguages(text, correct);
  if (TABLE_KINDS.every((kind) => both[kind].length === 0)) return whole;
  return Object.fromEntries(
    TABLE_KINDS.map((kind) => [kind, both[kind].length > 0 ? both[kind] : whole[kind]]),
  ) as unknown as HeadingMatches;
}

function matchOne(text: string, correct: Correct): HeadingMatches {
  if (text.length > LONGEST_HEADING) return NO_MATCHES;
  const words = telling(/\s/.test(text) ? text : text.replace(JOINED_WORDS, '$1 $2'));
  if (words.length === 0 || words.length > MOST_WORDS) return NO_MATCHES;
  const headings = headingsMeant(words, correct);
  if (!headings.some((heading) => heading.words.some((word) => VOCABULARY.has(word)))) return NO_MATCHES;
  return Object.fromEntries(
    TABLE_KINDS.map((kind) => [kind, bestByField(kind, headings)]),
  ) as unknown as HeadingMatches;
}

/** Numbering of several simulacros: `Simulacro 1`, `Primer simulacro`, `2.º simulacro`. */
const COUNTING =
  /^(?:\d{1,2}(?:o|er|ro|do|to)?|i{1,3}|iv|v|o|er|do|ro|primer|primero|segundo|tercer|tercero|cuarto|quinto|num|fecha)$/;

function matchKey(text: string, correct: Correct): keyof typeof PROCESS_KEYS | null {
  if (text.length > LONGEST_HEADING) return null;
  const words = telling(text);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const [meant, ...ambiguous] = headingsMeant(words, correct);
  const known = meant === undefined || ambiguous.length > 0 ? words : meant.words;
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
  const correct = createCorrections();
  return {
    heading: (text) => {
      const seen = headings.get(text);
      if (seen !== undefined) return seen;
      const matches = matchTable(text, correct);
      headings.set(text, matches);
      return matches;
    },
    processKey: (text) => {
      const seen = keys.get(text);
      if (seen !== undefined) return seen;
      const key = matchKey(text, correct);
      keys.set(text, key);
      return key;
    },
  };
}
