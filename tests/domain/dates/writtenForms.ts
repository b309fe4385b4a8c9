import type { CalendarDate } from '../../../src/domain/dates/calendarDate';
import { formatLongDate, formatShortDate } from '../../../src/domain/dates/spanishFormat';
import { monthName } from '../../../src/domain/dates/spanishMonths';

/** One way of writing a day, made from the day itself so that it can be tried on every day of a range. */
export interface WrittenForm {
  readonly form: string;
  readonly write: (date: CalendarDate) => string;
}

const two = (n: number): string => String(n).padStart(2, '0');
const short = (date: CalendarDate): string => monthName(date.month).slice(0, 3);

/** The forms that carry their year, with day before month. */
export const WRITTEN_FORMS: readonly WrittenForm[] = [
  { form: '3 de octubre de 2023', write: formatLongDate },
  { form: '03/10/2023', write: formatShortDate },
  { form: '2023-10-03', write: (date) => date.toString() },
  { form: '03 de octubre del 2023', write: (d) => `${two(d.day)} de ${monthName(d.month)} del ${d.year}` },
  { form: '3-oct-23', write: (d) => `${d.day}-${short(d)}-${two(d.year % 100)}` },
  { form: '03-oct.-2023', write: (d) => `${two(d.day)}-${short(d)}.-${d.year}` },
  { form: '3 octubre 2023', write: (d) => `${d.day} ${monthName(d.month)} ${d.year}` },
  { form: '03-10-23', write: (d) => `${two(d.day)}-${two(d.month)}-${two(d.year % 100)}` },
  { form: '3.10.2023', write: (d) => `${d.day}.${d.month}.${d.year}` },
  { form: '20231003', write: (d) => `${d.year}${two(d.month)}${two(d.day)}` },
  {
    form: '  3 DE  OCTUBRE DE 2023. ',
    write: (d) => `  ${formatLongDate(d).toUpperCase().replace(' DE ', '\u00a0DE\u00a0\u00a0')}. `,
  },
  {
    form: 'martes, 3 de octubre de 2023',
    write: (d) =>
      `${['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'][d.dayOfWeek - 1]}, ${formatLongDate(d)}`,
  },
  {
    form: 'mar 03/10/23',
    write: (d) =>
      `${['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'][d.dayOfWeek - 1]} ${two(d.day)}/${two(d.month)}/${two(d.year % 100)}`,
  },
];
