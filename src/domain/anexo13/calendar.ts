/** The calendar of one process: its 54 dated deliveries, computed from the days that anchor them. Pure. */
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import {
  addDays,
  addMonths,
  compareDates,
  firstDay,
  lastDay,
  monthOf,
  shiftMonth,
} from '../dates/calendarDate';
import { parseDuration } from '../dates/duration';
import { formatMonth } from '../dates/spanishFormat';
import type {
  Confidence,
  DeliveryAnchor,
  DeliveryRule,
  DeliverySection,
  DeliveryStage,
  RuleSet,
} from './ruleSet';

/** `<document>-<stage>`, or `<document>-<month>` for the monthly report: `4-final`, `3-2023-10`. */
export type DeliveryId = string;

/** The days that the rules count from. Those that are not known yet are null or left out. */
export interface CalendarAnchors {
  readonly electionDay: CalendarDate;
  /** The day of the test of the system. */
  readonly testDate?: CalendarDate | null | undefined;
  /** The days of the simulacros, in any order. */
  readonly simulacros?: readonly CalendarDate[] | undefined;
  /** The day the publication of results closes. */
  readonly closing?: CalendarDate | null | undefined;
  /** The day on which a document was approved, by delivery; used by the rules that count from approval. */
  readonly approvals?: ReadonlyMap<DeliveryId, CalendarDate> | undefined;
}

/** What a date that is not known yet waits for. */
export type AwaitedFact = 'test' | 'firstSimulacro' | 'closing' | 'approval';

/** One dated document of numeral 33 in one process. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly document: number;
  readonly stage: DeliveryStage;
  /** The month that a monthly report covers; null for every other delivery. */
  readonly reportedMonth: MonthKey | null;
  /** In Spanish; monthly reports carry their month. */
  readonly name: string;
  /** The day by which the document must exist, or null while that waits for something. */
  readonly legal: CalendarDate | null;
  /** The last day to send it to the INE, or null while that waits for something. */
  readonly sendBy: CalendarDate | null;
  /** What the dates wait for; null when they wait for nothing. */
  readonly waitsFor: AwaitedFact | null;
  /** Whether `legal` is a date for planning, because the law counts from the document's own approval. */
  readonly planning: boolean;
  readonly conditional: boolean;
  /** The condition in Spanish, or null. */
  readonly condition: string | null;
  readonly section: DeliverySection;
  /** How surely `legal` is known. */
  readonly confidence: Confidence;
  /** How surely the sending term is known. */
  readonly sendingConfidence: Confidence;
  /** What is known about the rule, in Spanish, or null. */
  readonly note: string | null;
  /** Position among the deliveries of the process by date, from 1: the number that plans usually give it. */
  readonly chronologicalNumber: number;
}

const AWAITED: Readonly<Partial<Record<DeliveryAnchor, AwaitedFact>>> = {
  test: 'test',
  firstSimulacro: 'firstSimulacro',
  closing: 'closing',
  approval: 'approval',
};

/**
 * The id of a delivery.
 *
 * @example deliveryId({ document: 4, stage: 'final' }) // => '4-final'
 * @example deliveryId({ document: 3, stage: 'monthly' }, '2023-10') // => '3-2023-10'
 */
export function deliveryId(
  rule: Pick<DeliveryRule, 'document' | 'stage'>,
  reportedMonth: MonthKey | null = null,
): DeliveryId {
  return `${rule.document}-${reportedMonth ?? rule.stage}`;
}

/**
 * The Spanish name of a delivery; a monthly report carries its month.
 *
 * @example nameOfDelivery(rule, '2023-10') // => 'Informe mensual de avance del PREP (octubre de 2023)'
 */
export function nameOfDelivery(
  rule: Pick<DeliveryRule, 'name'>,
  reportedMonth: MonthKey | null = null,
): string {
  return reportedMonth === null ? rule.name : `${rule.name} (${formatMonth(reportedMonth)})`;
}

/**
 * The months that owe a monthly report: nine, from that of nine months before the election day to the one before it.
 *
 * @example reportedMonths(ruleSet, 2024-06-02) // => ['2023-09', …, '2024-05']
 */
export function reportedMonths(ruleSet: RuleSet, electionDay: CalendarDate): readonly MonthKey[] {
  const { first, last } = ruleSet.monthlyReport;
  const electionMonth = monthOf(electionDay);
  return Array.from({ length: last - first + 1 }, (_, i) => shiftMonth(electionMonth, first + i));
}

