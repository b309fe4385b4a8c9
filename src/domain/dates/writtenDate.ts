/**
 * Reads the day, month and year written in a Spanish text as numbers, without checking them against a calendar or a
 * process. The written forms are a table over folded text: a new form is a new row.
 */
import { memoised } from '../text/memo';
import { isWithinSlips } from '../text/slips';
import type { DateWord } from './dateReading';
import { MONTH_WORDS, monthNumber, SPELT_MONTHS } from './spanishMonths';
import { CARDINAL_WORDS, cardinalNumber } from './spanishNumbers';

/** A day whose month is written with letters, or that begins with its year. `year` is null when it is not written. */
export interface WrittenDay {
  readonly kind: 'day';
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Two figures that are a day and a month in some order. */
export interface WrittenPair {
  readonly kind: 'pair';
  readonly first: number;
  readonly second: number;
  readonly year: number | null;
}

/** A month with no day. */
export interface WrittenMonth {
  readonly kind: 'month';
  readonly month: number;
  readonly year: number | null;
}

/** A word in place of a date. */
export interface WrittenWord {
  readonly kind: 'word';
  readonly word: DateWord;
}

/** Nothing that is read. */
export interface Unwritten {
  readonly kind: 'nothing';
}

export type Written = WrittenDay | WrittenPair | WrittenMonth | WrittenWord | Unwritten;

/** What a text says, with what was written around it. */
export interface WrittenDate {
  readonly found: Written;
  readonly hasTime: boolean;
  /** 1 Monday to 7 Sunday, or null when no weekday is written. */
  readonly weekday: number | null;
}

interface WrittenForm {
  /** An example, which names the form. */
  readonly example: string;
  readonly pattern: RegExp;
  readonly find: (groups: readonly string[]) => Written;
}

const NOTHING: Unwritten = { kind: 'nothing' };

const MONTH = `(${MONTH_WORDS})`;
/** 3, 03, 1o, 1ro, 1er, primero, tres. */
const DAY = `(\\d{1,2}(?:o|ro|er|ero)?|primero|${CARDINAL_WORDS})`;
/** 2023, 23, dos mil veintitrés. */
const YEAR = `(\\d{4}|\\d{2}|dos mil(?: (?:${CARDINAL_WORDS}))?)`;
const FULL_YEAR = `(\\d{4}|dos mil(?: (?:${CARDINAL_WORDS}))?)`;
/** What comes before a year: de, del, del año, a comma, a blank. */
const BEFORE_YEAR = `(?: de | del | de el | del ano | de el ano |, ?(?:del? )?| )`;

const WEEKDAYS: Readonly<Record<string, number>> = {
  lunes: 1,
  lun: 1,
  martes: 2,
  mar: 2,
  miercoles: 3,
  mier: 3,
  mie: 3,
  jueves: 4,
  jue: 4,
  viernes: 5,
  vie: 5,
  sabado: 6,
  sab: 6,
  domingo: 7,
  dom: 7,
};
const WEEKDAY_WORDS = Object.keys(WEEKDAYS).join('|');

const MONTHS_IN_ROMAN: readonly string[] = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

const BARE_DAY = whole(DAY);

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function readDayNumber(text: string): number {
  if (text === 'primero') return 1;
  return cardinalNumber(text) ?? Number.parseInt(text, 10);
}

/** Two figures are a year of this century: a register is about a process to come or just held. */
function readYearNumber(text: string): number {
  const words = /^dos mil ?(.*)$/.exec(text);
  if (words !== null) return 2000 + (cardinalNumber(words[1] ?? '') ?? 0);
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function optionalYear(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : readYearNumber(text);
}

function dayFound(day: string, month: string, year: string | undefined): Written {
  return { kind: 'day', day: readDayNumber(day), month: monthNumber(month) ?? 0, year: optionalYear(year) };
}

function figuresFound(year: string, month: string | undefined, day: string | undefined): Written {
  return { kind: 'day', day: Number(day), month: Number(month), year: Number(year) };
}

function pairFound(first: string | undefined, second: string | undefined, year: string | undefined): Written {
  return { kind: 'pair', first: Number(first), second: Number(second), year: optionalYear(year) };
}

function monthFound(month: string, year: string | undefined): Written {
  return { kind: 'month', month: monthNumber(month) ?? 0, year: optionalYear(year) };
}

/** A month in figures: 24 is none, and what is written is then something else. */
function monthInFigures(month: string | undefined, year: string | undefined): Written {
  const number = Number(month);
  return number >= 1 && number <= 12 ? { kind: 'month', month: number, year: Number(year) } : NOTHING;
}

/** Tried in this order; the first whose pattern is the whole text decides. */
const FORMS: readonly WrittenForm[] = [
  {
    example: '03/10/2023',
    pattern: whole(`(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})`),
    find: ([first, , second, year]) => pairFound(first, second, year),
  },
  {
    example: '3/X/2023',
    pattern: whole(`(\\d{1,2}) ?([-/.]) ?(x?i{0,3}|i?[vx]|vi{1,3}) ?\\2 ?(\\d{4}|\\d{2})`),
    find: ([day, , month = '', year = '']) => ({
      kind: 'day',
      day: Number(day),
      month: MONTHS_IN_ROMAN.indexOf(month) + 1,
      year: readYearNumber(year),
    }),
  },
  {
    example: '3 de octubre de 2023',
    pattern: whole(`${DAY}(?: de | )?${MONTH}(?:${BEFORE_YEAR}${YEAR})?`),
    find: ([day = '', month = '', year]) => dayFound(day, month, year),
  },
  {
    example: '3-oct-23',
    pattern: whole(`(\\d{1,2})(?: ?[-/.] ?)?${MONTH}(?:(?: ?[-/.,] ?| )?${YEAR})?`),
    find: ([day = '', month = '', year]) => dayFound(day, month, year),
  },
  {
    example: 'octubre 3, 2023',
    pattern: whole(`${MONTH} (\\d{1,2})(?:, ?| de | del | )${FULL_YEAR}`),
    find: ([month = '', day = '', year]) => dayFound(day, month, year),
  },
  {
    example: '2023-10-03',
    pattern: whole(`(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})`),
    find: ([year = '', , month, day]) => figuresFound(year, month, day),
  },
  {
    example: '20231003',
    pattern: whole(`((?:19|20)\\d{2})(\\d{2})(\\d{2})`),
    find: ([year = '', month, day]) => figuresFound(year, month, day),
  },
  {
    example: '03 10 2023',
    pattern: whole(`(\\d{1,2}) (\\d{1,2}) (\\d{4})`),
    find: ([first, second, year]) => pairFound(first, second, year),
  },
  {
    example: '03/10',
    pattern: whole(`(\\d{1,2}) ?[-/] ?(\\d{1,2})`),
    find: ([first, second]) => pairFound(first, second, undefined),
  },
  {
    example: 'octubre 2023',
    pattern: whole(`(?:mes de )?${MONTH}(?:${BEFORE_YEAR}| ?[-/] ?)?${FULL_YEAR}`),
    find: ([month = '', year]) => monthFound(month, year),
  },
  {
    // Excel's own way of showing a month (mmm-yy). With a blank it could be a day: the form after the next.
    example: 'oct-23',
    pattern: whole(`${MONTH} ?[-/] ?(\\d{2})`),
    find: ([month = '', year]) => monthFound(month, year),
  },
  {
    example: '10/2023',
    pattern: whole(`(\\d{1,2}) ?[-/] ?(\\d{4})`),
    find: ([month, year]) => monthInFigures(month, year),
  },
  {
    example: '2023-10',
    pattern: whole(`(\\d{4}) ?[-/] ?(\\d{1,2})`),
    find: ([year, month]) => monthInFigures(month, year),
  },
  {
    example: 'octubre 23',
    pattern: whole(`${MONTH} (?:de |del )?\\d{2}`),
    find: () => NOTHING,
  },
  {
    example: 'octubre',
    pattern: whole(`(?:mes de )?${MONTH}`),
    find: ([month = '']) => monthFound(month, undefined),
  },
];

const WORDS: readonly { readonly word: DateWord; readonly written: RegExp }[] = [
  {
    word: 'permanent',
    written:
      /^(?:(?:actividad|de manera|de forma) )?(?:permanentes?|continu[oa]|constante|periodic[oa]|(?:bi|tri)mestral|mensual|quincenal|semanal|diari[oa])(?:mente)?$|^cada (?:mes|quincena|semana|dia)$/,
  },
  { word: 'permanent', written: /^(?:durante )?todo el (?:proceso(?: electoral)?|periodo|ano)$/ },
  {
    word: 'toBeDefined',
    written:
      /^(?:(?:fecha )?(?:por|x|sin|a) (?:definir|confirmar|determinar|establecer|asignar|programar)|(?:fecha )?pendiente|tb[dc]|sin fecha|s ?\/? ?[fd])$/,
  },
  { word: 'notApplicable', written: /^(?:n ?\/? ?a|no aplica|no aplicable)$/ },
];

/** An hour after the day: 10:30, T10:30:00Z, 18:00 hrs, 9 am. */
const HOUR =
  /(?:[t ]|, ?| a las )(?:\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:z|[-+]\d{2}:?\d{2})?(?: ?(?:a ?m|p ?m|h|hrs?|horas))?|\d{1,2} ?(?:a ?m|p ?m|hrs?|horas))$/;
const WEEKDAY_BEFORE = new RegExp(`^(?:el )?(?:dia )?(${WEEKDAY_WORDS})(?:, ?| )(?=\\d|primero|el )`);
const WEEKDAY_AFTER = new RegExp(`(?:, ?| ?\\(| )(${WEEKDAY_WORDS})\\)?$`);
const LEAD = /^(?:fecha:? )?(?:el |al |a )?(?:dia )?(?=\d|primero)/;
/** «del presente año» says no year that a reader could know: it counts as not written. */
const THIS_YEAR = / (?:del (?:presente|mismo) ano|del presente|del ano en curso|de este ano)$/;
const IN_BRACKETS = /^[("'«]+([^()"'«»]*)[)"'»]*$/;

/** Characters. Longer texts are prose and are not searched for a date. */
const LONGEST_DATE = 120;
const SHORTEST_SPELT_MONTH = 4;

function matchForms(text: string): Written | null {
  for (const { pattern, find } of FORMS) {
    const match = pattern.exec(text);
    if (match !== null) return find(match.slice(1));
  }
  return null;
}

function matchWords(text: string): WrittenWord | null {
  const word = WORDS.find(({ written }) => written.test(text));
  return word === undefined ? null : { kind: 'word', word: word.word };
}

/** The month that a word misspells by one letter, when it is one letter away from that month alone. */
function misspeltMonth(word: string): string | null {
  if (word.length < SHORTEST_SPELT_MONTH || monthNumber(word) !== null) return null;
  const near = SPELT_MONTHS.filter((name) => isWithinSlips(word, name, 1));
  const [name] = near;
  return name !== undefined && near.every((other) => monthNumber(other) === monthNumber(name)) ? name : null;
}

/**
 * A day with a slip in its month. Only where a day is written beside it: a word alone that looks like a month may be any
 * other word.
 */
function matchMisspelt(text: string): Written | null {
  if (!/\d/.test(text)) return null;
  const spelt = text.replace(/[a-z]+/g, (word) => misspeltMonth(word) ?? word);
  const found = spelt === text ? null : matchForms(spelt);
  return found?.kind === 'day' ? found : null;
}

/** Takes away the dots of abbreviations, closing punctuation and brackets around the whole. */
function tidyPunctuation(folded: string): string {
  return folded
    .replace(IN_BRACKETS, '$1')
    .replace(/([a-z])\./g, '$1')
    .replace(/(\d)\.(?=[ao]\b)/g, '$1')
    .replace(/[.,;:*]+$/, '')
    .trim();
}

/**
 * Reads a day with neither month nor year, as the first end of a range has it: `3`, `01`, `lunes 3`, `primero`.
 *
 * @example readBareDay('lunes 3') // => 3
 */
export function readBareDay(folded: string): number | null {
  const match = BARE_DAY.exec(withoutWeekday(tidyPunctuation(folded)).rest.replace(LEAD, ''));
  return match === null ? null : readDayNumber(match[1] ?? '');
}

/**
 * Reads the date written in a folded text: its form, and the weekday and the hour around it. It does not check whether
 * there is such a day.
 *
 * @param folded text as `foldText` gives it
 * @example readWritten('martes 3 de octubre, 10:00') // => { found: day 3, month 10, no year; hasTime: true; weekday: 2 }
 */
export const readWritten: (folded: string) => WrittenDate = memoised((folded) => {
  if (folded.length > LONGEST_DATE) return { found: NOTHING, hasTime: false, weekday: null };
  const tidy = tidyPunctuation(folded);
  const noHour = tidy.replace(HOUR, '');
  const hasTime = noHour !== tidy;
  // "mar 2023" is a month and "mar 3 de octubre" begins with a weekday: a weekday is what is left over.
  const atOnce = matchForms(noHour);
  if (atOnce !== null) return { found: atOnce, hasTime, weekday: null };
  const bare = noHour.replace(THIS_YEAR, '');
  const { weekday, rest } = withoutWeekday(bare);
  const text = rest.replace(LEAD, '').trim();
  return { found: matchForms(text) ?? matchWords(text) ?? matchMisspelt(text) ?? NOTHING, hasTime, weekday };
});

function withoutWeekday(text: string): { readonly weekday: number | null; readonly rest: string } {
  const before = WEEKDAY_BEFORE.exec(text);
  if (before !== null) {
    return { weekday: WEEKDAYS[before[1] ?? ''] ?? null, rest: text.slice(before[0].length) };
  }
  const after = WEEKDAY_AFTER.exec(text);
  if (after !== null) return { weekday: WEEKDAYS[after[1] ?? ''] ?? null, rest: text.slice(0, after.index) };
  return { weekday: null, rest: text };
}
