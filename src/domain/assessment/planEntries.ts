/** The plan as a tree: each activity with its effective dates, its declaration and its status on the cut-off date. */
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, firstDay, isAfter, lastDay } from '../dates/calendarDate';
import type { DateReading } from '../dates/dateReading';
import type { DateField } from '../registers/cell';
import type { OutlineNumber } from '../registers/outlineNumber';
import { formatOutlineNumber, outlineParent, parseOutlineNumber } from '../registers/outlineNumber';
import type { Activity } from '../registers/records';
import type { ActivityStatus, AssessedActivity, DeliveredReport } from './assessment';
import type { DeclaredStatus } from './declaredStatus';
import { readStatusAmongWords, TICK } from './declaredStatus';
import { namesLaterDay } from './doneWords';
import type { ComputedStatus } from './status';
import { computeStatus, isClosed, isFinished } from './status';
import { followsDelivery, isAboutDraft, isConditional, ownTerm, sendsToIne, stepKind } from './stepWords';

/** An assessed activity with what the rules need besides: its place in the tree and what its row declares. */
export interface PlanEntry {
  readonly assessed: AssessedActivity;
  /** The nearest ancestor in the plan: the parent, or the grandparent where the parent is missing. */
  readonly ancestor: PlanEntry | null;
  readonly declared: DeclaredStatus;
  /** Dates written in the row itself; `assessed` has the effective ones. */
  readonly ownStart: CalendarDate | null;
  readonly ownEnd: CalendarDate | null;
  /** It is to be done only if something happens, and nobody said that it did: it is not overdue by its date. */
  readonly isConditional: boolean;
}

/**
 * The day an activity begins by what is written: a month begins on its first day.
 * @example startOfReading('octubre de 2023') // => 2023-10-01
 */
export function startOfReading(reading: DateReading): CalendarDate | null {
  if (reading.kind === 'month') return firstDay(reading.month);
  return reading.kind === 'date' ? reading.date : null;
}

/**
 * The day by which an activity ends by what is written: a month ends on its last day.
 * @example endOfReading('noviembre de 2023') // => 2023-11-30
 */
export function endOfReading(reading: DateReading): CalendarDate | null {
  if (reading.kind === 'month') return lastDay(reading.month);
  return reading.kind === 'date' ? reading.date : null;
}

/** What is known of activities besides their rows. */
export interface KnownOfPlan {
  /** Those for what the process does not owe: what nobody began of them is not applicable. */
  readonly notOwed: ReadonlySet<Activity>;
  /** Those that are monthly reports which a person marked as delivered up to the cut-off. */
  readonly delivered: ReadonlyMap<Activity, DeliveredReport>;
}

type SomeKnown = { readonly [Key in keyof KnownOfPlan]?: KnownOfPlan[Key] | undefined } & {
  /** The cut-off lies before the day on which the rows' states are true. */
  readonly isPast?: boolean | undefined;
};

const NONE: KnownOfPlan = { notOwed: new Set(), delivered: new Map() };

/**
 * Builds the plan's tree and judges each activity, in the order of the sheet. A sub-activity with no dates of its own
 * takes its nearest ancestor's; one that declares nothing is done, or not applicable, with its parent. A repeated
 * number belongs to the nearest row above, so two rows are never merged. On a past cut-off, what is done on no known day was done from
 * its end on, and until then its dates alone count.
 *
 * @param known what the calendar of the process and the reports in the workbook say of activities
 */
export function planEntries(
  activities: readonly Activity[],
  cutoff: CalendarDate,
  warningDays: number,
  { notOwed = NONE.notOwed, delivered = NONE.delivered, isPast = false }: SomeKnown = NONE,
): readonly PlanEntry[] {
  const ancestors = ancestorIndexes(activities);
  const entries = new Array<PlanEntry | undefined>(activities.length);
  const topDown = activities
    .map((_, index) => index)
    .sort((a, b) => depthOf(activities[a]) - depthOf(activities[b]));
  const hasTicks = activities.some(({ status }) => TICK.test(status?.text ?? ''));
  for (const index of topDown) {
    const activity = activities[index];
    if (activity === undefined) continue;
    const ancestorIndex = ancestors[index] ?? null;
    const ancestor = ancestorIndex === null ? null : (entries[ancestorIndex] ?? null);
    const report = delivered.get(activity) ?? null;
    entries[index] = judge(activity, ancestor, {
      ...{ cutoff, warningDays, report, hasTicks, isPast },
      isOwed: !notOwed.has(activity),
    });
  }
  return withProgress(
    entries.filter((entry) => entry !== undefined),
    ancestors,
  );
}

