/** How teams write dates: each style with what its cells must be read as. */
import { Temporal } from 'temporal-polyfill';
import type { ExpectedDate } from '../expected';
import type { Cell } from './cells';

export interface WrittenDate {
  readonly cell: Cell;
  readonly reads: ExpectedDate;
}

/** Writes the date of the table's nth row. */
export type DateStyle = (date: Temporal.PlainDate, index: number) => WrittenDate;

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const WEEKDAYS = 'lunes martes miércoles jueves viernes sábado domingo'.split(' ');
const EPOCH = Temporal.PlainDate.from('1899-12-30');
const DAYS_TO_1904 = 1462;

const two = (number: number): string => String(number).padStart(2, '0');
const monthOf = ({ month }: Temporal.PlainDate): string => MONTHS[month - 1] ?? '';
const shortMonth = (date: Temporal.PlainDate): string => monthOf(date).slice(0, 3);
const weekdayOf = ({ dayOfWeek }: Temporal.PlainDate): string => WEEKDAYS[dayOfWeek - 1] ?? '';
const shortYear = ({ year }: Temporal.PlainDate): string => two(year % 100);

export const serialOf = (date: Temporal.PlainDate): number => EPOCH.until(date, { largestUnit: 'day' }).days;

function real(format: string, shift = 0): DateStyle {
  return (date) => ({ cell: { value: serialOf(date) + shift, format }, reads: date.toString() });
}

function text(write: (date: Temporal.PlainDate, index: number) => string): DateStyle {
  return (date, index) => ({ cell: { value: write(date, index) }, reads: date.toString() });
}

/** One style after another, row by row. */
function mixed(...styles: readonly DateStyle[]): DateStyle {
  return (date, index) => {
    const style = styles[index % styles.length];
    if (style === undefined) throw new Error('a mixture needs styles');
    return style(date, index);
  };
}

/** Every third cell holds a word and no date. */
function sometimes(words: readonly string[], style: DateStyle): DateStyle {
  return (date, index) =>
    index % 3 === 2
      ? { cell: { value: words[Math.floor(index / 3) % words.length] ?? '' }, reads: 'none' }
      : style(date, index);
}

const slashes = (date: Temporal.PlainDate): string => `${two(date.day)}/${two(date.month)}/${date.year}`;
const americanSlashes = (date: Temporal.PlainDate): string => `${date.month}/${date.day}/${date.year}`;
const wholeMonth: DateStyle = (date) => ({
  cell: { value: `${monthOf(date)} ${date.year}` },
  reads: date.toString().slice(0, 7),
});
/** Day and month up to the twelfth: nothing in the column settles which is which. */
const ambiguous: DateStyle = (date) => {
  const day = (date.day % 12) + 1;
  const sameEitherWay = day === date.month;
  const shown = sameEitherWay ? (day % 12) + 1 : day;
  return { cell: { value: `${two(shown)}/${two(date.month)}/${date.year}` }, reads: 'ambiguous' };
};
const formulaOf: DateStyle = (date) => ({
  cell: {
    formula: `DATE(${date.year},${date.month},${date.day})`,
    value: serialOf(date),
    format: 'dd/mm/yyyy',
  },
  reads: date.toString(),
});
const withErrors: DateStyle = (date, index) =>
  index % 4 === 3
    ? { cell: { error: index % 8 === 3 ? '#N/A' : '#REF!' }, reads: 'none' }
    : real('dd/mm/yyyy')(date, index);

