/** Use case: link activities of the plan to deliveries, as a person chose them. */
import type { DeliveryId } from '../domain/anexo13/calendar';
import { answeringActivities } from '../domain/assessment/answeringActivities';
import type { LinkGuess } from '../domain/assessment/linkGuesses';
import { linkGuesses } from '../domain/assessment/linkGuesses';
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { CellChange } from '../workbook/changes/cellChanges';
import { withChanges } from '../workbook/changes/cellChanges';
import { linkChanges } from '../workbook/changes/linkChanges';
import { editsOfHeadings } from '../workbook/changes/newColumns';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedPlan, AssessOptions } from './assessWorkbook';
import { assessPlan } from './assessWorkbook';
import type { WrittenCells } from './changeCells';
import { writeCells } from './changeCells';
import type { ApplyOptions, WorkbookPort } from './port';
import type { RowRef } from './rowRef';
import { activityRow, findRow, rowGone } from './rowRef';
import type { Approval } from './writeEdits';
import { notAsSeen, unconfirmedReading } from './writeEdits';

/** A link that a person chose: a delivery and the activity. */
export interface DeliveryChoice {
  readonly delivery: DeliveryId;
  /** Whether the person says that the activity does not answer it. */
  readonly isDenied?: boolean | undefined;
  readonly activity: RowRef;
}

export interface LinkOptions extends AssessOptions {
  readonly links: readonly DeliveryChoice[];
}

/** The links as they would be written: the preview. */
export interface PlannedLinks {
  readonly assessed: AssessedPlan;
  readonly changes: readonly CellChange[];
  /** The headings of columns that are made because the plan has none. */
  readonly newColumns: readonly CellRef[];
  /** Deliveries that the activity would not be known for afterwards: another cell or the calendar sheet says otherwise. */
  readonly refused: readonly DeliveryId[];
}

/**
 * A delivery's activities in the order in which they are offered, the best guesses first.
 * @returns none for a delivery that the process does not have
 */
export function guessesFor({ assessment, ruleSet }: AssessedPlan, id: DeliveryId): readonly LinkGuess[] {
  const deliveries = assessment.deliveries.map(({ delivery }) => delivery);
  const delivery = deliveries.find((each) => each.id === id);
  return delivery === undefined ? [] : linkGuesses(delivery, assessment.activities, deliveries, ruleSet);
}

interface PlacedChoice extends Pick<DeliveryChoice, 'delivery' | 'isDenied'> {
  /** The cell of the activity's number. */
  readonly activity: CellRef;
}

const isSamePlace = (a: CellRef | undefined, b: CellRef): boolean => a?.sheet === b.sheet && a.row === b.row;

/** The chosen links with the cells in which their activities are now; the problem of the first that is gone. */
function placed(
  { assessment: { activities } }: AssessedPlan,
  links: readonly DeliveryChoice[],
): Result<readonly PlacedChoice[], Problem> {
  const rows = activities.map(({ activity }) => activityRow(activity));
  const found: PlacedChoice[] = [];
  for (const link of links) {
    const row = findRow(rows, link.activity);
    if (row === null) return fail(rowGone(link.activity));
    found.push({ ...link, activity: row.number.cell });
  }
  return ok(found);
}

/**
 * Works the links out without writing anything. Pure.
 * @returns besides the problems of assessing: `changedMeanwhile` where the row of an activity is not found any more
 */
export function planLinks(snapshot: WorkbookSnapshot, options: LinkOptions): Result<PlannedLinks, Problem> {
  const assessed = assessPlan(snapshot, options);
  if (!assessed.ok) return assessed;
  const { assessment, plan } = assessed.value;
  const links = placed(assessed.value, options.links);
  if (!links.ok) return links;
  const byId = new Map(assessment.deliveries.map(({ delivery }) => [delivery.id, delivery]));
  const chosen = links.value.flatMap(({ delivery: id, ...link }) => {
    const delivery = byId.get(id);
    return delivery === undefined ? [] : [{ ...link, delivery }];
  });
  const { changes, newColumns } = linkChanges(snapshot, plan, chosen);
  const after = assessPlan(withChanges(snapshot, changes), options);
  if (!after.ok) return after;
  const answers = answeringActivities(after.value.assessment);
  const refused = links.value.flatMap(({ delivery, activity, isDenied = false }) =>
    isSamePlace(answers.get(delivery)?.activity.number.cell, activity) === isDenied ? delivery : [],
  );
  return ok({ assessed: assessed.value, changes, newColumns, refused });
}

/**
 * Writes links that were planned.
 * @returns besides the problems of {@link writeCells}: `unconfirmedReading`
 */
export async function applyLinks(
  port: WorkbookPort,
  { assessed, changes, newColumns }: PlannedLinks,
  options: ApplyOptions = {},
): Promise<Result<WrittenCells, Problem>> {
  const doubt = unconfirmedReading(assessed);
  if (doubt !== null) return fail(doubt);
  const others = editsOfHeadings(assessed.snapshot, assessed.plan.parts, newColumns);
  return writeCells(port, assessed.snapshot, changes, { ...options, others });
}

/** What linking wrote. */
export interface LinksOutcome extends WrittenCells, Pick<PlannedLinks, 'refused'> {}

/**
 * Links what a person confirmed. The workbook is read first, and each activity is found by its number and name.
 * @returns besides the problems of {@link planLinks} and {@link applyLinks}: `changedMeanwhile` where something else would be written
 */
export async function linkDeliveries(
  port: WorkbookPort,
  options: LinkOptions & ApplyOptions & Approval<PlannedLinks>,
): Promise<Result<LinksOutcome, Problem>> {
  const read = await port.read();
  if (!read.ok) return read;
  const planned = planLinks(read.value, options);
  if (!planned.ok) return planned;
  const outdated = notAsSeen(planned.value, options);
  if (outdated !== null) return fail(outdated);
  const written = await applyLinks(port, planned.value, options);
  return written.ok ? ok({ ...written.value, refused: planned.value.refused }) : written;
}
