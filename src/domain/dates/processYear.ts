/**
 * The year of a day written without one. A process has its own year: it opens about nine months before the election
 * day and its last documents come about one month after.
 */
import type { CalendarDate, MonthKey } from './calendarDate';
import {
  addDays,
  addMonths,
  dateOf,
  isWithin,
  monthFrom,
  monthOf,
  numberOfMonth,
  yearOfMonth,
} from './calendarDate';
import type { DateContext, ProcessYears } from './dateReading';
import { tidyBlanks } from '../text/foldText';

/** Months of the window before the election day. The window is exactly one year, so each day has one year in it. */
const MONTHS_BEFORE = 10;
const MONTHS_IN_WINDOW = 12;
/** Processes named by two years open in the second half of the first: from this month on it is the first year. */
const FIRST_MONTH_OF_FIRST_YEAR = 8;

/** First and last day of a window, both included. */
export interface DateWindow {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/**
 * The year of civil days in which a process is taken to lie: from ten months before the election day to the eve of
 * two months after it. Deliveries run from nine months before to one month after, so both ends have a month to spare.
 *
 * @example processWindow(2024-06-02) // => { first: 2023-08-02, last: 2024-08-01 }
 */
export function processWindow(electionDay: CalendarDate): DateWindow {
  const first = addMonths(electionDay, -MONTHS_BEFORE);
  return { first, last: addDays(addMonths(first, MONTHS_IN_WINDOW), -1) };
}

/**
 * Reads the two consecutive years in the name of a process, or null. One year alone says too little: a process may
 * well begin in the year before.
 *
 * @example readProcessYears('Proceso Electoral Local 2023-2024') // => { from: 2023, to: 2024 }
 */
export function readProcessYears(name: string): ProcessYears | null {
  const match = /(?<!\d)(20\d{2}) ?[-/\u2010-\u2015] ?(20\d{2}|\d{2})(?!\d)/.exec(tidyBlanks(name));
  if (match === null) return null;
  const from = Number(match[1]);
  const to = match[2]?.length === 2 ? 2000 + Number(match[2]) : Number(match[2]);
  return to === from + 1 ? { from, to } : null;
}

function yearByName(month: number, years: ProcessYears): number {
  return month >= FIRST_MONTH_OF_FIRST_YEAR ? years.from : years.to;
}

/**
 * Puts a day and month in the process. `unknown` when neither election day nor years are known, `impossible` when
 * the process has no such day (29 de febrero in a process without a leap year).
 *
 * @example inferDay(3, 10, { electionDay: 2024-06-02 }) // => 2023-10-03
 */
export function inferDay(
  day: number,
  month: number,
  context: DateContext,
): CalendarDate | 'unknown' | 'impossible' {
  const { electionDay, processYears } = context;
  if (electionDay) {
    const { first, last } = processWindow(electionDay);
    for (const year of new Set([first.year, last.year])) {
      const date = dateOf(year, month, day);
      if (date !== null && isWithin(date, first, last)) return date;
    }
    return 'impossible';
  }
  if (processYears) return dateOf(yearByName(month, processYears), month, day) ?? 'impossible';
  return 'unknown';
}

/**
 * Puts a month in the process, or null when neither election day nor years are known. The month that the window
 * begins and ends in is taken at its beginning.
 *
 * @example inferMonth(10, { electionDay: 2024-06-02 }) // => '2023-10'
 */
export function inferMonth(month: number, context: DateContext): MonthKey | null {
  const { electionDay, processYears } = context;
  if (electionDay) {
    const start = monthOf(processWindow(electionDay).first);
    const year = yearOfMonth(start);
    return monthFrom(month >= numberOfMonth(start) ? year : year + 1, month);
  }
  return processYears ? monthFrom(yearByName(month, processYears), month) : null;
}
