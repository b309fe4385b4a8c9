/** What changed between two reports. Pure: the same two give the same changes. */
import type { ActivityStatus } from '../../assessment/assessment';
import type { CalendarDate } from '../../dates/calendarDate';
import { isSameDate } from '../../dates/calendarDate';
import { foldText } from '../../text/foldText';
import { bodyKey } from '../../registers/body';
import { parseOutlineNumber } from '../../registers/outlineNumber';
import { compareOutlineNumbers } from '../../registers/outlineOrder';
import { compareTexts } from './order';
import type { ReportedActivity, ReportMemory, ReportedMember } from './reportMemory';

export type ActivityChange =
  | { readonly kind: 'added'; readonly end: CalendarDate | null }
  | { readonly kind: 'removed' }
  | { readonly kind: 'renumbered'; readonly from: string }
  | { readonly kind: 'renamed'; readonly from: string }
  | { readonly kind: 'moved'; readonly from: CalendarDate | null; readonly to: CalendarDate | null }
  | {
      readonly kind: 'finished';
      readonly to: ActivityStatus;
      readonly completed: CalendarDate | null;
    }
  | { readonly kind: 'status'; readonly from: ActivityStatus; readonly to: ActivityStatus };

/** What changed in one activity; at least one thing. */
export interface ChangedActivity {
  readonly activity: ReportedActivity;
  readonly changes: readonly ActivityChange[];
}

export interface ReportChanges {
  /** By number. */
  readonly activities: readonly ChangedActivity[];
  readonly entered: readonly ReportedMember[];
  readonly left: readonly ReportedMember[];
  /** The version of the rules that the last report was made with, when it was another. */
  readonly formerRuleSet: string | null;
}

/** Statuses that differ only by the day on which one looks are no change. */
const CLASSES: Readonly<Record<ActivityStatus, string>> = {
  done: 'finished',
  doneLate: 'finished',
  overdue: 'overdue',
  dueSoon: 'open',
  inProgress: 'open',
  notStarted: 'notStarted',
  noDate: 'noDate',
  notApplicable: 'notApplicable',
};

interface Pair {
  readonly before: ReportedActivity;
  readonly now: ReportedActivity;
}

type Key = (activity: ReportedActivity) => string;

const byName: Key = ({ name }) => foldText(name).replace(/[.;:]+$/, '');
const byNumber: Key = ({ number }) => number;
/** First what stayed as it was; then what only has another number; then what only has another name. */
const MATCHES: readonly { readonly key: Key; readonly onlyUnique: boolean }[] = [
  { key: (activity) => JSON.stringify([byNumber(activity), byName(activity)]), onlyUnique: false },
  { key: byName, onlyUnique: true },
  { key: byNumber, onlyUnique: true },
];

function grouped(
  activities: Iterable<ReportedActivity>,
  key: Key,
): ReadonlyMap<string, readonly ReportedActivity[]> {
  const groups = new Map<string, ReportedActivity[]>();
  for (const activity of activities) {
    const group = groups.get(key(activity));
    if (group === undefined) groups.set(key(activity), [activity]);
    else group.push(activity);
  }
  return groups;
}

/** Which activity of one report is which of the other, in linear time; the rest came or went. */
function matched(last: ReportMemory, now: ReportMemory) {
  const gone = new Set(last.activities);
  const fresh = new Set(now.activities);
  const pairs: Pair[] = [];
  for (const { key, onlyUnique } of MATCHES) {
    const former = grouped(gone, key);
    for (const [value, present] of grouped(fresh, key)) {
      const past = former.get(value) ?? [];
      if (value === '' || (onlyUnique && (present.length > 1 || past.length > 1))) continue;
      present.slice(0, past.length).forEach((activity, index) => {
        const before = past[index];
        if (before === undefined) return;
        pairs.push({ before, now: activity });
        gone.delete(before);
        fresh.delete(activity);
      });
    }
  }
  return { pairs, gone, fresh };
}

const isSameDay = (a: CalendarDate | null, b: CalendarDate | null): boolean =>
  a === null || b === null ? a === b : isSameDate(a, b);

/** A sub-activity that takes its parent's date or status, before or now, says nothing of its own. */
function changesOf({ before, now }: Pair): readonly ActivityChange[] {
  const changes: ActivityChange[] = [];
  if (before.number !== now.number) changes.push({ kind: 'renumbered', from: before.number });
  if (byName(before) !== byName(now)) changes.push({ kind: 'renamed', from: before.name });
  if (!isSameDay(before.end, now.end)) changes.push({ kind: 'moved', from: before.end, to: now.end });
  if (now.status === null || before.status === null) return changes;
  if (CLASSES[before.status] === CLASSES[now.status]) return changes;
  return CLASSES[now.status] === 'finished'
    ? [...changes, { kind: 'finished', to: now.status, completed: now.completed }]
    : [...changes, { kind: 'status', from: before.status, to: now.status }];
}

function byOutline({ activity: a }: ChangedActivity, { activity: b }: ChangedActivity): number {
  const [left, right] = [parseOutlineNumber(a.number), parseOutlineNumber(b.number)];
  const byNumbers =
    left === null || right === null
      ? Number(left === null) - Number(right === null)
      : compareOutlineNumbers(left, right);
  return byNumbers || compareTexts(a.number, b.number) || compareTexts(a.name, b.name);
}

const memberKey = ({ body, name }: ReportedMember): string => JSON.stringify([bodyKey(body), foldText(name)]);

function without(
  members: readonly ReportedMember[],
  others: readonly ReportedMember[],
): readonly ReportedMember[] {
  const known = new Set(others.map(memberKey));
  return members.filter((member) => !known.has(memberKey(member)));
}

/**
 * What changed since the last report. An activity is known again by number and name, by its name when only that is
 * unique, else by its number; a text that is repeated is never guessed at.
 *
 * @example changesSince(october, november).left // => [{ body: 'COTAPREP', name: 'Especialista 2', … }]
 */
export function changesSince(last: ReportMemory, now: ReportMemory): ReportChanges {
  const { pairs, gone, fresh } = matched(last, now);
  const activities: readonly ChangedActivity[] = [
    ...pairs.map((pair) => ({ activity: pair.now, changes: changesOf(pair) })),
    ...[...fresh].map((activity): ChangedActivity => ({
      activity,
      changes: [{ kind: 'added', end: activity.end }],
    })),
    ...[...gone].map((activity): ChangedActivity => ({ activity, changes: [{ kind: 'removed' }] })),
  ];
  return {
    activities: activities.filter(({ changes }) => changes.length > 0).sort(byOutline),
    entered: without(now.members, last.members),
    left: without(last.members, now.members),
    formerRuleSet: last.ruleSet === now.ruleSet ? null : last.ruleSet,
  };
}
