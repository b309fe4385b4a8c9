/** The plan of a new workbook: an activity for each delivery of the calendar and for what teams do besides, with their steps. */
import type { Delivery } from '../anexo13/calendar';
import { deliveryId, plannedDay, processCalendar } from '../anexo13/calendar';
import { deliverableName } from '../coverage/deliverableNames';
import { formatDeliveryLink } from '../coverage/formatDeliveryLink';
import { ruleInWords } from '../anexo13/ruleInWords';
import type { DeliveryRule, RuleSet } from '../anexo13/ruleSet';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, addMonths, compareDates, firstDay, isAfter, isBefore } from '../dates/calendarDate';
import { addWorkdays, isOpenDay, workdayFrom, workdayUpTo } from '../dates/workdays';
import { AreaDays } from './areaDays';
import { areaOfDelivery, stepsOfDelivery } from './planProposals';
import type { StepProposal } from './planProposals';
import type { DatedStep, Practice } from './practices';
import { practices } from './practices';
import type { ProposedDays } from './proposedDays';

/** A row of the new plan. */
export interface PlannedActivity {
  /** `6.`, or `6.1.` for a step. */
  readonly number: string;
  readonly name: string;
  readonly isStep: boolean;
  /** It answers a delivery of the calendar. */
  readonly isDelivery: boolean;
  readonly deliverable: string | null;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly area: string;
  /** The link to the delivery, or that there is none, as the column Anexo 13 has it; null for a step. */
  readonly anexo13: string | null;
  /** What the legal date counts from, and what of it is not settled. */
  readonly term: string | null;
}

const MONTHS_BEFORE = 1;
/** Days after its orientative date in which a document without a legal date is planned. */
const PLANNING_DAYS = 14;
/** Natural days in which what was approved is to be sent. */
const SENDING_DAYS = 5;
/** What the column Anexo 13 says of an activity that answers no document. */
export const NO_DOCUMENT = 'No aplica';
const PRACTICE = 'Práctica usual; el Anexo 13 no fija su fecha.';

/** What the rule counts from and a new workbook can only propose. */
const UNSETTLED: Readonly<Partial<Record<DeliveryRule['anchor'], string>>> = {
  test: 'La fecha de la prueba es una propuesta.',
  firstSimulacro: 'Las fechas de los simulacros son una propuesta.',
  closing: 'La fecha de cierre es una propuesta.',
};
const CONDITIONAL = 'Si no es el caso, escriba «No aplica» en Estado y el motivo en Observaciones.';

function termOf(rule: DeliveryRule): string {
  const unsettled = UNSETTLED[rule.anchor];
  return [
    `${ruleInWords(rule)}.`,
    ...(unsettled === undefined ? [] : [unsettled]),
    ...(rule.conditional ? [CONDITIONAL] : []),
  ].join(' ');
}

/** The last day by which a delivery is planned. A monthly report is due in the recess as well; the closing is on its own day. */
function limitOf(delivery: Delivery, rule: DeliveryRule): CalendarDate | null {
  const day = plannedDay(delivery);
  if (day === null || rule.anchor === 'closing') return day;
  if (delivery.reportedMonth !== null) return openDayUpTo(day);
  return workdayUpTo(delivery.legal === null ? addDays(day, PLANNING_DAYS) : day);
}

function openDayUpTo(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isOpenDay(day)) day = addDays(day, -1);
  return day;
}

function openDayFrom(date: CalendarDate): CalendarDate {
  let day = date;
  while (!isOpenDay(day)) day = addDays(day, 1);
  return day;
}

/** What a start is worked out from. */
interface Surroundings {
  readonly electionDay: CalendarDate;
  readonly testDate: CalendarDate;
  /** Planned ends of the drafts, by document. */
  readonly draftEnds: ReadonlyMap<number, CalendarDate>;
}

/**
 * A report takes the month it reports, a final document begins when its draft is done, what follows the test or the election
 * begins with it, and everything else takes a month.
 */
