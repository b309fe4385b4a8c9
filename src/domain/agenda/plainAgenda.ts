/** What falls due after the cut-off date, without what there is to know besides: Hoy shows it before that has loaded. */
import { answeringActivities } from '../assessment/answeringActivities';
import type { DeliveryId } from '../anexo13/calendar';
import { plannedDay } from '../anexo13/calendar';
import { dateName } from '../anexo13/dateName';
import type { AssessedActivity, AssessedDelivery, Statuses } from '../assessment/assessment';
import { isClosed } from '../assessment/status';
import { isConditional } from '../assessment/stepWords';
import { countedWith } from '../assessment/workItems';
import { watchedDelivery } from '../assessment/watchedDelivery';
import type { CalendarDate } from '../dates/calendarDate';
import { addDays, compareDates, isSameDate, isWithin } from '../dates/calendarDate';
import { dayOfReading } from '../dates/dateReading';
import { foldText, tidyBlanks } from '../text/foldText';
import { bodyKey } from '../registers/body';
import type { CellRef, DateField, TextField } from '../registers/cell';
import { cellAddress } from '../registers/cell';
import { judgedRegisters } from '../registers/judgedRegisters';
import type { Registers, Session } from '../registers/records';
import { sessionName } from '../registers/sessionName';
import { sessionOutcome } from '../registers/sessionOutcome';
import { AGENDA_TEXTS } from './agendaTexts';

/** Natural days that the agenda covers by default. */
export const AGENDA_DAYS = 30;

/** In the order in which those of one day are listed. */
export const AGENDA_KINDS = ['delivery', 'sending', 'activity', 'subactivity', 'session'] as const;

/**
 * `delivery` its legal date, or the one that a person adjusted it to, `sending` the last day to send one that is done, `activity` and `subactivity` the planned end,
 * `session` its day.
 */
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** A line of the agenda. */
export interface PlainAgendaItem {
  /** Unique among the items, and the same when the date moves: `delivery-4-final`. */
  readonly key: string;
  readonly date: CalendarDate;
  readonly kind: AgendaKind;
  /** In Spanish. */
  readonly title: string;
  /** Area or body; null when the workbook names none. */
  readonly responsible: string | null;
  /** The cell to select in the workbook; null when the workbook has none for it. */
  readonly cell: CellRef | null;
  /** Number of the activity, or null. */
  readonly activity: string | null;
  readonly delivery: DeliveryId | null;
  /** What its day is called, in Spanish; `null` where its kind says it. */
  readonly dayName: string | null;
  /** The end that its activity has in the plan, where it is another day than that of its delivery. */
  readonly planned: CalendarDate | null;
  /**
   * It is counted by itself: no step that is due as its activity is or on the same day, nothing that may not have to be done, and no day
   * for orientation, which does not fall due, unless the plan has an end for it.
   */
  readonly isCounted: boolean;
  /** Its date is one for orientation, which does not fall due. */
  readonly isOrientative: boolean;
  /** The row of the plan that it is; null of deliveries and sessions. */
  readonly row: AssessedActivity | null;
}

export interface AgendaWindow {
  /** The cut-off date; what falls due that very day is still to be done. */
  readonly from: CalendarDate;
  /** Natural days to look ahead; {@link AGENDA_DAYS} unless given. */
  readonly days?: number | undefined;
}

type InWindow = (date: CalendarDate | null) => date is CalendarDate;

const textOf = (field: TextField | null | undefined): string => tidyBlanks(field?.text ?? '');
const orNull = (text: string): string | null => (text === '' ? null : text);
/** An area as a list shows it: plans often close it with a point, as if it were a sentence. */
const areaOf = (field: TextField | null | undefined): string | null =>
  orNull(textOf(field).replace(/(?<=\p{Ll}{3})\.$/u, ''));
const dayOf = (field: DateField | null): CalendarDate | null => field && dayOfReading(field.value);

/** What a delivery and the activity that answers it, if any, have in common wherever they are listed. */
function commonOf({ delivery }: AssessedDelivery, answer: AssessedActivity | undefined) {
  return {
    responsible: areaOf(answer?.activity.area),
    cell: answer?.activity.number.cell ?? null,
    activity: answer?.number ?? null,
    delivery: delivery.id,
    dayName: null,
    planned: null,
    isCounted: true,
    isOrientative: false,
    row: null,
  };
}

