/** The right answer for a labelled workbook, as its author wrote it beside the file. */
import type { ProblemCode } from '../../../src/domain/problem';

export interface PlanLabel {
  readonly sheet: string;
  /** Other sheets that are part of the plan, or as good. */
  readonly alternatives?: readonly string[];
  /** Other sheets that are part of the plan, with their records. */
  readonly parts?: readonly { readonly sheet: string; readonly recordRows: readonly number[] }[];
  readonly headerRows: readonly number[];
  readonly recordRows: readonly number[];
  /** Rows that a person could take either way. */
  readonly ambiguousRows?: readonly number[];
  /** Column letters by field. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields for which each of several columns will do. */
  readonly ambiguous?: Readonly<Record<string, string | readonly string[]>>;
  readonly dates?: readonly DateLabel[];
}

/** Days as ISO texts; what a person could not tell for sure is left out. */
export interface DateLabel {
  readonly row: number;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly completed?: string | null;
}

export interface OtherLabel {
  readonly kind: 'sessions' | 'members' | 'agreements' | 'notes' | 'process';
  readonly sheet: string;
  readonly columns?: Readonly<Record<string, string>>;
  /** The rows of its records, where what stands around them could be taken for more of them. */
  readonly recordRows?: readonly number[];
}

export interface Label {
  readonly note?: string;
  /** ISO text. */
  readonly election?: string;
  readonly plan: PlanLabel | null;
  /** What there is to say in place of registers. */
  readonly problem?: ProblemCode;
  readonly ambiguousRows?: readonly number[];
  readonly dates?: readonly DateLabel[];
  readonly others?: readonly OtherLabel[];
}