function startOf(
  { delivery, anchor }: { readonly delivery: Delivery; readonly anchor: DeliveryRule['anchor'] },
  end: CalendarDate,
  { electionDay, testDate, draftEnds }: Surroundings,
): CalendarDate {
  if (delivery.reportedMonth !== null) return openDayFrom(firstDay(delivery.reportedMonth));
  const draftEnd = delivery.stage === 'final' ? draftEnds.get(delivery.document) : undefined;
  if (draftEnd !== undefined && isBefore(draftEnd, end)) return workdayFrom(addDays(draftEnd, 1));
  if (anchor === 'closing') return electionDay;
  const origin = [electionDay, ...(anchor === 'test' ? [testDate] : [])].find((day) => isAfter(end, day));
  return workdayFrom(origin ?? addMonths(end, -MONTHS_BEFORE));
}

/** An activity with its days, not numbered yet. */
interface Scheduled {
  readonly activity: Omit<PlannedActivity, 'number' | 'isStep'>;
  readonly steps: readonly DatedStep[];
}

/** The steps of a monthly report, or of a record, on the last days on which offices work up to its own. */
function reportSteps(
  proposals: readonly StepProposal[],
  end: CalendarDate,
  days: AreaDays,
): readonly DatedStep[] {
  return proposals.map(({ name, area, before }) => {
    let day = end;
    for (let left = before; left > 0; left--) day = openDayUpTo(addDays(day, -1));
    return { name, area, end: days.take(area, days.freeFrom(area, day, end, isOpenDay) ?? day) };
  });
}

