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

/** A day whose month is written elsewhere. */
export interface WrittenBareDay {
  readonly kind: 'bareDay';
  readonly day: number;
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

export type Written = WrittenDay | WrittenPair | WrittenBareDay | WrittenMonth | WrittenWord | Unwritten;

/** What a text says, with what was written around it. */
export interface WrittenDate {
  readonly found: Written;
  readonly hasTime: boolean;
  /** 1 Monday to 7 Sunday, or null when no weekday is written. */
  readonly weekday: number | null;
}

interface WrittenForm {
  readonly pattern: RegExp;
  readonly find: (groups: readonly string[]) => Written;
}

const NOTHING: Unwritten = { kind: 'nothing' };

/** A month in words or in Roman figures, as {@link canonical} writes it. */
const MONTH = 'm(\\d{1,2})';
/** 2023, 23, '23. */
const YEAR = `'?(\\d{4}|\\d{2})`;
/** What is between the parts of a date: nothing, a blank, or a sign with blanks around it or not. */
const SIGN = ' ?[-/. ]? ?';

/** In the order of the week. One letter is no weekday, and `mar` is tried as March first. */
const WEEKDAYS: readonly string[] = [
  'lunes lun lu monday mon',
  'martes mar ma tuesday tue',
  'miercoles mier mie mi wednesday wed',
  'jueves jue ju thursday thu',
  'viernes vie vi friday fri',
  'sabado sab sa saturday sat',
  'domingo dom do sunday sun',
];
const WEEKDAY_NUMBERS: ReadonlyMap<string, number> = new Map(
  WEEKDAYS.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);
const MONTHS_IN_ROMAN: readonly string[] = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');

const SPELT_YEAR = new RegExp(`\\bdos mil(?: (${CARDINAL_WORDS}))?\\b`, 'g');
/** A day in words: only before what a day has after it. */
const SPELT_DAY = new RegExp(
  `\\b(primero|${CARDINAL_WORDS})(?= dias?\\b| de\\b|\\)| (?:${MONTH_WORDS})\\b|$)`,
  'g',
);
const ORDINAL_ENDINGS = 'o|ro|er|ero|st|nd|rd|th';
/** 1o, 1ro, 1er, 1ero, 1/o; 3rd, 4th. */
const ORDINAL = new RegExp(`(?<=\\b\\d{1,2})(?:/o|${ORDINAL_ENDINGS})\\b`, 'g');
/** A number and the same in words: «3 (tres)». */
const SAID_TWICE = /\b0?(\d{1,4}) ?\(0?\1\)/g;
const ROMAN_MONTH = /(?<=\d ?([-/. ]) ?)(x?i{1,3}|i?[vx]|vi{1,3}|xi{0,2})(?= ?\1? ?\d|$)/g;
const MONTH_NAME = new RegExp(`(?<![a-z])(${MONTH_WORDS})(?![a-z])`, 'g');
const FILLER_WORDS = 'de|del|d|el|ano|mes|dia|dias';
/** Words between the parts of a date. */
const FILLERS = new RegExp(`(?<![^ ])(?:${FILLER_WORDS})(?![^ ])`, 'g');

/** The words of days and years that are not written in figures. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(['primero', 'dos', 'mil', ...CARDINAL_WORDS.split(/[ |]/)]);
/** The words of which {@link canonical} makes figures, and those that it leaves out. */
const PART_WORDS: ReadonlySet<string> = new Set([
  'm',
  ...NUMBER_WORDS,
  ...MONTH_WORDS.split('|'),
  ...MONTHS_IN_ROMAN,
  ...ORDINAL_ENDINGS.split('|'),
  ...FILLER_WORDS.split('|'),
]);

const NO_WORDS: readonly string[] = [];
const lettersIn = (text: string): readonly string[] => text.match(/[a-z]+/g) ?? NO_WORDS;

/**
 * Writes a date's parts in one way: months as `m8`, other numbers in figures, without the words between them.
 *
 * @example canonical('tres de agosto de dos mil veintiséis', ['tres', 'de', 'agosto', …]) // => '3 m8 2026'
 */
function canonical(text: string, words: readonly string[]): string {
  const inFigures = words.some((word) => NUMBER_WORDS.has(word)) ? withFigures(text) : text;
  const cardinal = words.length === 0 ? inFigures : inFigures.replace(ORDINAL, '');
  const single = cardinal.replace(SAID_TWICE, '$1');
  const bare = words.length === 0 ? single.replace(/,/g, ' ') : withoutWords(single);
  return bare.replace(/ +/g, ' ').trim();
}

/** Writes years and days in words as figures. */
function withFigures(text: string): string {
  return text
    .replace(SPELT_YEAR, (_, rest?: string) =>
      String(2000 + (rest === undefined ? 0 : (cardinalNumber(rest) ?? 0))),
    )
    .replace(SPELT_DAY, (word) => String(word === 'primero' ? 1 : cardinalNumber(word)));
}

function withoutWords(text: string): string {
  return text
    .replace(ROMAN_MONTH, (roman) => `m${MONTHS_IN_ROMAN.indexOf(roman) + 1}`)
    .replace(MONTH_NAME, (word) => `m${monthNumber(word) ?? 0}`)
    .replace(/,/g, ' ')
    .replace(FILLERS, ' ');
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

/** Two figures are a year of this century: a register is about a process to come or just held. */
function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function dayFound(day: string | undefined, month: string | undefined, year: string | undefined): Written {
  return { kind: 'day', day: Number(day), month: Number(month), year: yearOf(year) };
}

function pairFound(first: string | undefined, second: string | undefined, year: string | undefined): Written {
  return { kind: 'pair', first: Number(first), second: Number(second), year: yearOf(year) };
}

/** A month in figures: 24 is none, and what is written is then something else. */
function monthFound(month: string | undefined, year: string | undefined): Written {
  const number = Number(month);
  return number >= 1 && number <= 12 ? { kind: 'month', month: number, year: yearOf(year) } : NOTHING;
}

/** The forms of a canonical text, tried in this order; the first whose pattern is the whole text decides. */
const FORMS: readonly WrittenForm[] = [
  {
    // 03/10/2023
    pattern: whole(`(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?${YEAR}`),
    find: ([first, , second, year]) => pairFound(first, second, year),
  },
  {
    // 03 10 2023
    pattern: whole('(\\d{1,2}) (\\d{1,2}) (\\d{4})'),
    find: ([first, second, year]) => pairFound(first, second, year),
  },
  {
    // 03/10
    pattern: whole('(\\d{1,2}) ?[-/] ?(\\d{1,2})'),
    find: ([first, second]) => pairFound(first, second, undefined),
  },
  {
    // 3 de octubre de 2023
    pattern: whole(`(\\d{1,2})${SIGN}${MONTH}(?:${SIGN}${YEAR})?`),
    find: ([day, month, year]) => dayFound(day, month, year),
  },
  {
    // octubre 3, 2023
    pattern: whole(`${MONTH}(?: ?[-/] ?| )(\\d{1,2})(?: ?[-/] ?| )(\\d{4})`),
    find: ([month, day, year]) => dayFound(day, month, year),
  },
  {
    // 2023-10-03
    pattern: whole('(\\d{4}) ?([-/. ]) ?m?(\\d{1,2}) ?\\2 ?(\\d{1,2})'),
    find: ([year, , month, day]) => dayFound(day, month, year),
  },
  {
    // 20231003
    pattern: whole('((?:19|20)\\d{2})(\\d{2})(\\d{2})'),
    find: ([year, month, day]) => dayFound(day, month, year),
  },
  {
    // octubre 2023
    pattern: whole(`${MONTH}(?:${SIGN}(\\d{4}))?`),
    find: ([month, year]) => monthFound(month, year),
  },
  {
    // oct-23
    // Excel's own way of showing a month (mmm-yy). With a blank it could be a day: «octubre 23» is not read.
    pattern: whole(`${MONTH} ?[-/] ?(\\d{2})`),
    find: ([month, year]) => monthFound(month, year),
  },
  {
    // octubre 3
    // No year is written with one figure.
    pattern: whole(`${MONTH} (\\d)`),
    find: ([month, day]) => dayFound(day, month, undefined),
  },
  {
    // 10/2023
    pattern: whole('(\\d{1,2}) ?[-/] ?(\\d{4})'),
    find: ([month, year]) => monthFound(month, year),
  },
  {
    // 2023-10
    pattern: whole('(\\d{4}) ?[-/] ?(\\d{1,2})'),
    find: ([year, month]) => monthFound(month, year),
  },
  {
    // 3
    pattern: whole('(\\d{1,2})'),
    find: ([day]) => ({ kind: 'bareDay', day: Number(day) }),
  },
];

/** The forms with a month in words, and those in which one may be missing. */
const NAMED_FORMS = FORMS.filter(({ pattern }) => pattern.source.includes('m'));
const FIGURE_FORMS = FORMS.filter(({ pattern }) => !/m(?!\?)/.test(pattern.source));

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
      /^(?:(?:fecha )?(?:por|x|sin|a) (?:definir|confirmar|determinar|establecer|asignar|programar)|(?:fecha )?pendiente|tb[dc]|sin fecha|p ?\/ ?d|s ?\/? ?[fd])$/,
  },
  { word: 'notApplicable', written: /^(?:n ?\/? ?a|no aplica|no aplicable)$/ },
];

