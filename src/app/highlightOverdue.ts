/** Use case: highlight what is overdue, due soon or completed late. */
import { DEFAULT_WARNING_DAYS } from '../domain/assessment/status';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { HighlightInput, HighlightSummary } from '../workbook/highlight/highlight';
import { highlightPlan } from '../workbook/highlight/highlight';
import { hasShortRules, isHighlighted } from '../workbook/highlight/highlightNames';
import { isRowsName } from '../workbook/highlight/highlightedAreas';
import type { Edit } from '../workbook/edits/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedPlan, AssessOptions } from './assessWorkbook';
import { assessPlan } from './assessWorkbook';
import type { ApplyOptions, WorkbookPort } from './port';
import type { Approval } from './writeEdits';
import { notAsSeen, writeJudged } from './writeEdits';

/** The highlight as it would be written: the preview. */
export interface PlannedHighlight {
  readonly assessed: AssessedPlan;
  /** Empty when the workbook is already highlighted just so. */
  readonly edits: readonly Edit[];
  readonly summary: HighlightSummary;
}

/** What was done, with the figures of the closing sentence. */
export interface HighlightOutcome extends HighlightSummary {
  readonly assessed: AssessedPlan;
  /** False when the workbook was already highlighted just so. */
  readonly changed: boolean;
}

/** Works the highlight out without writing anything. Pure. */
export function planHighlight(
  snapshot: WorkbookSnapshot,
  options: AssessOptions & Pick<HighlightInput, 'isShort'>,
): Result<PlannedHighlight, Problem> {
  const assessed = assessPlan(snapshot, options);
  if (!assessed.ok) return assessed;
  const { plan, assessment, cutoffSource } = assessed.value;
  const { edits, summary } = highlightPlan({
    snapshot,
    plan,
    cutoff: assessment.cutoff,
    cutoffMoves: cutoffSource === 'today',
    warningDays: options.warningDays ?? DEFAULT_WARNING_DAYS,
    delivered: deliveredRows(assessment),
    answers: new Map(
      assessment.activities.flatMap(({ activity, delivery }) =>
        delivery === null ? [] : [[activity, delivery] as const],
      ),
    ),
    isShort: options.isShort,
  });
  const taken = takenName(snapshot, edits) ?? nameTakenOnSheet(snapshot, plan);
  if (taken !== null) return fail({ code: 'nameTaken', detail: taken });
  if (snapshot.isHighlightUnread === true && edits.some(changesNames))
    return fail({ code: 'highlightUnread' });
  return ok({ assessed: assessed.value, edits, summary });
}

/** The rows that are reports themselves, and were delivered. */
function deliveredRows({
  activities,
  deliveries,
}: AssessedPlan['assessment']): NonNullable<HighlightInput['delivered']> {
  const reports = new Set(
    deliveries.flatMap(({ delivery }) => (delivery.reportedMonth === null ? [] : delivery.id)),
  );
  return new Map(
    activities.flatMap(({ activity, delivered, delivery }) =>
      delivered === null || !reports.has(delivery ?? '') ? [] : [[activity, delivered] as const],
    ),
  );
}

/** Whether an edit needs other rules than those that are there: only the formulas of names may change without them. */
const changesNames = (edit: Edit): boolean =>
  edit.kind !== 'setName' || !edit.exists || isRowsName(edit.name);

/** A name that the highlight needs and a person has defined; `null` when there is none. */
function takenName({ names }: WorkbookSnapshot, edits: readonly Edit[]): string | null {
  const needed = new Set(edits.flatMap((edit) => (edit.kind === 'setName' ? [edit.name.toLowerCase()] : [])));
  return names.find(({ name }) => needed.has(name.toLowerCase()))?.name ?? null;
}

/** A name that a person has defined on a sheet of the plan, where the highlight's rules would read it in place of ours. */
function nameTakenOnSheet({ sheets }: WorkbookSnapshot, { parts }: AssessedPlan['plan']): string | null {
  const planSheets = new Set(parts.map(({ sheet }) => sheet));
  const found = sheets
    .filter(({ name }) => planSheets.has(name))
    .flatMap(({ reservedNames }) => reservedNames)
    // Excel makes one of the rows when the sheet is copied, and no rule reads it.
    .find((name) => !isRowsName(name));
  return found ?? null;
}

/** Writes a highlight that was planned. */
export async function applyHighlight(
  port: WorkbookPort,
  { assessed, edits, summary }: PlannedHighlight,
  options: ApplyOptions = {},
): Promise<Result<HighlightOutcome, Problem>> {
  const written = await writeJudged(port, assessed, edits, options);
  return written.ok ? ok({ ...summary, assessed, changed: edits.length > 0 }) : written;
}

/**
 * Highlights the plan. Doing it twice changes nothing the second time. Where Excel refuses long rules, short ones are written.
 * @returns besides the problems of assessing: `unconfirmedReading`, `readOnly`, `protectedSheet`, `cancelled` and those of Excel
 */
export async function highlightOverdue(
  port: WorkbookPort,
  options: AssessOptions & ApplyOptions & Approval<PlannedHighlight> & Pick<HighlightInput, 'isShort'>,
): Promise<Result<HighlightOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planHighlight(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const done = await applyHighlight(port, planned.value, options);
  const isTooLong = !done.ok && done.problem.code === 'ruleRefused' && options.isShort !== true;
  return isTooLong ? highlightOverdue(port, { ...options, isShort: true }) : done;
}

/**
 * Writes the highlight of a plan anew, in which the row of a report is another since its mark changed. Where it cannot be written
 * it stays as it is, and the pane offers it.
 * @param before the workbook before that
 * @returns whether the highlight is as the workbook is now, or there is none
 */
export async function refreshHighlight(
  port: WorkbookPort,
  before: WorkbookSnapshot,
  { record: _, ...options }: AssessOptions & ApplyOptions,
): Promise<boolean> {
  if (!isHighlighted(before)) return true;
  const after = await port.read();
  const planned =
    after.ok && planHighlight(after.value, { ...options, isShort: hasShortRules(before.ownNames) });
  return planned && planned.ok && (await applyHighlight(port, planned.value, options)).ok;
}
