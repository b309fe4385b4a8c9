/** The calendar of one process: its 54 dated deliveries, computed from the days that anchor them. Pure. */
import type { CalendarDate, MonthKey } from '../dates/calendarDate';
import {
  addDays,
  addMonths,
  compareDates,
  compareMonths,
  firstDay,
  isBefore,
  lastDay,
  monthOf,
  shiftMonth,
} from '../dates/calendarDate';
import { parseDuration } from '../dates/duration';
import { formatMonth } from '../dates/spanishFormat';
import type {
  Confidence,
  DeliveryAnchor,
  DeliveryReading,
  DeliveryRule,
  DeliverySection,
  DeliveryStage,
  RuleSet,
} from './ruleSet';

/** `<document>-<stage>`, or `<document>-<month>` for the monthly report: `4-final`, `3-2023-10`. */
export type DeliveryId = string;

/** Whether the term of a process is the law's own, or that of a plan and calendar of its own. */
export type ProcessKind = 'ordinary' | 'extraordinary';

/** Who runs the PREP: the OPL alone, with a third party, or with the INE. Document 7 settles it. */
export type Implementation = 'alone' | 'thirdParty' | 'ine';

/** The days that the rules count from, and what else decides on them. Those that are not known yet are null or left out. */
export interface CalendarAnchors {
  readonly electionDay: CalendarDate;
  /** The first day of the electoral process. */
  readonly start?: CalendarDate | null | undefined;
  /** The days of the tests of the system, in the order that numbers them: documents 21 to 23 are owed for each. */
  readonly tests?: readonly CalendarDate[] | undefined;
  /** The days of the simulacros, in any order. */
  readonly simulacros?: readonly CalendarDate[] | undefined;
  /** The day the publication of results closes. */
  readonly closing?: CalendarDate | null | undefined;
  /** The day on which a document was approved, by delivery: what its sending counts from. */
  readonly approvals?: ReadonlyMap<DeliveryId, CalendarDate> | undefined;
  /** Ordinary unless said otherwise. */
  readonly kind?: ProcessKind | undefined;
  /** The days of an extraordinary process's own plan and calendar, by delivery. */
  readonly ownDates?: ReadonlyMap<DeliveryId, CalendarDate> | undefined;
  readonly implementation?: Implementation | null | undefined;
}

/** What a date that is not known yet waits for; `ownCalendar` is the plan of an extraordinary process. */
export type AwaitedFact = 'test' | 'firstSimulacro' | 'closing' | 'approval' | 'ownCalendar';

/** The dates that one reading of a rule gives; null while they wait for something. */
export interface ReadingDates {
  readonly legal: CalendarDate | null;
  readonly sendBy: CalendarDate | null;
}

/** One dated document of numeral 33 in one process. */
export interface Delivery {
  readonly id: DeliveryId;
  readonly document: number;
  readonly stage: DeliveryStage;
  /** The month that a monthly report covers; null for every other delivery. */
  readonly reportedMonth: MonthKey | null;
  /** In Spanish; monthly reports carry their month. */
  readonly name: string;
  /** Which of the tests it is for, from 1; null for what no test is about. */
  readonly test: number | null;
  /**
   * The day by which the document must exist, the earliest of all readings; null while that waits for something, or where
   * nothing binding is known.
   */
  readonly legal: CalendarDate | null;
  /**
   * The last day to send it to the INE: counted from its approval once that is known, and never before the legal date. Null
   * while it waits for something.
   */
  readonly sendBy: CalendarDate | null;
  /** The same by the calendar alone, whenever it was approved. */
  readonly sendByCalendar: CalendarDate | null;
  /** A day for orientation where there is no legal one: nothing is late by it. */
  readonly orientative: CalendarDate | null;
  /** What each reading of the rule gives, the first as the rule itself; empty where the sources agree. */
  readonly readings: readonly ReadingDates[];
  /**
   * Whether the date comes from the rule, from the plan of an extraordinary process, or, where a delivery is watched, from a
   * person who adjusted it.
   */
  readonly dateFrom: 'rule' | 'ownCalendar' | 'adjusted';
  /** What the dates wait for; null when they wait for nothing. */
  readonly waitsFor: AwaitedFact | null;
  /** Whether its day falls before the first one of the electoral process. */
  readonly isBeforeStart: boolean;
  /** Why the process does not owe it, in Spanish; null where it does. */
  readonly notOwed: string | null;
  readonly conditional: boolean;
  /** The condition in Spanish, or null. */
  readonly condition: string | null;
  readonly section: DeliverySection;
  /** How surely `legal` is known. */
  readonly confidence: Confidence;
  /** How surely the sending term is known. */
  readonly sendingConfidence: Confidence;
  /** Position among the deliveries of the process by date, from 1: the number that plans usually give it. */
  readonly chronologicalNumber: number;
}

