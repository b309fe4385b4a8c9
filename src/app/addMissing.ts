/** Use case: rows in the plan for the deliveries that it lacks. */
import { answeringActivities } from '../domain/assessment/answeringActivities';
import type { DeliveryId } from '../domain/anexo13/calendar';
import type { Refusal } from '../domain/assessment/missingDeliveries';
import { missingDeliveries } from '../domain/assessment/missingDeliveries';
import { watchedDelivery } from '../domain/assessment/watchedDelivery';
import type { AssessedDelivery } from '../domain/assessment/assessment';
import type { Problem } from '../domain/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { AddedActivity, Additions } from '../workbook/changes/addActivities';
import { addActivities } from '../workbook/changes/addActivities';
import type { AroundNewRows } from '../workbook/changes/aroundNewRows';
import { aroundNewRows } from '../workbook/changes/aroundNewRows';
import {
  withAddedRowsName,
  withoutInterruptedRows,
  withoutRefusedRows,
} from '../workbook/changes/interruptedRows';
import type { Edit } from '../workbook/edits/edits';
import { removeRulesEdits } from '../workbook/highlight/highlight';
import { hasShortRules, isHighlighted } from '../workbook/highlight/highlightNames';
import { areaInWords } from '../workbook/edits/mergedTargets';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedPlan, AssessOptions } from './assessWorkbook';
import { assessPlan, assessProcess } from './assessWorkbook';
import { applyHighlight, planHighlight } from './highlightOverdue';
import type { ApplyOptions, WorkbookPort } from './port';
import type { Approval } from './writeEdits';
import { notAsSeen, writeEdits, writeJudged } from './writeEdits';

export interface AdditionOptions extends AssessOptions {
  /** Deliveries to add; by default all those of the findings A13-02. */
  readonly deliveries?: readonly DeliveryId[] | undefined;
}

/** The rows as they would be written: the preview. */
export interface PlannedAddition {
  /** The workbook as it is. */
  readonly assessed: AssessedPlan;
  readonly activities: readonly AddedActivity[];
  readonly refused: readonly Refusal[];
  /** Empty when there is nothing to add. */
  readonly edits: readonly Edit[];
  readonly around: AroundNewRows;
  /** Whether the plan is highlighted: the highlight is then written anew, so that it takes the new rows in. */
  readonly highlightsAgain: boolean;
}

/** What was done. */
export type AdditionOutcome = Omit<PlannedAddition, 'edits'>;

interface Recognised {
  readonly additions: Additions;
  readonly refused: readonly Refusal[];
}

/**
 * Adds only what is then known as the delivery's activity. Where a row would not be (another says the same, a person
 * decided otherwise in the calendar sheet), it would still be missing and be added again each time.
 */
function recognised(
  assessed: AssessedPlan,
  missing: readonly AssessedDelivery[],
  options: AssessOptions,
): Result<Recognised, Problem> {
  const { snapshot, plan } = assessed;
  const additions = addActivities(snapshot, plan, missing.map(watchedDelivery));
  if (additions.activities.length === 0) return ok({ additions, refused: [] });
  const after = assessPlan(additions.after, options);
  if (!after.ok) return after;
  const answers = answeringActivities(after.value.assessment);
  const strangers = new Set(
    additions.activities
      .filter(({ delivery, sheet, row }) => {
        const cell = answers.get(delivery)?.activity.number.cell;
        return cell?.sheet !== sheet || cell.row !== row;
      })
      .map(({ delivery }) => delivery),
  );
  if (strangers.size === 0) return ok({ additions, refused: [] });
  const known = missing.filter(({ delivery: { id } }) => !strangers.has(id));
  const others = recognised(assessed, known, options);
  if (!others.ok) return others;
  const refused = [...strangers].map((id): Refusal => ({ id, reason: 'notRecognised', activity: null }));
  return ok({ ...others.value, refused: [...refused, ...others.value.refused] });
}

/**
 * Takes the rules of the highlight away before the rows come and writes it over all of them afterwards. Its names stay
 * meanwhile, so that a workbook in which Excel stopped in between is still known as a highlighted one.
 */
function withHighlight(
  snapshot: WorkbookSnapshot,
  additions: Additions,
  options: AssessOptions,
): Result<readonly Edit[], Problem> {
  const bare: WorkbookSnapshot = {
    ...additions.after,
    // Each name is written anew: Excel moves what it refers to with the rows.
    ownNames: snapshot.ownNames.map(({ name }) => ({ name, formula: '' })),
    sheets: additions.after.sheets.map((sheet) => ({ ...sheet, ownFormats: [] })),
  };
  const highlight = planHighlight(bare, { ...options, isShort: hasShortRules(snapshot.ownNames) });
  return highlight.ok
    ? ok([...removeRulesEdits(snapshot), ...additions.edits, ...highlight.value.edits])
    : highlight;
}

