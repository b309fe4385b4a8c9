/** The right answer for one workbook of the corpus, as it lies beside it: `<name>.json`. */
import type { RegisterKind } from '../../src/domain/registers/records';

/** A table of the register: one sheet, one heading. Rows count from 1, columns are letters. */
export interface ExpectedPart {
  readonly sheet: string;
  /** Rows of the heading, without titles above it; the last one is what decides where the records begin. */
  readonly headerRows: readonly number[];
  /** Column of each field; a column that holds two fields ("Periodo") stands in both. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that are no field of the register: whoever assigns one is wrong. */
  readonly otherColumns: readonly string[];
  /** Columns that may be left alone or read as this field: a person would accept both. */
  readonly acceptable: Readonly<Record<string, string>>;
}

/**
 * What a date cell must be read as: `2024-06-02`; a whole month, `2024-06`; `none` when no day is written (blank, a word,
 * an error); `ambiguous` when day and month could be either way round.
 */
export type ExpectedDate = string;

/** One row of the plan, by the cell of its activity. */
export interface ExpectedActivity {
  readonly sheet: string;
  readonly row: number;
  readonly start?: ExpectedDate;
  readonly end?: ExpectedDate;
}

export interface ExpectedRegister {
  readonly kind: Exclude<RegisterKind, 'process'>;
  readonly parts: readonly ExpectedPart[];
  /** Records in all parts, without group rows, subtotals and notes. */
  readonly rows: number;
  /** A sample of the plan's rows; empty for other registers. */
  readonly activities: readonly ExpectedActivity[];
}

/** What must be asked, since a person would ask too. */
export interface ExpectedQuestion {
  readonly kind: RegisterKind;
  /** Which sheet is the register, which column is the field, or which number is the day. */
  readonly about: 'sheet' | 'column' | 'dates';
  readonly field?: string;
  /** The sheets or the columns' letters between which nobody can choose. */
  readonly candidates: readonly string[];
}

export interface ExpectedBook {
  /** What is special in this workbook, in a few words. */
  readonly about: string;
  /** Not for tuning: only measured. */
  readonly heldOut: boolean;
  /** Registers that must be found; any other is wrong. */
  readonly registers: readonly ExpectedRegister[];
  /** Sheet and values of the process's data: dates in ISO form, several of them in a list. */
  readonly process: ExpectedProcess | null;
  readonly questions: readonly ExpectedQuestion[];
}

export interface ExpectedProcess {
  readonly sheet: string;
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}