const AWAITED: Readonly<Partial<Record<DeliveryAnchor, AwaitedFact>>> = {
  test: 'test',
  firstSimulacro: 'firstSimulacro',
  lastSimulacro: 'firstSimulacro',
  closing: 'closing',
  approval: 'approval',
};

/**
 * The id of a delivery; that of a second test carries its number.
 *
 * @example deliveryId({ document: 4, stage: 'final' }) // => '4-final'
 * @example deliveryId({ document: 3, stage: 'monthly' }, '2023-10') // => '3-2023-10'
 * @example deliveryId({ document: 21, stage: 'final' }, null, 2) // => '21-final-2'
 */
export function deliveryId(
  rule: Pick<DeliveryRule, 'document' | 'stage'>,
  reportedMonth: MonthKey | null = null,
  test: number | null = null,
): DeliveryId {
  return `${rule.document}-${reportedMonth ?? rule.stage}${test === null || test === 1 ? '' : `-${test}`}`;
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
 * An extraordinary process reports on none before its own start, and on none that is known while its start is not.
 *
 * @example reportedMonths(ruleSet, 2024-06-02) // => ['2023-09', …, '2024-05']
 */
export function reportedMonths(
  ruleSet: Pick<RuleSet, 'monthlyReport'>,
  electionDay: CalendarDate,
  { kind, start }: Pick<CalendarAnchors, 'kind' | 'start'> = {},
): readonly MonthKey[] {
  const { first, last } = ruleSet.monthlyReport;
  const electionMonth = monthOf(electionDay);
  const months = Array.from({ length: last - first + 1 }, (_, i) => shiftMonth(electionMonth, first + i));
  if (kind !== 'extraordinary') return months;
  return start ? months.filter((month) => compareMonths(month, monthOf(start)) >= 0) : [];
}

/**
 * Moves a day by an ISO 8601 duration: months first, keeping the day of the month and clamping to the month's end,
 * then days. `-P2M15D` is two months before and then fifteen days before.
 */
function shift(date: CalendarDate, duration: string): CalendarDate {
  const { months, days } = parseDuration(duration);
  return addDays(addMonths(date, months), days);
}

/** Which of a rule's deliveries: the reported month, or the test. */
export type DeliveryPlace = Pick<Delivery, 'id' | 'reportedMonth' | 'test'>;

const inOrder = (dates: readonly CalendarDate[] | undefined): readonly CalendarDate[] =>
  [...(dates ?? [])].sort(compareDates);

/**
 * The day that a rule counts from, or null while it is not known.
 *
 * @example anchorDay('lastSimulacro', anchors, delivery) // => 2024-05-26
 */
export function anchorDay(
  anchor: DeliveryAnchor,
  anchors: CalendarAnchors,
  { id, reportedMonth, test }: DeliveryPlace,
): CalendarDate | null {
  switch (anchor) {
    case 'electionDay':
      return anchors.electionDay;
    case 'month':
      return reportedMonth === null ? null : firstDay(reportedMonth);
    case 'test':
      return anchors.tests?.[(test ?? 1) - 1] ?? null;
    case 'firstSimulacro':
      return inOrder(anchors.simulacros)[0] ?? null;
    case 'lastSimulacro':
      return inOrder(anchors.simulacros).at(-1) ?? null;
    case 'closing':
      return anchors.closing ?? null;
    case 'approval':
      return anchors.approvals?.get(id) ?? null;
    case 'endOfElectionMonth':
      return lastDay(monthOf(anchors.electionDay));
  }
}

/** Names of lists, reports and records, which are handed in and approved by nobody. */
const NOT_APPROVED = /^(?:Candidatos|Lista|Informe|Acta|Aviso|Constancias)\b/;

/**
 * The day that a document was approved, where its sending counts from it. Nobody approves a list or a report, and what is sent
 * on its own legal date has no term that could run from an approval.
 *
 * @example approvalDay(rule, anchors, delivery) // => 2023-10-27, once it is known
 */
export function approvalDay(
  { name, sendingTerm }: Pick<DeliveryRule, 'name' | 'sendingTerm'>,
  { approvals }: CalendarAnchors,
  { id }: Pick<DeliveryPlace, 'id'>,
): CalendarDate | null {
  const { months, days } = parseDuration(sendingTerm);
  return (months === 0 && days === 0) || NOT_APPROVED.test(name) ? null : (approvals?.get(id) ?? null);
}

/** The last day to send a document: its term from the approval, where one counts, and never before the legal date. */
function lastSending(
  rule: DeliveryRule,
  anchors: CalendarAnchors,
  place: DeliveryPlace,
  { legal, sendByCalendar }: Pick<Delivery, 'legal' | 'sendByCalendar'>,
): CalendarDate | null {
  const approved = approvalDay(rule, anchors, place);
  if (approved === null) return sendByCalendar;
  const term = shift(approved, rule.sendingTerm);
  return legal !== null && isBefore(term, legal) ? legal : term;
}

/** A term runs from the anchor, and sending from the legal date, or from the approval where that is the anchor. */
function readingDates(
  { anchor, offset, sendingTerm }: DeliveryReading,
  anchors: CalendarAnchors,
  place: DeliveryPlace,
): ReadingDates {
  const from = anchorDay(anchor, anchors, place);
  const legal = from !== null && offset !== null ? shift(from, offset) : null;
  const sentFrom = anchor === 'approval' ? from : legal;
  return { legal, sendBy: sentFrom === null ? null : shift(sentFrom, sendingTerm) };
}

/**
 * Whether a rule counts in months, which an extraordinary process does not have.
 *
 * @example countsInMonths({ anchor: 'electionDay', offset: '-P5D' }) // => false
 */
export function countsInMonths({ anchor, offset }: Pick<DeliveryReading, 'anchor' | 'offset'>): boolean {
  if (anchor === 'month' || anchor === 'endOfElectionMonth') return true;
  return offset !== null && parseDuration(offset).months !== 0;
}

type Dates = Pick<
  Delivery,
  'legal' | 'sendBy' | 'sendByCalendar' | 'orientative' | 'readings' | 'dateFrom' | 'waitsFor'
>;

const earliest = (dates: readonly (CalendarDate | null)[]): CalendarDate | null =>
  inOrder(dates.filter((date) => date !== null))[0] ?? null;

function orientativeDay(rule: DeliveryRule, { electionDay }: CalendarAnchors): CalendarDate | null {
  return rule.orientativeOffset === undefined ? null : shift(electionDay, rule.orientativeOffset);
}

function datesByRule(rule: DeliveryRule, anchors: CalendarAnchors, place: DeliveryPlace): Dates {
  const readings = [rule, ...(rule.readings ?? [])].map((reading) => readingDates(reading, anchors, place));
  const legal = earliest(readings.map((reading) => reading.legal));
  const sendByCalendar = earliest(readings.map(({ sendBy }) => sendBy));
  const isAwaited = legal === null && anchorDay(rule.anchor, anchors, place) === null;
  return {
    legal,
    sendBy: lastSending(rule, anchors, place, { legal, sendByCalendar }),
    sendByCalendar,
    orientative: legal === null ? orientativeDay(rule, anchors) : null,
    readings: readings.length === 1 ? [] : readings,
    dateFrom: 'rule',
    waitsFor: isAwaited ? (AWAITED[rule.anchor] ?? null) : null,
  };
}

/**
 * The dates of an extraordinary process are those of its own plan. Terms in months do not apply; those in days are for
 * orientation only, because no act shows that they hold there. The term to send runs from the approval, as in an ordinary
 * process, and until then from the plan's day: it is no offset from the election day.
 */
function ownDates(rule: DeliveryRule, anchors: CalendarAnchors, place: DeliveryPlace): Dates {
  const own = anchors.ownDates?.get(place.id) ?? null;
  const sendByCalendar = own === null ? null : shift(own, rule.sendingTerm);
  const inDays = countsInMonths(rule) ? null : readingDates(rule, anchors, place).legal;
  const proposed =
    rule.orientativeOffset !== undefined && parseDuration(rule.orientativeOffset).months === 0
      ? orientativeDay(rule, anchors)
      : null;
  return {
    legal: own,
    sendBy: lastSending(rule, anchors, place, { legal: own, sendByCalendar }),
    sendByCalendar,
    orientative: own === null ? (inDays ?? proposed) : null,
    readings: [],
    dateFrom: 'ownCalendar',
    waitsFor: own === null ? 'ownCalendar' : null,
  };
}

const NOT_WITH_THIRD_PARTY: Readonly<Record<Implementation, string | null>> = {
  alone: 'el PREP lo implementa solo el OPL',
  ine: 'el PREP se implementa con apoyo del INE',
  thirdParty: null,
};

type Undated = Omit<Delivery, 'chronologicalNumber'>;

function deliver(
  rule: DeliveryRule,
  anchors: CalendarAnchors,
  { reportedMonth, test }: Pick<DeliveryPlace, 'reportedMonth' | 'test'>,
): Undated {
  const id = deliveryId(rule, reportedMonth, test);
  const place = { id, reportedMonth, test };
  const dates =
    anchors.kind === 'extraordinary' ? ownDates(rule, anchors, place) : datesByRule(rule, anchors, place);
  const day = dates.legal ?? dates.orientative;
  const implementation = rule.requires === 'thirdParty' ? (anchors.implementation ?? null) : null;
  const severalTests = test !== null && (anchors.tests?.length ?? 0) > 1;
  // Each property by name: an object of this size is made much faster so than from the parts.
  return {
    id,
    reportedMonth,
    test,
    document: rule.document,
    stage: rule.stage,
    name: nameOfDelivery(rule, reportedMonth) + (severalTests ? ` (prueba ${test})` : ''),
    legal: dates.legal,
    sendBy: dates.sendBy,
    sendByCalendar: dates.sendByCalendar,
    orientative: dates.orientative,
    readings: dates.readings,
    dateFrom: dates.dateFrom,
    waitsFor: dates.waitsFor,
    isBeforeStart: Boolean(anchors.start && day && isBefore(day, anchors.start)),
    notOwed: implementation === null ? null : NOT_WITH_THIRD_PARTY[implementation],
    conditional: rule.conditional === true && implementation !== 'thirdParty',
    condition: rule.condition ?? null,
    section: rule.section,
    confidence: rule.baseConfidence,
    // No act shows the term in an extraordinary process.
    sendingConfidence: dates.dateFrom === 'ownCalendar' ? 'low' : rule.sendingConfidence,
  };
}

/** Whether a rule gives one dated delivery in each process; documents 33 and 34 happen when they happen. */
function isDated(rule: DeliveryRule): boolean {
  return rule.stage !== 'modification' && rule.stage !== 'other';
}

function compareDeliveries(a: Undated, b: Undated): number {
  const [first, second] = [plannedDay(a), plannedDay(b)];
  if (first !== null && second !== null) return compareDates(first, second);
  return Number(first === null) - Number(second === null);
}

/**
 * The day to plan a delivery by: the legal one, or else the one for orientation. What is usual in an ordinary process is no
 * day to plan an extraordinary one by.
 *
 * @example plannedDay({ legal: null, orientative: 2023-11-02, dateFrom: 'rule' }) // => 2023-11-02
 */
export function plannedDay({
  legal,
  orientative,
  dateFrom,
}: Pick<Delivery, 'legal' | 'orientative' | 'dateFrom'>): CalendarDate | null {
  return legal ?? (dateFrom === 'rule' ? orientative : null);
}

/** The places of a rule's deliveries: a month each, a test each, or one. */
function placesOf(
  { stage, anchor }: DeliveryRule,
  months: readonly MonthKey[],
  { tests = [] }: CalendarAnchors,
): readonly Pick<DeliveryPlace, 'reportedMonth' | 'test'>[] {
  if (stage === 'monthly') return months.map((reportedMonth) => ({ reportedMonth, test: null }));
  if (anchor !== 'test') return [{ reportedMonth: null, test: null }];
  return Array.from({ length: Math.max(1, tests.length) }, (_, index) => ({
    reportedMonth: null,
    test: index + 1,
  }));
}

/**
 * The calendar of one process: 54 deliveries in date order, and three more for each test after the first; those with no
 * date yet come last. Deliveries of the same day keep the order of the rule set (document number, draft before final).
 * Days are natural days and holidays move nothing.
 *
 * The term to send what somebody approves runs from its approval once that is known, and until then from its legal date. Document 5
 * counts from its own approval, which no one knows beforehand: it has a day for orientation and no legal date.
 *
 * @example processCalendar(ruleSet2026, { electionDay: 2024-06-02 })[5]
 *   // => { id: '4-final', legal: 2023-11-02, sendBy: 2023-11-07, chronologicalNumber: 6, … }
 */
export function processCalendar(ruleSet: RuleSet, anchors: CalendarAnchors): readonly Delivery[] {
  const months = reportedMonths(ruleSet, anchors.electionDay, anchors);
  return ruleSet.deliveries
    .filter(isDated)
    .flatMap((rule) => placesOf(rule, months, anchors).map((place) => deliver(rule, anchors, place)))
    .sort(compareDeliveries)
    .map((delivery, index) => ({ ...delivery, chronologicalNumber: index + 1 }));
}
