/** Ordinals, the way sessions are numbered: "Tercera sesión extraordinaria". */
import { foldText } from '../text/foldText';

const UNITS = [
  '',
  'primera',
  'segunda',
  'tercera',
  'cuarta',
  'quinta',
  'sexta',
  'séptima',
  'octava',
  'novena',
];
const TENS = [
  '',
  'décima',
  'vigésima',
  'trigésima',
  'cuadragésima',
  'quincuagésima',
  'sexagésima',
  'septuagésima',
  'octogésima',
  'nonagésima',
];
const LAST_IN_WORDS = 99;

/**
 * A feminine ordinal, in words up to 99 and in figures after that. In lower case; eleven is "décima primera", as
 * electoral bodies number their sessions.
 *
 * @param n a whole number from 1; anything else is an error of the program
 * @example ordinalFeminine(3) // => 'tercera'
 * @example ordinalFeminine(23) // => 'vigésima tercera'
 */
export function ordinalFeminine(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`There is no ordinal for ${n}`);
  if (n > LAST_IN_WORDS) return `${n}.ª`;
  return [TENS[Math.floor(n / 10)], UNITS[n % 10]].filter(Boolean).join(' ');
}

/**
 * Every folded way of writing one ordinal: feminine, masculine and mixed (vigésimo tercera), shortened (tercer), in
 * two words and in one (vigesimotercera).
 */
function spellings(n: number): string[] {
  const tens = bothGenders(TENS[Math.floor(n / 10)]);
  const units = bothGenders(UNITS[n % 10]).flatMap((word) => [word, ...shortened(word)]);
  if (tens.length === 0) return units;
  if (units.length === 0) return tens;
  return tens.flatMap((ten) => units.flatMap((unit) => [`${ten} ${unit}`, `${ten}${unit}`]));
}

function bothGenders(feminine: string | undefined): string[] {
  if (!feminine) return [];
  const folded = foldText(feminine);
  return [folded, folded.replace(/a$/, 'o')];
}

function shortened(word: string): string[] {
  return word === 'primero' || word === 'tercero' ? [word.slice(0, -1)] : [];
}

const NUMBER_BY_WORD: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: LAST_IN_WORDS }, (_, i) =>
    spellings(i + 1).map((word) => [word, i + 1] as const),
  ).flat(),
  ['undecima', 11] as const,
  ['undecimo', 11] as const,
  ['duodecima', 12] as const,
  ['duodecimo', 12] as const,
]);

const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(n: number): string {
  let rest = n;
  let digits = '';
  for (const [digit, worth] of ROMAN_DIGITS) {
    while (rest >= worth) {
      digits += digit;
      rest -= worth;
    }
  }
  return digits;
}

const NUMBER_BY_ROMAN: ReadonlyMap<string, number> = new Map(
  Array.from({ length: LAST_IN_WORDS }, (_, i) => [roman(i + 1), i + 1] as const),
);

/** 3, 03, 3a, 3ª, 3.ª, 3ra, 1era, 2da, 3er, with "núm." or "no." before it or not. */
const IN_FIGURES =
  /^(?:num(?:ero)?|no|n)?[. ]*0*(\d{1,4})\.?(?:a|o|ra|ro|era|ero|er|da|do|ta|to|va|vo|na|no|ma|mo)?$/;

/**
 * Reads an ordinal in words, figures or Roman numerals, feminine or masculine; null when it is none.
 *
 * @example readOrdinal('Tercera') // => 3
 * @example readOrdinal('III') // => 3
 * @example readOrdinal('3ª') // => 3
 */
export function readOrdinal(value: string | number): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1 ? value : null;
  const folded = foldText(value).replace(/[.,;:]+$/, '');
  const known = NUMBER_BY_WORD.get(folded) ?? NUMBER_BY_ROMAN.get(folded);
  if (known !== undefined) return known;
  const figures = IN_FIGURES.exec(folded);
  const n = figures === null ? 0 : Number(figures[1]);
  return n >= 1 ? n : null;
}