/** A text such as `6.a` or `8..2` speaks of a sub-activity of 6 and 8 even though it is no outline number. */
const BELOW_A_NUMBER = /^\s*(\d+(?:\.\d+)*)\s*[.,\-/]+\s*[^\s.,]/;

/** The number of the activity that a row is part of, by its own number. */
function parentOf({ number: { value, text } }: Activity): OutlineNumber | null {
  return value === null ? parseOutlineNumber(BELOW_A_NUMBER.exec(text)?.[1] ?? '') : outlineParent(value);
}

/** How many numbers there may be above a row. */
function depthOf(activity: Activity | undefined): number {
  return (activity && parentOf(activity))?.length ?? 0;
}

function ancestorIndexes(activities: readonly Activity[]): readonly (number | null)[] {
  const first = new Map<string, number>();
  activities.forEach((activity, index) => {
    const key = keyOf(activity);
    if (key !== null && !first.has(key)) first.set(key, index);
  });
  const above = new Map<string, number>();
  return activities.map((activity, index) => {
    let ancestor: number | null = null;
    let number = parentOf(activity);
    while (ancestor === null && number !== null) {
      const key = formatOutlineNumber(number);
      ancestor = above.get(key) ?? first.get(key) ?? null;
      number = outlineParent(number);
    }
    const key = keyOf(activity);
    if (key !== null) above.set(key, index);
    return ancestor;
  });
}

function keyOf(activity: Activity): string | null {
  return activity.number.value === null ? null : formatOutlineNumber(activity.number.value);
}

function isWritten(field: DateField | null): boolean {
  return field !== null && field.value.kind !== 'blank';
}

/** Declarations that do not say that what a conditional step waits for has happened. */
const NOBODY_BEGAN: ReadonlySet<DeclaredStatus> = new Set(['none', 'unknown', 'notStarted']);

interface JudgeOptions {
  readonly cutoff: CalendarDate;
  readonly warningDays: number;
  readonly isOwed: boolean;
  readonly report: DeliveredReport | null;
  /** Whether what is done has a ✓ in the plan. */
  readonly hasTicks: boolean;
  readonly isPast: boolean;
}

/** What a row declares: what it says to be done on a day to come is not known, nor an «x» where others have a ✓. */
function declaredBy({ status }: Activity, cutoff: CalendarDate, hasTicks: boolean): DeclaredStatus {
  const text = status?.text ?? '';
  const declared = readStatusAmongWords(text);
  const isOpen =
    declared === 'done' && ((hasTicks && /^\s*x\s*$/i.test(text)) || namesLaterDay(text, cutoff));
  return isOpen ? 'unknown' : declared;
}