/**
 * Moves a day by an ISO 8601 duration: months first, keeping the day of the month and clamping to the month's end,
 * then days. `-P2M15D` is two months before and then fifteen days before.
 */
function shift(date: CalendarDate, duration: string): CalendarDate {
  const { months, days } = parseDuration(duration);
  return addDays(addMonths(date, months), days);
}

function firstOf(dates: readonly CalendarDate[]): CalendarDate | null {
  return dates.reduce<CalendarDate | null>(
    (first, date) => (first === null || compareDates(date, first) < 0 ? date : first),
    null,
  );
}

function anchorDay(
  anchor: DeliveryAnchor,
  anchors: CalendarAnchors,
  id: DeliveryId,
  reportedMonth: MonthKey | null,
): CalendarDate | null {
  switch (anchor) {
    case 'electionDay':
      return anchors.electionDay;
    case 'month':
      return reportedMonth === null ? null : firstDay(reportedMonth);
    case 'test':
      return anchors.testDate ?? null;
    case 'firstSimulacro':
      return firstOf(anchors.simulacros ?? []);
    case 'closing':
      return anchors.closing ?? null;
    case 'approval':
      return anchors.approvals?.get(id) ?? null;
    case 'endOfElectionMonth':
      return lastDay(monthOf(anchors.electionDay));
  }
}

type Undated = Omit<Delivery, 'chronologicalNumber'>;

function deliver(rule: DeliveryRule, anchors: CalendarAnchors, reportedMonth: MonthKey | null): Undated {
  const id = deliveryId(rule, reportedMonth);
  const anchor = anchorDay(rule.anchor, anchors, id, reportedMonth);
  const planning = rule.planningOffset !== undefined;
  const legal = planning
    ? shift(anchors.electionDay, rule.planningOffset)
    : anchor !== null && rule.offset !== null
      ? shift(anchor, rule.offset)
      : null;
  // A document whose term runs from its own approval is sent within the term after it really was approved.
  const sentFrom = rule.anchor === 'approval' ? (anchor ?? legal) : legal;
  return {
    id,
    document: rule.document,
    stage: rule.stage,
    reportedMonth,
    name: nameOfDelivery(rule, reportedMonth),
    legal,
    sendBy: sentFrom === null ? null : shift(sentFrom, rule.sendingTerm),
    waitsFor: legal === null ? (AWAITED[rule.anchor] ?? null) : null,
    planning,
    conditional: rule.conditional,
    condition: rule.condition ?? null,
    section: rule.section,
    confidence: rule.baseConfidence,
    sendingConfidence: rule.sendingConfidence,
    note: rule.note ?? null,
  };
}

/** Whether a rule gives one dated delivery in each process; documents 33 and 34 happen when they happen. */
function isDated(rule: DeliveryRule): boolean {
  return rule.stage !== 'modification' && rule.stage !== 'other';
}

function compareDeliveries(a: Undated, b: Undated): number {
  if (a.legal !== null && b.legal !== null) return compareDates(a.legal, b.legal);
  return Number(a.legal === null) - Number(b.legal === null);
}

/**
 * The calendar of one process: 54 deliveries in date order, those with no date yet last. Deliveries of the same day
 * keep the order of the rule set (document number, draft before final). Days are natural days and holidays move
 * nothing.
 *
 * Document 5 counts from its own approval, which no one knows beforehand: its legal date is the planning date of the
 * rule, marked `planning`, and its sending term runs from the approval once that is known.
 *
 * @example processCalendar(ruleSet2026, { electionDay: 2024-06-02 })[5]
 *   // => { id: '4-final', legal: 2023-11-02, sendBy: 2023-11-07, chronologicalNumber: 6, … }
 */
export function processCalendar(ruleSet: RuleSet, anchors: CalendarAnchors): readonly Delivery[] {
  const months = reportedMonths(ruleSet, anchors.electionDay);
  return ruleSet.deliveries
    .filter(isDated)
    .flatMap((rule) =>
      (rule.stage === 'monthly' ? months : [null]).map((month) => deliver(rule, anchors, month)),
    )
    .sort(compareDeliveries)
    .map((delivery, index) => ({ ...delivery, chronologicalNumber: index + 1 }));
}
