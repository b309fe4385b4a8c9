/**
 * The order in which the report lists things: by number, date or name, never by the row in which somebody happened to
 * write them. Two workbooks with the same rows give the same report.
 */
import type { AssessedActivity } from '../../assessment/assessment';
import type { CalendarDate } from '../../dates/calendarDate';
import { compareDates } from '../../dates/calendarDate';
import { dayOfReading } from '../../dates/dateReading';
import { foldText } from '../../text/foldText';
import { readOrdinal } from '../../dates/spanishOrdinals';
import { bodyKey, bodyKind } from '../../registers/body';
import type { Field } from '../../registers/cell';
import { isTechnicalSecretary } from '../../registers/membership';
import { compareOutlineNumbers } from '../../registers/outlineOrder';
import type { Agreement, Member, Register, Registers, Session } from '../../registers/records';
import type { SessionType } from '../../registers/sessionType';
import { sessionType } from '../../registers/sessionType';

type Order<Row> = (a: Row, b: Row) => number;

/** Figures are compared as numbers up to this many digits. */
const DIGITS = 12;

const sortKey = (text: string): string =>
  foldText(text).replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
const compareCodes = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Orders texts without regard to accents, capitals or the length of numbers; the same on every machine, which the
 * collations of a language are not.
 * @example ['Punto 10', 'punto 9'].sort(compareTexts) // => ['punto 9', 'Punto 10']
 */
export function compareTexts(a: string, b: string): number {
  return compareCodes(sortKey(a), sortKey(b)) || compareCodes(a, b);
}

/** Orders days, those that are not known last. */
export function compareKnownDates(a: CalendarDate | null, b: CalendarDate | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareDates(a, b);
}

const textOf = (field: Field<unknown> | null): string => field?.text ?? '';
const dayOf = (field: Session['date']): CalendarDate | null => field && dayOfReading(field.value);

/** The text of a record without its place: it orders two records that are otherwise equal. */
function contentOf(record: object): string {
  const fields = Object.entries(record) as readonly (readonly [string, Partial<Field<unknown>> | null])[];
  return JSON.stringify(fields.map(([, field]) => field?.text ?? ''));
}

/** Combines several orders: the first that does not call two records equal decides. */
function by<Row extends object>(...orders: readonly Order<Row>[]): Order<Row> {
  return (a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return compareCodes(contentOf(a), contentOf(b));
  };
}

const BODY_ORDER = ['commission', 'cotaprep', 'council'] as const;
/** The order of the sessions of one day. */
const TYPE_ORDER: readonly SessionType[] = [
  'installation',
  'ordinary',
  'extraordinary',
  'special',
  'solemn',
  'permanent',
  'workingMeeting',
  'partiesMeeting',
];

/** The place of a value in a list; after the last when it is none of them. */
const rankIn = <T>(list: readonly T[], value: T | null): number => {
  const rank = value === null ? -1 : list.indexOf(value);
  return rank < 0 ? list.length : rank;
};

const bodyOrder: Order<{ readonly body: Field<string> }> = (a, b) =>
  rankIn(BODY_ORDER, bodyKind(a.body.text)) - rankIn(BODY_ORDER, bodyKind(b.body.text)) ||
  compareTexts(bodyKey(a.body.text), bodyKey(b.body.text));

const sessionOrder = by<Session>(
  (a, b) => compareKnownDates(dayOf(a.date), dayOf(b.date)),
  bodyOrder,
  (a, b) => rankIn(TYPE_ORDER, sessionType(textOf(a.type))) - rankIn(TYPE_ORDER, sessionType(textOf(b.type))),
  (a, b) => (readOrdinal(textOf(a.number)) ?? 0) - (readOrdinal(textOf(b.number)) ?? 0),
);

/** Whether a position presides over its body. */
export function isPresidency(position: string): boolean {
  return /\bpresiden/.test(foldText(position));
}