/** The end of the activity that answers a delivery, where it is open and ends in the window on another day than falls due. */
function plannedEnd(
  answer: AssessedActivity | undefined,
  due: CalendarDate | null,
  inWindow: InWindow,
): CalendarDate | null {
  if (answer === undefined || isClosed(answer.status) || !inWindow(answer.end)) return null;
  return due !== null && isSameDate(answer.end, due) ? null : answer.end;
}

function legalItem(assessed: AssessedDelivery, answer: AssessedActivity | undefined, inWindow: InWindow) {
  const { delivery, status } = assessed;
  const watched = watchedDelivery(assessed);
  const date = plannedDay(watched);
  if (isClosed(status) || assessed.isIgnored || !inWindow(date)) return [];
  const planned = plannedEnd(answer, watched.legal, inWindow);
  const item: PlainAgendaItem = {
    ...commonOf(assessed, answer),
    key: `delivery-${delivery.id}`,
    date,
    kind: 'delivery',
    title: AGENDA_TEXTS.delivery(delivery.document, delivery.name),
    dayName: watched.legal === null ? AGENDA_TEXTS.orientative : dateName(watched),
    planned,
    isOrientative: watched.legal === null,
    isCounted:
      (watched.legal !== null || planned !== null) && !(delivery.conditional && answer === undefined),
  };
  return [item];
}

/** A document that is done still has to be sent, and to be seen to have been sent. */
function sendingItem(
  assessed: AssessedDelivery,
  answer: AssessedActivity | undefined,
  inWindow: InWindow,
): readonly PlainAgendaItem[] {
  const { delivery, sending } = assessed;
  if (sending?.kind !== 'pending' && sending?.kind !== 'unrecorded') return [];
  const { limit, cell } = sending;
  if (!inWindow(limit)) return [];
  return [
    {
      ...commonOf(assessed, answer),
      key: `sending-${delivery.id}`,
      date: limit,
      kind: 'sending',
      title: AGENDA_TEXTS.sending(delivery.document, delivery.name),
      cell,
    },
  ];
}

/** Whether a step ends as the activity above it does, which is open: it tells nothing new, unless it is a document by itself. */
function endsWith(step: AssessedActivity, above: AssessedActivity): boolean {
  if (step.delivery !== null || isClosed(above.status) || above.status === 'overdue') return false;
  return step.end !== null && above.end !== null && isSameDate(step.end, above.end);
}

/**
 * Open activities by their planned end. A sub-activity that only inherits the date of an open parent goes without saying;
 * one left open below a finished parent does not.
 */
function activityItems(
  { activities }: Statuses,
  { isSaid, isPast }: Record<'isSaid' | 'isPast', (assessed: AssessedActivity) => boolean>,
  inWindow: InWindow,
): readonly PlainAgendaItem[] {
  const above = countedWith(activities);
  const open = new Set(
    activities.filter(({ status }) => !isClosed(status)).map((assessed) => assessed.number),
  );
  const byNumber = new Map(activities.map((assessed) => [assessed.number, assessed]));
  return activities.flatMap((assessed): readonly PlainAgendaItem[] => {
    const { activity, number, parent, end, isTopLevel, datesInherited, status } = assessed;
    if (isClosed(status) || !inWindow(end) || isSaid(assessed)) return [];
    if (datesInherited && parent !== null && open.has(parent)) return [];
    const kind = isTopLevel ? 'activity' : 'subactivity';
    const name = textOf(activity.name);
    const parentRow = byNumber.get(parent ?? '');
    const isTold = parentRow !== undefined && !isPast(parentRow) && endsWith(assessed, parentRow);
    return [
      {
        key: `${kind}-${number === '' ? `row-${cellAddress(activity.number.cell)}` : number}`,
        date: end,
        kind,
        title: AGENDA_TEXTS.activity(number, name),
        responsible: areaOf(activity.area) ?? areaOf(parentRow?.activity.area),
        cell: (datesInherited ? activity.number : (activity.end ?? activity.number)).cell,
        activity: orNull(number),
        delivery: assessed.delivery,
        dayName: null,
        planned: null,
        isCounted: above(assessed) === null && !isTold && !(status === 'notStarted' && isConditional(name)),
        isOrientative: false,
        row: assessed,
      },
    ];
  });
}

