/** Cardinals from one to thirty-nine in Spanish words, as legal texts write days and years. */

const UNITS = ['', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];
const TEENS = ['diez', 'once', 'doce', 'trece', 'catorce', 'quince'];

const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...UNITS.flatMap((word, n): [string, number][] => (n === 0 ? [] : [[word, n]])),
  ...TEENS.map((word, n): [string, number] => [word, 10 + n]),
  ...UNITS.flatMap((word, n): [string, number][] => (n < 6 ? [] : [[`dieci${word}`, 10 + n]])),
  ['veinte', 20],
  ...UNITS.flatMap((word, n): [string, number][] => (n === 0 ? [] : [[`veinti${word}`, 20 + n]])),
  ['veintiun', 21],
  ['treinta', 30],
  ['treinta y un', 31],
  ...UNITS.flatMap((word, n): [string, number][] => (n === 0 ? [] : [[`treinta y ${word}`, 30 + n]])),
]);

/** Every folded cardinal, as the alternatives of a regular expression, longest first. */
export const CARDINAL_WORDS: string = [...CARDINALS.keys()].sort((a, b) => b.length - a.length).join('|');

/**
 * The number that a folded cardinal names, or null.
 *
 * @example cardinalNumber('veintitres') // => 23
 */
export function cardinalNumber(words: string): number | null {
  return CARDINALS.get(words) ?? null;
}
