/** Which key of the process a label is. */
import type { ProcessData } from '../../domain/registers/records';
import { headingWords } from '../recognition/headingScores';
import { PROCESS_KEYS } from '../vocabulary/processHeadings';

export type ProcessKey = keyof ProcessData;

const keyOf = (words: readonly string[]): string => [...words].sort().join(' ');

const KEYS: ReadonlyMap<string, ProcessKey> = new Map(
  Object.entries(PROCESS_KEYS).flatMap(([key, phrases]) =>
    phrases.map((phrase) => [keyOf(headingWords(phrase)), key as ProcessKey] as const),
  ),
);

/** The keys with several values, by the stem that each of their labels has. */
const LISTS: readonly (readonly [stem: string, key: ProcessKey])[] = [
  ['simulacr', 'simulacros'],
  ['prueb', 'tests'],
];
/** Numbering of several: `Simulacro 1`, `Primer simulacro`, `2.ª prueba`. */
const COUNTING =
  /^(?:\d{1,2}(?:o|a|er|ro|do|to)?|i{1,3}|iv|v|o|er|do|ro|primer|segund|tercer|cuart|quint|num|fech)$/;
const LONGEST_LABEL = 120;
/** What explains a label or is said before it: «Jornada electoral (día cero)», «PREP Nayarit. Jornada electoral:». */
const EXPLAINED = /\s*\([^()]*\)|^[^:]*[.·|] (?=[^:]*:$)/g;

/** Labels seen before, with what they are. Cleared when it is full. */
const seen = new Map<string, ProcessKey | null>();
const MOST_SEEN = 4000;

function readKey(text: string): ProcessKey | null {
  if (text.length > LONGEST_LABEL) return null;
  const words = headingWords(text);
  const key = KEYS.get(keyOf(words)) ?? KEYS.get(keyOf(headingWords(text.replace(EXPLAINED, ''))));
  if (key !== undefined) return key;
  const list = LISTS.find(([stem]) => words.includes(stem));
  return list && words.every((word) => word === list[0] || COUNTING.test(word)) ? list[1] : null;
}

/**
 * The key of the process that a label is, or `null`. The label must be the whole of one of the key's phrases.
 *
 * @example processKey('Día de la jornada:') // => 'electionDay'
 */
export function processKey(text: string): ProcessKey | null {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const key = readKey(text);
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(text, key);
  return key;
}
