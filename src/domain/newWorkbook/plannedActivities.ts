/** The plan of a new workbook: one activity for each delivery of the calendar, in date order, with its usual steps. */
import type { Delivery } from '../anexo13/calendar';
import { deliveryId, plannedDay, processCalendar } from '../anexo13/calendar';
import { deliverableName } from '../coverage/deliverableNames';
import { formatDeliveryLink } from '../coverage/deliveryLink';
import { ruleInWords } from '../anexo13/ruleInWords';
import type { DeliveryRule, RuleSet } from '../anexo13/ruleSet';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, addMonths, firstDay, isAfter, isBefore } from '../dates/calendarDate';
import { areaOfDelivery, stepsOfDelivery } from './planProposals';
import type { ProposedDays } from './proposedDays';
import { workdayUpTo } from './proposedDays';

/** A row of the new plan. A step has a number and a text of its own; the rest it takes from its activity. */
export interface PlannedActivity {
  /** `6.`, or `6.1.` for a step. */
  readonly number: string;
  readonly name: string;
  readonly isStep: boolean;
  readonly deliverable: string | null;
  readonly start: CalendarDate | null;
  readonly end: CalendarDate | null;
  readonly area: string | null;
  /** The link to the delivery, as the column Anexo 13 has it. */
  readonly anexo13: string | null;
  /** What the legal date counts from, and what of it is not settled. */
  readonly term: string | null;
}

const MONTHS_BEFORE = 1;

/** What the rule counts from and a new workbook can only propose. */
const UNSETTLED: Readonly<Partial<Record<DeliveryRule['anchor'], string>>> = {
  test: 'La fecha de la prueba es una propuesta.',
  firstSimulacro: 'Las fechas de los simulacros son una propuesta.',
  closing: 'La fecha de cierre es una propuesta.',
};
const CONDITIONAL = 'Si no es el caso, escriba «No aplica» en Estado y el motivo en Observaciones.';

const step = (number: number, index: number, name: string): PlannedActivity => ({
  number: `${number}.${index + 1}.`,
  name: `${name}.`,
  isStep: true,
  deliverable: null,
  start: null,
  end: null,
  area: null,
  anexo13: null,
  term: null,
});

function termOf(rule: DeliveryRule): string {
  const unsettled = UNSETTLED[rule.anchor];
  return [
    `${ruleInWords(rule)}.`,
    ...(unsettled === undefined ? [] : [unsettled]),
    ...(rule.conditional ? [CONDITIONAL] : []),
  ].join(' ');
}

/** The planned end: the legal date, or the Friday before where that falls on a weekend and the work is not of that day. */
function endOf(delivery: Delivery, rule: DeliveryRule): CalendarDate | null {
  const day = plannedDay(delivery);
  if (day === null) return null;
  return rule.anchor === 'closing' ? day : workdayUpTo(day);
}

/** What a start is worked out from. */
interface Surroundings {
  readonly electionDay: CalendarDate;
  /** Planned ends of the drafts, by document. */
  readonly draftEnds: ReadonlyMap<number, CalendarDate>;
}

/**
 * A report takes the month it reports, a final document begins when its draft is done, what comes after the election
 * begins with it, and everything else takes a month.
 */
function startOf(
  delivery: Delivery,
  end: CalendarDate,
  { electionDay, draftEnds }: Surroundings,
): CalendarDate {
  if (delivery.reportedMonth !== null) return firstDay(delivery.reportedMonth);
  const draftEnd = delivery.stage === 'final' ? draftEnds.get(delivery.document) : undefined;
  if (draftEnd !== undefined && isBefore(draftEnd, end)) return addDays(draftEnd, 1);
  return isAfter(end, electionDay) ? electionDay : addMonths(end, -MONTHS_BEFORE);
}

/**
 * The rows of a new plan: 54 activities numbered in date order, each followed by its usual steps. Each planned end is on or
 * before the legal date that the proposed days give, each start before it.
 *
 * @example plannedActivities(ruleSet2026, electionDay, days)[0]
 *   // => { number: '1.', name: 'Acuerdo que informa …', end: 2026-09-04, anexo13: '1 final', … }
 */
export function plannedActivities(
  ruleSet: RuleSet,
  electionDay: CalendarDate,
  days: ProposedDays,
): readonly PlannedActivity[] {
  const rules = new Map(ruleSet.deliveries.map((rule) => [deliveryId(rule), rule]));
  const dated = processCalendar(ruleSet, { electionDay, ...days }).flatMap((delivery) => {
    const rule = rules.get(deliveryId(delivery));
    const end = rule === undefined ? null : endOf(delivery, rule);
    return rule === undefined || end === null ? [] : [{ delivery, rule, end }];
  });
  const draftEnds = new Map(
    dated
      .filter(({ delivery }) => delivery.stage === 'draft')
      .map(({ delivery, end }) => [delivery.document, end]),
  );
  return dated.flatMap(({ delivery, rule, end }, index): readonly PlannedActivity[] => [
    {
      number: `${index + 1}.`,
      name: delivery.name,
      isStep: false,
      deliverable: deliverableName(delivery),
      start: startOf(delivery, end, { electionDay, draftEnds }),
      end,
      area: areaOfDelivery(delivery),
      anexo13: formatDeliveryLink(delivery),
      term: termOf(rule),
    },
    ...stepsOfDelivery(delivery).map((name, at) => step(index + 1, at, name)),
  ]);
}
