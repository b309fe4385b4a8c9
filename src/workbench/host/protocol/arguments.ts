/** Reads the arguments of a method call and checks their types as Excel does. */
import { invalidArgument } from '../errors';
import { COLOR_NAMES } from './colorNames';

export interface Arguments {
  readonly values: readonly unknown[];
  /** Whether the argument was given (office.js sends `null` for an omitted one). */
  has(index: number): boolean;
  text(index: number): string;
  optionalText(index: number): string | undefined;
  integer(index: number): number;
  optionalInteger(index: number): number | undefined;
  flag(index: number): boolean;
  oneOf<Choice extends string>(index: number, choices: readonly Choice[], otherwise?: Choice): Choice;
  record(index: number): Readonly<Record<string, unknown>> | undefined;
}

/** Returns the value if it is a string; otherwise throws InvalidArgument, as do all functions here. */
export function readText(value: unknown, what = 'text'): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be a string`);
  return value;
}

/** Returns the value if it is a finite number. */
export function readNumber(value: unknown, what = 'number'): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(`${what} must be a number`);
  return value;
}

/** Returns the value if it is an integer. */
export function readInteger(value: unknown, what = 'number'): number {
  const number = readNumber(value, what);
  if (!Number.isInteger(number)) throw invalidArgument(`${what} must be a whole number`);
  return number;
}

/** Returns the value if it is a boolean. */
export function readFlag(value: unknown, what = 'value'): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} must be true or false`);
  return value;
}

/** @example readChoice('down', ['Down', 'Right']) // => 'Down', in any case of letters */
export function readChoice<Choice extends string>(value: unknown, choices: readonly Choice[]): Choice {
  const wanted = typeof value === 'string' ? value.toLowerCase() : null;
  const found = choices.find((choice) => choice.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`${JSON.stringify(value)} is none of ${choices.join(', ')}`);
  return found;
}

/** Returns the value if it is an object and no array. */
export function readRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidArgument('an object is expected');
  return value as Readonly<Record<string, unknown>>;
}

const COLOR = /^#?([0-9a-f]{6})$/i;
/** @example readColor('red') // => '#FF0000' */
export function readColor(value: unknown): string {
  const text = readText(value, 'colour');
  const hex = COLOR.exec(text)?.[1];
  const color = hex === undefined ? COLOR_NAMES[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument(`${JSON.stringify(text)} is no colour`);
  return color;
}

/** @example argumentsOf(['A1', null]).optionalText(1) // => undefined */
export function argumentsOf(values: readonly unknown[]): Arguments {
  const has = (index: number): boolean => values[index] !== undefined && values[index] !== null;
  return {
    values,
    has,
    text: (index) => readText(values[index], `argument ${index + 1}`),
    optionalText: (index) => (has(index) ? readText(values[index], `argument ${index + 1}`) : undefined),
    integer: (index) => readInteger(values[index], `argument ${index + 1}`),
    optionalInteger: (index) =>
      has(index) ? readInteger(values[index], `argument ${index + 1}`) : undefined,
    flag: (index) => (has(index) ? readFlag(values[index], `argument ${index + 1}`) : false),
    oneOf: (index, choices, otherwise) =>
      otherwise !== undefined && !has(index) ? otherwise : readChoice(values[index], choices),
    record: (index) => (has(index) ? readRecord(values[index]) : undefined),
  };
}