/** Rows would go to the plan's last part: Excel refuses them in a PivotTable, a query would take them away again. */
function unwritablePart({ snapshot, plan: { parts } }: AssessedPlan): Problem | null {
  const { sheet, isPivot, isFromQuery, lastRow } = parts.at(-1) ?? parts[0];
  if (isPivot) return { code: 'pivotTable', detail: sheet };
  if (isFromQuery) return { code: 'queryTable', detail: sheet };
  const merges = snapshot.sheets.find(({ name }) => name === sheet)?.merges ?? [];
  // The new rows would be a part of the merged cell, and what is written there would be lost.
  const goesOn = merges.find(({ row, rows }) => row <= lastRow && row + rows - 1 > lastRow);
  return goesOn === undefined ? null : { code: 'mergedCells', detail: areaInWords(sheet, goesOn) };
}

/** Works the rows out without writing anything. Pure. */
export function planAddition(
  snapshot: WorkbookSnapshot,
  options: AdditionOptions,
): Result<PlannedAddition, Problem> {
  const dated = assessProcess(snapshot, options);
  if (!dated.ok) return dated;
  const assessed = assessPlan(snapshot, options);
  if (!assessed.ok) return assessed;
  const obstacle = unwritablePart(assessed.value);
  if (obstacle !== null) return fail(obstacle);
  const { missing, refused } = missingDeliveries(assessed.value.assessment, options.deliveries);
  const found = recognised(assessed.value, missing, options);
  if (!found.ok) return found;
  const { additions } = found.value;
  const highlightsAgain = additions.edits.length > 0 && isHighlighted(snapshot);
  const written = highlightsAgain ? withHighlight(snapshot, additions, options) : ok(additions.edits);
  if (!written.ok) return written;
  const [first] = additions.activities;
  const edits = first === undefined ? [] : withAddedRowsName(snapshot, first, written.value);
  return ok({
    assessed: assessed.value,
    activities: additions.activities,
    refused: [...refused, ...found.value.refused],
    edits,
    around: aroundNewRows(snapshot, assessed.value.plan.parts, additions.edits),
    highlightsAgain,
  });
}

/** Writes rows that were planned. */
export async function applyAddition(
  port: WorkbookPort,
  { edits, ...planned }: PlannedAddition,
  options: ApplyOptions = {},
): Promise<Result<AdditionOutcome, Problem>> {
  const written = await writeJudged(port, planned.assessed, edits, options);
  return written.ok ? ok(planned) : written;
}

/**
 * Adds to the plan the activities that it lacks. Doing it twice adds nothing the second time. Four round trips; two when
 * there is nothing to add.
 * @returns besides the problems of assessing: `unconfirmedReading`, `readOnly`, `protectedSheet`, `filteredRows`, `rowsBlocked`,
 *   `apiNotAvailable` (a plan in an Excel table, before ExcelApi 1.13), `cancelled` and those of Excel
 */
export async function addMissing(
  port: WorkbookPort,
  options: AdditionOptions & ApplyOptions & Approval<PlannedAddition>,
): Promise<Result<AdditionOutcome, Problem>> {
  const read = await readFinished(port, options);
  if (!read.ok) return read;
  const planned = planAddition(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const trace = { mayBeThere: false };
  const done = await applyAddition(port, planned.value, { ...options, trace });
  if (!done.ok && trace.mayBeThere) await takeBack(port, planned.value, options, done.problem);
  return done;
}

/** Reads the workbook, without the blank rows of an addition that was interrupted, and highlighted as it was before it. */
async function readFinished(
  port: WorkbookPort,
  options: AdditionOptions & ApplyOptions,
): Promise<Result<WorkbookSnapshot, Problem>> {
  const read = await port.read();
  const removal = read.ok ? withoutInterruptedRows(read.value) : [];
  if (!read.ok || removal.length === 0) return read;
  const { signal } = options;
  const hasRows = removal.every(({ kind }) => kind !== 'deleteRows');
  const highlight = hasRows && isHighlighted(read.value) ? planHighlight(read.value, options) : null;
  const edits = highlight?.ok ? [...highlight.value.edits, ...removal] : removal;
  const removed = await writeEdits(port, read.value, edits, signal ? { signal } : {});
  return removed.ok ? port.read() : removed;
}

/** Takes the rows of a run that Excel stopped out again, and highlights the plan as it was. */
async function takeBack(
  port: WorkbookPort,
  { edits, highlightsAgain }: PlannedAddition,
  options: AdditionOptions,
  { code }: Problem,
): Promise<void> {
  const read = await port.read();
  if (!read.ok) return;
  // Only then all was written, and the name that an interrupted run leaves is gone.
  const isWhole = code === 'changedWhileWriting';
  const removal = (isWhole ? withoutRefusedRows : withoutInterruptedRows)(read.value, edits);
  const removed = await writeEdits(port, read.value, removal);
  if (!removed.ok || !highlightsAgain) return;
  const again = await port.read();
  const isShort = hasShortRules(edits.filter((edit) => edit.kind === 'setName'));
  const highlight = again.ok ? planHighlight(again.value, { ...options, isShort }) : again;
  if (highlight.ok) await applyHighlight(port, highlight.value);
}
