/** What a person wrote down about a finding that is ignored. This file: its shape. */
import type { CalendarDate } from '../dates/calendarDate';
import type { RegisterKind } from '../registers/registerKind';

/** What identifies a place of a finding in a workbook whose rows move: no address. */
export interface FindingKey {
  readonly rule: string;
  readonly register: RegisterKind;
  /** Number, key or body of the row; the subject where the finding lies in no row. */
  readonly number: string;
  readonly name: string;
  /** The delivery that the finding is about, else the field of its cell; `''` for neither. */
  readonly detail: string;
}

/** A row of the sheet «Hallazgos ignorados». */
export interface IgnoredEntry {
  readonly key: FindingKey;
  /** The finding as it read when it was ignored. */
  readonly message: string;
  readonly reason: string;
  readonly by: string;
  /** `null` where the sheet does not say, or not readably. */
  readonly on: CalendarDate | null;
}
