/**
 * The one reader of Spanish date text. It is a table of written forms over folded text: a new form is a new row. It
 * is pure and never throws; what it cannot read it says so, and it never guesses.
 */
import type { CalendarDate, MonthKey } from './calendarDate';
import { dateOf, isSameDate, monthFrom } from './calendarDate';
import type { DateContext, DateReading, DateWord, DayMonthOrder, NotDateReason } from './dateReading';
import { foldText, tidyBlanks } from './foldText';
import { inferDay, inferMonth } from './processYear';
import { MONTH_WORDS, monthNumber } from './spanishMonths';
import { CARDINAL_WORDS, cardinalNumber } from './spanishNumbers';

/** What a form found: numbers, not yet a day. `year` is null when it is not written. */
type Found =
  | { readonly kind: 'day'; readonly day: number; readonly month: number; readonly year: number | null }
  | { readonly kind: 'pair'; readonly first: number; readonly second: number; readonly year: number | null }
  | { readonly kind: 'month'; readonly month: number; readonly year: number | null }
  | { readonly kind: 'notDate'; readonly reason: NotDateReason };

interface WrittenForm {
  /** An example, which names the form. */
  readonly example: string;
  readonly pattern: RegExp;
  readonly find: (groups: readonly string[]) => Found;
}

const MONTH = `(${MONTH_WORDS})`;
/** 3, 03, 1o, 1ro, 1er, primero, tres. */
const DAY = `(\\d{1,2}(?:o|ro|er|ero)?|primero|${CARDINAL_WORDS})`;
/** 2023, 23, dos mil veintitrés. */
const YEAR = `(\\d{4}|\\d{2}|dos mil(?: (?:${CARDINAL_WORDS}))?)`;
const FULL_YEAR = `(\\d{4}|dos mil(?: (?:${CARDINAL_WORDS}))?)`;
/** What comes before a year: de, del, del año, a comma, a blank. */
const BEFORE_YEAR = `(?: de | del | de el | del ano | de el ano |, ?| )`;

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

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function readDayNumber(text: string): number {
  if (text === 'primero') return 1;
  return cardinalNumber(text) ?? Number.parseInt(text, 10);
}

