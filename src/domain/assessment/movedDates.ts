/** What moves in the calendar of a process when one of the days that anchor it moves. Nothing is written: it only tells. */
import type { AssessedActivity, AssessedDelivery } from './assessment';
import { adjustmentOf } from './watchedDelivery';
import { formatDeliveryLink } from '../coverage/formatDeliveryLink';
import { isClosed, isFinished } from './status';
import type { CalendarDate } from '../dates/calendarDate';
import { compareDates, daysBetween, isAfter, isSameDate } from '../dates/calendarDate';
import type { CalendarAnchors, Delivery, DeliveryId } from '../anexo13/calendar';
import { processCalendar } from '../anexo13/calendar';
import type { RuleSet } from '../anexo13/ruleSet';

/** A date before and after the move; null while it is not known, or where the delivery is not owed. */
export interface DateChange {
  readonly before: CalendarDate | null;
  readonly after: CalendarDate | null;
}

/** `appears` and `disappears` are monthly reports: which months owe one follows from the month of the election day. */
export type DeliveryChange = 'moved' | 'appears' | 'disappears';

/** Whether the plan still complies after the move. */
export type TermChange = 'fallsOut' | 'comesBack';

/** What the move does to what is not done yet: its date was over and lies ahead again, or the other way about. */
export type ChanceChange = 'opens' | 'closes';

/** A delivery whose dates are others after the move. */
export interface MovedDelivery {
  readonly id: DeliveryId;
  /** As the column Anexo 13 names it: «4 final». */
  readonly link: string;
  /** In Spanish. */
  readonly name: string;
  readonly change: DeliveryChange;
  readonly legal: DateChange;
  readonly sendBy: DateChange;
  /** Natural days by which the legal date moves, positive when later; null when one of the two is not known. */
  readonly days: number | null;
  /** Number of the activity that answers it, or null. */
  readonly activity: string | null;
  readonly plannedStart: CalendarDate | null;
  readonly plannedEnd: CalendarDate | null;
  /** When it was done; null while it is not. */
  readonly completed: CalendarDate | null;
  readonly term: TermChange | null;
  /** Whether it becomes possible to comply, or impossible, by the cut-off date; a report that appears may be over already. */
  readonly chance: ChanceChange | null;
  /** The adjusted date that is watched in place of the legal one; the move does not change it. */
  readonly adjusted: CalendarDate | null;
}

export interface MoveSummary {
  readonly moved: number;
  readonly appear: number;
  readonly disappear: number;
  /** Of those that move, the ones whose legal date waits for another day afterwards. */
  readonly undated: number;
  /** Deliveries of the process whose dates stay. */
  readonly unchanged: number;
  readonly fallOut: number;
  readonly comeBack: number;
  readonly open: number;
  readonly close: number;
}

export interface MovedDates {
  /** Only those that change, by their new legal date; those that have none any more by their old one. */
  readonly deliveries: readonly MovedDelivery[];
  readonly summary: MoveSummary;
}

function isSame({ before, after }: DateChange): boolean {
  return isSameDate(before, after);
}

/** The day that has to comply: when it was done, or else when it is planned. What does not apply has none. */
function dayToComply(assessed: AssessedActivity | undefined): CalendarDate | null {
  if (assessed === undefined || assessed.status === 'notApplicable') return null;
  return completion(assessed) ?? assessed.end;
}

/** A completion date after the cut-off has not happened yet. */
function completion({ status, completed }: AssessedActivity): CalendarDate | null {
  return isFinished(status) ? completed : null;
}

function termChange(
  before: Delivery | undefined,
  after: Delivery | undefined,
  day: CalendarDate | null,
): TermChange | null {
  const newLegal = after?.legal ?? null;
  if (day === null || newLegal === null) return null;
  const oldLegal = before?.legal ?? null;
  const wasOut = oldLegal !== null && isAfter(day, oldLegal);
  const isOut = isAfter(day, newLegal);
  return wasOut === isOut ? null : isOut ? 'fallsOut' : 'comesBack';
}

/** Whether what is not done was over at the cut-off before the move: it cannot fall out of term again. */
function wasOver(
  legal: CalendarDate | null | undefined,
  answer: AssessedActivity | undefined,
  cutoff: CalendarDate | null,
): boolean {
  if (!legal || cutoff === null || (answer !== undefined && isClosed(answer.status))) return false;
  return isAfter(cutoff, legal);
}

