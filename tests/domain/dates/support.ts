import type { CalendarDate, MonthKey } from '../../../src/domain/dates/calendarDate';
import { parseIsoDate, parseMonth } from '../../../src/domain/dates/calendarDate';
import type { DateReading } from '../../../src/domain/dates/dateReading';

/** The day written `AAAA-MM-DD`; a mistake in a test is a mistake of the program. */
export function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`Not a day: ${text}`);
  return date;
}

/** The month written `AAAA-MM`. */
export function month(text: string): MonthKey {
  const key = parseMonth(text);
  if (key === null) throw new Error(`Not a month: ${text}`);
  return key;
}

/** A reading in one word, for tables: the day, the month, the word, or why it is none. */
export function inOneWord(reading: DateReading): string {
  switch (reading.kind) {
    case 'date':
      return reading.date.toString();
    case 'month':
      return reading.month;
    case 'word':
      return reading.word;
    case 'notDate':
      return reading.reason;
    case 'blank':
      return 'blank';
  }
}