/** The presidency comes first, the technical secretary last. */
function positionRank({ position }: Member): number {
  const text = textOf(position);
  if (isTechnicalSecretary(text)) return 2;
  return isPresidency(text) ? 0 : 1;
}

const memberOrder = by<Member>(
  bodyOrder,
  (a, b) => positionRank(a) - positionRank(b),
  (a, b) => compareTexts(a.name.text, b.name.text),
  (a, b) => compareKnownDates(dayOf(a.appointed), dayOf(b.appointed)),
);

const agreementOrder = by<Agreement>(
  (a, b) => compareKnownDates(dayOf(a.date), dayOf(b.date)),
  (a, b) => compareTexts(a.key.text, b.key.text),
);

function sorted<Row>(register: Register<Row> | null, order: Order<Row>): Register<Row> | null {
  return register && { ...register, rows: [...register.rows].sort(order) };
}

/**
 * The registers with their rows in the report's order: sessions by day, members by body, rank and name, agreements by
 * day. Progress notes keep theirs, because the paragraphs of one section follow each other in the order they were written.
 */
export function inReportOrder(registers: Registers): Registers {
  return {
    ...registers,
    sessions: sorted(registers.sessions, sessionOrder),
    members: sorted(registers.members, memberOrder),
    agreements: sorted(registers.agreements, agreementOrder),
  };
}

/** An activity in the plan's tree. Rows are identified by the object: monthly plans repeat their numbers. */
export interface PlanNode {
  readonly assessed: AssessedActivity;
  readonly parent: PlanNode | null;
}

/** By number; those without one after the numbered, by when they end. */
const activityOrder: Order<PlanNode> = (one, other) => {
  const [a, b] = [one.assessed, other.assessed];
  const [left, right] = [a.activity.number.value, b.activity.number.value];
  const byNumber =
    left === null || right === null
      ? Number(left === null) - Number(right === null)
      : compareOutlineNumbers(left, right);
  return (
    byNumber ||
    compareTexts(a.number, b.number) ||
    compareKnownDates(a.end, b.end) ||
    compareKnownDates(a.start, b.start) ||
    compareTexts(a.activity.name.text, b.activity.name.text) ||
    compareCodes(contentOf(a.activity), contentOf(b.activity))
  );
};

/**
 * The plan as a tree laid out in lines, each activity followed by what is below it. A repeated number belongs to the
 * nearest row above, as in the assessment.
 *
 * @param activities in the order of the sheet
 * @example planInOrder(activities).map(({ assessed }) => assessed.number) // => ['6', '6.1', '6.2', '7']
 */
export function planInOrder(activities: readonly AssessedActivity[]): readonly PlanNode[] {
  const first = new Map<string, number>();
  activities.forEach(({ number }, index) => {
    if (number !== '' && !first.has(number)) first.set(number, index);
  });
  const above = new Map<string, number>();
  const parents = activities.map(({ number, parent }, index) => {
    const found = parent === null ? undefined : (above.get(parent) ?? first.get(parent));
    if (number !== '') above.set(number, index);
    return found;
  });
  return treeLines(activities, parents);
}

function treeLines(
  activities: readonly AssessedActivity[],
  parents: readonly (number | undefined)[],
): readonly PlanNode[] {
  const below = new Map<number | undefined, number[]>();
  parents.forEach((parent, index) => {
    const list = below.get(parent);
    if (list === undefined) below.set(parent, [index]);
    else list.push(index);
  });
  const lines: PlanNode[] = [];
  const tell = (index: number | undefined, parent: PlanNode | null): void => {
    const children = (below.get(index) ?? []).flatMap((child) => {
      const assessed = activities[child];
      return assessed === undefined ? [] : [{ child, node: { assessed, parent } }];
    });
    for (const { child, node } of children.sort((a, b) => activityOrder(a.node, b.node))) {
      lines.push(node);
      tell(child, node);
    }
  };
  tell(undefined, null);
  return lines;
}
