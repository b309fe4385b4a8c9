/**
 * Registers are the sheets people keep, read into typed records in which every field knows its cell.
 * This file: what a cell and a field are.
 */
import type { DateReading } from '../dates/dateReading';

/** A cell's place in the workbook. Rows and columns count from 1, as Excel shows them. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A value read from the workbook together with the text shown there and the cell it came from. */
export interface Field<T> {
  readonly value: T;
  /** What the person sees in the cell, trimmed; `''` when it is blank. */
  readonly text: string;
  readonly cell: CellRef;
}

export type TextField = Field<string>;
export type DateField = Field<DateReading>;

/**
 * Column letters of a column counted from 1.
 * @example columnLetters(28) // => 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * The column of its letters, counted from 1.
 * @example columnNumber('AB') // => 28
 */
export function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * A cell's address as findings and the batch runner print it (sheet name unquoted).
 * @example cellAddress({ sheet: 'Plan de trabajo', row: 7, column: 1 }) // => 'Plan de trabajo!A7'
 */
export function cellAddress(cell: CellRef): string {
  return `${cell.sheet}!${columnLetters(cell.column)}${cell.row}`;
}
