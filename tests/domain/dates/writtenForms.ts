import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { weekdayOf } from '../../../src/domain/dates/calendarDate';
import { formatLongDate } from '../../../src/domain/dates/spanishFormat';
import { formatShortDate } from '../../../src/domain/dates/shortFormat';
import { monthName } from '../../../src/domain/dates/spanishMonths';

/** One way of writing a day, made from the day itself so that it can be tried on every day of a range. */
export interface WrittenForm {
  readonly form: string;
  readonly write: (date: CalendarDate) => string;
}

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

const two = (n: number): string => String(n).padStart(2, '0');
const shortYear = (date: CalendarDate): string => two(date.year % 100);
const short = (date: CalendarDate): string => monthName(date.month).slice(0, 3);
const weekday = (date: CalendarDate): string => WEEKDAYS[weekdayOf(date) - 1] ?? '';
/** The first of a month is written as an ordinal, the other days as figures. */
const ordinal = (date: CalendarDate, first: string): string => (date.day === 1 ? first : String(date.day));
/** A slip in the longest months, which one letter tells apart. */
const misspelt = (date: CalendarDate): string =>
  monthName(date.month).replace('v', 'b').replace('ct', 'tc').replace('pt', 't').replace('st', 'ss');

/** The forms that carry their year, with day before month. */
export const WRITTEN_FORMS: readonly WrittenForm[] = [
  { form: '3 de octubre de 2023', write: formatLongDate },
  { form: '03/10/2023', write: formatShortDate },
  { form: '2023-10-03', write: (date) => date.toString() },
  { form: '2023/10/03', write: (d) => `${d.year}/${two(d.month)}/${two(d.day)}` },
  { form: '2023-10-03T10:00:00', write: (date) => `${date.toString()}T10:00:00` },
  { form: '03 de octubre del 2023', write: (d) => `${two(d.day)} de ${monthName(d.month)} del ${d.year}` },
  { form: '3/X/2023', write: (d) => `${d.day}/${ROMAN[d.month - 1] ?? ''}/${d.year}` },
  { form: '3-oct-23', write: (d) => `${d.day}-${short(d)}-${shortYear(d)}` },
  { form: '03-oct.-2023', write: (d) => `${two(d.day)}-${short(d)}.-${d.year}` },
  { form: '03-OCT-2023', write: (d) => `${two(d.day)}-${short(d).toUpperCase()}-${d.year}` },
  { form: '3/oct/2023', write: (d) => `${d.day}/${short(d)}/${d.year}` },
  {
    form: '3 Oct. 2023',
    write: (d) => `${d.day} ${short(d)[0]?.toUpperCase()}${short(d).slice(1)}. ${d.year}`,
  },
  { form: '3oct2023', write: (d) => `${d.day}${short(d)}${d.year}` },
  { form: '3 octubre 2023', write: (d) => `${d.day} ${monthName(d.month)} ${d.year}` },
  { form: 'octubre 3, 2023', write: (d) => `${monthName(d.month)} ${d.day}, ${d.year}` },
  { form: '3/10/23', write: (d) => `${d.day}/${d.month}/${shortYear(d)}` },
  { form: '03-10-23', write: (d) => `${two(d.day)}-${two(d.month)}-${shortYear(d)}` },
  { form: '3.10.2023', write: (d) => `${d.day}.${d.month}.${d.year}` },
  { form: '03 - 10 - 2023', write: (d) => `${two(d.day)} - ${two(d.month)} - ${d.year}` },
  { form: '03–10–2023', write: (d) => `${two(d.day)}\u2013${two(d.month)}\u2013${d.year}` },
  { form: '03 10 2023', write: (d) => `${two(d.day)} ${two(d.month)} ${d.year}` },
  { form: '20231003', write: (d) => `${d.year}${two(d.month)}${two(d.day)}` },
  {
    form: '1° de octubre de 2023',
    write: (d) => `${ordinal(d, '1°')} de ${monthName(d.month)} de ${d.year}`,
  },
  {
    form: '1º de octubre de 2023',
    write: (d) => `${ordinal(d, '1º')} de ${monthName(d.month)} de ${d.year}`,
  },
  { form: '1ero de octubre 2023', write: (d) => `${ordinal(d, '1ero')} de ${monthName(d.month)} ${d.year}` },
  {
    form: 'primero de octubre de 2023',
    write: (d) => `${ordinal(d, 'primero')} de ${monthName(d.month)} de ${d.year}`,
  },
  { form: '3 de nobiembre de 2023', write: (d) => `${d.day} de ${misspelt(d)} de ${d.year}` },
  {
    form: '  3 DE  OCTUBRE DE 2023. ',
    write: (d) => `  ${formatLongDate(d).toUpperCase().replace(' DE ', '\u00a0DE\u00a0\u00a0')}. `,
  },
  { form: 'martes, 3 de octubre de 2023', write: (d) => `${weekday(d)}, ${formatLongDate(d)}` },
  { form: '3 de octubre de 2023 (martes)', write: (d) => `${formatLongDate(d)} (${weekday(d)})` },
  {
    form: 'mar 03/10/23',
    write: (d) => `${weekday(d).slice(0, 3)} ${two(d.day)}/${two(d.month)}/${shortYear(d)}`,
  },
  { form: '03/10/2023 10:30 hrs', write: (d) => `${formatShortDate(d)} 10:30 hrs` },
];