function readYearNumber(text: string): number {
  const words = /^dos mil ?(.*)$/.exec(text);
  if (words !== null) return 2000 + (cardinalNumber(words[1] ?? '') ?? 0);
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function optionalYear(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : readYearNumber(text);
}

function dayFound(day: string, month: string, year: string | undefined): Found {
  return { kind: 'day', day: readDayNumber(day), month: monthNumber(month) ?? 0, year: optionalYear(year) };
}

/** Tried in this order; the first whose pattern is the whole text decides. */
const FORMS: readonly WrittenForm[] = [
  {
    example: '3 de octubre de 2023',
    pattern: whole(`${DAY}(?: de | )?${MONTH}(?:${BEFORE_YEAR}${YEAR})?`),
    find: ([day = '', month = '', year]) => dayFound(day, month, year),
  },
  {
    example: '3-oct-23',
    pattern: whole(`(\\d{1,2}) ?[-/.] ?${MONTH}(?: ?[-/.] ?${YEAR})?`),
    find: ([day = '', month = '', year]) => dayFound(day, month, year),
  },
  {
    example: 'octubre 3, 2023',
    pattern: whole(`${MONTH} (\\d{1,2})(?:, ?| de | del | )${FULL_YEAR}`),
    find: ([month = '', day = '', year]) => dayFound(day, month, year),
  },
  {
    example: '2023-10-03',
    pattern: whole(`(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})`),
    find: ([year = '', , month, day]) => ({
      kind: 'day',
      day: Number(day),
      month: Number(month),
      year: Number(year),
    }),
  },
  {
    example: '20231003',
    pattern: whole(`((?:19|20)\\d{2})(\\d{2})(\\d{2})`),
    find: ([year = '', month, day]) => ({
      kind: 'day',
      day: Number(day),
      month: Number(month),
      year: Number(year),
    }),
  },
  {
    example: '03/10/2023',
    pattern: whole(`(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{4}|\\d{2})`),
    find: ([first, , second, year]) => ({
      kind: 'pair',
      first: Number(first),
      second: Number(second),
      year: optionalYear(year),
    }),
  },
  {
    example: '03/10',
    pattern: whole(`(\\d{1,2}) ?[-/] ?(\\d{1,2})`),
    find: ([first, second]) => ({ kind: 'pair', first: Number(first), second: Number(second), year: null }),
  },
  {
    example: 'octubre 2023',
    pattern: whole(`(?:mes de )?${MONTH}(?:${BEFORE_YEAR}| ?[-/] ?)${FULL_YEAR}`),
    find: ([month = '', year]) => ({
      kind: 'month',
      month: monthNumber(month) ?? 0,
      year: optionalYear(year),
    }),
  },
  {
    // Excel's own way of showing a month (mmm-yy). With a blank it could be a day: the next form.
    example: 'oct-23',
    pattern: whole(`${MONTH} ?[-/] ?(\\d{2})`),
    find: ([month = '', year]) => ({
      kind: 'month',
      month: monthNumber(month) ?? 0,
      year: optionalYear(year),
    }),
  },
  {
    example: 'octubre 23',
    pattern: whole(`${MONTH} (?:de |del )?\\d{2}`),
    find: () => ({ kind: 'notDate', reason: 'unreadable' }),
  },
  {
    example: 'octubre',
    pattern: whole(`(?:mes de )?${MONTH}`),
    find: ([month = '']) => ({ kind: 'month', month: monthNumber(month) ?? 0, year: null }),
  },
];

const WORDS: readonly { readonly word: DateWord; readonly written: RegExp }[] = [
  {
    word: 'permanent',
    written: /^(?:(?:actividad|de manera|de forma) )?(?:permanentes?|permanentemente|continu[oa]|constante)$/,
  },
  { word: 'permanent', written: /^(?:durante )?todo el (?:proceso|periodo|ano)$/ },
  {
    word: 'toBeDefined',
    written:
      /^(?:(?:fecha )?(?:por|x|sin|a) (?:definir|confirmar|determinar|establecer)|pendiente|tbd|sin fecha|s\/f)$/,
  },
  { word: 'notApplicable', written: /^(?:n ?\/ ?a|na|no aplica|no aplicable)$/ },
];

const BLANK = /^[-_.]*$/;
/** #N/A, #N/D, #¡REF!, #¿NOMBRE?, #VALUE!, and a row of #### copied from a narrow column. */
const ERROR_VALUE = /^#(?:n\/[ad]|[¡¿]?[a-z0-9_/ ]+[!?]|#+)$/;
/** An hour after the day: 10:30, T10:30:00Z, 18:00 hrs. */
const HOUR = /(?:[t ]|, ?| a las )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?(?: ?(?:a ?m|p ?m|h|hrs?|horas))?$/;
const WEEKDAY = new RegExp(
  `^(?:el )?(?:dia )?(${Object.keys(WEEKDAYS).join('|')})(?:, ?| )(?=\\d|primero|el )`,
);
const LEAD = /^(?:el |al |a )?(?:dia )?(?=\d|primero)/;

/** Serials begin in 1900: a year before that is a slip of the hand. */
const FIRST_YEAR = 1900;

interface Prepared {
  readonly text: string;
  readonly hasTime: boolean;
  /** 1 Monday to 7 Sunday, or null when no weekday is written. */
  readonly weekday: number | null;
}

/** Takes away what surrounds a date: dots of abbreviations, closing punctuation, the weekday and the hour. */
function prepare(folded: string): Prepared {
  const undotted = folded
    .replace(/([a-z])\./g, '$1')
    .replace(/(\d)\.(?=[ao]\b)/g, '$1')
    .replace(/[.,;:]+$/, '')
    .trim();
  const noHour = undotted.replace(HOUR, '');
  // "mar 2023" is a month and "mar 3 de octubre" begins with a weekday: a weekday is what is left over.
  const weekday = isWrittenForm(noHour) ? null : WEEKDAY.exec(noHour);
  const rest = weekday === null ? noHour : noHour.slice(weekday[0].length);
  return {
    text: rest.replace(LEAD, ''),
    hasTime: noHour !== undotted,
    weekday: weekday === null ? null : (WEEKDAYS[weekday[1] ?? ''] ?? null),
  };
}

function isWrittenForm(text: string): boolean {
  return FORMS.some(({ pattern }) => pattern.test(text));
}

function find(text: string): Found {
  for (const { pattern, find: read } of FORMS) {
    const match = pattern.exec(text);
    if (match !== null) return read(match.slice(1));
  }
  return { kind: 'notDate', reason: 'unreadable' };
}

type Placed = CalendarDate | Exclude<NotDateReason, 'unreadable' | 'ambiguous' | 'errorValue'>;

/** The day of three numbers, the year taken from the process when it is not written. */
function place(day: number, month: number, year: number | null, context: DateContext): Placed {
  if (year === null) {
    const date = inferDay(day, month, context);
    if (date !== 'unknown') return date;
    // Without a year a leap year is the kindest judge: 31 de noviembre is impossible in any.
    return dateOf(2000, month, day) === null ? 'impossible' : 'noYear';
  }
  if (year < FIRST_YEAR) return 'outOfRange';
  return dateOf(year, month, day) ?? 'impossible';
}

/** Which order a pair of numbers shows by itself: a 21 can only be a day. */
function orderOfPair(first: number, second: number): DayMonthOrder {
  if (first > 12 && first <= 31 && second <= 12) return 'dmy';
  if (second > 12 && second <= 31 && first <= 12) return 'mdy';
  return 'unknown';
}

/** Whether the weekday written beside a date speaks for day first, the Spanish order, and against month first. */
function weekdayConfirms(weekday: number | null, dayFirst: CalendarDate, monthFirst: CalendarDate): boolean {
  return weekday !== null && dayFirst.dayOfWeek === weekday && monthFirst.dayOfWeek !== weekday;
}

/** Both days that a pair of numbers could be; null where the calendar (or the process) has none. */
function bothOrders(
  first: number,
  second: number,
  year: number | null,
  context: DateContext,
): [Placed, Placed] {
  return [place(first, second, year, context), place(second, first, year, context)];
}

/**
 * Reads Spanish text as a date. The year that is not written comes from the process; the order of `03/04/2027` comes
 * from the context, and without it the text is ambiguous. Pure, never throws.
 *
 * @example readDateText('02 de noviembre', { electionDay: 2024-06-02 })
 *   // => { kind: 'date', date: 2023-11-02, source: 'text', yearInferred: true, hasTime: false, text: '02 de noviembre' }
 * @example readDateText('31 de noviembre de 2023', {}) // => { kind: 'notDate', reason: 'impossible', … }
 * @example readDateText('03/04/2027', {}) // => { kind: 'notDate', reason: 'ambiguous', … }
 */
export function readDateText(raw: string, context: DateContext = {}): DateReading {
  const text = tidyBlanks(raw);
  const folded = foldText(raw);
  if (BLANK.test(folded)) return { kind: 'blank' };
  if (ERROR_VALUE.test(folded)) return { kind: 'notDate', reason: 'errorValue', text };
  const prepared = prepare(folded);
  const word = WORDS.find(({ written }) => written.test(prepared.text));
  if (word !== undefined) return { kind: 'word', word: word.word, text };

  const found = find(prepared.text);
  switch (found.kind) {
    case 'notDate':
      return { kind: 'notDate', reason: found.reason, text };
    case 'month':
      return monthReading(found.month, found.year, text, context);
    case 'day':
      return dayReading(place(found.day, found.month, found.year, context), found.year, prepared, text);
    case 'pair':
      return pairReading(found.first, found.second, found.year, prepared, text, context);
  }
}

function dayReading(placed: Placed, year: number | null, { hasTime }: Prepared, text: string): DateReading {
  return typeof placed === 'string'
    ? { kind: 'notDate', reason: placed, text }
    : { kind: 'date', date: placed, source: 'text', yearInferred: year === null, hasTime, text };
}

function monthReading(month: number, year: number | null, text: string, context: DateContext): DateReading {
  if (year !== null && year < FIRST_YEAR) return { kind: 'notDate', reason: 'outOfRange', text };
  const key: MonthKey | null = year === null ? inferMonth(month, context) : monthFrom(year, month);
  return key === null
    ? { kind: 'notDate', reason: 'noYear', text }
    : { kind: 'month', month: key, source: 'text', yearInferred: year === null, text };
}

function pairReading(
  first: number,
  second: number,
  year: number | null,
  prepared: Prepared,
  text: string,
  context: DateContext,
): DateReading {
  const read = (placed: Placed): DateReading => dayReading(placed, year, prepared, text);
  const [dayFirst, monthFirst] = bothOrders(first, second, year, context);
  const own = orderOfPair(first, second);
  if (own !== 'unknown') return read(own === 'dmy' ? dayFirst : monthFirst);
  const order = context.dayMonthOrder ?? 'unknown';
  if (order !== 'unknown') return read(order === 'dmy' ? dayFirst : monthFirst);
  if (typeof dayFirst === 'string' || typeof monthFirst === 'string') return read(dayFirst);
  if (isSameDate(dayFirst, monthFirst) || weekdayConfirms(prepared.weekday, dayFirst, monthFirst)) {
    return read(dayFirst);
  }
  return { kind: 'notDate', reason: 'ambiguous', text, candidates: [dayFirst, monthFirst] };
}

/**
 * Settles how a column writes day and month from the texts that can only be one way: a 21/09 settles day first, a
 * 09/21 month first. With no such text, or with both kinds, the order stays unknown.
 *
 * @param texts every text of the column; those that are not numeric dates are passed over
 * @example settleDayMonthOrder(['03/04/2027', '21/09/2026']) // => 'dmy'
 */
export function settleDayMonthOrder(texts: Iterable<string>): DayMonthOrder {
  let settled: DayMonthOrder = 'unknown';
  for (const raw of texts) {
    const order = orderShownBy(raw);
    if (order === 'unknown' || order === settled) continue;
    if (settled !== 'unknown') return 'unknown';
    settled = order;
  }
  return settled;
}

function orderShownBy(raw: string): DayMonthOrder {
  const prepared = prepare(foldText(raw));
  const found = find(prepared.text);
  if (found.kind !== 'pair') return 'unknown';
  const own = orderOfPair(found.first, found.second);
  if (own !== 'unknown' || found.year === null) return own;
  const [dayFirst, monthFirst] = bothOrders(found.first, found.second, found.year, {});
  if (typeof dayFirst === 'string' || typeof monthFirst === 'string') return 'unknown';
  return weekdayConfirms(prepared.weekday, dayFirst, monthFirst) ? 'dmy' : 'unknown';
}
