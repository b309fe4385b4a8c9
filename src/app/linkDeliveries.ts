/** Use case: link activities of the plan to deliveries, as a person chose them. */
import type { Delivery, DeliveryId } from '../domain/anexo13/calendar';
import { answeringActivities } from '../domain/assessment/answeringActivities';
import type { AssessedActivity, AssessedDelivery } from '../domain/assessment/assessment';
import { readCalendarEntries } from '../domain/assessment/calendarEntries';
import type { LinkGuess } from '../domain/assessment/linkGuesses';
import {
  likelyOther,
  linkableDeliveries,
  linkGuesses,
  meantDelivery,
} from '../domain/assessment/linkGuesses';
import type { Problem } from '../domain/problem';
import type { CellRef } from '../domain/registers/cell';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { CellChange } from '../workbook/changes/cellChanges';
import { changeEdits, withChanges } from '../workbook/changes/cellChanges';
import type { ChosenLink } from '../workbook/changes/linkChanges';
import { linkChanges } from '../workbook/changes/linkChanges';
import { editsOfHeadings } from '../workbook/changes/newColumns';
import type { Edit } from '../workbook/edits/edits';
import type { WorkbookSnapshot } from '../workbook/snapshot/snapshot';
import type { AssessedPlan, AssessOptions } from './assessWorkbook';
import { assessPlan } from './assessWorkbook';
import type { WrittenCells } from './changeCells';
import { writeCells } from './changeCells';
import type { ApplyOptions, WorkbookPort } from './port';
import type { RowRef } from './rowRef';
import { activityRow, findRow, rowGone } from './rowRef';
import { recordAbout } from './rowsAbout';
import type { Approval } from './writeEdits';
import { notAsSeen, takenBy, unconfirmedReading } from './writeEdits';

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
  /** Deliveries that the activity would not be known for afterwards. */
  readonly refused: readonly RefusedLink[];
  /** Links that can be made although the activity looks like another delivery. */
  readonly doubts: readonly LinkDoubt[];
  readonly edits: readonly Edit[];
}

/** A link to an activity that looks like another delivery. */
export interface LinkDoubt {
  readonly delivery: Delivery;
  /** The number of the activity. */
  readonly number: string;
  readonly looksLike: Delivery;
}

/** A link that something in the workbook contradicts. */
export interface RefusedLink {
  readonly delivery: DeliveryId;
  readonly by: LinkObstacle;
}

export type LinkObstacle =
  /** The words of the activity, in this cell, mean another delivery. */
  | { readonly kind: 'words'; readonly meant: Delivery; readonly cell: CellRef }
  /** Another activity answers it. */
  | { readonly kind: 'activity'; readonly number: string; readonly cell: CellRef }
  /** A person decided it in the calendar sheet. */
  | { readonly kind: 'calendar'; readonly cell: CellRef }
  | { readonly kind: 'unknown' };

/** What in the workbook contradicts a link, once it is written. */
function obstacleOf(
  { assessment, ruleSet, registers }: AssessedPlan,
  id: DeliveryId,
  activity: AssessedActivity | undefined,
): LinkObstacle {
  const { deliveries } = assessment;
  const owed = deliveries.flatMap(({ delivery }) => delivery.reportedMonth ?? []);
  const entry = readCalendarEntries(registers.calendar?.rows ?? [], ruleSet, owed).byDelivery.get(id);
  const decided = [entry?.row.activity, entry?.row.applies].find((field) => field && field.text !== '');
  if (decided) return { kind: 'calendar', cell: decided.cell };
  const other = answeringActivities(assessment).get(id);
  if (other !== undefined && other !== activity) {
    const { anexo13, number } = other.activity;
    return { kind: 'activity', number: other.number, cell: (anexo13 ?? number).cell };
  }
  const meant = activity && meantDelivery(activity, id, deliveries, ruleSet);
  return meant ? { kind: 'words', meant, cell: activity.activity.name.cell } : { kind: 'unknown' };
}

/**
 * A delivery's activities in the order in which they are offered, the best guesses first.
 * @returns none for a delivery that the process does not have
 */
export function guessesFor({ assessment, ruleSet }: AssessedPlan, id: DeliveryId): readonly LinkGuess[] {
  const { deliveries } = assessment;
  const owed = deliveries.find(({ delivery }) => delivery.id === id);
  return owed === undefined ? [] : linkGuesses(owed.delivery, assessment.activities, deliveries, ruleSet);
}

/**
 * The deliveries that are offered for the activity of a row, in date order.
 * @returns none where the row is gone
 */
export function linkableTo({ assessment, ruleSet }: AssessedPlan, row: RowRef): readonly AssessedDelivery[] {
  const rows = assessment.activities.map(({ activity }) => activityRow(activity));
  const found = findRow(rows, row)?.number.cell;
  const activity = assessment.activities.find(({ activity: { number } }) => number.cell === found);
  return activity === undefined ? [] : linkableDeliveries(activity, assessment.deliveries, ruleSet);
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
    if (row === null) return fail(rowGone(rows, link.activity));
    found.push({ ...link, activity: row.number.cell });
  }
  return ok(found);
}

/** What the activity of a link looks like, where that is another delivery. */
function doubtOf(
  { assessment, ruleSet }: AssessedPlan,
  { delivery, activity }: ChosenLink,
): LinkDoubt | null {
  const { activities, deliveries } = assessment;
  const own = activities.find(({ activity: { number } }) => isSamePlace(number.cell, activity));
  const looksLike = own && likelyOther(own, delivery.id, deliveries, ruleSet);
  return looksLike ? { delivery, number: own.number, looksLike } : null;
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
  const refused = links.value.flatMap(({ delivery, activity, isDenied = false }): readonly RefusedLink[] => {
    if (isSamePlace(answers.get(delivery)?.activity.number.cell, activity) !== isDenied) return [];
    const own = after.value.assessment.activities.find(({ activity: { number } }) =>
      isSamePlace(number.cell, activity),
    );
    return [{ delivery, by: obstacleOf(after.value, delivery, own) }];
  });
  const isRefused = new Set(refused.map(({ delivery }) => delivery));
  const doubts = chosen.flatMap((link) =>
    link.isDenied === true || isRefused.has(link.delivery.id) ? [] : (doubtOf(assessed.value, link) ?? []),
  );
  const edits = [...editsOfHeadings(snapshot, plan.parts, newColumns), ...changeEdits(changes)];
  const planned = { assessed: assessed.value, changes, newColumns, refused, doubts, edits };
  return takenBy(snapshot, edits, planned, { cells: changes.map(({ cell }) => cell), parts: plan.parts });
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
  const cells = changes.map(({ cell }) => cell);
  const named = recordAbout(options, assessed.registers, cells, newColumns);
  return writeCells(port, assessed.snapshot, changes, { ...options, ...named, others });
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
  const outdated = notAsSeen(planned.value, read.value, options);
  if (outdated !== null) return fail(outdated);
  const written = await applyLinks(port, planned.value, options);
  return written.ok ? ok({ ...written.value, refused: planned.value.refused }) : written;
}