interface Span {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** The last step and the one before it. */
interface LastSteps {
  readonly approving: StepProposal;
  readonly sending: StepProposal;
}

/** How many workdays earlier than proposed a search for the days of the last two steps goes. */
const LONGEST_SEARCH = 15;

/**
 * The days of the approval and of the sending: the latest on which both areas are free, the sending on one of the workdays
 * after the approval, within its term and the activity's end.
 */
function lastDays(
  { approving, sending }: LastSteps,
  { start, end }: Span,
  days: AreaDays,
): readonly [CalendarDate, CalendarDate] {
  const wished = addWorkdays(end, -approving.before);
  for (let earlier = 0; earlier < LONGEST_SEARCH; earlier++) {
    const approved = days.freeUpTo(approving.area, addWorkdays(wished, -earlier), start);
    if (approved === null) break;
    const term = addDays(approved, SENDING_DAYS);
    const sent = days.freeFrom(sending.area, addWorkdays(approved, 1), isBefore(term, end) ? term : end);
    if (sent !== null) return [approved, sent];
  }
  return [isBefore(wished, start) ? start : wished, end];
}

/** The steps of a document: what comes before its approval goes back from it, on days on which each area is free. */
function stepsBefore(proposals: readonly StepProposal[], span: Span, days: AreaDays): readonly DatedStep[] {
  const [sending, approving, ...reversed] = [...proposals].reverse();
  if (sending === undefined || approving === undefined) return [];
  const [approved, sent] = lastDays({ approving, sending }, span, days);
  const found: DatedStep[] = [
    { name: approving.name, area: approving.area, end: days.take(approving.area, approved) },
    { name: sending.name, area: sending.area, end: days.take(sending.area, sent) },
  ];
  let next = approved;
  for (const { name, area, before } of reversed) {
    const wished = addWorkdays(span.end, -before);
    const latest = isBefore(wished, next) ? wished : addDays(next, -1);
    next = days.take(
      area,
      days.freeUpTo(area, latest, span.start) ?? days.freeFrom(area, span.start, next) ?? next,
    );
    found.unshift({ name, area, end: next });
  }
  return found;
}

function stepsOf(delivery: Delivery, span: Span, days: AreaDays): readonly DatedStep[] {
  const proposals = stepsOfDelivery(delivery);
  const isOnLastDays = delivery.reportedMonth !== null || proposals.every(({ before }) => before === 0);
  return isOnLastDays ? reportSteps(proposals, span.end, days) : stepsBefore(proposals, span, days);
}

/** The activities that answer deliveries. Monthly reports take their days first: the law leaves them no other. */
function scheduledDeliveries(
  ruleSet: RuleSet,
  { electionDay, ...proposed }: ProposedDays & { readonly electionDay: CalendarDate },
  days: AreaDays,
): readonly Scheduled[] {
  const rules = new Map(ruleSet.deliveries.map((rule) => [deliveryId(rule), rule]));
  const calendar = processCalendar(ruleSet, { electionDay, ...proposed });
  const isMonthly = ({ reportedMonth }: Delivery): boolean => reportedMonth !== null;
  const draftEnds = new Map<number, CalendarDate>();
  return [...calendar.filter(isMonthly), ...calendar.filter((delivery) => !isMonthly(delivery))].flatMap(
    (delivery): readonly Scheduled[] => {
      const rule = rules.get(deliveryId(delivery));
      const limit = rule === undefined ? null : limitOf(delivery, rule);
      if (rule === undefined || limit === null) return [];
      const area = areaOfDelivery(delivery);
      const isFixed = isMonthly(delivery) || rule.anchor === 'closing';
      const end = isFixed
        ? days.take(area, limit)
        : days.take(area, days.freeUpTo(area, limit, addMonths(limit, -MONTHS_BEFORE)) ?? limit);
      if (delivery.stage === 'draft') draftEnds.set(delivery.document, end);
      const [testDate] = proposed.tests;
      const wished = startOf({ delivery, anchor: rule.anchor }, end, { electionDay, testDate, draftEnds });
      const start = isBefore(wished, end) ? wished : addDays(end, -1);
      return [
        {
          activity: {
            name: delivery.name,
            isDelivery: true,
            deliverable: deliverableName(delivery),
            start,
            end,
            area,
            anexo13: formatDeliveryLink(delivery),
            term: termOf(rule),
          },
          steps: stepsOf(delivery, { start, end }, days),
        },
      ];
    },
  );
}

function rowsOf({ activity, steps }: Scheduled, number: number): readonly PlannedActivity[] {
  let start = activity.start;
  const rows = steps.map((step, index): PlannedActivity => {
    const from = isAfter(start, step.end) ? step.end : start;
    start = workdayFrom(addDays(step.end, 1));
    return {
      ...step,
      number: `${number}.${index + 1}.`,
      name: `${step.name}.`,
      isStep: true,
      isDelivery: false,
      deliverable: null,
      start: from,
      anexo13: null,
      term: null,
    };
  });
  return [{ ...activity, number: `${number}.`, isStep: false }, ...rows];
}

/** The same practice, each end on the last day up to its own on which its area is free. */
function onFreeDays({ steps, ...practice }: Practice, days: AreaDays): Practice {
  const freed = steps.map((step) => ({
    ...step,
    end: days.take(step.area, days.freeUpTo(step.area, step.end, practice.start) ?? step.end),
  }));
  const last = freed.at(-1)?.end ?? practice.end;
  const end = days.take(
    practice.area,
    days.freeFrom(practice.area, last, addDays(last, PLANNING_DAYS)) ?? last,
  );
  return { ...practice, end, steps: freed };
}

function scheduledPractice({ name, deliverable, area, start, end, steps }: Practice): Scheduled {
  return {
    activity: {
      name,
      deliverable,
      area,
      start,
      end,
      isDelivery: false,
      anexo13: NO_DOCUMENT,
      term: PRACTICE,
    },
    steps,
  };
}

/**
 * The rows of a new plan: the deliveries of the calendar and what teams do besides, numbered in date order, each followed by
 * its usual steps. Each planned end is on or before the legal date that the proposed days give, each start before it; but for
 * what is on its own day (simulacros, election day, closing) all end on workdays, and no area has more than three ends on one.
 *
 * @example plannedActivities(ruleSet2026, electionDay, days)[0]
 *   // => { number: '1.', name: 'Acuerdo que informa …', end: 2026-09-04, anexo13: '1 final', … }
 */
export function plannedActivities(
  ruleSet: RuleSet,
  electionDay: CalendarDate,
  days: ProposedDays,
): readonly PlannedActivity[] {
  const areaDays = new AreaDays();
  const besides = practices(electionDay, days);
  const fixed = besides.filter(({ isOnItsOwnDays }) => isOnItsOwnDays);
  for (const { steps, ...practice } of fixed) {
    for (const { area, end } of [practice, ...steps]) areaDays.take(area, end);
  }
  const deliveries = scheduledDeliveries(ruleSet, { electionDay, ...days }, areaDays);
  const others = besides.filter(({ isOnItsOwnDays }) => !isOnItsOwnDays);
  return [
    ...deliveries,
    ...fixed.map(scheduledPractice),
    ...others.map((each) => scheduledPractice(onFreeDays(each, areaDays))),
  ]
    .sort((a, b) => compareDates(a.activity.end, b.activity.end))
    .flatMap((scheduled, index) => rowsOf(scheduled, index + 1));
}
