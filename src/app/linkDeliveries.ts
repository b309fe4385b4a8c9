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
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedPlan, AssessOptions } from './assessWorkbook';
import { assessPlan } from './assessWorkbook';
import type { WrittenCells } from './changeCells';
import { writeCells } from './changeCells';
import type { ApplyOptions, WorkbookPort } from './port';
import { unconfirmedReading } from './writeEdits';

/** A link that a person chose: a delivery, or none at all, and the cell of the activity's number. */
export interface DeliveryChoice {
  readonly delivery: DeliveryId | null;
  readonly activity: CellRef;
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

const isSamePlace = (a: CellRef | undefined, b: CellRef): boolean => a?.sheet === b.sheet && a.row === b.row;

/** Works the links out without writing anything. Pure. */
export function planLinks(snapshot: WorkbookSnapshot, options: LinkOptions): Result<PlannedLinks, Problem> {
  const assessed = assessPlan(snapshot, options);
  if (!assessed.ok) return assessed;
  const { assessment, plan } = assessed.value;
  const byId = new Map(assessment.deliveries.map(({ delivery }) => [delivery.id, delivery]));
  const chosen = options.links.flatMap(({ delivery: id, activity }) => {
    const delivery = id === null ? null : byId.get(id);
    return delivery === undefined ? [] : [{ delivery, activity }];
  });
  const { changes, newColumns } = linkChanges(snapshot, plan, chosen);
  const after = assessPlan(withChanges(snapshot, changes), options);
  if (!after.ok) return after;
  const answers = answeringActivities(after.value.assessment);
  const refused = options.links.flatMap(({ delivery, activity }) =>
    delivery === null || isSamePlace(answers.get(delivery)?.activity.number.cell, activity) ? [] : delivery,
  );
  return ok({ assessed: assessed.value, changes, newColumns, refused });
}

/**
 * Writes links that were planned.
 * @returns besides the problems of {@link writeCells}: `unconfirmedReading`
 */
export async function applyLinks(
  port: WorkbookPort,
  { assessed, changes }: PlannedLinks,
  options: ApplyOptions = {},
): Promise<Result<WrittenCells, Problem>> {
  const doubt = unconfirmedReading(assessed);
  return doubt === null ? writeCells(port, changes, options) : fail(doubt);
}
