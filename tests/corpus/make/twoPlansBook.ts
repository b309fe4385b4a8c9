/** Workbooks with several sheets each of which could be the plan: one must ask. */
import type { Book } from './book';
import { decoySheet, type DecoyName } from './decoys';
import type { PlannedActivity } from './planContent';
import type { RegisterSheet } from './registersBook';
import { registersBook } from './registersBook';
import { processOf } from './process';

export interface TwoPlansBook {
  readonly name: string;
  readonly about: string;
  readonly process: number;
  readonly plans: readonly Omit<RegisterSheet, 'kind'>[];
  readonly after?: readonly DecoyName[];
}

export function twoPlansBook(
  line: TwoPlansBook,
  options: { readonly heldOut: boolean; readonly content: readonly PlannedActivity[] },
): Book {
  const sheets = line.plans.map((plan): RegisterSheet => ({ ...plan, kind: 'plan' }));
  const book = registersBook({ name: line.name, about: line.about, process: line.process, sheets }, options);
  const candidates = line.plans.map(({ sheet }) => sheet);
  const decoys = (line.after ?? []).map((decoy) => decoySheet(decoy, processOf(line.process)));
  return {
    ...book,
    sheets: [...book.sheets, ...decoys],
    expected: { ...book.expected, registers: [], questions: [{ kind: 'plan', about: 'sheet', candidates }] },
  };
}
