/** The deliveries and activities of a process as lines of time, in date order. A pure function of the assessment. */
import { answeringActivities } from '../assessment/answeringActivities';
import { isUnsentAlone } from '../assessment/deliveryState';
import { countedWith } from '../assessment/workItems';
import { adjustmentOf, watchedDelivery } from '../assessment/watchedDelivery';
import type {
  ActivityStatus,
  AssessedActivity,
  AssessedDelivery,
  Assessment,
} from '../assessment/assessment';
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import { compareDates, monthOf } from '../dates/calendarDate';
import type { CellRef } from '../registers/cell';
import { foldText, tidyBlanks } from '../text/foldText';

/** The dates of a line; each is `null` while it is not known. */
export interface TimelineDates {
  /** The day that counts: the legal one, or the one that a person adjusted it to. */
  readonly due: CalendarDate | null;
  /** The legal day where another counts. */
  readonly legal: CalendarDate | null;
  /** The last day to send it to the INE. */
  readonly sendBy: CalendarDate | null;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  /** The day on which it was done. */
  readonly completed: CalendarDate | null;
}

/** A delivery with the activity that answers it, a delivery alone, or an activity that answers none. */
export interface TimelineItem extends TimelineDates {
  /** Unique among the items. */
  readonly key: string;
  /** Number and name: that of the activity, or that of the delivery where none answers it. */
  readonly title: string;
  /** The document of Anexo 13 that it answers or sends and its name, `null` for an activity that does neither. */
  readonly delivery: { readonly document: number; readonly name: string } | null;
  /** `''` where none is written. */
  readonly area: string;
  /** That of the row, which goes by its planned end; that of the delivery where no row answers it. */
  readonly status: ActivityStatus;
  /** What became of the delivery, where that is something else than what became of its row; `null` where it is the same. */
  readonly ofDelivery: ActivityStatus | null;
  /** The row of the plan; `null` for a delivery that no activity answers. */
  readonly cell: CellRef | null;
  /** The activity above with which its status is counted; `null` for what is counted by itself. */
  readonly countedWith: string | null;
  /** It is concluded and its sending is overdue, which no other line says. */
  readonly isUnsent: boolean;
}

const NO_PLAN = {
  start: null,
  end: null,
  completed: null,
  cell: null,
  area: '',
  countedWith: null,
} as const;

function planOf(
  assessed: AssessedActivity,
  areas: ReadonlyMap<string, string>,
  above: AssessedActivity | null,
): Pick<TimelineItem, keyof typeof NO_PLAN> {
  const { activity, start, end, completed, parent } = assessed;
  const own = areaOf(activity.area?.text);
  const area = own === '' && parent !== null ? (areas.get(parent) ?? '') : own;
  return { start, end, completed, cell: activity.number.cell, area, countedWith: above && titleOf(above) };
}

/** An area as it is written, without its closing point: the same with and without one. */
const areaOf = (text: string | undefined): string => tidyBlanks(text ?? '').replace(/(?<=\p{Ll}{3})\.$/u, '');

const titleOf = ({ number, activity }: AssessedActivity): string =>
  [number, tidyBlanks(activity.name.value).replace(/\.$/, '')].filter((part) => part !== '').join(' ');

/** The day by which an item is put in order. */
const dayOf = ({ due, end, start, completed, sendBy }: TimelineDates): CalendarDate | null =>
  due ?? end ?? start ?? completed ?? sendBy;

function byDay(a: TimelineItem, b: TimelineItem): number {
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareDates(first, second);
}

/**
 * The items of the timeline in date order, those without any date last. What does not apply or was ignored is left out.
 *
 * @example timeline(assessment)[0] // => { title: '6 Integrar el COTAPREP', delivery: { document: 4, … }, status: 'done', … }
 */
