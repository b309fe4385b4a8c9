/** What a person said of where a register is: which columns of which sheet hold which field. It outweighs recognition. */
import type { RegisterKind } from '../../domain/registers/records';

/** One register's columns as a person settled them. */
export interface RegisterMapping {
  readonly kind: RegisterKind;
  readonly sheet: string;
  /** The lowest row of the headings, from 1. */
  readonly headerRow: number;
  /** Column of each field, from 1. A field that is not here is left to recognition. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns, from 1, of which the person said that they are none of the register's fields. */
  readonly otherColumns: readonly number[];
  /** Where the row of the headings was and what they were, if it is gone or blank: nothing is read there. */
  readonly lostHeadings?: { readonly row: number | null; readonly texts: readonly string[] };
}