function judge(
  activity: Activity,
  ancestor: PlanEntry | null,
  { cutoff, warningDays, isOwed, report, hasTicks, isPast }: JudgeOptions,
): PlanEntry {
  const outline = activity.number.value;
  const ownStart = activity.start === null ? null : startOfReading(activity.start.value);
  const ownEnd = activity.end === null ? null : endOfReading(activity.end.value);
  const now = declaredBy(activity, cutoff, hasTicks);
  const markedReport = isCompletedByRow(activity, now) ? null : report;
  const completed = markedReport?.on ?? completedOn(activity, ancestor, { declared: now, cutoff });
  const parentKey = outline === null ? null : outlineParent(outline);
  const parent = parentKey === null ? null : formatOutlineNumber(parentKey);

  const datesInherited = ancestor !== null && !isWritten(activity.start) && !isWritten(activity.end);
  const start = datesInherited ? ancestor.assessed.start : ownStart;
  const end = datesInherited ? endByWords(activity, ancestor.assessed) : ownEnd;
  const declared = declaredThen(now, { activity, end, completed }, { cutoff, isPast });
  const delivered = report ?? (ancestor && reportOfStep({ activity, end, declared }, ancestor));
  const inherited =
    completed === null ? inheritedStatus(activity, ancestor, { declared, cutoff, delivered }) : null;
  const isOpen = isConditional(activity.name.text) && NOBODY_BEGAN.has(declared);
  const taken = takenAs(activity, cutoff, isOwed || !NOBODY_BEGAN.has(declared) ? declared : 'notApplicable');
  const facts = { start, end, completed, declared: taken, isConditional: isOpen };
  const computed = inherited ?? computeStatus(facts, cutoff, warningDays);

  const assessed: AssessedActivity = {
    activity,
    number: keyOf(activity) ?? activity.number.text,
    parent: ancestor !== null && ancestor.assessed.number === parent ? parent : null,
    isTopLevel: ancestor === null,
    start,
    end,
    completed,
    markedReport,
    delivered,
    datesInherited,
    statusInherited: inherited !== null,
    status: computed.status,
    daysLate: computed.daysLate,
    daysLeft: computed.daysLeft,
    progress: null,
    delivery: null,
  };
  return { assessed, ancestor, declared, ownStart, ownEnd, isConditional: isOpen };
}

/** What a row declared on the cut-off. Done on no known day, it was done from its end on; what is in progress may not have begun. */
function declaredThen(
  now: DeclaredStatus,
  { activity, end, completed }: Pick<AssessedActivity, 'activity' | 'end' | 'completed'>,
  { cutoff, isPast }: Pick<JudgeOptions, 'cutoff' | 'isPast'>,
): DeclaredStatus {
  if (!isPast) return now;
  if (now === 'inProgress') return 'notStarted';
  const isOver =
    (end !== null && !isAfter(end, cutoff)) || completed !== null || sentOn(activity, cutoff) !== null;
  return now === 'done' && !isOver ? 'none' : now;
}

/**
 * The end of a step without dates: its parent's, or by its own words so many days after the parent was done; until then its
 * term has not begun.
 */
function endByWords({ name }: Activity, { end, completed }: AssessedActivity): CalendarDate | null {
  const term = ownTerm(name.text);
  if (term === null) return end;
  return completed === null ? null : addDays(completed, term);
}

/** Whether a row says by itself when its activity was completed, or that there is nothing to do. */
const isCompletedByRow = ({ completed }: Activity, declared: DeclaredStatus): boolean =>
  completed?.value.kind === 'date' || declared === 'notApplicable';

/**
 * The day on which an activity was completed: the one that its row gives or, of a step that sends its document to the INE, the
 * day of the sending up to the cut-off, which its own row notes or the row of its activity.
 */
function completedOn(
  activity: Activity,
  ancestor: PlanEntry | null,
  { declared, cutoff }: { readonly declared: DeclaredStatus; readonly cutoff: CalendarDate },
): CalendarDate | null {
  const { completed, name } = activity;
  if (isWritten(completed)) return completed?.value.kind === 'date' ? completed.value.date : null;
  if (declared === 'notApplicable' || !sendsToIne(name.value)) return null;
  const own = sentOn(activity, cutoff);
  // What declares nothing takes the status of its activity, and a draft is not sent with the final version.
  if (own !== null || ancestor === null || declared === 'none' || isAboutDraft(name.value)) return own;
  return sentWith(ancestor.assessed, cutoff);
}

/** The day on which what a step sends was sent by the row of its activity, or by the mark of the report that it is. */
function sentWith({ activity, markedReport }: AssessedActivity, cutoff: CalendarDate): CalendarDate | null {
  return sentOn(activity, cutoff) ?? markedReport?.on ?? null;
}

/** The day on which a row says that it was sent, up to the cut-off. */
function sentOn({ sentToIne }: Activity, cutoff: CalendarDate): CalendarDate | null {
  const sent = sentToIne?.value;
  return sent?.kind === 'date' && !isAfter(sent.date, cutoff) ? sent.date : null;
}

/** What a row declares: in a plan with no column for that, what was sent was done, on whatever day. */
function takenAs(activity: Activity, cutoff: CalendarDate, declared: DeclaredStatus): DeclaredStatus {
  const isUnsaid = activity.status === null && activity.completed === null;
  return isUnsaid && sentOn(activity, cutoff) !== null ? 'done' : declared;
}

