/** Questions of recognition to the person; until one is answered, nothing is read there. */
import type { RegisterKind } from './registerKind';

/** A column that may be the field asked for. */
export interface ColumnCandidate {
  /** From 1. */
  readonly column: number;
  /** The heading as it is written, its rows joined. */
  readonly heading: string;
}

/** Which column is the field? With one candidate: is it this one? */
export interface ColumnQuestion {
  readonly kind: 'column';
  readonly register: RegisterKind;
  readonly field: string;
  readonly sheet: string;
  readonly candidates: readonly ColumnCandidate[];
  /** Nothing says the field but the marks of a time line, of whose weeks the candidate is the first: do they? */
  readonly isOfWeeks?: true;
}

/** Which sheet is the register, or is the register divided over all of them? */
export interface SheetQuestion {
  readonly kind: 'sheet';
  readonly register: RegisterKind;
  readonly sheets: readonly string[];
  /** On one of them tables that may be the register stand side by side, of which only one is read. */
  readonly isBeside?: true;
}

/** A sheet that a person named for the register is not there any more. */
export interface LostSheetQuestion {
  readonly kind: 'lostSheet';
  readonly register: RegisterKind;
  readonly sheet: string;
}

/** A sheet that has more cells than are read: the register may be there. */
export interface UnreadSheetQuestion {
  readonly kind: 'unreadSheet';
  readonly register: RegisterKind;
  readonly sheet: string;
}

/** A column that a person confirmed is gone, lost its heading, or holds something else now. */
export interface ChangedColumnQuestion {
  readonly kind: 'changedColumn';
  readonly change: 'gone' | 'unheaded' | 'somethingElse';
  readonly register: RegisterKind;
  readonly field: string;
  readonly sheet: string;
  /** The heading when it was confirmed. */
  readonly heading: string;
  /** Where it may be now, best first; none where nothing tells. */
  readonly candidates: readonly ColumnCandidate[];
}

/** The row of the headings that a person confirmed is gone or blank: no row of data takes its place. */
export interface LostHeadingsQuestion {
  readonly kind: 'lostHeadings';
  readonly register: RegisterKind;
  readonly sheet: string;
  /** Where it was; `null` where nothing says it. */
  readonly row: number | null;
  /** The headings when they were confirmed. */
  readonly headings: readonly string[];
}

/** What a person confirmed and the workbook does not have any more. */
export type LostQuestion = LostSheetQuestion | LostHeadingsQuestion | ChangedColumnQuestion;

export type Question = ColumnQuestion | SheetQuestion | UnreadSheetQuestion | LostQuestion;

const LOST: Readonly<Record<LostQuestion['kind'], true>> = {
  lostSheet: true,
  lostHeadings: true,
  changedColumn: true,
};

/** Whether a question is about what a person had confirmed. */
export const isLost = (question: Question): question is LostQuestion => question.kind in LOST;

/**
 * The fields of the plan that are asked for.
 * @example askedOfPlan(registers.questions).has('status') // => true while it is asked which column is «Estado»
 */
export const askedOfPlan = (questions: readonly Question[]): ReadonlySet<string> =>
  new Set(
    questions.flatMap((asking) => ('field' in asking && asking.register === 'plan' ? asking.field : [])),
  );

/** The fields of the plan by which a row answers a delivery. */
const ANSWERING: ReadonlySet<string> = new Set([
  'number',
  'name',
  'deliverable',
  'start',
  'end',
  'period',
  'anexo13',
]);

/**
 * Whether something of the plan is lost without which it is not known what its rows answer.
 * @example isPlanUnread(registers.questions) // => true while it is asked which column is now «Término»
 */
export const isPlanUnread = (questions: readonly Question[]): boolean =>
  questions.some(
    (question) =>
      question.register === 'plan' &&
      isLost(question) &&
      (question.kind !== 'changedColumn' || ANSWERING.has(question.field)),
  );
