/** The options of the command line: what one is declared as, and how its value is read. */
import type { CalendarDate } from '../../../domain/dates/calendarDate';
import { parseIsoDate } from '../../../domain/dates/calendarDate';
import { ARGUMENT_TEXTS } from '../texts';

/** One option, as the parser and the help need it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** The option may be given several times. */
  readonly multiple?: true;
  /** What stands for the value in the help; an option of type boolean has none. */
  readonly value?: string;
  /** The sentence of the help. */
  readonly about: string;
}

export type Options = Readonly<Record<string, Option>>;

/** Values as `parseArgs` of Node returns them. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** The first wrong argument ends the reading; `parseCommandLine` catches it and returns its sentence. */
export class WrongArgument extends Error {}

/** Reads the values of the options that a command declares. */
export interface Arguments {
  /** Whether an option without a value was given. */
  flag(option: string): boolean;
  text(option: string): string | undefined;
  /** The values of an option that may be given several times. */
  texts(option: string): readonly string[] | undefined;
  date(option: string): CalendarDate | undefined;
  /** The value itself, or the sentence «Falta la opción …» when it was not given. */
  required<T>(option: string, value: T | undefined): T;
}

/**
 * Returns a reader of parsed values.
 * @example argumentsOf({ out: 'S.xlsx', json: true }).text('out') // => 'S.xlsx'
 */
export function argumentsOf(values: Values): Arguments {
  const text = (option: string): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    flag: (option) => values[option] === true,
    text,
    texts: (option) => {
      const value = values[option];
      return Array.isArray(value) ? value.map(String) : undefined;
    },
    date: (option) => {
      const value = text(option);
      return value === undefined ? undefined : readDate(option, value);
    },
    required: (option, value) => {
      if (value === undefined) throw new WrongArgument(ARGUMENT_TEXTS.missing(option));
      return value;
    },
  };
}

/** Whether a year can be one of a process: outside this century it is a slip of the hand. */
export function isYearOfPrep(year: number): boolean {
  return year >= 2000 && year < 2100;
}

/**
 * Reads a date `AAAA-MM-DD`.
 * @throws WrongArgument with the option's name when the text is no date
 * @example readDate('today', '2023-11-30') // => 2023-11-30
 */
export function readDate(option: string, text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new WrongArgument(ARGUMENT_TEXTS.notDate(option, text));
  if (!isYearOfPrep(date.year)) throw new WrongArgument(ARGUMENT_TEXTS.farYear(text));
  return date;
}
