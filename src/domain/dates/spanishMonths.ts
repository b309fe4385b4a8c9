/** The months in Spanish: how they are written, shortened and usually misspelt. */

interface MonthNames {
  /** The name as the product writes it. */
  readonly name: string;
  /** Other ways people write it, folded (lower case, no accents, no dot). */
  readonly written: readonly string[];
}

/**
 * In the order of the year. Besides abbreviations and slips, the English names that a workbook in English leaves
 * behind (`3-Jan-23`) when they cannot be another Spanish month.
 */
const MONTHS: readonly MonthNames[] = [
  { name: 'enero', written: ['ene', 'enro', 'eneero', 'jan', 'january'] },
  { name: 'febrero', written: ['feb', 'febr', 'febreo', 'ferero', 'febrro', 'february'] },
  { name: 'marzo', written: ['mar', 'mzo', 'marso', 'march'] },
  { name: 'abril', written: ['abr', 'abrl', 'arbil', 'apr', 'april'] },
  { name: 'mayo', written: ['may', 'mallo'] },
  { name: 'junio', written: ['jun', 'juno', 'june'] },
  { name: 'julio', written: ['jul', 'jullio', 'july'] },
  { name: 'agosto', written: ['ago', 'agto', 'agsto', 'agost', 'aug', 'august'] },
  {
    name: 'septiembre',
    written: ['sep', 'sept', 'set', 'setiembre', 'septiembe', 'septimbre', 'septiemre', 'september'],
  },
  { name: 'octubre', written: ['oct', 'octure', 'ocutbre', 'octubr', 'octbre', 'october'] },
  {
    name: 'noviembre',
    written: ['nov', 'novimbre', 'noviembe', 'noviembr', 'noviemre', 'novienbre', 'november'],
  },
  {
    name: 'diciembre',
    written: [
      'dic',
      'diciebre',
      'dicimbre',
      'dicembre',
      'diciembe',
      'diciembr',
      'disiembre',
      'dec',
      'december',
    ],
  },
];

const NUMBER_BY_WORD: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap(({ name, written }, index) => [name, ...written].map((word) => [word, index + 1] as const)),
);

/**
 * Every folded word that means a month, as the alternatives of a regular expression, longest first so that `sept`
 * is not read as `sep`.
 */
export const MONTH_WORDS: string = [...NUMBER_BY_WORD.keys()].sort((a, b) => b.length - a.length).join('|');

/** The months written out, folded: what a slip of the hand is held against. */
export const SPELT_MONTHS: readonly string[] = [...MONTHS.map(({ name }) => name), 'setiembre'];

/**
 * The number of the month that a folded word names, or null.
 *
 * @example monthNumber('setiembre') // => 9
 */
export function monthNumber(word: string): number | null {
  return NUMBER_BY_WORD.get(word) ?? null;
}

/**
 * The Spanish name of a month, in lower case.
 *
 * @param month 1 to 12; anything else is an error of the program
 * @example monthName(11) // => 'noviembre'
 */
export function monthName(month: number): string {
  const names = MONTHS[month - 1];
  if (names === undefined) throw new RangeError(`There is no month ${month}`);
  return names.name;
}
