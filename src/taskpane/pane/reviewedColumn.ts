/** What a column that the plan lacks brings once it is there. It loads with the rules. */
import type { AssessedWorkbook, AssessOptions } from '../../app/assessWorkbook';
import { assessSnapshot } from '../../app/assessWorkbook';
import type { Assessment } from '../../domain/assessment/assessment';
import type { CellChange } from '../../workbook/changes/cellChanges';
import { withChanges } from '../../workbook/changes/cellChanges';
import { lackingIn } from './newFindings';

/** The columns that a form makes where the plan lacks them. */
const MADE = ['completed', 'evidence', 'sentToIne'] as const;

/** Columns that are judged as soon as they are there. */
export interface ReviewedColumns {
  readonly columns: readonly string[];
  /** How many findings there will be that are not there yet, as the message afterwards counts them. */
  readonly news: number;
}

/**
 * Returns the columns that the plan has not and that changes make, with how many findings they bring.
 * @returns `null` where they make none that is judged
 * @example reviewedColumns(assessed, changes, options) // => { columns: ['«Evidencia»'], news: 2 }
 */
export function reviewedColumns(
  { snapshot, assessment: before }: AssessedWorkbook,
  changes: readonly CellChange[],
  options: AssessOptions,
): ReviewedColumns | null {
  const judged = assessSnapshot(withChanges(snapshot, changes), options);
  if (!judged.ok) return null;
  const { assessment: after } = judged.value;
  const has = ({ activities }: Assessment, field: (typeof MADE)[number]): boolean =>
    activities.some(({ activity }) => activity[field] !== null);
  const made = MADE.filter((field) => has(after, field) && !has(before, field));
  if (made.length === 0) return null;
  return { columns: made.map((field) => after.headings[field]), news: lackingIn(before, after).length };
}
