/** The types of the words by which registers are recognised; the words are in the files of each register. */
import type {
  Activity,
  Agreement,
  CalendarRow,
  Member,
  ProgressNote,
  RegisterKind,
  Session,
} from '../../domain/registers/records';

/** A register laid out as a table under headings; the process is a list of keys. */
export type TableKind = Exclude<RegisterKind, 'process'>;

/** The fields that have a column, by register. */
export interface ColumnsOf {
  readonly plan: Exclude<keyof Activity, 'row' | 'numberStoredAsNumber'>;
  readonly sessions: Exclude<keyof Session, 'row'>;
  readonly members: Exclude<keyof Member, 'row'>;
  readonly agreements: Exclude<keyof Agreement, 'row'>;
  readonly notes: Exclude<keyof ProgressNote, 'row'>;
  readonly calendar: Exclude<keyof CalendarRow, 'row'>;
}

export interface FieldHeadings {
  /** The heading the product writes itself. */
  readonly heading: string;
  /** Whether that heading says it only where no column says it better. */
  readonly isGeneral?: boolean;
  /** Other headings that say the same, alone or within a longer heading. */
  readonly also?: readonly string[];
  /** Headings that say it only when nothing else is written: `No.`, `Al`. */
  readonly alone?: readonly string[];
  /** Headings that say it where no column says it better: `Responsable` beside no `Área`. Also within a longer heading. */
  readonly second?: readonly string[];
  /** As `second`, and only when nothing else is written. */
  readonly secondAlone?: readonly string[];
  /** Headings that may say it but may as well say something else: the cells below must confirm it. */
  readonly weak?: readonly string[];
}

/** Headings of a column in which one cell holds two fields, read as a field of their own until the columns are settled. */
export interface BothHeadings<Field extends string = string> extends FieldHeadings {
  readonly name: BothName;
  readonly fields: readonly [Field, Field];
}

/** The least score that each of these fields must have for the heading to be that register's. */
export type Need<Field extends string> = Readonly<Partial<Record<Field | BothName, number>>>;

/** The name under which a column of two fields is sought. */
export type BothName = 'period';

/** What is enough together with the cells: fields that their headings say for sure, and fields that the cells confirm. */
export interface NeedWithCells<Field extends string> {
  readonly sure: readonly (Field | BothName)[];
  readonly confirmed: readonly (Field | BothName)[];
}

export interface TableHeadings<Field extends string = string> {
  readonly fields: Readonly<Record<Field, FieldHeadings>>;
  /** One column that holds two fields: a period is a start and an end. */
  readonly both?: BothHeadings<Field>;
  /** Headings that look like one of the fields and are not. */
  readonly notFields?: readonly string[];
  /** One of these sets is enough. */
  readonly needs: readonly Need<Field>[];
  /** One of these is enough as well, where no more columns than `leastFields` speak of something else. */
  readonly needsWithCells?: readonly NeedWithCells<Field>[];
  /** What the rows are about where such a column with texts stands before that of the names: no register of this kind. */
  readonly otherSubjects?: readonly string[];
  /** Columns that must be recognised, whichever they are. */
  readonly leastFields: number;
  /** Words in a sheet's name that speak for this register; they never decide alone. */
  readonly sheetNames: readonly string[];
}