const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?';
const CLOCK_UNIT = '(?:a ?m|p ?m|h|hs|hrs?|horas)';
/** An hour after the day: 10:30, T10:30:00Z, 18:00 hrs, 9 am. */
const HOUR_AFTER = new RegExp(
  `(?:[t ]|, ?| - | a las )(?:${CLOCK}(?:z|[-+]\\d{2}:?\\d{2})?(?: ?${CLOCK_UNIT})?|\\d{1,2} ?${CLOCK_UNIT})$`,
);
const HOUR_BEFORE = new RegExp(
  `^(?:a las )?(?:${CLOCK}(?: ?${CLOCK_UNIT})?|\\d{1,2} ?${CLOCK_UNIT})(?:,? del?(?: dia)? |, ?)`,
);
/** An hour has a colon, or its unit behind its figures. */
const MAY_HAVE_HOUR = /\d(?::| ?[aph])/;
const WORD_BEFORE = /^(?:el )?(?:dia )?([a-z]+)(?:, ?| )/;
const WORD_AFTER = /(?:, ?| ?\(| )([a-z]+)\)?$/;
/** What a weekday stands before. */
const DAY_BEHIND = new RegExp(`^(?:\\d|primero|el |${CARDINAL_WORDS}|(?:${MONTH_WORDS}) \\d)`);
const LEAD = new RegExp(
  `^(?:(?:fecha(?: limite)?|limite|vence|vencimiento|plazo):? )?(?:para |a )?(?:el |al |los )?(?:dia )?(?=\\d|primero|(?:${CARDINAL_WORDS}) )`,
);
const MONTH_LEAD = /^(?:durante |en |todo )(?:todo )?(?:el )?(?=mes de |[a-z]{3,10}(?:$| ))/;
/** «del presente año» says no year that a reader could know: it counts as not written. */
const THIS_YEAR = / (?:del (?:presente|mismo) ano|del presente|del ano en curso|de este ano)$/;
const IN_BRACKETS = /^[("'«]+([^()"'«»]*)[)"'»]*$/;

/** Characters. Longer texts are prose and are not searched for a date. */
const LONGEST_DATE = 120;
const SHORTEST_SPELT_MONTH = 4;

function matchForms(text: string): Written | null {
  const words = lettersIn(text);
  // No form has any other word.
  if (!words.every((word) => PART_WORDS.has(word))) return null;
  const parts = canonical(text, words);
  for (const { pattern, find } of parts.includes('m') ? NAMED_FORMS : FIGURE_FORMS) {
    const match = pattern.exec(parts);
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
  if (!lettersIn(text).every((word) => PART_WORDS.has(word) || misspeltMonth(word) !== null)) return null;
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
 * Reads the date written in a folded text: its form, and the weekday and the hour around it. It does not check whether
 * there is such a day.
 *
 * @param folded text as `foldText` gives it
 * @example readWritten('martes 3 de octubre, 10:00') // => { found: day 3, month 10, no year; hasTime: true; weekday: 2 }
 */
export const readWritten: (folded: string) => WrittenDate = memoised((folded) => {
  if (folded.length > LONGEST_DATE) return { found: NOTHING, hasTime: false, weekday: null };
  const tidy = tidyPunctuation(folded);
  const noHour = MAY_HAVE_HOUR.test(tidy) ? tidy.replace(HOUR_AFTER, '').replace(HOUR_BEFORE, '') : tidy;
  const hasTime = noHour !== tidy;
  // "mar 2023" is a month and "mar 3 de octubre" begins with a weekday: a weekday is what is left over.
  const atOnce = matchForms(noHour);
  if (atOnce !== null) return { found: atOnce, hasTime, weekday: null };
  const bare = noHour.replace(THIS_YEAR, '');
  const { weekday, rest } = withoutWeekday(bare);
  const text = rest.replace(LEAD, '').replace(MONTH_LEAD, '').trim();
  const found = text === noHour ? null : matchForms(text);
  return { found: found ?? matchWords(rest) ?? matchMisspelt(text) ?? NOTHING, hasTime, weekday };
});

function withoutWeekday(text: string): { readonly weekday: number | null; readonly rest: string } {
  const [before = '', first = ''] = WORD_BEFORE.exec(text) ?? [];
  const ahead = WEEKDAY_NUMBERS.get(first);
  const behind = text.slice(before.length);
  if (ahead !== undefined && DAY_BEHIND.test(behind)) return { weekday: ahead, rest: behind };
  const after = WORD_AFTER.exec(text);
  const weekday = WEEKDAY_NUMBERS.get(after?.[1] ?? '');
  if (after !== null && weekday !== undefined) return { weekday, rest: text.slice(0, after.index) };
  return { weekday: null, rest: text };
}
