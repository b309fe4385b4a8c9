/** The days that a sentence names, as remarks, notes and orders of the day write them. */
import type { CalendarDate } from '../dates/calendarDate';
import { weekdayOf } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { readDateText } from '../dates/spanishDate';
import { SPELT_MONTHS } from '../dates/spanishMonths';
import { foldText } from '../text/foldText';

const MONTH = SPELT_MONTHS.map(foldText).join('|');
/** «7, 14 y 20 de noviembre de 2027». */
const DAYS = new RegExp(
  `\\b((?:\\d{1,2}(?:, | y ))*\\d{1,2}) de (${MONTH})(?: del? (20\\d{2}))?|\\b\\d{1,2}/\\d{1,2}/20\\d{2}\\b`,
  'g',
);

/**
 * The days that a text names, with the year that the process gives where it says none.
 * @example daysIn('los dias 7 y 14 de mayo', electionDay) // => [2024-05-07, 2024-05-14]
 */
export function daysIn(folded: string, electionDay: CalendarDate | null): readonly CalendarDate[] {
  const context = electionDay === null ? {} : { electionDay };
  return [...folded.matchAll(DAYS)].flatMap(([whole, days, month = '', year]) => {
    const texts = days
      ?.split(/, | y /)
      .map((day) => `${day} de ${month}${year === undefined ? '' : ` de ${year}`}`);
    return (texts ?? [whole]).flatMap((text) => dayOfReading(readDateText(text, context)) ?? []);
  });
}

/** The days of the week, folded, from Monday. */
export const WEEKDAYS: readonly string[] = [
  'lunes',
  'martes',
  'miercoles',
  'jueves',
  'viernes',
  'sabado',
  'domingo',
];
const WITH_WEEKDAY = new RegExp(
  `\\b(${WEEKDAYS.join('|')}),? (?:el )?(?:dia )?(\\d{1,2} de (?:${MONTH})(?: del? 20\\d{2})?|\\d{1,2}/\\d{1,2}/20\\d{2})\\b`,
  'g',
);

/** A day of a text with a day of the week that is another one's. */
export interface OtherWeekday {
  readonly written: string;
  readonly day: CalendarDate;
}

/**
 * The days of a text whose day of the week is not theirs, with the year that the process gives where it says none; without a
 * process such a day may be of any year and is passed over.
 * @example otherWeekdaysIn('Se realizará el viernes 24 de abril de 2027', null) // => [{ written: 'viernes 24 de abril de 2027', … }]
 */
export function otherWeekdaysIn(text: string, electionDay: CalendarDate | null): readonly OtherWeekday[] {
  const context = electionDay === null ? {} : { electionDay };
  return [...foldText(text).matchAll(WITH_WEEKDAY)].flatMap(([, weekday = '', written = '']) => {
    const day = dayOfReading(readDateText(written, context));
    if (day === null || WEEKDAYS.indexOf(weekday) === weekdayOf(day) - 1) return [];
    return [{ written: `${weekday} ${written}`, day }];
  });
}