/** Whether the date of what is not done was over at the cut-off and is not any more, or the other way about. */
function chanceChange(
  { before, after }: DateChange,
  change: DeliveryChange,
  answer: AssessedActivity | undefined,
  cutoff: CalendarDate | null,
): ChanceChange | null {
  const isOver = wasOver(after, answer, cutoff);
  if (change === 'appears') return isOver ? 'closes' : null;
  if (before === null || after === null || wasOver(before, answer, cutoff) === isOver) return null;
  if (cutoff === null || (answer !== undefined && isClosed(answer.status))) return null;
  return isOver ? 'closes' : 'opens';
}

function changeOf(before: Delivery | undefined, after: Delivery | undefined): DeliveryChange {
  if (before === undefined) return 'appears';
  return after === undefined ? 'disappears' : 'moved';
}

function compareMoved({ legal: a }: MovedDelivery, { legal: b }: MovedDelivery): number {
  const [first, second] = [a.after ?? a.before, b.after ?? b.before];
  if (first !== null && second !== null) return compareDates(first, second);
  return Number(first === null) - Number(second === null);
}

/**
 * The deliveries whose legal or sending date changes when the anchors do, each with the activity that answers it.
 *
 * An activity falls out of term when the day it is planned for (or was completed on) complied and no longer does. A date that
 * a person adjusted and that is watched is theirs: it is named and does not move, and neither does what it decides.
 *
 * @param answers the activity that answers each delivery, from `answeringActivities`
 * @param cutoff the day by which a date is over; without it nothing is said of chances
 * @param assessed the deliveries of the workbook, with the dates that people adjusted
 * @example movedDates(ruleSet, { electionDay: 2024-06-02 }, { electionDay: 2024-05-26 }, answers).deliveries[5]
 *   // => { id: '4-final', legal: { before: 2023-11-02, after: 2023-10-26 }, days: -7, term: 'fallsOut', … }
 */
export function movedDates(
  ruleSet: RuleSet,
  before: CalendarAnchors,
  after: CalendarAnchors,
  answers: ReadonlyMap<DeliveryId, AssessedActivity>,
  cutoff: CalendarDate | null = null,
  assessed: readonly AssessedDelivery[] = [],
): MovedDates {
  const adjustments = new Map(
    assessed.flatMap((owed) => {
      const kind = adjustmentOf(owed);
      return kind === null || kind === 'unverified'
        ? []
        : [[owed.delivery.id, { kind, day: owed.adjusted }] as const];
    }),
  );
  const byId = (anchors: CalendarAnchors): ReadonlyMap<DeliveryId, Delivery> =>
    new Map(processCalendar(ruleSet, anchors).map((delivery) => [delivery.id, delivery]));
  const [old, now] = [byId(before), byId(after)];
  const ids = [...new Set([...old.keys(), ...now.keys()])];

  const deliveries = ids
    .map((id): MovedDelivery => {
      const [was, is, activity] = [old.get(id), now.get(id), answers.get(id)];
      const legal = { before: was?.legal ?? null, after: is?.legal ?? null };
      const delivery = is ?? was;
      const change = changeOf(was, is);
      const adjustment = adjustments.get(id);
      const isCorrected = adjustment?.kind === 'correction';
      const term = termChange(was, is, dayToComply(activity));
      const isStill = isCorrected || (term === 'fallsOut' && wasOver(legal.before, activity, cutoff));
      return {
        id,
        link: delivery === undefined ? id : formatDeliveryLink(delivery),
        name: delivery?.name ?? id,
        change,
        legal,
        sendBy: { before: was?.sendBy ?? null, after: is?.sendBy ?? null },
        days: legal.before && legal.after && daysBetween(legal.before, legal.after),
        activity: activity?.number ?? null,
        plannedStart: activity?.start ?? null,
        plannedEnd: activity?.end ?? null,
        completed: activity === undefined ? null : completion(activity),
        term: isStill ? null : term,
        chance: isCorrected ? null : chanceChange(legal, change, activity, cutoff),
        adjusted: adjustment?.day ?? null,
      };
    })
    .filter(({ change, legal, sendBy }) => change !== 'moved' || !isSame(legal) || !isSame(sendBy))
    .sort(compareMoved);

  const count = (picked: (delivery: MovedDelivery) => boolean): number => deliveries.filter(picked).length;
  return {
    deliveries,
    summary: {
      moved: count(({ change }) => change === 'moved'),
      appear: count(({ change }) => change === 'appears'),
      disappear: count(({ change }) => change === 'disappears'),
      undated: count(
        ({ change, legal }) => change === 'moved' && legal.before !== null && legal.after === null,
      ),
      unchanged: ids.length - deliveries.length,
      fallOut: count(({ term }) => term === 'fallsOut'),
      comeBack: count(({ term }) => term === 'comesBack'),
      open: count(({ chance }) => chance === 'opens'),
      close: count(({ chance }) => chance === 'closes'),
    },
  };
}
