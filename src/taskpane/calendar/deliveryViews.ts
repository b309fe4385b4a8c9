/** The deliveries of Anexo 13 as the calendar view lists them, and the filters that narrow the list. Pure. */
import type { AgendaKind } from '../../domain/agenda/plainAgenda';
import { agenda } from '../../domain/agenda/agenda';
import { countedItems } from '../../domain/agenda/plainAgenda';
import { answeringActivities } from '../../domain/assessment/answeringActivities';
import type { AwaitedFact, DeliveryId } from '../../domain/anexo13/calendar';
import { deliveryId } from '../../domain/anexo13/calendar';
import { dateSourceInWords } from '../../domain/anexo13/ruleInWords';
import { certaintyOf } from '../../domain/anexo13/deliverySource';
import type { RuleSet } from '../../domain/anexo13/ruleSet';
import type {
  ActivityStatus,
  AgreementPlace,
  AssessedDelivery,
  Assessment,
  DoneElsewhere,
  Verification,
} from '../../domain/assessment/assessment';
import { readCalendarEntries } from '../../domain/assessment/calendarEntries';
import { isDeliveryOverdue, isSendingOverdue, lacksSending } from '../../domain/assessment/deliveryState';
import { unrecordedSendings } from '../../domain/assessment/unrecordedSending';
import { isFinished } from '../../domain/assessment/status';
import type { Adjustment } from '../../domain/assessment/watchedDelivery';
import { adjustmentOf, watchedDelivery } from '../../domain/assessment/watchedDelivery';
import type { CalendarDate } from '../../domain/dates/calendarDate';
import { tidyBlanks } from '../../domain/text/foldText';
import type { CellRef } from '../../domain/registers/cell';
import type { Registers } from '../../domain/registers/records';

/** In the order of the buttons. */
export const DELIVERY_FILTERS = [
  'attention',
  'all',
  'overdue',
  'upcoming',
  'uncovered',
  'unverified',
] as const;
export type DeliveryFilter = (typeof DELIVERY_FILTERS)[number];

/** An activity of the plan and where it is. */
export interface ActivityPlace {
  /** Its number, `''` where it has none. */
  readonly number: string;
  readonly cell: CellRef;
}

export interface DeliveryView {
  readonly id: DeliveryId;
  readonly document: number;
  /** In Spanish. */
  readonly name: string;
  readonly status: ActivityStatus;
  /** By what it is done, where no activity answers it: its agreement, or its final version. */
  readonly doneElsewhere: DoneElsewhere | null;
  /** A person ignored with a reason that no activity answers it. */
  readonly isIgnored: boolean;
  /** `null` while it waits for something. */
  readonly legal: CalendarDate | null;
  readonly waitsFor: AwaitedFact | null;
  /** A day for orientation where there is no legal one. */
  readonly orientative: CalendarDate | null;
  /** How surely the date is known, in Spanish, with the source or the person and the day. */
  readonly certainty: string;
  /** The day falls before the first one of the electoral process. */
  readonly isBeforeStart: boolean;
  readonly verified: Verification | null;
  readonly adjusted: CalendarDate | null;
  /** What the adjusted date does; `null` where there is none or it is the legal one. */
  readonly adjustment: Adjustment | null;
  /** Why it was adjusted, in the person's words; `''` when they gave none. */
  readonly adjustmentReason: string;
  /** `null` where there is none, or nothing to send any more. */
  readonly sendBy: CalendarDate | null;
  /** What its sending lacks: it is overdue, or nothing in the workbook says that it was sent although its last day is over. */
  readonly lacksSending: 'overdue' | 'unrecorded' | null;
  readonly isSent: boolean;
  /** The day on which it was sent, `null` where none is known. */
  readonly sent: CalendarDate | null;
  /** What the date counts from, and the condition under which it is owed, in Spanish. */
  readonly rule: string;
  readonly activity: ActivityPlace | null;
  /** The activity covers the delivery by its text alone. */
  readonly isByText: boolean;
  /** An agreement that may settle it; a person decides. */
  readonly likelyAgreement: AgreementPlace | null;
  /** An activity that looks like it without being sure. */
  readonly proposed: ActivityPlace | null;
  /** Its row in the calendar sheet. */
  readonly calendarRow: CellRef | null;
  /** The filters that let it through, `all` included. */
  readonly filters: ReadonlySet<DeliveryFilter>;
}

function lackOf(assessed: AssessedDelivery, cutoff: CalendarDate): DeliveryView['lacksSending'] {
  if (assessed.isIgnored || !lacksSending(assessed, cutoff)) return null;
  return isSendingOverdue(assessed, cutoff) ? 'overdue' : 'unrecorded';
}

/** The last day to send it; `null` of what is concluded with nothing to send, as a draft by its final version. */
function sendByOf(assessed: AssessedDelivery): CalendarDate | null {
  const { sending, status } = assessed;
  if (sending !== null && 'limit' in sending) return sending.limit;
  return sending === null && isFinished(status) ? null : watchedDelivery(assessed).sendBy;
}

/** What the agenda has of a delivery: its day, or the last one to send it. */
const OF_DELIVERIES: ReadonlySet<AgendaKind> = new Set(['delivery', 'sending']);

