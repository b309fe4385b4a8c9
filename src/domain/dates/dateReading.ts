/** What reading a cell as a date can give. Types only: the reader of text is `spanishDate.ts`, that of cells `dateCell.ts`. */
import type { CalendarDate, MonthKey } from './calendarDate';
import type { DateSystem } from './serial';

/** How a column writes `03/04/2027`: day first, month first, or nobody knows. */
export type DayMonthOrder = 'dmy' | 'mdy' | 'unknown';

/** The two years in the name of a process: 2023 and 2024 for "Proceso Electoral Local 2023-2024". */
export interface ProcessYears {
  readonly from: number;
  readonly to: number;
}

/** What the reader may use besides the text itself. */
export interface DateContext {
  /** The election day: the surest source of a missing year. */
  readonly electionDay?: CalendarDate | null | undefined;
  /** The years in the process's name, used only when there is no election day. */
  readonly processYears?: ProcessYears | null | undefined;
  /** Order of day and month in the rest of the column; `unknown` when absent. */
  readonly dayMonthOrder?: DayMonthOrder | undefined;
  /** The month of a day that is written alone, as a band, a title or a column of months around it says. */
  readonly monthAround?: MonthAround | undefined;
}

/** A month written around a day; `year` is null when it is not written. */
export interface MonthAround {
  readonly month: number;
  readonly year: number | null;
}

/** What is known of a cell besides its value. */
export interface DateCellFacts {
  /** Whether the cell holds an error such as #N/A. */
  readonly isError?: boolean | undefined;
  /** The cell's number format in Excel's invariant form, such as `dd/mm/yyyy`. */
  readonly numberFormat?: string | undefined;
  /** The workbook's day count; `1900` when absent. */
  readonly dateSystem?: DateSystem | undefined;
}

/** Why something written is no date. */
export type NotDateReason =
  /** It is not in any form that is read. */
  | 'unreadable'
  /** It names a day that the calendar does not have: 31 de noviembre. */
  | 'impossible'
  /** Day and month could be either way round: 03/04/2027. */
  | 'ambiguous'
  /** It has no year, and neither does the context. */
  | 'noYear'
  /** The cell holds an error value: #N/A. */
  | 'errorValue'
  /** A number that is no serial of a day, or a year that Excel does not have. */
  | 'outOfRange';

/** Words that people write in place of a date. */
export type DateWord = 'permanent' | 'toBeDefined' | 'notApplicable';

/** One day. */
export interface ReadDay {
  readonly kind: 'date';
  readonly date: CalendarDate;
  /** Whether the cell held a real date (a serial number) or text, marks a week of a time line, says how long something takes, or a state. */
  readonly source: 'serial' | 'text' | 'week' | 'duration' | 'state';
  /** Where it is the last day of a marked week, the first one: which day of the week is meant nobody knows. */
  readonly weekFrom?: CalendarDate;
  /** Whether the year was not written and comes from the process. */
  readonly yearInferred: boolean;
  /** Whether an hour came with it; the hour is dropped. */
  readonly hasTime: boolean;
  /** What was written, with its blanks made regular. */
  readonly text: string;
  /** Present when it is one end of a range written in one cell: no real date can take the cell's place. */
  readonly inRange?: true;
  /** The weekday that is written with it, 1 Monday to 7 Sunday, where the day is another one. */
  readonly weekday?: number;
}

/** A whole month, with no day. */
export interface ReadMonth {
  readonly kind: 'month';
  readonly month: MonthKey;
  readonly source: ReadDay['source'];
  readonly yearInferred: boolean;
  readonly text: string;
  /** As in {@link ReadDay}. */
  readonly inRange?: true;
}

/** Something that is no date. */
export interface ReadNotDate {
  readonly kind: 'notDate';
  readonly reason: NotDateReason;
  readonly text: string;
  /** The two days it could be, day first and then month first, when the reason is `ambiguous`. */
  readonly candidates?: readonly [CalendarDate, CalendarDate];
}

/** A word in place of a date. */
export interface ReadWord {
  readonly kind: 'word';
  readonly word: DateWord;
  readonly text: string;
}

/** Nothing written: blanks or dashes. */
export interface ReadBlank {
  readonly kind: 'blank';
}

/** The outcome of reading one cell or text as a date. Never an exception. */
export type DateReading = ReadDay | ReadMonth | ReadNotDate | ReadWord | ReadBlank;

/** The day of a reading, or null when it is not exactly one day. */
export function dayOfReading(reading: DateReading): CalendarDate | null {
  return reading.kind === 'date' ? reading.date : null;
}