/** A session declared as held is still ahead when its day is after the cut-off: a past cut-off can be looked at again. */
function sessionItem(session: Session, from: CalendarDate, inWindow: InWindow): readonly PlainAgendaItem[] {
  const date = dayOf(session.date);
  const outcome = sessionOutcome(session, from);
  if (!inWindow(date) || outcome === 'notHeld' || outcome === 'held') return [];
  const body = textOf(session.body);
  const name = sessionName(session);
  return [
    {
      // The number identifies a session of its type whatever the date; without a number only the date does.
      key: `session-${bodyKey(body)}-${foldText(name)}${textOf(session.number) === '' ? `-${date.toString()}` : ''}`,
      date,
      kind: 'session',
      title: name,
      responsible: orNull(body),
      cell: (session.date ?? session.body).cell,
      activity: null,
      delivery: null,
      dayName: null,
      planned: null,
      isCounted: true,
      isOrientative: false,
      row: null,
    },
  ];
}

/** Keys that were given twice get a number, in the order of the workbook. */
function withOwnKeys(items: readonly PlainAgendaItem[]): readonly PlainAgendaItem[] {
  const times = new Map<string, number>();
  return items.map((item) => {
    const time = (times.get(item.key) ?? 0) + 1;
    times.set(item.key, time);
    return time === 1 ? item : { ...item, key: `${item.key}-${time}` };
  });
}

/**
 * The items of the agenda without remarks. A delivery and the activity that answers it are one item, on the delivery's day.
 * Linear in the rows of the workbook.
 *
 * @example plainAgenda(registers, assessment, { from: 2023-11-30, days: 30 })[0]
 *   // => { date: 2023-12-02, kind: 'delivery', title: 'Documento 6: Plan de trabajo …', delivery: '6-final', … }
 */
export function plainAgenda(
  registers: Pick<Registers, 'sessions' | 'questions'>,
  assessment: Statuses,
  { from, days = AGENDA_DAYS }: AgendaWindow,
): readonly PlainAgendaItem[] {
  const last = addDays(from, days);
  const inWindow: InWindow = (date): date is CalendarDate => date !== null && isWithin(date, from, last);
  const answers = answeringActivities(assessment);

  // What was delivered after the cut-off is still open on it, and asked for no more.
  const isDelivered = ({ concluded, delivery: { reportedMonth } }: AssessedDelivery): boolean =>
    concluded?.by === 'report' || (reportedMonth !== null && assessment.delivered.has(reportedMonth));
  const legal = assessment.deliveries.flatMap((assessed) =>
    isDelivered(assessed) ? [] : legalItem(assessed, answers.get(assessed.delivery.id), inWindow),
  );
  const sending = assessment.deliveries.flatMap((assessed) =>
    sendingItem(assessed, answers.get(assessed.delivery.id), inWindow),
  );
  // What the law has overdue is ahead by no plan.
  const notAhead = assessment.deliveries.filter((each) => isDelivered(each) || each.isOverdueAlone);
  const past = new Set(notAhead.map(({ delivery }) => answers.get(delivery.id)));
  const said = new Set(legal.map(({ delivery }) => (delivery === null ? undefined : answers.get(delivery))));
  const held = judgedRegisters(registers).sessions?.rows ?? [];
  const activities = activityItems(
    assessment,
    { isSaid: (row) => said.has(row) || past.has(row), isPast: (row) => past.has(row) },
    inWindow,
  );
  const sessions = held.flatMap((session) => sessionItem(session, from, inWindow));

  const order = (kind: AgendaKind): number => AGENDA_KINDS.indexOf(kind);
  const items = withOwnKeys([...legal, ...sending, ...activities, ...sessions]);
  return [...items].sort((a, b) => compareDates(a.date, b.date) || order(a.kind) - order(b.kind));
}

/**
 * The items that are counted by themselves.
 * @example countedItems(plainAgenda(registers, assessment, { from })).length // => 4
 */
export function countedItems<Item extends Pick<PlainAgendaItem, 'isCounted'>>(
  items: readonly Item[],
): readonly Item[] {
  return items.filter(({ isCounted }) => isCounted);
}