/**
 * The deliveries in date order, each with all that is known of it. Linear in the rows of the workbook.
 * @param ruleSet the one that the assessment was made with
 * @example deliveryViews(registers, assessment, ruleSet2026)[5]
 *   // => { id: '4-final', document: 4, status: 'done', activity: { number: '6', … }, … }
 */
export function deliveryViews(
  registers: Pick<Registers, 'calendar' | 'sessions' | 'questions'>,
  assessment: Assessment,
  ruleSet: RuleSet,
): readonly DeliveryView[] {
  const { calendar } = registers;
  const { cutoff } = assessment;
  const answers = answeringActivities(assessment);
  const rules = new Map(ruleSet.deliveries.map((rule) => [deliveryId(rule), rule]));
  const owed = assessment.deliveries.flatMap(({ delivery }) => delivery.reportedMonth ?? []);
  const entries = readCalendarEntries(calendar?.rows ?? [], ruleSet, owed).byDelivery;
  const falling = countedItems(agenda(registers, assessment, { from: cutoff })).filter(({ kind }) =>
    OF_DELIVERIES.has(kind),
  );
  const fallingIds = new Set(falling.map(({ delivery }) => delivery));
  const proposedNumbers = new Set(assessment.deliveries.map(({ proposed }) => proposed));
  const proposals = new Map<string, ActivityPlace>();
  for (const { number, activity } of assessment.activities) {
    if (proposedNumbers.has(number) && !proposals.has(number)) {
      proposals.set(number, { number, cell: activity.number.cell });
    }
  }

  const unrecorded = unrecordedSendings(assessment.deliveries, cutoff);

  return assessment.deliveries.map((assessed) => {
    const { delivery, status, linkConfidence, proposed, adjusted, verified, isIgnored } = assessed;
    const { doneElsewhere, likelyAgreement, sending } = assessed;
    const answer = answers.get(delivery.id);
    const entry = entries.get(delivery.id);
    const { legal } = delivery;
    const rule = rules.get(deliveryId(delivery));
    const applies = status !== 'notApplicable';
    const overdue = isDeliveryOverdue(assessed, cutoff);
    const upcoming = fallingIds.has(delivery.id);
    const passes: Readonly<Record<DeliveryFilter, boolean>> = {
      attention: overdue || upcoming || unrecorded.has(assessed),
      all: true,
      overdue,
      upcoming,
      uncovered: applies && answer === undefined && doneElsewhere === null && !isIgnored,
      unverified: applies && verified === null,
    };
    return {
      id: delivery.id,
      document: delivery.document,
      name: delivery.name,
      status,
      doneElsewhere,
      isIgnored,
      legal,
      waitsFor: delivery.waitsFor,
      orientative: delivery.orientative,
      certainty: certaintyOf(ruleSet, delivery, verified),
      isBeforeStart: delivery.isBeforeStart,
      verified,
      adjusted,
      adjustment: adjustmentOf(assessed),
      adjustmentReason: tidyBlanks(entry?.row.adjustmentReason?.text ?? ''),
      sendBy: sendByOf(assessed),
      lacksSending: lackOf(assessed, cutoff),
      isSent: sending?.kind === 'sent',
      sent: sending?.kind === 'sent' ? sending.on : null,
      rule: rule === undefined ? '' : dateSourceInWords(rule, delivery),
      activity: answer === undefined ? null : { number: answer.number, cell: answer.activity.number.cell },
      likelyAgreement,
      isByText: linkConfidence !== null && linkConfidence < 1,
      proposed: (proposed !== null && proposals.get(proposed)) || null,
      calendarRow: entry?.row.document.cell ?? null,
      filters: new Set(DELIVERY_FILTERS.filter((filter) => passes[filter])),
    };
  });
}

/**
 * How many deliveries each filter lets through.
 * @example countByFilter(views).all // => 54
 */
export function countByFilter(views: readonly DeliveryView[]): Readonly<Record<DeliveryFilter, number>> {
  const count = (filter: DeliveryFilter): number => views.filter(({ filters }) => filters.has(filter)).length;
  return {
    attention: count('attention'),
    all: views.length,
    overdue: count('overdue'),
    upcoming: count('upcoming'),
    uncovered: count('uncovered'),
    unverified: count('unverified'),
  };
}

/** What needs no attention now, in the order in which it is told. */
export const RESTS = ['later', 'done', 'notApplicable'] as const;

/**
 * Returns what needs no attention now: what falls due later, what is done, what does not apply or was ignored.
 * @example restOf(views).done.length // => 9
 */
export function restOf(
  views: readonly DeliveryView[],
): Readonly<Record<(typeof RESTS)[number], readonly DeliveryView[]>> {
  const rest = views.filter(({ filters }) => !filters.has('attention'));
  const isOut = ({ status, isIgnored }: DeliveryView): boolean => status === 'notApplicable' || isIgnored;
  const left = rest.filter((view) => !isOut(view));
  return {
    later: left.filter(({ status }) => !isFinished(status)),
    done: left.filter(({ status }) => isFinished(status)),
    notApplicable: rest.filter(isOut),
  };
}