export const DATE_STYLES = {
  real: real('dd/mm/yyyy'),
  realShort: real('d-mmm-yy'),
  realLong: real('[$-80A]d" de "mmmm" de "yyyy'),
  realWeekday: real('[$-80A]dddd, d" de "mmmm" de "yyyy'),
  realIso: real('yyyy-mm-dd'),
  realAmerican: real('m/d/yyyy'),
  realNoYear: real('d" de "mmmm'),
  realMonthName: real('dd/mmm/yyyy'),
  realGeneral: real('dd\\.mm\\.yy'),
  real1904: real('dd/mm/yyyy', -DAYS_TO_1904),
  realText: real('@'),
  withHour: real('dd/mm/yyyy hh:mm', 0.75),
  noYear: text((date) => `${two(date.day)} de ${monthOf(date)}`),
  noYearPlain: text((date) => `${date.day} ${monthOf(date)}`),
  noYearShort: text((date) => `${date.day}-${shortMonth(date)}`),
  long: text((date) => `${date.day} de ${monthOf(date)} de ${date.year}`),
  longUpper: text((date) => `${two(date.day)} DE ${monthOf(date).toUpperCase()} DE ${date.year}`),
  longDel: text((date) => `${date.day} de ${monthOf(date)} del ${date.year}`),
  weekdayLong: text((date) => `${weekdayOf(date)} ${date.day} de ${monthOf(date)} de ${date.year}`),
  dashes: text((date) => `${date.day}-${shortMonth(date)}-${shortYear(date)}`),
  dashesYear: text((date) => `${two(date.day)}-${shortMonth(date)}-${date.year}`),
  slashMonth: text((date) => `${two(date.day)}/${shortMonth(date)}/${date.year}`),
  slashes: text(slashes),
  slashesShort: text((date) => `${date.day}/${date.month}/${shortYear(date)}`),
  dots: text((date) => `${two(date.day)}.${two(date.month)}.${date.year}`),
  iso: text((date) => date.toString()),
  projectWeekday: text(
    (date) => `${weekdayOf(date).slice(0, 3)} ${two(date.day)}/${two(date.month)}/${shortYear(date)}`,
  ),
  american: text(americanSlashes),
  wholeMonth,
  sloppyBlanks: text((date) => `  ${date.day}  de ${monthOf(date)}   ${date.year} `),
  ordinal: text((date) => `${date.day === 1 ? '1º' : date.day} de ${monthOf(date)} de ${date.year}`),
  ambiguous,
  formula: formulaOf,
  withErrors,
  words: sometimes(['Permanente', 'Por definir', 'N/A'], real('dd/mm/yyyy')),
  wordsText: sometimes(
    ['permanente', 'por definir', 'No aplica'],
    text((date) => `${date.day} de ${monthOf(date)} de ${date.year}`),
  ),
  mixed: mixed(
    real('dd/mm/yyyy'),
    text((date) => `${date.day} de ${monthOf(date)} de ${date.year}`),
    text((date) => `${date.day}-${shortMonth(date)}-${shortYear(date)}`),
    text((date) => date.toString()),
  ),
} as const satisfies Readonly<Record<string, DateStyle>>;

export type DateStyleName = keyof typeof DATE_STYLES;

/** A period in one cell. */
export type RangeStyle = (start: Temporal.PlainDate, end: Temporal.PlainDate) => string;

export const RANGE_STYLES = {
  delAl: (start, end) =>
    `del ${start.day} de ${monthOf(start)} al ${end.day} de ${monthOf(end)} de ${end.year}`,
  delAlYears: (start, end) =>
    `Del ${start.day} de ${monthOf(start)} de ${start.year} al ${end.day} de ${monthOf(end)} de ${end.year}`,
  enDash: (start, end) =>
    `${start.day} ${shortMonth(start)} ${start.year} – ${end.day} ${shortMonth(end)} ${end.year}`,
  slashes: (start, end) => `${slashes(start)} al ${slashes(end)}`,
  hyphen: (start, end) => `${slashes(start)} - ${slashes(end)}`,
  noYear: (start, end) => `del ${two(start.day)} de ${monthOf(start)} al ${two(end.day)} de ${monthOf(end)}`,
} as const satisfies Readonly<Record<string, RangeStyle>>;

export type RangeStyleName = keyof typeof RANGE_STYLES;