/** The delivered report to which a step leads: it is planned up to its end, and does not follow from it. */
function reportOfStep(
  { activity, end, declared }: Pick<AssessedActivity, 'activity' | 'end'> & Pick<PlanEntry, 'declared'>,
  { assessed: above }: PlanEntry,
): DeliveredReport | null {
  const isLater = end !== null && above.end !== null && isAfter(end, above.end);
  const { value: name } = activity.name;
  const isApart = declared === 'notApplicable' || isConditional(name) || followsDelivery(name);
  return isLater || isApart ? null : above.delivered;
}

/**
 * A finished parent finishes the rows below that say nothing, and a delivered report the steps that lead to it, whatever they say. How
 * late each was is not known, so none is late.
 */
function inheritedStatus(
  activity: Activity,
  ancestor: PlanEntry | null,
  {
    declared,
    cutoff,
    delivered,
  }: Pick<PlanEntry, 'declared'> & Pick<AssessedActivity, 'delivered'> & { readonly cutoff: CalendarDate },
): ComputedStatus | null {
  if (ancestor !== null && delivered !== null) return { status: 'done', daysLate: 0, daysLeft: null };
  if (ancestor === null || declared !== 'none' || isWritten(activity.completed)) return null;
  // What has a term of its own after the parent is not done with it, unless the parent's row says that it was sent.
  if (ownTerm(activity.name.text) !== null && !wasSent(activity, ancestor.assessed, cutoff)) return null;
  const { status } = ancestor.assessed;
  if (!isClosed(status)) return null;
  return { status: status === 'doneLate' ? 'done' : status, daysLate: 0, daysLeft: null };
}

/** Whether a step sends a document of which it is known by its parent on what day it was sent. */
function wasSent({ name }: Activity, above: AssessedActivity, cutoff: CalendarDate): boolean {
  return sentWith(above, cutoff) !== null && stepKind(name.value) === 'sending';
}

interface Leaves {
  finished: number;
  total: number;
  /** How many have a date. */
  dated: number;
}

/** The status of a row: one without dates that only groups dated ones is as far as they are. */
function statusOf({ status }: AssessedActivity, below: Leaves | undefined): ActivityStatus {
  if (status !== 'noDate' || !below?.dated) return status;
  if (below.finished === 0) return 'notStarted';
  return below.finished < below.total ? 'inProgress' : 'done';
}

/** Counts finished leaves upwards, deepest rows first. What is not applicable is no longer part of the work. */
function withProgress(
  entries: readonly PlanEntry[],
  ancestors: readonly (number | null)[],
): readonly PlanEntry[] {
  const below = new Map<number, Leaves>();
  const bottomUp = entries
    .map((_, index) => index)
    .sort((a, b) => depthOf(entries[b]?.assessed.activity) - depthOf(entries[a]?.assessed.activity));
  for (const index of bottomUp) {
    const ancestor = ancestors[index] ?? null;
    const status = entries[index]?.assessed.status;
    if (ancestor === null || status === undefined) continue;
    const own = below.get(index) ?? leaf(status);
    const sum = below.get(ancestor) ?? { finished: 0, total: 0, dated: 0 };
    sum.finished += own.finished;
    sum.total += own.total;
    sum.dated += own.dated;
    below.set(ancestor, sum);
  }
  // Rebuilt top down so that each entry's ancestor is the final one.
  const final = new Array<PlanEntry>(entries.length);
  for (const index of bottomUp.reverse()) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const ancestor = ancestors[index] ?? null;
    const leaves = below.get(index);
    final[index] = {
      ...entry,
      ancestor: ancestor === null ? null : (final[ancestor] ?? null),
      assessed: {
        ...entry.assessed,
        progress: leaves ? { finished: leaves.finished, total: leaves.total } : null,
        status: statusOf(entry.assessed, leaves),
      },
    };
  }
  return final;
}

function leaf(status: ActivityStatus): Leaves {
  if (status === 'notApplicable') return { finished: 0, total: 0, dated: 0 };
  return { finished: isFinished(status) ? 1 : 0, total: 1, dated: status === 'noDate' ? 0 : 1 };
}