export function timeline(
  assessment: Pick<Assessment, 'activities' | 'cutoff' | 'deliveries'>,
): readonly TimelineItem[] {
  const { activities, cutoff, deliveries } = assessment;
  const answers = answeringActivities(assessment);
  const answering = new Set(answers.values());
  const above = countedWith(activities);
  const areas = new Map(activities.map(({ number, activity }) => [number, areaOf(activity.area?.text)]));
  const told = new Set<AssessedActivity>();
  /** The row with which the status of a line is counted: one above its own, or its own where a line before tells the same of it. */
  const countedBy = (row: AssessedActivity, status: ActivityStatus): AssessedActivity | null => {
    const counted = above(row) ?? (told.has(row) && status === row.status ? row : null);
    told.add(row);
    return counted;
  };
  const deliveryItem = (assessed: AssessedDelivery): TimelineItem => {
    const { delivery } = assessed;
    const answer = answers.get(delivery.id);
    const status = answer?.status ?? assessed.status;
    const { document, name, legal: due, sendBy } = watchedDelivery(assessed);
    const adjustment = adjustmentOf(assessed);
    return {
      key: delivery.id,
      title: answer === undefined ? name : titleOf(answer),
      delivery: { document, name },
      status,
      ofDelivery: status === assessed.status ? null : assessed.status,
      due,
      legal: adjustment === null || adjustment === 'unverified' ? null : delivery.legal,
      sendBy,
      isUnsent: isUnsentAlone(assessed, cutoff),
      ...(answer === undefined ? NO_PLAN : planOf(answer, areas, countedBy(answer, assessed.status))),
    };
  };
  const sent = new Map(
    deliveries.flatMap((owed) => owed.sendingRows.map((row) => [row, watchedDelivery(owed)] as const)),
  );
  const activityItem = (assessed: AssessedActivity): TimelineItem => {
    const document = sent.get(assessed);
    return {
      key: `row ${assessed.activity.number.cell.sheet} ${assessed.activity.row}`,
      title: titleOf(assessed),
      delivery: document === undefined ? null : { document: document.document, name: document.name },
      status: assessed.status,
      ofDelivery: null,
      due: document?.legal ?? null,
      legal: null,
      sendBy: document?.sendBy ?? null,
      isUnsent: false,
      ...planOf(assessed, areas, above(assessed)),
    };
  };
  return [
    ...deliveries.filter(({ isIgnored }) => !isIgnored).map(deliveryItem),
    ...activities.filter((assessed) => !answering.has(assessed)).map(activityItem),
  ]
    .filter(({ status }) => status !== 'notApplicable')
    .sort(byDay);
}

/** What a person narrows the timeline by; `''` for any. */
export interface TimelineFilter {
  readonly area: string;
  readonly month: MonthKey | '';
  readonly status: ActivityStatus | '';
  /** Words of the title, the delivery or the area, in any order and spelling. */
  readonly text: string;
}

/** Lets everything through. */
export const NO_FILTER: TimelineFilter = { area: '', month: '', status: '', text: '' };

const areaKey = (area: string): string => foldText(area);

/** The first and the last month that an item touches, `null` without any date. */
function monthsOf({ due, legal, sendBy, start, end, completed }: TimelineDates): readonly MonthKey[] {
  const months = [due, legal, sendBy, start, end, completed].flatMap((date) =>
    date === null ? [] : monthOf(date),
  );
  return months.sort();
}

/** Whether the item has a date in the month, or its plan runs through it. */
function touches(item: TimelineItem, month: MonthKey): boolean {
  if (monthsOf(item).includes(month)) return true;
  const { start, end } = item;
  return start !== null && end !== null && monthOf(start) <= month && month <= monthOf(end);
}

/** The statuses under which an item is looked for: a sending that is overdue is overdue work. */
const statusesOf = ({ status, ofDelivery, isUnsent }: TimelineItem): readonly ActivityStatus[] => [
  status,
  ...(ofDelivery === null ? [] : [ofDelivery]),
  ...(isUnsent ? (['overdue'] as const) : []),
];

/**
 * The items that a filter lets through, in their order.
 * @example filterTimeline(items, { ...NO_FILTER, status: 'overdue' }).length // => 2
 */
export function filterTimeline(
  items: readonly TimelineItem[],
  { area, month, status, text }: TimelineFilter,
): readonly TimelineItem[] {
  const words = foldText(text).split(' ').filter(Boolean);
  return items.filter((item) => {
    if (area !== '' && areaKey(item.area) !== areaKey(area)) return false;
    if (status !== '' && !statusesOf(item).includes(status)) return false;
    if (month !== '' && !touches(item, month)) return false;
    if (words.length === 0) return true;
    const all = foldText(
      `${item.title} ${item.area} ${item.delivery === null ? '' : `documento ${item.delivery.document} ${item.delivery.name}`}`,
    );
    return words.every((word) => all.includes(word));
  });
}

/** What the items offer to narrow them by. */
export interface TimelineChoices {
  readonly areas: readonly string[];
  readonly months: readonly MonthKey[];
  readonly statuses: ReadonlySet<ActivityStatus>;
}

/**
 * The areas in alphabetical order, each once however it is written, and the months and statuses that occur.
 * @example timelineChoices(items).areas // => ['Secretaría Ejecutiva', 'Secretaría Técnica']
 */
export function timelineChoices(items: readonly TimelineItem[]): TimelineChoices {
  const areas = new Map<string, string>();
  const months = new Set<MonthKey>();
  for (const item of items) {
    if (item.area !== '' && !areas.has(areaKey(item.area))) areas.set(areaKey(item.area), item.area);
    for (const month of monthsOf(item)) months.add(month);
  }
  return {
    areas: [...areas.values()].sort((a, b) => a.localeCompare(b, 'es-MX')),
    months: [...months].sort(),
    statuses: new Set(items.flatMap(statusesOf)),
  };
}
